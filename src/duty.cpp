#include "duty.hpp"

#include <algorithm>

#include "party_words.hpp"

namespace cchc::detail {

namespace {

/// A word that says what has to be done.
bool begins_duty(const Token& token, const Token& next) noexcept {
  if (token.kind != Token::Kind::word) return false;
  switch (token.key) {
    case word("sẽ"):
    case word("phải"):
    case word("gửi"):
    case word("trình"):
    case word("nộp"):
    case word("chịu"):
    case word("tiếp"):
    case word("tiến"): return true;
    case word("có"): return next.is<word("trách")>() || next.is<word("quyền")>() || next.is<word("nghĩa")>();
    case word("thực"):
    case word("ban"): return next.is<word("hiện")>() || next.is<word("hành")>();
    case word("báo"): return next.is<word("cáo")>();
    case word("thông"): return next.is<word("báo")>();
    case word("xem"): return next.is<word("xét")>();
    case word("rà"): return next.is<word("soát")>();
    case word("xây"): return next.is<word("dựng")>();
    case word("tham"): return next.is<word("mưu")>();
    case word("thẩm"): return next.is<word("định")>();
    case word("hoàn"): return next.is<word("thành")>();
    case word("giải"): return next.is<word("quyết")>();
    default: return false;
  }
}

}  // namespace

bool begins_actor(const Tokens& tokens, std::size_t at) noexcept {
  at = skip_every(tokens, at);
  if (at >= tokens.size()) return false;
  const Token& first = tokens[at];
  const Token& second = tokens[std::min(at + 1, tokens.size() - 1)];
  return first.is<word("người")>() || (first.is<word("thành")>() && second.is<word("viên")>()) ||
         (first.is<word("lực")>() && second.is<word("lượng")>()) ||
         (first.is<word("hiệu")>() && second.is<word("trưởng")>()) ||
         (first.is<word("hải")>() && second.is<word("quan")>()) || skip_office(tokens, at) != at ||
         skip_noun(tokens, at) != at || skip_sure_head(tokens, at) != at;
}

bool names_duty(const Tokens& tokens, std::size_t at, std::size_t end) noexcept {
  if (at >= end || !begins_actor(tokens, at)) return false;
  for (std::size_t i = at + 1; i + 1 < end && tokens[i].kind != Token::Kind::sign; ++i) {
    if (begins_duty(tokens[i], tokens[i + 1])) return true;
  }
  return false;
}

}  // namespace cchc::detail
