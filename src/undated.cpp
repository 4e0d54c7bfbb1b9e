#include "undated.hpp"

#include "bullets.hpp"

namespace cchc::detail {

namespace {

/// Verbs that plans begin a duty with.
bool is_doing(const Token& token) noexcept {
  switch (token.key) {
    case word("hoàn"):
    case word("thực"):
    case word("triển"):
    case word("khởi"):
    case word("dự"):
    case word("phấn"):
    case word("đưa"):
    case word("vận"):
    case word("xây"):
    case word("thí"): return token.kind == Token::Kind::word;
    default: return false;
  }
}

}  // namespace

std::optional<FoundRule> UndatedRules::find(std::size_t begin, std::size_t end, std::size_t limit) {
  std::size_t start = begin + bullet_length(tokens_, begin);
  if (start < end && is_soft(tokens_[start])) ++start;
  if (auto rule = opening(start, limit)) return rule;
  for (std::size_t at = start; at < end; ++at) {
    const bool opens = tokens_[at].is_sign(':') || tokens_[at].is_sign('(');
    auto rule = opens ? read(at + 1, begin, limit, Evidence::bare) : std::nullopt;
    if (rule) return rule;
  }
  for (std::size_t at = start; at < end; ++at) {
    if (auto rule = read(at, begin, limit, Evidence::loose)) return rule;
  }
  return closing(start, begin, end);
}

std::optional<FoundRule> UndatedRules::opening(std::size_t at, std::size_t end) {
  if (at >= end) return {};
  auto rule = read(at, at, end, Evidence::bare);
  return rule ? rule : read(at, at, end, Evidence::loose);
}

std::optional<FoundRule> UndatedRules::read(std::size_t at, std::size_t begin, std::size_t end, Evidence evidence) {
  auto rule = read_rule(source_, at, end, evidence);
  return rule && !look_alikes_.is_no_term(*rule, begin, end) ? std::move(rule) : std::nullopt;
}

/// "Hoàn thành năm 2027", "Tổ chức hội nghị, quý IV": a period without a cue that ends a clause. Years do so only
/// after a word of doing: "Kế hoạch năm 2024", "nhiệm kỳ 2026 - 2031" are titles.
std::optional<FoundRule> UndatedRules::closing(std::size_t start, std::size_t begin, std::size_t end) {
  if (start < end && is_law(tokens_, start)) return {};
  bool cites = false;
  bool titled = false;
  bool does = false;
  for (std::size_t at = start; at < end && !cites; ++at) {
    const Token& first = tokens_[at];
    const bool opens = at == start || tokens_[at - 1].kind == Token::Kind::sign;
    does = opens ? is_doing(first) : does;
    const bool names = names_document(tokens_, at);
    cites = first.is<word("số")>() || (names && at + 2 < end && tokens_[at + 2].is_number());
    titled = (titled || names) && first.kind != Token::Kind::sign;  // "tình hình … quý II", "kế hoạch quý I"
    const bool of_years = first.is<word("năm")>() || first.is<word("giai")>() || first.digits == 4;
    if (titled || (of_years && !does) || (at > start && tokens_[at - 1].is_sign('/'))) continue;
    auto rule = cites ? std::nullopt : read(at, begin, end, Evidence::bare);
    if (!rule || !closes(rule->end, end)) continue;
    if (auto* years = std::get_if<Between>(&rule->rule); years != nullptr && does)
      rule->rule = Within{Span{years->first, years->last}};  // "Hoàn thành đầu tư giai đoạn 2026 - 2027"
    return rule;
  }
  return {};
}

bool UndatedRules::closes(std::size_t at, std::size_t end) const noexcept {
  while (at < end && (is_separator(tokens_[at]) || tokens_[at].is_sign(')'))) ++at;
  return at == end;
}

}  // namespace cchc::detail
