#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace cchc {

/// Why a clause can be read two ways. The first reading is the one taken unless a Policy asks for the second.
enum class Ambiguity {
  latest_before,   ///< "chậm nhất trước ngày d": before d, or by d
  part_of_period,  ///< "cuối quý II": all of the quarter, or its last month
  appointment,     ///< "8h00 ngày 16/7/2025": on that day, or by it
  stated_day,      ///< "80 ngày trước ngày bầu cử (tức ngày 15/12/2025)": as counted, or the day stated
  once_or_yearly,  ///< "từ tháng 10 đến tháng 4 năm sau": each year, or once
  times_a_year,    ///< "02 lần/năm": at any two times, or once each half-year
  half_yearly      ///< "Báo cáo 6 tháng, chậm nhất ngày 20/6": each half-year, or once a year
};

/// A set of them: those whose second reading is taken.
class Ambiguities {
 public:
  constexpr Ambiguities() noexcept = default;
  constexpr Ambiguities(std::initializer_list<Ambiguity> list) noexcept {
    for (const Ambiguity one : list) add(one);
  }

  constexpr void add(Ambiguity one) noexcept { bits_ |= bit(one); }
  constexpr bool contains(Ambiguity one) const noexcept { return (bits_ & bit(one)) != 0; }
  constexpr bool empty() const noexcept { return bits_ == 0; }
  std::vector<Ambiguity> list() const;  ///< in the order of the enumeration

  friend constexpr bool operator==(Ambiguities a, Ambiguities b) noexcept { return a.bits_ == b.bits_; }
  friend constexpr bool operator!=(Ambiguities a, Ambiguities b) noexcept { return !(a == b); }

 private:
  static constexpr std::uint32_t bit(Ambiguity one) noexcept { return 1U << static_cast<unsigned>(one); }
  std::uint32_t bits_ = 0;
};

inline constexpr Ambiguity every_ambiguity[] = {
    Ambiguity::latest_before,  Ambiguity::part_of_period, Ambiguity::appointment, Ambiguity::stated_day,
    Ambiguity::once_or_yearly, Ambiguity::times_a_year,   Ambiguity::half_yearly};

std::string_view to_string(Ambiguity why) noexcept;  ///< "latest_before"

}  // namespace cchc
