#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cchc/score.hpp"
#include "cchc/status.hpp"
#include "cchc/table.hpp"

namespace cchc {

/// A milestone that is not done and still moves the points of a line.
struct PendingMilestone {
  MilestoneRef milestone;
  Status status = Status::open;   ///< open, overdue or standing
  std::optional<Date> last_good;  ///< the last day that is still on time; empty: it has none
};

/// What a computed line earns a unit, as things stand and at both ends of what can still come. The points of the
/// computation alone: a mark of a later origin that stands over it is not looked at.
struct PointsAtRisk {
  AgencyRef agency;
  CriterionRef criterion;
  std::optional<Points> now;                 ///< empty: nothing to judge by yet
  std::optional<Points> all_done;            ///< every pending milestone done, in time where time is left
  std::optional<Points> none_done;           ///< none done, and their last days gone by
  std::vector<PendingMilestone> milestones;  ///< by last good day, those without one at the end

  Points at_risk() const noexcept;  ///< all_done less none_done
};

/// Units in directory order, of each its lines; lines that look at no duty of the unit are left out.
struct Risks {
  Date as_of;
  std::vector<PointsAtRisk> lines;
};

bool operator==(const PendingMilestone& a, const PendingMilestone& b) noexcept;
bool operator==(const PointsAtRisk& a, const PointsAtRisk& b) noexcept;
bool operator==(const Risks& a, const Risks& b) noexcept;

/// For every unit of the rubric's groups and every line with a `Computation`, counted as `compute_marks` does. Throws
/// NotFound when plan, directory, schedule and statuses do not belong together, InvalidValue for a line whose marking
/// takes no share.
Risks points_at_risk(const Rubric& rubric, const Plan& plan, const Directory& directory, const Schedule& schedule,
                     const Statuses& statuses);

/// What is at risk, from what to what, and by which milestones, in one paragraph.
std::string explain(const PointsAtRisk& risk, const Rubric& rubric, const Plan& plan, const Directory& directory,
                    Date as_of, Language language = Language::vi);

/// One row a unit and line.
Table tabulate(const Risks& risks, const Rubric& rubric, const Plan& plan, const Directory& directory,
               Language language = Language::vi);

}  // namespace cchc
