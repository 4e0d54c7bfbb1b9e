#include "cchc/rank.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

void bind_ranked(py::module_& m) {
  py::class_<Ranked> type(m, "Ranked", "The place of one unit in its group.");
  // constructors
  type.def(py::init<AgencyRef, std::uint32_t, std::optional<int>, Points, Points, Points, std::optional<Percent>,
                    std::optional<std::uint32_t>, std::uint32_t>(),
           "agency"_a, "group"_a, "rank"_a, "points"_a, "self_scored"_a, "maximum"_a, "index"_a, "grade"_a, "open"_a,
           "Makes it.");
  // properties
  type.def_readonly("agency", &Ranked::agency, "The unit, a handle of the directory.");
  type.def_readonly("group", &Ranked::group, "Which of the rubric's groups, from 0.");
  type.def_readonly("rank", &Ranked::rank, "From 1; None: scored, not ranked.");
  type.def_readonly("points", &Ranked::points, "Exact.");
  type.def_readonly("self_scored", &Ranked::self_scored, "Of the points: not appraised yet.");
  type.def_readonly("maximum", &Ranked::maximum, "The unit's own.");
  type.def_readonly("index", &Ranked::index, "As published, in percent; None when everything is exempt.");
  type.def_readonly("grade", &Ranked::grade, "Which of the rubric's grades, from 0, or None.");
  type.def_readonly("open", &Ranked::open, "Leaves not settled; above zero the place is provisional.");
  // operators, representation
  add_value_protocol(type, {"agency", "group", "rank", "points", "self_scored", "maximum", "index", "grade", "open"});
}

}  // namespace

void bind_rank(py::module_& m) {
  bind_ranked(m);

  py::class_<Ranking> type(m, "Ranking", "Group after group, best first.");
  // constructors
  type.def(py::init<Date, std::vector<Ranked>>(), "on"_a, "units"_a, "Makes it.");
  // properties
  type.def_readonly("on", &Ranking::on, "The day of the scoring.");
  type.def_property_readonly("units", tuple_getter(&Ranking::units), "In order.");
  // operators, representation
  add_value_protocol(type, {"on", "units"});
  type.def("__len__", [](const Ranking& ranking) { return ranking.units.size(); }, "How many units.");
  // module functions
  m.def("rank", &rank, WithoutGil(), "scorecard"_a, "rubric"_a, "directory"_a,
        "Ranks by the percentage of each unit's own maximum.");
  m.def("published_points", &published_points, "scorecard"_a, "unit"_a, "criterion"_a, "rubric"_a,
        "The points a decision prints for the n-th unit, from 0.");
  m.def("published_percent", &published_percent, "scorecard"_a, "unit"_a, "criterion"_a, "rubric"_a,
        "The percentage a decision prints, or None.");
}

}  // namespace cchc::python
