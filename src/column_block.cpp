#include "column_block.hpp"

#include <algorithm>
#include <type_traits>

#include "cchc/match.hpp"
#include "clones.hpp"
#include "exact.hpp"

namespace cchc::detail {
namespace {

using Int = std::int64_t;

constexpr std::size_t enough_to_fetch = 256;  // units; fewer are in the cache soon enough

/// The greatest of some bytes.
CCHC_CLONES std::uint8_t greatest(const std::uint8_t* bytes, std::size_t n) {
  std::uint8_t most = 0;
  for (std::size_t i = 0; i < n; ++i) most = bytes[i] > most ? bytes[i] : most;
  return most;
}

CCHC_CLONES void multiply(Int* numbers, Int factor, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    numbers[i] = static_cast<Int>(static_cast<std::uint64_t>(numbers[i]) * static_cast<std::uint64_t>(factor));
  }
}

/// About what the columns of a block take.
std::size_t bytes_for(const Job& job, std::size_t units) noexcept {
  constexpr std::size_t most_of_level = 3 * sizeof(Int) + 2 * sizeof(std::uint32_t) + 2;  // a unit
  const auto levels = static_cast<std::size_t>(job.program.depth) + 1;
  return whole_vectors(units) * (levels * most_of_level + 4 * sizeof(Int)) + levels * sizeof(LineSums);
}

bool printed_stage(const Program& program) { return program.rubric.head().publication.stage == Stage::printed; }

}  // namespace

Block::Block(const Job& job, std::size_t units)
    : job_(job),
      memory_(bytes_for(job, units)),
      sums_(&memory_),
      numbers_(whole_vectors(units), &memory_),
      wholes_(numbers_.size(), &memory_),
      codes_(units, &memory_),
      states_(units, &memory_),
      flaws_(units) {
  const bool printed = job.percent && printed_stage(job.program);
  sums_.reserve(static_cast<std::size_t>(job.program.depth) + 1);
  for (int level = 0; level <= job.program.depth; ++level) sums_.emplace_back(units, printed, &memory_);
}

/// The cells past the end of a block, up to whole vectors, hold what every kernel takes.
void Block::score(std::size_t begin, std::size_t count) {
  begin_ = begin;
  count_ = count;
  padded_ = whole_vectors(count);
  std::fill(numbers_.begin() + static_cast<std::ptrdiff_t>(count), numbers_.end(), Int{0});
  std::fill(wholes_.begin() + static_cast<std::ptrdiff_t>(count), wholes_.end(), Int{1});
  line(0, 0);
}

void Block::line(std::uint32_t number, std::size_t level) {
  const ProgramLine& line = job_.program.lines[number];
  LineSums& sums = sums_[level];
  if (line.leaf) {
    leaf(number, sums);
  } else {
    sums.start(count_, line);
    for (std::uint32_t child = number + 1; child < line.end; child = job_.program.lines[child].end) {
      this->line(child, level + 1);
      sums.add(sums_[level + 1], job_.program.lines[child].role);
    }
    sums.finish(line);
  }
  if (const LineColumns* columns = job_.columns_of[number]) write(*columns, sums);
}

void Block::leaf(std::uint32_t number, LineSums& sums) {
  const ProgramLine& line = job_.program.lines[number];
  const LeafSource* source = job_.source_of[number];
  if (source == nullptr) {
    std::fill_n(states_.begin(), count_, ScoreState::missing);
    sums.settle(count_, states_.data(), line);
  } else {
    const bool last = source + 1 == job_.sources.data() + job_.sources.size();
    if (!last && count_ >= enough_to_fetch) source[1].fetch(begin_, count_);
    flaws_.start(count_);
    earn(*source, job_.program.rubric.criteria()[number], *line.kernel, sums.points);
    const ScoreState* states = states_of(*source, number);
    states == nullptr ? sums.be_plain(count_, line.maximum) : sums.settle(count_, states, line);
  }
  if (sums.printed != nullptr) round_leaf(sums);
}

/// The cells of a block up to whole vectors.
const Int* Block::read(const CellReader& cells, std::pmr::vector<Int>& buffer) {
  const Int* numbers = cells.read(begin_, count_, buffer.data(), flaws_);
  if (count_ == padded_ || numbers == buffer.data()) return numbers;
  std::copy_n(numbers, count_, buffer.data());
  return buffer.data();
}

void Block::earn(const LeafSource& source, const Criterion& criterion, const Kernel& kernel, Int* points) {
  const Int* numbers = read(source.numbers, numbers_);
  const auto by_number = [&](const auto& rule) {
    if (rule(numbers, points, padded_)) return;
    for (std::size_t i = 0; i < count_; ++i) {
      if (!rule.in_range(numbers[i])) flaws_.set(i, Flaw::unusable);
    }
  };
  if (source.by_hand) return by_number(*source.by_hand);
  match(kernel, [&](const auto& rule) {
    if constexpr (std::is_invocable_v<decltype(rule), const Int*, Wholes, Int*, std::size_t>) {
      const Wholes wholes{source.wholes.is_open() ? read(source.wholes, wholes_) : nullptr, source.whole};
      if (rule(numbers, wholes, points, padded_)) return;
      for (std::size_t i = 0; i < count_; ++i) {
        if (!rule.in_range(numbers[i], wholes[i])) correct_share(i, {numbers[i], wholes[i]}, criterion, points);
      }
    } else {
      by_number(rule);
    }
  });
}

