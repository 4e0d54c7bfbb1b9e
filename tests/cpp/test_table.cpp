#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <string>

#include "cchc/error.hpp"
#include "cchc/table.hpp"

using namespace cchc;

namespace {

std::string text(std::int64_t part, std::int64_t whole) { return to_text(Share{part, whole}); }

constexpr auto largest = std::numeric_limits<std::int64_t>::max();

}  // namespace

TEST_CASE("columns of unequal length or with one key are refused, and the message names the column") {
  const Column a{"a", "A", {Value{std::int64_t{1}}, {}}};
  CHECK_THROWS_WITH_AS(Table("t", {a, {"b", "B", {}}}), doctest::Contains("\"b\" has 0 values; expected 2"),
                       InvalidValue);
  CHECK_THROWS_WITH_AS(Table("t", {a, a}), doctest::Contains("\"a\""), InvalidValue);
  CHECK(Table("t", {}).rows() == 0);
  CHECK(Table("t", {a}).rows() == 2);
}

TEST_CASE("a column is found by its key, and a missing one names those there are") {
  const Table table("t", {{"a", "Cột A", {}}, {"b", "Cột B", {}}});
  CHECK(table.column("b").heading == "Cột B");
  CHECK_THROWS_WITH_AS(table.column("Cột A"), doctest::Contains("a, b"), NotFound);
}

TEST_CASE("tables are equal when every title, key, heading and value is") {
  const auto make = [](const char* title, const char* heading, Value value) {
    return Table(title, {{"a", heading, {std::move(value)}}});
  };
  const Table table = make("t", "A", Share{1, 2});
  CHECK(table == make("t", "A", Share{1, 2}));
  CHECK_FALSE(table == make("u", "A", Share{1, 2}));
  CHECK_FALSE(table == make("t", "B", Share{1, 2}));
  CHECK_FALSE(table == make("t", "A", Share{2, 4}));
  CHECK_FALSE(make("t", "A", {}) == make("t", "A", std::int64_t{0}));
  CHECK_FALSE(make("t", "A", {}) == make("t", "A", ""));
}

TEST_CASE("a share is printed with its whole and a decimal comma, rounded half away from zero") {
  CHECK(text(12, 37) == "12/37 (32,43 %)");
  CHECK(text(3, 4) == "3/4 (75,00 %)");
  CHECK(text(0, 5) == "0/5 (0,00 %)");
  CHECK(text(5, 5) == "5/5 (100,00 %)");
  CHECK(text(1, 8000) == "1/8000 (0,01 %)");    // 0,0125
  CHECK(text(1, 80000) == "1/80000 (0,00 %)");  // 0,00125
  CHECK(text(1, 20000) == "1/20000 (0,01 %)");  // 0,005 exactly
  CHECK(text(1, 20001) == "1/20001 (0,00 %)");
  CHECK(text(199999, 200000) == "199999/200000 (100,00 %)");
  CHECK(text(-1, 20000) == "-1/20000 (-0,01 %)");
  CHECK(text(-1, 80000) == "-1/80000 (0,00 %)");
}

TEST_CASE("a share of nothing has no rate") { CHECK(text(0, 0) == "0/0"); }

TEST_CASE("the largest shares do not overflow") {
  CHECK(text(largest, largest) == std::to_string(largest) + "/" + std::to_string(largest) + " (100,00 %)");
  CHECK(text(largest, 1) == std::to_string(largest) + "/1 (922337203685477580700,00 %)");
}

TEST_CASE("percentages of small shares agree with exact counting") {
  for (std::int64_t whole = 1; whole <= 60; ++whole) {
    for (std::int64_t part = 0; part <= whole; ++part) {
      std::int64_t hundredths = 0;  // the largest h with h - 1/2 <= 10000 part / whole
      while ((2 * (hundredths + 1) - 1) * whole <= 20000 * part) ++hundredths;
      const auto cents = std::to_string(100 + hundredths % 100).substr(1);
      const auto expected = std::to_string(hundredths / 100) + "," + cents + " %)";
      CHECK(text(part, whole).find("(" + expected) != std::string::npos);
    }
  }
}

TEST_CASE("other values are printed as people write them, and a missing one as nothing") {
  CHECK(to_text(Value{}).empty());
  CHECK(to_text(Value{std::int64_t{-12345}}) == "-12345");
  CHECK(to_text(make_date(2024, 8, 5)) == "05/08/2024");
  CHECK(to_text(std::string("Sở Nội vụ")) == "Sở Nội vụ");
}
