#include "clauses.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "cchc/text.hpp"
#include "look_alikes.hpp"
#include "rule_grammar.hpp"

// A cell holds clauses: a label ("Ban hành Kế hoạch"), a rule ("trước ngày 31/12/2023"), what separates them. Bullets
// at the start of a line begin a clause. Within a line the rules that say most are looked for first (Evidence); what
// stands before a rule is its label, and a separator after it ends the clause.

namespace cchc::detail {

namespace {

bool is_separator(const Token& token) noexcept { return token.is_sign(';') || token.is_sign('.'); }

bool is_dash(const Token& token) noexcept {
  return token.is_sign('-') || token.is_sign(U'–') || token.is_sign(U'—') || token.is_sign('+') || token.is_sign('*') ||
         token.is_sign(U'•') || token.is_sign(U'·') || token.is_sign(U'\uF0B7');
}

/// The tokens a bullet takes at `at`: "-", "•", "1.", "a)"; none where no bullet stands.
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

/// Words that a date or a period begins with, after the dash of a range: "Quý II - Quý III".
bool begins_time(const Token& token) noexcept {
  return token.is_number() || token.is<word("ngày")>() || token.is<word("tháng")>() || token.is<word("quý")>() ||
         token.is<word("quí")>() || token.is<word("năm")>();
}

/// A bullet at the start of a line, or one run on after a full stop or a date: "… 15/11/2025. - Cấp thành phố: …".
bool begins_item(const Tokens& tokens, std::size_t at) noexcept {
  if (tokens[at].starts_line) return bullet_length(tokens, at) > 0;
  if (!is_dash(tokens[at]) || !tokens[at].spaced || at + 1 >= tokens.size()) return false;
  const Token& before = tokens[at - 1];
  const Token& after = tokens[at + 1];
  const bool ended = is_separator(before) || (before.is_number() && before.digits == 4);
  return ended && after.spaced && after.kind == Token::Kind::word && !begins_time(after);
}

class ClauseReader {
 public:
  ClauseReader(std::string_view cell, const Tokens& tokens, Year plan_year, const std::function<void(Clause&&)>& take)
      : source_{cell, tokens, plan_year}, tokens_{tokens}, take_{take} {}

  void read() {
    for (std::size_t begin = 0; begin < tokens_.size();) {
      std::size_t end = begin + 1;
      while (end < tokens_.size() && !begins_item(tokens_, end)) ++end;
      read_item(begin, end);
      begin = end;
    }
    if (last_) take_(std::move(*last_));
  }

 private:
  /// One item of a list, or the whole cell.
  void read_item(std::size_t begin, std::size_t end) {
    next_ = begin;
    const std::size_t start = begin + bullet_length(tokens_, begin);
    auto rule = find_dated(start, end);
    while (rule) {
      split_off(rule->begin);
      remember_year(*rule);
      auto following = find_dated(rule->end, end);
      const std::size_t limit = following ? following->begin : end;
      const std::size_t stop = end_of_clause(rule->end, limit, following.has_value());
      add(std::move(*rule), stop);
      rule = std::move(following);
    }
    while (next_ < end) read_rest(end);
  }

  std::optional<FoundRule> find_dated(std::size_t at, std::size_t end) {
    for (; at < end; ++at) {
      auto rule = read_rule(source_, at, end, Evidence::dated);
      if (rule && !look_alikes_.is_no_term(*rule, next_, end) && !repeats_running(*rule)) return rule;
    }
    return {};
  }

  /// "Thường xuyên liên tục, hiệu quả hàng năm": once it runs all the time, "hằng năm" adds nothing.
  bool repeats_running(const FoundRule& rule) const noexcept {
    const auto* every = std::get_if<Every>(&rule.rule);
    if (every == nullptr || every->frequency != Frequency::annual || !every->anchors.empty() || every->count > 1)
      return false;
    constexpr std::size_t near = 8;
    for (std::size_t i = rule.begin; i > next_ && i + near > rule.begin; --i) {
      const Token& token = tokens_[i - 1];
      if (ends_sentence(i - 1) || token.is<word("định")>()) return false;
      if (token.is<word("xuyên")>() || token.is<word("tục")>()) return true;
    }
    return false;
  }

