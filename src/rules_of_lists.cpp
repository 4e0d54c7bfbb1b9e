#include "read_period.hpp"
#include "rule_reader.hpp"

// Lists of days and periods: what the first or the last member says holds for all. A real phrase stands above each.

namespace cchc::detail {

using Kind = TimePoint::Kind;

/// "ngày 21" of "ngày 21 và ngày 22 tháng 11 năm 2018", "5" and "6" of "ngày 5, 6, 7 tháng 6": the last of a list names
/// the month of all
std::optional<TimePoint> RuleReader::read_listed_day(Member member) noexcept {
  constexpr int most = 12;
  const auto number_in_list = [](Cursor& at) -> std::optional<TimePoint> {
    if (!short_number(at.peek()) || !(at.peek(1).is_sign(',') || at.peek(1).is<word("và")>())) return {};
    TimePoint day;
    day.day = static_cast<int>(at.peek().key);
    at.next();
    return day;
  };
  const std::size_t start = cursor_.at();
  auto day = read_lone_day(cursor_);
  if (!day && member == Member::further) day = number_in_list(cursor_);
  Cursor ahead{source_.tokens, cursor_.at(), source_.tokens.size()};
  for (int i = 0; day && i < most; ++i) {
    if (!ahead.accept<word("và")>() && !ahead.accept_sign(',')) break;
    if (const auto last = read_time_point(ahead)) {
      if (last->kind != Kind::day) break;
      TimePoint first = *day;
      first.number = last->number;
      first.year = last->year;
      return first;
    }
    if (!read_lone_day(ahead) && !number_in_list(ahead)) break;
  }
  cursor_.seek(start);
  return {};
}

/// The word of the first of a list, said again: "tháng 3, tháng 4, tháng 5"
void RuleReader::accept_kind(Kind kind) noexcept {
  if (kind == Kind::year) cursor_.accept<word("năm")>();
  if (kind == Kind::quarter) cursor_.accept_any<word("quý"), word("quí")>();
  if (kind == Kind::month) cursor_.accept<word("tháng")>();
}

/// "năm 2023, 2024", "năm 2025 và 2026", "Quý III, IV/2025", "Quý 2+3/2025": periods that follow one another are one
/// stretch.
std::optional<FoundRule> RuleReader::more_of(const TimePoint& first) {
  if (first.kind != Kind::year && first.kind != Kind::quarter && first.kind != Kind::month) return {};
  const std::size_t start = cursor_.at();
  TimePoint last = first;
  for (std::size_t end = start; cursor_.accept_sign(',') || cursor_.accept_sign('+') || cursor_.accept<word("và")>();
       end = cursor_.at()) {
    accept_kind(first.kind);
    const auto next = read_further(cursor_, last);
    const bool follows =
        next && (first.kind == Kind::year ? *next->year == *last.year + 1 : next->number == last.number + 1);
    if (!follows) {
      cursor_.seek(end);
      break;
    }
    const auto year = next->year ? next->year : last.year;
    last = *next;
    last.year = year;
  }
  if (last.number == first.number && last.year == first.year) {
    cursor_.seek(start);
    return {};
  }
  TimePoint begin = first;
  if (first.kind != Kind::year) begin.year = last.year;
  doubts_.year_inferred = doubts_.year_inferred && begin.year == first.year;
  const auto a = begin.first();
  const auto b = last.last();
  return a && b ? found(Within{Span{*a, *b}}) : impossible();
}

// "Quý I, III/2025", "tháng 3, 6, 9 và 12": each is a period of its own
std::optional<FoundRule> RuleReader::further(const FoundRule& before) {
  cued_ = before.cued;
  const auto* within = std::get_if<Within>(&before.rule);
  const auto* span = within == nullptr ? nullptr : std::get_if<Span>(&within->period);
  if (within == nullptr || (span != nullptr && span->first == span->last)) return further_day(before.rule);
  TimePoint first;
  if (const auto* month = std::get_if<Month>(&within->period))
    first = TimePoint{Kind::month, static_cast<int>(month->year()), static_cast<int>(unsigned{month->month()})};
  else if (const auto* quarter = std::get_if<Quarter>(&within->period))
    first = TimePoint{Kind::quarter, static_cast<int>(quarter->year), quarter->number};
  else
    return {};
  auto next = read_further(cursor_, first);
  if (!next) return {};
  const bool listed = next->year || ends_here() || cursor_.peek().is<word("và")>() || cursor_.peek().is_sign('+');
  const bool decimal = cursor_.peek().is_sign('.') && !cursor_.peek(1).spaced && cursor_.peek(1).is_number();
  if (!listed || decimal) return {};
  if (!next->year && next->number <= first.number) return {};
  if (!next->year) next->year = first.year;
  add_noise(next->noise);
  return next->is_period() ? found(Within{next->period()}) : impossible();
}

// "trước ngày 10/6 (báo cáo 6 tháng) và 10/12", "các ngày 5, 6, 7 tháng 6": the cue of the first holds for all
std::optional<FoundRule> RuleReader::further_day(const Rule& before) {
  const bool excluded = std::holds_alternative<Before>(before);
  const bool on_day = std::holds_alternative<Within>(before);
  if (!excluded && !on_day && !std::holds_alternative<NoLaterThan>(before)) return {};
  auto read = read_time_point(cursor_);
  if (!read) read = read_listed_day(Member::further);
  if (!read || read->kind != Kind::day || read->time) return {};
  const Token& next = cursor_.peek();
  const bool goes_on = next.is_sign('-') || next.is_sign(U'–') || next.is<word("đến")>() || next.is<word("tới")>() ||
                       next.is<word("hằng")>() || next.is<word("hàng")>();
  if (goes_on) return {};
  const TimePoint p = dated(*read);
  if (excluded) return found_if(p.first(), [](Date day) { return Before{day}; });
  if (on_day) return one_day(p);
  return found_if(p.first(), [](Date day) { return NoLaterThan{day}; });
}

}  // namespace cchc::detail
