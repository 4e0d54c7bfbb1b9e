#include "remarks.hpp"

#include <algorithm>

namespace cchc::detail {

namespace {

/// A word beside a rule, or of its label, that lost its marks may have been part of it: "hằng nam", "bao cáo năm".
unsigned lost_marks_near(const Tokens& tokens, const FoundRule& rule) noexcept {
  constexpr std::size_t near = 5;
  const std::size_t from = rule.begin - std::min(rule.begin, near);
  const std::size_t to = std::min(rule.end + near, tokens.size());
  unsigned noise = no_noise;
  for (std::size_t i = from; i < to; ++i) noise |= tokens[i].noise & lost_marks;
  return noise;
}

}  // namespace

Remarks remarks_in(const Tokens& tokens, std::size_t begin, std::size_t end) noexcept {
  static constexpr Token nothing{};
  Remarks remarks;
  for (std::size_t i = begin; i < end; ++i) {
    if ((tokens[i].cues & opens_remark) == 0) continue;
    const Token& next = i + 1 < end ? tokens[i + 1] : nothing;
    switch (tokens[i].key) {
      case word("dự"): remarks.tentative = remarks.tentative || next.is<word("kiến")>(); break;
      case word("phấn"): remarks.tentative = remarks.tentative || next.is<word("đấu")>(); break;
      case word("nếu"): remarks.conditional = true; break;
      case word("mùng"):
      case word("mồng"):
      case word("âl"): remarks.lunar = true; break;
      case word("âm"): remarks.lunar = remarks.lunar || next.is<word("lịch")>(); break;
      case word("rằm"): remarks.lunar = remarks.lunar || next.is<word("tháng")>(); break;
      case word("tháng"): remarks.lunar = remarks.lunar || next.is<word("giêng")>() || next.is<word("chạp")>(); break;
      default: break;
    }
  }
  return remarks;
}

bool says_apart(const Tokens& tokens, std::size_t begin, std::size_t end) noexcept {
  for (std::size_t i = begin; i + 1 < end; ++i) {
    if (tokens[i].kind == Token::Kind::sign && tokens[i + 1].is<word("riêng")>()) return true;
  }
  return false;
}

std::size_t past_exception(const Tokens& tokens, std::size_t at, std::size_t end) noexcept {
  std::size_t stop = at;
  const bool bracket = stop < end && tokens[stop].is_sign('(');
  if (bracket || (stop < end && tokens[stop].is_sign(','))) ++stop;
  if (stop < end && tokens[stop].is<word("ngoại")>()) ++stop;
  if (stop >= end || !tokens[stop].is<word("trừ")>()) return at;
  while (stop < end && !tokens[stop].is_sign(';') && !tokens[stop].is_sign(')') && !tokens[stop].starts_line &&
         !(tokens[stop].is_sign('.') && (stop + 1 == end || tokens[stop + 1].spaced))) {
    ++stop;
  }
  return bracket && stop < end && tokens[stop].is_sign(')') ? stop + 1 : stop;
}

std::uint8_t noise_of(const Tokens& tokens, const FoundRule& rule) noexcept {
  unsigned noise = rule.doubts.noise | lost_marks_near(tokens, rule);
  for (std::size_t i = rule.begin; i < rule.end; ++i) {
    noise |= tokens[i].noise;
    if (i + 1 == rule.end) break;
    const Token& next = tokens[i + 1];
    const bool loose = tokens[i].is_sign('/') && (tokens[i].spaced || next.spaced);
    const bool tight = next.is_number() && !next.spaced && tokens[i].marked;  // "ngày15/8"
    if (loose || tight) noise |= odd_spaces;
  }
  const bool glued = rule.end < tokens.size() && tokens[rule.end].kind == Token::Kind::word &&
                     !tokens[rule.end].spaced && tokens[rule.end - 1].is_number();  // "2026Được"
  return static_cast<std::uint8_t>(noise | (glued ? odd_spaces : no_noise));
}

}  // namespace cchc::detail
