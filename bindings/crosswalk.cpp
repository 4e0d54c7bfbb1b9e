#include "cchc/crosswalk.hpp"

#include "bindings.hpp"

namespace cchc::python {

void bind_crosswalk(py::module_& m) {
  using Ids = std::vector<CriterionId>;
  py::class_<CrosswalkLink> link(m, "CrosswalkLink", "Lines of one table and those that stand for them in another.");
  // constructors
  link.def(py::init<Ids, Ids, std::string>(), "before"_a, "after"_a, "note"_a = "", "Makes it.");
  // properties
  link.def_property_readonly("before", tuple_getter(&CrosswalkLink::before), "Ids; empty: new.");
  link.def_property_readonly("after", tuple_getter(&CrosswalkLink::after), "Ids; empty: dropped.");
  link.def_readonly("note", &CrosswalkLink::note, "Why they correspond.");
  // operators, representation
  add_value_protocol(link, {"before", "after", "note"});

  py::class_<Crosswalk> type(m, "Crosswalk", "Which criteria of two scoring tables correspond.");
  // constructors
  type.def(py::init<std::string, std::string, std::string, std::vector<CrosswalkLink>>(), "before"_a, "after"_a,
           "note"_a = "", "links"_a = py::tuple(), "Makes it.");
  // properties
  type.def_readonly("before", &Crosswalk::before, "Id of the rubric before.");
  type.def_readonly("after", &Crosswalk::after, "Id of the rubric after.");
  type.def_readonly("note", &Crosswalk::note, "Who says so, and in what document.");
  type.def_property_readonly("links", tuple_getter(&Crosswalk::links), "Every leaf of both tables stands in one.");
  // operators, representation
  add_value_protocol(type, {"before", "after", "note", "links"});
  // module functions
  m.def("require_fits", &require_fits, WithoutGil(), "crosswalk"_a, "before"_a, "after"_a,
        "Throws InvalidValue, listing every fault of a crosswalk.");
  m.def("propose_crosswalk", &propose_crosswalk, WithoutGil(), "before"_a, "after"_a,
        "A first draft for a person to correct: leaves of the same words correspond.");
  m.def("read_crosswalk", &read_crosswalk, WithoutGil(), "json_file"_a, "Reads a crosswalk; throws BadFile.");
  m.def("parse_crosswalk", &parse_crosswalk, WithoutGil(), "json"_a, "Reads the text of a crosswalk; throws BadFile.");
}

}  // namespace cchc::python
