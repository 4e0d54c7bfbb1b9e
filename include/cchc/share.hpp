#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cchc {

/// How many of how many. Compared by cross-multiplication, never divided.
struct Share {
  std::int64_t part = 0;
  std::int64_t whole = 0;

  constexpr bool empty() const noexcept { return whole == 0; }

  friend constexpr bool operator==(Share a, Share b) noexcept { return a.part == b.part && a.whole == b.whole; }
  friend constexpr bool operator!=(Share a, Share b) noexcept { return !(a == b); }
};

/// "12/37", or "87,25 %" as 8725 of 10000. Throws InvalidValue for anything else, also for more than all of something.
Share parse_share(std::string_view text);

std::string to_string(Share share);  ///< "12/37"

}  // namespace cchc
