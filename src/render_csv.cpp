#include "cchc/match.hpp"
#include "cchc/table.hpp"

namespace cchc {
namespace {

/// Quoted where RFC 4180 asks for it, and an empty text always: only a missing value leaves nothing between commas.
std::string quoted(const std::string& text) {
  if (!text.empty() && text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string field = "\"";
  for (const char c : text) {
    if (c == '"') field += '"';
    field += c;
  }
  return field + '"';
}

std::string field(const Value& value) {
  return match(
      value, [](std::monostate) { return std::string(); }, [](std::int64_t number) { return std::to_string(number); },
      [](Decimal number) { return to_string(number); }, [](Share share) { return to_string(share); },
      [](Date day) { return to_string(day); }, [](const std::string& text) { return quoted(text); });
}

}  // namespace

std::string to_csv(const Table& table) {
  std::string text;
  const auto add = [&text](std::size_t column, const std::string& words) { text += (column == 0 ? "" : ",") + words; };
  const auto& columns = table.columns();
  if (columns.empty()) return text;
  for (std::size_t column = 0; column < columns.size(); ++column) add(column, quoted(columns[column].heading));
  text += "\r\n";
  for (std::size_t row = 0; row < table.rows(); ++row) {
    for (std::size_t column = 0; column < columns.size(); ++column) add(column, field(columns[column].values[row]));
    text += "\r\n";
  }
  return text;
}

}  // namespace cchc
