#include "cchc/document.hpp"

#include "bindings.hpp"

namespace cchc::python {

void bind_document(py::module_& m) {
  py::class_<Document> type(m, "Document", "The text of one official document, and the name it is cited by.");
  // constructors
  type.def(py::init<std::string, std::string>(), "name"_a, "text"_a, "Makes a document.");
  // properties
  type.def_readonly("name", &Document::name, "The name it is cited by.");
  type.def_readonly("text", &Document::text, "Its text, exactly as it was given.");
  // operations
  type.def("at", &Document::at, "place"_a, "The words at a place.");
  // operators, representation
  add_value_protocol(type, {"name", "text"});
  const auto repr = [](const Document& document) {
    return "<cchc.Document " + py::repr(py::str(document.name)).cast<std::string>() + ", " +
           std::to_string(document.text.size()) + " bytes>";
  };
  type.def("__repr__", repr, py::prepend(), "Its name and size; the text is too long to print.");
  // module functions
  m.attr("max_document_bytes") = max_document_bytes;
  m.def("read_document", &read_document, WithoutGil(), "file"_a, "Reads a text file in UTF-8.");
  m.def("explain", py::overload_cast<const Issue&, const Document&>(&explain), "issue"_a, "document"_a,
        "The issue under its line of the document, with a caret and the hint.");
}

}  // namespace cchc::python
