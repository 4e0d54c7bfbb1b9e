#include <doctest/doctest.h>

#include <string>

#include "cchc/tabulate.hpp"
#include "small_plan.hpp"

using namespace cchc;
using small::report;

namespace {

const Date as_of = make_date(2025, 1, 10);

/// 1.1a done late, 1.1b on time, 2.1 one done and one overdue, 3.1 done without a day, 4.1 unclear.
Statuses statuses() {
  const Date end = make_date(2024, 12, 31);
  const Progress progress({report("1.1a", "stp", end, make_date(2024, 1, 3)), report("1.1b", "stp", end, end),
                           report("2.1", "huyen.a", end, end), report("3.1", "snv", end, end)});
  return judge(small::plan(), small::directory(), small::schedule(), progress, as_of);
}

Table by(By by, Language language = Language::vi) {
  return summarize(statuses(), small::plan(), small::directory(), small::schedule(), by, language);
}

std::string text(const Table& table, const char* key, std::size_t row) {
  return to_text(table.column(key).values[row]);
}

std::int64_t number(const Table& table, std::size_t column, std::size_t row) {
  return std::get<std::int64_t>(table.columns()[column].values[row]);
}

}  // namespace

TEST_CASE("by area: every area has a row, and the last is of all") {
  const Table table = by(By::area);
  REQUIRE(table.rows() == 3);
  CHECK(text(table, "area", 0) == "I. Cải cách thể chế");
  CHECK(text(table, "area", 1) == "II. Cải cách thủ tục hành chính");
  CHECK(text(table, "area", 2) == "Tổng");
  CHECK(text(table, "total", 0) == "4");
  CHECK(text(table, "done_on_time", 0) == "2");
  CHECK(text(table, "done_late", 0) == "1");
  CHECK(text(table, "overdue", 0) == "1");
  CHECK(text(table, "done", 1) == "1");
  CHECK(text(table, "unclear", 1) == "1");
  CHECK(text(table, "total", 2) == "6");
}

TEST_CASE("rates are shares of what their headings name") {
  const Table table = by(By::area);
  CHECK(text(table, "on_time_rate", 0) == "2/4 (50,00 %)");
  CHECK(text(table, "on_time_rate", 1) == "0/0");
  CHECK(text(table, "done_rate", 0) == "3/4 (75,00 %)");
  CHECK(text(table, "done_rate", 1) == "1/1 (100,00 %)");  // 3.1; the unclear 4.1 is left out
  CHECK(text(table, "done_rate", 2) == "4/5 (80,00 %)");
  CHECK(table.column("on_time_rate").heading.find(" trên ") != std::string::npos);
  CHECK(table.column("done_rate").heading.find(" trên ") != std::string::npos);
}

TEST_CASE("by objective: one without duties has a row of zeros") {
  const Table table = by(By::objective);
  REQUIRE(table.rows() == 4);
  CHECK(text(table, "total", 2) == "0");
  CHECK(text(table, "done_rate", 2) == "0/0");
}

TEST_CASE("by agency: those that owe something, as in the directory") {
  const Table table = by(By::agency);
  REQUIRE(table.rows() == 5);
  CHECK(text(table, "agency", 0) == "Sở Nội vụ");
  CHECK(text(table, "agency", 1) == "Sở Tư pháp");
  CHECK(text(table, "agency", 3) == "UBND huyện B");
  CHECK(text(table, "overdue", 3) == "1");
}

TEST_CASE("by month of the last good day, and duties without a day come last and have no month") {
  const Table table = by(By::month);
  REQUIRE(table.rows() == 4);
  CHECK(text(table, "month", 0) == "tháng 12 năm 2023");
  CHECK(text(table, "month", 1) == "tháng 12 năm 2024");
  CHECK(text(table, "month", 2) == "Không có ngày");
  CHECK(text(table, "total", 2) == "2");
  CHECK(text(by(By::month, Language::en), "month", 0) == "2023-12");
}

TEST_CASE("whatever it is counted by, groups add up to the last row and statuses to the total") {
  for (const By how : {By::area, By::objective, By::agency, By::month}) {
    const Table table = by(how);
    const std::size_t last = table.rows() - 1;
    CHECK(number(table, 1, last) == static_cast<std::int64_t>(statuses().items.size()));
    for (std::size_t column = 1; column <= 9; ++column) {
      std::int64_t sum = 0;
      for (std::size_t row = 0; row < last; ++row) sum += number(table, column, row);
      CHECK(sum == number(table, column, last));
    }
    for (std::size_t row = 0; row <= last; ++row) {
      std::int64_t sum = 0;
      for (std::size_t column = 2; column <= 9; ++column) sum += number(table, column, row);
      CHECK(sum == number(table, 1, row));
    }
  }
}

TEST_CASE("with no duties there is the last row alone") {
  const Plan empty(Year{2024}, Head{}, {}, {}, {});
  const auto none = judge(empty, small::directory(), Schedule{}, Progress(), as_of);
  const Table table = summarize(none, empty, small::directory(), Schedule{}, By::agency);
  REQUIRE(table.rows() == 1);
  CHECK(text(table, "done_rate", 0) == "0/0");
}
