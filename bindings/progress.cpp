#include "cchc/progress.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

void bind_report(py::module_& m) {
  py::class_<Report> type(m, "Report", "What one agency reported about one milestone on one day.");
  // constructors
  type.def(py::init<MilestoneId, AgencyId, Date, std::optional<Date>, std::string>(), "milestone"_a, "agency"_a,
           "reported_on"_a, "finished_on"_a = py::none(), "evidence"_a = "", "Makes a report.");
  // properties
  type.def_readonly("milestone", &Report::milestone, "The id of the milestone.");
  type.def_readonly("agency", &Report::agency, "The id of the agency.");
  type.def_readonly("reported_on", &Report::reported_on, "The day of the report.");
  type.def_readonly("finished_on", &Report::finished_on, "The day it was finished; None: not yet.");
  type.def_readonly("evidence", &Report::evidence, "Number and date of the document.");
  // operators, representation
  add_value_protocol(type, {"milestone", "agency", "reported_on", "finished_on", "evidence"});
}

}  // namespace

void bind_progress(py::module_& m) {
  bind_report(m);

  py::class_<Progress> type(m, "Progress", "All reports, in the order they were made.");
  // constructors
  type.def(py::init<std::vector<Report>>(), "reports"_a = std::vector<Report>{}, "Makes it of reports.");
  // properties
  type.def_property_readonly(
      "reports", [](const py::object& self) { return tuple_of(self.cast<const Progress&>().reports(), self); },
      "The reports.");
  // operations
  type.def("latest", &Progress::latest, "milestone"_a, "agency"_a, "as_of"_a,
           py::return_value_policy::reference_internal, "The report that stands on that day, or None.");
  // operators, representation
  add_value_protocol(type, {"reports"});
  type.def("__len__", [](const Progress& progress) { return progress.reports().size(); }, "How many reports.");
  // module functions
  m.attr("max_progress_bytes") = max_progress_bytes;
  m.def("read_progress", &read_progress, WithoutGil(), "csv_file"_a, "plan"_a, "directory"_a,
        "Reads a CSV an officer can fill in; wrong rows are issues.");
  m.def("parse_progress", &parse_progress, WithoutGil(), "csv"_a, "plan"_a, "directory"_a,
        "Reads the text of a CSV of progress.");
}

}  // namespace cchc::python
