#include "cchc/compare.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

void bind_score_change(py::module_& m) {
  py::class_<ScoreChange> type(m, "ScoreChange", "One line of one unit in two scorecards.");
  // constructors
  type.def(py::init<Score, Score, std::optional<Percent>, std::optional<Percent>>(), "before"_a, "after"_a,
           "percent_before"_a = py::none(), "percent_after"_a = py::none(), "Makes it.");
  // properties
  type.def_readonly("before", &ScoreChange::before, "The score before.");
  type.def_readonly("after", &ScoreChange::after, "The score after.");
  type.def_readonly("percent_before", &ScoreChange::percent_before, "As published, of the unit's own maximum.");
  type.def_readonly("percent_after", &ScoreChange::percent_after, "As published, of the unit's own maximum.");
  type.def_property_readonly("points", &ScoreChange::points, "Points after less points before.");
  type.def_property_readonly("maximum", &ScoreChange::maximum, "Own maximum after less before.");
  type.def_property_readonly("percent", &ScoreChange::percent, "Between the published figures, or None.");
  // operators, representation
  add_value_protocol(type, {"before", "after", "percent_before", "percent_after"});
}

void bind_comparison(py::module_& m) {
  using Units = std::vector<AgencyRef>;
  py::class_<Comparison> type(m, "Comparison", "Two scorecards of one rubric side by side.");
  // constructors
  type.def(py::init<Date, Date, Units, Units, Units, std::vector<ScoreChange>>(), "before"_a, "after"_a, "units"_a,
           "gone"_a, "come"_a, "changes"_a, "Makes it.");
  // properties
  type.def_readonly("before", &Comparison::before, "The day of the one.");
  type.def_readonly("after", &Comparison::after, "The day of the other.");
  type.def_property_readonly("units", tuple_getter(&Comparison::units), "In both, in directory order.");
  type.def_property_readonly("gone", tuple_getter(&Comparison::gone), "Only before.");
  type.def_property_readonly("come", tuple_getter(&Comparison::come), "Only after.");
  type.def_property_readonly("changes", tuple_getter(&Comparison::changes), "Unit after unit, line by line.");
  type.def_property_readonly("lines", &Comparison::lines, "How many lines each unit has.");
  // operations
  type.def("at", &Comparison::at, "unit"_a, "criterion"_a, py::return_value_policy::reference_internal,
           "The change of a unit at a line; throws NotFound.");
  // operators, representation
  add_value_protocol(type, {"before", "after", "units", "gone", "come", "changes"});
}

void bind_causes(py::module_& m) {
  py::class_<ChangeCause> cause(m, "ChangeCause", "A leaf that moved a sum.");
  cause.def(py::init<CriterionRef, Points, Points>(), "criterion"_a, "points"_a, "maximum"_a, "Makes it.");
  cause.def_readonly("criterion", &ChangeCause::criterion, "Which leaf.");
  cause.def_readonly("points", &ChangeCause::points, "What it moved the points by, before limits.");
  cause.def_readonly("maximum", &ChangeCause::maximum, "What it moved the own maximum by.");
  add_value_protocol(cause, {"criterion", "points", "maximum"});

  py::class_<ChangeCauses> type(m, "ChangeCauses", "Which leaves moved a line.");
  type.def(py::init<std::vector<ChangeCause>, Points>(), "leaves"_a, "limited"_a, "Makes it.");
  type.def_property_readonly("leaves", tuple_getter(&ChangeCauses::leaves), "The largest move first.");
  type.def_readonly("limited", &ChangeCauses::limited, "What limits of sums kept back or let go.");
  add_value_protocol(type, {"leaves", "limited"});
}

void bind_rank_change(py::module_& m) {
  py::class_<RankChange> type(m, "RankChange", "The places of one unit in two rankings.");
  type.def(py::init<AgencyRef, std::optional<Ranked>, std::optional<Ranked>>(), "agency"_a, "before"_a, "after"_a,
           "Makes it.");
  type.def_readonly("agency", &RankChange::agency, "The unit.");
  type.def_readonly("before", &RankChange::before, "Its place before, or None.");
  type.def_readonly("after", &RankChange::after, "Its place after, or None.");
  type.def_property_readonly("climbed", &RankChange::climbed, "Places gained, or None unless ranked in both.");
  add_value_protocol(type, {"agency", "before", "after"});
}

}  // namespace

void bind_compare(py::module_& m) {
  bind_score_change(m);
  bind_comparison(m);
  bind_causes(m);
  bind_rank_change(m);
  // module functions
  m.def("compare", py::overload_cast<const Scorecard&, const Scorecard&, const Rubric&>(&compare), WithoutGil(),
        "before"_a, "after"_a, "rubric"_a, "Two scorecards of one rubric side by side.");
  m.def("compare", py::overload_cast<const Ranking&, const Ranking&>(&compare), "before"_a, "after"_a,
        "Two rankings, in the order of the one after.");
  m.def("causes", &causes, "comparison"_a, "unit"_a, "criterion"_a, "rubric"_a, "Which leaves moved a line.");
  m.def("explain",
        py::overload_cast<const Comparison&, AgencyRef, CriterionRef, const Rubric&, const Directory&, Language>(
            &explain),
        "comparison"_a, "unit"_a, "criterion"_a, "rubric"_a, "directory"_a, "language"_a = Language::vi,
        "What changed for a unit at a line, and by which leaves.");
  m.def("tabulate", py::overload_cast<const Comparison&, const Rubric&, const Directory&, Language>(&tabulate),
        WithoutGil(), "comparison"_a, "rubric"_a, "directory"_a, "language"_a = Language::vi,
        "One row a unit and line that changed.");
  m.def("tabulate",
        py::overload_cast<const std::vector<RankChange>&, const Rubric&, const Directory&, Language>(&tabulate),
        "changes"_a, "rubric"_a, "directory"_a, "language"_a = Language::vi, "One row a unit: ranks before and after.");
}

}  // namespace cchc::python
