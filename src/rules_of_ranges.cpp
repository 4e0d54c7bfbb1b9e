#include "read_period.hpp"
#include "rule_reader.hpp"

// Ranges, and ends that stay open. A real phrase stands above each.

namespace cchc::detail {

using Kind = TimePoint::Kind;

/// A point, or a year without the word "năm": "2026 - 2027", "trước 2030".
std::optional<TimePoint> RuleReader::read_point_or_year() {
  if (auto point = read_time_point(cursor_)) return point;
  if (auto day = read_listed_day()) return day;
  TimePoint year{Kind::year, read_year(cursor_, doubts_.noise)};
  return year.year ? std::optional{year} : std::nullopt;
}

/// "14-5" of "trước 14-5"; "5-7 ngày", "1.5 triệu" are no days
std::optional<TimePoint> RuleReader::read_clear_day() noexcept {
  const std::size_t start = cursor_.at();
  const auto day = read_tight_day(cursor_);
  const Token& next = cursor_.peek();
  const bool counts = next.is<word("ngày")>() || next.is<word("tháng")>() || next.is<word("giờ")>() ||
                      next.is<word("tuần")>() || next.is<word("năm")>() || next.is<word("lần")>() ||
                      next.is<word("triệu")>() || next.is<word("tỷ")>() || next.is_number() || next.is_sign('%');
  if (day && !counts) return day;
  cursor_.seek(start);
  return {};
}

// "tháng 3 đến tháng 5/2026", "năm 2026 và các năm tiếp theo", "2025 trở đi": what follows says that it is a term
std::optional<FoundRule> RuleReader::open_or_range() {
  cursor_.accept<word("giai"), word("đoạn")>();
  const auto first = read_first();
  if (!first) return {};
  const Token& next = cursor_.peek();
  if (next.is<word("đến")>() || next.is<word("tới")>()) return range_after(*first);
  if (first->kind == Kind::day && first->number == 0) return {};
  if (!(next.is<word("và")>() || next.is<word("trở")>() || next.is_sign(','))) return {};
  return onward_after(dated(*first));
}

/// What a range or a list begins with: "ngày 15" of "ngày 15 - 16/11", "02 năm" of "02 năm 2026 và 2027".
std::optional<TimePoint> RuleReader::read_first() {
  const std::size_t start = cursor_.at();
  cursor_.accept_any<word("các"), word("những")>();
  const Token& count = cursor_.peek();
  const bool counted = (count.is_number() && count.digits <= 2) || count.is<word("hai")>() || count.is<word("ba")>();
  if (counted && cursor_.peek(1).is<word("năm")>()) {
    cursor_.next();
    if (!cursor_.peek(1).is_number()) cursor_.next();  // "trong 3 năm (2026 - 2028)", "02 năm: 2026, 2027"
    cursor_.accept_sign('(') || cursor_.accept_sign(':');
  }
  if (auto point = read_point_or_year()) return point;
  cursor_.seek(start);
  if (cursor_.peek().is<word("t")>()) {  // "T4-T6/2025"
    const auto month = read_month(cursor_, Lone::allowed);
    const Token& next = cursor_.peek();
    const bool on = next.is_sign('-') || next.is_sign(U'–') || next.is<word("đến")>() || next.is<word("tới")>();
    if (month && on) return month;
    cursor_.seek(start);
  }
  auto day = read_day_of_range(cursor_);
  if (!day) day = read_lone_day(cursor_);
  if (!day) cursor_.seek(start);
  return day;
}

// "từ tháng 3 đến tháng 6/2024", "từ ngày 08 đến ngày 10 tháng 12", "từ quý II/2027 trở đi", "từ Quý I năm 2026"
std::optional<FoundRule> RuleReader::from_to() {
  cursor_.accept<word("kể")>();
  if (!cursor_.accept<word("từ")>()) return {};
  if (cursor_.peek().is<word("sau")>()) return after_point();
  cursor_.accept<word("giai"), word("đoạn")>();
  if (auto hours = hours_of_day()) return hours;
  auto first = read_first();
  if (!first) first = read_tight_day(cursor_);
  if (!first) return {};
  if (auto range = range_after(*first)) return range;
  if (first->kind == Kind::day && first->number == 0) return {};
  const TimePoint from = dated(*first);
  if (auto onward = onward_after(from)) return onward;
  if (cursor_.peek().is<word("trở")>()) return {};  // "từ năm 1960 trở về trước"
  if (cursor_.peek().is<word("đến")>() || cursor_.peek().is<word("tới")>()) return until_event(from);
  if (const auto later = read_moved_to()) {  // "lùi từ ngày 01/3/2016 sang ngày 15/6/2016": the later day alone
    const bool days = from.kind == Kind::day && later->kind == Kind::day;
    if (!days) return {};  // "chuyển nguồn từ năm 2023 sang năm 2024" is no term
    return found_if(dated(*later).last(), [&](Date day) { return NoLaterThan{day, later->time}; });
  }
  return found_if(from.first(), [](Date day) { return Onward{day}; });
}

// "từ 7h30 đến 11h30 ngày 15/6/2025": hours of one day
std::optional<FoundRule> RuleReader::hours_of_day() {
  const std::size_t start = cursor_.at();
  const auto from = read_time(cursor_);
  const bool to = from && (cursor_.accept_any<word("đến"), word("tới")>() || cursor_.accept_dash());
  const auto read = to ? read_time_point(cursor_) : std::nullopt;
  if (read && read->kind == Kind::day && read->time)
    return found_if(dated(*read).first(), [](Date day) { return Within{Span{day, day}}; });
  cursor_.seek(start);
  return {};
}

/// "sang ngày 15/6/2016": what a day or period is moved to; "từ ngày 01/7/2025 sang địa điểm mới" moves none
std::optional<TimePoint> RuleReader::read_moved_to() noexcept {
  const std::size_t start = cursor_.at();
  const auto later = cursor_.accept<word("sang")>() ? read_time_point(cursor_) : std::nullopt;
  if (!later) cursor_.seek(start);
  return later;
}

// "Từ tháng 10/2025 đến khi tổ chức thành công Đại hội": no day ends it
std::optional<FoundRule> RuleReader::until_event(const TimePoint& from) {
  cursor_.next();
  cursor_.accept<word("hết")>();
  if (!cursor_.accept_any<word("khi"), word("lúc")>()) return {};
  if (rest().empty()) return {};
  doubts_.open_end = true;
  return found_if(from.first(), [](Date day) { return Onward{day}; });
}

/// "(tức 27 tháng Chạp năm Ất Tỵ)", "(thứ Sáu)" between a day and what follows it
void RuleReader::skip_bracket() noexcept {
  constexpr std::size_t far = 16;
  if (!cursor_.peek().is_sign('(')) return;
  for (std::size_t ahead = 1; ahead < far; ++ahead) {
    if (cursor_.peek(ahead).is_sign(')')) return cursor_.seek(cursor_.at() + ahead + 1);
  }
}

/// "bắt đầu vào 00h00 ngày 15-9 và kết thúc vào …", "từ tháng 4/2025, hoàn thành chậm nhất trong tháng 6/2025"
bool RuleReader::accept_end() noexcept {
  const std::size_t start = cursor_.at();
  cursor_.accept_sign(',') || cursor_.accept_sign(';') || cursor_.accept<word("và")>();
  const bool since = source_.tokens[begin_].is<word("từ")>();
  if (cursor_.accept<word("kết"), word("thúc")>() || (since && cursor_.accept<word("hoàn"), word("thành")>())) {
    latest();
    cursor_.accept_any<word("vào"), word("lúc"), word("trong")>();
    return true;
  }
  cursor_.seek(start);
  return false;
}

/// "… - Quý III", "… đến hết tháng 6", "… đến trước ngày 31/5/2025": the rest of a range whose first member was read.
std::optional<FoundRule> RuleReader::range_after(TimePoint first) {
  const std::size_t start = cursor_.at();
  skip_bracket();
  const bool to = cursor_.accept_any<word("đến"), word("tới")>() || cursor_.accept_dash() || accept_end();
  const bool whole = cursor_.accept<word("hết")>();
  const bool excluded = to && cursor_.accept<word("trước")>();
  auto last = to ? read_last(first) : std::nullopt;
  if (!last && whole && cursor_.peek().is<word("năm")>() && !cursor_.peek(1).is_number()) {  // "đến hết năm"
    cursor_.next();
    last = TimePoint{Kind::year, first.year};
  }
  if (!last) {
    cursor_.seek(start);
    return {};
  }
  TimePoint to_point = *last;
  if (!to_point.year && to_point.kind != Kind::year && following_year()) {  // "từ tháng 11/2025 đến tháng 3 năm sau"
    if (!first.year) {
      cursor_.seek(start);
      return {};
    }
    to_point.year = *first.year + 1;
    cursor_.seek(cursor_.at() + (cursor_.peek(1).is<word("sau")>() ? 2 : 3));
  }
  add_noise(first.noise);
  const TimePoint end = dated(to_point);
  if (first.number == 0 && first.kind == Kind::day) first.number = end.number;
  if (!first.year) {
    first.year = end.year;
    const auto begin = first.first();
    if (begin && end.last() && *end.last() < *begin && end.kind != Kind::year) first.year = *end.year - 1;
  }
  const auto a = first.first();
  const auto b = excluded ? end.first() : end.last();
  if (!a || !b || *b < *a) return impossible();
  return found(Between{*a, excluded ? day_before(*b) : *b});
}

/// The last member of a range, which may leave out the word the first one has: "Quý I - II", "tháng 3 - 6", "2026 -
/// 2027".
std::optional<TimePoint> RuleReader::read_last(const TimePoint& first) {
  if (first.kind == Kind::year) return read_point_or_year();
  const std::size_t start = cursor_.at();
  if (first.kind == Kind::quarter && short_number(cursor_.peek())) {  // "Quý 1-2/2025" is no February
    auto quarter = read_further(cursor_, first);
    if (quarter && quarter->number <= 4) return quarter;
    cursor_.seek(start);
  }
  if (auto point = read_time_point(cursor_)) {
    const bool month_of_days = first.kind == Kind::day && point->kind == Kind::month && !point->year;
    if (!month_of_days) return point;
    cursor_.seek(start);
  }
  if (first.kind == Kind::day && first.number != 0) {  // "từ 10.9 - 10.10"
    if (auto day = read_clear_day()) return day;
  }
  return read_further(cursor_, first);
}

/// "năm sau", "năm tiếp theo" right here
bool RuleReader::following_year() const noexcept {
  return cursor_.peek().is<word("năm")>() && (cursor_.peek(1).is<word("sau")>() || cursor_.peek(1).is<word("tiếp")>() ||
                                              cursor_.peek(1).is<word("kế")>() || cursor_.peek(1).is<word("liền")>());
}

/// "của năm tiếp theo" after a day or a period of the plan's next year
bool RuleReader::accept_following_year() noexcept {
  const std::size_t start = cursor_.at();
  cursor_.accept<word("của")>();
  if (following_year()) {
    cursor_.seek(cursor_.at() + (cursor_.peek(1).is<word("sau")>() ? 2 : 3));
    return true;
  }
  cursor_.seek(start);
  return false;
}

/// "trong giai đoạn 2026 - 2027": a stretch within which to do it, where "giai đoạn 2026 - 2027" is a range.
std::optional<FoundRule> RuleReader::as_window(std::optional<FoundRule> range) {
  if (const auto* between = std::get_if<Between>(&range->rule))
    range->rule = Within{Span{between->first, between->last}};
  return range;
}

/// The year that stands only on the last member: "trước 15/7, cấp tỉnh trước 15/8/2025". What comes first is not later
/// in the year: "vào tháng 12 và … vào tháng 2/2026" is December of 2025.
std::optional<int> RuleReader::later_year(const TimePoint& point) const noexcept {
  constexpr std::size_t far = 16;
  Cursor ahead = cursor_;
  for (std::size_t i = 0; i < far && !ahead.done(); ++i, ahead.next()) {
    const Token& token = ahead.peek();
    if (token.is_sign(';') || token.is_sign('.') || token.starts_line || token.is<word("số")>()) break;
    const bool with_month = (token.is_number() && token.digits <= 2) || is_roman_quarter(token);
    const bool year = ahead.peek(2).is_number() && ahead.peek(2).digits == 4;
    if (with_month && year &&
        (ahead.peek(1).is_sign('/') || ahead.peek(1).is<word("năm")>() ||
         (ahead.peek(1).is_sign('-') && !ahead.peek(1).spaced))) {
      const auto number = static_cast<int>(ahead.peek(2).key);
      const bool of_month = point.kind == Kind::day || point.kind == Kind::month;
      const bool year_before = of_month && token.is_number() && static_cast<int>(token.key) < point.number;
      if (number >= static_cast<int>(source_.plan_year) && find_date(number, 1, 1))
        return year_before && number > static_cast<int>(source_.plan_year) ? number - 1 : number;
    }
  }
  return {};
}

// "các năm tiếp theo", "những năm sau": from the year after the one named before, or after the plan's
std::optional<FoundRule> RuleReader::years_ahead() {
  const std::size_t start = cursor_.at();
  const bool years = cursor_.accept_any<word("các"), word("những")>() && cursor_.accept<word("năm")>();
  if (years && (cursor_.accept<word("tiếp"), word("theo")>() || cursor_.accept<word("kế"), word("tiếp")>() ||
                cursor_.accept_any<word("sau"), word("tới")>())) {
    cursor_.accept<word("đó")>();
    doubts_.year_inferred = !source_.named_year;
    const Year year = source_.named_year.value_or(source_.plan_year) + date::years{1};
    return found_if(find_date(static_cast<int>(year), 1, 1), [](Date day) { return Onward{day}; });
  }
  cursor_.seek(start);
  return {};
}

/// "… và các năm tiếp theo", "… và những năm sau", "… trở đi"
std::optional<FoundRule> RuleReader::onward_after(const TimePoint& from) {
  const std::size_t start = cursor_.at();
  bool onward = cursor_.accept<word("trở"), word("đi")>() || cursor_.accept<word("trở"), word("về"), word("sau")>();
  if (!onward && (cursor_.accept<word("và")>() || cursor_.accept_sign(','))) {
    cursor_.accept<word("trong")>();
    const bool more = cursor_.accept_any<word("các"), word("những")>() &&
                      cursor_.accept_any<word("năm"), word("quý"), word("tháng"), word("giai")>();
    cursor_.accept<word("đoạn")>();
    onward = more && (cursor_.accept<word("tiếp"), word("theo")>() || cursor_.accept<word("kế"), word("tiếp")>() ||
                      cursor_.accept_any<word("sau"), word("tới")>());
    if (onward) cursor_.accept<word("đó")>();
  }
  if (onward) return found_if(from.first(), [](Date day) { return Onward{day}; });
  cursor_.seek(start);
  return {};
}

// "sau năm 2028", "từ sau năm 2027", "sau ngày 31/12/2025", "sau quý II/2026": from the day after on
std::optional<FoundRule> RuleReader::after_point() {
  if (!cursor_.accept<word("sau")>()) return {};
  const auto p = read_time_point(cursor_);
  if (!p || p->part != TimePoint::Part::whole) return {};
  return found_if(dated(*p).last(), [](Date day) { return Onward{next_day(day)}; });
}

}  // namespace cchc::detail
