#include "csv.hpp"

#include <algorithm>
#include <optional>

#include "cchc/error.hpp"
#include "cchc/text.hpp"

namespace cchc::detail {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Walks through the text once, field by field, keeping count of lines.
class CsvReader {
 public:
  CsvReader(std::string_view text, char separator, std::size_t begin)
      : text_{text}, separator_{separator}, at_{begin} {}

  /// The next line that holds anything; null at the end.
  std::optional<CsvRow> next_row() {
    while (at_ < text_.size()) {
      CsvRow row = read_row();
      if (std::any_of(row.begin(), row.end(), [](const CsvField& field) { return !field.text.empty(); })) return row;
    }
    return std::nullopt;
  }

 private:
  CsvRow read_row() {
    CsvRow row;
    bool more = true;
    while (more) {
      CsvField field;
      field.place = {at_, at_, line_, static_cast<int>(row.size()) + 1};
      if (at_ < text_.size() && text_[at_] == '"') read_quoted(field.text);
      read_plain(field.text);
      field.place.end = at_;
      row.push_back(std::move(field));
      more = end_field();
    }
    return row;
  }

  /// From an opening to its closing quotation mark; two of them stand for one.
  void read_quoted(std::string& text) {
    const int opened_on = line_;
    ++at_;
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      if (c == '"') {
        if (at_ == text_.size() || text_[at_] != '"') return;
        ++at_;
      }
      if (c == '\n') ++line_;
      text += c;
    }
    throw BadFile{"line " + std::to_string(opened_on) +
                  " of the CSV: a quotation mark is opened and never closed; close it or write it twice"};
  }

  /// Up to the end of the field. After a closing quotation mark nothing should stand; what does is kept as it is.
  void read_plain(std::string& text) {
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] != separator_ && !at_line_end()) ++at_;
    text += text_.substr(begin, at_ - begin);
  }

  bool at_line_end() const { return text_[at_] == '\n' || text_.substr(at_, 2) == "\r\n"; }

  /// Steps over a separator (true: the row goes on) or a line end.
  bool end_field() {
    if (at_ == text_.size()) return false;
    if (text_[at_] == separator_) {
      ++at_;
      return true;
    }
    at_ += text_[at_] == '\r' ? 2 : 1;
    ++line_;
    return false;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_;
  int line_ = 1;
};

/// How often `separator` stands outside quotation marks in the first line that holds anything.
std::ptrdiff_t count_in_headings(std::string_view text, char separator) {
  const auto begin = text.find_first_not_of("\r\n");
  if (begin == std::string_view::npos) return 0;
  bool quoted = false;
  std::ptrdiff_t count = 0;
  for (const char c : text.substr(begin)) {
    if (c == '"') quoted = !quoted;
    if (!quoted && c == '\n') break;
    if (!quoted && c == separator) ++count;
  }
  return count;
}

char pick_separator(std::string_view text, std::string_view separators) {
  return *std::max_element(separators.begin(), separators.end(),
                           [&](char a, char b) { return count_in_headings(text, a) < count_in_headings(text, b); });
}

}  // namespace

Csv parse_csv(std::string_view text, std::string_view separators) {
  if (!is_utf8(text)) throw BadFile{"the CSV is not UTF-8; save it as \"CSV UTF-8\""};
  const std::size_t begin = text.substr(0, byte_order_mark.size()) == byte_order_mark ? byte_order_mark.size() : 0;
  CsvReader reader{text, pick_separator(text.substr(begin), separators), begin};
  auto headings = reader.next_row();
  if (!headings) throw BadFile{"the CSV is empty: expected a line of headings and a line for each row"};
  Csv csv{std::move(*headings), {}};
  while (auto row = reader.next_row()) csv.rows.push_back(std::move(*row));
  return csv;
}

}  // namespace cchc::detail
