#include "cchc/schedule.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

void bind_facts(py::module_& m) {
  py::class_<Facts> type(m, "Facts", "What turns rules into days, beside the plan.");
  // constructors
  type.def(py::init<Calendar, Events, std::vector<ReportSeries>>(), "calendar"_a, "events"_a = Events{},
           "series"_a = std::vector<ReportSeries>{}, "Makes the facts.");
  // properties
  type.def_readonly("calendar", &Facts::calendar, "The working days.");
  type.def_property_readonly("events", tuple_getter(&Facts::events), "What has happened.");
  type.def_property_readonly("series", tuple_getter(&Facts::series), "The reports that recur.");
  // operators, representation
  add_value_protocol(type, {"calendar", "events", "series"});
}

}  // namespace

void bind_schedule(py::module_& m) {
  bind_facts(m);

  py::class_<Schedule> type(m, "Schedule", "The days of a plan's milestones, in their order.");
  // constructors
  type.def(py::init<Policy, std::vector<Due>>(), "policy"_a, "dues"_a, "Makes a schedule.");
  // properties
  type.def_readonly("policy", &Schedule::policy, "The readings it used.");
  type.def_property_readonly("dues", tuple_getter(&Schedule::dues), "The n-th due belongs to the n-th milestone.");
  // operations
  type.def("at", &Schedule::at, "milestone"_a, py::return_value_policy::reference_internal,
           "The due of a milestone; throws NotFound.");
  // operators, representation
  add_value_protocol(type, {"policy", "dues"});
  // module functions
  m.def("resolve", py::overload_cast<const Rule&, Year, const Facts&, Policy>(&resolve), WithoutGil(), "rule"_a,
        "plan_year"_a, "facts"_a, "policy"_a = Policy{}, "The day of one rule in a plan of that year.");
  m.def("resolve", py::overload_cast<const Deadline&, Year, const Facts&, Policy>(&resolve), WithoutGil(), "deadline"_a,
        "plan_year"_a, "facts"_a, "policy"_a = Policy{}, "The day of one clause, in the reading the policy chooses.");
  m.def("resolve", py::overload_cast<const Plan&, const Facts&, Policy>(&resolve), WithoutGil(), "plan"_a, "facts"_a,
        "policy"_a = Policy{}, "The days of a plan.");
  m.def("explain", py::overload_cast<const Milestone&, Year, const Facts&, Policy, Language>(&explain), WithoutGil(),
        "milestone"_a, "plan_year"_a, "facts"_a, "policy"_a = Policy{}, "language"_a = Language::vi,
        "The same of a milestone: with the event recorded under its own id, and the data of an occurrence.");
  m.def("explain", py::overload_cast<const Deadline&, Year, const Facts&, Policy, Language>(&explain), WithoutGil(),
        "deadline"_a, "plan_year"_a, "facts"_a, "policy"_a = Policy{}, "language"_a = Language::vi,
        "How the day of a clause was found, and which of two readings was chosen.");
  m.def("explain", py::overload_cast<const Rule&, Year, const Facts&, Policy, Language>(&explain), WithoutGil(),
        "rule"_a, "plan_year"_a, "facts"_a, "policy"_a = Policy{}, "language"_a = Language::vi,
        "How the day was found, the reading and the legal basis.");
}

}  // namespace cchc::python
