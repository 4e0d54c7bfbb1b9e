#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cchc/language.hpp"
#include "cchc/plan.hpp"
#include "cchc/schedule.hpp"

namespace cchc {

/// The last days of a plan as a calendar that any program shows (RFC 5545): an all-day VEVENT on each last good day,
/// and one VEVENT with an RRULE for the occurrences of a duty (expand.hpp) when a rule gives exactly their days.
/// Milestones without a day are left out. `stamped` is the day the calendar is made, its DTSTAMP at 0:00 UTC. UIDs are
/// those of the milestones, so a later calendar of the same plan takes the place of an earlier one.
std::string to_icalendar(const Schedule& schedule, const Plan& plan, Date stamped, Language language = Language::vi);

/// The RRULE that gives exactly these days, the first one counted: "FREQ=MONTHLY;COUNT=12;BYMONTHDAY=14". Empty for
/// fewer than two days, and for days that are no run of days or weeks and no day of months at equal distance.
std::optional<std::string> recurrence_rule(const std::vector<Date>& days);

}  // namespace cchc
