#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cchc::detail {

/// One code point and how many bytes it takes. A byte that starts no well-formed sequence comes back as U+FFFD of
/// length 1, so that a loop over any bytes ends and loses nothing.
struct CodePoint {
  char32_t value = 0xFFFD;
  std::uint8_t length = 1;
  bool valid = false;
};

constexpr CodePoint decode(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const auto bits = [&](std::size_t i) { return static_cast<char32_t>(byte(i) & 0x3FU); };
  const std::size_t left = text.size() - at;
  const char32_t first = byte(0);
  if (first < 0x80) return {first, 1, true};
  if (first < 0xE0) {
    if (first < 0xC2 || left < 2 || !follows(1)) return {};
    return {(first & 0x1FU) << 6U | bits(1), 2, true};
  }
  if (first < 0xF0) {
    if (left < 3 || !follows(1) || !follows(2)) return {};
    const char32_t value = (first & 0x0FU) << 12U | bits(1) << 6U | bits(2);
    if (value < 0x800 || (value >= 0xD800 && value <= 0xDFFF)) return {};
    return {value, 3, true};
  }
  if (first > 0xF4 || left < 4 || !follows(1) || !follows(2) || !follows(3)) return {};
  const char32_t value = (first & 0x07U) << 18U | bits(1) << 12U | bits(2) << 6U | bits(3);
  if (value < 0x10000 || value > 0x10FFFF) return {};
  return {value, 4, true};
}

inline void append_utf8(std::string& out, char32_t value) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0U | (value >> 6U));
    put(0x80U | (value & 0x3FU));
  } else if (value < 0x10000) {
    put(0xE0U | (value >> 12U));
    put(0x80U | ((value >> 6U) & 0x3FU));
    put(0x80U | (value & 0x3FU));
  } else {
    put(0xF0U | (value >> 18U));
    put(0x80U | ((value >> 12U) & 0x3FU));
    put(0x80U | ((value >> 6U) & 0x3FU));
    put(0x80U | (value & 0x3FU));
  }
}

/// Blank, line break, no-break and zero-width spaces, byte order mark.
constexpr bool is_space(char32_t c) noexcept {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return c == 0x85 || c == 0xA0 || c == 0xAD || c == 0x1680 || (c >= 0x2000 && c <= 0x200D) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

}  // namespace cchc::detail
