#include "cchc/deadline.hpp"

#include "bindings.hpp"

namespace cchc::python {

void bind_deadline(py::module_& m) {
  py::class_<SecondReading> second(m, "SecondReading", "What a clause may mean as well, and why.");
  second.def(py::init<Ambiguity, Rule>(), "why"_a, "rule"_a, "Makes a second reading.");
  second.def_readonly("why", &SecondReading::why, "The doubt.");
  second.def_readonly("rule", &SecondReading::rule, "The other rule.");
  add_value_protocol(second, {"why", "rule"});

  py::class_<Deadline> type(m, "Deadline", "One clause of a deadline cell.");
  // constructors
  type.def(py::init<std::string, Rule, bool, Place, bool, bool, std::optional<SecondReading>>(), "subject"_a, "rule"_a,
           "year_inferred"_a = false, "place"_a = Place{}, "tentative"_a = false, "conditional"_a = false,
           "second"_a = py::none(), "Makes a deadline.");
  // properties
  type.def_readonly("subject", &Deadline::subject, "What is due; empty when it stands for the whole row.");
  type.def_readonly("rule", &Deadline::rule, "When, as written.");
  type.def_readonly("year_inferred", &Deadline::year_inferred, "True when the plan's year was taken.");
  type.def_readonly("place", &Deadline::place, "The clause in its cell, in bytes.");
  type.def_readonly("tentative", &Deadline::tentative, "True for \"dự kiến\", \"phấn đấu\".");
  type.def_readonly("conditional", &Deadline::conditional, "True for \"(nếu có)\".");
  type.def_property_readonly(
      "second", [](const Deadline& deadline) { return deadline.second ? &*deadline.second : nullptr; },
      py::return_value_policy::reference_internal, "What it may mean as well, or None.");
  // operators, representation
  add_value_protocol(type, {"subject", "rule", "year_inferred", "place", "tentative", "conditional", "second"});
  // module functions
  m.def("read_deadlines", &read_deadlines, WithoutGil(), "cell"_a, "plan_year"_a,
        "Reads a deadline cell; a missing year is the plan's.");
  m.def("chosen_rule", &chosen_rule, "deadline"_a, "policy"_a = Policy{}, "The reading that a policy chooses.");
}

}  // namespace cchc::python
