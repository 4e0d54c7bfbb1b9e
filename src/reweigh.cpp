#include "reweigh.hpp"

#include <algorithm>
#include <numeric>

#include "cchc/error.hpp"
#include "clones.hpp"
#include "rate.hpp"

namespace cchc::detail {
namespace {

using Int = std::int64_t;

/// All leaves together: twice as much, in thousandths of billionths, is still below 2^63.
constexpr Wide most_points = INT64_MAX / (2 * full_weight);
constexpr Int most_exact_double = Int{1} << 53;

CCHC_CLONES void add_weighted(Int* __restrict sum, Int weight, const Int* __restrict more, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) sum[i] += weight * more[i];
}

CCHC_CLONES void raise(Int* sum, Int more, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) sum[i] += more;
}

CCHC_CLONES void cut(Int* __restrict numbers, const Int* __restrict limits, bool above, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) numbers[i] = numbers[i] > 0 ? numbers[i] : 0;
  for (std::size_t i = 0; above && i < n; ++i) numbers[i] = numbers[i] < limits[i] ? numbers[i] : limits[i];
}

/// Quotients, -1 where there is no maximum; whether they are of numbers that doubles hold exactly.
CCHC_CLONES bool divide_cells(double* __restrict keys, const Int* __restrict points, const Int* __restrict maximum,
                              std::size_t n) {
  Int all = 0;
  for (std::size_t i = 0; i < n; ++i) {
    all |= points[i] | maximum[i];
    const double key = static_cast<double>(points[i]) / static_cast<double>(maximum[i]);
    keys[i] = maximum[i] > 0 ? key : -1.0;
  }
  return all < most_exact_double;
}

/// How many are ahead of each: for few units, to compare all with all takes less time than to sort.
CCHC_CLONES void count_ahead(Int* __restrict ahead, const double* __restrict keys, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) ahead[i] = 0;
  for (std::size_t other = 0; other < n; ++other) {
    const double key = keys[other];
    for (std::size_t i = 0; i < n; ++i) ahead[i] += key > keys[i] ? 1 : 0;
  }
}

}  // namespace

Reweigh::Reweigh(const Scorecard& card, const Rubric& rubric, const Ranking& ranking) : program_(rubric, card.on) {
  std::vector<std::size_t> rows;
  for (const Ranked& one : ranking.units) {
    if (!one.rank) continue;
    if (rows.empty() || groups_.back().first != one.group) groups_.emplace_back(one.group, 0);
    rows.push_back(card.place(one.agency));
    ++groups_.back().second;
  }
  units_ = rows.size();
  stride_ = (units_ + 7) / 8 * 8;
  kept_.assign(program_.lines.size(), false);
  kept_[0] = true;
  for (std::size_t line = 0; line < kept_.size(); ++line) {
    if (!program_.lines[line].leaf && program_.lines[line].limited) kept_[line] = true;
  }
  const RankingRule& rule = rubric.head().ranking;
  const bool breaks_ties = rule.ties == Ties::next_criterion;
  for (const CriterionId& id : rule.tie_break) kept_[rubric.ref(id).index] = kept_[rubric.ref(id).index] || breaks_ties;
  add_node(rubric, 0);
  for (const CriterionId& id : rule.tie_break) {
    const auto is = [&](const Node& node) { return node.line == rubric.ref(id).index; };
    if (breaks_ties) {
      ties_.push_back(static_cast<std::size_t>(std::find_if(nodes_.begin(), nodes_.end(), is) - nodes_.begin()));
    }
  }
  fill(card, rows);
}

std::size_t Reweigh::add_node(const Rubric& rubric, std::uint32_t line) {
  const ProgramLine& of = program_.lines[line];
  Node node{line, !of.leaf && of.parts == 0 && of.role != Role::part, {}};
  if (of.leaf) {
    node.terms.push_back({true, leaves_.size(), Role::part});
    leaves_.push_back(line);
  } else {
    add_terms(rubric, line, node);
  }
  nodes_.push_back(std::move(node));
  return nodes_.size() - 1;
}

void Reweigh::add_terms(const Rubric& rubric, std::uint32_t line, Node& node) {
  for (const CriterionRef child : rubric.children({line})) {
    const ProgramLine& of = program_.lines[child.index];
    if (kept_[child.index]) {
      node.terms.push_back({false, add_node(rubric, child.index), of.role});
    } else if (of.leaf) {
      node.terms.push_back({true, leaves_.size(), of.role});
      leaves_.push_back(child.index);
    } else {
      add_terms(rubric, child.index, node);
    }
  }
}

void Reweigh::fill(const Scorecard& card, const std::vector<std::size_t>& rows) {
  points_.resize(leaves_.size() * stride_);
  maximum_.resize(leaves_.size() * stride_);
  scored_.resize(leaves_.size() * stride_);
  exempt_.resize(nodes_.size() * stride_);
  Wide all = 0;
  for (std::size_t leaf = 0; leaf < leaves_.size(); ++leaf) {
    bool same = true;
    all += program_.lines[leaves_[leaf]].maximum;
    for (std::size_t i = 0; i < units_; ++i) {
      const Score& score = card.at(rows[i], {leaves_[leaf]});
      const std::size_t place = leaf * stride_ + i;
      points_[place] = score.points.billionths();
      maximum_[place] = score.maximum.billionths();
      scored_[place] = score.state == ScoreState::scored;
      same = same && maximum_[place] == maximum_[leaf * stride_];
    }
    same_maximum_.push_back(same);
  }
  for (std::size_t node = 0; node < nodes_.size(); ++node) {
    all += nodes_[node].own_maximum ? program_.lines[nodes_[node].line].maximum : 0;
    for (std::size_t i = 0; i < units_; ++i) {
      exempt_[node * stride_ + i] = card.at(rows[i], {nodes_[node].line}).state == ScoreState::exempt;
    }
  }
  if (all <= most_points) {
    all_ = static_cast<Int>(all);
    return;
  }
  throw InvalidValue("the leaves of rubric " + program_.rubric.head().id +
                     " give more than 4.6 million points together: too many to weigh exactly");
}

