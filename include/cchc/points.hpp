#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

#include "cchc/share.hpp"

namespace cchc {

/// A decimal number kept as a whole count of billionths: sums are exact in any order, so equal figures tie. Good to
/// 9,223,372,036; the limits of a rubric keep every sum far below.
template <class Tag>
class Fixed {
 public:
  constexpr Fixed() noexcept = default;
  static constexpr Fixed billionths(std::int64_t count) noexcept { return Fixed(count); }
  static constexpr Fixed whole(std::int32_t number) noexcept { return Fixed(std::int64_t{number} * 1'000'000'000); }

  constexpr std::int64_t billionths() const noexcept { return count_; }
  double to_double() const noexcept { return static_cast<double>(count_) / 1e9; }  ///< for plots, never for sums

  constexpr Fixed& operator+=(Fixed other) noexcept { return count_ += other.count_, *this; }
  constexpr Fixed& operator-=(Fixed other) noexcept { return count_ -= other.count_, *this; }
  friend constexpr Fixed operator+(Fixed a, Fixed b) noexcept { return a += b; }
  friend constexpr Fixed operator-(Fixed a, Fixed b) noexcept { return a -= b; }
  friend constexpr Fixed operator-(Fixed a) noexcept { return Fixed(-a.count_); }
  friend constexpr bool operator==(Fixed a, Fixed b) noexcept { return a.count_ == b.count_; }
  friend constexpr bool operator!=(Fixed a, Fixed b) noexcept { return a.count_ != b.count_; }
  friend constexpr bool operator<(Fixed a, Fixed b) noexcept { return a.count_ < b.count_; }
  friend constexpr bool operator>(Fixed a, Fixed b) noexcept { return b < a; }
  friend constexpr bool operator<=(Fixed a, Fixed b) noexcept { return !(b < a); }
  friend constexpr bool operator>=(Fixed a, Fixed b) noexcept { return !(a < b); }

 private:
  explicit constexpr Fixed(std::int64_t count) noexcept : count_(count) {}
  std::int64_t count_ = 0;
};

using Points = Fixed<struct PointsTag>;    ///< điểm
using Percent = Fixed<struct PercentTag>;  ///< phần trăm: 87.25 is 87,25 %

/// What becomes of what is too fine to be printed. Where a published table shows that its own rule differs, the rubric
/// says so.
enum class Rounding { half_away, half_even, half_down };

constexpr int most_places = 9;

Points round(Points points, int places, Rounding rounding = Rounding::half_away);  ///< places 0 to 9, or InvalidValue
Percent round(Percent percent, int places, Rounding rounding = Rounding::half_away);

/// `maximum` x `share`, rounded once, half away from zero. Throws InvalidValue unless 0 <= part <= whole, whole > 0.
Points scale(Points maximum, Share share);

/// `part` of `whole` in percent, rounded once. Throws InvalidValue unless whole > 0 and the result fits.
Percent percent_of(Points part, Points whole, int places = most_places, Rounding rounding = Rounding::half_away);

/// "0,25", "0.25", "-1": one comma or point, at most nine digits behind it. Throws InvalidValue for anything else.
Points parse_points(std::string_view text);
Percent parse_percent(std::string_view text);  ///< the same, with or without "%"

std::string to_string(Points points);                    ///< "0.25": as many digits as it has
std::string to_string(Percent percent);                  ///< the same
std::string to_vietnamese(Points points);                ///< "0,25"
std::string to_vietnamese(Percent percent);              ///< "87,25 %"
std::string_view to_string(Rounding rounding) noexcept;  ///< the names above

template <class Tag>
std::ostream& operator<<(std::ostream& out, Fixed<Tag> number) {
  return out << to_string(number);
}

}  // namespace cchc
