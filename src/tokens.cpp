#include "tokens.hpp"

namespace cchc::detail {

namespace {

constexpr bool is_digit(char32_t c) noexcept { return c >= '0' && c <= '9'; }

/// Reads a word whose first letter, `c`, is at `at`; returns where it ends.
std::size_t read_word(std::string_view text, std::size_t at, CodePoint c, Letter l, Token& token) noexcept {
  WordBuilder builder;
  token.kind = Token::Kind::word;
  token.upper = token.capitals = l.upper;
  while (true) {
    builder.add(l);
    at += c.length;
    if (at == text.size()) break;
    c = decode(text, at);
    l = letter(c.value);
    if (!l.is_letter() && !is_combining(c.value)) break;
    if (l.is_letter() && !l.upper) token.capitals = false;
  }
  token.key = builder.key();
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
  tokens_.reserve(text.size() / 4 + 4);  // a Vietnamese syllable and its space take five bytes or more
  bool spaced = false;
  bool starts_line = true;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    const Letter l = letter(c.value);
    if (!l.is_letter() && is_space(c.value)) {
      spaced = true;
      starts_line = starts_line || c.value == '\n';
      at += c.length;
      continue;
    }
    Token token;
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
    tokens_.push_back(token);
    spaced = starts_line = false;
  }
}

}  // namespace cchc::detail
