#include "cchc/gap.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

void bind_reach(py::module_& m) {
  py::native_enum<Reach>(m, "Reach", "enum.Enum", "Whether a better place can be had.")
      .value("reached", Reach::reached, "the raises give the place")
      .value("out_of_reach", Reach::out_of_reach, "not even with everything at its maximum")
      .value("no_such_place", Reach::no_such_place, "there is none above")
      .value("not_ranked", Reach::not_ranked, "the unit is scored only")
      .finalize();
  add_enum_repr(m.attr("Reach"));
}

void bind_raise(py::module_& m) {
  py::class_<Raise> type(m, "Raise", "One criterion that earns more.");
  type.def(py::init<CriterionRef, Points>(), "criterion"_a, "points"_a, "Makes it.");
  type.def_readonly("criterion", &Raise::criterion, "Which criterion.");
  type.def_readonly("points", &Raise::points, "How much more; of a penalty: how much less is taken off.");
  add_value_protocol(type, {"criterion", "points"});
}

void bind_lift(py::module_& m) {
  py::class_<Lift> type(m, "Lift", "The fewest criteria, and with these the fewest points, that lift a unit.");
  type.def(py::init<AgencyRef, Reach, std::optional<int>, std::optional<int>, std::optional<AgencyRef>, Points,
                    std::vector<Raise>>(),
           "agency"_a, "reach"_a, "rank"_a, "rank_after"_a, "beside"_a, "points"_a, "raises"_a, "Makes it.");
  type.def_readonly("agency", &Lift::agency, "The unit.");
  type.def_readonly("reach", &Lift::reach, "Whether it can be had.");
  type.def_readonly("rank", &Lift::rank, "Now, or None.");
  type.def_readonly("rank_after", &Lift::rank_after, "With the raises, or None.");
  type.def_readonly("beside", &Lift::beside, "The unit that must not stand before it any more, or None.");
  type.def_readonly("points", &Lift::points, "By which the total rises.");
  type.def_property_readonly("raises", tuple_getter(&Lift::raises), "The largest first.");
  add_value_protocol(type, {"agency", "reach", "rank", "rank_after", "beside", "points", "raises"});
}

void bind_one_gap(py::module_& m) {
  py::class_<Gap> type(m, "Gap", "How far the next better rank is.");
  type.def(py::init<AgencyRef, Reach, std::optional<int>, std::optional<AgencyRef>, Points>(), "agency"_a, "reach"_a,
           "rank"_a, "ahead"_a, "points"_a, "Makes it.");
  type.def_readonly("agency", &Gap::agency, "The unit.");
  type.def_readonly("reach", &Gap::reach, "Whether it can be had.");
  type.def_readonly("rank", &Gap::rank, "Now, or None.");
  type.def_readonly("ahead", &Gap::ahead, "The unit next above, or None.");
  type.def_readonly("points", &Gap::points, "The fewest by which the total must rise.");
  add_value_protocol(type, {"agency", "reach", "rank", "ahead", "points"});
}

}  // namespace

void bind_gap(py::module_& m) {
  bind_reach(m);
  bind_raise(m);
  bind_lift(m);
  bind_one_gap(m);
  // module functions
  m.def("gaps", &gaps, WithoutGil(), "scorecard"_a, "rubric"_a, "directory"_a,
        "How far the next better rank is, of each unit in the order of the ranking.");
  m.def("lift", &lift, WithoutGil(), "scorecard"_a, "rubric"_a, "directory"_a, "unit"_a, "places"_a,
        "held"_a = std::vector<CriterionId>{}, "The fewest criteria that lift a unit by so many places.");
  m.def("raised", &raised, WithoutGil(), "scorecard"_a, "rubric"_a, "unit"_a, "raises"_a,
        "The scorecard after the raises.");
  m.def("explain", py::overload_cast<const Lift&, const Rubric&, const Directory&, Language>(&explain), "lift"_a,
        "rubric"_a, "directory"_a, "language"_a = Language::vi, "What a unit lacks for its place.");
  m.def("tabulate", py::overload_cast<const std::vector<Gap>&, const Rubric&, const Directory&, Language>(&tabulate),
        "gaps"_a, "rubric"_a, "directory"_a, "language"_a = Language::vi, "One row a unit.");
  m.def("tabulate", py::overload_cast<const Lift&, const Rubric&, const Directory&, Language>(&tabulate), "lift"_a,
        "rubric"_a, "directory"_a, "language"_a = Language::vi, "One row a criterion to be raised.");
  m.def("label", py::overload_cast<Reach, Language>(&label), "reach"_a, "language"_a = Language::vi, "In words.");
}

}  // namespace cchc::python
