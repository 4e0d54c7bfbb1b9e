#include "rule_grammar.hpp"

#include "rule_reader.hpp"

namespace cchc::detail {

std::optional<FoundRule> RuleReader::dated() {
  for (const auto read : {&RuleReader::throughout, &RuleReader::anchored, &RuleReader::every,
                          &RuleReader::report_of_period, &RuleReader::before, &RuleReader::by_then, &RuleReader::within,
                          &RuleReader::from_to, &RuleReader::after_year, &RuleReader::term_after_event}) {
    if (auto rule = (this->*read)()) return rule;
    cursor_.seek(begin_);
    doubts_ = {};
  }
  return {};
}

std::optional<FoundRule> RuleReader::loose() {
  for (const auto read : {&RuleReader::regular_report, &RuleReader::regularly, &RuleReader::after_event,
                          &RuleReader::before_event, &RuleReader::on_demand, &RuleReader::per_document}) {
    if (auto rule = (this->*read)()) return rule;
    cursor_.seek(begin_);
  }
  return {};
}

namespace {

/// Words that can begin a dated rule, so that most tokens cost one look.
bool may_begin(const Token& token, Evidence evidence) noexcept {
  if (token.kind == Token::Kind::sign) return false;
  if (evidence == Evidence::bare) {
    return token.is_number() || token.is<word("đầu")>() || token.is<word("giữa")>() || token.is<word("cuối")>() ||
           token.is<word("ngày")>() || token.is<word("quý")>() || token.is<word("quí")>() ||
           token.is<word("tháng")>() || token.is<word("năm")>() || token.is<word("giai")>() || token.is<word("t")>() ||
           token.is<word("q")>() || token.is<word("tuần")>();
  }
  if (token.is_number()) return evidence == Evidence::dated && token.digits <= 2;  // "02 lần/năm"
  switch (token.key) {
    case word("sau"):
    case word("kể"):
    case word("kê"): return evidence != Evidence::bare;
    case word("trước"): return evidence != Evidence::bare;
    case word("chậm"):
    case word("muộn"):
    case word("không"):
    case word("trong"):
    case word("đến"):
    case word("tới"):
    case word("hết"):
    case word("vào"):
    case word("từ"):
    case word("thường"):
    case word("liên"):
    case word("cả"):
    case word("hằng"):
    case word("hàng"):
    case word("mỗi"):
    case word("từng"):
    case word("cứ"):
    case word("ít"):
    case word("tối"):
    case word("một"):
    case word("hai"):
    case word("ba"):
    case word("hạn"):
    case word("thứ"):
    case word("chủ"):
    case word("quý"):
    case word("quí"):
    case word("tháng"):
    case word("báo"):
    case word("công"):
    case word("ngày"): return evidence == Evidence::dated;
    case word("định"): return evidence != Evidence::bare;
    case word("sớm"):
    case word("hang"): return evidence == Evidence::dated;
    case word("khi"):
    case word("đột"):
    case word("ngay"):
    case word("theo"):
    case word("lồng"): return evidence == Evidence::loose;
    default: return false;
  }
}

}  // namespace

std::optional<FoundRule> read_rule(const RuleText& source, std::size_t begin, std::size_t end, Evidence evidence) {
  if (begin >= end || !may_begin(source.tokens[begin], evidence)) return {};
  RuleReader reader{source, begin, end};
  switch (evidence) {
    case Evidence::dated: return reader.dated();
    case Evidence::loose: return reader.loose();
    case Evidence::bare: break;
  }
  return reader.bare();
}

}  // namespace cchc::detail
