#include <doctest/doctest.h>

#include "cchc/calendar.hpp"
#include "cchc/civil_code.hpp"
#include "cchc/error.hpp"

using namespace cchc;

namespace {

Offset after(int count, Unit unit) { return {count, unit, Offset::Direction::after}; }
Offset before(int count, Unit unit) { return {count, unit, Offset::Direction::before}; }

Date step(Date day, bool forward) { return forward ? next_day(day) : day_before(day); }

int length_of_month(int year, int month) {
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  if (month == 2) return leap ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/// Art. 148.3, 148.4 word by word: the day of the last month that bears the same number, else its last day.
Date same_number(Date day, int months) {
  int year = static_cast<int>(day.year());
  int month = static_cast<int>(static_cast<unsigned>(day.month()));
  for (; months > 0; --months) month == 12 ? (month = 1, ++year) : ++month;
  for (; months < 0; ++months) month == 1 ? (month = 12, --year) : --month;
  const int number = std::min(static_cast<int>(static_cast<unsigned>(day.day())), length_of_month(year, month));
  return make_date(year, static_cast<unsigned>(month), static_cast<unsigned>(number));
}

/// The Code's own words, day by day and slowly.
Date counted_slowly(Date event, Offset offset, const Calendar& calendar) {
  const bool forward = offset.direction == Offset::Direction::after;
  Date day = event;
  int left = offset.count;
  if (offset.unit == Unit::month || offset.unit == Unit::year) {
    day = same_number(event, (forward ? 1 : -1) * left * (offset.unit == Unit::year ? 12 : 1));
  } else if (offset.unit == Unit::working_day) {
    while (left > 0) {
      day = step(day, forward);
      if (calendar.is_working_day(day)) --left;
    }
    return day;
  } else {
    for (left *= offset.unit == Unit::week ? 7 : 1; left > 0; --left) day = step(day, forward);
  }
  while (!calendar.is_working_day(day)) day = step(day, forward);  // 148.5
  return day;
}

}  // namespace

TEST_CASE("the day of the event is not counted") {
  const auto calendar = vietnam_calendar();
  CHECK(count_term(make_date(2024, 3, 4), after(15, Unit::day), calendar) == make_date(2024, 3, 19));
  CHECK(count_term(make_date(2024, 3, 4), after(5, Unit::working_day), calendar) == make_date(2024, 3, 11));
}

TEST_CASE("a last day off moves to the next working day") {
  const auto calendar = vietnam_calendar();
  CHECK(count_term(make_date(2024, 2, 1), after(7, Unit::day), calendar) == make_date(2024, 2, 15));
  CHECK(count_term(make_date(2024, 4, 17), after(1, Unit::week), calendar) == make_date(2024, 4, 24));
  CHECK(count_term(make_date(2024, 4, 29), after(5, Unit::day), calendar) == make_date(2024, 5, 4));
}

TEST_CASE("months and years end on the same day number, or on the month's last day") {
  const auto ends = [](Date event, Offset offset) { return count_calendar_term(event, offset); };
  CHECK(ends(make_date(2023, 1, 31), after(1, Unit::month)) == make_date(2023, 2, 28));
  CHECK(ends(make_date(2024, 1, 31), after(1, Unit::month)) == make_date(2024, 2, 29));
  CHECK(ends(make_date(2024, 1, 31), after(3, Unit::month)) == make_date(2024, 4, 30));
  CHECK(ends(make_date(2024, 2, 29), after(1, Unit::year)) == make_date(2025, 2, 28));
  CHECK(ends(make_date(2024, 2, 29), after(4, Unit::year)) == make_date(2028, 2, 29));
  CHECK(ends(make_date(2024, 11, 30), after(3, Unit::month)) == make_date(2025, 2, 28));
}

TEST_CASE("years from 29/02 end where the policy says when the last year has no such day") {
  const Policy march{false, Rolling::none, {}, LeapDay::first_of_march};
  const Date leap_day = make_date(2024, 2, 29);
  CHECK(count_calendar_term(leap_day, after(1, Unit::year)) == make_date(2025, 2, 28));
  CHECK(count_calendar_term(leap_day, after(1, Unit::year), march) == make_date(2025, 3, 1));
  CHECK(count_calendar_term(leap_day, before(1, Unit::year), march) == make_date(2023, 3, 1));
  CHECK(count_calendar_term(leap_day, after(4, Unit::year), march) == make_date(2028, 2, 29));
  CHECK(count_calendar_term(leap_day, after(12, Unit::month), march) == make_date(2025, 2, 28));  // 148.3 speaks
  CHECK(count_calendar_term(make_date(2023, 2, 28), after(1, Unit::year), march) == make_date(2024, 2, 28));
  CHECK(count_term(leap_day, after(1, Unit::year), vietnam_calendar(), march) == make_date(2025, 3, 3));
}

TEST_CASE("counting back mirrors counting on") {
  const auto calendar = vietnam_calendar();
  CHECK(count_calendar_term(make_date(2024, 3, 31), before(1, Unit::month)) == make_date(2024, 2, 29));
  CHECK(count_calendar_term(make_date(2024, 1, 31), before(2, Unit::month)) == make_date(2023, 11, 30));
  CHECK(count_term(make_date(2024, 2, 20), before(10, Unit::day), calendar) == make_date(2024, 2, 7));
  CHECK(count_term(make_date(2024, 2, 16), before(2, Unit::working_day), calendar) == make_date(2024, 2, 7));
}

TEST_CASE("quick counting agrees with the words of the Code, day by day") {
  const auto calendar = vietnam_calendar();
  for (Date event = make_date(2023, 6, 1); event < make_date(2025, 3, 1); event = next_day(event)) {
    for (const Unit unit : {Unit::day, Unit::working_day, Unit::week, Unit::month, Unit::year}) {
      for (const int count : {0, 1, 2, 3, 7, 12, 15, 30, 45}) {
        if (unit == Unit::year && count > 2) continue;
        if (unit == Unit::month && count > 30) continue;
        for (const Offset offset : {after(count, unit), before(count, unit)}) {
          REQUIRE(count_term(event, offset, calendar) == counted_slowly(event, offset, calendar));
        }
      }
    }
  }
}

TEST_CASE("a term that leads out of all years has no day") {
  const auto calendar = vietnam_calendar();
  for (const Unit unit : {Unit::day, Unit::working_day, Unit::week, Unit::month, Unit::year}) {
    CHECK_FALSE(count_term(make_date(2024, 1, 2), after(-1, unit), calendar));
    CHECK_FALSE(count_term(make_date(2024, 1, 2), after(2'147'483'647, unit), calendar));
    CHECK_FALSE(count_term(make_date(2024, 1, 2), before(2'147'483'647, unit), calendar));
  }
  CHECK_FALSE(count_calendar_term(make_date(2024, 1, 2), after(176, Unit::year)));
  CHECK(count_calendar_term(make_date(2024, 1, 2), after(175, Unit::year)) == make_date(2199, 1, 2));
  CHECK_FALSE(count_calendar_term(make_date(2024, 1, 2), before(125, Unit::year)));
}

TEST_CASE("a term that ends where holidays are not announced is refused") {
  const auto calendar = vietnam_calendar();
  CHECK_THROWS_AS(count_term(make_date(2027, 12, 30), after(10, Unit::day), calendar), OutsideCalendar);
  CHECK_THROWS_AS(count_term(make_date(2027, 12, 30), after(10, Unit::working_day), calendar), OutsideCalendar);
  CHECK_THROWS_AS(count_term(make_date(2015, 1, 5), before(10, Unit::day), calendar), OutsideCalendar);
}
