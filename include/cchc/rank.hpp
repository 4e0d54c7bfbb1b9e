#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "cchc/score.hpp"

namespace cchc {

/// The place of one unit in its group.
struct Ranked {
  AgencyRef agency;
  std::uint32_t group = 0;             ///< of RubricHead::groups
  std::optional<int> rank;             ///< from 1; empty: scored, not ranked
  Points points;                       ///< exact
  Points self_scored;                  ///< of `points`: not appraised yet
  Points maximum;                      ///< the unit's own
  std::optional<Percent> index;        ///< as published: points / maximum x 100; empty when everything is exempt
  std::optional<std::uint32_t> grade;  ///< of RubricHead::grades
  std::uint32_t open = 0;              ///< leaves not settled: above zero the place is provisional
};

/// Group after group, best first; not-ranked units at the end of their group; equal ones in directory order.
struct Ranking {
  Date on;
  std::vector<Ranked> units;
};

bool operator==(const Ranked& a, const Ranked& b) noexcept;
bool operator==(const Ranking& a, const Ranking& b) noexcept;

/// Ranks by the percentage of each unit's own maximum, under the rubric's rule of comparing and of ties. Throws
/// NotFound when the scorecard belongs to another rubric or directory, InvalidValue when an index is too large to be a
/// number (a bonus without limit on a tiny maximum).
Ranking rank(const Scorecard& scorecard, const Rubric& rubric, const Directory& directory);

/// The figure a decision prints for a line: points, or the percentage of the unit's own maximum (empty when that is
/// zero), by the rubric's places, rounding and stage.
Points published_points(const Scorecard& scorecard, std::size_t unit, CriterionRef criterion, const Rubric& rubric);
std::optional<Percent> published_percent(const Scorecard& scorecard, std::size_t unit, CriterionRef criterion,
                                         const Rubric& rubric);

}  // namespace cchc
