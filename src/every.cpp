#include "cchc/every.hpp"

#include <tuple>

namespace cchc {

bool operator==(const Anchor& a, const Anchor& b) noexcept {
  const auto fields = [](const Anchor& x) {
    return std::tie(x.relation, x.day, x.month, x.quarter, x.weekday, x.of, x.year, x.time, x.to_day, x.to_month,
                    x.to_year);
  };
  return fields(a) == fields(b);
}

bool operator==(const Every& a, const Every& b) noexcept {
  const auto fields = [](const Every& x) {
    return std::tie(x.frequency, x.anchors, x.interval, x.count, x.at_least, x.also);
  };
  return fields(a) == fields(b);
}

}  // namespace cchc
