#include "cchc/points.hpp"

#include "cchc/error.hpp"
#include "decimal.hpp"
#include "exact.hpp"
#include "quote.hpp"

namespace cchc {
namespace {

using detail::Wide;

std::int64_t parse(std::string_view text, std::string_view trimmed) {
  if (const auto number = detail::find_decimal(trimmed)) return number->billionths;
  throw InvalidValue(detail::quote(text) +
                     " is no decimal number: expected digits with at most one comma or point and at most nine digits "
                     "behind it, such as 0,25, below 9 thousand million");
}

std::string digits_of(std::int64_t billionths, char separator) {
  std::string text = detail::decimal_text(billionths, most_places, separator);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == separator) text.pop_back();
  return text;
}

std::int64_t rounded(std::int64_t billionths, int places, Rounding rounding) {
  if (places < 0 || places > most_places) {
    throw InvalidValue("given " + std::to_string(places) + " decimal places, expected 0 to 9");
  }
  const std::int64_t unit = detail::power_of_ten(most_places - places);
  const Wide result = detail::divide(billionths, unit, rounding) * unit;
  if (!detail::fits(result)) throw InvalidValue("the rounded number does not fit: it passes 9 thousand million");
  return static_cast<std::int64_t>(result);
}

}  // namespace

Points round(Points points, int places, Rounding rounding) {
  return Points::billionths(rounded(points.billionths(), places, rounding));
}

Percent round(Percent percent, int places, Rounding rounding) {
  return Percent::billionths(rounded(percent.billionths(), places, rounding));
}

Points scale(Points maximum, Share share) {
  if (share.whole <= 0 || share.part < 0 || share.part > share.whole) {
    throw InvalidValue("the share " + std::to_string(share.part) + "/" + std::to_string(share.whole) +
                       " is not from nothing to all of something: expected 0 <= part <= whole and whole > 0");
  }
  return Points::billionths(
      static_cast<std::int64_t>(detail::divide(Wide{maximum.billionths()} * share.part, share.whole)));
}

Percent percent_of(Points part, Points whole, int places, Rounding rounding) {
  if (places < 0 || places > most_places) {
    throw InvalidValue("given " + std::to_string(places) + " decimal places, expected 0 to 9");
  }
  if (whole <= Points{}) {
    throw InvalidValue("no percentage of " + to_string(whole) + " points: expected a whole above zero");
  }
  const std::int64_t unit = detail::power_of_ten(most_places - places);
  const Wide result =
      detail::divide(Wide{part.billionths()} * 100 * detail::power_of_ten(places), whole.billionths(), rounding) * unit;
  if (!detail::fits(result)) throw InvalidValue("the percentage does not fit: it passes 9 thousand million");
  return Percent::billionths(static_cast<std::int64_t>(result));
}

Points parse_points(std::string_view text) { return Points::billionths(parse(text, detail::trim(text))); }

Percent parse_percent(std::string_view text) {
  std::string_view number = detail::trim(text);
  if (!number.empty() && number.back() == '%') number = detail::trim(number.substr(0, number.size() - 1));
  return Percent::billionths(parse(text, number));
}

std::string to_string(Points points) { return digits_of(points.billionths(), '.'); }
std::string to_string(Percent percent) { return digits_of(percent.billionths(), '.'); }
std::string to_vietnamese(Points points) { return digits_of(points.billionths(), ','); }
std::string to_vietnamese(Percent percent) { return digits_of(percent.billionths(), ',') + " %"; }

std::string_view to_string(Rounding rounding) noexcept {
  switch (rounding) {
    case Rounding::half_away: return "half_away";
    case Rounding::half_even: return "half_even";
    case Rounding::half_down: break;
  }
  return "half_down";
}

}  // namespace cchc
