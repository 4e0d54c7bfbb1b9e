#include "draw_batch.hpp"

#include <algorithm>

namespace cchc::detail {
namespace {

constexpr std::int64_t most_exact_double = std::int64_t{1} << 53;
constexpr std::size_t together = draws_together;

std::size_t whole_blocks(std::size_t count) noexcept {
  return (count + keys_together - 1) / keys_together * keys_together;
}

std::vector<double> doubles_of(const std::vector<std::int64_t>& numbers) { return {numbers.begin(), numbers.end()}; }

}  // namespace

DrawBatch::DrawBatch(const Reweigh& of)
    : of_(of),
      row_(together * of.stride_),
      leaf_points_(doubles_of(of.points_)),
      leaf_maximum_(doubles_of(of.maximum_)),
      weights_(of.program_.lines.size() * together),
      sums_(of.nodes_.size() * 2 * row_),
      keys_(of.stride_),
      small_keys_(whole_blocks(of.units_)),
      ahead_(whole_blocks(of.units_)),
      ranks_(of.units_),
      exact_(of) {
  for (const auto& node : of.nodes_) columns_.push_back(columns_of(node));
}

bool DrawBatch::is_exact(const Reweigh& of) noexcept { return of.all_ < most_exact_double / (2 * full_weight); }

DrawBatch::Columns DrawBatch::columns_of(const Reweigh::Node& node) {
  Columns columns;
  for (const auto& term : node.terms) {
    if (!term.leaf) continue;
    const std::size_t at = term.place * of_.stride_;
    if (term.role == Role::penalty) {
      for (std::size_t i = 0; i < of_.stride_; ++i) leaf_points_[at + i] = -leaf_points_[at + i];
    }
    columns.points.push_back({leaf_points_.data() + at, weights_of(term.place)});
    if (term.role != Role::part) continue;
    if (of_.same_maximum_[term.place]) {
      columns.common.push_back(term.place);
    } else {
      columns.maximum.push_back({leaf_maximum_.data() + at, weights_of(term.place)});
    }
  }
  return columns;
}

void DrawBatch::weigh() {
  if (of_.units_ == 0) return;
  for (std::size_t node = 0; node < of_.nodes_.size(); ++node) sum(node);
}

void DrawBatch::sum(std::size_t node) {
  std::fill_n(points(node), 2 * row_, 0.0);
  add_leaves(node);
  add_nodes(node);
  limit(node);
}

void DrawBatch::add_leaves(std::size_t node) {
  const Columns& of = columns_[node];
  add_products(points(node), of_.stride_, of.points.data(), of.points.size());
  add_products(maximum(node), of_.stride_, of.maximum.data(), of.maximum.size());
  double common[together] = {};  // what is the same for all units
  for (const std::size_t leaf : of.common) {
    const double* weights = weights_of(leaf);
    const double most = leaf_maximum_[leaf * of_.stride_];
    for (std::size_t draw = 0; draw < together; ++draw) common[draw] += weights[draw] * most;
  }
  for (std::size_t draw = 0; draw < together; ++draw) {
    double* row = maximum(node) + draw * of_.stride_;
    for (std::size_t i = 0; i < of_.stride_; ++i) row[i] += common[draw];
  }
}

void DrawBatch::add_nodes(std::size_t node) {
  for (const auto& term : of_.nodes_[node].terms) {
    if (term.leaf) continue;
    const double sign = term.role == Role::penalty ? -1.0 : 1.0;
    const double* more = points(term.place);
    for (std::size_t i = 0; i < row_; ++i) points(node)[i] += sign * more[i];
    const double* most = maximum(term.place);
    for (std::size_t i = 0; term.role == Role::part && i < row_; ++i) maximum(node)[i] += most[i];
  }
}

void DrawBatch::limit(std::size_t node) {
  const auto& of = of_.nodes_[node];
  const ProgramLine& line = of_.program_.lines[of.line];
  const double* weights = &weights_[of.line * together];
  for (std::size_t i = 0; of.own_maximum && i < row_; ++i) {
    const std::size_t unit = i % of_.stride_;
    const bool exempt = unit >= of_.units_ || of_.exempt_[node * of_.stride_ + unit];
    maximum(node)[i] = exempt ? 0 : weights[i / of_.stride_] * static_cast<double>(line.maximum);
  }
  if (line.leaf || !line.limited) return;
  for (std::size_t i = 0; i < row_; ++i) points(node)[i] = std::max(points(node)[i], 0.0);
  for (std::size_t i = 0; line.capped && i < row_; ++i) points(node)[i] = std::min(points(node)[i], maximum(node)[i]);
}

const std::vector<std::int32_t>& DrawBatch::ranks(std::size_t draw) {
  const std::size_t whole = of_.nodes_.size() - 1;
  const std::size_t at = draw * of_.stride_;
  if (of_.units_ == 0) return ranks_;
  divide(keys_.data(), points(whole) + at, maximum(whole) + at, of_.stride_);
  bool distinct = true;
  std::size_t begin = 0;
  for (const auto& [group, count] : of_.groups_) {
    distinct = distinct && rank_group(keys_.data(), begin, begin + count);
    begin += count;
  }
  if (distinct) return ranks_;
  for (std::size_t node = 0; node < of_.nodes_.size(); ++node) {
    std::copy_n(points(node) + at, of_.stride_,
                exact_.points_.begin() + static_cast<std::ptrdiff_t>(node * of_.stride_));
    std::copy_n(maximum(node) + at, of_.stride_,
                exact_.maximum_.begin() + static_cast<std::ptrdiff_t>(node * of_.stride_));
  }
  begin = 0;
  for (const auto& [group, count] : of_.groups_) {
    exact_.rank_exactly(begin, begin + count);
    begin += count;
  }
  return exact_.ranks_;
}

/// False when some keys are equal as floats, or there are too many to compare each with each.
bool DrawBatch::rank_group(const double* keys, std::size_t begin, std::size_t end) {
  const std::size_t count = end - begin;
  return count <= few_units && rank_keys(ranks_.data() + begin, keys + begin, count, small_keys_.data(), ahead_.data());
}

}  // namespace cchc::detail
