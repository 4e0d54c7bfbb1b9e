#include "cchc/publication.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

void bind_publication_enums(py::module_& m) {
  py::native_enum<Stage>(m, "Stage", "enum.Enum", "From what a printed sum or percentage is made.")
      .value("exact", Stage::exact, "from unrounded points")
      .value("printed", Stage::printed, "from printed parts")
      .finalize();
  py::native_enum<Compare>(m, "Compare", "enum.Enum", "What the percentages of equal units are compared by.")
      .value("exact", Compare::exact, "unrounded")
      .value("published", Compare::published, "as printed")
      .finalize();
  py::native_enum<Ties>(m, "Ties", "enum.Enum", "What becomes of equal units.")
      .value("share", Ties::share, "1, 2, 2, 4")
      .value("no_gap", Ties::no_gap, "1, 2, 2, 3")
      .value("next_criterion", Ties::next_criterion, "the criteria of tie_break decide")
      .finalize();
  for (const char* name : {"Stage", "Compare", "Ties"}) add_enum_repr(m.attr(name));
}

void bind_rules(py::module_& m) {
  py::class_<Publication> publication(m, "Publication", "How a decision prints its figures.");
  publication.def(py::init<int, int, Rounding, Stage>(), "point_places"_a = 2, "percent_places"_a = 2,
                  "rounding"_a = Rounding::half_away, "stage"_a = Stage::exact, "Makes the rule.");
  publication.def_readonly("point_places", &Publication::point_places, "Digits of points, 0 to 9.");
  publication.def_readonly("percent_places", &Publication::percent_places, "Digits of percentages, 0 to 9.");
  publication.def_readonly("rounding", &Publication::rounding, "What becomes of an exact half.");
  publication.def_readonly("stage", &Publication::stage, "From what sums and percentages are made.");
  add_value_protocol(publication, {"point_places", "percent_places", "rounding", "stage"});

  py::class_<RankingRule> ranking(m, "RankingRule", "How a decision ranks.");
  ranking.def(py::init<Compare, Ties, std::vector<CriterionId>>(), "compare"_a = Compare::exact, "ties"_a = Ties::share,
              "tie_break"_a = std::vector<CriterionId>{}, "Makes the rule.");
  ranking.def_readonly("compare", &RankingRule::compare, "Exact or published figures.");
  ranking.def_readonly("ties", &RankingRule::ties, "What becomes of equal units.");
  ranking.def_property_readonly("tie_break", tuple_getter(&RankingRule::tie_break),
                                "The criteria that decide, in order.");
  add_value_protocol(ranking, {"compare", "ties", "tie_break"});
}

void bind_group(py::module_& m) {
  py::class_<RankingGroup> type(m, "RankingGroup", "Units that are compared with each other.");
  type.def(py::init<std::string, std::string, Membership, std::vector<AgencyId>>(), "id"_a, "name"_a, "members"_a,
           "not_ranked"_a = std::vector<AgencyId>{}, "Makes a group.");
  type.def_readonly("id", &RankingGroup::id, "Its id.");
  type.def_readonly("name", &RankingGroup::name, "Its name.");
  type.def_readonly("members", &RankingGroup::members, "Who belongs to it.");
  type.def_property_readonly("not_ranked", tuple_getter(&RankingGroup::not_ranked), "Who is scored only.");
  add_value_protocol(type, {"id", "name", "members", "not_ranked"});
}

void bind_grade(py::module_& m) {
  py::class_<Requirement> requirement(m, "Requirement", "A criterion must reach a percentage of its maximum.");
  requirement.def(py::init<CriterionId, Percent>(), "criterion"_a, "at_least"_a, "Makes a requirement.");
  requirement.def_readonly("criterion", &Requirement::criterion, "Which criterion.");
  requirement.def_readonly("at_least", &Requirement::at_least, "In percent, the edge included.");
  add_value_protocol(requirement, {"criterion", "at_least"});

  py::class_<Grade> type(m, "Grade", "A name for the units from an edge on.");
  type.def(py::init<std::string, Percent, bool, std::vector<Requirement>>(), "name"_a, "lower"_a, "closed"_a = true,
           "requirements"_a = std::vector<Requirement>{}, "Makes a grade.");
  type.def_readonly("name", &Grade::name, "Its name.");
  type.def_readonly("lower", &Grade::from, "Its edge, in percent.");
  type.def_readonly("closed", &Grade::closed, "Whether the edge belongs to it.");
  type.def_property_readonly("requirements", tuple_getter(&Grade::requirements), "What must hold besides.");
  add_value_protocol(type, {"name", "lower", "closed", "requirements"});
}

}  // namespace

void bind_publication(py::module_& m) {
  bind_publication_enums(m);
  bind_rules(m);
  bind_group(m);
  bind_grade(m);
}

}  // namespace cchc::python
