#include "time_point.hpp"

#include <algorithm>

namespace cchc::detail {

namespace {

std::optional<Date> last_of_month(int year, int month) noexcept {
  if (month < 1 || month > 12) return {};
  const auto last = Month{Year{year}, date::month{static_cast<unsigned>(month)}} / date::last;
  return find_date(year, static_cast<unsigned>(month), static_cast<unsigned>(last.day()));
}

std::optional<Date> first_of_month(int year, int month) noexcept {
  return find_date(year, static_cast<unsigned>(month), 1);
}

/// Of a month: its `day`-th, or counted from its end.
std::optional<Date> day_of_month(int year, int month, int day) noexcept {
  if (day >= 0) return find_date(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
  const auto end = last_of_month(year, month);
  return end ? std::optional<Date>{date::sys_days{*end} + date::days{day + 1}} : std::nullopt;
}

bool in_range(int number, int last) noexcept { return number >= 1 && number <= last; }

}  // namespace

std::optional<Date> TimePoint::first() const noexcept {
  if (!year || lunar) return {};
  switch (kind) {
    case Kind::day:
    case Kind::days: return day_of_month(*year, number, day);
    case Kind::month: return first_of_month(*year, number);
    case Kind::quarter: return in_range(number, 4) ? first_of_month(*year, 3 * number - 2) : std::nullopt;
    case Kind::half: return first_of_month(*year, 6 * number - 5);
    case Kind::months: return first_of_month(*year, at_end ? 13 - number : 1);
    case Kind::year: break;
  }
  return first_of_month(*year, 1);
}

std::optional<Date> TimePoint::last() const noexcept {
  if (!year || lunar) return {};
  switch (kind) {
    case Kind::day: return first();
    case Kind::days: {
      const auto from = first();
      const auto end = last_of_month(*year, number);
      if (!from || !end) return {};
      return std::min<Date>(date::sys_days{*from} + date::days{days - 1}, *end);
    }
    case Kind::month: return last_of_month(*year, number);
    case Kind::quarter: return in_range(number, 4) ? last_of_month(*year, 3 * number) : std::nullopt;
    case Kind::half: return last_of_month(*year, 6 * number);
    case Kind::months: return last_of_month(*year, at_end ? 12 : number);
    case Kind::year: break;
  }
  return last_of_month(*year, 12);
}

bool TimePoint::is_period() const noexcept { return kind != Kind::day && first() && last() && *first() <= *last(); }

Period TimePoint::period() const noexcept {
  const Year y{*year};
  switch (kind) {
    case Kind::month: return Month{y, date::month{static_cast<unsigned>(number)}};
    case Kind::quarter: return Quarter{y, number};
    case Kind::half: return Half{y, number};
    case Kind::year: return y;
    case Kind::day:
    case Kind::days:
    case Kind::months: break;
  }
  return Span{*first(), *last()};
}

}  // namespace cchc::detail