  /// "Năm 2026 …, hoàn thiện trong các năm tiếp theo": those after 2026.
  void remember_year(const FoundRule& rule) noexcept {
    const auto* within = std::get_if<Within>(&rule.rule);
    if (within != nullptr && !rule.doubts.impossible) source_.named_year = span_of(within->period).last.year();
  }

  bool is_soft(const Token& token) const noexcept {
    return token.is_sign(',') || token.is<word("và")>() || token.is<word("hoặc")>();
  }

  bool ends_sentence(std::size_t at) const noexcept { return is_separator(tokens_[at]); }

  /// Before a rule at `end`: what reads by itself is a clause of its own. "Sau khi có thông báo; báo cáo …", "2026 và
  /// hằng năm", "Hoàn thành đầu tư giai đoạn 2026 - 2027, vận hành thường xuyên", "Theo lộ trình của Đề án, riêng …".
  void split_off(std::size_t end) {
    for (std::size_t cut = end; cut > next_ + 1; --cut) {
      if (!ends_sentence(cut - 1)) continue;
      if (auto rule = find_undated(next_, cut)) add(std::move(*rule), cut);
      break;
    }
    constexpr std::size_t most = 4;  // signs tried: a label may be a long list
    std::size_t tried = 0;
    for (std::size_t cut = next_ + 1; cut < end && tried < most; ++cut) {
      if (!is_soft(tokens_[cut])) continue;
      ++tried;
      auto rule = find_undated(next_, cut);
      if (!rule || !closes(rule->end, cut)) continue;
      return add(std::move(*rule), cut + 1);
    }
  }

  /// Where the clause of a rule that ended at `at` ends: after its separator. Without one the words up to the next rule
  /// are that rule's label, and after the last rule they are part of its clause.
  std::size_t end_of_clause(std::size_t at, std::size_t limit, bool more) {
    std::size_t stop = at;
    while (stop < limit && !is_separator(tokens_[stop])) ++stop;
    for (std::size_t i = at; i < stop; ++i) {
      if (!is_soft(tokens_[i])) continue;
      if (more) return tokens_[i].is_sign(',') ? i + 1 : i;
      const bool joins = i == at && !tokens_[i].is_sign(',');  // "trong năm 2026 và có rà soát (nếu có)"
      if (joins || (i == at && find_undated(i + 1, stop))) return tokens_[i].is_sign(',') ? i + 1 : i;
    }
    if (stop < limit) return stop + 1;
    return more ? at : limit;
  }

  /// The next clause of what holds no dated rule.
  void read_rest(std::size_t end) {
    auto rule = find_undated(next_, end);
    if (!rule) return add_unread(end);
    std::size_t stop = rule->end;
    while (stop < end && tokens_[stop].is_sign(')')) ++stop;
    while (stop < end && !is_separator(tokens_[stop]) && !tokens_[stop].starts_line && !joins_clause(stop, end)) ++stop;
    while (stop < end && is_separator(tokens_[stop])) ++stop;
    add(std::move(*rule), stop);
  }

  /// "và theo lộ trình", ", tháng 12", "hoặc đột xuất": after a rule, the beginning of another clause
  bool joins_clause(std::size_t at, std::size_t end) {
    if (!is_soft(tokens_[at])) return false;
    return tokens_[at].is<word("và")>() || find_opening(at + 1, end).has_value();
  }

