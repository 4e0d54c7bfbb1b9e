#pragma once

#include <cstdint>

namespace cchc::detail {

/// Numbers by place, not by turn: the n-th of a seed is the same for whoever asks for it, on every machine. The mixing
/// is that of SplitMix64 (Steele, Lea and Flood 2014).
constexpr std::uint64_t mixed(std::uint64_t number) noexcept {
  number = (number ^ number >> 30) * 0xBF58476D1CE4E5B9;
  number = (number ^ number >> 27) * 0x94D049BB133111EB;
  return number ^ number >> 31;
}

class Numbers {
 public:
  constexpr Numbers(std::uint64_t seed, std::uint64_t stream) noexcept
      : start_(mixed(mixed(seed + step) ^ (stream + 1) * step)) {}

  /// The n-th whole number from -most to most; a likelihood is off by less than one in two million for `most` ≤ 1000.
  constexpr std::int64_t at(std::uint64_t n, std::int64_t most) const noexcept {
    const auto values = static_cast<std::uint64_t>(2 * most + 1);
    return static_cast<std::int64_t>((mixed(start_ + (n + 1) * step) >> 32) * values >> 32) - most;
  }

 private:
  static constexpr std::uint64_t step = 0x9E3779B97F4A7C15;
  std::uint64_t start_;
};

}  // namespace cchc::detail
