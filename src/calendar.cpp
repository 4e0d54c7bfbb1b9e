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

bool is_weekday(date::sys_days day) {
  const date::weekday weekday{day};
  return weekday != date::Saturday && weekday != date::Sunday;
}

/// `specials` in order of day.
std::vector<Date> working_days_of(Span covers, const std::vector<SpecialDay>& specials) {
  std::vector<Date> working;
  auto special = specials.begin();
  for (date::sys_days day{covers.first}; day <= date::sys_days{covers.last}; day += date::days{1}) {
    const bool is_special = special != specials.end() && special->day == Date{day};
    if (is_special ? special->kind == DayKind::swap_work : is_weekday(day)) working.emplace_back(day);
    if (is_special) ++special;
  }
  return working;
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
  working_ = working_days_of(covers_, days_);
}

const SpecialDay* Calendar::find(Date day) const noexcept {
  const auto found = std::lower_bound(days_.begin(), days_.end(), day,
                                      [](const SpecialDay& special, Date wanted) { return special.day < wanted; });
  return found != days_.end() && found->day == day ? &*found : nullptr;
}

bool Calendar::is_working_day(Date day) const {
  check_covers(day);
  return std::binary_search(working_.begin(), working_.end(), day);
}

Date Calendar::on_or_after(Date day) const {
  check_covers(day);
  const auto found = std::lower_bound(working_.begin(), working_.end(), day);
  if (found == working_.end()) refuse(next_day(covers_.last));
  return *found;
}

Date Calendar::on_or_before(Date day) const {
  check_covers(day);
  const auto after = std::upper_bound(working_.begin(), working_.end(), day);
  if (after == working_.begin()) refuse(day_before(covers_.first));
  return *std::prev(after);
}

Date Calendar::add_working_days(Date day, int count) const {
  if (count == 0) return day;
  const bool forward = count > 0;
  check_covers(forward ? next_day(day) : day_before(day));
  const auto next = forward ? std::upper_bound(working_.begin(), working_.end(), day)
                            : std::lower_bound(working_.begin(), working_.end(), day);
  const auto index = (next - working_.begin()) + (forward ? std::ptrdiff_t{count} - 1 : std::ptrdiff_t{count});
  if (index < 0) refuse(day_before(covers_.first));
  if (index >= static_cast<std::ptrdiff_t>(working_.size())) refuse(next_day(covers_.last));
  return working_[static_cast<std::size_t>(index)];
}

int Calendar::working_days(Span span) const {
  if (span.last < span.first) return 0;
  check_covers(span.first);
  check_covers(span.last);
  return static_cast<int>(std::upper_bound(working_.begin(), working_.end(), span.last) -
                          std::lower_bound(working_.begin(), working_.end(), span.first));
}

void Calendar::check_covers(Date day) const {
  if (!covers_.contains(day)) refuse(day);
}

void Calendar::refuse(Date day) const {
  throw OutsideCalendar{"whether " + to_string(day) + " is a working day is not known: the calendar covers " +
                        to_string(covers_.first) + " to " + to_string(covers_.last) +
                        "; give a calendar with the holidays announced for that year"};
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
