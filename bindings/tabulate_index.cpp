#include "cchc/tabulate_index.hpp"

#include "bindings.hpp"

namespace cchc::python {

void bind_tabulate_index(py::module_& m) {
  m.def("tabulate", py::overload_cast<const Rubric&, Language>(&tabulate), WithoutGil(), "rubric"_a,
        "language"_a = Language::vi, "One row a line, with its rule.");
  m.def("tabulate",
        py::overload_cast<const Scorecard&, const Rubric&, const Directory&, const Marks&, Language>(&tabulate),
        WithoutGil(), "scorecard"_a, "rubric"_a, "directory"_a, "marks"_a, "language"_a = Language::vi,
        "One row a unit and line.");
  m.def("tabulate",
        py::overload_cast<const Ranking&, const Scorecard&, const Rubric&, const Directory&, Language>(&tabulate),
        WithoutGil(), "ranking"_a, "scorecard"_a, "rubric"_a, "directory"_a, "language"_a = Language::vi,
        "One row a unit, best first.");
}

}  // namespace cchc::python
