#include "cchc/error.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

template <class Exception>
py::object make(py::module_& m, const char* name, const py::tuple& bases, const char* doc) {
  auto& made = py::register_exception<Exception>(m, name, bases);
  py::setattr(made, "__doc__", py::str(doc));
  return made;
}

}  // namespace

void bind_error(py::module_& m) {
  // Translators are asked last registered first: the base comes first, so that it is asked last.
  const auto base = py::make_tuple(py::handle(PyExc_Exception));
  const auto error = make<Error>(m, "Error", base, "The base of every exception of this library.");
  const auto value = py::make_tuple(error, py::handle(PyExc_ValueError));
  const auto lookup = py::make_tuple(error, py::handle(PyExc_LookupError));
  const auto file = py::make_tuple(error, py::handle(PyExc_OSError), py::handle(PyExc_ValueError));
  make<InvalidValue>(m, "InvalidValue", value, "A value that cannot exist: 31/02, quarter 5, two agencies of one id.");
  make<NotFound>(m, "NotFound", lookup, "No such milestone, agency, column or shipped file.");
  make<OutsideCalendar>(m, "OutsideCalendar", value, "A day whose holidays have not been announced.");
  make<BadFile>(m, "BadFile", file, "A file that cannot be read: missing, too large, not UTF-8 or not in our format.");
}

}  // namespace cchc::python
