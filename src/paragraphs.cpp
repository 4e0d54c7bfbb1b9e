#include "paragraphs.hpp"

#include "utf8.hpp"

namespace cchc::detail {

namespace {

constexpr std::string_view blanks = " \t\r\f\v";

/// The line without the blanks around it; a byte order mark is a blank too.
std::string_view trim(std::string_view line) noexcept {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (line.substr(0, mark.size()) == mark) line.remove_prefix(mark.size());
  const auto first = line.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return line.substr(first, line.find_last_not_of(blanks) - first + 1);
}

bool is_empty_cell(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    if (!is_space(c.value)) return false;
    at += c.length;
  }
  return true;
}

}  // namespace

std::vector<Paragraph> paragraphs(const Document& document) {
  const std::string_view text = document.text;
  std::vector<Paragraph> out;
  bool open = false;
  int number = 1;
  for (std::size_t begin = 0; begin < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = trim(text.substr(begin, end - begin));
    if (!line.empty()) {
      const auto from = static_cast<std::size_t>(line.data() - text.data());
      if (!open) out.push_back({{}, {from, from, number}});
      Place& place = out.back().place;
      place.end = from + line.size();
      out.back().text = text.substr(place.begin, place.end - place.begin);
    }
    open = !line.empty();
    begin = end + 1;
  }
  for (Paragraph& paragraph : out) {
    if (is_empty_cell(paragraph.text)) paragraph.text = {};
  }
  return out;
}

}  // namespace cchc::detail
