#include "cchc/rubric.hpp"

#include <utility>

#include "cchc/error.hpp"
#include "rubric_tree.hpp"

namespace cchc {
namespace {

std::string title_of(const RubricHead& head) { return "rubric " + head.id; }

[[noreturn]] void refuse(const RubricHead& head, const std::vector<std::string>& faults) {
  std::string text =
      title_of(head) + " has " + std::to_string(faults.size()) + (faults.size() == 1 ? " fault" : " faults");
  for (const std::string& fault : faults) text += "\n  - " + fault;
  throw InvalidValue(text);
}

bool same(const RubricHead& a, const RubricHead& b) {
  return a.id == b.id && a.title == b.title && a.decision == b.decision && a.since == b.since && a.until == b.until &&
         a.missing == b.missing && a.note == b.note && a.capped == b.capped && a.precedence == b.precedence &&
         a.publication == b.publication && a.ranking == b.ranking && a.groups == b.groups && a.grades == b.grades;
}

}  // namespace

Rubric::Rubric(RubricHead head, std::vector<Criterion> criteria) : head_(std::move(head)) {
  std::vector<std::string> faults;
  detail::RubricTree tree = detail::tree_of(criteria, faults);
  if (faults.empty()) detail::check_values(head_, criteria, tree, faults);
  if (!faults.empty()) refuse(head_, faults);
  criteria_.reserve(criteria.size());
  for (const std::uint32_t place : tree.order) {
    by_id_.emplace(criteria[place].id.str(), CriterionRef{static_cast<std::uint32_t>(criteria_.size())});
    criteria_.push_back(std::move(criteria[place]));
  }
  parents_ = std::move(tree.parents);
  ends_ = std::move(tree.ends);
}

const Criterion& Rubric::at(CriterionRef criterion) const {
  if (criterion.index < criteria_.size()) return criteria_[criterion.index];
  throw NotFound(title_of(head_) + " has " + std::to_string(criteria_.size()) + " criteria; asked for number " +
                 std::to_string(criterion.index));
}

CriterionRef Rubric::ref(const CriterionId& id) const {
  if (const auto found = find(id)) return *found;
  throw NotFound(title_of(head_) + " has no criterion " + id.str());
}

std::optional<CriterionRef> Rubric::find(const CriterionId& id) const noexcept {
  const auto found = by_id_.find(id.str());
  return found == by_id_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<CriterionRef> Rubric::parent(CriterionRef criterion) const {
  at(criterion);
  const std::uint32_t parent = parents_[criterion.index];
  return parent == criterion.index ? std::nullopt : std::optional(CriterionRef{parent});
}

std::vector<CriterionRef> Rubric::children(CriterionRef criterion) const {
  std::vector<CriterionRef> all;
  for (std::uint32_t line = criterion.index + 1; line < end(criterion); line = ends_[line]) all.push_back({line});
  return all;
}

std::uint32_t Rubric::end(CriterionRef criterion) const {
  at(criterion);
  return ends_[criterion.index];
}

Points Rubric::maximum() const {
  if (const auto& maximum = criteria_.front().maximum) return *maximum;
  throw InvalidValue("the maximum of " + title_of(head_) + " is not known");
}

bool Rubric::in_force(Date day) const noexcept {
  return (!head_.since || *head_.since <= day) && (!head_.until || day <= *head_.until);
}

void Rubric::require_usable(Date day) const {
  if (!head_.missing.empty()) {
    std::string text = title_of(head_) + " is incomplete and cannot score; missing:";
    for (const std::string& one : head_.missing) text += "\n  - " + one;
    throw InvalidValue(text);
  }
  if (in_force(day)) return;
  throw InvalidValue(title_of(head_) + " is not in force on " + to_string(day) + ": it is from " +
                     (head_.since ? to_string(*head_.since) : "an unknown day") + " to " +
                     (head_.until ? to_string(*head_.until) : "an open end") + "; use the rubric of that day");
}

bool operator==(const Decision& a, const Decision& b) noexcept {
  return a.type == b.type && a.number == b.number && a.date == b.date && a.issuer == b.issuer && a.article == b.article;
}

bool operator==(const Computation& a, const Computation& b) noexcept {
  return a.rate == b.rate && a.area == b.area && a.reports_only == b.reports_only &&
         a.exempt_when_none == b.exempt_when_none;
}

bool operator==(const Criterion& a, const Criterion& b) noexcept {
  return a.id == b.id && a.parent == b.parent && a.text == b.text && a.maximum == b.maximum && a.marking == b.marking &&
         a.role == b.role && a.computation == b.computation && a.basis == b.basis;
}

bool operator==(const Rubric& a, const Rubric& b) noexcept {
  return same(a.head(), b.head()) && a.criteria() == b.criteria();
}

std::string citation(const Decision& decision) {
  std::string text = decision.type;
  if (!decision.number.empty()) text += (text.empty() ? "" : " ") + decision.number;
  if (decision.date) text += " ngày " + to_vietnamese(*decision.date);
  if (!decision.article.empty()) text += ", " + decision.article;
  return text;
}

std::string_view to_string(Role role) noexcept {
  switch (role) {
    case Role::part: return "part";
    case Role::bonus: return "bonus";
    case Role::penalty: break;
  }
  return "penalty";
}

}  // namespace cchc
