#include "cchc/grammar.hpp"

#include "bindings.hpp"

namespace cchc::python {

void bind_grammar(py::module_& m) {
  py::native_enum<Evidence>(m, "Evidence", "enum.Enum", "How much the words of a construct say.")
      .value("dated", Evidence::dated)
      .value("loose", Evidence::loose)
      .value("bare", Evidence::bare)
      .value("none", Evidence::none)
      .finalize();
  add_enum_repr(m.attr("Evidence"));

  py::class_<Construct> type(m, "Construct", "One way to say \"when\": a line of the grammar.");
  // constructors
  type.def(py::init<std::string, Evidence, std::string, std::string, std::vector<std::string>>(), "id"_a, "evidence"_a,
           "meaning"_a, "vietnamese"_a, "phrases"_a, "Makes a construct.");
  // properties
  type.def_readonly("id", &Construct::id, "\"not_before\".");
  type.def_readonly("evidence", &Construct::evidence, "How much its words say.");
  type.def_readonly("meaning", &Construct::meaning, "One sentence of English.");
  type.def_readonly("vietnamese", &Construct::vietnamese, "The same in Vietnamese.");
  type.def_property_readonly("phrases", tuple_getter(&Construct::phrases), "Its forms, as plans write them.");
  // operators, representation
  add_value_protocol(type, {"id", "evidence", "meaning", "vietnamese", "phrases"});
  // module functions
  m.def("grammar", [] { return py::tuple(py::cast(grammar())); }, "Every construct, in the order of reading.");
  m.def(
      "constructs_in",
      [](std::string_view cell, Year plan_year) { return py::tuple(py::cast(constructs_in(cell, plan_year))); },
      "cell"_a, "plan_year"_a, "The id of the construct that read each clause of a cell.");
}

}  // namespace cchc::python
