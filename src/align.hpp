#pragma once

#include <vector>

#include "features.hpp"
#include "plan_columns.hpp"

namespace cchc::detail {

/// What a paragraph of the table is: a cell of a column, the numeral or the heading of an area, or what follows the
/// table.
struct Slot {
  enum class Kind : unsigned char { cell, numeral, heading, after };
  Kind kind = Kind::cell;
  Column column = Column::stt;
  bool starts_row = false;

  friend bool operator==(Slot a, Slot b) noexcept {
    return a.kind == b.kind && a.column == b.column && a.starts_row == b.starts_row;
  }
};

/// Gives each paragraph of a table its slot. The page has lost the lines between cells, so the likeliest way through
/// all paragraphs is searched: every slot has a cost that says how badly the words fit it (costs.hpp), and the cheapest
/// sequence of slots wins. Nothing is decided before the whole is seen; memory and time grow with the paragraphs.
std::vector<Slot> align(const std::vector<Features>& paragraphs, const std::vector<Column>& order);

}  // namespace cchc::detail
