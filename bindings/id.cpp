#include "cchc/id.hpp"

#include <string>

#include "bindings.hpp"

namespace cchc::python {

namespace {

template <class Handle>
void bind_ref(py::module_& m, const char* name, const char* doc) {
  py::class_<Handle> type(m, name, doc);
  // constructors
  type.def(py::init<std::uint32_t>(), "index"_a, "The n-th of its kind, from 0.");
  // properties
  type.def_readonly("index", &Handle::index, "Its number, from 0.");
  // operators, representation
  add_value_protocol(type, {"index"});
  type.def("__lt__", [](Handle a, Handle b) { return a < b; }, py::is_operator(), "In document order.");
}

}  // namespace

void bind_id(py::module_& m) {
  bind_ref<ActivityRef>(m, "ActivityRef", "The n-th activity of a plan.");
  bind_ref<MilestoneRef>(m, "MilestoneRef", "The n-th milestone of a plan.");
  bind_ref<AgencyRef>(m, "AgencyRef", "The n-th agency of a directory.");
  bind_ref<CriterionRef>(m, "CriterionRef", "The n-th line of a rubric.");
  bind_ref<MarkRef>(m, "MarkRef", "The n-th of some marks.");
}

}  // namespace cchc::python
