#pragma once

// What every value class has in Python: ==, hash, repr, pickling, pattern matching; and its sequences as tuples.

#include <pybind11/pybind11.h>

#include <vector>

namespace cchc::python {

namespace py = pybind11;

/// A class that is fully told by these attributes, which are also the arguments of its constructor, in this order.
void add_value_protocol(py::handle type, const std::vector<const char*>& fields);

/// A class that is written as JSON and read back; `reader` is the name of the module function that reads it.
void add_json_protocol(py::handle type, const char* reader);

/// Prints the members of an enumeration as one writes them: "Rolling.forward".
void add_enum_repr(py::handle type);

/// The items as a tuple of views; each keeps `owner` alive.
template <class Items>
py::tuple tuple_of(const Items& items, py::handle owner) {
  py::tuple result(items.size());
  std::size_t index = 0;
  for (const auto& item : items) {
    result[index++] = py::cast(item, py::return_value_policy::reference_internal, owner);
  }
  return result;
}

/// The getter of a member that is a vector.
template <class Class, class Items>
auto tuple_getter(Items Class::* member) {
  return [member](const py::object& self) { return tuple_of(self.cast<const Class&>().*member, self); };
}

}  // namespace cchc::python
