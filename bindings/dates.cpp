#include "cchc/dates.hpp"

#include "bindings.hpp"
#include "cchc/error.hpp"

namespace cchc::python {

namespace {

/// The stretches of a year share their looks; C++ makes any, Python only those that exist.
template <class Stretch, class Make>
void bind_stretch(py::module_& m, const char* name, const char* doc, const char* field, Make make) {
  py::class_<Stretch> type(m, name, doc);
  // constructors
  type.def(py::init([make](Year year, int number) {
             const Stretch stretch = make(year, number);
             span_of(stretch);  // throws InvalidValue for month 13, quarter 5
             return stretch;
           }),
           "year"_a, py::arg(field), "Throws InvalidValue when there is no such stretch of the year.");
  // properties
  type.def_property_readonly("span", [](const Stretch& stretch) { return span_of(stretch); }, "Its days.");
  // representation
  type.def("__str__", [](const Stretch& stretch) { return to_string(Period{stretch}); }, "As parse_period reads it.");
}

void bind_month(py::module_& m) {
  bind_stretch<Month>(m, "Month", "\"tháng\": a calendar month.", "month",
                      [](Year year, int month) { return year / month; });
  auto type = py::reinterpret_borrow<py::class_<Month>>(m.attr("Month"));
  type.def_property_readonly("year", [](Month month) { return month.year(); }, "The year.");
  type.def_property_readonly("month", [](Month month) { return static_cast<unsigned>(month.month()); }, "1 to 12.");
  add_value_protocol(type, {"year", "month"});
}

template <class Stretch>
void bind_numbered(py::module_& m, const char* name, const char* doc) {
  bind_stretch<Stretch>(m, name, doc, "number", [](Year year, int number) { return Stretch{year, number}; });
  auto type = py::reinterpret_borrow<py::class_<Stretch>>(m.attr(name));
  type.def_property_readonly("year", [](const Stretch& stretch) { return stretch.year; }, "The year.");
  type.def_readonly("number", &Stretch::number, "Which of the year, from 1.");
  add_value_protocol(type, {"year", "number"});
}

void bind_span(py::module_& m) {
  py::class_<Span> type(m, "Span", "First to last day, both included.");
  // constructors
  type.def(py::init<Date, Date>(), "first"_a, "last"_a, "Makes a span of days.");
  // properties
  type.def_readonly("first", &Span::first, "The first day.");
  type.def_readonly("last", &Span::last, "The last day.");
  // predicates
  type.def("contains", &Span::contains, "day"_a, "True when the day lies in it.");
  type.def("__contains__", &Span::contains, "day"_a, "True when the day lies in it.");
  // operators, representation
  add_value_protocol(type, {"first", "last"});
}

TimeOfDay make_time(int hour, int minute) {
  const bool exists = hour >= 0 && minute >= 0 && minute < 60 && (hour < 24 || (hour == 24 && minute == 0));
  if (exists) return {hour, minute};
  throw InvalidValue{"there is no time " + std::to_string(hour) + ":" + std::to_string(minute) +
                     ": expected 0:00 to 24:00"};
}

void bind_time_of_day(py::module_& m) {
  py::class_<TimeOfDay> type(m, "TimeOfDay", "\"17 giờ\": 0:00 to 24:00.");
  // constructors
  type.def(py::init(&make_time), "hour"_a = 0, "minute"_a = 0, "Throws InvalidValue when there is no such time.");
  // properties
  type.def_readonly("hour", &TimeOfDay::hour, "0 to 24.");
  type.def_readonly("minute", &TimeOfDay::minute, "0 to 59.");
  // operators, representation
  type.def("__str__", [](TimeOfDay time) { return to_string(time); }, "\"17:00\".");
  add_value_protocol(type, {"hour", "minute"});
}

}  // namespace

void bind_dates(py::module_& m) {
  bind_span(m);
  bind_time_of_day(m);
  bind_month(m);
  bind_numbered<Quarter>(m, "Quarter", "\"quý\": a calendar quarter, 1 to 4.");
  bind_numbered<Half>(m, "Half", "\"6 tháng đầu năm\" (1), \"6 tháng cuối năm\" (2).");
  m.attr("Period") = m.attr("Month") | m.attr("Quarter") | m.attr("Half") | py::type::of(py::int_(0)) | m.attr("Span");

  // module functions
  m.def("find_date", &find_date, "year"_a, "month"_a, "day"_a, "The day, or None when there is no such day.");
  m.def("make_date", &make_date, "year"_a, "month"_a, "day"_a, "The day; throws InvalidValue when there is none.");
  m.def("parse_date", &parse_date, "text"_a, "Reads \"15/8/2024\" or \"2024-08-15\".");
  m.def("parse_period", &parse_period, "text"_a,
        "Reads \"2024-08\", \"2024-Q1\", \"2024-H1\", \"2024\" or \"2024-01-01/2025-12-31\".");
  m.def("span_of", &span_of, "period"_a, "The first and last day of a period.");
  m.def("next_day", &next_day, "day"_a, "The day after.");
  m.def("day_before", &day_before, "day"_a, "The day before.");
  m.def("days_between", &days_between, "from_"_a, "to"_a,
        "Days from one to the other; negative when `to` comes first.");
  m.def("to_vietnamese", py::overload_cast<Date>(&to_vietnamese), "day"_a, "\"15/08/2024\".");
  m.def("to_vietnamese", py::overload_cast<TimeOfDay>(&to_vietnamese), "time"_a, "\"17 giờ\".");
  m.def("to_vietnamese", py::overload_cast<const Period&>(&to_vietnamese), "period"_a, "\"quý I năm 2024\".");
}

}  // namespace cchc::python
