#include "cchc/civil_code.hpp"

#include "bindings.hpp"
#include "cchc/error.hpp"
#include "numpy_days.hpp"

namespace cchc::python {

namespace {

using Days = py::array_t<std::int64_t, py::array::c_style | py::array::forcecast>;

/// The events as days from 1970-01-01, in an array of one dimension.
Days days_of(const py::object& events) {
  const py::object days = py::module_::import("numpy").attr("asarray")(events).attr("astype")("datetime64[D]");
  const Days numbers = days.attr("view")("int64");
  if (numbers.ndim() != 1) throw py::value_error("expected the events in one dimension");
  return numbers;
}

/// `count` of every event, one after another; NaT where there is no day. Nothing here touches Python's objects.
template <class Count>
py::object counted(const py::object& events, Count count) {
  const Days numbers = days_of(events);
  Days ends(numbers.size());
  const std::int64_t* event = numbers.data();
  std::int64_t* end = ends.mutable_data();
  const auto size = numbers.size();
  {
    const py::gil_scoped_release unlocked;
    for (py::ssize_t i = 0; i < size; ++i) {
      const auto day = day_of(event[i]);
      end[i] = day ? number_of(count(*day)) : not_a_day;
    }
  }
  return ends.attr("view")("datetime64[D]");
}

py::object count_terms(const py::object& events, Offset offset, const Calendar& calendar, Policy policy) {
  return counted(events, [&](Date event) -> std::optional<Date> {
    // Most terms that the calendar does not reach are known before anything is thrown.
    const auto plain = count_calendar_term(event, offset, policy);
    if (!calendar.covers().contains(plain.value_or(event))) return std::nullopt;
    try {
      return count_term(event, offset, calendar, policy);
    } catch (const OutsideCalendar&) {
      return std::nullopt;
    }
  });
}

py::object count_calendar_terms(const py::object& events, Offset offset, Policy policy) {
  return counted(events, [&](Date event) { return count_calendar_term(event, offset, policy); });
}

}  // namespace

void bind_civil_code(py::module_& m) {
  // module functions
  m.def("count_term", &count_term, "event"_a, "offset"_a, "calendar"_a, "policy"_a = Policy{},
        "The last day of a term counted from an event by Civil Code 2015 art. 144 to 148, or None.");
  m.def("count_calendar_term", &count_calendar_term, "event"_a, "offset"_a, "policy"_a = Policy{},
        "The same before a day off is moved; None for working days.");
  m.def("count_terms", &count_terms, "events"_a, "offset"_a, "calendar"_a, "policy"_a = Policy{},
        "count_term of many events at once, without the GIL; NaT where the calendar does not reach.");
  m.def("count_calendar_terms", &count_calendar_terms, "events"_a, "offset"_a, "policy"_a = Policy{},
        "count_calendar_term of many events at once, without the GIL.");
}

}  // namespace cchc::python
