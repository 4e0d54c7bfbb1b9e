#include "cchc/calendar.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

void bind_day_kind(py::module_& m) {
  py::native_enum<DayKind>(m, "DayKind", "enum.Enum", "Why a day is not what its weekday says.")
      .value("statutory", DayKind::statutory)
      .value("weekend_compensation", DayKind::weekend_compensation)
      .value("swap_off", DayKind::swap_off)
      .value("swap_work", DayKind::swap_work)
      .finalize();
  add_enum_repr(m.attr("DayKind"));
}

void bind_special_day(py::module_& m) {
  py::class_<SpecialDay> type(m, "SpecialDay", "A day that is not what its weekday says, and who said so.");
  // constructors
  type.def(py::init<Date, DayKind, std::string, std::string, std::optional<Date>>(), "day"_a, "kind"_a, "name"_a = "",
           "source"_a = "", "announced_on"_a = py::none(), "Makes a special day.");
  // properties
  type.def_readonly("day", &SpecialDay::day, "The day.");
  type.def_readonly("kind", &SpecialDay::kind, "Why it is special.");
  type.def_readonly("name", &SpecialDay::name, "Its name in Vietnamese.");
  type.def_readonly("source", &SpecialDay::source, "The law, notice or letter.");
  type.def_readonly("announced_on", &SpecialDay::announced_on, "The earliest dated document known, or None.");
  // operators, representation
  add_value_protocol(type, {"day", "kind", "name", "source", "announced_on"});
}

}  // namespace

void bind_calendar(py::module_& m) {
  bind_day_kind(m);
  bind_special_day(m);

  py::class_<Calendar> type(m, "Calendar", "Working days over the years whose notices are published.");
  // constructors
  type.def(py::init<Span, std::vector<SpecialDay>>(), "covers"_a, "days"_a,
           "Throws InvalidValue when a day is given twice or lies outside `covers`.");
  // properties
  type.def_property_readonly("covers", &Calendar::covers, "The days it knows.");
  type.def_property_readonly(
      "days", [](const py::object& self) { return tuple_of(self.cast<const Calendar&>().days(), self); },
      "The special days, in order.");
  // predicates
  type.def("is_working_day", &Calendar::is_working_day, "day"_a, "True when public bodies work that day.");
  // operations
  type.def("find", &Calendar::find, "day"_a, py::return_value_policy::reference_internal,
           "The special day, or None on an ordinary one.");
  type.def("on_or_after", &Calendar::on_or_after, "day"_a, "The nearest working day, going forward.");
  type.def("on_or_before", &Calendar::on_or_before, "day"_a, "The nearest working day, going back.");
  type.def("add_working_days", &Calendar::add_working_days, "day"_a, "count"_a,
           "The working day that many further; `day` itself is not counted.");
  type.def("working_days", &Calendar::working_days, "span"_a, "How many working days, both ends included.");
  // operators, representation
  add_value_protocol(type, {"covers", "days"});
  const auto repr = [](const Calendar& calendar) {
    return "<cchc.Calendar " + to_string(calendar.covers().first) + " to " + to_string(calendar.covers().last) + ", " +
           std::to_string(calendar.days().size()) + " special days>";
  };
  type.def("__repr__", repr, py::prepend(), "The days it covers.");
  // module functions
  m.def("parse_calendar", &parse_calendar, "csv"_a, "A calendar from the text of a CSV.");
  m.def("read_calendar", &read_calendar, WithoutGil(), "csv_file"_a, "A calendar from a CSV file.");
  m.def("vietnam_calendar", &vietnam_calendar, WithoutGil(), "Public bodies in Vietnam, as shipped.");
}

}  // namespace cchc::python