  /// A bare rule where a clause or a bracket begins, a loose one anywhere, a bare quarter, month or day that ends it.
  std::optional<FoundRule> find_undated(std::size_t begin, std::size_t end) {
    std::size_t start = begin + bullet_length(tokens_, begin);
    if (start < end && is_soft(tokens_[start])) ++start;
    if (auto rule = find_opening(start, end)) return rule;
    for (std::size_t at = start; at < end; ++at) {
      const bool opens = tokens_[at].is_sign(':') || tokens_[at].is_sign('(');
      auto rule = opens ? read_undated(at + 1, begin, end, Evidence::bare) : std::nullopt;
      if (rule) return rule;
    }
    for (std::size_t at = start; at < end; ++at) {
      if (auto rule = read_undated(at, begin, end, Evidence::loose)) return rule;
    }
    return find_closing(start, begin, end);
  }

  std::optional<FoundRule> find_opening(std::size_t at, std::size_t end) {
    if (at >= end) return {};
    auto rule = read_undated(at, at, end, Evidence::bare);
    return rule ? rule : read_undated(at, at, end, Evidence::loose);
  }

  std::optional<FoundRule> read_undated(std::size_t at, std::size_t begin, std::size_t end, Evidence evidence) {
    auto rule = read_rule(source_, at, end, evidence);
    return rule && !look_alikes_.is_no_term(*rule, begin, end) ? std::move(rule) : std::nullopt;
  }

  /// "Hoàn thành năm 2027", "Tổ chức hội nghị, quý IV": a period without a cue that ends a clause. Years do so only
  /// after a word of doing: "Kế hoạch năm 2024", "nhiệm kỳ 2026 - 2031" are titles.
  std::optional<FoundRule> find_closing(std::size_t start, std::size_t begin, std::size_t end) {
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
      auto rule = cites ? std::nullopt : read_undated(at, begin, end, Evidence::bare);
      if (!rule || !closes(rule->end, end)) continue;
      if (auto* years = std::get_if<Between>(&rule->rule); years != nullptr && does)
        rule->rule = Within{Span{years->first, years->last}};  // "Hoàn thành đầu tư giai đoạn 2026 - 2027"
      return rule;
    }
    return {};
  }

