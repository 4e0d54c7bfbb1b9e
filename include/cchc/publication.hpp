#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cchc/agency.hpp"
#include "cchc/points.hpp"

namespace cchc {

// How a decision wants its figures printed, ranked and named. No rule for all is known: each rubric declares its own.

/// From what a printed sum or percentage is made. `exact`: from unrounded points. `printed`: parts are rounded first,
/// then added and divided, so that a reader can add up the column.
enum class Stage { exact, printed };

struct Publication {
  int point_places = 2;
  int percent_places = 2;
  Rounding rounding = Rounding::half_away;
  Stage stage = Stage::exact;
};

/// What the percentages of equal units are compared by.
enum class Compare { exact, published };

/// What becomes of equal units.
enum class Ties {
  share,          ///< 1, 2, 2, 4: they share the rank, the next place is left out
  no_gap,         ///< 1, 2, 2, 3
  next_criterion  ///< the criteria of `tie_break` decide, in order; who is still equal shares the rank
};

struct RankingRule {
  Compare compare = Compare::exact;
  Ties ties = Ties::share;
  std::vector<CriterionId> tie_break;
};

/// Units that are scored by this rubric and compared with each other. `not_ranked`: scored only.
struct RankingGroup {
  std::string id;
  std::string name;  ///< "Các sở, ban, ngành"
  Membership members;
  std::vector<AgencyId> not_ranked;
};

/// A grade stands only when each of these criteria reaches its percentage of the unit's own maximum.
struct Requirement {
  CriterionId criterion;
  Percent at_least;
};

/// A unit has the first grade whose edge it reaches and whose requirements it meets; grades fall from the best.
struct Grade {
  std::string name;  ///< "Tốt"
  Percent from;
  bool closed = true;  ///< the edge itself belongs to the grade
  std::vector<Requirement> requirements;
};

bool operator==(const Publication& a, const Publication& b) noexcept;
bool operator==(const RankingRule& a, const RankingRule& b) noexcept;
bool operator==(const RankingGroup& a, const RankingGroup& b) noexcept;
bool operator==(const Grade& a, const Grade& b) noexcept;

std::string_view to_string(Stage stage) noexcept;      ///< the names above
std::string_view to_string(Compare compare) noexcept;  ///< the names above
std::string_view to_string(Ties ties) noexcept;        ///< the names above

}  // namespace cchc
