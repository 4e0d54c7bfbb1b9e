#include "cchc/area.hpp"

#include "bindings.hpp"

namespace cchc::python {

void bind_area(py::module_& m) {
  py::native_enum<Area>(m, "Area", "enum.Enum", "The seven headings of a reform plan.")
      .value("institutions", Area::institutions)
      .value("procedures", Area::procedures)
      .value("apparatus", Area::apparatus)
      .value("civil_service", Area::civil_service)
      .value("public_finance", Area::public_finance)
      .value("digital", Area::digital)
      .value("direction", Area::direction)
      .value("other", Area::other)
      .finalize();
  add_enum_repr(m.attr("Area"));
  // module functions
  m.def("vietnamese", &vietnamese, "area"_a, "\"Cải cách thể chế\".");
}

}  // namespace cchc::python
