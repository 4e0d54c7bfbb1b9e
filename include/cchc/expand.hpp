#pragma once

#include "cchc/plan.hpp"
#include "cchc/policy.hpp"
#include "cchc/schedule.hpp"

namespace cchc {

/// The plan with a milestone for each occurrence in its year of every recurring duty, and for each report of the year
/// of every duty that goes into regular reports whose series is known. "12.2" becomes "12.2-Q1" to "12.2-Q4"; the
/// clause stays as written. Other milestones, and what cannot be placed in a year, stay as they are.
Plan expand(const Plan& plan, const Facts& facts, Policy policy = {});

}  // namespace cchc
