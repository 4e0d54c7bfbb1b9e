#include "fewest.hpp"

#include <algorithm>

namespace cchc::detail {
namespace {

/// The best value with exactly so many leaves raised; empty where no such choice meets the needs.
using Bests = std::vector<std::optional<Points>>;

class Fewest {
 public:
  Fewest(const UnitFigures& figures, const std::vector<Need>& needs, std::size_t most)
      : figures_(figures),
        rubric_(figures.rubric()),
        most_(most),
        needs_(rubric_.criteria().size()),
        bests_(needs_.size()),
        shares_(needs_.size()) {
    for (const Need& need : needs) {
      auto& least = needs_[need.line];
      least = least ? std::max(*least, need.at_least) : need.at_least;
    }
  }

  std::optional<std::vector<std::uint32_t>> leaves() && {
    for (auto line = static_cast<std::uint32_t>(bests_.size()); line-- > 0;) {
      bests_[line] = rubric_.is_leaf({line}) ? of_leaf(line) : of_sum(line);
      drop_unmet(line);
    }
    const auto found =
        std::find_if(bests_[0].begin(), bests_[0].end(), [](const auto& one) { return one.has_value(); });
    if (found == bests_[0].end()) return std::nullopt;
    std::vector<std::uint32_t> chosen;
    choose(0, static_cast<std::size_t>(found - bests_[0].begin()), chosen);
    std::sort(chosen.begin(), chosen.end());
    return chosen;
  }

 private:
  Bests of_leaf(std::uint32_t line) const {
    Bests bests = {figures_.now(line)};
    if (figures_.best(line) != figures_.now(line)) bests.emplace_back(figures_.best(line));
    return bests;
  }

  Bests of_sum(std::uint32_t line) {
    Bests sum = {Points{}};
    for (std::uint32_t child = line + 1; child < rubric_.end({line}); child = rubric_.end({child})) {
      sum = with(sum, child, figures_.sign(line));
      bests_[child] = {};  // only its shares are looked at again
    }
    for (auto& one : sum) {
      if (one) one = figures_.limit(line, *one);
    }
    return sum;
  }

  /// The bests of the children so far and one more.
  Bests with(const Bests& before, std::uint32_t child, int sign) {
    const Bests& more = bests_[child];
    const bool off = rubric_.criteria()[child].role == Role::penalty;
    Bests all(std::min(before.size() + more.size() - 1, most_ + 1));
    shares_[child].assign(all.size(), 0);
    for (std::size_t a = 0; a < before.size(); ++a) {
      for (std::size_t b = 0; b < more.size() && a + b < all.size(); ++b) {
        if (!before[a] || !more[b]) continue;
        const Points value = *before[a] + (off ? -*more[b] : *more[b]);
        auto& best = all[a + b];
        if (best && (sign > 0 ? value <= *best : value >= *best)) continue;
        best = value;
        shares_[child][a + b] = static_cast<std::uint32_t>(b);
      }
    }
    return all;
  }

  void drop_unmet(std::uint32_t line) {
    if (!needs_[line]) return;
    for (auto& one : bests_[line]) {
      if (one && *one < *needs_[line]) one.reset();
    }
  }

  void choose(std::uint32_t line, std::size_t count, std::vector<std::uint32_t>& chosen) const {
    if (count == 0) return;
    if (rubric_.is_leaf({line})) return chosen.push_back(line);
    const std::vector<CriterionRef> children = rubric_.children({line});
    for (auto child = children.rbegin(); child != children.rend(); ++child) {
      const std::size_t share = shares_[child->index][count];
      choose(child->index, share, chosen);
      count -= share;
    }
  }

  const UnitFigures& figures_;
  const Rubric& rubric_;
  std::size_t most_;
  std::vector<std::optional<Points>> needs_;
  std::vector<Bests> bests_;
  std::vector<std::vector<std::uint32_t>> shares_;  // of each line: how many of its parent's first so many raises
};

}  // namespace

std::optional<std::vector<std::uint32_t>> fewest_leaves(const UnitFigures& figures, const std::vector<Need>& needs) {
  const std::size_t all = figures.leaves_to_gain().size();
  for (std::size_t most = std::min<std::size_t>(all, 4);; most = std::min(all, most * 4)) {
    auto leaves = Fewest(figures, needs, most).leaves();
    if (leaves || most == all) return leaves;
  }
}

}  // namespace cchc::detail
