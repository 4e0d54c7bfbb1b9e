#include "cchc/json.hpp"
#include "cchc/match.hpp"
#include "json_values.hpp"

namespace cchc {
namespace {

using detail::envelope;
using detail::Json;
using detail::JsonDocument;
using detail::JsonNode;

/// Numbers and texts as themselves; a decimal, a share and a day as objects, so that no text is taken for one of them.
Json json_of(const Value& value) {
  return match(
      value, [](std::monostate) { return Json(nullptr); }, [](std::int64_t number) { return Json(number); },
      [](Decimal number) { return Json::object({{"decimal", to_string(number)}}); },
      [](Share share) { return Json::object({{"part", share.part}, {"whole", share.whole}}); },
      [](Date day) { return Json::object({{"date", to_string(day)}}); },
      [](const std::string& text) { return Json(text); });
}

Value value_from(const JsonNode& node) {
  if (node.is_null()) return std::monostate{};
  if (node.is_integer()) return node.integer();
  if (node.is_string()) return node.text();
  if (!node.is_object()) node.fail("expected null, a whole number, a string, a decimal, a share or a date");
  if (const auto number = node.find("decimal")) {
    node.only({"decimal"});
    return node.check([&] { return parse_decimal(number->text()); });
  }
  if (node.find("date")) {
    node.only({"date"});
    return node.at("date").date();
  }
  node.only({"part", "whole"});
  return Share{node.at("part").integer(), node.at("whole").integer()};
}

Json json_of(const Column& column) {
  Json values = Json::array();
  for (const Value& value : column.values) values.push_back(json_of(value));
  return Json::object({{"key", column.key}, {"heading", column.heading}, {"values", std::move(values)}});
}

Column column_from(const JsonNode& node) {
  node.only({"key", "heading", "values"});
  return {node.at("key").text(), node.at("heading").text(), node.at("values").list<Value>(value_from)};
}

}  // namespace

std::string to_json(const Table& table) {
  Json columns = Json::array();
  for (const Column& column : table.columns()) columns.push_back(json_of(column));
  return envelope("table", Json::object({{"title", table.title()}, {"columns", std::move(columns)}}));
}

Table table_from_json(std::string_view text) {
  const JsonDocument document(text);
  const auto node = document.open("table");
  node.only({"title", "columns"});
  return node.check([&] { return Table(node.at("title").text(), node.at("columns").list<Column>(column_from)); });
}

}  // namespace cchc
