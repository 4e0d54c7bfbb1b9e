#include "cchc/shipped.hpp"

#include "bindings.hpp"

namespace cchc::python {

void bind_shipped(py::module_& m) {
  // module functions
  m.def("shipped", &shipped, "name"_a, "The text of a file of data/: \"calendars/vietnam.csv\"; throws NotFound.");
  m.def("shipped_names", &shipped_names, "The files of data/ that came with the library.");
}

}  // namespace cchc::python
