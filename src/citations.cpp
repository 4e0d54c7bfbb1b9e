#include "citations.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "cchc/text.hpp"
#include "numerals.hpp"
#include "time_point.hpp"

namespace cchc::detail {

namespace {

/// The kinds of documents that carry numbers (Decree 30/2020/NĐ-CP, Appendix III, and those of the Party).
constexpr std::array<std::array<WordKey, 2>, 13> types{{
    {word("nghị"), word("quyết")},
    {word("nghị"), word("định")},
    {word("quyết"), word("định")},
    {word("thông"), word("tư")},
    {word("kế"), word("hoạch")},
    {word("chỉ"), word("thị")},
    {word("công"), word("văn")},
    {word("công"), word("điện")},
    {word("thông"), word("báo")},
    {word("kết"), word("luận")},
    {word("hướng"), word("dẫn")},
    {word("chương"), word("trình")},
    {word("đề"), word("án")},
}};

/// The citations of a text so far.
struct Found {
  std::set<std::string> seen;
  std::vector<Citation> citations;
};

/// Reads one paragraph: a long document is never cut into words as a whole. A kind of document stands for the numbers
/// that follow it, too: "các Quyết định số 258/QĐ-UBND …, số 602/QĐ-UBND …".
class CitationReader {
 public:
  CitationReader(const Paragraph& paragraph, Found& found)
      : paragraph_{paragraph},
        found_{found},
        text_{paragraph.text},
        tokens_{text_},
        cursor_{tokens_, 0, tokens_.size()} {}

  void read() {
    while (!cursor_.done()) {
      const std::size_t start = cursor_.at();
      if (read_type()) {
        if (!read_number(start)) continue;
      } else if (!type_.empty() && cursor_.peek().is<word("số")>()) {
        if (!read_number(start)) cursor_.next();
      } else {
        if (ends_sentence(cursor_.peek())) type_.clear();
        cursor_.next();
      }
    }
  }

 private:
  bool ends_sentence(const Token& token) const noexcept {
    return token.is_sign('.') && (token.end == text_.size() || text_[token.end] == '\n');
  }

  bool read_type() {
    const std::size_t at = cursor_.at();
    const bool named =
        std::any_of(types.begin(), types.end(), [&](const auto& words) { return cursor_.accept_all(words); });
    if (named) type_ = squeeze(slice(at, cursor_.at()));
    return named;
  }

  /// "số 76/NQ-CP ngày 15/7/2021", "138/2020/NĐ-CP", "số: 3638/KH-UBND"; the number may be torn: "107/2020/NĐ- CP".
  bool read_number(std::size_t start) {
    cursor_.accept<word("số")>();
    cursor_.accept_sign(':');
    const std::size_t begin = cursor_.at();
    if (!cursor_.peek().is_number()) return reset(begin);
    cursor_.next();
    bool letters = false;
    while (joins(cursor_.peek())) {
      letters = letters || cursor_.peek().kind == Token::Kind::word;
      cursor_.next();
    }
    if (!letters) return reset(begin);
    const std::size_t end = cursor_.at();
    std::optional<Date> day;
    if (cursor_.peek().is<word("ngày")>()) {
      if (const auto point = read_time_point(cursor_)) day = point->kind == TimePoint::Kind::day ? point->first() : day;
    }
    add(begin, end, start, day);
    return true;
  }

  bool reset(std::size_t at) {
    cursor_.seek(at);
    return false;
  }

  /// Goes on a number: not spaced, or after the hyphen or slash at which the line was torn, in capitals.
  bool joins(const Token& token) const noexcept {
    const Token& before = tokens_[cursor_.at() - 1];
    const bool sign = token.is_sign('/') || token.is_sign('-') || token.is_sign('&');
    if (!token.spaced) return !cursor_.done() && (sign || token.kind != Token::Kind::sign);
    const bool torn = before.is_sign('-') || before.is_sign('/');
    return torn && token.kind == Token::Kind::word && token.upper && !cursor_.done();
  }

  void add(std::size_t begin, std::size_t end, std::size_t start, std::optional<Date> day) {
    std::string number{slice(begin, end)};
    number.erase(std::remove_if(number.begin(), number.end(), [](unsigned char c) { return c <= ' '; }), number.end());
    auto& seen = found_.seen;
    if (!day && seen.count(number) != 0) return;  // cited again without its date
    const bool known = !seen.insert(number + (day ? " " + to_string(*day) : "")).second;
    seen.insert(number);
    if (!known) found_.citations.push_back({type_, std::move(number), day, place(start)});
  }

  Place place(std::size_t start) const noexcept {
    const auto from = text_.begin() + static_cast<std::ptrdiff_t>(tokens_[start].begin);
    const auto line_breaks = std::count(text_.begin(), from, '\n');
    const std::size_t begin = paragraph_.place.begin;
    return {begin + tokens_[start].begin, begin + tokens_[cursor_.at() - 1].end,
            paragraph_.place.line + static_cast<int>(line_breaks)};
  }

  std::string_view slice(std::size_t begin, std::size_t end) const noexcept {
    return text_.substr(tokens_[begin].begin, tokens_[end - 1].end - tokens_[begin].begin);
  }

  const Paragraph& paragraph_;
  Found& found_;
  std::string_view text_;
  Tokens tokens_;
  Cursor cursor_;
  std::string type_;
};

}  // namespace

std::vector<Citation> read_citations(const std::vector<Paragraph>& paragraphs) {
  Found found;
  for (const Paragraph& paragraph : paragraphs) {
    if (has_digit(paragraph.text)) CitationReader{paragraph, found}.read();
  }
  return std::move(found.citations);
}

}  // namespace cchc::detail
