#include "cchc/document.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "cchc/error.hpp"
#include "file.hpp"
#include "quote.hpp"
#include "utf8.hpp"

namespace cchc {
namespace {

constexpr int widest_excerpt = 100;  // columns of a terminal
constexpr int lead_in = 40;          // of them, those before the place

std::size_t first_bad_byte(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto character = detail::decode(text, at);
    if (!character.valid) return at;
    at += character.length;
  }
  return at;
}

void check_text(const Document& document) {
  if (document.text.empty()) {
    throw BadFile{"the file " + detail::quote(document.name) + " is empty; give the text of a document"};
  }
  const std::size_t bad = first_bad_byte(document.text);
  if (bad < document.text.size()) {
    throw BadFile{"the file " + detail::quote(document.name) + " is not UTF-8: byte " + std::to_string(bad) +
                  " (counted from 0) begins no character; save it as UTF-8"};
  }
}

/// A character as it is shown, and its columns: combining marks take none, tabs and the like one space.
struct Shown {
  std::string text;
  int columns;
  std::size_t bytes;  // of the original
};

Shown show_at(std::string_view text, std::size_t at) {
  const auto character = detail::decode(text, at);
  const auto code_point = static_cast<utf8proc_int32_t>(character.value);
  if (!character.valid) return {"\xEF\xBF\xBD", 1, 1};
  if (utf8proc_category(code_point) == UTF8PROC_CATEGORY_CC) return {" ", 1, 1};
  return {std::string{text.substr(at, character.length)}, utf8proc_charwidth(code_point), character.length};
}

/// The line a place stands on, and where in it the place begins and ends.
struct Excerpt {
  std::string_view line;
  std::size_t begin, end;
  std::ptrdiff_t line_number;
};

Excerpt excerpt_at(Place place, std::string_view text) {
  const std::size_t begin = std::min(place.begin, text.size());
  const std::size_t break_before = begin == 0 ? std::string_view::npos : text.rfind('\n', begin - 1);
  const std::size_t first = break_before == std::string_view::npos ? 0 : break_before + 1;
  const auto line = text.substr(first, text.find('\n', first) - first);
  const std::size_t end = std::clamp(place.end, begin, first + std::max(line.size(), begin - first));
  return {line, begin - first, end - first,
          1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(begin), '\n')};
}

int columns_of(std::string_view text) {
  int columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Shown character = show_at(text, at);
    columns += character.columns;
    at += character.bytes;
  }
  return columns;
}

/// The line, cut to what stands around the place, and a line with carets under the place.
std::string underlined(const Excerpt& excerpt) {
  const int skipped = std::max(0, columns_of(excerpt.line.substr(0, excerpt.begin)) - lead_in);
  std::string shown = skipped > 0 ? "…" : "";
  std::string carets = skipped > 0 ? " " : "";
  int column = 0;
  for (std::size_t at = 0; at < excerpt.line.size();) {
    const Shown character = show_at(excerpt.line, at);
    if (column + character.columns > skipped + widest_excerpt) {
      shown += "…";
      break;
    }
    if (column + character.columns > skipped) {
      shown += character.text;
      const bool inside = at >= excerpt.begin && at < excerpt.end;
      if (inside || at < excerpt.begin) carets.append(static_cast<std::size_t>(character.columns), inside ? '^' : ' ');
    }
    column += character.columns;
    at += character.bytes;
  }
  if (carets.find('^') == std::string::npos) carets += '^';  // an empty place, or the end of a line
  return "    " + shown + "\n    " + carets + "\n";
}

std::string verdict(const Issue& issue) {
  return std::string{to_string(issue.severity)} + " [" + issue.code + "] " + issue.message + "\n";
}

std::string hint_line(const Issue& issue) { return issue.hint.empty() ? "" : "    → " + issue.hint + "\n"; }

}  // namespace

std::string_view Document::at(Place place) const {
  if (place.begin > place.end || place.end > text.size()) {
    throw InvalidValue{"the place " + std::to_string(place.begin) + " to " + std::to_string(place.end) +
                       " lies outside the document: expected bytes 0 to " + std::to_string(text.size())};
  }
  return std::string_view{text}.substr(place.begin, place.end - place.begin);
}

Document read_document(const std::filesystem::path& file) {
  Document document{detail::printable(file.filename().u8string()), detail::read_file(file, max_document_bytes)};
  check_text(document);
  return document;
}

std::string explain(const Issue& issue, const Document& document) {
  if (issue.place == Place{}) return document.name + ": " + verdict(issue) + hint_line(issue);
  const Excerpt excerpt = excerpt_at(issue.place, document.text);
  const std::size_t column = in_characters({0, excerpt.begin, 0, 0}, excerpt.line).end + 1;
  return document.name + ":" + std::to_string(excerpt.line_number) + ":" + std::to_string(column) + ": " +
         verdict(issue) + underlined(excerpt) + hint_line(issue);
}

}  // namespace cchc
