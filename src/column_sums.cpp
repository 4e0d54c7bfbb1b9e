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

CCHC_CLONES void count_states(const ScoreState* __restrict states, Count* __restrict answered, Count* __restrict exempt,
                              std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    const Count is_exempt = states[i] == ScoreState::exempt ? 1 : 0;
    const Count is_missing = states[i] == ScoreState::missing ? 1 : 0;
    exempt[i] = static_cast<Count>(exempt[i] + is_exempt);
    answered[i] = static_cast<Count>(answered[i] + 1 - is_exempt - is_missing);
  }
}

CCHC_CLONES void count_exempt(const ScoreState* __restrict states, Count* __restrict exempt, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    exempt[i] = static_cast<Count>(exempt[i] + (states[i] == ScoreState::exempt ? 1 : 0));
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

Standing::Standing(std::size_t most_units, bool with_printed)
    : wide_(most_units * (with_printed ? 3 : 2)), open_(most_units), counts_(most_units * 3), states_(most_units) {
  points = wide_.data();
  maximum = wide_.data() + most_units;
  printed = with_printed ? wide_.data() + 2 * most_units : nullptr;
  open = open_.data();
  states = states_.data();
  answered_ = counts_.data();
  exempt_children_ = answered_ + most_units;
  exempt_parts_ = exempt_children_ + most_units;
}

void Standing::start(std::size_t units) noexcept {
  units_ = units;
  plain = empty_ = true;
  plain_answer_ = false;
  plain_maximum = 0;
}

void Standing::be_plain(std::size_t units, Int line_maximum) noexcept {
  units_ = units;
  plain = true;
  plain_maximum = line_maximum;
}

void Standing::settle(std::size_t units, const ScoreState* leaf_states, const ProgramLine& line) noexcept {
  units_ = units;
  plain = false;
  std::copy_n(leaf_states, units, states);
  settle_cells(states, line.maximum, line.awaited ? 1 : 0, points, maximum, open, units);
}

void Standing::add(const Standing& child, Role role) noexcept {
  const auto combine = [&](Int* sum, const Int* more) {
    if (role == Role::penalty) return empty_ ? negate_cells(sum, more, units_) : take_cells(sum, more, units_);
    if (!empty_) return add_cells(sum, more, units_);
    std::copy_n(more, units_, sum);
  };
  combine(points, child.points);
  if (printed != nullptr) combine(printed, child.printed);
  empty_ = false;
  if (!child.plain) return add_mixed(child, role);
  plain_answer_ = true;
  if (role == Role::part) plain_maximum += child.plain_maximum;
}

void Standing::become_mixed() noexcept {
  plain = false;
  std::fill_n(maximum, units_, Int{0});
  std::fill_n(open, units_, 0U);
  std::fill_n(answered_, units_, Count{0});
  std::fill_n(exempt_children_, units_, Count{0});
  std::fill_n(exempt_parts_, units_, Count{0});
}

void Standing::add_mixed(const Standing& child, Role role) noexcept {
  if (plain) become_mixed();
  add_open(open, child.open, units_);
  count_states(child.states, answered_, exempt_children_, units_);
  if (role != Role::part) return;
  count_exempt(child.states, exempt_parts_, units_);
  add_cells(maximum, child.maximum, units_);
}

/// As in score.cpp: never below zero, and above the maximum only where the rubric lets a bonus do that. A bonus or
/// penalty made of bonuses alone has its own maximum for a cap.
void Standing::finish(const ProgramLine& line) noexcept {
  const bool own = line.parts == 0 && line.role != Role::part;
  if (plain) {
    if (own) plain_maximum = line.maximum;
  } else {
    const bool by_parts = line.parts > 0;
    state_of_sums(by_parts ? exempt_parts_ : exempt_children_,
                  static_cast<Count>(by_parts ? line.parts : line.children), answered_, plain_answer_ ? 1 : 0, states,
                  units_);
    raise_cells(maximum, plain_maximum, units_);
    for (std::size_t i = 0; own && i < units_; ++i) maximum[i] = states[i] == ScoreState::exempt ? 0 : line.maximum;
  }
  for (Int* numbers : {line.limited ? points : nullptr, printed}) {
    if (numbers == nullptr) continue;
    cut_below(numbers, units_);
    if (!line.capped) continue;
    plain ? cut_above_all(numbers, plain_maximum, units_) : cut_above(numbers, maximum, units_);
  }
}

}  // namespace cchc::detail
