#pragma once

#include "cchc/mark.hpp"
#include "cchc/status.hpp"

namespace cchc {

/// The marks that the statuses of a plan give by themselves: one for every line of the rubric that has a `Computation`
/// and every unit of its groups in force on `statuses.as_of`. The finding is the share of the unit's duties
/// (milestones), `done` of those that can be judged or `on_time` of those settled either way, as in `summarize`; the
/// evidence names the milestones that cost points. A unit without such duties gets an exemption where the line says
/// so, else no mark. The days of the marks are `as_of`.
Marks compute_marks(const Rubric& rubric, const Plan& plan, const Directory& directory, const Statuses& statuses);

}  // namespace cchc
