#pragma once

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <vector>

#include "column_program.hpp"

namespace cchc::detail {

/// Cells up to whole vectors: then no loop over them has a rest to do one by one.
constexpr std::size_t whole_vectors(std::size_t cells) noexcept {
  constexpr std::size_t lanes = 64;  // bytes of the widest vector: states are bytes
  return (cells + lanes - 1) / lanes * lanes;
}

/// How a block of units stands with one line. While it is `plain`, every unit is scored and has the same maximum, and
/// the columns of states, open leaves and maxima are not used. Columns have room up to whole vectors, and are worked on
/// that far.
class LineSums {
 public:
  LineSums(std::size_t most_units, bool printed, std::pmr::memory_resource* memory);

  void start(std::size_t units, const ProgramLine& line) noexcept;  ///< of a sum: nothing yet
  void add(const LineSums& child, Role role) noexcept;
  void finish(const ProgramLine& line) noexcept;  ///< all children are added

  void be_plain(std::size_t units, std::int64_t line_maximum) noexcept;  ///< of a leaf: all are scored
  /// Of a leaf: points where it is scored, a maximum where it is not exempt.
  void settle(std::size_t units, const ScoreState* leaf_states, const ProgramLine& line) noexcept;

  std::int64_t* points;   ///< billionths
  std::int64_t* printed;  ///< the same from rounded leaves; null when not wanted
  std::int64_t* maximum;
  std::uint32_t* open;
  ScoreState* states;
  std::int64_t plain_maximum = 0;  ///< of every unit; while sums are made, of the plain parts
  bool plain = true;

 private:
  void become_mixed() noexcept;
  void add_mixed(const LineSums& child, Role role) noexcept;

  std::pmr::vector<std::int64_t> wide_;
  std::pmr::vector<std::uint32_t> open_;
  std::pmr::vector<std::uint16_t> counts_;
  std::pmr::vector<ScoreState> states_;
  std::uint16_t* answered_;
  std::uint16_t* exempt_;
  std::size_t cells_ = 0;      // units, up to whole vectors
  bool of_parts_ = true;       // it is exempt when its parts are; without parts, when all children are
  bool empty_ = true;          // nothing was added yet
  bool plain_answer_ = false;  // a plain child was
};

}  // namespace cchc::detail
