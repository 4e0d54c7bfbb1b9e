#include "cchc/origin.hpp"

#include "bindings.hpp"

namespace cchc::python {

void bind_origin(py::module_& m) {
  py::native_enum<Origin>(m, "Origin", "enum.Enum", "Where a mark comes from.")
      .value("self_scored", Origin::self_scored, "đơn vị tự chấm")
      .value("computed", Origin::computed, "tính từ số liệu")
      .value("appraised", Origin::appraised, "thẩm định")
      .value("surveyed", Origin::surveyed, "điều tra xã hội học")
      .finalize();
  add_enum_repr(m.attr("Origin"));
  // module functions
  m.def("label", py::overload_cast<Origin, Language>(&label), "origin"_a, "language"_a = Language::vi, "\"Tự chấm\".");
}

}  // namespace cchc::python
