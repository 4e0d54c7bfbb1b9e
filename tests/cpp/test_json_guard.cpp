#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "cchc/error.hpp"
#include "json_guard.hpp"

using cchc::BadFile;
using cchc::detail::line_of;
using cchc::detail::parse_json;

namespace {

std::string fault(const std::string& text, std::size_t max_bytes = 1000, int max_depth = 8) {
  try {
    parse_json(text, max_bytes, max_depth);
  } catch (const BadFile& error) {
    return error.what();
  }
  return "";
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("what is valid JSON is parsed as it stands") {
  const auto value = parse_json(R"({"b": [1, -2, "Sở Nội vụ", null, true], "a": {"c": 1.5}})", 1000, 8);
  CHECK(value == nlohmann::json::parse(R"({"a": {"c": 1.5}, "b": [1, -2, "Sở Nội vụ", null, true]})"));
  CHECK(parse_json("7", 1000, 0) == 7);
}

TEST_CASE("a key given twice is refused, with its line and its place") {
  const auto text = fault("{\n  \"a\": [\n    {\"x\": 1,\n     \"x\": 2}\n  ]\n}");
  CHECK(holds(text, "line 4"));
  CHECK(holds(text, "at \"/a/0/x\""));
  CHECK(holds(text, "twice"));
}

TEST_CASE("the same key in two objects is no duplicate") {
  CHECK(fault(R"([{"x": 1}, {"x": 2, "y": {"x": 3}}])").empty());
}

TEST_CASE("depth is allowed up to the limit and refused beyond it") {
  for (int depth = 1; depth <= 12; ++depth) {
    const auto levels = static_cast<std::size_t>(depth);
    const auto text = std::string(levels, '[') + std::string(levels, ']');
    CHECK(fault(text).empty() == (depth <= 8));
  }
  CHECK(holds(fault(std::string(20, '['), 1000, 8), "deeper than 8"));
}

TEST_CASE("a depth of 10,000, of arrays or objects, closed or not, is refused and nothing overflows") {
  std::string objects;
  for (int level = 0; level < 10000; ++level) objects += "{\"a\":";
  CHECK(holds(fault(objects, 1 << 20, 64), "deeper than 64"));
  CHECK(holds(fault(std::string(10000, '['), 1 << 20, 64), "deeper than 64"));
  CHECK(holds(fault(std::string(10000, '[') + std::string(10000, ']'), 1 << 20, 64), "deeper than 64"));
}

TEST_CASE("a text over the limit of bytes is refused with the limit named") {
  CHECK(fault("[1,2,3]", 7).empty());
  CHECK(holds(fault("[1,2,3]", 6), "at most 6"));
}

TEST_CASE("what is no JSON is refused, naming line and place") {
  CHECK(holds(fault("{\"a\": [1,\n2,\nx]}"), "line 3, at \"/a/2\""));
  for (const char* text : {"", " ", "{", "[1,]", "{\"a\" 1}", "{'a': 1}", "[1] 2", "nul", "\"\\u12\"", "1e999", "[01]",
                           "\"\xff\"", "\"tr\xc6\"", "{\"a\": NaN}", "/* */ 1"}) {
    CAPTURE(text);
    CHECK(holds(fault(text), "line 1, at "));
  }
}

TEST_CASE("every truncation of a JSON object is refused") {
  const std::string text = R"({"a": [1, {"b": "ngày"}], "c": null})";
  REQUIRE(fault(text).empty());
  for (std::size_t length = 0; length < text.size(); ++length) CHECK_FALSE(fault(text.substr(0, length)).empty());
}

TEST_CASE("a long array is parsed in linear time") {
  std::string text = "[";
  for (int item = 0; item < 200000; ++item) text += "{\"a\":1},";
  text.back() = ']';
  CHECK(parse_json(text, text.size(), 4).size() == 200000);
}

TEST_CASE("the line of a value is found by its pointer") {
  const std::string text = "{\n\"a/b\": [\n1,\n2\n],\n\"m~\": {\n\"x\": \"y\"}}";
  CHECK(line_of(text, "") == 1);
  CHECK(line_of(text, "/a~1b") == 2);
  CHECK(line_of(text, "/a~1b/0") == 3);
  CHECK(line_of(text, "/a~1b/1") == 4);
  CHECK(line_of(text, "/m~0/x") == 7);
  CHECK(line_of(text, "/none") == 0);
}
