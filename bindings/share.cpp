#include "cchc/share.hpp"

#include "bindings.hpp"

namespace cchc::python {

void bind_share(py::module_& m) {
  py::class_<Share> type(m, "Share", "How many of how many.");
  // constructors
  type.def(py::init<std::int64_t, std::int64_t>(), "part"_a = 0, "whole"_a = 0, "Makes a share.");
  // properties
  type.def_readonly("part", &Share::part, "How many.");
  type.def_readonly("whole", &Share::whole, "Of how many.");
  // predicates
  type.def("empty", &Share::empty, "True when it is of nothing.");
  // operators, representation
  add_value_protocol(type, {"part", "whole"});
  type.def("__str__", py::overload_cast<Share>(&to_string), "\"12/37\".");
  // module functions
  m.def("parse_share", &parse_share, "text"_a, "Reads \"12/37\" or \"87,25 %\".");
}

}  // namespace cchc::python
