#include "cchc/finding.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

template <class State>
void bind_state(py::module_& m, const char* name, const char* doc) {
  py::class_<State> type(m, name, doc);
  type.def(py::init<>(), "Makes it.");
  add_value_protocol(type, {});
}

}  // namespace

void bind_finding(py::module_& m) {
  py::class_<Choice> choice(m, "Choice", "Which option of a Chosen was found.");
  choice.def(py::init<std::string>(), "option"_a, "Makes it.");
  choice.def_readonly("option", &Choice::option, "The id of the option.");
  add_value_protocol(choice, {"option"});

  py::class_<Count> count(m, "Count", "How many were counted.");
  count.def(py::init<std::int64_t>(), "number"_a, "Makes it.");
  count.def_readonly("number", &Count::number, "From 0.");
  add_value_protocol(count, {"number"});

  bind_state<NotSubmitted>(m, "NotSubmitted", "The unit handed in nothing: it earns nothing.");
  bind_state<UnderAppraisal>(m, "UnderAppraisal", "Handed in and not decided yet.");
  m.attr("Finding") = py::module_::import("decimal").attr("Decimal") | m.attr("Share") | m.attr("Count") |
                      m.attr("Choice") | m.attr("NotSubmitted") | m.attr("UnderAppraisal");
  // module functions
  m.def("parse_finding", &parse_finding, "text"_a, "marking"_a, "The finding in the words of a marks file.");
  m.def("points_for", &points_for, "marking"_a, "maximum"_a, "finding"_a,
        "The points a finding earns, rounded once; None when none so far.");
}

}  // namespace cchc::python
