#pragma once

#include <cstdint>
#include <vector>

#include "cchc/rank.hpp"

namespace cchc::detail {

/// A line that must have at least so many points.
struct Need {
  std::uint32_t line = 0;
  Points at_least;
};

/// The points of one unit, line by line, as its ranking counts them, while its leaves are tried at other values.
class UnitFigures {
 public:
  /// Leaves at or below `held` have nothing to gain. Throws NotFound for an unknown one.
  UnitFigures(const Scorecard& scorecard, std::size_t unit, const Rubric& rubric,
              const std::vector<CriterionId>& held = {});

  const Rubric& rubric() const noexcept { return rubric_; }
  Points at(std::uint32_t line) const { return values_[line]; }
  Points now(std::uint32_t line) const { return now_[line]; }  ///< before anything was tried
  Points best(std::uint32_t leaf) const { return best_[leaf]; }
  Points top(std::uint32_t line) const { return tops_[line]; }  ///< with every leaf at its best
  int sign(std::uint32_t line) const { return signs_[line]; }   ///< below zero: less is better
  Points unit() const noexcept { return unit_; }                ///< the smallest step of a leaf
  std::vector<std::uint32_t> leaves_to_gain() const;            ///< whose best is not what they have

  Points limit(std::uint32_t line, Points sum) const;  ///< a sum within its limits
  void set(std::uint32_t leaf, Points value);          ///< and the sums above it
  bool meets(const std::vector<Need>& needs) const;

  /// Sets each of the leaves to the best, then takes back all that the needs do not ask for; false when they cannot be
  /// met. The rise of the whole is then the smallest that meets them.
  bool settle(const std::vector<std::uint32_t>& leaves, const std::vector<Need>& needs);

 private:
  void reset();
  void take_back(std::uint32_t leaf, const std::vector<Need>& needs);

  const Rubric& rubric_;
  std::vector<Points> maxima_, now_, values_, sums_, best_, tops_;  // sums: before limits
  std::vector<int> signs_;
  Points unit_ = Points::billionths(1);
};

}  // namespace cchc::detail
