#include "cchc/mark.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

void bind_one_mark(py::module_& m) {
  py::class_<Mark> type(m, "Mark", "What someone found for one criterion and unit, and why.");
  // constructors
  type.def(py::init<CriterionId, AgencyId, Origin, int, Finding, std::string, std::optional<Date>, std::string,
                    std::string>(),
           "criterion"_a, "agency"_a, "origin"_a, "round"_a, "finding"_a, "by"_a = "", "on"_a = py::none(),
           "reason"_a = "", "evidence"_a = "", "Makes a mark.");
  // properties
  type.def_readonly("criterion", &Mark::criterion, "The id of the criterion.");
  type.def_readonly("agency", &Mark::agency, "The id of the unit.");
  type.def_readonly("origin", &Mark::origin, "Where it comes from.");
  type.def_readonly("round", &Mark::round, "Of an appraisal, from 1.");
  type.def_readonly("finding", &Mark::finding, "What was found.");
  type.def_readonly("by", &Mark::by, "Who marked.");
  type.def_readonly("on", &Mark::on, "When, or None.");
  type.def_readonly("reason", &Mark::reason, "Why.");
  type.def_readonly("evidence", &Mark::evidence, "Number and date of the document.");
  // operators, representation
  add_value_protocol(type, {"criterion", "agency", "origin", "round", "finding", "by", "on", "reason", "evidence"});
}

void bind_exemption(py::module_& m) {
  py::class_<Exemption> type(m, "Exemption", "A criterion, and all below it, that does not apply to a unit.");
  // constructors
  type.def(py::init<CriterionId, AgencyId, std::string>(), "criterion"_a, "agency"_a, "reason"_a, "Makes it.");
  // properties
  type.def_readonly("criterion", &Exemption::criterion, "The id of the criterion.");
  type.def_readonly("agency", &Exemption::agency, "The id of the unit.");
  type.def_readonly("reason", &Exemption::reason, "Why it does not apply.");
  // operators, representation
  add_value_protocol(type, {"criterion", "agency", "reason"});
}

}  // namespace

void bind_mark(py::module_& m) {
  bind_one_mark(m);
  bind_exemption(m);

  py::class_<Marks> type(m, "Marks", "All layers of marks, side by side, and the exemptions.");
  // constructors
  type.def(py::init<std::vector<Mark>, std::vector<Exemption>>(), "marks"_a = std::vector<Mark>{},
           "exemptions"_a = std::vector<Exemption>{}, "Makes it.");
  // properties
  type.def_property_readonly("marks", tuple_getter(&Marks::marks), "In the order given.");
  type.def_property_readonly("exemptions", tuple_getter(&Marks::exemptions), "In the order given.");
  // operations
  type.def("at", &Marks::at, "mark"_a, py::return_value_policy::reference_internal, "The mark of this number.");
  // operators, representation
  type.def(
      "__add__", [](const Marks& a, const Marks& b) { return Marks(a).add(b); }, "more"_a, py::is_operator(),
      "Both, one after the other.");
  add_value_protocol(type, {"marks", "exemptions"});
  type.def("__len__", [](const Marks& marks) { return marks.marks.size(); }, "How many marks.");
  // module functions
  m.attr("max_marks_bytes") = max_marks_bytes;
  m.attr("most_rounds") = most_rounds;
  m.def("read_marks", &read_marks, WithoutGil(), "csv_file"_a, "rubric"_a, "directory"_a, "on"_a,
        "Reads a CSV an officer can fill in; wrong rows are issues.");
  m.def("parse_marks", &parse_marks, WithoutGil(), "csv"_a, "rubric"_a, "directory"_a, "on"_a,
        "Reads the text of a CSV of marks.");
}

}  // namespace cchc::python
