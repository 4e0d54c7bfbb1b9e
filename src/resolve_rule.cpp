#include "resolve_rule.hpp"

#include "cchc/civil_code.hpp"
#include "cchc/match.hpp"

namespace cchc::detail {
namespace {

Date first_of(Year year) { return year / date::January / 1; }
Date last_of(Year year) { return year / date::December / 31; }

Standing through(Year year) { return {first_of(year), last_of(year), last_of(year)}; }

/// "sau khi …" alone says when to start and never when to end. With a term, the event's own day is not counted
/// (Civil Code 2015 art. 147).
Due after(const Event& event, const AfterEvent& rule, const Calendar& calendar, Policy policy) {
  if (!rule.offset) return Standing{event.on, std::nullopt, std::nullopt};
  if (is_before_event(*rule.offset)) {
    return DueBy{std::nullopt, policy.before_includes_the_day ? event.on : day_before(event.on)};
  }
  const auto last = count_term(event.on, *rule.offset, calendar, policy);
  if (!last) return Unclear{wording(rule)};  // "trong 999999 ngày": no day that can be meant
  if (rule.offset->bound == Offset::Bound::earliest) return Standing{*last, std::nullopt, std::nullopt};
  const Date first = next_day(event.on);
  return first <= *last ? DueBy{first, *last} : DueBy{std::nullopt, *last};
}

/// From the first day of data to the last report of the year.
Due within_reports(const ReportSeries& series, Year year) {
  const auto reports = reports_in(series, year);
  if (reports.empty()) return Awaiting{series.id};
  Date first = reports.front().window.first;
  for (const auto& report : reports) first = std::min(first, report.window.first);
  return Standing{first, reports.back().due, reports.back().due};
}

}  // namespace

bool is_before_event(Offset offset) noexcept {
  return offset.count == 0 && offset.direction == Offset::Direction::before && offset.bound == Offset::Bound::latest;
}

Date last_good_day(const Before& rule, Policy policy) noexcept {
  if (rule.time) return rule.time->hour > 0 || rule.time->minute > 0 ? rule.date : day_before(rule.date);
  return policy.before_includes_the_day ? rule.date : day_before(rule.date);
}

Date rolled(Date day, Rolling rolling, const Calendar& calendar) {
  switch (rolling) {
    case Rolling::none: return day;
    case Rolling::forward: return calendar.on_or_after(day);
    case Rolling::back: return calendar.on_or_before(day);
  }
  return day;
}

Due resolve_rule(const Rule& rule, Year plan_year, const Calendar& calendar, Found found, Policy policy) {
  const auto by = [&](std::optional<Date> from, Date last) {
    return DueBy{from, rolled(last, policy.rolling, calendar)};
  };
  return match(
      rule, [&](const Before& r) -> Due { return by(std::nullopt, last_good_day(r, policy)); },
      [&](const NoLaterThan& r) -> Due { return by(std::nullopt, r.date); },
      [&](const Within& r) -> Due {
        const Span span = span_of(r.period);
        return by(span.first, span.last);
      },
      [&](const Between& r) -> Due { return by(r.first, r.last); },
      [&](const Throughout& r) -> Due { return through(r.year); },
      // It runs on without a last day; each plan judges its own year.
      [&](const Onward& r) -> Due {
        return Standing{r.from, std::nullopt, last_of(std::max(r.from.year(), plan_year))};
      },
      // One duty of the plan's year, until recurring duties are told apart occurrence by occurrence.
      [&](const Every&) -> Due { return through(plan_year); },
      [&](const AfterEvent& r) -> Due {
        if (!found.event) return Awaiting{r.event.empty() ? wording(r) : r.event};
        return after(*found.event, r, calendar, policy);
      },
      [&](const PerDocument& r) -> Due { return Awaiting{r.document}; },
      [&](const InRegularReport& r) -> Due {
        return found.series ? within_reports(*found.series, plan_year) : Awaiting{r.series};
      },
      [&](const Unread& r) -> Due { return Unclear{r.text}; });
}

}  // namespace cchc::detail
