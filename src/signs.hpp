#pragma once

#include "cchc/rubric.hpp"

namespace cchc::detail {

/// How a line counts in a sum above it (or itself): 1, or -1 where it is taken off.
inline int sign_in(const Rubric& rubric, CriterionRef line, CriterionRef sum) {
  int sign = 1;
  while (line != sum) {
    if (rubric.at(line).role == Role::penalty) sign = -sign;
    line = *rubric.parent(line);
  }
  return sign;
}

/// Whether the line's maximum is a part of the maximum of a sum above it: no bonus or penalty stands between.
inline bool is_part_of(const Rubric& rubric, CriterionRef line, CriterionRef sum) {
  for (; line != sum; line = *rubric.parent(line)) {
    if (rubric.at(line).role != Role::part) return false;
  }
  return true;
}

}  // namespace cchc::detail
