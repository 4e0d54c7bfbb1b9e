#pragma once

#include <optional>
#include <string_view>

namespace cchc::detail {

bool has_digit(std::string_view text) noexcept;

/// "12", "12.": the number when the text is nothing else, at most three digits.
std::optional<int> whole_number(std::string_view text) noexcept;

/// "IV", "IV.": 1 to 39 when the text is nothing else, in capitals.
std::optional<int> roman_number(std::string_view text) noexcept;

/// "12. Thành lập …", "12) …": the number before the words, at most three digits.
std::optional<int> leading_number(std::string_view text) noexcept;

}  // namespace cchc::detail
