#include "cchc/text.hpp"

#include "bindings.hpp"

namespace cchc::python {

void bind_text(py::module_& m) {
  // module functions
  m.def(
      "is_utf8", [](const py::bytes& bytes) { return is_utf8(bytes); }, "bytes"_a,
      "True when every byte belongs to a well-formed UTF-8 sequence.");
  m.def("to_nfc", &to_nfc, "text"_a, "The text in Unicode normal form C.");
  m.def("squeeze", &squeeze, "text"_a, "White space of any kind to single spaces, the ends trimmed.");
  m.def("fold", &fold, "text"_a,
        "A key for comparing Vietnamese words: lower case, the tone of each syllable as a digit after it.");
}

}  // namespace cchc::python
