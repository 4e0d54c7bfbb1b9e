#include "cchc/score.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

void bind_score_state(py::module_& m) {
  py::native_enum<ScoreState>(m, "ScoreState", "enum.Enum", "How one criterion stands with one unit.")
      .value("scored", ScoreState::scored, "has points, zero among them")
      .value("missing", ScoreState::missing, "nobody has said anything")
      .value("not_submitted", ScoreState::not_submitted, "the unit handed in nothing")
      .value("under_appraisal", ScoreState::under_appraisal, "handed in, not decided")
      .value("exempt", ScoreState::exempt, "does not apply")
      .finalize();
  add_enum_repr(m.attr("ScoreState"));
}

void bind_one_score(py::module_& m) {
  py::class_<Score> type(m, "Score", "How one unit stands with one line.");
  // constructors
  type.def(py::init<Points, Points, Points, std::uint32_t, ScoreState, std::optional<MarkRef>>(), "points"_a,
           "self_scored"_a, "maximum"_a, "open"_a, "state"_a, "mark"_a = py::none(), "Makes a score.");
  // properties
  type.def_readonly("points", &Score::points, "Of what is settled.");
  type.def_readonly("self_scored", &Score::self_scored, "Of the points: by the unit's own word alone.");
  type.def_readonly("maximum", &Score::maximum, "The unit's own, after exemptions.");
  type.def_readonly("open", &Score::open, "Leaves that are missing or under appraisal.");
  type.def_readonly("state", &Score::state, "How it stands.");
  type.def_readonly("mark", &Score::mark, "Of a leaf: the mark that stands, or None.");
  // operators, representation
  add_value_protocol(type, {"points", "self_scored", "maximum", "open", "state", "mark"});
}

}  // namespace

void bind_score(py::module_& m) {
  bind_score_state(m);
  bind_one_score(m);

  py::class_<Scorecard> type(m, "Scorecard", "Of each unit every line of the rubric.");
  // constructors
  type.def(py::init<Date, std::vector<AgencyRef>, std::vector<Score>, std::vector<Issue>>(), "on"_a, "units"_a,
           "scores"_a, "issues"_a = std::vector<Issue>{}, "Makes it.");
  // properties
  type.def_readonly("on", &Scorecard::on, "The day of the scoring.");
  type.def_property_readonly("units", tuple_getter(&Scorecard::units), "In directory order.");
  type.def_property_readonly("scores", tuple_getter(&Scorecard::scores), "Unit after unit, line by line.");
  type.def_property_readonly("issues", tuple_getter(&Scorecard::issues), "What to look at.");
  type.def_property_readonly("lines", &Scorecard::lines, "How many lines each unit has.");
  // operations
  type.def("at", &Scorecard::at, "unit"_a, "criterion"_a, py::return_value_policy::reference_internal,
           "How the n-th unit, from 0, stands with a line.");
  type.def("place", &Scorecard::place, "unit"_a, "Which of the units this is, from 0; throws NotFound.");
  // operators, representation
  add_value_protocol(type, {"on", "units", "scores", "issues"});
  const auto repr = [](const Scorecard& card) {
    return "<cchc.Scorecard on " + to_string(card.on) + ", " + std::to_string(card.units.size()) + " units, " +
           std::to_string(card.lines()) + " lines>";
  };
  type.def("__repr__", repr, py::prepend(), "Its day and size.");
  type.def("__len__", [](const Scorecard& card) { return card.units.size(); }, "How many units.");
  // module functions
  m.def("units_of", &units_of, "rubric"_a, "directory"_a, "on"_a, "The units a rubric applies to.");
  m.def("score", &score, WithoutGil(), "rubric"_a, "directory"_a, "marks"_a, "on"_a,
        "Scores every unit of the rubric's groups as of a day.");
  m.def("explain",
        py::overload_cast<const Scorecard&, AgencyRef, CriterionRef, const Rubric&, const Directory&, const Marks&,
                          Language>(&explain),
        WithoutGil(), "scorecard"_a, "unit"_a, "criterion"_a, "rubric"_a, "directory"_a, "marks"_a,
        "language"_a = Language::vi, "Why a unit has these points for a line.");
  m.def("trace", &trace, WithoutGil(), "scorecard"_a, "unit"_a, "criterion"_a, "rubric"_a, "directory"_a, "marks"_a,
        "The same as JSON from which each figure can be computed again.");
  m.def("label", py::overload_cast<ScoreState, Language>(&label), "state"_a, "language"_a = Language::vi,
        "\"Không đánh giá\".");
}

}  // namespace cchc::python
