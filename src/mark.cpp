#include "cchc/mark.hpp"

#include "cchc/error.hpp"

namespace cchc {

const Mark& Marks::at(MarkRef mark) const {
  if (mark.index < marks.size()) return marks[mark.index];
  throw NotFound("there are " + std::to_string(marks.size()) + " marks; asked for number " +
                 std::to_string(mark.index));
}

Marks& Marks::add(const Marks& more) {
  marks.insert(marks.end(), more.marks.begin(), more.marks.end());
  exemptions.insert(exemptions.end(), more.exemptions.begin(), more.exemptions.end());
  return *this;
}

bool operator==(const Mark& a, const Mark& b) noexcept {
  return a.criterion == b.criterion && a.agency == b.agency && a.origin == b.origin && a.round == b.round &&
         a.finding == b.finding && a.by == b.by && a.on == b.on && a.reason == b.reason && a.evidence == b.evidence;
}

bool operator==(const Exemption& a, const Exemption& b) noexcept {
  return a.criterion == b.criterion && a.agency == b.agency && a.reason == b.reason;
}

bool operator==(const Marks& a, const Marks& b) noexcept { return a.marks == b.marks && a.exemptions == b.exemptions; }

}  // namespace cchc
