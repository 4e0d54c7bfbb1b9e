#include "cchc/plan.hpp"

namespace cchc {

bool operator==(const Cell& a, const Cell& b) noexcept {
  return a.text == b.text && a.place == b.place && a.carried == b.carried;
}
bool operator==(const Milestone& a, const Milestone& b) noexcept {
  return a.id == b.id && a.deadline == b.deadline && a.occurrence == b.occurrence;
}
bool operator==(const Activity& a, const Activity& b) noexcept {
  return a.id == b.id && a.activity == b.activity && a.product == b.product && a.lead == b.lead &&
         a.coordinating == b.coordinating && a.deadline == b.deadline && a.budget == b.budget && a.leads == b.leads &&
         a.coordinators == b.coordinators && a.milestones == b.milestones;
}
bool operator==(const Task& a, const Task& b) noexcept {
  return a.id == b.id && a.objective == b.objective && a.text == b.text && a.activities == b.activities;
}
bool operator==(const Objective& a, const Objective& b) noexcept {
  return a.section == b.section && a.stt == b.stt && a.text == b.text;
}
bool operator==(const Section& a, const Section& b) noexcept {
  return a.area == b.area && a.numeral == b.numeral && a.heading == b.heading;
}
bool operator==(const Citation& a, const Citation& b) noexcept {
  return a.type == b.type && a.number == b.number && a.date == b.date && a.place == b.place;
}
bool operator==(const Head& a, const Head& b) noexcept {
  return a.kind == b.kind && a.number == b.number && a.title == b.title && a.issuer == b.issuer &&
         a.issued_at == b.issued_at && a.signer == b.signer && a.issued_on == b.issued_on && a.citations == b.citations;
}
bool operator==(const Plan& a, const Plan& b) noexcept {
  return a.year() == b.year() && a.head() == b.head() && a.sections() == b.sections() &&
         a.objectives() == b.objectives() && a.tasks() == b.tasks();
}

}  // namespace cchc
