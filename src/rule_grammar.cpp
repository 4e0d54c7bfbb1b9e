#include "rule_grammar.hpp"

#include <algorithm>

#include "rule_reader.hpp"

namespace cchc::detail {

namespace {

constexpr unsigned opening(Evidence evidence) noexcept {
  switch (evidence) {
    case Evidence::dated: return opens_dated;
    case Evidence::loose: return opens_loose;
    case Evidence::bare: return opens_bare;
    case Evidence::none: break;
  }
  return no_cue;
}

/// Most tokens begin no rule, and cost one look.
bool may_begin(const Token& token, Evidence evidence) noexcept {
  switch (token.kind) {
    case Token::Kind::sign: return evidence == Evidence::bare && token.is_sign(U'½');  // "½ ngày làm việc"
    case Token::Kind::word: return (token.cues & opening(evidence)) != 0;
    case Token::Kind::number: break;
  }
  return evidence == Evidence::bare || (evidence == Evidence::dated && token.digits <= 4);  // "02 lần/năm"
}

/// "(báo cáo 6 tháng)" between the members of a list
std::size_t past_bracket(const Tokens& tokens, std::size_t at, std::size_t end) noexcept {
  constexpr std::size_t far = 16;
  if (at >= end || !tokens[at].is_sign('(')) return at;
  for (std::size_t i = at + 1; i < std::min(at + far, end); ++i) {
    if (tokens[i].is_sign(')')) return i + 1;
  }
  return at;
}

}  // namespace

std::optional<FoundRule> read_further_rule(const RuleText& source, const FoundRule& before, std::size_t end) {
  if (before.doubts.impossible) return {};
  const std::size_t at = past_bracket(source.tokens, before.end, end);
  if (at + 1 >= end) return {};
  const Token& joint = source.tokens[at];
  if (!joint.is_sign(',') && !joint.is_sign('+') && !joint.is<word("và")>()) return {};
  auto rule = RuleReader{source, at + 1, end}.further(before);
  if (rule) rule->construct = before.construct;
  return rule;
}

std::optional<FoundRule> read_rule(const RuleText& source, std::size_t begin, std::size_t end, Evidence evidence) {
  if (begin >= end || !may_begin(source.tokens[begin], evidence)) return {};
  return RuleReader{source, begin, end}.read(evidence);
}

}  // namespace cchc::detail
