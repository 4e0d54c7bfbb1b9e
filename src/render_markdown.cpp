#include "cchc/table.hpp"
#include "render.hpp"

namespace cchc {
namespace {

/// GitHub's tables: a bar ends a cell and a line feed ends the row; the other signs would be read as markup.
std::string escape(const std::string& text) {
  constexpr std::string_view signs = "\\|`*_[<&~";
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) {
    if (c == '\r') continue;
    if (c == '\n') {
      escaped += "<br>";
      continue;
    }
    if (signs.find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

}  // namespace

std::string to_markdown(const Table& table) {
  std::string text = table.title().empty() ? "" : "**" + escape(table.title()) + "**\n\n";
  std::string rule;
  for (const Column& column : table.columns()) {
    text += "| " + escape(column.heading) + " ";
    rule += detail::is_numeric(column) ? "| ---: " : "| --- ";
  }
  if (table.columns().empty()) return text;
  text += "|\n" + rule + "|\n";
  for (std::size_t row = 0; row < table.rows(); ++row) {
    for (const Column& column : table.columns()) text += "| " + escape(detail::shown(column.values[row])) + " ";
    text += "|\n";
  }
  return text;
}

}  // namespace cchc
