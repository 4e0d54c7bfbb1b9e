#pragma once

#include <cstdint>

namespace cchc {

/// How many of how many. Compared by cross-multiplication, never divided.
struct Share {
  std::int64_t part = 0;
  std::int64_t whole = 0;

  constexpr bool empty() const noexcept { return whole == 0; }

  friend constexpr bool operator==(Share a, Share b) noexcept { return a.part == b.part && a.whole == b.whole; }
  friend constexpr bool operator!=(Share a, Share b) noexcept { return !(a == b); }
};

}  // namespace cchc
