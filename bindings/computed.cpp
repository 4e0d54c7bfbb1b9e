#include "cchc/computed.hpp"

#include "bindings.hpp"

namespace cchc::python {

void bind_computed(py::module_& m) {
  m.def("compute_marks", &compute_marks, WithoutGil(), "rubric"_a, "plan"_a, "directory"_a, "statuses"_a,
        "The marks that the statuses of a plan give by themselves.");
}

}  // namespace cchc::python
