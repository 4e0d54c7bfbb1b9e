#include "cchc/occurrence.hpp"

#include "bindings.hpp"

namespace cchc::python {

void bind_occurrence(py::module_& m) {
  py::class_<Occurrence> type(m, "Occurrence", "One time that a recurring duty falls due.");
  // constructors
  type.def(py::init<std::string, Rule, Span>(), "label"_a, "rule"_a, "window"_a, "Makes it.");
  // properties
  type.def_readonly("label", &Occurrence::label, "\"T03\", \"Q1\": what the id of its milestone ends with.");
  type.def_readonly("rule", &Occurrence::rule, "The rule with its days.");
  type.def_readonly("window", &Occurrence::window, "The days of the data it covers.");
  // operators, representation
  add_value_protocol(type, {"label", "rule", "window"});
  // module functions
  m.def("occurrences", py::overload_cast<const Every&, Year, Policy>(&occurrences), WithoutGil(), "every"_a, "year"_a,
        "policy"_a = Policy{}, "The occurrences of a recurring duty in a year; none when it cannot be placed there.");
  m.def("occurrences", py::overload_cast<const ReportSeries&, Year>(&occurrences), WithoutGil(), "series"_a, "year"_a,
        "The reports of a year.");
}

}  // namespace cchc::python
