#include <doctest/doctest.h>

#include <string>

#include "cchc/dates.hpp"
#include "cchc/error.hpp"

using namespace cchc;

TEST_CASE("a day is read as Vietnamese documents and as machines write it") {
  const Date day = make_date(2024, 8, 15);
  CHECK(parse_date("15/8/2024") == day);
  CHECK(parse_date("15/08/2024") == day);
  CHECK(parse_date("2024-08-15") == day);
  CHECK(parse_date("5/1/2024") == make_date(2024, 1, 5));
  CHECK(parse_date("05/1/2024") == make_date(2024, 1, 5));
  CHECK(parse_date("29/02/2024") == make_date(2024, 2, 29));
}

TEST_CASE("what is no day is refused and shown") {
  for (const char* bad :
       {"",           "31/02/2024",  "29/02/2023",  "0/1/2024",   "1/0/2024",    "32/1/2024",  "1/13/2024",
        "15/8/24",    "15/8/02024",  "15/8/0024",   "15/8/1899",  "15/8/2200",   "15-8-2024",  "15.8.2024",
        " 15/8/2024", "15/8/2024 ",  "15/8/2024x",  "2024-8-15",  "2024-08-15T", "2024/08/15", "24-08-15",
        "015/8/2024", "15/008/2024", "2024-08-015", "20240815",   "-15/8/2024",  "+5/8/2024",  "15/8/",
        "1 5/8/2024", "15//2024",    "١٥/٨/٢٠٢٤",   "2024-13-01", "2024-00-10",  "2024-08-00", "15/8/2024/1"}) {
    CAPTURE(bad);
    CHECK_THROWS_AS(parse_date(bad), InvalidValue);
  }
  CHECK_THROWS_WITH_AS(parse_date("31/02/2024"), doctest::Contains("\"31/02/2024\""), InvalidValue);
  CHECK_THROWS_WITH_AS(make_date(2024, 2, 31), doctest::Contains("31/2/2024"), InvalidValue);
}

TEST_CASE("a number of a day or month is not cut down to one that fits") {
  CHECK_FALSE(find_date(2024, 257, 1));
  CHECK_FALSE(find_date(2024, 1, 257));
  CHECK_FALSE(find_date(65536 + 2024, 1, 1));
  CHECK_FALSE(find_date(24, 1, 1));
}

TEST_CASE("every day of three centuries is written and read back in each form") {
  Date day = make_date(1900, 1, 1);
  for (const Date last = make_date(2199, 12, 31); day <= last; day = next_day(day)) {
    REQUIRE(parse_date(to_string(day)) == day);
    REQUIRE(parse_date(to_vietnamese(day)) == day);
  }
}

TEST_CASE("days before and after, and between") {
  CHECK(day_before(make_date(2024, 1, 1)) == make_date(2023, 12, 31));
  CHECK(day_before(make_date(2024, 3, 1)) == make_date(2024, 2, 29));
  CHECK(next_day(make_date(2023, 2, 28)) == make_date(2023, 3, 1));
  CHECK(days_between(make_date(2024, 1, 1), make_date(2025, 1, 1)) == 366);
  CHECK(days_between(make_date(2024, 1, 2), make_date(2024, 1, 1)) == -1);
  for (Date day = make_date(2023, 1, 1); day < make_date(2025, 1, 1); day = next_day(day)) {
    REQUIRE(day_before(next_day(day)) == day);
    REQUIRE(days_between(day, next_day(day)) == 1);
  }
}

