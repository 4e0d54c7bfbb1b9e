#include "cchc/rule.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

void bind_rule_enums(py::module_& m) {
  py::native_enum<Unit>(m, "Unit", "enum.Enum", "What a term is counted in.")
      .value("hour", Unit::hour)
      .value("day", Unit::day)
      .value("working_day", Unit::working_day)
      .value("week", Unit::week)
      .value("month", Unit::month)
      .value("year", Unit::year)
      .finalize();
  py::native_enum<Offset::Direction>(m, "Direction", "enum.Enum", "Whether a term runs from an event or up to it.")
      .value("after", Offset::Direction::after)
      .value("before", Offset::Direction::before)
      .finalize();
  py::native_enum<Offset::Bound>(m, "Bound", "enum.Enum", "Whether a term says when to end or when one may begin.")
      .value("latest", Offset::Bound::latest)
      .value("earliest", Offset::Bound::earliest)
      .finalize();
  for (const char* name : {"Unit", "Direction", "Bound"}) add_enum_repr(m.attr(name));
}

void bind_offset(py::module_& m) {
  py::class_<Offset> type(m, "Offset", "\"trong 15 ngày làm việc kể từ …\".");
  type.def(py::init<int, Unit, Offset::Direction, Offset::Bound>(), "count"_a = 0, "unit"_a = Unit::day,
           "direction"_a = Offset::Direction::after, "bound"_a = Offset::Bound::latest, "Makes an offset.");
  type.def_readonly("count", &Offset::count, "How many.");
  type.def_readonly("unit", &Offset::unit, "Of what.");
  type.def_readonly("direction", &Offset::direction, "From the event or up to it.");
  type.def_readonly("bound", &Offset::bound, "The last day, or the first on which one may begin.");
  add_value_protocol(type, {"count", "unit", "direction", "bound"});
}

/// A rule of one part.
template <class Rule, class Part>
void bind_single(py::module_& m, const char* name, Part Rule::* part, const char* field, const char* doc,
                 const char* field_doc) {
  py::class_<Rule> type(m, name, doc);
  type.def(py::init<Part>(), py::arg(field), "Makes the rule.");
  type.def_readonly(field, part, field_doc);
  add_value_protocol(type, {field});
}

/// A rule of a day and, where one is written, an hour.
template <class Rule>
void bind_fixed(py::module_& m, const char* name, const char* doc, const char* date_doc) {
  py::class_<Rule> type(m, name, doc);
  type.def(py::init<Date, std::optional<TimeOfDay>>(), "date"_a, "time"_a = py::none(), "Makes the rule.");
  type.def_readonly("date", &Rule::date, date_doc);
  type.def_readonly("time", &Rule::time, "The hour written, or None; with an hour the day itself still counts.");
  add_value_protocol(type, {"date", "time"});
}

void bind_single_rules(py::module_& m) {
  bind_fixed<Before>(m, "Before", "\"trước ngày 15/9/2024\".", "By default too late.");
  bind_fixed<NoLaterThan>(m, "NoLaterThan", "\"chậm nhất ngày 10/12/2024\".", "Still counts.");
  bind_single(m, "Within", &Within::period, "period", "\"trong Quý I/2024\", \"năm 2024\".",
              "A Month, a Quarter, a Half, an int for a year, or a Span.");
  bind_single(m, "Throughout", &Throughout::year, "year", "\"thường xuyên trong năm\".", "The year.");
  bind_single(m, "Onward", &Onward::from, "from_", "\"năm 2024 và các năm tiếp theo\".", "Its first day.");
  bind_single(m, "PerDocument", &PerDocument::document, "document", "\"theo Kế hoạch\".",
              "The document that says when.");
  bind_single(m, "InRegularReport", &InRegularReport::series, "series", "\"lồng ghép trong báo cáo định kỳ CCHC\".",
              "The words that name the reports.");
  bind_single(m, "Unread", &Unread::text, "text", "Not understood: kept word for word.", "The words.");
}

void bind_compound_rules(py::module_& m) {
  py::class_<Between> between(m, "Between", "\"từ tháng 3 đến tháng 6\".");
  between.def(py::init<Date, Date>(), "first"_a, "last"_a, "Makes the rule.");
  between.def_readonly("first", &Between::first, "The first day, included.");
  between.def_readonly("last", &Between::last, "The last day, included.");
  add_value_protocol(between, {"first", "last"});

  py::class_<AfterEvent> after(m, "AfterEvent", "\"sau khi …\".");
  after.def(py::init<std::string, std::optional<Offset>>(), "event"_a, "offset"_a = py::none(), "Makes the rule.");
  after.def_readonly("event", &AfterEvent::event, "The words that name the event.");
  after.def_readonly("offset", &AfterEvent::offset, "How long after it, or None.");
  add_value_protocol(after, {"event", "offset"});
}

}  // namespace

void bind_rule(py::module_& m) {
  bind_rule_enums(m);
  bind_offset(m);
  bind_single_rules(m);
  bind_compound_rules(m);
  m.attr("Rule") = m.attr("Before") | m.attr("NoLaterThan") | m.attr("Within") | m.attr("Between") |
                   m.attr("Throughout") | m.attr("Onward") | m.attr("Every") | m.attr("AfterEvent") |
                   m.attr("PerDocument") | m.attr("InRegularReport") | m.attr("Unread");
  // module functions
  m.def("kind_of", py::overload_cast<const Rule&>(&kind_of), "rule"_a, "The type's name in snake case.");
  m.def("wording", py::overload_cast<const Rule&>(&wording), "rule"_a,
        "The rule in plain Vietnamese; reads back to the same rule.");
}

}  // namespace cchc::python
