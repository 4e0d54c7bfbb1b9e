#include "look_alikes.hpp"

#include <algorithm>

namespace cchc::detail {

namespace {

constexpr std::size_t near = 10;  // words before a rule that can say what it is

bool two(const Tokens& tokens, std::size_t at, WordKey first, WordKey second) noexcept {
  return at + 1 < tokens.size() && tokens[at].is(first) && tokens[at + 1].is(second);
}

bool is_time_word(const Token& token) noexcept {
  return token.is<word("năm")>() || token.is<word("giai")>() || token.is_number();
}

}  // namespace

bool is_no_term(const Tokens& tokens, const FoundRule& rule, std::size_t begin, std::size_t end) noexcept {
  const std::size_t from = rule.begin - std::min(rule.begin - std::min(begin, rule.begin), near);
  for (std::size_t i = from; i < rule.begin; ++i) {
    if (two(tokens, i, word("hiệu"), word("lực")) || two(tokens, i, word("số"), word("liệu"))) return true;
    if (two(tokens, i, word("thời"), word("điểm")) && i + 2 == rule.begin && !rule.cued) return true;
  }
  for (std::size_t i = rule.end; i + 1 < end; ++i) {
    if (two(tokens, i, word("xảy"), word("ra")) || two(tokens, i, word("tầm"), word("nhìn"))) return true;
    if (tokens[i].is_sign(';') || tokens[i].is_sign('.')) break;
  }
  const bool law = rule.end + 1 < end && tokens[rule.end].is_sign('(') && is_time_word(tokens[rule.begin]);
  return law && two(tokens, rule.end + 1, word("sửa"), word("đổi"));  // "năm 2008 (sửa đổi, bổ sung năm 2019)"
}

bool is_title(const Tokens& tokens, std::size_t begin, std::size_t end) noexcept {
  if (begin >= end) return false;
  if (tokens[begin].is<word("luật")>() || two(tokens, begin, word("bộ"), word("luật"))) return true;
  std::size_t words = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (tokens[i].kind != Token::Kind::word) continue;
    if (!tokens[i].capitals) return false;
    ++words;
  }
  return words > 4;
}

}  // namespace cchc::detail
