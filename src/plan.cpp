#include "cchc/plan.hpp"

#include <algorithm>
#include <unordered_set>

#include "cchc/error.hpp"

namespace cchc {

namespace {

template <class T>
void check_unique(std::unordered_set<std::string>& seen, const Id<T>& id, const char* kind) {
  if (!seen.insert(id.str()).second) {
    throw InvalidValue(std::string{"Plan: the "} + kind + " id '" + id.str() + "' is given twice; ids must be unique");
  }
}

void check_indices(const std::vector<Section>& sections, const std::vector<Objective>& objectives,
                   const std::vector<Task>& tasks) {
  for (const Objective& objective : objectives) {
    if (objective.section >= sections.size())
      throw InvalidValue("Plan: an objective points to a section that is not there");
  }
  for (const Task& task : tasks) {
    if (task.objective >= objectives.size()) {
      throw InvalidValue("Plan: task '" + task.id.str() + "' points to an objective that is not there");
    }
  }
}

}  // namespace

Plan::Plan(Year year, Head head, std::vector<Section> sections, std::vector<Objective> objectives,
           std::vector<Task> tasks)
    : year_{year},
      head_{std::move(head)},
      sections_{std::move(sections)},
      objectives_{std::move(objectives)},
      tasks_{std::move(tasks)} {
  check_indices(sections_, objectives_, tasks_);
  std::unordered_set<std::string> task_ids, activity_ids, milestone_ids;
  for (std::uint32_t t = 0; t < tasks_.size(); ++t) {
    check_unique(task_ids, tasks_[t].id, "task");
    const auto& activities = tasks_[t].activities;
    for (std::uint32_t a = 0; a < activities.size(); ++a) {
      check_unique(activity_ids, activities[a].id, "activity");
      for (std::uint32_t m = 0; m < activities[a].milestones.size(); ++m) {
        check_unique(milestone_ids, activities[a].milestones[m].id, "milestone");
        activity_of_.push_back(static_cast<std::uint32_t>(activities_.size()));
        milestones_.push_back({t, a, m});
      }
      activities_.push_back({t, a, 0});
    }
  }
}

const Activity& Plan::at(ActivityRef activity) const {
  if (activity.index >= activities_.size())
    throw NotFound("Plan: no activity number " + std::to_string(activity.index));
  const Position at = activities_[activity.index];
  return tasks_[at.task].activities[at.activity];
}

const Rule& rule_of(const Milestone& milestone, Policy policy) noexcept {
  return milestone.occurrence ? milestone.occurrence->rule : chosen_rule(milestone.deadline, policy);
}

const Milestone& Plan::at(MilestoneRef milestone) const {
  if (milestone.index >= milestones_.size()) {
    throw NotFound("Plan: no milestone number " + std::to_string(milestone.index));
  }
  const Position at = milestones_[milestone.index];
  return tasks_[at.task].activities[at.activity].milestones[at.milestone];
}

std::optional<ActivityRef> Plan::find(const ActivityId& id) const noexcept {
  for (std::uint32_t i = 0; i < activities_.size(); ++i) {
    if (tasks_[activities_[i].task].activities[activities_[i].activity].id == id) return ActivityRef{i};
  }
  return {};
}

std::optional<MilestoneRef> Plan::find(const MilestoneId& id) const noexcept {
  for (std::uint32_t i = 0; i < milestones_.size(); ++i) {
    const Position at = milestones_[i];
    if (tasks_[at.task].activities[at.activity].milestones[at.milestone].id == id) return MilestoneRef{i};
  }
  return {};
}

ActivityRef Plan::activity_of(MilestoneRef milestone) const {
  if (milestone.index >= activity_of_.size()) {
    throw NotFound("Plan: no milestone number " + std::to_string(milestone.index));
  }
  return {activity_of_[milestone.index]};
}

const Task& Plan::task_of(ActivityRef activity) const {
  if (activity.index >= activities_.size())
    throw NotFound("Plan: no activity number " + std::to_string(activity.index));
  return tasks_[activities_[activity.index].task];
}

const Objective& Plan::objective_of(ActivityRef activity) const { return objectives_[task_of(activity).objective]; }

const Section& Plan::section_of(ActivityRef activity) const { return sections_[objective_of(activity).section]; }

Row Plan::row(ActivityRef activity) const {
  const Activity& a = at(activity);
  const Objective& objective = objective_of(activity);
  return {section_of(activity).heading.text,
          objective.stt.text,
          objective.text.text,
          task_of(activity).text.text,
          a.activity.text,
          a.product.text,
          a.lead.text,
          a.coordinating.text,
          a.deadline.text,
          a.budget.text};
}

}  // namespace cchc
