#include <algorithm>

#include "read_period.hpp"
#include "rule_reader.hpp"

// Rules that name days and periods. A real phrase stands above each.

namespace cchc::detail {

using Kind = TimePoint::Kind;

/// "nộp lệ phí" of "Hạn cuối nộp lệ phí là 17h ngày 21/7"
void RuleReader::skip_label() noexcept {
  constexpr std::size_t far = 8;
  for (std::size_t ahead = 0; ahead < far && cursor_.peek(ahead).kind == Token::Kind::word; ++ahead) {
    const Token& next = cursor_.peek(ahead + 1);
    if (next.is<word("là")>() || next.is<word("la")>() || next.is_sign(':'))
      return cursor_.seek(cursor_.at() + ahead + 1);
  }
}

/// "chậm nhất", "muộn nhất là", "không quá", "hạn cuối cùng"
bool RuleReader::latest() noexcept {
  const bool said =
      cursor_.accept<word("chậm"), word("nhất")>() || cursor_.accept<word("muộn"), word("nhất")>() ||
      cursor_.accept<word("không"), word("quá")>() || cursor_.accept<word("không"), word("muộn"), word("hơn")>() ||
      cursor_.accept<word("không"), word("chậm"), word("hơn")>() ||
      cursor_.accept<word("hạn"), word("cuối"), word("cùng")>() || cursor_.accept<word("hạn"), word("cuối")>() ||
      cursor_.accept<word("hạn"), word("chót")>() || cursor_.accept<word("deadline")>();
  if (source_.tokens[begin_].is<word("hạn")>()) skip_label();
  if (said) cursor_.accept_sign(':');
  if (said) cursor_.accept_any<word("là"), word("la")>();
  return said;
}

/// "không được tổ chức nhập học trước ngày 22/8": what may not be done before a day may be done from it on
bool RuleReader::is_forbidden() const noexcept {
  constexpr std::size_t near = 8;
  for (std::size_t i = begin_; i > 1 && i + near > begin_ && source_.tokens[i - 1].kind == Token::Kind::word; --i) {
    if (source_.tokens[i - 1].is<word("được")>() && source_.tokens[i - 2].is<word("không")>()) return true;
  }
  return false;
}

// "trước ngày 15/9/2024", "chậm nhất trước 31/12", "trước tháng 3/2027": before its first day begins. "trước 17 giờ
// ngày 15/9": an hour of that day, so that the day itself still counts.
std::optional<FoundRule> RuleReader::before() {
  const bool is_latest = latest();
  if (!cursor_.accept<word("trước")>()) return {};
  cursor_.accept<word("thời"), word("điểm")>();
  auto read = read_point_or_year();
  if (!read) {
    read = read_clear_day();
    if (!read || !ends_here()) return {};  // "trước 5-7 hộ"
  }
  const TimePoint p = dated(*read);
  if (!is_latest && is_forbidden()) return found_if(p.first(), [](Date day) { return Onward{day}; });
  auto rule = found_if(p.first(), [&](Date day) { return Before{day, p.time}; });
  if (is_latest && p.kind == Kind::day && !p.time && p.first())
    rule->second = SecondReading{Ambiguity::latest_before, NoLaterThan{*p.first()}};
  return rule;
}

// "chậm nhất ngày 10/12/2024", "không quá ngày 15/8", "đến hết quý III", "muộn nhất là trong tháng 6", "đến năm 2030"
std::optional<FoundRule> RuleReader::by_then() {
  bool cue = latest();
  for (bool more = true; more; cue = cue || more) {
    more = cursor_.accept_any<word("đến"), word("tới"), word("hết")>();
    if (cue && !more) more = cursor_.accept_any<word("vào"), word("trong"), word("lúc")>();
  }
  if (!cue) return {};
  if (const auto p = point()) return found_if(p->last(), [&](Date day) { return NoLaterThan{day, p->time}; });
  const bool whole = source_.tokens[cursor_.at() - 1].is<word("hết")>() && cursor_.accept<word("năm")>();
  if (!whole || !ends_here()) return {};  // "đến hết năm": the plan's
  const TimePoint year = dated(TimePoint{Kind::year, {}});
  return found_if(year.last(), [](Date day) { return NoLaterThan{day}; });
}

// "từ nay đến hết ngày 31/12/2025", "từ ngày ban hành Kế hoạch đến hết năm 2025": its first day is that of the document
// or of an event, which a cell does not say
std::optional<FoundRule> RuleReader::from_now() {
  constexpr std::size_t far = 16;
  if (!cursor_.accept<word("từ")>() || !(cursor_.peek().is<word("nay")>() || begins_event(0))) return {};
  const std::size_t limit = std::min(cursor_.at() + far, cursor_.end());
  while (cursor_.at() < limit && !cursor_.peek().is<word("đến")>() && !cursor_.peek().is<word("tới")>()) {
    if (cursor_.peek().is_sign(';') || cursor_.peek().is_sign('.')) return {};
    cursor_.next();
  }
  if (!cursor_.accept_any<word("đến"), word("tới")>()) return {};
  cursor_.accept<word("hết")>();
  const auto read = read_point_or_year();
  if (!read) return {};
  const TimePoint p = dated(*read);
  doubts_.from_now = true;
  return found_if(p.last(), [&](Date day) { return NoLaterThan{day, p.time}; });
}

// "không trước ngày 01/01/2027", "không sớm hơn tháng 6", "sớm nhất từ ngày 15/8"
std::optional<FoundRule> RuleReader::not_before() {
  const bool cue = cursor_.accept<word("không"), word("trước")>() ||
                   cursor_.accept<word("không"), word("sớm"), word("hơn")>() ||
                   cursor_.accept<word("sớm"), word("nhất")>();
  if (!cue) return {};
  cursor_.accept_any<word("là"), word("từ"), word("vào")>();
  if (const auto p = point()) return found_if(p->first(), [](Date day) { return Onward{day}; });
  return {};
}

// "trong tháng 01/2024", "vào Quý IV năm 2024", "trong giai đoạn 2026 - 2027", "trong ngày 20/11/2025"; "trong thời
// gian từ ngày 01/3/2025 đến ngày 20/3/2025" is how long it takes, so a range, and "trong khoảng thời gian từ …" a
// stretch
std::optional<FoundRule> RuleReader::within() {
  const bool in = cursor_.accept<word("trong")>();
  if (!in && !cursor_.accept<word("vào")>()) return {};
  const bool stretch_named = cursor_.accept<word("khoảng")>();
  const bool time_taken = cursor_.accept<word("thời"), word("gian")>() && !stretch_named;
  cursor_.accept_any<word("dịp"), word("lúc")>();
  if (auto stretch = years_ahead()) return stretch;
  if (cursor_.peek().is<word("năm")>() && !cursor_.peek(1).is_number()) return this_year();
  cursor_.accept<word("giai"), word("đoạn")>() || cursor_.accept<word("nhiệm"), word("kỳ")>();
  const bool from = cursor_.accept<word("từ")>();
  skip_count_of_months();
  const auto first = read_first();
  if (!first) return {};
  if (auto range = range_after(*first)) return in && !(time_taken && from) ? as_window(std::move(range)) : range;
  if (first->kind == Kind::day && first->number == 0) return {};
  const TimePoint p = dated(*first);
  if (p.kind == Kind::day) return in && !p.time ? one_day(p) : fixed_day(p);
  if (auto onward = onward_after(p)) return onward;
  return whole_period(p);
}

/// "02" of "trong 02 tháng 6 và 7/2025": how many months the list has
void RuleReader::skip_count_of_months() noexcept {
  const Token& list = cursor_.peek(3);
  const bool months = short_number(cursor_.peek()) && cursor_.peek(1).is<word("tháng")>() &&
                      short_number(cursor_.peek(2)) &&
                      (list.is<word("và")>() || list.is_sign(',') || list.is_sign('-'));
  if (months && short_number(cursor_.peek(4)) && !cursor_.peek(5).is<word("tháng")>()) cursor_.next();
}

// "Trong năm": the plan's
std::optional<FoundRule> RuleReader::this_year() {
  cursor_.next();
  if (!ends_here()) return {};
  TimePoint year;
  year.kind = Kind::year;
  return whole_period(dated(year));
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

/// A period that neither begins a range nor stays open: all of it.
std::optional<FoundRule> RuleReader::whole_period(const TimePoint& p) {
  if (auto more = more_of(p)) return more;
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

// "Năm 2024", "Quý II - Quý III/2024", "15/8/2024", "Năm 2024 và các năm tiếp theo", "2026 - 2027",
// "Giai đoạn 2021 - 2025"
std::optional<FoundRule> RuleReader::lone_time() {
  cued_ = false;
  cursor_.accept<word("giai"), word("đoạn")>();
  const auto first = read_first();
  if (!first) return {};
  if (auto range = range_after(*first)) return range;
  if (first->kind == Kind::day && first->number == 0) return {};
  const TimePoint p = dated(*first);
  if (auto onward = onward_after(p)) return onward;
  if (p.kind == Kind::day) return fixed_day(p);
  return whole_period(p);
}

}  // namespace cchc::detail