Reweigh::Draw::Draw(const Reweigh& of)
    : of_(of),
      points_(of.nodes_.size() * of.stride_),
      maximum_(points_.size()),
      keys_(of.stride_),
      ahead_(of.stride_),
      ranks_(of.units_) {}

const std::vector<std::int32_t>& Reweigh::Draw::ranks(const std::vector<Int>& weights, const Int* points) {
  if (of_.units_ == 0) return ranks_;
  for (std::size_t node = 0; node < of_.nodes_.size(); ++node) sum(node, weights, points);
  std::size_t begin = 0;
  for (const auto& [group, count] : of_.groups_) {
    rank_group(begin, begin + count);
    begin += count;
  }
  return ranks_;
}

void Reweigh::Draw::sum(std::size_t node, const std::vector<Int>& weights, const Int* points) {
  const std::size_t n = of_.stride_;
  Int* sum = &points_[node * n];
  Int* most = &maximum_[node * n];
  std::fill_n(sum, n, Int{0});
  std::fill_n(most, n, Int{0});
  Int common = 0;  // maximum of what is the same for all units
  for (const Term& term : of_.nodes_[node].terms) {
    const Int sign = term.role == Role::penalty ? -1 : 1;
    const std::size_t at = term.place * n;
    if (!term.leaf) {
      add_weighted(sum, sign, &points_[at], n);
      if (term.role == Role::part) add_weighted(most, 1, &maximum_[at], n);
      continue;
    }
    const Int weight = weights[of_.leaves_[term.place]];
    points == nullptr ? add_weighted(sum, sign * weight, &of_.points_[at], n) : add_weighted(sum, sign, points + at, n);
    if (term.role != Role::part) continue;
    if (of_.same_maximum_[term.place]) {
      common += weight * of_.maximum_[at];
    } else {
      add_weighted(most, weight, &of_.maximum_[at], n);
    }
  }
  raise(most, common, n);
  finish(node, weights[of_.nodes_[node].line]);
}

void Reweigh::Draw::finish(std::size_t node, Int weight) {
  const Node& of = of_.nodes_[node];
  const ProgramLine& line = of_.program_.lines[of.line];
  const std::size_t at = node * of_.stride_;
  for (std::size_t i = 0; of.own_maximum && i < of_.units_; ++i) {
    maximum_[at + i] = of_.exempt_[at + i] ? 0 : weight * line.maximum;
  }
  if (!line.leaf && line.limited) cut(&points_[at], &maximum_[at], line.capped, of_.stride_);
}

void Reweigh::Draw::rank_group(std::size_t begin, std::size_t end) {
  const std::size_t n = end - begin;
  const std::size_t whole = (of_.nodes_.size() - 1) * of_.stride_ + begin;
  const bool exact = divide_cells(&keys_[begin], &points_[whole], &maximum_[whole], n);
  if (!exact || n > few_units) return rank_exactly(begin, end);
  count_ahead(&ahead_[begin], &keys_[begin], n);
  Int ranked = 0;
  Int pairs = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const bool has_rank = keys_[i] >= 0;
    ranks_[i] = has_rank ? static_cast<std::int32_t>(ahead_[i]) + 1 : 0;
    ranked += has_rank ? 1 : 0;
    pairs += has_rank ? ahead_[i] : 0;
  }
  if (pairs != ranked * (ranked - 1) / 2) rank_exactly(begin, end);  // some quotients are equal
}

void Reweigh::Draw::rank_exactly(std::size_t begin, std::size_t end) {
  sorted_.clear();
  for (std::size_t i = begin; i < end; ++i) {
    ranks_[i] = 0;
    if (maximum_[(of_.nodes_.size() - 1) * of_.stride_ + i] > 0) sorted_.push_back(i);
  }
  std::sort(sorted_.begin(), sorted_.end(), [this](std::size_t a, std::size_t b) { return order(a, b) > 0; });
  const bool no_gap = of_.program_.rubric.head().ranking.ties == Ties::no_gap;
  std::int32_t place = 0;
  for (std::size_t i = 0; i < sorted_.size(); ++i) {
    const bool equal = i > 0 && order(sorted_[i - 1], sorted_[i]) == 0;
    if (!equal) place = no_gap ? place + 1 : static_cast<std::int32_t>(i) + 1;
    ranks_[sorted_[i]] = place;
  }
}

int Reweigh::Draw::order(std::size_t a, std::size_t b) const noexcept {
  const auto by_node = [&](std::size_t node) {
    const auto rate = [&](std::size_t unit) {
      const std::size_t at = node * of_.stride_ + unit;
      return Rate{Points::billionths(points_[at]), Points::billionths(maximum_[at])};
    };
    return compare(rate(a), rate(b));
  };
  int result = by_node(of_.nodes_.size() - 1);
  for (std::size_t i = 0; result == 0 && i < of_.ties_.size(); ++i) result = by_node(of_.ties_[i]);
  return result;
}

}  // namespace cchc::detail
