#include "rule_reader.hpp"

// Rules that name days and periods. A real phrase stands above each.

namespace cchc::detail {

using Kind = TimePoint::Kind;

// "trước ngày 15/9/2024", "chậm nhất trước 31/12", "trước tháng 3/2027": before its first day begins. "trước 17 giờ
// ngày 15/9": an hour of that day, so that the day itself still counts.
std::optional<FoundRule> RuleReader::before() {
  const bool latest = cursor_.accept<word("chậm"), word("nhất")>() || cursor_.accept<word("muộn"), word("nhất")>();
  if (latest) cursor_.accept<word("là")>();
  if (!cursor_.accept<word("trước")>()) return {};
  cursor_.accept<word("thời"), word("điểm")>();
  const auto p = point();
  if (!p) return {};
  auto rule = found_if(p->first(), [&](Date day) { return Before{day, p->time}; });
  if (latest && p->kind == Kind::day && !p->time && p->first())
    rule->second = SecondReading{Ambiguity::latest_before, NoLaterThan{*p->first()}};
  return rule;
}

// "chậm nhất ngày 10/12/2024", "không quá ngày 15/8", "đến hết quý III", "muộn nhất là trong tháng 6"
std::optional<FoundRule> RuleReader::by_then() {
  const bool latest = cursor_.accept<word("chậm"), word("nhất")>() || cursor_.accept<word("muộn"), word("nhất")>() ||
                      cursor_.accept<word("không"), word("quá")>() ||
                      cursor_.accept<word("không"), word("muộn"), word("hơn")>() ||
                      cursor_.accept<word("không"), word("chậm"), word("hơn")>();
  if (latest) cursor_.accept_any<word("là"), word("vào"), word("trong")>();
  if (latest) cursor_.accept_any<word("vào"), word("trong")>();
  const bool until = cursor_.accept_any<word("đến"), word("tới")>();
  const bool end = cursor_.accept<word("hết")>();
  if (!latest && !end && !(until && cursor_.peek().is<word("ngày")>())) return {};
  if (const auto p = point()) return found_if(p->last(), [&](Date day) { return NoLaterThan{day, p->time}; });
  return {};
}

// "trong tháng 01/2024", "vào Quý IV năm 2024", "trong giai đoạn 2026 - 2027"
std::optional<FoundRule> RuleReader::within() {
  const bool within = cursor_.accept<word("trong")>();
  if (!within && !cursor_.accept<word("vào")>()) return {};
  cursor_.accept<word("khoảng")>();
  cursor_.accept<word("thời"), word("gian")>();
  if (auto stretch = years_ahead()) return stretch;
  cursor_.accept<word("giai"), word("đoạn")>();
  cursor_.accept<word("từ")>();
  const auto first = read_point_or_year();
  if (!first) return {};
  if (auto range = range_after(*first)) return as_window(std::move(range));
  const TimePoint p = dated(*first);
  if (p.kind == Kind::day) return within && !p.time ? one_day(p) : fixed_day(p);
  if (auto onward = onward_after(p)) return onward;
  return whole_period(p);
}

/// "trong giai đoạn 2026 - 2027": a stretch within which to do it, where "giai đoạn 2026 - 2027" is a range.
std::optional<FoundRule> RuleReader::as_window(std::optional<FoundRule> range) {
  if (auto* between = std::get_if<Between>(&range->rule)) range->rule = Within{Span{between->first, between->last}};
  return range;
}

// "trong ngày 20/11/2025"
std::optional<FoundRule> RuleReader::one_day(const TimePoint& p) {
  return found_if(p.last(), [](Date day) { return Within{Span{day, day}}; });
}

// "15/8/2024" is a day to be ready by; "8h00 ngày 16/7/2025" is an appointment.
std::optional<FoundRule> RuleReader::fixed_day(const TimePoint& p) {
  const auto day = p.last();
  if (!day) return impossible();
  if (!p.time) return found(NoLaterThan{*day});
  return found(Within{Span{*day, *day}}, Ambiguity::appointment, NoLaterThan{*day, p.time});
}

// "trong các năm tiếp theo": from the year after the one named before, or after the plan's
std::optional<FoundRule> RuleReader::years_ahead() {
  const std::size_t start = cursor_.at();
  const bool years = cursor_.accept_any<word("các"), word("những")>() && cursor_.accept<word("năm")>();
  if (years && (cursor_.accept<word("tiếp"), word("theo")>() || cursor_.accept_any<word("sau"), word("tới")>())) {
    doubts_.year_inferred = true;
    return found(Onward{(source_.plan_year + date::years{1}) / date::January / 1});
  }
  cursor_.seek(start);
  return {};
}

/// A period that neither begins a range nor stays open: all of it.
std::optional<FoundRule> RuleReader::whole_period(const TimePoint& p) {
  if (auto years = more_years(p)) return years;
  if (!p.is_period()) return impossible();
  auto rule = found(Within{p.period()});
  rule->second = part_of(p);
  return rule;
}

/// "đầu quý II", "giữa tháng 6": the narrower reading. Of months and years the Civil Code names the day (art. 146.2 and
/// 146.3); of quarters it says nothing, so their first, second or last month is taken.
std::optional<SecondReading> RuleReader::part_of(const TimePoint& p) {
  using Part = TimePoint::Part;
  if (p.part == Part::whole) return {};
  const auto narrow = [](Rule rule) { return SecondReading{Ambiguity::part_of_period, std::move(rule)}; };
  const Date first = *p.first();
  const Date last = *p.last();
  if (p.kind == Kind::quarter) {
    const int months = p.part == Part::early ? 0 : p.part == Part::middle ? 1 : 2;
    return narrow(Within{Month{first.year(), first.month()} + date::months{months}});
  }
  if (p.kind != Kind::month && p.kind != Kind::year) return {};
  if (p.part != Part::middle) return narrow(NoLaterThan{p.part == Part::early ? first : last});
  return narrow(NoLaterThan{p.kind == Kind::month ? Date{first.year() / first.month() / 15} : first.year() / 6 / 30});
}

/// "năm 2023, 2024", "năm 2025 và 2026": years that follow one another are one stretch.
std::optional<FoundRule> RuleReader::more_years(const TimePoint& first) {
  if (first.kind != Kind::year) return {};
  const std::size_t start = cursor_.at();
  int last = *first.year;
  for (std::size_t end = start; cursor_.accept_sign(',') || cursor_.accept<word("và")>(); end = cursor_.at()) {
    cursor_.accept<word("năm")>();
    const auto year = read_year(cursor_, doubts_.slip);
    if (!year || *year != last + 1) {
      cursor_.seek(end);
      break;
    }
    last = *year;
  }
  if (last == *first.year || !first.first()) {
    cursor_.seek(start);
    return {};
  }
  const auto end = TimePoint{Kind::year, last}.last();
  return end ? found(Within{Span{*first.first(), *end}}) : impossible();
}

/// The year that stands only on the last member: "trước 15/7, cấp tỉnh trước 15/8/2025".
std::optional<int> RuleReader::later_year() const noexcept {
  constexpr std::size_t far = 16;
  Cursor ahead = cursor_;
  for (std::size_t i = 0; i < far && !ahead.done(); ++i, ahead.next()) {
    const Token& token = ahead.peek();
    if (token.is_sign(';') || token.is_sign('.') || token.starts_line) break;
    const bool with_month = token.is_number() && token.digits <= 2;
    const bool year = ahead.peek(2).is_number() && ahead.peek(2).digits == 4;
    if (with_month && year && (ahead.peek(1).is_sign('/') || ahead.peek(1).is<word("năm")>())) {
      const auto number = static_cast<int>(ahead.peek(2).key);
      if (find_date(number, 1, 1)) return number;
    }
  }
  return {};
}

/// A point, or a year without the word "năm": "2026 - 2027".
std::optional<TimePoint> RuleReader::read_point_or_year() {
  if (auto point = read_time_point(cursor_)) return point;
  TimePoint year{Kind::year, read_year(cursor_, doubts_.slip)};
  return year.year ? std::optional{year} : std::nullopt;
}

// "từ tháng 3 đến tháng 6/2024", "từ ngày 08 đến ngày 10 tháng 12", "từ quý II/2027 trở đi", "từ Quý I năm 2026"
std::optional<FoundRule> RuleReader::from_to() {
  cursor_.accept<word("kể")>();
  if (!cursor_.accept<word("từ")>()) return {};
  if (cursor_.peek().is<word("sau")>()) return after_year();
  auto first = read_time_point(cursor_);
  if (!first) first = read_lone_day(cursor_);
  if (!first) return {};
  if (auto range = range_after(*first)) return range;
  if (first->kind == Kind::day && first->number == 0) return {};
  const TimePoint from = dated(*first);
  if (auto onward = onward_after(from)) return onward;
  if (!cursor_.accept<word("trở"), word("đi")>() && cursor_.accept_any<word("đến"), word("tới")>()) return {};
  return found_if(from.first(), [](Date day) { return Onward{day}; });
}

/// "… - Quý III", "… đến hết tháng 6", "… đến trước ngày 31/5/2025": the rest of a range whose first member was read.
std::optional<FoundRule> RuleReader::range_after(TimePoint first) {
  const std::size_t start = cursor_.at();
  const bool to = cursor_.accept_any<word("đến"), word("tới")>() || cursor_.accept_dash();
  cursor_.accept<word("hết")>();
  const bool excluded = to && cursor_.accept<word("trước")>();
  auto last = to && first.kind == Kind::year ? read_point_or_year() : to ? read_time_point(cursor_) : std::nullopt;
  if (!last) {
    cursor_.seek(start);
    return {};
  }
  const TimePoint end = dated(*last);
  if (!first.year) first.year = end.year;
  if (first.number == 0 && first.kind == Kind::day) first.number = end.number;
  const auto a = first.first();
  const auto b = excluded ? end.first() : end.last();
  if (!a || !b || *b < *a) return impossible();
  return found(Between{*a, excluded ? day_before(*b) : *b});
}

/// "… và các năm tiếp theo", "… và những năm sau", "… trở đi"
std::optional<FoundRule> RuleReader::onward_after(const TimePoint& from) {
  const std::size_t start = cursor_.at();
  bool onward = cursor_.accept<word("trở"), word("đi")>() || cursor_.accept<word("trở"), word("về"), word("sau")>();
  if (!onward && (cursor_.accept<word("và")>() || cursor_.accept_sign(','))) {
    const bool more = cursor_.accept_any<word("các"), word("những")>() &&
                      cursor_.accept_any<word("năm"), word("quý"), word("tháng")>();
    onward = more && (cursor_.accept<word("tiếp"), word("theo")>() || cursor_.accept<word("kế"), word("tiếp")>() ||
                      cursor_.accept_any<word("sau"), word("tới")>());
    if (onward) cursor_.accept<word("đó")>();
  }
  if (onward) return found_if(from.first(), [](Date day) { return Onward{day}; });
  cursor_.seek(start);
  return {};
}

// "sau năm 2028", "từ sau năm 2027": from the next one on
std::optional<FoundRule> RuleReader::after_year() {
  if (!cursor_.accept<word("sau")>() || !cursor_.peek().is<word("năm")>()) return {};
  const auto year = read_time_point(cursor_);
  return year ? found_if(year->last(), [](Date day) { return Onward{next_day(day)}; }) : std::nullopt;
}

// "Năm 2024", "Quý II - Quý III/2024", "15/8/2024", "Năm 2024 và các năm tiếp theo", "2026 - 2027",
// "Giai đoạn 2021 - 2025"
std::optional<FoundRule> RuleReader::bare() {
  cued_ = false;
  cursor_.accept<word("giai"), word("đoạn")>();
  const auto first = read_point_or_year();
  if (!first) return {};
  if (auto range = range_after(*first)) return range;
  const TimePoint p = dated(*first);
  if (auto onward = onward_after(p)) return onward;
  if (p.kind == Kind::day) return fixed_day(p);
  return whole_period(p);
}

}  // namespace cchc::detail
