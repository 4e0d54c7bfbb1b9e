#include "cchc/tabulate.hpp"

#include "bindings.hpp"

namespace cchc::python {

void bind_tabulate(py::module_& m) {
  py::native_enum<By>(m, "By", "enum.Enum", "What a summary counts by.")
      .value("area", By::area)
      .value("objective", By::objective)
      .value("agency", By::agency)
      .value("month", By::month)
      .finalize();
  add_enum_repr(m.attr("By"));
  // module functions
  m.def("tabulate", py::overload_cast<const Plan&, Language>(&tabulate), WithoutGil(), "plan"_a,
        "language"_a = Language::vi, "One row an activity, the ten cells.");
  m.def("tabulate", py::overload_cast<const Schedule&, const Plan&, Language>(&tabulate), WithoutGil(), "schedule"_a,
        "plan"_a, "language"_a = Language::vi, "One row a milestone.");
  m.def("tabulate",
        py::overload_cast<const Statuses&, const Plan&, const Directory&, const Schedule&, Language>(&tabulate),
        WithoutGil(), "statuses"_a, "plan"_a, "directory"_a, "schedule"_a, "language"_a = Language::vi,
        "One row a milestone and agency.");
  m.def("tabulate", py::overload_cast<const std::vector<Issue>&, Language>(&tabulate), "issues"_a,
        "language"_a = Language::vi, "One row an issue.");
  m.def("summarize",
        py::overload_cast<const Statuses&, const Plan&, const Directory&, const Schedule&, By, Language>(&summarize),
        WithoutGil(), "statuses"_a, "plan"_a, "directory"_a, "schedule"_a, "by"_a, "language"_a = Language::vi,
        "How many duties stand in each status, one row a group and one for all.");
}

}  // namespace cchc::python
