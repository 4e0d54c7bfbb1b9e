#include "cchc/expand.hpp"

#include "bindings.hpp"

namespace cchc::python {

void bind_expand(py::module_& m) {
  // module functions
  m.def("expand", &expand, WithoutGil(), "plan"_a, "facts"_a, "policy"_a = Policy{},
        "The plan with a milestone for each occurrence of its recurring duties.");
}

}  // namespace cchc::python
