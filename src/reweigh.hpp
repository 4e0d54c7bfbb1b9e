#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "cchc/rank.hpp"
#include "column_program.hpp"

namespace cchc::detail {

inline constexpr std::size_t few_units = 256;  ///< to compare all with all takes less time than to sort

/// Lines weigh whole thousandths of what the rubric gives them.
inline constexpr std::int64_t full_weight = 1000;

/// Units that are ranked, with what they have at each leaf, in columns. Their sums under other weights stay exact.
class Reweigh {
 public:
  /// Throws InvalidValue when the leaves together give more points than twofold weights leave exact.
  Reweigh(const Scorecard& card, const Rubric& rubric, const Ranking& ranking);

  std::size_t units() const noexcept { return units_; }
  std::size_t stride() const noexcept { return stride_; }  ///< from column to column
  const std::vector<std::uint32_t>& leaves() const noexcept { return leaves_; }
  const std::int64_t* points(std::size_t leaf) const noexcept { return &points_[leaf * stride_]; }
  const std::int64_t* maximum(std::size_t leaf) const noexcept { return &maximum_[leaf * stride_]; }
  bool scored(std::size_t leaf, std::size_t unit) const noexcept { return scored_[leaf * stride_ + unit]; }

  /// The work space of one thread.
  class Draw {
   public:
    explicit Draw(const Reweigh& of);

    /// The rank of each unit, 0 for none, when each line weighs `weights` and each leaf earns `points` (null: what it
    /// did), column after column.
    const std::vector<std::int32_t>& ranks(const std::vector<std::int64_t>& weights, const std::int64_t* points);

   private:
    friend class DrawBatch;
    void sum(std::size_t node, const std::vector<std::int64_t>& weights, const std::int64_t* points);
    void finish(std::size_t node, std::int64_t weight);
    void rank_group(std::size_t begin, std::size_t end);
    void rank_exactly(std::size_t begin, std::size_t end);
    int order(std::size_t a, std::size_t b) const noexcept;

    const Reweigh& of_;
    std::vector<std::int64_t> points_, maximum_;  // of each node
    std::vector<double> keys_;
    std::vector<std::int64_t> ahead_;
    std::vector<std::size_t> sorted_;
    std::vector<std::int32_t> ranks_;
  };

 private:
  friend class DrawBatch;

  /// A line whose sum is needed by itself: the whole, what is cut to its limits, what breaks ties. Other sums of parts
  /// go straight into the node above.
  struct Term {
    bool leaf;
    std::size_t place;  // among the leaves or the nodes
    Role role;
  };
  struct Node {
    std::uint32_t line;
    bool own_maximum;  // it has no parts
    std::vector<Term> terms;
  };

  std::size_t add_node(const Rubric& rubric, std::uint32_t line);
  void add_terms(const Rubric& rubric, std::uint32_t line, Node& node);
  void fill(const Scorecard& card, const std::vector<std::size_t>& rows);

  Program program_;
  std::size_t units_ = 0;
  std::size_t stride_ = 0;
  std::vector<std::uint32_t> leaves_;  // lines
  std::vector<Node> nodes_;            // each after those below it; the whole is the last
  std::vector<bool> kept_;             // by line
  std::vector<std::size_t> ties_;      // nodes that break ties
  std::vector<std::pair<std::size_t, std::size_t>> groups_;
  std::vector<std::int64_t> points_, maximum_;
  std::vector<bool> same_maximum_;  // of each leaf: for all units
  std::vector<bool> scored_;
  std::vector<bool> exempt_;  // of each node and unit
  std::int64_t all_ = 0;      // points that the leaves can give together
};

}  // namespace cchc::detail
