// error: (no type named 'type'|no matching function).*Awaiting
#include <string>

#include "cchc/due.hpp"
#include "cchc/match.hpp"

std::string describe(const cchc::Due& due) {
  // clang-format off
  return cchc::match(due,
      [](const cchc::DueBy&) { return "a day"; },
      [](const cchc::Standing&) { return "runs"; },
#ifdef CCHC_RIGHT
      [](const cchc::Awaiting&) { return "waits"; },
#endif
      [](const cchc::Unclear&) { return "unclear"; });
  // clang-format on
}
