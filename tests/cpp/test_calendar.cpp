#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cchc/calendar.hpp"
#include "cchc/error.hpp"
#include "cchc/shipped.hpp"
#include "csv.hpp"
#include "temporary_file.hpp"

using namespace cchc;

namespace {

constexpr const char* headings = "date,kind,name,announced,announced_on,source,note\n";
constexpr const char* covers_2024 = "2024-01-01,first_day,,yes,,s,\n2024-12-31,last_day,,yes,,s,\n";

Calendar parse(const std::string& rows) { return parse_calendar(headings + std::string{covers_2024} + rows); }

std::vector<Date> weekdays_off(const Calendar& calendar, Span span) {
  std::vector<Date> off;
  for (Date day = span.first; day <= span.last; day = next_day(day)) {
    const date::weekday weekday{date::sys_days{day}};
    if (weekday != date::Saturday && weekday != date::Sunday && !calendar.is_working_day(day)) off.push_back(day);
  }
  return off;
}

}  // namespace

TEST_CASE("working days of each year agree with the yearly notices") {
  const auto calendar = vietnam_calendar();
  const int expected[] = {250, 251, 250, 250, 252, 252, 250, 249, 249, 251, 250, 249};
  for (int n = 0; n < 12; ++n) {
    CAPTURE(2015 + n);
    CHECK(calendar.working_days(span_of(Year{2015 + n})) == expected[n]);
  }
}

TEST_CASE("the days off and the day worked in exchange of 2024") {
  const auto calendar = vietnam_calendar();
  std::vector<Date> expected;
  for (const char* day : {"1/1", "8/2", "9/2", "12/2", "13/2", "14/2", "18/4", "29/4", "30/4", "1/5", "2/9", "3/9"}) {
    expected.push_back(parse_date(std::string{day} + "/2024"));
  }
  CHECK(weekdays_off(calendar, span_of(Year{2024})) == expected);
  CHECK(calendar.is_working_day(make_date(2024, 5, 4)));  // a Saturday
  CHECK_FALSE(calendar.is_working_day(make_date(2024, 5, 11)));
  CHECK(calendar.find(make_date(2024, 4, 29))->kind == DayKind::swap_off);
  CHECK(calendar.find(make_date(2024, 12, 31)) == nullptr);
  CHECK(calendar.is_working_day(make_date(2024, 12, 31)));
}

TEST_CASE("a special day says who said so") {
  const auto calendar = vietnam_calendar();
  for (const auto& special : calendar.days()) {
    CAPTURE(to_string(special.day));
    CHECK_FALSE(special.name.empty());
    CHECK_FALSE(special.source.empty());
  }
  CHECK(calendar.find(make_date(2026, 1, 2))->announced_on == make_date(2025, 12, 25));
}

TEST_CASE("outside the announced years the calendar refuses") {
  const auto calendar = vietnam_calendar();
  CHECK(calendar.covers() == Span{make_date(2015, 1, 1), make_date(2027, 12, 31)});
  CHECK_THROWS_AS(calendar.is_working_day(make_date(2014, 12, 31)), OutsideCalendar);
  CHECK_THROWS_WITH_AS(calendar.is_working_day(make_date(2028, 1, 1)), doctest::Contains("2027-12-31"),
                       OutsideCalendar);
  CHECK_THROWS_AS(calendar.add_working_days(make_date(2027, 12, 31), 1), OutsideCalendar);
  CHECK_THROWS_AS(calendar.on_or_before(make_date(2015, 1, 1)), OutsideCalendar);
  CHECK_THROWS_AS(calendar.working_days({make_date(2027, 12, 1), make_date(2028, 1, 1)}), OutsideCalendar);
}

TEST_CASE("the nearest working day, forward and back") {
  const auto calendar = vietnam_calendar();
  CHECK(calendar.on_or_after(make_date(2023, 12, 30)) == make_date(2024, 1, 2));
  CHECK(calendar.on_or_before(make_date(2023, 12, 31)) == make_date(2023, 12, 29));
  CHECK(calendar.on_or_after(make_date(2024, 2, 8)) == make_date(2024, 2, 15));
  CHECK(calendar.on_or_after(make_date(2024, 5, 4)) == make_date(2024, 5, 4));
}

TEST_CASE("rolling is idempotent and ends on the nearest working day") {
  const auto calendar = vietnam_calendar();
  for (Date day = make_date(2015, 1, 5); day < make_date(2027, 12, 30); day = next_day(day)) {
    const Date forward = calendar.on_or_after(day);
    const Date back = calendar.on_or_before(day);
    REQUIRE(calendar.on_or_after(forward) == forward);
    REQUIRE(calendar.on_or_before(back) == back);
    REQUIRE(back <= day);
    REQUIRE(day <= forward);
    const bool works = calendar.is_working_day(day);
    REQUIRE(calendar.working_days({back, forward}) == (works ? 1 : 2));
    REQUIRE((forward == day) == works);
  }
}

