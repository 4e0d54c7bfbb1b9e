#include "cchc/share.hpp"

#include <charconv>

#include "cchc/error.hpp"
#include "cchc/points.hpp"
#include "cchc/text.hpp"
#include "quote.hpp"

namespace cchc {
namespace {

[[noreturn]] void refuse(std::string_view text, const char* why) {
  throw InvalidValue(detail::quote(text) + " is no share: " + why + "; expected such as 12/37 or 87,25 %");
}

std::int64_t whole_number(std::string_view digits, std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size()) refuse(text, "no whole number");
  return number;
}

/// 87,25 % is 8725 of 10000: as it was written, not in lowest terms.
Share share_of(Percent percent) {
  Share share{percent.billionths(), std::int64_t{100} * 1'000'000'000};
  while (share.whole > 100 && share.part % 10 == 0) share = {share.part / 10, share.whole / 10};
  return share;
}

}  // namespace

Share parse_share(std::string_view text) {
  const std::string squeezed = squeeze(text);
  const std::string_view words = squeezed;
  const auto slash = words.find('/');
  Share share;
  if (slash != std::string_view::npos) {
    const auto trimmed = [](std::string_view side) { return squeeze(side); };
    share = {whole_number(trimmed(words.substr(0, slash)), text), whole_number(trimmed(words.substr(slash + 1)), text)};
  } else {
    if (words.empty() || words.back() != '%') refuse(text, "neither a slash nor a per cent sign");
    share = share_of(parse_percent(words));
  }
  if (share.part < 0 || share.whole < 0) refuse(text, "less than nothing");
  if (share.part > share.whole) refuse(text, "the part is larger than the whole");
  return share;
}

std::string to_string(Share share) { return std::to_string(share.part) + "/" + std::to_string(share.whole); }

}  // namespace cchc
