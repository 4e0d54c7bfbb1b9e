#include "cchc/civil_code.hpp"

namespace cchc {
namespace {

constexpr int most_counted = 110'000;  // days of 300 years: more leads out of the years that are read

std::optional<Date> within_limits(Date day) {
  return day.year() >= first_year && day.year() <= last_year ? std::optional<Date>{day} : std::nullopt;
}

/// Art. 148.3: the same day number, or the last day of a month that has no such day: 31/01 + 1 month = 28/02 or 29/02.
Date add_months(Date day, int count) {
  const Date same_number = day + date::months{count};
  return same_number.ok() ? same_number : Date{same_number.year() / same_number.month() / date::last};
}

/// Art. 148.4: the same day and month. It says nothing of 29/02 + 1 year; the policy does.
Date add_years(Date day, int count, LeapDay leap_day) {
  const Date same_day = day + date::years{count};
  if (same_day.ok()) return same_day;
  return same_day.year() / (leap_day == LeapDay::first_of_march ? date::March / 1 : date::February / 28);
}

}  // namespace

std::optional<Date> count_calendar_term(Date event, Offset offset, Policy policy) noexcept {
  if (offset.count < 0 || offset.count > most_counted) return std::nullopt;
  const int count = offset.direction == Offset::Direction::after ? offset.count : -offset.count;
  switch (offset.unit) {
    // 147.1: from the moment on. Only the event's day is known, so the term may last to the end of the day it leads
    // into.
    case Unit::hour: return within_limits(date::sys_days{event} + date::days{(count + (count > 0 ? 23 : -23)) / 24});
    case Unit::day: return within_limits(date::sys_days{event} + date::days{count});       // 148.1
    case Unit::week: return within_limits(date::sys_days{event} + date::days{7 * count});  // 148.2
    case Unit::month: return count > -4000 && count < 4000 ? within_limits(add_months(event, count)) : std::nullopt;
    case Unit::year:
      return count > -400 && count < 400 ? within_limits(add_years(event, count, policy.leap_day)) : std::nullopt;
    case Unit::working_day: return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Date> count_term(Date event, Offset offset, const Calendar& calendar, Policy policy) {
  const bool after = offset.direction == Offset::Direction::after;
  if (offset.unit == Unit::working_day) {
    if (offset.count < 0 || offset.count > most_counted) return std::nullopt;
    return calendar.add_working_days(event, after ? offset.count : -offset.count);
  }
  const auto counted = count_calendar_term(event, offset, policy);
  if (!counted) return std::nullopt;
  return after ? calendar.on_or_after(*counted) : calendar.on_or_before(*counted);
}

}  // namespace cchc
