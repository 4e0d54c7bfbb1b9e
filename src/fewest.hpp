#pragma once

#include <optional>

#include "unit_figures.hpp"

namespace cchc::detail {

/// The smallest set of leaves which, at their best, meet the needs; empty when all leaves together do not. Exact: from
/// the leaves up, each line keeps the best it can have with so many leaves raised.
std::optional<std::vector<std::uint32_t>> fewest_leaves(const UnitFigures& figures, const std::vector<Need>& needs);

}  // namespace cchc::detail