TEST_CASE("the days of a period") {
  CHECK(span_of(Month{Year{2024}, date::February}) == Span{make_date(2024, 2, 1), make_date(2024, 2, 29)});
  CHECK(span_of(Quarter{Year{2024}, 1}) == Span{make_date(2024, 1, 1), make_date(2024, 3, 31)});
  CHECK(span_of(Quarter{Year{2024}, 4}) == Span{make_date(2024, 10, 1), make_date(2024, 12, 31)});
  CHECK(span_of(Half{Year{2024}, 1}) == Span{make_date(2024, 1, 1), make_date(2024, 6, 30)});
  CHECK(span_of(Half{Year{2024}, 2}) == Span{make_date(2024, 7, 1), make_date(2024, 12, 31)});
  CHECK(span_of(Year{2024}) == Span{make_date(2024, 1, 1), make_date(2024, 12, 31)});
  CHECK(span_of(Year{2024}).contains(make_date(2024, 12, 31)));
  CHECK_FALSE(span_of(Year{2024}).contains(make_date(2025, 1, 1)));
}

TEST_CASE("quarters and months of a year follow each other without a gap") {
  for (int year = 1900; year <= 2199; ++year) {
    Date expected = make_date(year, 1, 1);
    for (int number = 1; number <= 4; ++number) {
      const Span quarter = span_of(Quarter{Year{year}, number});
      REQUIRE(quarter.first == expected);
      expected = next_day(quarter.last);
    }
    REQUIRE(expected == next_day(make_date(year, 12, 31)));
    expected = make_date(year, 1, 1);
    for (unsigned number = 1; number <= 12; ++number) {
      const Span month = span_of(Month{Year{year}, date::month{number}});
      REQUIRE(month.first == expected);
      expected = next_day(month.last);
    }
  }
}

TEST_CASE("there is no quarter five, half three, month thirteen or year 24") {
  CHECK_THROWS_AS(span_of(Quarter{Year{2024}, 5}), InvalidValue);
  CHECK_THROWS_AS(span_of(Quarter{Year{2024}, 0}), InvalidValue);
  CHECK_THROWS_AS(span_of(Half{Year{2024}, 3}), InvalidValue);
  CHECK_THROWS_AS(span_of(Half{Year{2024}, -1}), InvalidValue);
  CHECK_THROWS_AS(span_of(Month{Year{2024}, date::month{13}}), InvalidValue);
  CHECK_THROWS_AS(span_of(Year{24}), InvalidValue);
}

TEST_CASE("a period is written short and read back") {
  CHECK(to_string(Period{Month{Year{2024}, date::August}}) == "2024-08");
  CHECK(to_string(Period{Quarter{Year{2024}, 1}}) == "2024-Q1");
  CHECK(to_string(Period{Half{Year{2024}, 1}}) == "2024-H1");
  CHECK(to_string(Period{Year{2024}}) == "2024");
  for (const char* text : {"1900", "2024", "2024-01", "2024-12", "2024-Q1", "2024-Q4", "2024-H1", "2024-H2", "2199"}) {
    CHECK(to_string(parse_period(text)) == text);
  }
  for (const char* bad : {"", "24", "2024-", "2024-1", "2024-13", "2024-00", "2024-Q5", "2024-Q0", "2024-Q", "2024-H3",
                          "2024-q1", "2024-Q1 ", " 2024", "20244", "0024", "2200", "2024-08-15", "2024-Q11"}) {
    CAPTURE(bad);
    CHECK_THROWS_AS(parse_period(bad), InvalidValue);
  }
}

TEST_CASE("days and periods in Vietnamese") {
  CHECK(to_vietnamese(make_date(2024, 8, 5)) == "05/08/2024");
  CHECK(to_vietnamese(Period{Month{Year{2024}, date::August}}) == "tháng 8 năm 2024");
  CHECK(to_vietnamese(Period{Month{Year{2024}, date::January}}) == "tháng 01 năm 2024");
  CHECK(to_vietnamese(Period{Quarter{Year{2024}, 4}}) == "quý IV năm 2024");
  CHECK(to_vietnamese(Period{Half{Year{2024}, 1}}) == "6 tháng đầu năm 2024");
  CHECK(to_vietnamese(Period{Half{Year{2024}, 2}}) == "6 tháng cuối năm 2024");
  CHECK(to_vietnamese(Period{Year{2024}}) == "năm 2024");
}
