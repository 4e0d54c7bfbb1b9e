#include "cchc/head.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

void bind_citation(py::module_& m) {
  py::class_<Citation> type(m, "Citation", "A legal document the plan cites; number and date together identify it.");
  // constructors
  type.def(py::init<std::string, std::string, std::optional<Date>, Place>(), "type"_a, "number"_a,
           "date"_a = py::none(), "place"_a = Place{}, "Makes a citation.");
  // properties
  type.def_readonly("type", &Citation::type, "\"Nghị quyết\".");
  type.def_readonly("number", &Citation::number, "\"76/NQ-CP\".");
  type.def_readonly("date", &Citation::date, "The day it was issued, or None.");
  type.def_readonly("place", &Citation::place, "Where it is first cited.");
  // operators, representation
  add_value_protocol(type, {"type", "number", "date", "place"});
}

Head make_head(std::string kind, std::string number, std::string title, std::string issuer, std::string issued_at,
               std::string signer, std::optional<Date> issued_on, std::vector<Citation> citations) {
  return Head{std::move(kind),      std::move(number), std::move(title), std::move(issuer),
              std::move(issued_at), std::move(signer), issued_on,        std::move(citations)};
}

}  // namespace

void bind_head(py::module_& m) {
  bind_citation(m);

  py::class_<Head> type(m, "Head", "What stands above and around the table of a plan.");
  // constructors
  type.def(py::init(&make_head), "kind"_a = "", "number"_a = "", "title"_a = "", "issuer"_a = "", "issued_at"_a = "",
           "signer"_a = "", "issued_on"_a = py::none(), "citations"_a = std::vector<Citation>{}, "Makes a head.");
  // properties
  type.def_readonly("kind", &Head::kind, "\"Kế hoạch\".");
  type.def_readonly("number", &Head::number, "\"3638/KH-UBND\".");
  type.def_readonly("title", &Head::title, "Its title.");
  type.def_readonly("issuer", &Head::issuer, "Who issued it.");
  type.def_readonly("issued_at", &Head::issued_at, "Where.");
  type.def_readonly("signer", &Head::signer, "Who signed.");
  type.def_readonly("issued_on", &Head::issued_on, "When, or None.");
  type.def_property_readonly("citations", tuple_getter(&Head::citations), "What it cites.");
  // operators, representation
  add_value_protocol(type, {"kind", "number", "title", "issuer", "issued_at", "signer", "issued_on", "citations"});
}

}  // namespace cchc::python
