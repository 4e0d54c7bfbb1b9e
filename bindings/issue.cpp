#include "cchc/issue.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

void bind_place(py::module_& m) {
  py::class_<Place> type(m, "Place", "Where something stands: a half-open range of UTF-8 bytes, and its line.");
  // constructors
  type.def(py::init<std::size_t, std::size_t, int, int>(), "begin"_a = 0, "end"_a = 0, "line"_a = 0, "column"_a = 0,
           "Makes a place.");
  // properties
  type.def_readonly("begin", &Place::begin, "The first byte.");
  type.def_readonly("end", &Place::end, "The byte after the last.");
  type.def_readonly("line", &Place::line, "The line it starts on, from 1; 0 when unknown.");
  type.def_readonly("column", &Place::column, "In a table of data its column, from 1; 0 elsewhere.");
  // operators, representation
  add_value_protocol(type, {"begin", "end", "line", "column"});
}

void bind_severity(py::module_& m) {
  py::native_enum<Severity>(m, "Severity", "enum.Enum", "How much an issue matters.")
      .value("note", Severity::note)
      .value("warning", Severity::warning)
      .value("error", Severity::error)
      .finalize();
  add_enum_repr(m.attr("Severity"));
}

}  // namespace

void bind_issue(py::module_& m) {
  bind_place(m);
  bind_severity(m);

  py::class_<Issue> type(m, "Issue", "Something a reader of a document should look at.");
  // constructors
  type.def(py::init<Severity, std::string, std::string, std::string, Place>(), "severity"_a, "code"_a, "message"_a,
           "hint"_a = "", "place"_a = Place{}, "Makes an issue.");
  // properties
  type.def_readonly("severity", &Issue::severity, "How much it matters.");
  type.def_readonly("code", &Issue::code, "Its stable name, explained in docs/errors.md.");
  type.def_readonly("message", &Issue::message, "What is the matter, in one Vietnamese sentence.");
  type.def_readonly("hint", &Issue::hint, "What to do about it.");
  type.def_readonly("place", &Issue::place, "Where it is.");
  // operators, representation
  add_value_protocol(type, {"severity", "code", "message", "hint", "place"});
  // module functions
  m.def("in_characters", &in_characters, "place"_a, "text"_a,
        "The place counted in characters of `text`, so that text[begin:end] is what stands there.");
}

}  // namespace cchc::python
