#include "cchc/policy.hpp"

namespace cchc {

std::string_view to_string(Rolling rolling) noexcept {
  switch (rolling) {
    case Rolling::none: return "none";
    case Rolling::forward: return "forward";
    case Rolling::back: return "back";
  }
  return "";
}

std::string_view to_string(LeapDay leap_day) noexcept {
  switch (leap_day) {
    case LeapDay::last_of_february: return "last_of_february";
    case LeapDay::first_of_march: return "first_of_march";
  }
  return "";
}

}  // namespace cchc
