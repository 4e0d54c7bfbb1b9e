#pragma once

#include "cchc/calendar.hpp"
#include "cchc/due.hpp"
#include "cchc/event.hpp"
#include "cchc/policy.hpp"
#include "cchc/reports.hpp"
#include "cchc/rule.hpp"

namespace cchc::detail {

/// What has been looked up for one rule: null when it was not recorded, or when the rule needs none.
struct Found {
  const Event* event = nullptr;
  const ReportSeries* series = nullptr;
};

/// The day of one rule. Throws OutsideCalendar.
Due resolve_rule(const Rule& rule, Year plan_year, const Calendar& calendar, Found found, Policy policy);

/// The last good day of "trước ngày …" under the reading chosen, before rolling.
Date last_good_day(const Before& rule, Policy policy) noexcept;

/// "trước khi khai mạc": no term to count, and the event's day is read as the day of "trước ngày …".
bool is_before_event(Offset offset) noexcept;

/// The nearest working day as the policy rolls; the calendar is not asked when nothing rolls.
Date rolled(Date day, Rolling rolling, const Calendar& calendar);

}  // namespace cchc::detail