/// A share outside a kernel's range: too large for 64 bits, of nothing, or none at all.
void Block::correct_share(std::size_t cell, Share share, const Criterion& criterion, Int* points) {
  if (flaws_[cell] != Flaw::none) return;
  if (share.part < 0 || share.part > share.whole) return flaws_.set(cell, Flaw::unusable);
  const auto earned = points_for(criterion.marking, *criterion.maximum, share);
  if (!earned) return flaws_.set(cell, Flaw::nothing);
  points[cell] = earned->billionths();
}

/// The states of a leaf; null when every unit is scored.
const ScoreState* Block::states_of(const LeafSource& source, std::uint32_t number) {
  if (!source.states.is_open() && !flaws_.any()) return nullptr;
  const std::uint8_t* bytes = source.states.is_open() && !flaws_.any() ? source.states.bytes(begin_) : nullptr;
  if (bytes != nullptr) {
    const std::uint8_t most = greatest(bytes, count_);
    if (most == 0) return nullptr;
    if (most <= static_cast<std::uint8_t>(ScoreState::exempt)) return reinterpret_cast<const ScoreState*>(bytes);
  }
  Int* codes = codes_.data();
  const Int* given = nullptr;
  Flaws untold(source.states.is_open() ? count_ : 0);
  untold.start(count_);
  if (source.states.is_open()) given = source.states.read(begin_, count_, codes, untold);
  bool all = true;
  for (std::size_t i = 0; i < count_; ++i) {
    const Int code = given == nullptr ? 0 : given[i];
    const bool known = code >= 0 && code <= static_cast<Int>(ScoreState::exempt);
    ScoreState state = known ? static_cast<ScoreState>(code) : ScoreState::missing;
    if (untold[i] == Flaw::nothing) {
      state = ScoreState::missing;
    } else if (!known || (state == ScoreState::scored && flaws_[i] == Flaw::unusable)) {
      refuse(number, i);
    }
    if (flaws_[i] != Flaw::none && state == ScoreState::scored) state = ScoreState::missing;
    states_[i] = state;
    all = all && state == ScoreState::scored;
  }
  return all ? nullptr : states_.data();
}

void Block::refuse(std::uint32_t number, std::size_t cell) {
  auto found = std::find_if(unusable_.begin(), unusable_.end(),
                            [&](const Unusable& one) { return one.leaf == CriterionRef{number}; });
  if (found == unusable_.end()) found = unusable_.insert(found, {CriterionRef{number}, 0, begin_ + cell});
  ++found->count;
}

void Block::round_leaf(LineSums& sums) const {
  const Publication& rule = job_.program.rubric.head().publication;
  const Int unit = power_of_ten(most_places - rule.point_places);
  for (std::size_t i = 0; i < padded_; ++i) {
    sums.printed[i] = static_cast<Int>(divide(sums.points[i], unit, rule.rounding)) * unit;
  }
}

void Block::write(const LineColumns& columns, const LineSums& sums) {
  if (columns.points != nullptr) std::copy_n(sums.points, count_, columns.points + begin_);
  if (columns.percent != nullptr) write_percent(columns.percent + begin_, sums);
  if (sums.plain) {
    if (columns.maximum != nullptr) std::fill_n(columns.maximum + begin_, count_, sums.plain_maximum);
    if (columns.open != nullptr) std::fill_n(columns.open + begin_, count_, 0U);
    if (columns.states != nullptr) std::fill_n(columns.states + begin_, count_, ScoreState::scored);
  } else {
    if (columns.maximum != nullptr) std::copy_n(sums.maximum, count_, columns.maximum + begin_);
    if (columns.open != nullptr) std::copy_n(sums.open, count_, columns.open + begin_);
    if (columns.states != nullptr) std::copy_n(sums.states, count_, columns.states + begin_);
  }
}

/// A percentage is a share of 100, with so many places: where it is in range, by the same kernel.
void Block::write_percent(Int* percent, const LineSums& sums) {
  const Publication& rule = job_.program.rubric.head().publication;
  const Int* points = sums.printed != nullptr ? sums.printed : sums.points;
  const Wholes maximum{sums.plain ? nullptr : sums.maximum, sums.plain_maximum};
  const ScaleKernel hundred(Points::billionths(100 * power_of_ten(rule.percent_places)));
  const bool by_kernel = rule.rounding == Rounding::half_away;
  const bool all = by_kernel && hundred(points, maximum, percent, count_);
  if (by_kernel) multiply(percent, power_of_ten(most_places - rule.percent_places), count_);
  for (std::size_t i = 0; !all && i < count_; ++i) {
    if (by_kernel && hundred.in_range(points[i], maximum[i])) continue;
    const auto part = Points::billionths(points[i]);
    const auto whole = Points::billionths(maximum[i]);
    percent[i] =
        maximum[i] == 0 ? no_percent : percent_of(part, whole, rule.percent_places, rule.rounding).billionths();
  }
}

}  // namespace cchc::detail
