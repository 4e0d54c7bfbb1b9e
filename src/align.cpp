#include "align.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "costs.hpp"

namespace cchc::detail {

namespace {

// Ways that are this much dearer than the cheapest are given up, and no more than `most_ways` are kept.
constexpr int margin = 400;
constexpr std::size_t most_ways = 24;
constexpr int leave_table = 60;     // what follows the table begins
constexpr int unfinished_row = 60;  // at the most, at the end of the document: it was cut off

using Kind = Slot::Kind;

/// One step of one way: the slot taken, and the step before it.
struct Step {
  std::uint32_t before;
  Slot slot;
};

/// One way through the paragraphs so far.
struct Way {
  Slot slot;  ///< of the last paragraph
  Counts counts;
  bool new_objective = false;  ///< in this row
  bool new_task = false;
  int cost = 0;
  std::uint32_t step = 0;

  bool same_future(const Way& other) const noexcept {
    return slot == other.slot && counts == other.counts && new_objective == other.new_objective &&
           new_task == other.new_task;
  }
};

class Aligner {
 public:
  Aligner(const std::vector<Features>& paragraphs, const std::vector<Column>& order)
      : paragraphs_{paragraphs}, order_{order} {
    for (std::size_t i = 0; i < order_.size(); ++i) right_of_[static_cast<std::size_t>(order_[i])] = i + 1;
  }

  std::vector<Slot> run() {
    Way start;
    start.slot.kind = Kind::heading;  // a row or an area may follow
    ways_.push_back(start);
    steps_.reserve(paragraphs_.size() * 6);
    for (at_ = 0; at_ < paragraphs_.size(); ++at_) {
      next_.clear();
      best_ = never;
      for (const Way& way : ways_) advance(way);
      keep_best();
    }
    return trace();
  }

 private:
  const Features& paragraph() const noexcept { return paragraphs_[at_]; }
  const Features& before() const noexcept { return paragraphs_[at_ - 1]; }

  void advance(const Way& way) {
    const int row_ended = end_row(way);
    take(way, {Kind::after, Column::stt, false}, way.slot.kind == Kind::after ? 0 : row_ended + leave_table);
    if (way.slot.kind == Kind::after) return;
    if (way.slot.kind == Kind::numeral) return take(way, {Kind::heading, Column::stt, false}, 0);
    if (at_ > 0 && way.slot.kind == Kind::heading) take(way, {Kind::heading, Column::stt, false}, 100);
    take(way, {Kind::numeral, Column::stt, false}, row_ended);
    if (way.slot.kind == Kind::cell) go_on_in_row(way);
    const int ended = row_ended + (way.slot.kind == Kind::cell ? cut(before(), paragraph()) : 0);
    for (const Column column : order_) take(way, {Kind::cell, column, true}, ended + begin_row(column));
  }

  void go_on_in_row(const Way& way) {
    take(way, {Kind::cell, way.slot.column, false}, go_on(before(), paragraph(), way.slot.column), true);
    int skipped = cut(before(), paragraph());
    for (std::size_t i = right_of(way.slot.column); i < order_.size(); ++i) {
      take(way, {Kind::cell, order_[i], false}, skipped);
      skipped += missing(order_[i], way.new_objective, way.new_task);
    }
  }

  /// What it costs that a row ends here: the cells to its right are missing.
  int end_row(const Way& way) const noexcept {
    if (way.slot.kind == Kind::numeral) return 300;
    if (way.slot.kind != Kind::cell) return 0;
    int cost = 0;
    for (std::size_t i = right_of(way.slot.column); i < order_.size(); ++i) {
      cost += missing(order_[i], way.new_objective, way.new_task);
    }
    return cost;
  }

  void take(const Way& way, Slot slot, int extra, bool same_cell = false) {
    if (way.cost + extra > best_ + margin) return;
    const int cost = way.cost + extra + fit_here(way, slot, same_cell);
    if (cost > best_ + margin) return;
    Way next = way;
    next.slot = slot;
    next.cost = cost;
    if (!same_cell) count(next);
    best_ = std::min(best_, cost);
    add(next, way.step);
  }

  /// The numbers of a list inside a cell count nothing but the list.
  int fit_here(const Way& way, Slot slot, bool same_cell) const noexcept {
    if (!same_cell || !paragraph().leading) return fit(paragraph(), slot, way.counts);
    Features numberless = paragraph();
    numberless.leading.reset();
    return fit(numberless, slot, Counts{});
  }

  void count(Way& way) const noexcept {
    const Features& p = paragraph();
    if (way.slot.kind == Kind::numeral && p.roman) way.counts.section = *p.roman;
    if (way.slot.kind != Kind::cell) return;
    if (way.slot.starts_row) way.new_objective = way.new_task = false;
    if (way.slot.column == Column::stt) way.counts.stt = *p.number;
    if (way.slot.column == Column::stt || way.slot.column == Column::objective) way.new_objective = way.new_task = true;
    if (way.slot.column == Column::task) {
      way.new_task = true;
      if (p.leading) way.counts.task = *p.leading;
      way.counts.activity = 0;
    }
    if (way.slot.column == Column::activity && p.leading) way.counts.activity = *p.leading;
  }

  void add(const Way& way, std::uint32_t step_before) {
    for (Way& other : next_) {
      if (!other.same_future(way)) continue;
      if (way.cost < other.cost) {
        other.cost = way.cost;
        steps_[other.step].before = step_before;
      }
      return;
    }
    next_.push_back(way);
    next_.back().step = static_cast<std::uint32_t>(steps_.size());
    steps_.push_back({step_before, way.slot});
  }

  void keep_best() {
    const auto cheaper = [](const Way& a, const Way& b) { return a.cost < b.cost; };
    next_.erase(std::remove_if(next_.begin(), next_.end(), [&](const Way& w) { return w.cost > best_ + margin; }),
                next_.end());
    if (next_.size() > most_ways) {
      std::nth_element(next_.begin(), next_.begin() + most_ways, next_.end(), cheaper);
      next_.resize(most_ways);
    }
    for (Way& way : next_) way.cost -= best_;  // only the differences count: a long document must not add up to never
    ways_.swap(next_);
  }

  std::vector<Slot> trace() const {
    std::vector<Slot> slots(paragraphs_.size());
    if (slots.empty()) return slots;
    const auto total = [&](const Way& way) { return way.cost + std::min(end_row(way), unfinished_row); };
    const auto best =
        std::min_element(ways_.begin(), ways_.end(), [&](const Way& a, const Way& b) { return total(a) < total(b); });
    std::uint32_t step = best->step;
    for (std::size_t i = slots.size(); i-- > 0; step = steps_[step].before) slots[i] = steps_[step].slot;
    return slots;
  }

  /// The index of the column to the right of this one.
  std::size_t right_of(Column column) const noexcept { return right_of_[static_cast<std::size_t>(column)]; }

  const std::vector<Features>& paragraphs_;
  const std::vector<Column>& order_;
  std::array<std::size_t, column_count> right_of_{};
  std::vector<Way> ways_, next_;
  std::vector<Step> steps_;
  std::size_t at_ = 0;
  int best_ = never;
};

}  // namespace

std::vector<Slot> align(const std::vector<Features>& paragraphs, const std::vector<Column>& order) {
  return Aligner{paragraphs, order}.run();
}

}  // namespace cchc::detail
