#include <algorithm>
#include <array>

#include "read_period.hpp"
#include "recurrence.hpp"
#include "rule_reader.hpp"

// Duties that recur. A real phrase stands above each.

namespace cchc::detail {

namespace {

using Relation = Anchor::Relation;

constexpr std::size_t most_anchors = 12;  // one a month; a longer list is no rule, and its reading stays linear
constexpr std::size_t most_words = 24;    // between "hằng năm" and its day

/// Days of recurring duties under way.
struct Anchors {
  std::array<Anchor, most_anchors> list;
  std::size_t count = 0;
  std::optional<Frequency> implied;
  std::optional<Relation> relation;
  bool working_day = false;

  const Anchor& last() const noexcept { return list[count - 1]; }
  void add(const Anchor& anchor) noexcept { list[count++] = anchor; }
};

/// "…, 15 và 25 hằng tháng", "… các tháng 3, 6, 9 và 12", "Quý I, III": numbers that carry on what stands before them
bool read_further_number(Cursor& cursor, Anchors& anchors) {
  if (anchors.last().quarter != 0 && is_roman_quarter(cursor.peek())) {
    Anchor quarter = anchors.last();
    quarter.quarter = read_quarter_number(cursor);
    anchors.add(quarter);
    return true;
  }
  const Token& number = cursor.peek();
  if (!number.is_number() || number.digits > 2 || number.key == 0 || cursor.peek(1).is_sign('/') ||
      cursor.peek(1).is<word("tháng")>() || cursor.peek(1).is<word("lần")>()) {
    return false;
  }
  Anchor next = anchors.last();
  const auto value = static_cast<int>(number.key);
  if (next.day > 0 && next.month == 0 && value <= 31)
    next.day = value;
  else if (next.month != 0 && value <= 12)
    next.month = value;
  else
    return false;
  cursor.next();
  anchors.add(next);
  return true;
}

/// "ngày 20 các tháng 3, 6, 9": the first of the months
bool read_first_of_months(Cursor& cursor, Anchors& anchors) {
  const std::size_t start = cursor.at();
  cursor.accept_any<word("của"), word("vào")>();
  const bool listed = cursor.accept<word("các"), word("tháng")>();
  const Token& month = cursor.peek();
  if (listed && month.is_number() && month.key >= 1 && month.key <= 12 && anchors.last().month == 0) {
    anchors.list[anchors.count - 1].month = static_cast<int>(month.key);
    anchors.list[anchors.count - 1].of = MonthOf::month;
    cursor.next();
    return true;
  }
  cursor.seek(start);
  return false;
}

/// "ngày 15 và ngày 30 tháng 6": the month that stands on the last day holds for all.
void share_month(Anchors& anchors) noexcept {
  const int month = anchors.last().day != 0 ? anchors.last().month : 0;
  for (std::size_t i = 0; i + 1 < anchors.count; ++i) {
    Anchor& anchor = anchors.list[i];
    if (anchor.day != 0 && anchor.month == 0 && anchor.of == MonthOf::month) anchor.month = month;
  }
}

/// Words that a day of a recurring duty begins with.
bool begins_anchor(const Token& token) noexcept {
  return token.is<word("trước")>() || token.is<word("chậm")>() || token.is<word("muộn")>() || token.is<word("vào")>() ||
         token.is<word("hạn")>() || token.is<word("không")>();
}

/// "trước ngày 15 tháng 6 và 15 tháng 12", "trước 9h00’ và 16h00’"
bool read_anchors(Cursor& cursor, Anchors& anchors) {
  for (std::size_t end = cursor.at(); anchors.count < most_anchors;) {
    auto found = read_anchor(cursor, anchors.relation);
    if (found) {
      anchors.add(found->anchor);
      if (found->implied) anchors.implied = found->implied;
      anchors.working_day = anchors.working_day || found->working_day;
      if (read_first_of_months(cursor, anchors)) anchors.implied = Frequency::annual;
    } else if (anchors.count == 0 || !read_further_number(cursor, anchors)) {
      cursor.seek(end);
      break;
    }
    end = cursor.at();
    const bool more = cursor.accept_any<word("và"), word("hoặc")>() || cursor.accept_sign(',');
    const bool closed = anchors.last().year != YearOf::same && begins_anchor(cursor.peek());
    if (!more || closed) {  // "trước ngày 28/02 năm sau và trước ngày 10/7 hằng năm" are two
      cursor.seek(end);
      break;
    }
  }
  if (anchors.count > 0) share_month(anchors);
  return anchors.count > 0;
}

bool fits(Frequency frequency, const Anchor& anchor) noexcept {
  const bool yearly = anchor.month != 0 || anchor.quarter != 0 || anchor.year != YearOf::same;
  const bool of_quarter = anchor.of >= MonthOf::first_month_of_quarter;
  switch (frequency) {
    case Frequency::daily: return anchor.time && anchor.day == 0 && anchor.weekday == 0 && !yearly;
    case Frequency::weekly: return anchor.weekday != 0;
    case Frequency::monthly: return anchor.day != 0 && !yearly && !of_quarter;
    case Frequency::quarterly: return anchor.day != 0;
    case Frequency::unstated:
    case Frequency::annual: return yearly;
    case Frequency::semiannual:
    case Frequency::nine_months:
    case Frequency::per_reporting_period: break;
  }
  return anchor.day != 0 || yearly;
}

bool fit(Frequency frequency, const Anchors& anchors) noexcept {
  for (std::size_t i = 0; i < anchors.count; ++i) {
    if (!fits(frequency, anchors.list[i])) return false;
  }
  return true;
}

/// "ngày 15/6 và ngày 15/12 hằng năm" is due each half-year.
bool half_a_year_apart(const Every& every) noexcept {
  if (every.anchors.size() != 2) return false;
  const Anchor& a = every.anchors[0];
  const Anchor& b = every.anchors[1];
  return a.day != 0 && b.day != 0 && a.month != 0 && b.month - a.month == 6 && a.year == b.year;
}

Every with_anchors(Every every, const Anchors& anchors) {
  every.anchors.assign(anchors.list.begin(), anchors.list.begin() + static_cast<std::ptrdiff_t>(anchors.count));
  if (every.frequency == Frequency::unstated) every.frequency = Frequency::annual;
  const bool plain = every.interval == 1 && every.count == 1 && every.also.empty();
  if (every.frequency == Frequency::annual && plain && half_a_year_apart(every))
    every.frequency = Frequency::semiannual;
  return every;
}

bool ends_search(const Token& token) noexcept {
  return token.is_sign(';') || token.is<word("tính")>() || token.is_sign('.') || token.is_sign(')') ||
         token.starts_line || token.is<word("hằng")>() || token.is<word("hàng")>() || token.is<word("mỗi")>();
}

/// Whether another report may follow: "Báo cáo quý và năm" is read as a whole where none may.
enum class Listed { no, may_be };

/// "Báo cáo quý", "kế hoạch công tác năm": a regular report; not "Báo cáo quý III", "Báo cáo năm 2025"
std::optional<Every> read_report(Cursor& cursor, Listed listed = Listed::no) {
  if (!cursor.accept<word("báo"), word("cáo")>() && !cursor.accept<word("công"), word("tác")>()) return {};
  cursor.accept<word("định"), word("kỳ")>();
  const auto period = read_period_name(cursor);
  if (period == Frequency::semiannual &&
      (cursor.accept<word("đầu"), word("năm")>() || cursor.accept<word("cuối"), word("năm")>()))
    return cursor.peek().is_number() ? std::nullopt : std::optional{Every{Frequency::annual}};
  const Token& after = cursor.peek();
  const bool joined = listed == Listed::no && after.is<word("và")>();
  const bool numbered = joined || after.is_number() || is_roman_quarter(after);
  return period && *period != Frequency::daily && !numbered ? std::optional{Every{*period}} : std::nullopt;
}

/// The days that belong to a frequency: right after it, or after the words that say what is due.
bool read_days_of(Cursor& cursor, Frequency frequency, Anchors& anchors, FoundRule& rule) {
  const std::size_t start = cursor.at();
  bool bracket = false;
  for (bool sign = true; sign;) {
    bracket = bracket || cursor.peek().is_sign('(');
    sign = cursor.accept_sign(',') || cursor.accept_sign(':') || cursor.accept_sign('(');
  }
  const std::size_t from = cursor.at();
  for (std::size_t at = from; at < std::min(from + most_words, cursor.end()); ++at) {
    cursor.seek(at);
    const Token& token = cursor.peek();
    if (at > from && ends_search(token)) break;
    if (at > from && !begins_anchor(token)) continue;
    anchors = {};
    if (!read_anchors(cursor, anchors) || cursor.peek().is_number()) continue;
    if (!fit(frequency, anchors)) break;
    if (at > from) rule.label_begin = from, rule.label_end = at;
    if (bracket) cursor.accept_sign(')');
    return true;
  }
  cursor.seek(start);
  return false;
}

}  // namespace

/// "hằng năm (từ năm 2026)", "hằng năm, bắt đầu từ năm 2026": when it begins to recur
void RuleReader::skip_start() noexcept {
  const std::size_t start = cursor_.at();
  const bool bracket = cursor_.accept_sign('(');
  cursor_.accept_sign(',');
  cursor_.accept<word("bắt"), word("đầu")>();
  const bool from = cursor_.accept<word("kể"), word("từ"), word("năm")>() || cursor_.accept<word("từ"), word("năm")>();
  const auto year = from ? read_year(cursor_, doubts_.noise) : std::nullopt;
  cursor_.accept<word("trở"), word("đi")>();
  if (!year || (bracket && !cursor_.accept_sign(')'))) cursor_.seek(start);
}

// "hằng tháng", "Hàng năm, trước ngày 25 tháng 12", "Định kỳ 06 tháng (trước ngày 05 tháng 6)", "Hằng tháng: Trước ngày
// 15 của tháng báo cáo", "02 lần/ngày (trước 9h00’ và 16h00’)"
std::optional<FoundRule> RuleReader::every() {
  if (begin_ >= source_.recurring_until) return {};
  auto often = read_frequency(cursor_);
  if (!often) return {};
  FoundRule rule{Unread{}, begin_, 0, {}, true};
  Anchors anchors;
  skip_start();
  const bool dated = read_days_of(cursor_, often->frequency, anchors, rule);
  if (often->frequency == Frequency::unstated && !dated) return {};
  if (dated) {
    read_frequency(cursor_);  // "định kỳ 6 tháng …, trước ngày 15/6 hằng năm"
    *often = with_anchors(std::move(*often), anchors);
  }
  if (often->frequency == Frequency::annual && often->count == 2 && often->interval == 1)
    rule.second = SecondReading{Ambiguity::times_a_year, Every{Frequency::semiannual, often->anchors}};
  rule.rule = std::move(*often);
  rule.end = cursor_.at();
  rule.doubts.working_day = anchors.working_day;
  rule.doubts.vague = !dated && names_part();
  return rule;
}

/// "cuối mỗi quý", "tuần đầu hằng tháng": which part of the period stands before
bool RuleReader::names_part() const noexcept {
  if (begin_ == 0) return false;
  const Token& before = source_.tokens[begin_ - 1];
  return before.is<word("đầu")>() || before.is<word("giữa")>() || before.is<word("cuối")>() ||
         before.is<word("tiên")>() || before.is<word("cùng")>();
}

// "cập nhật định kỳ": it recurs, nobody says how often; "báo cáo định kỳ" names a report
std::optional<FoundRule> RuleReader::regularly() {
  if (begin_ > 0 && source_.tokens[begin_ - 1].is<word("cáo")>()) return {};
  if (!accept_regularly(cursor_)) return {};
  return found(Every{Frequency::unstated});
}

// "Báo cáo 6 tháng, chậm nhất vào ngày 20/6", "Báo cáo năm chậm nhất vào ngày 15/12"
std::optional<FoundRule> RuleReader::report_of_period() {
  auto often = read_report(cursor_);
  if (!often) return {};
  FoundRule rule{Unread{}, begin_, 0, {}, true};
  rule.label_begin = begin_;
  rule.label_end = cursor_.at();
  Anchors anchors;
  if (!read_days_of(cursor_, often->frequency, anchors, rule)) return {};
  rule.label_begin = begin_;
  const auto trailing = read_frequency(cursor_);
  Every every = with_anchors(*often, anchors);
  if (often->frequency == Frequency::semiannual && anchors.count == 1) {
    Every yearly = with_anchors(Every{Frequency::annual}, anchors);
    if (trailing && trailing->frequency == Frequency::annual) std::swap(every, yearly);
    rule.second = SecondReading{Ambiguity::half_yearly, std::move(yearly)};
  }
  rule.rule = std::move(every);
  rule.end = cursor_.at();
  rule.doubts.working_day = anchors.working_day;
  return rule;
}

/// "đến thứ 6" of "Từ thứ 2 đến thứ 6": what it begins with was no day
bool RuleReader::ends_stretch() const noexcept {
  constexpr std::size_t near = 6;
  const auto is_to = [this](std::size_t i) {
    return source_.tokens[i].is<word("đến")>() || source_.tokens[i].is<word("tới")>();
  };
  if (!is_to(begin_) && (begin_ == 0 || !is_to(begin_ - 1))) return false;
  for (std::size_t i = begin_; i > 0 && i + near > begin_; --i) {
    if (source_.tokens[i - 1].is<word("từ")>()) return true;
  }
  return false;
}

// "trước ngày 15 hằng tháng", "chậm nhất ngày 15/11 hằng năm", "ngày 15/6 và 15/12 hằng năm", "15 giờ thứ Sáu hàng
// tuần", "Tháng 12 hằng năm", "chậm nhất ngày 15 của tháng cuối quý", "trước ngày 15 tháng 01 năm sau"
std::optional<FoundRule> RuleReader::anchored() {
  if (begin_ >= source_.recurring_until) return {};
  Anchors anchors;
  const bool counted = begin_ > 0 && source_.tokens[begin_ - 1].is_number() && cursor_.peek().is<word("ngày")>();
  if (counted || !read_anchors(cursor_, anchors) || ends_stretch()) return {};  // "trong 5 ngày đầu của tháng"
  doubts_.working_day = anchors.working_day;
  const std::size_t after_days = cursor_.at();
  const bool bracket = cursor_.accept_sign('(');
  cursor_.accept_sign(',');
  const bool of = cursor_.accept<word("đối"), word("với")>();
  const auto report = of ? read_report(cursor_, Listed::may_be) : std::nullopt;  // "ngày 20/7 đối với báo cáo 6 tháng"
  if (of && !report) cursor_.accept<word("báo"), word("cáo")>();  // "ngày 15 … đối với báo cáo định kỳ hằng quý"
  if (cursor_.peek(1).is<word("hằng")>() || cursor_.peek(1).is<word("hàng")>())
    cursor_.accept<word("năm")>();  // "ngày 01 tháng 3 năm hàng năm"
  auto often = read_frequency(cursor_);
  if (!often && report) often = report;
  if (often && bracket) cursor_.accept_sign(')');
  if (often && often->frequency != Frequency::unstated && fit(often->frequency, anchors))
    return found(with_anchors(std::move(*often), anchors));
  cursor_.seek(after_days);
  const Token& first = source_.tokens[begin_];
  if (first.is<word("đến")>() || first.is<word("tới")>()) return {};  // the end of a range
  if (!anchors.implied || !fit(*anchors.implied, anchors)) return {};
  auto rule = found(with_anchors(Every{*anchors.implied}, anchors));
  if (*anchors.implied == Frequency::annual && anchors.count == 1) rule->second = once(anchors.last());
  return rule;
}

/// "từ tháng 10 đến tháng 4 năm sau", "trước ngày 15 tháng 01 năm sau": the same once, beside the plan's year.
std::optional<SecondReading> RuleReader::once(const Anchor& anchor) const {
  const auto day_in = [&](YearOf year, int month, int day) -> std::optional<Date> {
    const Year y = source_.plan_year + date::years{year == YearOf::next ? 1 : year == YearOf::previous ? -1 : 0};
    if (month == 0 || day == 0) return {};
    const Month in = y / month;
    const Date date = day == last_of_month ? Date{in / date::last} : Date{in / day};
    return date.ok() && y >= first_year && y <= last_year ? std::optional{date} : std::nullopt;
  };
  const auto first = day_in(anchor.year, anchor.month, anchor.day);
  if (!first) return {};
  switch (anchor.relation) {
    case Relation::before: return SecondReading{Ambiguity::once_or_yearly, Before{*first, anchor.time}};
    case Relation::by:
    case Relation::on: return SecondReading{Ambiguity::once_or_yearly, NoLaterThan{*first, anchor.time}};
    case Relation::window: {
      const auto last = day_in(anchor.to_year, anchor.to_month, anchor.to_day);
      if (!last || *last < *first) return {};
      return SecondReading{Ambiguity::once_or_yearly, Between{*first, *last}};
    }
    case Relation::within: break;
  }
  return {};
}

}  // namespace cchc::detail
