#pragma once

#include <cstddef>

#include "tokens.hpp"

namespace cchc::detail {

// The signs that part a cell into items and clauses.

/// ";" or "."
inline bool is_separator(const Token& token) noexcept { return token.is_sign(';') || token.is_sign('.'); }

/// A comma, "và" or "hoặc": they part clauses only where both sides read by themselves.
inline bool is_soft(const Token& token) noexcept {
  return token.is_sign(',') || token.is<word("và")>() || token.is<word("hoặc")>();
}

/// A hyphen, a dash, "+", or the dot of a list.
inline bool is_dash(const Token& token) noexcept {
  if (token.kind != Token::Kind::sign) return false;
  switch (token.key) {
    case '-':
    case '+':
    case '*':
    case U'–':
    case U'—':
    case U'•':
    case U'·':
    case U'\uF0B7': return true;
    default: return false;
  }
}

/// The tokens a bullet takes at `at`: "-", "•", "1.", "a)"; none where no bullet stands.
std::size_t bullet_length(const Tokens& tokens, std::size_t at) noexcept;

/// Whether what starts a line, or a dash, is a bullet.
bool has_bullet(const Tokens& tokens, std::size_t at) noexcept;

/// A bullet at the start of a line, or one run on after a full stop or a date: "… 15/11/2025. - Cấp thành phố: …".
inline bool begins_item(const Tokens& tokens, std::size_t at) noexcept {
  return (tokens[at].starts_line || is_dash(tokens[at])) && has_bullet(tokens, at);
}

/// The "và" of "Bộ Giáo dục và Đào tạo", "Sở Nông nghiệp và Môi trường"
bool joins_name(const Tokens& tokens, std::size_t at, std::size_t end) noexcept;

/// The token after the sentence that begins at `at`, its separator included; a full stop in "30.11.2025" ends none.
std::size_t end_of_sentence(const Tokens& tokens, std::size_t at, std::size_t end) noexcept;

}  // namespace cchc::detail
