#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "cues.hpp"
#include "word_key.hpp"

namespace cchc::detail {

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
  std::uint16_t cues = no_cue;  ///< of a word

  void become(WordKey word_key) noexcept { key = word_key, cues = cues_of(word_key); }

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
