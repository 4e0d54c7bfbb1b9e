#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "column_program.hpp"

namespace cchc::detail {

/// How a block of units stands with one line. While it is `plain`, every unit is scored and has the same maximum, and
/// the columns of states, open leaves and maxima are not used.
class Standing {
 public:
  Standing(std::size_t most_units, bool printed);

  void start(std::size_t units) noexcept;  ///< of a sum: nothing yet
  void add(const Standing& child, Role role) noexcept;
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
  void add_mixed(const Standing& child, Role role) noexcept;

  std::vector<std::int64_t> wide_;
  std::vector<std::uint32_t> open_;
  std::vector<std::uint16_t> counts_;
  std::vector<ScoreState> states_;
  std::uint16_t* answered_;
  std::uint16_t* exempt_children_;
  std::uint16_t* exempt_parts_;
  std::size_t units_ = 0;
  bool empty_ = true;          // nothing was added yet
  bool plain_answer_ = false;  // a plain child was
};

}  // namespace cchc::detail
