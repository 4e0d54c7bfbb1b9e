#pragma once

#include <algorithm>
#include <string>
#include <variant>

#include "cchc/table.hpp"

namespace cchc::detail {

inline bool is_missing(const Value& value) noexcept { return std::holds_alternative<std::monostate>(value); }

/// What a cell shows to people: a dash where the value is missing, which an empty text is not.
inline std::string shown(const Value& value) { return is_missing(value) ? "—" : to_text(value); }

inline bool is_number(const Value& value) noexcept {
  return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<Decimal>(value) ||
         std::holds_alternative<Share>(value);
}

/// Figures are set to the right; a column without any value is not one of figures.
inline bool is_numeric(const Column& column) noexcept {
  const auto fits = [](const Value& value) { return is_missing(value) || is_number(value); };
  return std::any_of(column.values.begin(), column.values.end(), is_number) &&
         std::all_of(column.values.begin(), column.values.end(), fits);
}

}  // namespace cchc::detail
