#include "clauses.hpp"

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
  return ended && after.spaced && after.kind == Token::Kind::word && after.upper && !begins_time(after);
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
      auto following = find_dated(rule->end, end);
      split_off_label(rule->begin);
      const std::size_t limit = following ? following->begin : end;
      const std::size_t stop = end_of_clause(rule->end, limit, following.has_value());
      add(std::move(*rule), stop);
      rule = std::move(following);
    }
    while (next_ < end) read_rest(end);
  }

  std::optional<FoundRule> find_dated(std::size_t at, std::size_t end) const {
    for (; at < end; ++at) {
      auto rule = read_rule(source_, at, end, Evidence::dated);
      if (rule && !is_no_term(tokens_, *rule, next_, end)) return rule;
    }
    return {};
  }

  /// Before a rule at `end`: "Sau khi có thông báo; báo cáo" are two clauses when the first reads by itself.
  void split_off_label(std::size_t end) {
    std::size_t cut = end;
    while (cut > next_ && !is_separator(tokens_[cut - 1])) --cut;
    if (cut == next_ && tokens_[next_].is<word("theo")>()) {  // "Theo lộ trình của Đề án, riêng … trong năm 2025"
      while (cut < end && !tokens_[cut].is_sign(',')) ++cut;
      cut = cut < end ? cut + 1 : next_;
    }
    if (cut == next_) return;
    if (auto rule = find_undated(next_, cut)) add(std::move(*rule), cut);
  }

  /// Where the clause of a rule that ended at `at` ends: after its separator. Without one the words up to the next rule
  /// are that rule's label, and after the last rule they are part of its clause.
  std::size_t end_of_clause(std::size_t at, std::size_t limit, bool more) const {
    for (std::size_t i = at; i < limit; ++i) {
      const bool comma = more && (tokens_[i].is_sign(',') || tokens_[i].is<word("và")>());
      if (is_separator(tokens_[i]) || comma) return i + 1;
    }
    if (!more && at < limit && tokens_[at].is<word("và")>()) return at;  // "trong năm 2026 và có rà soát (nếu có)"
    const bool another = !more && at < limit && tokens_[at].is_sign(',') && find_undated(at + 1, limit);
    if (another) return at + 1;  // "trong năm 2027, cập nhật định kỳ"
    return more ? at : limit;
  }

  /// The next clause of what holds no dated rule.
  void read_rest(std::size_t end) {
    auto rule = find_undated(next_, end);
    if (!rule) return add_unread(end);
    std::size_t stop = rule->end;
    while (stop < end && tokens_[stop].is_sign(')')) ++stop;
    while (stop < end && !is_separator(tokens_[stop]) && !tokens_[stop].starts_line && !tokens_[stop].is<word("và")>())
      ++stop;
    while (stop < end && is_separator(tokens_[stop])) ++stop;
    add(std::move(*rule), stop);
  }

  /// A bare rule where a clause or a bracket begins, a loose one anywhere, a bare quarter, month or day that ends it.
  std::optional<FoundRule> find_undated(std::size_t begin, std::size_t end) const {
    std::size_t start = begin + bullet_length(tokens_, begin);
    if (start < end && tokens_[start].is<word("và")>()) ++start;
    for (std::size_t at = start; at < end; ++at) {
      const bool opens = at == start || tokens_[at - 1].is_sign(':') || tokens_[at - 1].is_sign('(');
      if (!opens) continue;
      auto rule = read_rule(source_, at, end, Evidence::bare);
      if (rule && !is_no_term(tokens_, *rule, begin, end)) return rule;
    }
    for (std::size_t at = start; at < end; ++at) {
      auto rule = read_rule(source_, at, end, Evidence::loose);
      if (rule && !is_no_term(tokens_, *rule, begin, end)) return rule;
    }
    if (is_title(tokens_, start, end)) return {};
    bool cites = false;
    for (std::size_t at = start; at < end && !cites; ++at) {
      cites = tokens_[at].is<word("số")>();
      const Token& first = tokens_[at];
      const bool of_years = first.is<word("năm")>() || first.is<word("giai")>() || first.digits == 4;
      if (of_years || (at > start && tokens_[at - 1].is_sign('/')))
        continue;  // "Kế hoạch năm 2024", "nhiệm kỳ 2026 - 2031" are titles
      auto rule = cites ? std::nullopt : read_rule(source_, at, end, Evidence::bare);
      if (rule && closes(rule->end, end) && !is_no_term(tokens_, *rule, begin, end)) return rule;
    }
    return {};
  }

  bool closes(std::size_t at, std::size_t end) const noexcept {
    while (at < end && (is_separator(tokens_[at]) || tokens_[at].is_sign(')'))) ++at;
    return at == end;
  }

  void add(FoundRule&& rule, std::size_t end) {
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
  std::optional<Clause> last_;
  std::size_t next_ = 0;  // first token that no clause holds yet
};

}  // namespace

void read_clauses(std::string_view cell, const Tokens& tokens, Year plan_year,
                  const std::function<void(Clause&&)>& take) {
  ClauseReader{cell, tokens, plan_year, take}.read();
}

}  // namespace cchc::detail
