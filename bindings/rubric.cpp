#include "cchc/rubric.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

using Rate = Computation::Rate;

void bind_rubric_enums(py::module_& m) {
  py::native_enum<Role>(m, "Role", "enum.Enum", "How a line counts towards its parent.")
      .value("part", Role::part, "towards the maximum")
      .value("bonus", Role::bonus, "added beside it")
      .value("penalty", Role::penalty, "taken off beside it")
      .finalize();
  py::native_enum<Rate>(m, "Rate", "enum.Enum", "Which rate of duties fills a line.")
      .value("done", Rate::done, "done, of those that can be judged")
      .value("on_time", Rate::on_time, "on time, of those settled either way")
      .finalize();
  for (const char* name : {"Role", "Rate"}) add_enum_repr(m.attr(name));
}

void bind_decision(py::module_& m) {
  py::class_<Decision> type(m, "Decision", "The document a rubric comes from.");
  // constructors
  type.def(py::init<std::string, std::string, std::optional<Date>, std::string, std::string>(), "type"_a = "",
           "number"_a = "", "date"_a = py::none(), "issuer"_a = "", "article"_a = "", "Makes it.");
  // properties
  type.def_readonly("type", &Decision::type, "\"Quyết định\".");
  type.def_readonly("number", &Decision::number, "\"766/QĐ-TTg\".");
  type.def_readonly("date", &Decision::date, "Its day, or None.");
  type.def_readonly("issuer", &Decision::issuer, "Who issued it.");
  type.def_readonly("article", &Decision::article, "\"Phụ lục I\".");
  // operators, representation
  add_value_protocol(type, {"type", "number", "date", "issuer", "article"});
}

void bind_computation(py::module_& m) {
  py::class_<Computation> type(m, "Computation", "How the statuses of a plan fill a line.");
  // constructors
  type.def(py::init<Rate, std::optional<Area>, bool, bool>(), "rate"_a = Rate::done, "area"_a = py::none(),
           "reports_only"_a = false, "exempt_when_none"_a = false, "Makes it.");
  // properties
  type.def_readonly("rate", &Computation::rate, "Done or on time.");
  type.def_readonly("area", &Computation::area, "Of which area; None: of the whole plan.");
  type.def_readonly("reports_only", &Computation::reports_only, "Only duties met in regular reports.");
  type.def_readonly("exempt_when_none", &Computation::exempt_when_none, "A unit without such duties is exempt.");
  // operators, representation
  add_value_protocol(type, {"rate", "area", "reports_only", "exempt_when_none"});
}

void bind_criterion(py::module_& m) {
  py::class_<Criterion> type(m, "Criterion", "One line of a scoring table.");
  // constructors
  type.def(py::init<CriterionId, std::optional<CriterionId>, std::string, std::optional<Points>, Marking, Role,
                    std::optional<Computation>, std::string>(),
           "id"_a, "parent"_a, "text"_a, "maximum"_a, "marking"_a = Marking(Sum{}), "role"_a = Role::part,
           "computation"_a = py::none(), "basis"_a = "", "Makes a line.");
  // properties
  type.def_readonly("id", &Criterion::id, "Its id.");
  type.def_readonly("parent", &Criterion::parent, "The id of the line above; None: it is the whole.");
  type.def_readonly("text", &Criterion::text, "In words.");
  type.def_readonly("maximum", &Criterion::maximum, "In points; None while it is not known.");
  type.def_readonly("marking", &Criterion::marking, "How findings become points.");
  type.def_readonly("role", &Criterion::role, "How it counts towards its parent.");
  type.def_readonly("computation", &Criterion::computation, "How the statuses of a plan fill it, or None.");
  type.def_readonly("basis", &Criterion::basis, "Article or source; empty: the rubric's decision.");
  // operators, representation
  add_value_protocol(type, {"id", "parent", "text", "maximum", "marking", "role", "computation", "basis"});
}

