#include "rule_reader.hpp"

// Rules that name days and periods. A real phrase stands above each.

namespace cchc::detail {

using Kind = TimePoint::Kind;

// "trước ngày 15/9/2024", "chậm nhất trước 31/12", "trước tháng 3/2027": before its first day begins
std::optional<FoundRule> RuleReader::before() {
  if (cursor_.accept<word("chậm"), word("nhất")>() || cursor_.accept<word("muộn"), word("nhất")>())
    cursor_.accept<word("là")>();
  if (!cursor_.accept<word("trước")>()) return {};
  cursor_.accept<word("thời"), word("điểm")>();
  if (const auto p = point()) return found_if(p->first(), [](Date day) { return Before{day}; });
  return {};
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
  if (const auto p = point()) return found_if(p->last(), [](Date day) { return NoLaterThan{day}; });
  return {};
}

// "trong tháng 01/2024", "vào Quý IV năm 2024", "trong giai đoạn 2026 - 2027"
std::optional<FoundRule> RuleReader::within() {
  if (!cursor_.accept_any<word("trong"), word("vào")>()) return {};
  cursor_.accept<word("khoảng")>();
  cursor_.accept<word("thời"), word("gian")>();
  if (cursor_.accept<word("giai"), word("đoạn")>()) return bare();
  const auto p = point();
  if (!p) return {};
  if (p->kind == Kind::day) return found_if(p->last(), [](Date day) { return NoLaterThan{day}; });
  if (auto range = range_after(*p)) return range;
  if (auto onward = onward_after(*p)) return onward;
  if (p->kind == Kind::nine_months && p->first()) return found(Between{*p->first(), *p->last()});
  return p->is_period() ? found(Within{p->period()}) : impossible();
}

// "từ tháng 3 đến tháng 6/2024", "từ ngày 08 đến ngày 10 tháng 12", "từ quý II/2027 trở đi", "từ Quý I năm 2026"
std::optional<FoundRule> RuleReader::from_to() {
  cursor_.accept<word("kể")>();
  if (!cursor_.accept<word("từ")>()) return {};
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
  auto last = to ? read_time_point(cursor_) : std::nullopt;
  if (!last && to && first.kind == Kind::year) {  // "năm 2026 - 2027"
    last = TimePoint{Kind::year, read_year(cursor_, slip_)};
    if (!last->year) last.reset();
  }
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

// "Năm 2024", "Quý II - Quý III/2024", "15/8/2024", "Năm 2024 và các năm tiếp theo", "2026 - 2027",
// "Giai đoạn 2021 - 2025"
std::optional<FoundRule> RuleReader::bare() {
  cursor_.accept<word("giai"), word("đoạn")>();
  auto first = read_time_point(cursor_);
  if (!first && cursor_.peek().is_number()) first = TimePoint{Kind::year, read_year(cursor_, slip_)};
  if (!first || (first->kind == Kind::year && !first->year)) return {};
  if (auto range = range_after(*first)) return range;
  const TimePoint p = dated(*first);
  if (auto onward = onward_after(p)) return onward;
  if (p.kind == Kind::day) return found_if(p.last(), [](Date day) { return NoLaterThan{day}; });
  if (p.kind == Kind::nine_months && p.first()) return found(Between{*p.first(), *p.last()});
  return p.is_period() ? found(Within{p.period()}) : impossible();
}

}  // namespace cchc::detail
