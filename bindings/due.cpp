#include "cchc/due.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

void bind_dated(py::module_& m) {
  py::class_<DueBy> by(m, "DueBy", "The last day that is still on time, and the first where the document names one.");
  by.def(py::init<std::optional<Date>, Date>(), "from_"_a, "date"_a, "Makes it.");
  by.def_readonly("from_", &DueBy::from, "The first day of the stretch, or None.");
  by.def_readonly("date", &DueBy::date, "The last good day.");
  add_value_protocol(by, {"from_", "date"});

  py::class_<Standing> standing(m, "Standing", "A duty that runs.");
  standing.def(py::init<Date, std::optional<Date>, std::optional<Date>>(), "from_"_a, "until"_a = py::none(),
               "judged_on"_a = py::none(), "Makes it.");
  standing.def_readonly("from_", &Standing::from, "Its first day.");
  standing.def_readonly("until", &Standing::until, "Its last day, or None.");
  standing.def_readonly("judged_on", &Standing::judged_on, "The day it is judged; without it, never late.");
  add_value_protocol(standing, {"from_", "until", "judged_on"});
}

void bind_undated(py::module_& m) {
  py::class_<Awaiting> awaiting(m, "Awaiting", "No day yet: an event must happen, or another document must say.");
  awaiting.def(py::init<std::string>(), "event"_a, "Makes it.");
  awaiting.def_readonly("event", &Awaiting::event, "What it waits for.");
  add_value_protocol(awaiting, {"event"});

  py::class_<Unclear> unclear(m, "Unclear", "The document could not be read here.");
  unclear.def(py::init<std::string>(), "text"_a, "Makes it.");
  unclear.def_readonly("text", &Unclear::text, "The words.");
  add_value_protocol(unclear, {"text"});
}

}  // namespace

void bind_due(py::module_& m) {
  bind_dated(m);
  bind_undated(m);
  m.attr("Due") = m.attr("DueBy") | m.attr("Standing") | m.attr("Awaiting") | m.attr("Unclear");
  // module functions
  m.def("kind_of", py::overload_cast<const Due&>(&kind_of), "due"_a, "The type's name in snake case.");
  m.def("last_day", &last_day, "due"_a, "The day it is judged by, or None.");
}

}  // namespace cchc::python
