#include "protocol.hpp"

#include <string>
#include <utility>

#include "pybind.hpp"

namespace cchc::python {

namespace {

using Fields = std::vector<const char*>;

py::tuple fields_of(const py::object& self, const Fields& fields) {
  py::tuple values(fields.size());
  for (std::size_t i = 0; i < fields.size(); ++i) values[i] = self.attr(fields[i]);
  return values;
}

std::string repr_of(const py::object& self, const Fields& fields) {
  std::string text = py::type::of(self).attr("__name__").cast<std::string>() + "(";
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) text += ", ";
    text += fields[i] + std::string("=") + py::repr(self.attr(fields[i])).cast<std::string>();
  }
  return text + ")";
}

template <class Function>
void add_method(py::handle type, const char* name, Function function, const char* doc) {
  py::setattr(type, name, py::cpp_function(std::move(function), py::name(name), py::is_method(type), doc));
}

}  // namespace

void add_value_protocol(py::handle type, const Fields& fields) {
  py::tuple names(fields.size());
  for (std::size_t i = 0; i < fields.size(); ++i) names[i] = py::str(fields[i]);
  py::setattr(type, "__match_args__", names);

  const auto equal = [fields](const py::object& self, const py::object& other) -> py::object {
    if (!py::type::of(self).is(py::type::of(other))) return py::reinterpret_borrow<py::object>(Py_NotImplemented);
    return py::bool_(fields_of(self, fields).equal(fields_of(other, fields)));
  };
  add_method(type, "__eq__", equal, "Equal when all its fields are.");
  add_method(
      type, "__hash__", [fields](const py::object& self) { return py::hash(fields_of(self, fields)); },
      "The hash of its fields.");
  add_method(
      type, "__repr__", [fields](const py::object& self) { return repr_of(self, fields); },
      "An expression that makes the value again.");
  const auto reduce = [fields](const py::object& self) {
    return py::make_tuple(py::type::of(self), fields_of(self, fields));
  };
  add_method(type, "__reduce__", reduce, "Pickled as a call of the constructor.");
}

void add_json_protocol(py::handle type, const char* reader) {
  const auto reduce = [reader](const py::object& self) {
    const auto core = py::module_::import("cchc._core");
    return py::make_tuple(core.attr(reader), py::make_tuple(core.attr("to_json")(self)));
  };
  add_method(type, "__reduce__", reduce, "Pickled as JSON.");
}

void add_enum_repr(py::handle type) {
  const auto repr = [](const py::object& self) {
    return py::type::of(self).attr("__name__").cast<std::string>() + "." + self.attr("name").cast<std::string>();
  };
  add_method(type, "__repr__", repr, "The member as one writes it.");
}

}  // namespace cchc::python
