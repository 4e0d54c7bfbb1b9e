#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "letters.hpp"

namespace cchc::detail {

/// A word as a number: its letters with their qualities and its tone, whatever the case, the normal form and the vowel
/// the tone is written on. Equal words have equal keys; different Vietnamese words have different keys.
using WordKey = std::uint64_t;

/// 1 to 26 for a to z, 27 to 33 for the letters that marks make, 34 for the rest.
constexpr WordKey letter_code(Letter letter) noexcept {
  if (letter.base == '?') return 34;
  const auto base = static_cast<WordKey>(letter.base - 'a' + 1);
  switch (letter.quality) {
    case Quality::plain: break;
    case Quality::circumflex: return letter.base == 'a' ? 27 : letter.base == 'e' ? 28 : letter.base == 'o' ? 29 : base;
    case Quality::breve: return letter.base == 'a' ? 30 : base;
    case Quality::horn: return letter.base == 'o' ? 31 : letter.base == 'u' ? 32 : base;
    case Quality::stroke: return 33;
  }
  return base;
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
    if (letter.tone > tone_) tone_ = letter.tone;  // one a syllable; of several the same, in any order
  }

  constexpr WordKey key() noexcept {
    keep_last();
    last_ = {};
    const WordKey tone = static_cast<WordKey>(tone_) << tone_shift;
    return (count_ <= most_packed ? letters_ : ((letters_ ^ hash_) & ~tone_bits) | overflow_bit) | tone;
  }

  static constexpr unsigned tone_shift = 60;
  static constexpr WordKey tone_bits = WordKey{7} << tone_shift;
  static constexpr WordKey overflow_bit = WordKey{1} << 63U;

 private:
  static constexpr unsigned most_packed = 10;  // no Vietnamese syllable has more letters

  constexpr void keep_last() noexcept {
    if (!last_.is_letter()) return;
    const WordKey code = letter_code(last_);
    if (count_ < most_packed)
      letters_ |= code << (6U * count_);
    else
      hash_ = (hash_ ^ code) * 1099511628211ULL;  // FNV-1a, for what follows in a longer word
    ++count_;
  }

  Letter last_{};
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
    builder.add(letter(c.value));
    at += c.length;
  }
  return builder.key();
}

/// What is odd about how a token, or a rule, is written. Bits, since several may be.
enum Noise : std::uint8_t {
  no_noise = 0,
  decomposed = 1,    ///< marks apart from their letters: normal form D
  odd_spelling = 2,  ///< "Quí", "Qúy", "Q4", "T3/2024"
  odd_letters = 4,   ///< a Cyrillic or Greek letter that looks like a Latin one
  odd_digits = 8,    ///< "2O25", "3l/12"
  odd_spaces = 16,   ///< "31/12/ 2024", "20 23", "2026Được", "QuýIV"
  lost_marks = 32,   ///< "truoc ngay"
  short_year = 64    ///< "15/8/24"
};

/// The smallest piece of a text: a word, a number, or one sign. White space is no token but is remembered.
struct Token {
  enum class Kind : std::uint8_t { word, number, sign };

  std::uint64_t key = 0;    ///< the word's key, the number's value (at most 10^9), or the sign's code point
  std::uint32_t begin = 0;  ///< bytes of the text, half open
  std::uint32_t end = 0;
  Kind kind = Kind::sign;
  std::uint8_t digits = 0;   ///< of a number, leading zeros counted, at most 255
  bool spaced = false;       ///< white space before it
  bool starts_line = false;  ///< first on its line
  bool upper = false;        ///< a word that begins with a capital
  bool capitals = false;     ///< a word in capitals throughout
  bool marked = false;       ///< a word with a mark on one of its letters
  std::uint8_t noise = no_noise;

  constexpr bool is(WordKey word_key) const noexcept { return kind == Kind::word && key == word_key; }
  template <WordKey word_key>
  constexpr bool is() const noexcept {
    return is(word_key);
  }
  constexpr bool is_sign(char32_t sign) const noexcept { return kind == Kind::sign && key == sign; }
  constexpr bool is_number() const noexcept { return kind == Kind::number; }
};

/// The tokens of a text, in order. Short texts cost no allocation. Any bytes can be tokenized.
class Tokens {
 public:
  explicit Tokens(std::string_view text);
  Tokens(const Tokens&) = delete;
  Tokens& operator=(const Tokens&) = delete;

  std::size_t size() const noexcept { return tokens_.size(); }
  bool empty() const noexcept { return tokens_.empty(); }
  const Token& operator[](std::size_t i) const noexcept { return tokens_[i]; }
  Token& operator[](std::size_t i) noexcept { return tokens_[i]; }
  void resize(std::size_t size) { tokens_.resize(size); }
  const Token* begin() const noexcept { return tokens_.data(); }
  const Token* end() const noexcept { return tokens_.data() + tokens_.size(); }

 private:
  alignas(Token) std::array<std::byte, 6144> buffer_;
  std::pmr::monotonic_buffer_resource memory_;
  std::pmr::vector<Token> tokens_;
};

}  // namespace cchc::detail
