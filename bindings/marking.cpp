#include "cchc/marking.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

void bind_option(py::module_& m) {
  py::class_<Option> type(m, "Option", "One of the options of a Chosen.");
  type.def(py::init<std::string, std::string, Points>(), "id"_a, "text"_a, "points"_a, "Makes an option.");
  type.def_readonly("id", &Option::id, "What a marks file writes.");
  type.def_readonly("text", &Option::text, "In words.");
  type.def_readonly("points", &Option::points, "What it earns.");
  add_value_protocol(type, {"id", "text", "points"});
}

void bind_edge(py::module_& m) {
  py::class_<Edge> type(m, "Edge", "An edge of a band, in percent.");
  type.def(py::init<Percent, bool>(), "at"_a, "closed"_a = true, "Makes an edge.");
  type.def_readonly("at", &Edge::at, "In percent.");
  type.def_readonly("closed", &Edge::closed, "Whether the edge itself belongs to the band.");
  add_value_protocol(type, {"at", "closed"});
}

void bind_band(py::module_& m) {
  py::class_<Band> type(m, "Band", "Points for the shares between two edges.");
  type.def(py::init<Edge, Edge, Points>(), "lower"_a, "upper"_a, "points"_a, "Makes a band.");
  type.def_readonly("lower", &Band::from, "Its lower edge.");
  type.def_readonly("upper", &Band::to, "Its upper edge.");
  type.def_readonly("points", &Band::points, "What it earns.");
  add_value_protocol(type, {"lower", "upper", "points"});
}

void bind_step(py::module_& m) {
  py::class_<Step> type(m, "Step", "Points from a count on.");
  type.def(py::init<std::int64_t, Points>(), "lower"_a, "points"_a, "Makes a step.");
  type.def_readonly("lower", &Step::from, "The first count it holds for.");
  type.def_readonly("points", &Step::points, "What it earns.");
  add_value_protocol(type, {"lower", "points"});
}

template <class Marking, class Items>
void bind_list(py::module_& m, const char* name, const char* doc, const char* field, Items Marking::* member) {
  py::class_<Marking> type(m, name, doc);
  type.def(py::init<Items>(), py::arg(field), "Makes the marking.");
  type.def_property_readonly(field, tuple_getter(member), "In the order given.");
  add_value_protocol(type, {field});
}

template <class Marking>
void bind_each(py::module_& m, const char* name, const char* doc) {
  py::class_<Marking> type(m, name, doc);
  type.def(py::init<Points>(), "each"_a, "Makes the marking.");
  type.def_readonly("each", &Marking::each, "So much for each.");
  add_value_protocol(type, {"each"});
}

template <class Marking>
void bind_plain(py::module_& m, const char* name, const char* doc) {
  py::class_<Marking> type(m, name, doc);
  type.def(py::init<>(), "Makes the marking.");
  add_value_protocol(type, {});
}

void bind_linear(py::module_& m) {
  py::class_<Linear> type(m, "Linear", "The share of the maximum: nothing below floor, all from full_from on.");
  type.def(py::init<Percent, Percent>(), "floor"_a = Percent{}, "full_from"_a = Percent::whole(100), "Makes it.");
  type.def_readonly("floor", &Linear::floor, "Below it nothing is earned, in percent.");
  type.def_readonly("full_from", &Linear::full_from, "From it on the maximum is earned, in percent.");
  add_value_protocol(type, {"floor", "full_from"});
}

}  // namespace

void bind_marking(py::module_& m) {
  bind_option(m);
  bind_edge(m);
  bind_band(m);
  bind_step(m);
  bind_list(m, "Chosen", "The points of the option that was found.", "options", &Chosen::options);
  bind_list(m, "Banded", "The points of the band that holds the share.", "bands", &Banded::bands);
  bind_list(m, "Stepped", "The points of the last step that the count reaches.", "steps", &Stepped::steps);
  bind_linear(m);
  bind_each<Counted>(m, "Counted", "So much for each one counted, up to the maximum.");
  bind_each<Deducted>(m, "Deducted", "The maximum less so much for each one, not below zero.");
  bind_plain<Surveyed>(m, "Surveyed", "The percentage of a survey, of the maximum.");
  bind_plain<Assessed>(m, "Assessed", "Points given by people within the maximum.");
  bind_plain<Sum>(m, "Sum", "The sum of the lines below.");
  bind_plain<Unknown>(m, "Unknown", "The rule is not known.");
  m.attr("Marking") = m.attr("Chosen") | m.attr("Banded") | m.attr("Stepped") | m.attr("Linear") | m.attr("Counted") |
                      m.attr("Deducted") | m.attr("Surveyed") | m.attr("Assessed") | m.attr("Sum") | m.attr("Unknown");
  // module functions
  m.def("wording", py::overload_cast<const Marking&, Language>(&wording), "marking"_a, "language"_a = Language::vi,
        "The rule in words.");
  m.def("kind_of", py::overload_cast<const Marking&>(&kind_of), "marking"_a, "The type's name in snake case.");
}

}  // namespace cchc::python
