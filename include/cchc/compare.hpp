#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cchc/rank.hpp"
#include "cchc/table.hpp"

namespace cchc {

/// One line of one unit in two scorecards.
struct ScoreChange {
  Score before;
  Score after;
  std::optional<Percent> percent_before;  ///< as published, of the unit's own maximum
  std::optional<Percent> percent_after;

  Points points() const noexcept { return after.points - before.points; }
  Points maximum() const noexcept { return after.maximum - before.maximum; }
  /// Between the two published figures; empty when one of them is.
  std::optional<Percent> percent() const noexcept;
};

/// Two scorecards of one rubric side by side. What-if: score again with other inputs, then compare.
struct Comparison {
  Date before;
  Date after;
  std::vector<AgencyRef> units;      ///< that are in both, in directory order
  std::vector<AgencyRef> gone;       ///< only before
  std::vector<AgencyRef> come;       ///< only after
  std::vector<ScoreChange> changes;  ///< units.size() times the rubric's lines, in its order

  std::size_t lines() const noexcept { return units.empty() ? 0 : changes.size() / units.size(); }
  const ScoreChange& at(AgencyRef unit, CriterionRef criterion) const;  ///< throws NotFound
};

/// A leaf that moved a sum.
struct ChangeCause {
  CriterionRef criterion;
  Points points;   ///< what it moved the points of the sum by: with its sign, before limits
  Points maximum;  ///< what it moved the unit's own maximum by
};

struct ChangeCauses {
  std::vector<ChangeCause> leaves;  ///< the largest move of points first, then of the maximum
  Points limited;                   ///< what limits of sums kept back or let go; with it the moves add up to the change
};

/// The places of one unit in two rankings; empty where it is not in the ranking.
struct RankChange {
  AgencyRef agency;
  std::optional<Ranked> before;
  std::optional<Ranked> after;

  std::optional<int> climbed() const noexcept;  ///< places gained, below zero lost; empty unless ranked in both
};

bool operator==(const ScoreChange& a, const ScoreChange& b) noexcept;
bool operator==(const Comparison& a, const Comparison& b) noexcept;
bool operator==(const ChangeCause& a, const ChangeCause& b) noexcept;
bool operator==(const ChangeCauses& a, const ChangeCauses& b) noexcept;
bool operator==(const RankChange& a, const RankChange& b) noexcept;

/// Throws NotFound when a scorecard does not belong to the rubric.
Comparison compare(const Scorecard& before, const Scorecard& after, const Rubric& rubric);

/// In the order of the ranking after; units that are only in the one before stand at the end.
std::vector<RankChange> compare(const Ranking& before, const Ranking& after);

/// Which leaves at or below a line moved it. Throws NotFound for an unknown unit or line.
ChangeCauses causes(const Comparison& comparison, AgencyRef unit, CriterionRef criterion, const Rubric& rubric);

/// What changed for a unit at a line, from where to where, and by which leaves, in one paragraph.
std::string explain(const Comparison& comparison, AgencyRef unit, CriterionRef criterion, const Rubric& rubric,
                    const Directory& directory, Language language = Language::vi);

/// One row a unit and line of which points, maximum or state changed.
Table tabulate(const Comparison& comparison, const Rubric& rubric, const Directory& directory,
               Language language = Language::vi);

/// One row a unit: ranks and published index before and after.
Table tabulate(const std::vector<RankChange>& changes, const Rubric& rubric, const Directory& directory,
               Language language = Language::vi);

}  // namespace cchc
