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
    case word("sơ"):
    case word("tổng"):
    case word("kiểm"):
    case word("đánh"):
    case word("trình"):
    case word("phê"):
    case word("ban"):
    case word("tổ"):
    case word("lập"):
    case word("rà"):
    case word("thí"): return token.kind == Token::Kind::word;
    default: return false;
  }
}

/// A sign after which another thing begins.
bool parts(const Token& token) noexcept {
  return token.is_sign(',') || token.is_sign(';') || token.is_sign(':') || token.is_sign('.');
}

/// "đầu" of "9 tháng đầu năm"
bool continues(const Token& before, const Token& token) noexcept {
  return before.is<word("tháng")>() && (token.is<word("đầu")>() || token.is<word("cuối")>());
}

/// What stands after "từ" or "đến" is a part of a rule that was no deadline.
bool ends_range(const Tokens& tokens, std::size_t at) noexcept {
  if (at > 1 && tokens[at - 1].is<word("ngày")>()) --at;
  const Token& before = tokens[at - 1];
  return before.is<word("từ")>() || before.is<word("đến")>() || before.is<word("tới")>();
}

/// "Dự kiến ngày 16/4 tổ chức …": the day opens the clause all the same
std::size_t past_tentative(const Tokens& tokens, std::size_t at, std::size_t end) noexcept {
  const bool said = at + 1 < end && tokens[at].is<word("dự")>() && tokens[at + 1].is<word("kiến")>();
  return said ? at + 2 : at;
}

/// "Hà Nội, ngày 15 tháng 11 năm 2025": where and when a document was signed
bool is_place_and_day(const Tokens& tokens, std::size_t start, std::size_t at) noexcept {
  return at - start <= 4 && tokens[at - 1].is_sign(',') && tokens[at].is<word("ngày")>() && !is_doing(tokens[start]);
}

}  // namespace

std::optional<FoundRule> UndatedRules::find(std::size_t begin, std::size_t end, std::size_t limit) {
  std::size_t start = begin + bullet_length(tokens_, begin);
  if (start < end && is_soft(tokens_[start])) ++start;
  start = past_tentative(tokens_, start, end);
  if (auto rule = opening(start, limit)) return rule;
  for (std::size_t at = start; at < end; ++at) {
    const bool opens = tokens_[at].is_sign(':') || tokens_[at].is_sign('(');
    auto rule = opens ? read(past_tentative(tokens_, at + 1, end), begin, limit, Evidence::bare) : std::nullopt;
    if (rule) return rule;
  }
  for (std::size_t at = start; at < end; ++at) {
    if (auto rule = read(at, begin, limit, Evidence::loose)) return rule;
  }
  return closing(start, begin, end);
}

std::optional<FoundRule> UndatedRules::opening(std::size_t at, std::size_t end) {
  if (at >= end) return {};
  if (auto rule = read(at, at, end, Evidence::bare)) return rule;
  return read(at, at, end, Evidence::loose);
}

std::optional<FoundRule> UndatedRules::read(std::size_t at, std::size_t begin, std::size_t end, Evidence evidence) {
  if (look_alikes_.is_rejected(at)) return {};
  auto rule = read_rule(source_, at, end, evidence);
  if (!rule || !look_alikes_.is_no_term(*rule, begin, end)) return rule;
  look_alikes_.reject(*rule);
  return {};
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
    does = opens ? is_doing(first) : does || first.is<word("là")>();  // "thời gian lựa chọn nhà thầu là năm 2025"
    const bool names = names_document(tokens_, at);
    cites = first.is<word("số")>() || (names && at + 2 < end && tokens_[at + 2].is_number());
    titled = (titled || names) && !parts(first);  // "tình hình … quý II", "kế hoạch quý I"
    const bool of_years = first.is<word("năm")>() || first.is<word("giai")>() || first.digits == 4;
    const bool inside =
        at > start && (tokens_[at - 1].is_sign('/') || continues(tokens_[at - 1], first) || ends_range(tokens_, at));
    if (titled || inside || (of_years && !does)) continue;
    if (at > start && is_place_and_day(tokens_, start, at)) return {};
    if (at > start && first.digits == 4) continue;
    auto rule = cites ? std::nullopt : read(at, begin, end, Evidence::bare);
    if (!rule || !closes(rule->end, end)) continue;
    if (const auto* years = std::get_if<Between>(&rule->rule); years != nullptr && does)
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
