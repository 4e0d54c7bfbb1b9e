#include "cchc/ambiguity.hpp"

namespace cchc {

std::vector<Ambiguity> Ambiguities::list() const {
  std::vector<Ambiguity> list;
  for (const Ambiguity one : every_ambiguity) {
    if (contains(one)) list.push_back(one);
  }
  return list;
}

std::string_view to_string(Ambiguity why) noexcept {
  switch (why) {
    case Ambiguity::latest_before: return "latest_before";
    case Ambiguity::part_of_period: return "part_of_period";
    case Ambiguity::appointment: return "appointment";
    case Ambiguity::stated_day: return "stated_day";
    case Ambiguity::once_or_yearly: return "once_or_yearly";
    case Ambiguity::times_a_year: return "times_a_year";
    case Ambiguity::half_yearly: return "half_yearly";
  }
  return "";
}

}  // namespace cchc
