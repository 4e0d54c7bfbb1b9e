#pragma once

#include "exact.hpp"

namespace cchc::detail {

/// Points of the unit's own maximum, compared exactly by cross-multiplication.
struct Rate {
  Points points;
  Points maximum;
};

/// Everything exempt is behind everything else: -1, 0, 1.
constexpr int compare(Rate a, Rate b) noexcept {
  if (a.maximum == Points{} || b.maximum == Points{}) return (a.maximum > Points{}) - (b.maximum > Points{});
  const Wide left = Wide{a.points.billionths()} * b.maximum.billionths();
  const Wide right = Wide{b.points.billionths()} * a.maximum.billionths();
  return (left > right) - (left < right);
}

}  // namespace cchc::detail
