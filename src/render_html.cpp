#include "cchc/table.hpp"
#include "render.hpp"

namespace cchc {
namespace {

std::string escape(const std::string& text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&': escaped += "&amp;"; break;
      case '<': escaped += "&lt;"; break;
      case '>': escaped += "&gt;"; break;
      case '"': escaped += "&quot;"; break;
      case '\n': escaped += "<br>"; break;
      case '\r': break;
      default: escaped += c;
    }
  }
  return escaped;
}

const char* open_cell(const Value& value) {
  if (detail::is_missing(value)) return "<td class=\"missing\">";
  return detail::is_number(value) ? "<td class=\"number\">" : "<td>";
}

}  // namespace

std::string to_html(const Table& table) {
  std::string text = "<table>\n";
  if (!table.title().empty()) text += "<caption>" + escape(table.title()) + "</caption>\n";
  text += "<thead>\n<tr>";
  for (const Column& column : table.columns()) text += "<th scope=\"col\">" + escape(column.heading) + "</th>";
  text += "</tr>\n</thead>\n<tbody>\n";
  for (std::size_t row = 0; row < table.rows(); ++row) {
    text += "<tr>";
    for (const Column& column : table.columns()) {
      text += open_cell(column.values[row]) + escape(detail::shown(column.values[row])) + "</td>";
    }
    text += "</tr>\n";
  }
  return text + "</tbody>\n</table>\n";
}

}  // namespace cchc
