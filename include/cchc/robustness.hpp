#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "cchc/rank.hpp"
#include "cchc/run.hpp"

namespace cchc {

// How much a ranking hangs on its weights and marks.

inline constexpr std::uint32_t most_draws = 10'000'000;

/// What each draw changes, by whole thousandths, all equally likely. `weights`: the maximum of each line, within so
/// much of itself, and all that is earned there with it. `marks`: the points of each unit for each leaf, within so much
/// of its maximum, never below zero or above it.
enum class Varied { weights, marks };

struct Variation {
  Varied what = Varied::weights;
  Percent within = Percent::whole(10);  ///< above 0 up to 100, in tenths of a percent
  std::vector<CriterionId> lines;       ///< with all below them; none below another; empty: every leaf by itself
  std::uint32_t draws = 1000;
  std::uint64_t seed = 1;  ///< the same numbers on every machine and for any number of threads
};

/// The places of one unit in all draws.
struct RobustRank {
  AgencyRef agency;
  std::uint32_t group = 0;  ///< of RubricHead::groups
  std::optional<int> rank;  ///< as ranked without a change; empty: not ranked
  int best = 0;             ///< the rank interval
  int worst = 0;
  std::vector<std::uint32_t> draws;  ///< how many gave rank 1, 2, …; its share of all is the acceptability of the rank

  double acceptability(int place) const noexcept;  ///< from 0 to 1
};

struct Robustness {
  Variation variation;
  std::vector<RobustRank> units;  ///< as in the ranking
};

/// The ranking with one line left out, as if nobody were assessed there.
struct LeftOut {
  CriterionRef line;
  std::vector<std::optional<int>> ranks;  ///< of each unit of the ranking; empty: nothing else is left
};

/// Ranks again under each draw, by unrounded points and the rubric's rule of ties. Throws InvalidValue for a variation
/// that is none or that the rubric does not hold, NotFound for an unknown line and for parts that do not belong
/// together.
Robustness robustness(const Scorecard& scorecard, const Rubric& rubric, const Directory& directory,
                      const Variation& variation = {}, const Run& run = {});

/// Ranks again without each of the lines (empty: each right below the whole).
std::vector<LeftOut> leave_one_out(const Scorecard& scorecard, const Rubric& rubric, const Directory& directory,
                                   const std::vector<CriterionId>& lines = {});

bool operator==(const Variation& a, const Variation& b) noexcept;
bool operator==(const RobustRank& a, const RobustRank& b) noexcept;
bool operator==(const Robustness& a, const Robustness& b) noexcept;
bool operator==(const LeftOut& a, const LeftOut& b) noexcept;

std::string_view to_string(Varied what) noexcept;  ///< the names above

}  // namespace cchc
