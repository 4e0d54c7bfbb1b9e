#include "column_sums.hpp"

#include <algorithm>

#include "clones.hpp"

namespace cchc::detail {
namespace {

using Int = std::int64_t;
using Count = std::uint16_t;

CCHC_CLONES void add_cells(Int* __restrict sum, const Int* __restrict more, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) sum[i] += more[i];
}

CCHC_CLONES void take_cells(Int* __restrict sum, const Int* __restrict less, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) sum[i] -= less[i];
}

CCHC_CLONES void negate_cells(Int* __restrict to, const Int* __restrict from, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) to[i] = -from[i];
}

CCHC_CLONES void add_open(std::uint32_t* __restrict sum, const std::uint32_t* __restrict more, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) sum[i] += more[i];
}

CCHC_CLONES void cut_below(Int* numbers, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) numbers[i] = numbers[i] > 0 ? numbers[i] : 0;
}

CCHC_CLONES void cut_above(Int* __restrict numbers, const Int* __restrict limits, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) numbers[i] = numbers[i] < limits[i] ? numbers[i] : limits[i];
}

CCHC_CLONES void cut_above_all(Int* numbers, Int limit, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) numbers[i] = numbers[i] < limit ? numbers[i] : limit;
}

/// `weight`: 1 where an exemption of this child counts for the sum, else 0.
CCHC_CLONES void count_states(const ScoreState* __restrict states, Count weight, Count* __restrict answered,
                              Count* __restrict exempt, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    const Count is_exempt = states[i] == ScoreState::exempt ? 1 : 0;
    const Count is_missing = states[i] == ScoreState::missing ? 1 : 0;
    exempt[i] = static_cast<Count>(exempt[i] + is_exempt * weight);
    answered[i] = static_cast<Count>(answered[i] + 1 - is_exempt - is_missing);
  }
}

CCHC_CLONES void state_of_sums(const Count* __restrict exempt, Count all, const Count* __restrict answered, Count plain,
                               ScoreState* __restrict states, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    const ScoreState settled = answered[i] + plain > 0 ? ScoreState::scored : ScoreState::missing;
    states[i] = exempt[i] == all ? ScoreState::exempt : settled;
  }
}

CCHC_CLONES void raise_cells(Int* numbers, Int more, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) numbers[i] += more;
}

/// Points of what is scored, the maximum of what is not exempt, and what is still open.
CCHC_CLONES void settle_cells(const ScoreState* __restrict states, Int line_maximum, std::uint32_t missing_is_open,
                              Int* __restrict points, Int* __restrict maximum, std::uint32_t* __restrict open,
                              std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    points[i] = states[i] == ScoreState::scored ? points[i] : 0;
    maximum[i] = states[i] == ScoreState::exempt ? 0 : line_maximum;
  }
  for (std::size_t i = 0; i < n; ++i) {
    const std::uint32_t missing = states[i] == ScoreState::missing ? missing_is_open : 0;
    open[i] = states[i] == ScoreState::under_appraisal ? 1 : missing;
  }
}

}  // namespace

LineSums::LineSums(std::size_t most_units, bool with_printed, std::pmr::memory_resource* memory)
    : wide_(whole_vectors(most_units) * (with_printed ? 3 : 2), memory),
      open_(whole_vectors(most_units), memory),
      counts_(open_.size() * 2, memory),
      states_(open_.size(), memory) {
  points = wide_.data();
  maximum = wide_.data() + open_.size();
  printed = with_printed ? wide_.data() + 2 * open_.size() : nullptr;
  open = open_.data();
  states = states_.data();
  answered_ = counts_.data();
  exempt_ = answered_ + open_.size();
}

void LineSums::start(std::size_t units, const ProgramLine& line) noexcept {
  cells_ = whole_vectors(units);
  of_parts_ = line.parts > 0;
  plain = empty_ = true;
  plain_answer_ = false;
  plain_maximum = 0;
}

void LineSums::be_plain(std::size_t units, Int line_maximum) noexcept {
  cells_ = whole_vectors(units);
  plain = true;
  plain_maximum = line_maximum;
}

void LineSums::settle(std::size_t units, const ScoreState* leaf_states, const ProgramLine& line) noexcept {
  cells_ = whole_vectors(units);
  plain = false;
  std::copy_n(leaf_states, units, states);
  std::fill(states + units, states + cells_, ScoreState::missing);
  settle_cells(states, line.maximum, line.awaited ? 1 : 0, points, maximum, open, cells_);
}

void LineSums::add(const LineSums& child, Role role) noexcept {
  const auto combine = [&](Int* sum, const Int* more) {
    if (role == Role::penalty) return empty_ ? negate_cells(sum, more, cells_) : take_cells(sum, more, cells_);
    if (!empty_) return add_cells(sum, more, cells_);
    std::copy_n(more, cells_, sum);
  };
  combine(points, child.points);
  if (printed != nullptr) combine(printed, child.printed);
  empty_ = false;
  if (!child.plain) return add_mixed(child, role);
  plain_answer_ = true;
  if (role == Role::part) plain_maximum += child.plain_maximum;
}

void LineSums::become_mixed() noexcept {
  plain = false;
  std::fill_n(maximum, cells_, Int{0});
  std::fill_n(open, cells_, 0U);
  std::fill(counts_.begin(), counts_.end(), Count{0});
}

void LineSums::add_mixed(const LineSums& child, Role role) noexcept {
  if (plain) become_mixed();
  add_open(open, child.open, cells_);
  const bool is_part = role == Role::part;
  count_states(child.states, is_part == of_parts_ ? 1 : 0, answered_, exempt_, cells_);
  if (is_part) add_cells(maximum, child.maximum, cells_);
}

/// As in score.cpp: never below zero, and above the maximum only where the rubric lets a bonus do that. A bonus or
/// penalty made of bonuses alone has its own maximum for a cap.
void LineSums::finish(const ProgramLine& line) noexcept {
  const bool own = !of_parts_ && line.role != Role::part;
  if (plain) {
    if (own) plain_maximum = line.maximum;
  } else {
    const auto all = static_cast<Count>(of_parts_ ? line.parts : line.children);
    state_of_sums(exempt_, all, answered_, plain_answer_ ? 1 : 0, states, cells_);
    raise_cells(maximum, plain_maximum, cells_);
    for (std::size_t i = 0; own && i < cells_; ++i) maximum[i] = states[i] == ScoreState::exempt ? 0 : line.maximum;
  }
  for (Int* numbers : {line.limited ? points : nullptr, printed}) {
    if (numbers == nullptr) continue;
    cut_below(numbers, cells_);
    if (!line.capped) continue;
    plain ? cut_above_all(numbers, plain_maximum, cells_) : cut_above(numbers, maximum, cells_);
  }
}

}  // namespace cchc::detail