  /// Verbs that plans begin a duty with.
  static bool is_doing(const Token& token) noexcept {
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

  bool closes(std::size_t at, std::size_t end) const noexcept {
    while (at < end && (is_separator(tokens_[at]) || tokens_[at].is_sign(')'))) ++at;
    return at == end;
  }

  /// A word beside a rule, or of its label, that lost its marks may have been part of it: "hằng nam", "bao cáo năm".
  unsigned lost_marks_near(const FoundRule& rule) const noexcept {
    constexpr std::size_t near = 5;
    const std::size_t from = rule.begin - std::min(rule.begin, near);
    const std::size_t to = std::min(rule.end + near, tokens_.size());
    unsigned noise = no_noise;
    for (std::size_t i = from; i < to; ++i) noise |= tokens_[i].noise & lost_marks;
    return noise;
  }

  /// How the words of a rule are written, and the spaces between its numbers.
  void add_noise(FoundRule& rule) const noexcept {
    unsigned noise = rule.doubts.noise | lost_marks_near(rule);
    for (std::size_t i = rule.begin; i < rule.end; ++i) {
      noise |= tokens_[i].noise;
      if (i + 1 == rule.end) break;
      const Token& next = tokens_[i + 1];
      const bool loose = tokens_[i].is_sign('/') && (tokens_[i].spaced || next.spaced);
      const bool tight = next.is_number() && !next.spaced && tokens_[i].marked;  // "ngày15/8"
      if (loose || tight) noise |= odd_spaces;
    }
    const bool glued = rule.end < tokens_.size() && tokens_[rule.end].kind == Token::Kind::word &&
                       !tokens_[rule.end].spaced && tokens_[rule.end - 1].is_number();  // "2026Được"
    rule.doubts.noise = static_cast<std::uint8_t>(noise | (glued ? odd_spaces : no_noise));
  }

  /// "trước 30/6 và 31/12/2026": the cue holds for the day that follows.
  void carry_cue(FoundRule& rule) const noexcept {
    const auto* day = std::get_if<NoLaterThan>(&rule.rule);
    const bool joined = rule.begin > 0 && last_ && is_soft(tokens_[rule.begin - 1]);
    if (rule.cued || day == nullptr || !joined) return;
    if (std::holds_alternative<Before>(last_->deadline.rule)) rule.rule = Before{day->date, day->time};
  }

  void add(FoundRule&& rule, std::size_t end) {
    carry_cue(rule);
    add_noise(rule);
    std::string subject = words(next_ + bullet_length(tokens_, next_), rule.begin);
    if (subject.empty()) subject = words(rule.label_begin, rule.label_end);
    if (subject.empty()) subject = words(rule.end, end);
    const bool impossible = rule.doubts.impossible;
    Deadline deadline{std::move(subject), std::move(rule.rule), rule.doubts.year_inferred, place(end)};
    if (impossible) deadline.rule = Unread{words(next_, end)};
    deadline.tentative = says_tentative(next_, end);
    deadline.conditional = says_conditional(next_, end);
    deadline.second = std::move(rule.second);
    hold({std::move(deadline), impossible ? 0 : rule.end - rule.begin, rule.doubts}, end);
  }

  /// "dự kiến", "phấn đấu"
  bool says_tentative(std::size_t begin, std::size_t end) const noexcept {
    for (std::size_t i = begin; i + 1 < end; ++i) {
      if (tokens_[i].is<word("dự")>() && tokens_[i + 1].is<word("kiến")>()) return true;
      if (tokens_[i].is<word("phấn")>() && tokens_[i + 1].is<word("đấu")>()) return true;
    }
    return false;
  }

  /// "(nếu có)", "nếu khả thi"
  bool says_conditional(std::size_t begin, std::size_t end) const noexcept {
    for (std::size_t i = begin; i < end; ++i) {
      if (tokens_[i].is<word("nếu")>()) return true;
    }
    return false;
  }

  void add_unread(std::size_t end) {
    bool only_signs = true;
    for (std::size_t i = next_; i < end; ++i) only_signs = only_signs && tokens_[i].kind == Token::Kind::sign;
    if (only_signs && last_) {  // a stray full stop or bracket belongs to the clause before it
      last_->deadline.place.end = tokens_[end - 1].end;
      next_ = end;
    } else {
      Deadline deadline{"", Unread{words(next_, end)}, false, place(end)};
      deadline.tentative = says_tentative(next_, end);
      deadline.conditional = says_conditional(next_, end);
      hold({std::move(deadline), 0, {}}, end);
    }
  }

  /// Keeps a clause until the next one shows that it is complete.
  void hold(Clause&& clause, std::size_t end) {
    if (last_) take_(std::move(*last_));
    last_ = std::move(clause);
    next_ = end;
  }

  Place place(std::size_t end) const noexcept { return {tokens_[next_].begin, tokens_[end - 1].end}; }

  /// The words of some tokens, squeezed, without the signs and the "và" that only join them to others.
  std::string words(std::size_t begin, std::size_t end) const {
    const auto joins = [&](std::size_t i) {
      const Token& token = tokens_[i];
      return token.is<word("và")>() || is_separator(token) || token.is_sign(',') || token.is_sign(':') ||
             token.is_sign('(') || token.is_sign(')') || is_dash(token);
    };
    while (begin < end && joins(begin)) ++begin;
    while (begin < end && joins(end - 1)) --end;
    if (begin >= end) return {};
    return squeeze(source_.text.substr(tokens_[begin].begin, tokens_[end - 1].end - tokens_[begin].begin));
  }

  RuleText source_;
  const Tokens& tokens_;
  const std::function<void(Clause&&)>& take_;
  LookAlikes look_alikes_{tokens_};
  std::optional<Clause> last_;
  std::size_t next_ = 0;  // first token that no clause holds yet
};

}  // namespace

void read_clauses(std::string_view cell, const Tokens& tokens, Year plan_year,
                  const std::function<void(Clause&&)>& take) {
  ClauseReader{cell, tokens, plan_year, take}.read();
}

}  // namespace cchc::detail
