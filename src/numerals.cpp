#include "numerals.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace cchc::detail {

namespace {

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

std::string_view without_stop(std::string_view text) noexcept {
  if (!text.empty() && text.back() == '.') text.remove_suffix(1);
  return text;
}

std::size_t digits_at_start(std::string_view text) noexcept {
  std::size_t n = 0;
  while (n < text.size() && is_digit(text[n])) ++n;
  return n;
}

int value(std::string_view digits) noexcept {
  int n = 0;
  for (const char c : digits) n = 10 * n + (c - '0');
  return n;
}

}  // namespace

bool has_digit(std::string_view text) noexcept { return std::any_of(text.begin(), text.end(), is_digit); }

std::optional<int> whole_number(std::string_view text) noexcept {
  text = without_stop(text);
  const std::size_t n = digits_at_start(text);
  return n >= 1 && n <= 3 && n == text.size() ? std::optional{value(text)} : std::nullopt;
}

std::optional<int> roman_number(std::string_view text) noexcept {
  constexpr std::array<std::string_view, 10> ones{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
  text = without_stop(text);
  int number = 0;
  for (; number < 30 && text.substr(0, 1) == "X"; number += 10) text.remove_prefix(1);
  for (int i = 9; i >= 0; --i) {
    if (text == ones[static_cast<std::size_t>(i)] && number + i > 0) return number + i;
  }
  return {};
}

std::optional<int> leading_number(std::string_view text) noexcept {
  const std::size_t n = digits_at_start(text);
  if (n < 1 || n > 3 || n + 1 >= text.size()) return {};
  const bool marked = text[n] == ')' || (text[n] == '.' && !is_digit(text[n + 1]));
  return marked ? std::optional{value(text.substr(0, n))} : std::nullopt;
}

}  // namespace cchc::detail
