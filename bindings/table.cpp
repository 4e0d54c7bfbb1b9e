#include "cchc/table.hpp"

#include "bindings.hpp"
#include "cchc/match.hpp"

namespace cchc::python {

namespace {

py::object decimal_type() { return py::module_::import("decimal").attr("Decimal"); }

/// By hand: pybind11's own conversion of a variant would take True for the number 1.
Value value_of(py::handle object) {
  if (object.is_none()) return {};
  if (py::isinstance<Share>(object)) return object.cast<Share>();
  if (py::isinstance<py::str>(object)) return object.cast<std::string>();
  if (py::isinstance(object, decimal_type()))
    return parse_decimal(py::str(object.attr("__format__")("f")).cast<std::string>());
  if (PyLong_Check(object.ptr()) && !PyBool_Check(object.ptr())) return object.cast<std::int64_t>();
  py::detail::make_caster<Date> day;
  if (day.load(object, false)) return static_cast<Date>(day);
  throw py::type_error(
      "a value of a table is None, an int, a decimal.Decimal, a Share, a datetime.date or a str, not " +
      py::repr(object).cast<std::string>());
}

py::object object_of(const Value& value) {
  return match(
      value, [](std::monostate) -> py::object { return py::none(); },
      [](Decimal number) -> py::object { return decimal_type()(to_string(number)); },
      [](const auto& other) -> py::object { return py::cast(other); });
}

std::vector<Value> values_of(const py::iterable& objects) {
  std::vector<Value> values;
  for (const auto& object : objects) values.push_back(value_of(object));
  return values;
}

py::tuple objects_of(const std::vector<Value>& values) {
  py::tuple objects(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) objects[i] = object_of(values[i]);
  return objects;
}

void bind_column(py::module_& m) {
  py::class_<Column> type(m, "Column",
                          "One column of a table: its key for programs, its heading for people, its values.");
  // constructors
  type.def(py::init([](std::string key, std::string heading, const py::iterable& values) {
             return Column{std::move(key), std::move(heading), values_of(values)};
           }),
           "key"_a, "heading"_a, "values"_a, "Makes a column.");
  // properties
  type.def_readonly("key", &Column::key, "English, stable, for programs.");
  type.def_readonly("heading", &Column::heading, "What people read.");
  type.def_property_readonly(
      "values", [](const Column& column) { return objects_of(column.values); },
      "None (missing), int, decimal.Decimal, Share, datetime.date or str.");
  // operators, representation
  add_value_protocol(type, {"key", "heading", "values"});
}

}  // namespace

void bind_table(py::module_& m) {
  bind_column(m);

  py::class_<Table> type(m, "Table", "Columns of equal length: the one shape everything leaves the library in.");
  // constructors
  type.def(py::init<std::string, std::vector<Column>>(), "title"_a, "columns"_a,
           "Throws InvalidValue on unequal lengths or repeated keys.");
  // properties
  type.def_property_readonly("title", &Table::title, "Its title.");
  type.def_property_readonly(
      "columns", [](const py::object& self) { return tuple_of(self.cast<const Table&>().columns(), self); },
      "Its columns.");
  type.def_property_readonly("rows", &Table::rows, "How many rows.");
  // operations
  type.def("column", &Table::column, "key"_a, py::return_value_policy::reference_internal,
           "The column of this key; throws NotFound.");
  // operators, representation
  add_value_protocol(type, {"title", "columns"});
  type.def("__len__", &Table::rows, "How many rows.");
  type.def("__str__", &to_markdown, "The table in Markdown.");
  type.def("_repr_html_", &to_html, "The table as a notebook shows it.");
  m.attr("Value") = py::type::of(py::int_()) | decimal_type() | m.attr("Share") |
                    py::module_::import("datetime").attr("date") | py::type::of(py::str()) | py::none();
  // module functions
  m.def(
      "to_text", [](const py::object& value) { return to_text(value_of(value)); }, "value"_a,
      "A value as a table prints it.");
  m.def("to_markdown", &to_markdown, WithoutGil(), "table"_a, "The table in Markdown.");
  m.def("to_csv", &to_csv, WithoutGil(), "table"_a, "The table as RFC 4180 CSV.");
  m.def("to_html", &to_html, WithoutGil(), "table"_a, "The table as one HTML <table>.");
}

}  // namespace cchc::python
