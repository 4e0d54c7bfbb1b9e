#pragma once

#include <optional>

#include "cchc/calendar.hpp"
#include "cchc/dates.hpp"
#include "cchc/policy.hpp"
#include "cchc/rule.hpp"

namespace cchc {

/// The last day of a term counted from an event by Civil Code 2015 art. 144 to 148: the day of the event is not counted
/// (147), and a term whose last day is a day off ends on the next working day (148.5). A term counted back from the
/// event is the mirror image: a first day that is a day off moves to the working day before it, so that the term is
/// never shorter than written (inferred; the Code does not speak of it).
/// Null when the count is negative or leads out of the years 1900 to 2199. Throws OutsideCalendar.
std::optional<Date> count_term(Date event, Offset offset, const Calendar& calendar, Policy policy = {});

/// The same before a day off is moved (art. 148.1 to 148.4). Null for working days too: they need a calendar.
std::optional<Date> count_calendar_term(Date event, Offset offset, Policy policy = {}) noexcept;

}  // namespace cchc
