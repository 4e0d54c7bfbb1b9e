#pragma once

#include <cstdint>

#include "cchc/points.hpp"

namespace cchc::detail {

// Whole-number arithmetic that rounds at most once. 128 bits hold every product of two int64.
__extension__ typedef __int128 Wide;

/// The quotient of two whole numbers, rounded to a whole number; `divisor` > 0.
constexpr Wide divide(Wide dividend, Wide divisor, Rounding rounding = Rounding::half_away) noexcept {
  const bool negative = dividend < 0;
  const Wide size = negative ? -dividend : dividend;
  Wide quotient = size / divisor;
  const Wide twice_rest = (size % divisor) * 2;
  const bool half = twice_rest == divisor;
  const bool up = half ? rounding == Rounding::half_away || (rounding == Rounding::half_even && quotient % 2 == 1)
                       : twice_rest > divisor;
  if (up) ++quotient;
  return negative ? -quotient : quotient;
}

constexpr bool fits(Wide number) noexcept { return number >= INT64_MIN && number <= INT64_MAX; }

constexpr std::int64_t power_of_ten(int exponent) noexcept {
  std::int64_t power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

/// Whether part / whole is less than, equal to or greater than a percentage: -1, 0, 1. `whole` > 0.
constexpr int compare(Share share, Percent percent) noexcept {
  const Wide left = Wide{share.part} * 100 * 1'000'000'000;
  const Wide right = Wide{percent.billionths()} * share.whole;
  return left < right ? -1 : (left > right ? 1 : 0);
}

}  // namespace cchc::detail
