#include "cchc/policy.hpp"

#include "bindings.hpp"

namespace cchc::python {

void bind_policy(py::module_& m) {
  py::native_enum<Rolling>(m, "Rolling", "enum.Enum", "What to do when the last day of a fixed term is a day off.")
      .value("none", Rolling::none)
      .value("forward", Rolling::forward)
      .value("back", Rolling::back)
      .finalize();
  add_enum_repr(m.attr("Rolling"));

  py::class_<Policy> type(m, "Policy", "The readings the law leaves open.");
  // constructors
  type.def(py::init<bool, Rolling>(), "before_includes_the_day"_a = false, "rolling"_a = Rolling::none,
           "Makes a policy.");
  // properties
  type.def_readonly("before_includes_the_day", &Policy::before_includes_the_day,
                    "True: \"trước ngày 15/9\" still counts that day.");
  type.def_readonly("rolling", &Policy::rolling, "Where a day off moves to.");
  // operators, representation
  add_value_protocol(type, {"before_includes_the_day", "rolling"});
}

}  // namespace cchc::python