TEST_CASE("counting working days forward and back agrees with counting them in between") {
  const auto calendar = vietnam_calendar();
  for (Date day = make_date(2023, 12, 1); day < make_date(2024, 6, 1); day = next_day(day)) {
    REQUIRE(calendar.add_working_days(day, 0) == day);
    for (int count : {1, 2, 5, 15, 30}) {
      const Date later = calendar.add_working_days(day, count);
      REQUIRE(calendar.is_working_day(later));
      REQUIRE(calendar.working_days({next_day(day), later}) == count);
      const Date sooner = calendar.add_working_days(day, -count);
      REQUIRE(calendar.is_working_day(sooner));
      REQUIRE(calendar.working_days({sooner, day_before(day)}) == count);
    }
  }
}

TEST_CASE("mùng 1 Tết and Giỗ Tổ stand on the days of the lunar table") {
  const auto calendar = vietnam_calendar();
  const auto table = detail::parse_csv(shipped("calendars/tet.csv"));
  int years = 0;
  for (const auto& row : table.rows) {
    const Year year{std::stoi(row[0].text)};
    if (!calendar.covers().contains(year / date::January / 1)) continue;
    ++years;
    const auto* first = calendar.find(parse_date(row[2].text));
    const auto* kings = calendar.find(parse_date(row[6].text));
    REQUIRE(first);
    REQUIRE(kings);
    CHECK(first->kind == DayKind::statutory);
    CHECK(first->name.find("mùng 1") != std::string::npos);
    CHECK(kings->kind == DayKind::statutory);
    CHECK(kings->name.find("Giỗ Tổ") == 0);
  }
  CHECK(years == 13);
}

TEST_CASE("a calendar of one's own") {
  const auto calendar =
      parse("2024-03-05,swap_off,Nghỉ,yes,2024-01-02,QĐ 1,\n2024-03-09,swap_work,Bù,yes,,QĐ 1,note\n");
  CHECK(calendar.covers() == span_of(Year{2024}));
  REQUIRE(calendar.days().size() == 2);
  CHECK(calendar.days()[0] ==
        SpecialDay{make_date(2024, 3, 5), DayKind::swap_off, "Nghỉ", "QĐ 1", make_date(2024, 1, 2)});
  CHECK(calendar.days()[1].announced_on == std::nullopt);
  CHECK(calendar.working_days({make_date(2024, 3, 4), make_date(2024, 3, 10)}) == 5);
  CHECK(calendar == parse("2024-03-09,swap_work,Bù,yes,,QĐ 1,\n2024-03-05,swap_off,Nghỉ,yes,2024-01-02,QĐ 1,\n"));
  const TemporaryFile file{"mine.csv", headings + std::string{covers_2024}};
  CHECK(read_calendar(file.path()).days().empty());
}

TEST_CASE("a calendar that contradicts itself is refused") {
  const SpecialDay day{make_date(2024, 3, 5), DayKind::swap_off, "a", "b", {}};
  CHECK_THROWS_WITH_AS(Calendar(span_of(Year{2024}), {day, day}), doctest::Contains("2024-03-05"), InvalidValue);
  CHECK_THROWS_AS(Calendar(span_of(Year{2025}), {day}), InvalidValue);
  CHECK_THROWS_AS(Calendar({make_date(2024, 2, 1), make_date(2024, 1, 1)}, {}), InvalidValue);
}

TEST_CASE("a broken calendar file is refused with line and column") {
  const auto refused = [](const std::string& text, const char* why) {
    CAPTURE(text);
    CHECK_THROWS_WITH_AS(parse_calendar(text), doctest::Contains(why), BadFile);
  };
  refused("", "empty");
  refused("date,kind\n", "\"name\"");
  refused(headings, "first_day");
  refused(headings + std::string{covers_2024} + "2024-02-31,swap_off,n,yes,,s,\n", "line 4, column 1");
  refused(headings + std::string{covers_2024} + "2024-03-05,feast,n,yes,,s,\n", "line 4, column 2");
  refused(headings + std::string{covers_2024} + "2024-03-05,swap_off,n,no,,s,\n", "line 4, column 4");
  refused(headings + std::string{covers_2024} + "2024-03-05,swap_off,n,yes,soon,s,\n", "line 4, column 5");
  refused(headings + std::string{covers_2024} + "2024-03-05,swap_off\n", "7");
  refused(headings + std::string{covers_2024} + "2025-01-01,swap_off,n,yes,,s,\n", "2025-01-01");
  refused(headings + std::string{covers_2024} + "2024-01-01,first_day,,yes,,s,\n", "twice");
  refused(headings + std::string{covers_2024} + "2024-03-05,swap_off,n,yes,,s,\n2024-03-05,statutory,n,yes,,s,\n",
          "twice");
}

TEST_CASE("kinds of days have the names of the file") {
  CHECK(to_string(DayKind::statutory) == "statutory");
  CHECK(to_string(DayKind::weekend_compensation) == "weekend_compensation");
  CHECK(to_string(DayKind::swap_off) == "swap_off");
  CHECK(to_string(DayKind::swap_work) == "swap_work");
}
