#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "utf8.hpp"

namespace cchc::detail {

// The Vietnamese alphabet: a syllable is letters and one tone. Keeping the two apart makes "hoà", "hòa" and their
// decomposed spellings one word, and is needed at compile time (`word("trước")`), which no Unicode library offers.

enum class Quality : std::uint8_t { plain, circumflex, breve, horn, stroke };

/// A letter, or a combining mark (base 0) that gives the letter before it a quality or its syllable a tone.
struct Letter {
  char base = 0;  ///< 'a' to 'z'; '?' for a letter of another alphabet
  Quality quality = Quality::plain;
  std::uint8_t tone = 0;  ///< 0 none, 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng
  bool upper = false;

  constexpr bool is_letter() const noexcept { return base != 0; }
  constexpr bool is_mark() const noexcept { return base == 0 && (tone != 0 || quality != Quality::plain); }
};

constexpr Quality quality_of(char sign) noexcept {
  return sign == '^'   ? Quality::circumflex
         : sign == '(' ? Quality::breve
         : sign == '+' ? Quality::horn
                       : Quality::plain;
}

/// Letter by its three signs: base, quality, tone: "a^1" is ấ.
constexpr Letter letter_of(std::string_view signs, bool upper) noexcept {
  return {signs[0], quality_of(signs[1]), static_cast<std::uint8_t>(signs[2] - '0'), upper};
}

/// U+1EA0 to U+1EF9: capital and small of each, in the order of Unicode.
inline constexpr std::string_view latin_additional =
    "a.5a.3a^1a^2a^3a^4a^5a(1a(2a(3a(4a(5e.5e.3e.4e^1e^2e^3e^4e^5i.3i.5o.5o.3o^1o^2o^3o^4o^5o+1o+2o+3o+4o+5"
    "u.5u.3u+1u+2u+3u+4u+5y.2y.5y.3y.4";

/// U+00C0 to U+00DD, the capitals; "   " where there is no such letter. The small ones follow at +0x20. Letters of
/// other alphabets lose the marks that Vietnamese does not know, as their decomposed spelling does.
inline constexpr std::string_view latin_1 =
    "a.2a.1a^0a.4a.0a.0   c.0e.2e.1e^0e.0i.2i.1i.0i.0   n.4o.2o.1o^0o.4o.0      u.2u.1u.0u.0y.1";

/// A mark that belongs to the letter before it.
constexpr bool is_combining(char32_t c) noexcept { return c >= 0x300 && c <= 0x36F; }

/// The letter with a mark that gives it a quality. A mark that makes no Vietnamese letter is passed over; of two the
/// horn counts, whatever their order, since Unicode's normal forms put it first.
constexpr Letter with_mark(Letter letter, Quality mark) noexcept {
  const char base = letter.base;
  const bool fits = mark == Quality::circumflex ? base == 'a' || base == 'e' || base == 'o'
                    : mark == Quality::breve    ? base == 'a'
                    : mark == Quality::horn     ? base == 'o' || base == 'u'
                                                : false;
  if (fits && (letter.quality == Quality::plain || mark == Quality::horn)) letter.quality = mark;
  return letter;
}

constexpr Letter combining(char32_t c) noexcept {
  switch (c) {
    case 0x300:
    case 0x340: return {0, Quality::plain, 2, false};
    case 0x301:
    case 0x341: return {0, Quality::plain, 1, false};
    case 0x303: return {0, Quality::plain, 4, false};
    case 0x309: return {0, Quality::plain, 3, false};
    case 0x323: return {0, Quality::plain, 5, false};
    case 0x302: return {0, Quality::circumflex, 0, false};
    case 0x306: return {0, Quality::breve, 0, false};
    case 0x31B: return {0, Quality::horn, 0, false};
    default: return {};
  }
}

constexpr Letter latin_extended(char32_t c) noexcept {
  switch (c) {
    case 0x102:
    case 0x103: return {'a', Quality::breve, 0, c == 0x102};
    case 0x110:
    case 0x111: return {'d', Quality::stroke, 0, c == 0x110};
    case 0x128:
    case 0x129: return {'i', Quality::plain, 4, c == 0x128};
    case 0x168:
    case 0x169: return {'u', Quality::plain, 4, c == 0x168};
    case 0x1A0:
    case 0x1A1: return {'o', Quality::horn, 0, c == 0x1A0};
    case 0x1AF:
    case 0x1B0: return {'u', Quality::horn, 0, c == 0x1AF};
    default: return {'?', Quality::plain, 0, false};
  }
}

constexpr Letter work_out_letter(char32_t c) noexcept {
  if (c < 0x80) {
    if (c >= 'a' && c <= 'z') return {static_cast<char>(c), Quality::plain, 0, false};
    if (c >= 'A' && c <= 'Z') return {static_cast<char>(c + 32), Quality::plain, 0, true};
    return {};
  }
  if (c >= 0x1EA0 && c <= 0x1EF9) return letter_of(latin_additional.substr((c - 0x1EA0) / 2 * 3, 3), c % 2 == 0);
  if (c >= 0x300 && c <= 0x36F) return combining(c);
  if (c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7) {
    const bool upper = c < 0xE0;
    const std::size_t at = (upper ? c - 0xC0 : c - 0xE0) * 3;
    if (at + 3 <= latin_1.size() && latin_1[at] != ' ') return letter_of(latin_1.substr(at, 3), upper);
    return {'?', Quality::plain, 0, upper};
  }
  if (c >= 0x100 && c <= 0x24F) return latin_extended(c);
  if ((c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A)) return {'?', Quality::plain, 0, false};
  if ((c >= 0x370 && c <= 0x52F) || (c >= 0x1E00 && c <= 0x1EFF)) return {'?', Quality::plain, 0, false};
  return {};
}

/// Cyrillic and Greek letters, and those of full width, that look like Latin ones; '?' for the others.
constexpr Letter latin_look_alike(char32_t c) noexcept {
  constexpr std::u32string_view foreign = U"аесорхуіјѕһԁкАВЕЅІЈКМНОРСТУХοιανρυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
  constexpr std::string_view latin = "aecopxyijshdkABESIJKMHOPCTYXoiavpuABEZHIKMNOPTYX";
  static_assert(foreign.size() == latin.size());
  if (c >= 0xFF21 && c <= 0xFF3A) return work_out_letter(c - 0xFF21 + 'A');
  if (c >= 0xFF41 && c <= 0xFF5A) return work_out_letter(c - 0xFF41 + 'a');
  for (std::size_t i = 0; i < foreign.size(); ++i) {
    if (foreign[i] == c) return work_out_letter(static_cast<char32_t>(latin[i]));
  }
  return {'?', Quality::plain, 0, false};
}

/// A table of `count` code points from `first` on: every letter of a text is looked up, so the answers are made ready.
template <std::size_t count>
constexpr std::array<Letter, count> letters_from(char32_t first) noexcept {
  std::array<Letter, count> letters{};
  for (std::size_t i = 0; i < count; ++i) letters[i] = work_out_letter(first + static_cast<char32_t>(i));
  return letters;
}

inline constexpr auto latin_letters = letters_from<0x250>(0);
inline constexpr auto vietnamese_letters = letters_from<0x5A>(0x1EA0);

Letter letter_outside_tables(char32_t c) noexcept;  ///< apart, so that `letter` stays short where it is used

/// What a code point is in the alphabet; neither letter nor mark for digits, signs and spaces.
inline Letter letter(char32_t c) noexcept {
  if (c < latin_letters.size()) return latin_letters[c];
  if (c >= 0x1EA0 && c - 0x1EA0 < vietnamese_letters.size()) return vietnamese_letters[c - 0x1EA0];
  return letter_outside_tables(c);
}

}  // namespace cchc::detail
