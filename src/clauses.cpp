#include "clauses.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "bullets.hpp"
#include "cchc/text.hpp"
#include "duty.hpp"
#include "held_clauses.hpp"
#include "look_alikes.hpp"
#include "recurrence.hpp"
#include "remarks.hpp"
#include "rule_grammar.hpp"
#include "undated.hpp"

// A cell holds clauses: a label ("Ban hành Kế hoạch"), a rule ("trước ngày 31/12/2023"), what separates them. Bullets
// at the start of a line begin a clause. Within a line the rules that say most are looked for first (Evidence); what
// stands before a rule is its label, and a separator after it ends the clause.

namespace cchc::detail {

namespace {

class ClauseReader {
 public:
  ClauseReader(std::string_view cell, const Tokens& tokens, Year plan_year, const std::function<void(Clause&&)>& take)
      : source_{cell, tokens, plan_year, past_recurring_words(tokens)}, tokens_{tokens}, held_{take} {}

  void read() {
    for (std::size_t begin = 0; begin < tokens_.size();) {
      std::size_t end = begin + 1;
      while (end < tokens_.size() && !begins_item(tokens_, end)) ++end;
      read_item(begin, end);
      begin = end;
    }
    held_.release();
  }

 private:
  /// One item of a list, or the whole cell.
  void read_item(std::size_t begin, std::size_t end) {
    next_ = begin;
    const std::size_t start = begin + bullet_length(tokens_, begin);
    auto rule = find_dated(start, end);
    while (rule) {
      join_row(*rule, end);
      split_off(rule->begin);
      remember_year(*rule);
      if (auto further = read_further_rule(source_, *rule, end)) {
        add(std::move(*rule), further->begin);
        rule = std::move(further);
        continue;
      }
      auto following = find_dated(rule->end, end);
      const std::size_t limit = following ? following->begin : end;
      const std::size_t stop = end_of_clause(rule->end, limit, following.has_value());
      add(std::move(*rule), stop);
      rule = std::move(following);
    }
    while (next_ < end) read_rest(end);
  }

  std::optional<FoundRule> find_dated(std::size_t at, std::size_t end) {
    while (at < end) {
      auto rule = read_rule(source_, at, end, Evidence::dated);
      if (!rule) {
        ++at;
      } else if (look_alikes_.is_no_term(*rule, next_, end) || repeats_running(*rule) || names_report(*rule)) {
        look_alikes_.reject(*rule);
        at = rule->end;
      } else {
        pass_exception(*rule, end);
        return rule;
      }
    }
    return {};
  }

  /// "vào các ngày 26, 27, 28, 29/6": days one after another are a stretch.
  void join_row(FoundRule& rule, std::size_t end) {
    const auto lists = [](const Token& token) { return token.is<word("các")>() || token.is<word("những")>(); };
    const auto* first = std::get_if<NoLaterThan>(&rule.rule);
    const bool two = rule.begin + 1 < rule.end;  // a further member may be one token, and the last
    if (first == nullptr || !two || !(lists(tokens_[rule.begin]) || lists(tokens_[rule.begin + 1]))) return;
    Date last = first->date;
    FoundRule row = rule;
    while (auto further = read_further_rule(source_, row, end)) {
      const auto* next = std::get_if<NoLaterThan>(&further->rule);
      if (next == nullptr || date::sys_days{next->date} != date::sys_days{last} + date::days{1}) return;
      last = next->date;
      row = std::move(*further);
    }
    if (last == first->date) return;
    rule.rule = Between{first->date, last};
    rule.end = row.end;
  }

  /// What a rule leaves out is no rule of its own: "hằng tháng, trừ tháng 6 và tháng 12".
  void pass_exception(FoundRule& rule, std::size_t end) const noexcept {
    const std::size_t past = past_exception(tokens_, rule.end, end);
    rule.doubts.exception = past != rule.end;
    rule.end = past;
  }

  /// "Thường xuyên liên tục, hiệu quả hàng năm": once it runs all the time, "hằng năm" adds nothing.
  bool repeats_running(const FoundRule& rule) const noexcept {
    const auto* within = std::get_if<Within>(&rule.rule);
    const bool this_year = within != nullptr && rule.doubts.year_inferred && rule.end - rule.begin == 2 &&
                           tokens_[rule.begin + 1].is<word("năm")>();  // "… vào tất cả các ngày làm việc trong năm"
    if (this_year) return runs_before(rule.begin, 16);
    const auto* every = std::get_if<Every>(&rule.rule);
    if (every == nullptr || every->frequency != Frequency::annual || !every->anchors.empty() || every->count > 1)
      return false;
    return runs_before(rule.begin, 8);
  }

