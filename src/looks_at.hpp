#pragma once

#include "cchc/plan.hpp"
#include "cchc/rubric.hpp"

namespace cchc::detail {

/// Whether a computed line counts a milestone.
inline bool looks_at(const Computation& computation, const Plan& plan, MilestoneRef milestone) {
  const bool in_report = std::holds_alternative<InRegularReport>(plan.at(milestone).deadline.rule);
  if (computation.reports_only && !in_report) return false;
  return !computation.area || plan.section_of(plan.activity_of(milestone)).area == *computation.area;
}

}  // namespace cchc::detail
