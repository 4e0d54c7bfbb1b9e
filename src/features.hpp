#pragma once

#include <optional>
#include <string_view>

#include "cchc/agency.hpp"
#include "cchc/dates.hpp"

namespace cchc::detail {

enum class ListStyle : unsigned char { none, dash, number };

/// What can be told of a paragraph from its words alone.
struct Features {
  bool empty = false;          ///< an empty cell
  std::optional<int> number;   ///< it is nothing but a number
  std::optional<int> roman;    ///< it is nothing but a Roman numeral
  std::optional<int> leading;  ///< the number it begins with
  ListStyle style = ListStyle::none;
  bool names_document = false;  ///< begins with a kind of document: "- Các Quyết định …", "Dự thảo Kế hoạch"
  bool only_document = false;   ///< is little more than that: "Báo cáo", "Quyết định phân cấp"
  bool small_start = false;     ///< its first word is not capitalised: it goes on from the paragraph before
  bool open_end = false;        ///< ends in a comma, a semicolon, a colon or "và": it goes on
  bool list_follows = false;    ///< ends in a colon
  bool full_stop = false;       ///< ends in one: a list is complete
  bool all_capitals = false;    ///< a heading of the document, not a cell
  int agency = 0;               ///< how much of it names bodies, in percent
  int deadline = 0;             ///< how much of it is a deadline, in percent
};

/// What the readers of agency cells and of deadline cells make of a paragraph.
Features features_of(std::string_view paragraph, const Directory& directory, Date on, Year plan_year);

}  // namespace cchc::detail
