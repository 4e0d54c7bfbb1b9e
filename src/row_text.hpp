#pragma once

#include <array>
#include <string>
#include <vector>

#include "cchc/plan.hpp"
#include "features.hpp"
#include "plan_columns.hpp"

namespace cchc::detail {

/// A cell while its paragraphs are gathered: its text, and where each piece stands in the document.
class CellText {
 public:
  void add(const Paragraph& paragraph, const Features& features);

  bool present() const noexcept { return !pieces_.empty(); }  ///< an empty cell is present, a merged one is not
  const std::string& text() const noexcept { return text_; }
  std::size_t paragraphs() const noexcept { return pieces_.size(); }
  bool is_torn() const noexcept { return torn_; }  ///< a paragraph after the first begins no list item
  const Features& first() const noexcept { return first_; }
  const Features& last() const noexcept { return last_; }

  Place place() const noexcept {
    return {pieces_.front().place.begin, pieces_.back().place.end, pieces_.front().place.line};
  }
  Place in_document(Place in_cell) const noexcept;
  Cell cell() const { return present() ? Cell{text_, place(), false} : Cell{}; }

 private:
  struct Piece {
    std::size_t begin;  ///< in the cell
    Place place;        ///< in the document
  };
  std::string text_;
  std::vector<Piece> pieces_;
  Features first_, last_;
  bool torn_ = false;
};

/// The cells of one row as they stand in the document.
struct RowText {
  std::array<CellText, column_count> cells;

  CellText& operator[](Column column) noexcept { return cells[static_cast<std::size_t>(column)]; }
  const CellText& operator[](Column column) const noexcept { return cells[static_cast<std::size_t>(column)]; }
  bool empty() const noexcept;
  Place place() const noexcept;  ///< first to last cell
};

/// What is odd in the cells of a row: torn cells and numbers, guessed columns, an activity that repeats its lead.
void note_oddities(const RowText& row, const std::vector<Party>& leads, std::vector<Issue>& issues);

}  // namespace cchc::detail