  /// "thường xuyên", "liên tục" among the words before
  bool runs_before(std::size_t at, std::size_t near) const noexcept {
    for (std::size_t i = at; i > next_ && i + near > at; --i) {
      const Token& token = tokens_[i - 1];
      if (is_separator(tokens_[i - 1]) || token.is<word("định")>()) return false;
      if (token.is<word("xuyên")>() || token.is<word("tục")>()) return true;
    }
    return false;
  }

  /// "Chậm nhất ngày 15/11 đối với báo cáo định kỳ hằng năm": which report it is, and no second rule
  bool names_report(const FoundRule& rule) const noexcept {
    const auto* every = std::get_if<Every>(&rule.rule);
    if (every == nullptr || !every->anchors.empty() || rule.begin < next_ + 4) return false;
    const Token* before = &tokens_[rule.begin - 4];
    return before[0].is<word("đối")>() && before[1].is<word("với")>() && before[2].is<word("báo")>() &&
           before[3].is<word("cáo")>();
  }

  /// "Năm 2026 …, hoàn thiện trong các năm tiếp theo": those after 2026.
  void remember_year(const FoundRule& rule) noexcept {
    const auto* within = std::get_if<Within>(&rule.rule);
    if (within != nullptr && !rule.doubts.impossible) source_.named_year = span_of(within->period).last.year();
  }

  /// Before a rule at `end`: what reads by itself is a clause of its own. "Sau khi có thông báo; báo cáo …", "2026 và
  /// hằng năm", "Hoàn thành đầu tư giai đoạn 2026 - 2027, vận hành thường xuyên", "Theo lộ trình của Đề án, riêng …".
  void split_off(std::size_t end) {
    for (std::size_t cut = end; cut > next_ + 1; --cut) {
      if (!is_separator(tokens_[cut - 1])) continue;
      if (auto rule = undated_.find(next_, cut, cut)) add(std::move(*rule), cut);
      break;
    }
    constexpr std::size_t most = 4;  // signs tried: a label may be a long list
    std::size_t tried = 0;
    for (std::size_t cut = next_ + 1; cut < end && tried < most; ++cut) {
      if (!is_soft(tokens_[cut]) || joins_name(tokens_, cut, end)) continue;
      ++tried;
      auto rule = undated_.find(next_, cut, cut);
      if (!rule || !(says_whose(rule->end) || undated_.closes(rule->end, cut))) continue;
      add(std::move(*rule), cut + 1);
    }
  }

  /// After a rule and a comma: words that hold a rule of their own, and do not only say who does it and how: "…, người
  /// sử dụng đất phải nộp tiền", "…, mức thu thực hiện theo quy định".
  bool begins_clause(std::size_t at, std::size_t end) {
    if (names_duty(tokens_, at, end)) return false;
    const auto rule = undated_.find(at, end, end);
    return rule && (rule->begin == at || !tokens_[rule->begin].is<word("theo")>());
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
      if (joins || (i == at && begins_clause(i + 1, stop))) return tokens_[i].is_sign(',') ? i + 1 : i;
    }
    if (stop < limit) return stop + 1;
    return more ? at : limit;
  }

  /// The next clause of what holds no dated rule, sentence by sentence: each is looked at once.
  void read_rest(std::size_t end) {
    for (std::size_t begin = next_; begin < end;) {
      if (begin >= sentence_end_) sentence_end_ = end_of_sentence(tokens_, begin, end);
      const std::size_t stop = std::min(sentence_end_, end);
      if (begin == next_ && split_bare(stop)) return;
      if (auto rule = undated_.find(begin, stop, end)) {
        if (begin > next_) add_unread(begin);
        join_row(*rule, end);
        while (auto further = read_further_rule(source_, *rule, end)) {
          add(std::move(*rule), further->begin);
          rule = std::move(further);
        }
        return add(std::move(*rule), end_of_rest(rule->end, end));
      }
      begin = stop;
    }
    add_unread(end);
  }

  /// "Sơ kết năm 2028, tổng kết năm 2030": a period that ends the words before a comma is a clause of its own.
  bool split_bare(std::size_t end) {
    constexpr std::size_t most = 4;
    std::size_t tried = 0;
    for (std::size_t cut = next_ + 1; cut < end && tried < most; ++cut) {
      if (!is_soft(tokens_[cut])) continue;
      ++tried;
      auto rule = undated_.find(next_, cut, cut);
      const bool opens = rule && (rule->begin == next_ || tokens_[rule->begin - 1].is_sign(':'));
      if (!rule || rule->cued || opens || !undated_.closes(rule->end, cut)) continue;
      constexpr std::size_t far = 16;  // what a list adds stands near
      const std::size_t stop = std::min(cut + far, end);
      const auto whole = undated_.find(next_, stop, stop);
      if (whole && whole->begin <= rule->begin && whole->end > rule->end) return false;  // "Nội dung: Quý I, II/2026"
      add(std::move(*rule), tokens_[cut].is_sign(',') ? cut + 1 : cut);
      return true;
    }
    return false;
  }

