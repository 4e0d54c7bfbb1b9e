#include "cchc/icalendar.hpp"

#include "bindings.hpp"

namespace cchc::python {

void bind_icalendar(py::module_& m) {
  // module functions
  m.def("to_icalendar", &to_icalendar, WithoutGil(), "schedule"_a, "plan"_a, "stamped"_a, "language"_a = Language::vi,
        "The last days of a plan as a calendar by RFC 5545.");
  m.def("recurrence_rule", &recurrence_rule, "days"_a, "The RRULE that gives exactly these days, or None.");
}

}  // namespace cchc::python
