#include "cchc/expand.hpp"

#include <utility>

namespace cchc {
namespace {

std::vector<Occurrence> occurrences_of(const Milestone& milestone, Year year, const Facts& facts, Policy policy) {
  if (milestone.occurrence) return {};  // it is one already
  const Rule& rule = rule_of(milestone, policy);
  if (const auto* every = std::get_if<Every>(&rule)) return occurrences(*every, year, policy);
  if (const auto* report = std::get_if<InRegularReport>(&rule)) {
    if (const ReportSeries* series = find_series(facts.series, report->series)) return occurrences(*series, year);
  }
  return {};
}

std::vector<Milestone> expanded(std::vector<Milestone> milestones, Year year, const Facts& facts, Policy policy) {
  std::vector<Milestone> all;
  for (Milestone& milestone : milestones) {
    auto times = occurrences_of(milestone, year, facts, policy);
    for (Occurrence& one : times) {
      all.push_back({MilestoneId{milestone.id.str() + "-" + one.label}, milestone.deadline, std::move(one)});
    }
    if (times.empty()) all.push_back(std::move(milestone));
  }
  return all;
}

}  // namespace

Plan expand(const Plan& plan, const Facts& facts, Policy policy) {
  std::vector<Task> tasks = plan.tasks();
  for (Task& task : tasks) {
    for (Activity& activity : task.activities) {
      activity.milestones = expanded(std::move(activity.milestones), plan.year(), facts, policy);
    }
  }
  return Plan{plan.year(), plan.head(), plan.sections(), plan.objectives(), std::move(tasks)};
}

}  // namespace cchc
