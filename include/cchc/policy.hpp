#pragma once

#include <string_view>

#include "cchc/ambiguity.hpp"

namespace cchc {

/// What to do when the last day of a fixed term is a day off. Terms counted from an event always roll forward
/// (Civil Code 2015 art. 148.5).
enum class Rolling { none, forward, back };

/// Where a term of years from 29/02 ends in a year without one: Civil Code 2015 art. 148.4 is silent. By analogy with
/// 148.3 it is the last day of the month (inferred).
enum class LeapDay { last_of_february, first_of_march };

/// The readings that the law and the words leave open. The choice made is part of every explanation.
struct Policy {
  bool before_includes_the_day = false;  ///< "trước ngày 15/9" ends on 14/9 unless set
  Rolling rolling = Rolling::none;
  Ambiguities second_readings = {};  ///< the doubts whose second reading is taken
  LeapDay leap_day = LeapDay::last_of_february;
  int closing_day = 0;  ///< the day of a period's last month on which its data close; 0: its last day

  friend bool operator==(Policy a, Policy b) noexcept {
    return a.before_includes_the_day == b.before_includes_the_day && a.rolling == b.rolling &&
           a.second_readings == b.second_readings && a.leap_day == b.leap_day && a.closing_day == b.closing_day;
  }
  friend bool operator!=(Policy a, Policy b) noexcept { return !(a == b); }
};

std::string_view to_string(Rolling rolling) noexcept;   ///< "none", "forward", "back"
std::string_view to_string(LeapDay leap_day) noexcept;  ///< "last_of_february", "first_of_march"

}  // namespace cchc
