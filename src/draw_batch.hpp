#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "draw_kernels.hpp"
#include "reweigh.hpp"

namespace cchc::detail {

/// Eight draws of weights at once, in doubles that hold every sum exactly. The work space of one thread.
class DrawBatch {
 public:
  explicit DrawBatch(const Reweigh& of);

  /// Whether doubles hold every sum under weights up to twofold: tables of up to 4,503 points.
  static bool is_exact(const Reweigh& of) noexcept;

  /// The weights to fill, eight for each line of the rubric, draw beside draw, in thousandths.
  double* weights() noexcept { return weights_.data(); }

  void weigh();  ///< the sums under these weights

  /// The rank of each unit in one of the eight draws, 0 for none.
  const std::vector<std::int32_t>& ranks(std::size_t draw);

 private:
  /// The leaves that go into a node.
  struct Columns {
    std::vector<WeighedColumn> points;
    std::vector<WeighedColumn> maximum;  // of leaves whose maximum differs from unit to unit
    std::vector<std::size_t> common;     // leaves of one maximum for all
  };

  Columns columns_of(const Reweigh::Node& node);
  void sum(std::size_t node);
  void add_leaves(std::size_t node);
  void add_nodes(std::size_t node);
  void limit(std::size_t node);
  bool rank_group(const double* keys, std::size_t begin, std::size_t end);

  double* points(std::size_t node) noexcept { return sums_.data() + node * 2 * row_; }
  double* maximum(std::size_t node) noexcept { return points(node) + row_; }
  const double* weights_of(std::size_t leaf) const noexcept { return &weights_[of_.leaves_[leaf] * draws_together]; }

  const Reweigh& of_;
  std::size_t row_;                                 // eight draws of one node
  std::vector<double> leaf_points_, leaf_maximum_;  // points of penalties below zero
  std::vector<Columns> columns_;                    // of each node
  std::vector<double> weights_;
  std::vector<double> sums_;  // of each node: points of eight draws, then maxima
  std::vector<double> keys_;
  std::vector<float> small_keys_;
  std::vector<std::int32_t> ahead_;
  std::vector<std::int32_t> ranks_;
  Reweigh::Draw exact_;
};

}  // namespace cchc::detail
