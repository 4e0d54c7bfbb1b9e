#include "tokens.hpp"

namespace cchc::detail {

namespace {

constexpr bool is_digit(char32_t c) noexcept { return c >= '0' && c <= '9'; }

constexpr bool is_plain(char c) noexcept { return c >= 'a' && c <= 'z'; }

/// The Latin letter that a letter of another alphabet looks like.
Letter look_alike(char32_t c, Token& token) noexcept {
  const Letter latin = latin_look_alike(c);
  if (latin.base != '?') token.noise |= odd_letters;
  return latin;
}

void note_marks(Letter l, char before, Token& token) noexcept {
  token.marked = true;
  if (!l.is_letter()) token.noise |= decomposed;
  if (l.base == 'u' && l.tone != 0 && before == 'q') token.noise |= odd_spelling;  // "Qúy"
}

/// Reads a word whose first letter, `c`, is at `at`; returns where it ends.
std::size_t read_word(std::string_view text, std::size_t at, CodePoint c, Letter l, Token& token) noexcept {
  WordBuilder builder;
  token.kind = Token::Kind::word;
  token.upper = token.capitals = l.upper;
  char before = 0;
  while (true) {
    if (l.base == '?') l = look_alike(c.value, token);
    builder.add(l);
    if (l.quality != Quality::plain || l.tone != 0) note_marks(l, before, token);
    before = l.base;
    at += c.length;
    for (; at < text.size() && is_plain(text[at]); ++at) {  // most letters are
      builder.add({text[at]});
      before = text[at];
      token.capitals = false;
    }
    if (at == text.size()) break;
    c = decode(text, at);
    l = letter(c.value);
    if (!l.is_letter() && !is_combining(c.value)) break;
    if (l.is_letter() && !l.upper) token.capitals = false;
  }
  token.become(builder.key());
  return at;
}

std::size_t read_number(std::string_view text, std::size_t at, Token& token) noexcept {
  constexpr std::uint64_t most = 1'000'000'000;
  token.kind = Token::Kind::number;
  for (; at < text.size() && is_digit(static_cast<unsigned char>(text[at])); ++at) {
    token.key = token.key >= most ? most : token.key * 10 + static_cast<unsigned>(text[at] - '0');
    if (token.digits < 255) ++token.digits;
  }
  return at;
}

}  // namespace

Tokens::Tokens(std::string_view text) : memory_{buffer_.data(), buffer_.size()}, tokens_{&memory_} {
  tokens_.reserve(text.size() / 3 +
                  4);  // a Vietnamese syllable and its space take five bytes, the parts of a date fewer
  bool spaced = false;
  bool starts_line = true;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {  // most white space is
      spaced = true;
      ++at;
      continue;
    }
    const CodePoint c = decode(text, at);
    const Letter l = letter(c.value);
    if (!l.is_letter() && is_space(c.value)) {
      spaced = true;
      starts_line = starts_line || c.value == '\n';
      at += c.length;
      continue;
    }
    Token& token = tokens_.emplace_back();
    token.begin = static_cast<std::uint32_t>(at);
    token.spaced = spaced;
    token.starts_line = starts_line;
    if (l.is_letter()) {
      at = read_word(text, at, c, l, token);
    } else if (is_digit(c.value)) {
      at = read_number(text, at, token);
    } else {
      token.key = c.value;
      at += c.length;
    }
    token.end = static_cast<std::uint32_t>(at);
    spaced = starts_line = false;
  }
}

}  // namespace cchc::detail
