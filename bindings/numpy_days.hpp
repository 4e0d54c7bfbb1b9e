#pragma once

#include <cstdint>
#include <limits>
#include <optional>

#include "cchc/dates.hpp"

// Days as numpy's datetime64[D] holds them: counted from 1970-01-01.

namespace cchc::python {

inline constexpr std::int64_t not_a_day = std::numeric_limits<std::int64_t>::min();  // NaT

inline std::int64_t number_of(const std::optional<Date>& day) {
  return day ? date::sys_days{*day}.time_since_epoch().count() : not_a_day;
}

/// Null for NaT and for days outside the years that are read.
inline std::optional<Date> day_of(std::int64_t number) {
  if (number < number_of(first_year / 1 / 1) || number > number_of(last_year / 12 / 31)) return std::nullopt;
  return Date{date::sys_days{date::days{static_cast<int>(number)}}};
}

}  // namespace cchc::python
