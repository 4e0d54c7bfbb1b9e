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

}  // namespace cchc
