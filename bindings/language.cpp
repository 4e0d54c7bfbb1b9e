#include "cchc/language.hpp"

#include "bindings.hpp"

namespace cchc::python {

void bind_language(py::module_& m) {
  py::native_enum<Language>(m, "Language", "enum.Enum", "The language of what people read.")
      .value("vi", Language::vi)
      .value("en", Language::en)
      .finalize();
  add_enum_repr(m.attr("Language"));
}

}  // namespace cchc::python
