#include "cchc/every.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

void bind_every_enums(py::module_& m) {
  py::native_enum<Frequency>(m, "Frequency", "enum.Enum", "How often a duty recurs.")
      .value("unstated", Frequency::unstated)
      .value("daily", Frequency::daily)
      .value("weekly", Frequency::weekly)
      .value("monthly", Frequency::monthly)
      .value("quarterly", Frequency::quarterly)
      .value("semiannual", Frequency::semiannual)
      .value("nine_months", Frequency::nine_months)
      .value("annual", Frequency::annual)
      .value("per_reporting_period", Frequency::per_reporting_period)
      .finalize();
  py::native_enum<MonthOf>(m, "MonthOf", "enum.Enum", "The month a day is counted in.")
      .value("month", MonthOf::month)
      .value("reported_month", MonthOf::reported_month)
      .value("previous_month", MonthOf::previous_month)
      .value("next_month", MonthOf::next_month)
      .value("first_month_of_quarter", MonthOf::first_month_of_quarter)
      .value("second_month_of_quarter", MonthOf::second_month_of_quarter)
      .value("last_month_of_quarter", MonthOf::last_month_of_quarter)
      .value("first_month_of_next_quarter", MonthOf::first_month_of_next_quarter)
      .finalize();
  py::native_enum<YearOf>(m, "YearOf", "enum.Enum", "Beside the year that is planned or reported.")
      .value("same", YearOf::same)
      .value("next", YearOf::next)
      .value("previous", YearOf::previous)
      .finalize();
  py::native_enum<Anchor::Relation>(m, "Relation", "enum.Enum", "How a recurring duty stands to its day.")
      .value("before", Anchor::Relation::before)
      .value("by", Anchor::Relation::by)
      .value("on", Anchor::Relation::on)
      .value("within", Anchor::Relation::within)
      .value("window", Anchor::Relation::window)
      .finalize();
  for (const char* name : {"Frequency", "MonthOf", "YearOf", "Relation"}) add_enum_repr(m.attr(name));
}

Anchor make_anchor(Anchor::Relation relation, int day, int month, int quarter, int weekday, MonthOf of, YearOf year,
                   std::optional<TimeOfDay> time, int to_day, int to_month, YearOf to_year) {
  return {relation, day, month, quarter, weekday, of, year, time, to_day, to_month, to_year};
}

void bind_anchor(py::module_& m) {
  py::class_<Anchor> type(m, "Anchor", "Where in each period a recurring duty falls; 0 for what is not named.");
  // constructors
  type.def(py::init(&make_anchor), "relation"_a = Anchor::Relation::by, "day"_a = 0, "month"_a = 0, "quarter"_a = 0,
           "weekday"_a = 0, "of"_a = MonthOf::month, "year"_a = YearOf::same, "time"_a = py::none(), "to_day"_a = 0,
           "to_month"_a = 0, "to_year"_a = YearOf::same, "Makes an anchor.");
  // properties
  type.def_readonly("relation", &Anchor::relation, "Before the day, by it, on it, within a month, or a window.");
  type.def_readonly("day", &Anchor::day, "1 to 31, or last_of_month.");
  type.def_readonly("month", &Anchor::month, "1 to 12, in a yearly or half-yearly duty.");
  type.def_readonly("quarter", &Anchor::quarter, "1 to 4, in a yearly duty.");
  type.def_readonly("weekday", &Anchor::weekday, "1 Monday to 7 Sunday.");
  type.def_readonly("of", &Anchor::of, "The month the day is counted in.");
  type.def_readonly("year", &Anchor::year, "The year it falls in.");
  type.def_readonly("time", &Anchor::time, "The hour, or None.");
  type.def_readonly("to_day", &Anchor::to_day, "The last day of a window.");
  type.def_readonly("to_month", &Anchor::to_month, "Its month.");
  type.def_readonly("to_year", &Anchor::to_year, "Its year.");
  // operators, representation
  add_value_protocol(
      type, {"relation", "day", "month", "quarter", "weekday", "of", "year", "time", "to_day", "to_month", "to_year"});
}

Every make_every(Frequency frequency, std::vector<Anchor> anchors, int interval, int count, bool at_least,
                 std::vector<Frequency> also) {
  return {frequency, std::move(anchors), interval, count, at_least, std::move(also)};
}

}  // namespace

void bind_every(py::module_& m) {
  bind_every_enums(m);
  bind_anchor(m);
  m.attr("last_of_month") = last_of_month;

  py::class_<Every> type(m, "Every", "\"trước ngày 15 hằng tháng\", \"02 lần/năm\".");
  // constructors
  type.def(py::init(&make_every), "frequency"_a, "anchors"_a = std::vector<Anchor>{}, "interval"_a = 1, "count"_a = 1,
           "at_least"_a = false, "also"_a = std::vector<Frequency>{}, "Makes the rule.");
  // properties
  type.def_readonly("frequency", &Every::frequency, "How often.");
  type.def_property_readonly("anchors", tuple_getter(&Every::anchors), "Where in each period.");
  type.def_readonly("interval", &Every::interval, "Every so many periods.");
  type.def_readonly("count", &Every::count, "How many times a period.");
  type.def_readonly("at_least", &Every::at_least, "True for \"ít nhất\".");
  type.def_property_readonly(
      "also", [](const Every& every) { return py::tuple(py::cast(every.also)); }, "The frequencies after the first.");
  // operators, representation
  add_value_protocol(type, {"frequency", "anchors", "interval", "count", "at_least", "also"});
}

}  // namespace cchc::python
