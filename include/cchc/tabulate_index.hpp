#pragma once

#include "cchc/rank.hpp"
#include "cchc/table.hpp"

namespace cchc {

Table tabulate(const Rubric& rubric, Language language = Language::vi);  ///< one row a line, with its rule

/// One row a unit and line: points, the unit's own maximum, percentage, state, origin of the mark that stands.
Table tabulate(const Scorecard& scorecard, const Rubric& rubric, const Directory& directory, const Marks& marks,
               Language language = Language::vi);

/// One row a unit, group after group, best first: rank, published points of each line below the whole, total, own
/// maximum, index, grade, and what is not final yet.
Table tabulate(const Ranking& ranking, const Scorecard& scorecard, const Rubric& rubric, const Directory& directory,
               Language language = Language::vi);

}  // namespace cchc
