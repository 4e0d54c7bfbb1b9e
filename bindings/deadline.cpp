#include "cchc/deadline.hpp"

#include "bindings.hpp"

namespace cchc::python {

void bind_deadline(py::module_& m) {
  py::class_<Deadline> type(m, "Deadline", "One clause of a deadline cell.");
  // constructors
  type.def(py::init<std::string, Rule, bool, Place>(), "subject"_a, "rule"_a, "year_inferred"_a = false,
           "place"_a = Place{}, "Makes a deadline.");
  // properties
  type.def_readonly("subject", &Deadline::subject, "What is due; empty when it stands for the whole row.");
  type.def_readonly("rule", &Deadline::rule, "When, as written.");
  type.def_readonly("year_inferred", &Deadline::year_inferred, "True when the plan's year was taken.");
  type.def_readonly("place", &Deadline::place, "The clause in its cell, in bytes.");
  // operators, representation
  add_value_protocol(type, {"subject", "rule", "year_inferred", "place"});
  // module functions
  m.def("read_deadlines", &read_deadlines, WithoutGil(), "cell"_a, "plan_year"_a,
        "Reads a deadline cell; a missing year is the plan's.");
}

}  // namespace cchc::python
