#pragma once

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <vector>

#include "column_cells.hpp"
#include "column_sums.hpp"

namespace cchc::detail {

/// Units that are worked on at once: what is held of them stays in the nearest cache.
inline constexpr std::size_t block_units = 512;

/// The column of one leaf, ready to be read.
struct LeafSource {
  LeafSource() noexcept {}  // NOLINT(modernize-use-equals-default): a default one is first filled with zeros

  std::optional<PointsKernel> by_hand;  ///< points for themselves, instead of the marking
  CellReader numbers;
  CellReader wholes;       ///< open where the marking takes shares
  std::int64_t whole = 0;  ///< of each cell, when there is no column of wholes
  CellReader states;       ///< open where they are given

  void fetch(std::size_t begin, std::size_t count) const noexcept {
    numbers.fetch(begin, count);
    if (wholes.is_open()) wholes.fetch(begin, count);
  }
};

/// One call: what is read and what is written, line by line.
struct Job {
  Job(const Program& program, const std::vector<LeafColumn>& columns, const std::vector<LineColumns>& wanted);

  const Program& program;
  std::vector<LeafSource> sources;
  std::vector<const LeafSource*> source_of;    // null: no column
  std::vector<const LineColumns*> columns_of;  // null: not wanted
  bool percent = false;                        // of some line

 private:
  CellReader::Translations translations_;  // what the sources look up
};

/// The work of one thread, block by block, in memory of its own.
class Block {
 public:
  Block(const Job& job, std::size_t units);

  void score(std::size_t begin, std::size_t count);
  const std::vector<Unusable>& unusable() const noexcept { return unusable_; }

 private:
  void line(std::uint32_t number, std::size_t level);
  void leaf(std::uint32_t number, LineSums& sums);
  const std::int64_t* read(const CellReader& cells, std::pmr::vector<std::int64_t>& buffer);
  void earn(const LeafSource& source, const Criterion& criterion, const Kernel& kernel, std::int64_t* points);
  void correct_share(std::size_t cell, Share share, const Criterion& criterion, std::int64_t* points);
  const ScoreState* states_of(const LeafSource& source, std::uint32_t number);
  void refuse(std::uint32_t number, std::size_t cell);
  void round_leaf(LineSums& sums) const;
  void write(const LineColumns& columns, const LineSums& sums);
  void write_percent(std::int64_t* percent, const LineSums& sums);

  const Job& job_;
  std::pmr::monotonic_buffer_resource memory_;  // of all columns below: taken at once
  std::pmr::vector<LineSums> sums_;             // of each level
  std::pmr::vector<std::int64_t> numbers_, wholes_, codes_;
  std::pmr::vector<ScoreState> states_;
  Flaws flaws_;
  std::vector<Unusable> unusable_;
  std::size_t begin_ = 0;
  std::size_t count_ = 0;
  std::size_t padded_ = 0;  // count_ up to whole vectors
};

}  // namespace cchc::detail
