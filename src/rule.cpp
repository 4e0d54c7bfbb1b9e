#include "cchc/rule.hpp"

#include "cchc/match.hpp"

namespace cchc {

bool operator==(const Offset& a, const Offset& b) noexcept {
  return a.count == b.count && a.unit == b.unit && a.direction == b.direction && a.bound == b.bound;
}
bool operator==(const Before& a, const Before& b) noexcept { return a.date == b.date && a.time == b.time; }
bool operator==(const NoLaterThan& a, const NoLaterThan& b) noexcept { return a.date == b.date && a.time == b.time; }
bool operator==(const Within& a, const Within& b) noexcept { return a.period == b.period; }
bool operator==(const Between& a, const Between& b) noexcept { return a.first == b.first && a.last == b.last; }
bool operator==(const Throughout& a, const Throughout& b) noexcept { return a.year == b.year; }
bool operator==(const Onward& a, const Onward& b) noexcept { return a.from == b.from; }
bool operator==(const AfterEvent& a, const AfterEvent& b) noexcept {
  return a.event == b.event && a.offset == b.offset;
}
bool operator==(const PerDocument& a, const PerDocument& b) noexcept { return a.document == b.document; }
bool operator==(const InRegularReport& a, const InRegularReport& b) noexcept { return a.series == b.series; }
bool operator==(const Unread& a, const Unread& b) noexcept { return a.text == b.text; }

std::string_view kind_of(const Rule& rule) noexcept {
  return match(
      rule, [](const Before&) { return "before"; }, [](const NoLaterThan&) { return "no_later_than"; },
      [](const Within&) { return "within"; }, [](const Between&) { return "between"; },
      [](const Throughout&) { return "throughout"; }, [](const Onward&) { return "onward"; },
      [](const Every&) { return "every"; }, [](const AfterEvent&) { return "after_event"; },
      [](const PerDocument&) { return "per_document"; }, [](const InRegularReport&) { return "in_regular_report"; },
      [](const Unread&) { return "unread"; });
}

}  // namespace cchc