void bind_rubric_head(py::module_& m) {
  py::class_<RubricHead> type(m, "RubricHead", "What a rubric says of itself and its rules.");
  // constructors
  type.def(py::init<std::string, std::string, Decision, std::optional<Date>, std::optional<Date>,
                    std::vector<std::string>, std::string, bool, std::vector<Origin>, Publication, RankingRule,
                    std::vector<RankingGroup>, std::vector<Grade>>(),
           "id"_a, "title"_a, "decision"_a, "since"_a = py::none(), "until"_a = py::none(),
           "missing"_a = std::vector<std::string>{}, "note"_a = "", "capped"_a = true,
           "precedence"_a = RubricHead{}.precedence, "publication"_a = Publication{}, "ranking"_a = RankingRule{},
           "groups"_a = std::vector<RankingGroup>{}, "grades"_a = std::vector<Grade>{}, "Makes it.");
  // properties
  type.def_readonly("id", &RubricHead::id, "Its id.");
  type.def_readonly("title", &RubricHead::title, "Its title.");
  type.def_readonly("decision", &RubricHead::decision, "The document it comes from.");
  type.def_readonly("since", &RubricHead::since, "First day in force, or None.");
  type.def_readonly("until", &RubricHead::until, "Last day in force, or None.");
  type.def_property_readonly("missing", tuple_getter(&RubricHead::missing), "What is not known.");
  type.def_readonly("note", &RubricHead::note, "Printed with every result.");
  type.def_readonly("capped", &RubricHead::capped, "A bonus lifts no sum above its maximum.");
  type.def_property_readonly("precedence", tuple_getter(&RubricHead::precedence), "Origins, the weakest first.");
  type.def_readonly("publication", &RubricHead::publication, "How figures are printed.");
  type.def_readonly("ranking", &RubricHead::ranking, "How units are ranked.");
  type.def_property_readonly("groups", tuple_getter(&RubricHead::groups), "Whom it is for.");
  type.def_property_readonly("grades", tuple_getter(&RubricHead::grades), "From the best.");
  // operators, representation
  add_value_protocol(type, {"id", "title", "decision", "since", "until", "missing", "note", "capped", "precedence",
                            "publication", "ranking", "groups", "grades"});
}

}  // namespace

void bind_rubric(py::module_& m) {
  bind_rubric_enums(m);
  bind_decision(m);
  bind_computation(m);
  bind_criterion(m);
  bind_rubric_head(m);

  py::class_<Rubric> type(m, "Rubric", "A scoring table: one tree, its lines in the order they are printed.");
  // constructors
  type.def(py::init<RubricHead, std::vector<Criterion>>(), "head"_a, "criteria"_a,
           "Throws InvalidValue, listing every fault.");
  // properties
  type.def_property_readonly("head", &Rubric::head, "What it says of itself.");
  type.def_property_readonly(
      "criteria", [](const py::object& self) { return tuple_of(self.cast<const Rubric&>().criteria(), self); },
      "Its lines, each before its children.");
  type.def_property_readonly("maximum", &Rubric::maximum, "Of the whole; throws InvalidValue when not known.");
  // predicates
  type.def("in_force", &Rubric::in_force, "day"_a, "Whether it is in force on the day.");
  type.def("is_leaf", &Rubric::is_leaf, "criterion"_a, "Whether the line is marked, not summed.");
  // operations
  type.def("at", &Rubric::at, "criterion"_a, py::return_value_policy::reference_internal, "The line of this number.");
  type.def("ref", &Rubric::ref, "id"_a, "The number of the line; throws NotFound.");
  type.def("find", &Rubric::find, "id"_a, "The number of the line, or None.");
  type.def("parent", &Rubric::parent, "criterion"_a, "The line above, or None.");
  type.def("children", &Rubric::children, "criterion"_a, "The lines right below.");
  type.def("end", &Rubric::end, "criterion"_a, "One past the number of the last line below.");
  type.def("require_usable", &Rubric::require_usable, "day"_a, "Throws InvalidValue when it cannot score that day.");
  // operators, representation
  add_value_protocol(type, {"head", "criteria"});
  type.def("__len__", [](const Rubric& rubric) { return rubric.criteria().size(); }, "How many lines.");
  // module functions
  m.attr("max_rubric_depth") = max_rubric_depth;
  m.attr("max_criteria") = max_criteria;
  m.attr("max_points") = max_points;
  m.def("read_rubric", &read_rubric, WithoutGil(), "json_file"_a, "Reads a rubric; throws BadFile.");
  m.def("parse_rubric", &parse_rubric, WithoutGil(), "json"_a, "Reads the text of a rubric; throws BadFile.");
  m.def("citation", &citation, "decision"_a, "\"Quyết định 766/QĐ-TTg ngày 23/06/2022\".");
}

}  // namespace cchc::python
