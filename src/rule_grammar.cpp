#include "rule_grammar.hpp"

#include <algorithm>

#include "rule_reader.hpp"

namespace cchc::detail {

namespace {

constexpr unsigned in_dated = 1;
constexpr unsigned in_loose = 2;
constexpr unsigned in_bare = 4;

constexpr unsigned bit(Evidence evidence) noexcept {
  switch (evidence) {
    case Evidence::dated: return in_dated;
    case Evidence::loose: return in_loose;
    case Evidence::bare: return in_bare;
    case Evidence::none: break;
  }
  return 0;
}

/// The evidence of which a rule can begin with this word, so that most tokens cost one look.
unsigned begins(WordKey key) noexcept {  // NOLINT(readability-function-size): a table
  switch (key) {
    case word("ngày"):
    case word("tháng"):
    case word("quý"):
    case word("quí"):
    case word("đầu"):
    case word("giữa"):
    case word("cuối"):
    case word("các"):
    case word("những"): return in_dated | in_bare;
    case word("năm"):
    case word("giai"): return in_dated | in_bare;
    case word("mùng"):
    case word("mồng"): return in_dated | in_bare;
    case word("tuần"):
    case word("nửa"):
    case word("rằm"):
    case word("thượng"):
    case word("trung"):
    case word("hạ"):
    case word("t"):
    case word("q"): return in_bare;
    case word("thứ"):
    case word("chủ"): return in_dated | in_bare;
    case word("trước"):
    case word("chậm"):
    case word("không"):
    case word("trong"):
    case word("từ"):
    case word("sau"):
    case word("kể"):
    case word("kê"):
    case word("định"):
    case word("tối"):
    case word("muộn"): return in_dated | in_loose;
    case word("đến"):
    case word("tới"):
    case word("hết"):
    case word("vào"):
    case word("thường"):
    case word("liên"):
    case word("cả"):
    case word("suốt"):
    case word("hằng"):
    case word("hàng"):
    case word("hang"):
    case word("mỗi"):
    case word("từng"):
    case word("cứ"):
    case word("ít"):
    case word("một"):
    case word("hai"):
    case word("ba"):
    case word("mười"):
    case word("hạn"):
    case word("deadline"):
    case word("sáng"):
    case word("chiều"):
    case word("báo"):
    case word("công"):
    case word("sớm"): return in_dated;
    case word("khi"):
    case word("đột"):
    case word("ngay"):
    case word("theo"):
    case word("kỳ"):
    case word("phiên"):
    case word("thời"):
    case word("lồng"): return in_loose;
    default: return 0;
  }
}

bool may_begin(const Token& token, Evidence evidence) noexcept {
  switch (token.kind) {
    case Token::Kind::sign: return evidence == Evidence::bare && token.is_sign(U'½');  // "½ ngày làm việc"
    case Token::Kind::word: return (begins(token.key) & bit(evidence)) != 0;
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
