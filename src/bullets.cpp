#include "bullets.hpp"

namespace cchc::detail {

namespace {

/// Words that a date or a period begins with, after the dash of a range: "Quý II - Quý III".
bool begins_time(const Token& token) noexcept {
  return token.is_number() || token.is<word("ngày")>() || token.is<word("tháng")>() || token.is<word("quý")>() ||
         token.is<word("quí")>() || token.is<word("năm")>();
}

}  // namespace

std::size_t bullet_length(const Tokens& tokens, std::size_t at) noexcept {
  if (at >= tokens.size()) return 0;
  const Token& first = tokens[at];
  if (is_dash(first)) return 1;
  if (at + 1 >= tokens.size() || tokens[at + 1].spaced) return 0;
  const Token& second = tokens[at + 1];
  const bool letter = first.kind == Token::Kind::word && first.end - first.begin <= 2;
  if (second.is_sign(')') && (letter || first.is_number())) return 2;
  const bool numbered = first.is_number() && first.digits <= 2 && second.is_sign('.');
  return numbered && at + 2 < tokens.size() && tokens[at + 2].spaced ? 2 : 0;
}

bool has_bullet(const Tokens& tokens, std::size_t at) noexcept {
  if (tokens[at].starts_line) return bullet_length(tokens, at) > 0;
  if (!tokens[at].spaced || at + 1 >= tokens.size()) return false;
  const Token& before = tokens[at - 1];
  const Token& after = tokens[at + 1];
  const bool ended = is_separator(before) || (before.is_number() && before.digits == 4);
  return ended && after.spaced && after.kind == Token::Kind::word && !begins_time(after);
}

bool joins_name(const Tokens& tokens, std::size_t at, std::size_t end) noexcept {
  if (!tokens[at].is<word("và")>() || at + 2 >= end) return false;
  const Token& first = tokens[at + 1];
  const Token& second = tokens[at + 2];
  return (first.is<word("đào")>() && second.is<word("tạo")>()) ||
         (first.is<word("công")>() && second.is<word("nghệ")>()) ||
         (first.is<word("môi")>() && second.is<word("trường")>()) ||
         (first.is<word("đầu")>() && second.is<word("tư")>()) ||
         (first.is<word("du")>() && second.is<word("lịch")>()) ||
         (first.is<word("truyền")>() && second.is<word("thông")>()) ||
         (first.is<word("tôn")>() && second.is<word("giáo")>()) ||
         (first.is<word("phát")>() && second.is<word("triển")>());
}

std::size_t end_of_sentence(const Tokens& tokens, std::size_t at, std::size_t end) noexcept {
  while (at < end) {
    const bool stop = is_separator(tokens[at]) && (at + 1 == end || tokens[at + 1].spaced || tokens[at].is_sign(';'));
    ++at;
    if (stop) break;
  }
  return at;
}

}  // namespace cchc::detail
