#include "decimal.hpp"

#include "cchc/error.hpp"
#include "exact.hpp"
#include "quote.hpp"

namespace cchc {
namespace detail {
namespace {

constexpr std::int64_t one = 1'000'000'000;

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// The digits from the front of `text`, which they leave; null when they are too many.
std::optional<std::int64_t> take_digits(std::string_view& text, std::size_t most) noexcept {
  std::int64_t number = 0;
  std::size_t count = 0;
  for (; count < text.size() && is_digit(text[count]); ++count) {
    if (count == most) return std::nullopt;
    number = number * 10 + (text[count] - '0');
  }
  text.remove_prefix(count);
  return number;
}

}  // namespace

std::optional<Decimal> find_decimal(std::string_view text) noexcept {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  if (text.empty() || !is_digit(text.front())) return std::nullopt;
  const auto units = take_digits(text, 10);
  if (!units) return std::nullopt;
  std::int64_t fraction = 0;
  int places = 0;
  if (!text.empty() && (text.front() == '.' || text.front() == ',')) {
    text.remove_prefix(1);
    const std::size_t before = text.size();
    const auto digits = take_digits(text, most_places);
    if (!digits || before == text.size()) return std::nullopt;
    places = static_cast<int>(before - text.size());
    fraction = *digits * power_of_ten(most_places - places);
  }
  const Wide size = Wide{*units} * one + fraction;
  if (!text.empty() || !fits(size)) return std::nullopt;
  return Decimal{static_cast<std::int64_t>(negative ? -size : size), places};
}

std::string_view trim(std::string_view text) noexcept {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

std::string decimal_text(std::int64_t billionths, int places, char separator) {
  const std::int64_t unit = power_of_ten(most_places - places);
  const auto rounded = static_cast<std::int64_t>(divide(billionths, unit));
  const auto size = rounded < 0 ? 0 - static_cast<std::uint64_t>(rounded) : static_cast<std::uint64_t>(rounded);
  const auto scale = static_cast<std::uint64_t>(power_of_ten(places));
  std::string text = (rounded < 0 ? "-" : "") + std::to_string(size / scale);
  if (places > 0) text += separator + std::to_string(size % scale + scale).substr(1);
  return text;
}

}  // namespace detail

Decimal parse_decimal(std::string_view text) {
  if (const auto number = detail::find_decimal(detail::trim(text))) return *number;
  throw InvalidValue(detail::quote(text) + " is no decimal number: expected such as 87.50");
}

std::string to_string(Decimal decimal) { return detail::decimal_text(decimal.billionths, decimal.places, '.'); }

}  // namespace cchc
