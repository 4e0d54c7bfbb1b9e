#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "letters.hpp"

namespace cchc::detail {

/// A word as a number: its letters with their qualities and its tone, whatever the case, the normal form and the vowel
/// the tone is written on. Equal words have equal keys; different Vietnamese words have different keys.
using WordKey = std::uint64_t;

/// 1 to 26 for a to z, 27 to 33 for the letters that marks make, 34 for those of other alphabets, 0 for no letter.
constexpr WordKey work_out_code(char base, Quality quality) noexcept {
  if (base == '?') return 34;
  const auto plain = static_cast<WordKey>(base - 'a' + 1);
  switch (quality) {
    case Quality::plain: break;
    case Quality::circumflex: return base == 'a' ? 27 : base == 'e' ? 28 : base == 'o' ? 29 : plain;
    case Quality::breve: return base == 'a' ? 30 : plain;
    case Quality::horn: return base == 'o' ? 31 : base == 'u' ? 32 : plain;
    case Quality::stroke: return 33;
  }
  return plain;
}

inline constexpr std::size_t codes_of_quality = 32;  // the last five bits tell 'a' to 'z', '?' and none apart

constexpr std::size_t place_of_code(char base, Quality quality) noexcept {
  return static_cast<std::size_t>(quality) * codes_of_quality + static_cast<std::size_t>(base) % codes_of_quality;
}

constexpr auto work_out_codes() noexcept {
  std::array<std::uint8_t, 5 * codes_of_quality> codes{};
  for (const Quality quality : {Quality::plain, Quality::circumflex, Quality::breve, Quality::horn, Quality::stroke}) {
    for (const char base : std::string_view("abcdefghijklmnopqrstuvwxyz?")) {
      codes[place_of_code(base, quality)] = static_cast<std::uint8_t>(work_out_code(base, quality));
    }
  }
  return codes;
}

inline constexpr auto letter_codes = work_out_codes();

constexpr WordKey letter_code(Letter letter) noexcept {
  return letter_codes[place_of_code(letter.base, letter.quality)];
}

/// Builds a word's key letter by letter.
class WordBuilder {
 public:
  constexpr void add(Letter letter) noexcept {
    if (letter.is_letter()) {
      keep_last();
      last_ = letter;
    } else if (letter.quality != Quality::plain) {
      last_ = with_mark(last_, letter.quality);
    }
    last_code_ = letter_code(last_);
    if (letter.tone > tone_) tone_ = letter.tone;  // one a syllable; of several the same, in any order
  }

  constexpr WordKey key() noexcept {
    keep_last();
    last_code_ = 0;
    const WordKey tone = static_cast<WordKey>(tone_) << tone_shift;
    return (count_ <= most_packed ? letters_ : ((letters_ ^ hash_) & ~tone_bits) | overflow_bit) | tone;
  }

  static constexpr unsigned tone_shift = 60;
  static constexpr WordKey tone_bits = WordKey{7} << tone_shift;
  static constexpr WordKey overflow_bit = WordKey{1} << 63U;

 private:
  static constexpr unsigned most_packed = 10;  // no Vietnamese syllable has more letters

  constexpr void keep_last() noexcept {
    if (last_code_ == 0) return;
    if (count_ < most_packed)
      letters_ |= last_code_ << (6U * count_);
    else
      hash_ = (hash_ ^ last_code_) * 1099511628211ULL;  // FNV-1a, for what follows in a longer word
    ++count_;
  }

  Letter last_{};
  WordKey last_code_ = 0;
  WordKey letters_ = 0;
  WordKey hash_ = 14695981039346656037ULL;
  unsigned count_ = 0;
  std::uint8_t tone_ = 0;
};

/// The key of a word written in the source: word("trước"). Where it is compared, it stands between angle brackets,
/// since only a template argument is sure to be worked out by the compiler: token.is<word("trước")>().
constexpr WordKey word(std::string_view text) noexcept {
  WordBuilder builder;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    builder.add(work_out_letter(c.value));
    at += c.length;
  }
  return builder.key();
}

}  // namespace cchc::detail
