#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/area.hpp"
#include "cchc/deadline.hpp"
#include "cchc/document.hpp"
#include "cchc/head.hpp"
#include "cchc/id.hpp"
#include "cchc/occurrence.hpp"
#include "cchc/party.hpp"

namespace cchc {

/// The exact words of one cell; the paragraphs of one cell are joined by a line feed.
struct Cell {
  std::string text;
  Place place;           ///< in the document, first paragraph to last
  bool carried = false;  ///< merged with the row above in the document: the words stand there
};

/// A deadline that can be met or missed ("mốc"): the smallest thing progress is reported on.
struct Milestone {
  MilestoneId id;
  Deadline deadline;                          ///< its place counts in the deadline cell
  std::optional<Occurrence> occurrence = {};  ///< which time it is, when a recurring duty has been expanded
};

/// What says when: the occurrence's own rule, or the reading of the clause that the policy chooses.
const Rule& rule_of(const Milestone& milestone, Policy policy) noexcept;

/// One row of the appendix ("hoạt động"): what is handed in, by whom, by when.
struct Activity {
  ActivityId id;
  Cell activity, product, lead, coordinating, deadline, budget;
  std::vector<Party> leads;         ///< places count in the lead cell
  std::vector<Party> coordinators;  ///< places count in the coordinating cell
  std::vector<Milestone> milestones;
};

/// A numbered task ("nhiệm vụ") and the activities that carry it out.
struct Task {
  TaskId id;
  std::size_t objective = 0;  ///< index into Plan::objectives
  Cell text;
  std::vector<Activity> activities;
};

/// "Mục tiêu", with its number in the first column.
struct Objective {
  std::size_t section = 0;  ///< index into Plan::sections
  Cell stt, text;
};

/// An area heading of the table: "I", "Cải cách thể chế".
struct Section {
  Area area = Area::other;
  Cell numeral, heading;
};

/// The ten cells of a row, merged ones carried down. Views into the plan.
struct Row {
  std::string_view area, stt, objective, task, activity, product, lead, coordinating, deadline, budget;
};

/// A reform plan. A value: what it says is fixed when it is made.
class Plan {
 public:
  /// Throws InvalidValue on repeated ids or an index out of range.
  Plan(Year year, Head head, std::vector<Section> sections, std::vector<Objective> objectives, std::vector<Task> tasks);

  Year year() const noexcept { return year_; }
  const Head& head() const noexcept { return head_; }
  const std::vector<Section>& sections() const noexcept { return sections_; }
  const std::vector<Objective>& objectives() const noexcept { return objectives_; }
  const std::vector<Task>& tasks() const noexcept { return tasks_; }

  std::size_t activity_count() const noexcept { return activities_.size(); }
  std::size_t milestone_count() const noexcept { return milestones_.size(); }

  const Activity& at(ActivityRef activity) const;     ///< in document order; throws NotFound
  const Milestone& at(MilestoneRef milestone) const;  ///< in document order; throws NotFound
  std::optional<ActivityRef> find(const ActivityId& id) const noexcept;
  std::optional<MilestoneRef> find(const MilestoneId& id) const noexcept;

  ActivityRef activity_of(MilestoneRef milestone) const;
  const Task& task_of(ActivityRef activity) const;
  const Objective& objective_of(ActivityRef activity) const;
  const Section& section_of(ActivityRef activity) const;
  Row row(ActivityRef activity) const;

 private:
  struct Position {
    std::uint32_t task, activity, milestone;
  };
  Year year_;
  Head head_;
  std::vector<Section> sections_;
  std::vector<Objective> objectives_;
  std::vector<Task> tasks_;
  std::vector<Position> activities_, milestones_;  // where the n-th of each stands
  std::vector<std::uint32_t> activity_of_;         // of the n-th milestone
};

bool operator==(const Cell& a, const Cell& b) noexcept;
bool operator==(const Milestone& a, const Milestone& b) noexcept;
bool operator==(const Activity& a, const Activity& b) noexcept;
bool operator==(const Task& a, const Task& b) noexcept;
bool operator==(const Objective& a, const Objective& b) noexcept;
bool operator==(const Section& a, const Section& b) noexcept;
bool operator==(const Plan& a, const Plan& b) noexcept;

/// Reads a plan as a legal portal gives it: cells one after another, separated by blank lines, a no-break space for an
/// empty cell, merged cells absent, page furniture around. Never throws for what the document says.
/// Names of bodies mean those in force on the day the plan was issued. Issues: docs/errors.md, plan.*
Reading<Plan> read_plan(const Document& document, const Directory& directory);

}  // namespace cchc
