#include "cchc/layer.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

template <class T>
using Maybe = std::optional<T>;

/// The getter of a list that may be left out: a tuple, or None.
template <class Items>
auto tuple_or_none(Maybe<Items> RubricLayer::* member) {
  return [member](const py::object& self) -> py::object {
    const auto& items = self.cast<const RubricLayer&>().*member;
    if (!items) return py::none();
    return tuple_of(*items, self);
  };
}

}  // namespace

void bind_layer(py::module_& m) {
  py::class_<RubricLayer> type(m, "RubricLayer", "What a province lays over a ministry's scoring table.");
  // constructors
  type.def(py::init<std::string, std::string, Decision, Maybe<std::string>, Maybe<Date>, Maybe<Date>,
                    Maybe<std::vector<std::string>>, Maybe<std::string>, Maybe<bool>, Maybe<std::vector<Origin>>,
                    Maybe<Publication>, Maybe<RankingRule>, Maybe<std::vector<RankingGroup>>, Maybe<std::vector<Grade>>,
                    std::vector<Criterion>, std::vector<Criterion>, std::vector<CriterionId>>(),
           "id"_a, "base"_a, "decision"_a, "title"_a = py::none(), "since"_a = py::none(), "until"_a = py::none(),
           "missing"_a = py::none(), "note"_a = py::none(), "capped"_a = py::none(), "precedence"_a = py::none(),
           "publication"_a = py::none(), "ranking"_a = py::none(), "groups"_a = py::none(), "grades"_a = py::none(),
           "replaced"_a = std::vector<Criterion>{}, "added"_a = std::vector<Criterion>{},
           "removed"_a = std::vector<CriterionId>{}, "What is None stays as in the base.");
  // properties
  type.def_readonly("id", &RubricLayer::id, "Of the rubric that comes out.");
  type.def_readonly("base", &RubricLayer::base, "The id of the rubric it lies over.");
  type.def_readonly("decision", &RubricLayer::decision, "The document it comes from.");
  type.def_readonly("title", &RubricLayer::title, "Its title, or None.");
  type.def_readonly("since", &RubricLayer::since, "First day in force, or None.");
  type.def_readonly("until", &RubricLayer::until, "Last day in force, or None.");
  type.def_property_readonly("missing", tuple_or_none(&RubricLayer::missing), "What is not known, or None.");
  type.def_readonly("note", &RubricLayer::note, "Printed with every result, or None.");
  type.def_readonly("capped", &RubricLayer::capped, "Whether a bonus lifts no sum above its maximum, or None.");
  type.def_property_readonly(
      "precedence",
      [](const RubricLayer& layer) -> py::object {
        return layer.precedence ? py::object(py::tuple(py::cast(*layer.precedence))) : py::none();
      },
      "Origins, the weakest first, or None.");
  type.def_readonly("publication", &RubricLayer::publication, "How figures are printed, or None.");
  type.def_readonly("ranking", &RubricLayer::ranking, "How units are ranked, or None.");
  type.def_property_readonly("groups", tuple_or_none(&RubricLayer::groups), "Whom it is for, or None.");
  type.def_property_readonly("grades", tuple_or_none(&RubricLayer::grades), "From the best, or None.");
  type.def_property_readonly("replaced", tuple_getter(&RubricLayer::replaced), "Lines that stand for the base's.");
  type.def_property_readonly("added", tuple_getter(&RubricLayer::added), "Lines the base has not.");
  type.def_property_readonly("removed", tuple_getter(&RubricLayer::removed), "Lines that go, with all below them.");
  // operators, representation
  add_value_protocol(type,
                     {"id", "base", "decision", "title", "since", "until", "missing", "note", "capped", "precedence",
                      "publication", "ranking", "groups", "grades", "replaced", "added", "removed"});
  // module functions
  m.def("layer", &layer, WithoutGil(), "base"_a, "over"_a,
        "The base as the layer changes it; its sums are proved again.");
  m.def("read_rubric_layer", &read_rubric_layer, WithoutGil(), "json_file"_a, "Reads a layer; throws BadFile.");
  m.def("parse_rubric_layer", &parse_rubric_layer, WithoutGil(), "json"_a,
        "Reads the text of a layer; throws BadFile.");
}

}  // namespace cchc::python
