#pragma once

#include <optional>

#include "align.hpp"

namespace cchc::detail {

/// What has been numbered so far on one way through the table.
struct Counts {
  int stt = 0;       ///< the last number of the first column
  int task = 0;      ///< the last numbered task
  int activity = 0;  ///< the last numbered activity of the task
  int section = 0;   ///< the last area

  friend bool operator==(const Counts& a, const Counts& b) noexcept {
    return a.stt == b.stt && a.task == b.task && a.activity == b.activity && a.section == b.section;
  }
};

/// Too badly to be considered.
inline constexpr int never = 1 << 20;

/// How badly a paragraph fits a slot, in tenths of a point: 0 is what one would expect, 100 is absurd.
int fit(const Features& paragraph, Slot slot, const Counts& counts) noexcept;

/// How badly a paragraph goes on the cell of the paragraph before it.
int go_on(const Features& before, const Features& paragraph, Column column) noexcept;

/// How badly a cell ends between two paragraphs that look alike.
int cut(const Features& before, const Features& paragraph) noexcept;

/// How badly a row misses the cell of a column: merged with the row above, or lost.
int missing(Column column, bool new_objective, bool new_task) noexcept;

/// How badly a row begins at a column.
int begin_row(Column column) noexcept;

}  // namespace cchc::detail
