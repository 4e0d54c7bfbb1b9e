#pragma once

#include "cchc/score.hpp"

namespace cchc::detail {

/// A sum within its limits: never below zero, and above the maximum only where the rubric lets a bonus do that.
Points within_limits(Points sum, Points maximum, Role role, bool capped) noexcept;

/// How a line with lines below it stands with one unit; `row` is the unit's scores, line by line.
Score sum_of(const Rubric& rubric, CriterionRef line, const Score* row);

/// Throws NotFound when a scorecard has other lines than a rubric.
void require_scored_by(const Rubric& rubric, const Scorecard& scorecard);

}  // namespace cchc::detail
