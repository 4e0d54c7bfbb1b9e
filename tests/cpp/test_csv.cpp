#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cchc/error.hpp"
#include "csv.hpp"

using namespace cchc;
using detail::parse_csv;

namespace {

std::vector<std::string> texts(const detail::CsvRow& row) {
  std::vector<std::string> all;
  for (const auto& field : row) all.push_back(field.text);
  return all;
}

using Texts = std::vector<std::string>;

/// A field as RFC 4180 writes it.
std::string escaped(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) result += c == '"' ? "\"\"" : std::string(1, c);
  return result + '"';
}

}  // namespace

TEST_CASE("a CSV is headings and rows, the last line end may be missing") {
  const auto csv = parse_csv("mốc,cơ quan\n1.1,Sở Nội vụ\n2.1,Sở Tài chính");
  CHECK(texts(csv.headings) == Texts{"mốc", "cơ quan"});
  REQUIRE(csv.rows.size() == 2);
  CHECK(texts(csv.rows[1]) == Texts{"2.1", "Sở Tài chính"});
}

TEST_CASE("a CSV saved by a spreadsheet is read: byte order mark, CRLF, semicolons, empty lines of separators") {
  const auto csv = parse_csv(
      "\xEF\xBB\xBF"
      "a;b;c\r\n1;2,5;3\r\n\r\n;;\r\n4;5;6\r\n",
      ",;");
  CHECK(texts(csv.headings) == Texts{"a", "b", "c"});
  REQUIRE(csv.rows.size() == 2);
  CHECK(texts(csv.rows[0]) == Texts{"1", "2,5", "3"});
  CHECK(texts(csv.rows[1]) == Texts{"4", "5", "6"});
  CHECK(csv.headings[0].place == Place{3, 4, 1, 1});
  CHECK(csv.rows[1][2].place.line == 5);
  CHECK(csv.rows[1][2].place.column == 3);
}

TEST_CASE("the separator is the one that stands most often in the headings, outside quotation marks") {
  CHECK(texts(parse_csv("\"a,b,c\";d", ",;").headings) == Texts{"a,b,c", "d"});
  CHECK(texts(parse_csv("a,b;c,d", ",;").headings) == Texts{"a", "b;c", "d"});
  CHECK(texts(parse_csv("a;b,c", ",").headings) == Texts{"a;b", "c"});
}

TEST_CASE("quotation marks hold separators, line ends and themselves doubled") {
  const auto csv = parse_csv("a,b\n\"x, \"\"y\"\"\nz\",2\n3,\"\"\n4,5\n");
  REQUIRE(csv.rows.size() == 3);
  CHECK(csv.rows[0][0].text == "x, \"y\"\nz");
  CHECK(texts(csv.rows[1]) == Texts{"3", ""});
  CHECK(csv.rows[2][0].place.line == 5);
}

TEST_CASE("quotation marks inside or after a field are kept, not refused") {
  CHECK(texts(parse_csv("a\nSở \"Nội vụ\"\n").rows[0]) == Texts{"Sở \"Nội vụ\""});
  CHECK(texts(parse_csv("a,b\n\"Sở\" Nội vụ,1\n").rows[0]) == Texts{"Sở Nội vụ", "1"});
}

TEST_CASE("short and long rows are left to their reader") {
  const auto csv = parse_csv("a,b,c\n1\n1,2,3,4\n1,2,\n");
  CHECK(csv.rows[0].size() == 1);
  CHECK(csv.rows[1].size() == 4);
  CHECK(texts(csv.rows[2]) == Texts{"1", "2", ""});
}

TEST_CASE("a field's place gives back its bytes, quotation marks included") {
  const std::string text = "a,b\n\"x,y\",đ\n";
  const auto csv = parse_csv(text);
  const auto bytes = [&](Place place) { return text.substr(place.begin, place.end - place.begin); };
  CHECK(bytes(csv.rows[0][0].place) == "\"x,y\"");
  CHECK(bytes(csv.rows[0][1].place) == "đ");
}

TEST_CASE("what is no CSV is refused with its line") {
  CHECK_THROWS_AS(parse_csv(""), BadFile);
  CHECK_THROWS_AS(parse_csv("\xEF\xBB\xBF\r\n\r\n"), BadFile);
  CHECK_THROWS_AS(parse_csv("a,b\n\xFF,1\n"), BadFile);
  CHECK_THROWS_WITH_AS(parse_csv("a\n1\n\"2\n3\n4"), doctest::Contains("line 3"), BadFile);
}

TEST_CASE("whatever is written by RFC 4180 is read back") {
  const Texts parts{"", "x", "\"", ",", "\n", "\r\n", "đ", "\"\"", " "};
  for (const auto& a : parts) {
    for (const auto& b : parts) {
      for (const auto& c : parts) {
        const std::string field = a + b + c;
        const auto csv = parse_csv("h,i\n" + escaped(field) + "," + escaped("1" + b) + "\n");
        REQUIRE(csv.rows.size() == 1);
        CHECK(texts(csv.rows[0]) == Texts{field, "1" + b});
      }
    }
  }
}