  std::size_t end_of_rest(std::size_t at, std::size_t end) {
    while (at < end && tokens_[at].is_sign(')')) ++at;
    while (at < end && !is_separator(tokens_[at]) && !tokens_[at].starts_line && !joins_clause(at, end)) ++at;
    while (at < end && is_separator(tokens_[at])) ++at;
    return at;
  }

  /// "và theo lộ trình", ", tháng 12", "hoặc đột xuất": after a rule, the beginning of another clause
  bool joins_clause(std::size_t at, std::size_t end) {
    if (!is_soft(tokens_[at])) return false;
    const bool apart = at + 1 < end && tokens_[at + 1].is<word("riêng")>();  // ", riêng cấp xã …"
    return apart || tokens_[at].is<word("và")>() || undated_.opening(at + 1, end).has_value();
  }

  /// "trước 30/6 và 31/12/2026": the cue holds for the day that follows.
  void carry_cue(FoundRule& rule) noexcept {
    const auto* day = std::get_if<NoLaterThan>(&rule.rule);
    const bool joined = rule.begin > 0 && held_.last() != nullptr && is_soft(tokens_[rule.begin - 1]);
    if (rule.cued || day == nullptr || !joined) return;
    if (std::holds_alternative<Before>(held_.last()->deadline.rule)) rule.rule = Before{day->date, day->time};
  }

  /// "…, 10 ngày đối với cá nhân kể từ ngày nhận hồ sơ", "…, kể từ ngày nhận hồ sơ": the event of the terms before it,
  /// too. True when it is no term itself.
  bool share_event(const FoundRule& rule) {
    const auto* after = std::get_if<AfterEvent>(&rule.rule);
    if (after == nullptr || after->event.empty() || rule.begin == 0 || !is_soft(tokens_[rule.begin - 1])) return false;
    return held_.give_event(after->event) && !after->offset;
  }

  bool says_whose(std::size_t at) const noexcept { return Cursor{tokens_, at, tokens_.size()}.says_whose(); }

  void add(FoundRule&& rule, std::size_t end) {
    if (share_event(rule)) return extend_last(end);
    carry_cue(rule);
    if (!rule.doubts.exception) pass_exception(rule, end);
    if (std::holds_alternative<Every>(rule.rule) && says_apart(tokens_, rule.end, end)) rule.doubts.exception = true;
    const Remarks remarks = remarks_in(tokens_, next_, end);
    rule.doubts.lunar = remarks.lunar;
    rule.doubts.noise = noise_of(tokens_, rule);
    std::string subject = words(next_ + bullet_length(tokens_, next_), rule.begin);
    if (subject.empty()) subject = words(rule.label_begin, rule.label_end);
    if (subject.empty()) subject = words(rule.end, end);
    const bool impossible = rule.doubts.impossible;
    Deadline deadline{std::move(subject), std::move(rule.rule), rule.doubts.year_inferred, place(end)};
    if (impossible) deadline.rule = Unread{words(next_, end)};
    deadline.tentative = remarks.tentative;
    deadline.conditional = remarks.conditional;
    deadline.second = std::move(rule.second);
    const std::size_t taken = impossible ? 0 : rule.end - rule.begin;
    hold({std::move(deadline), taken, rule.doubts, rule.construct, says_whose(rule.end)}, end);
  }

  void add_unread(std::size_t end) {
    bool only_signs = true;
    for (std::size_t i = next_; i < end; ++i) only_signs = only_signs && tokens_[i].kind == Token::Kind::sign;
    if (only_signs && held_.last() != nullptr) {  // a stray full stop or bracket belongs to the clause before it
      extend_last(end);
    } else {
      Deadline deadline{"", Unread{words(next_, end)}, false, place(end)};
      const Remarks remarks = remarks_in(tokens_, next_, end);
      deadline.tentative = remarks.tentative;
      deadline.conditional = remarks.conditional;
      Doubts doubts;
      doubts.lunar = remarks.lunar;
      hold({std::move(deadline), 0, doubts}, end);
    }
  }

  void hold(Clause&& clause, std::size_t end) {
    held_.hold(std::move(clause));
    next_ = end;
  }

  void extend_last(std::size_t end) noexcept {
    held_.last()->deadline.place.end = tokens_[end - 1].end;
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
  LookAlikes look_alikes_{tokens_};
  UndatedRules undated_{source_, look_alikes_};
  HeldClauses held_;
  std::size_t sentence_end_ = 0;  // of the sentence that was last looked at
  std::size_t next_ = 0;          // first token that no clause holds yet
};

}  // namespace

void read_clauses(std::string_view cell, const Tokens& tokens, Year plan_year,
                  const std::function<void(Clause&&)>& take) {
  ClauseReader{cell, tokens, plan_year, take}.read();
}

}  // namespace cchc::detail
