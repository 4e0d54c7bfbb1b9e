#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cchc/rubric.hpp"

namespace cchc::detail {

/// The lines of a rubric as a tree, in the order they are printed: each before its children.
struct RubricTree {
  std::vector<std::uint32_t> order;    ///< place in the list as given
  std::vector<std::uint32_t> parents;  ///< of the whole: itself
  std::vector<std::uint32_t> ends;     ///< one past the last line below
};

/// The tree, as far as there is one; what keeps the lines from being one is added to `faults`.
RubricTree tree_of(const std::vector<Criterion>& criteria, std::vector<std::string>& faults);

/// What is wrong with the values of a rubric whose lines are a tree.
void check_values(const RubricHead& head, const std::vector<Criterion>& criteria, const RubricTree& tree,
                  std::vector<std::string>& faults);

/// What is wrong with one marking.
void check_marking(const Criterion& criterion, std::vector<std::string>& faults);

}  // namespace cchc::detail
