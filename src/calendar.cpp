#include "cchc/calendar.hpp"

#include <algorithm>

#include "cchc/error.hpp"

namespace cchc {
namespace {

bool earlier(const SpecialDay& a, const SpecialDay& b) { return a.day < b.day; }

void check_day(const SpecialDay& special, Span covers) {
  if (special.day.ok() && covers.contains(special.day)) return;
  throw InvalidValue{to_string(special.day) + " (" + special.name + ") lies outside the calendar's own span " +
                     to_string(covers.first) + " to " + to_string(covers.last) + "; widen the span or leave it out"};
}

bool is_weekday(Date day) {
  const date::weekday weekday{date::sys_days{day}};
  return weekday != date::Saturday && weekday != date::Sunday;
}

}  // namespace

bool operator==(const SpecialDay& a, const SpecialDay& b) noexcept {
  return a.day == b.day && a.kind == b.kind && a.name == b.name && a.source == b.source &&
         a.announced_on == b.announced_on;
}

Calendar::Calendar(Span covers, std::vector<SpecialDay> days) : covers_{covers}, days_{std::move(days)} {
  if (!covers_.first.ok() || !covers_.last.ok() || covers_.last < covers_.first) {
    throw InvalidValue{"a calendar cannot cover " + to_string(covers_.first) + " to " + to_string(covers_.last) +
                       ": expected a first day that is not after the last"};
  }
  for (const auto& special : days_) check_day(special, covers_);
  std::stable_sort(days_.begin(), days_.end(), earlier);
  const auto twice = std::adjacent_find(days_.begin(), days_.end(),
                                        [](const SpecialDay& a, const SpecialDay& b) { return a.day == b.day; });
  if (twice != days_.end()) {
    throw InvalidValue{to_string(twice->day) + " is given twice: \"" + twice->name + "\" and \"" +
                       std::next(twice)->name + "\"; keep one"};
  }
}

const SpecialDay* Calendar::find(Date day) const noexcept {
  const auto found = std::lower_bound(days_.begin(), days_.end(), day,
                                      [](const SpecialDay& special, Date wanted) { return special.day < wanted; });
  return found != days_.end() && found->day == day ? &*found : nullptr;
}

bool Calendar::is_working_day(Date day) const {
  if (!covers_.contains(day)) {
    throw OutsideCalendar{"whether " + to_string(day) + " is a working day is not known: the calendar covers " +
                          to_string(covers_.first) + " to " + to_string(covers_.last) +
                          "; give a calendar with the holidays announced for that year"};
  }
  const SpecialDay* special = find(day);
  return special ? special->kind == DayKind::swap_work : is_weekday(day);
}

Date Calendar::on_or_after(Date day) const {
  while (!is_working_day(day)) day = next_day(day);
  return day;
}

Date Calendar::on_or_before(Date day) const {
  while (!is_working_day(day)) day = day_before(day);
  return day;
}

Date Calendar::add_working_days(Date day, int count) const {
  for (; count > 0; --count) day = on_or_after(next_day(day));
  for (; count < 0; ++count) day = on_or_before(day_before(day));
  return day;
}

int Calendar::working_days(Span span) const {
  int count = 0;
  for (Date day = span.first; day <= span.last; day = next_day(day)) count += is_working_day(day) ? 1 : 0;
  return count;
}

bool operator==(const Calendar& a, const Calendar& b) noexcept {
  return a.covers() == b.covers() && a.days() == b.days();
}

std::string_view to_string(DayKind kind) noexcept {
  switch (kind) {
    case DayKind::statutory: return "statutory";
    case DayKind::weekend_compensation: return "weekend_compensation";
    case DayKind::swap_off: return "swap_off";
    case DayKind::swap_work: return "swap_work";
  }
  return "";
}

}  // namespace cchc
