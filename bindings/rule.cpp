#include "cchc/rule.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

void bind_rule_enums(py::module_& m) {
  py::native_enum<Frequency>(m, "Frequency", "enum.Enum", "How often a duty recurs.")
      .value("daily", Frequency::daily)
      .value("weekly", Frequency::weekly)
      .value("monthly", Frequency::monthly)
      .value("quarterly", Frequency::quarterly)
      .value("semiannual", Frequency::semiannual)
      .value("annual", Frequency::annual)
      .finalize();
  py::native_enum<Anchor::Relation>(m, "Relation", "enum.Enum", "How a recurring duty stands to its day.")
      .value("before", Anchor::Relation::before)
      .value("by", Anchor::Relation::by)
      .value("on", Anchor::Relation::on)
      .finalize();
  py::native_enum<Unit>(m, "Unit", "enum.Enum", "What a term is counted in.")
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
  for (const char* name : {"Frequency", "Relation", "Unit", "Direction"}) add_enum_repr(m.attr(name));
}

void bind_anchor(py::module_& m) {
  py::class_<Anchor> type(m, "Anchor", "Where in each period a recurring duty falls.");
  type.def(py::init<Anchor::Relation, int, int>(), "relation"_a = Anchor::Relation::by, "day"_a = 0, "month"_a = 0,
           "Makes an anchor.");
  type.def_readonly("relation", &Anchor::relation, "Before the day, by it or on it.");
  type.def_readonly("day", &Anchor::day, "1 to 31; 0 is the last day of the period.");
  type.def_readonly("month", &Anchor::month, "1 to 12 in a yearly duty; 0 elsewhere.");
  add_value_protocol(type, {"relation", "day", "month"});
}

void bind_offset(py::module_& m) {
  py::class_<Offset> type(m, "Offset", "\"trong 15 ngày làm việc kể từ …\".");
  type.def(py::init<int, Unit, Offset::Direction>(), "count"_a = 0, "unit"_a = Unit::day,
           "direction"_a = Offset::Direction::after, "Makes an offset.");
  type.def_readonly("count", &Offset::count, "How many.");
  type.def_readonly("unit", &Offset::unit, "Of what.");
  type.def_readonly("direction", &Offset::direction, "From the event or up to it.");
  add_value_protocol(type, {"count", "unit", "direction"});
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

void bind_single_rules(py::module_& m) {
  bind_single(m, "Before", &Before::date, "date", "\"trước ngày 15/9/2024\".", "By default too late.");
  bind_single(m, "NoLaterThan", &NoLaterThan::date, "date", "\"chậm nhất ngày 10/12/2024\".", "Still counts.");
  bind_single(m, "Within", &Within::period, "period", "\"trong Quý I/2024\", \"năm 2024\".",
              "A Month, a Quarter, a Half, or an int for a year.");
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

  py::class_<Every> every(m, "Every", "\"trước ngày 15 hằng tháng\".");
  every.def(py::init<Frequency, std::vector<Anchor>>(), "frequency"_a, "anchors"_a = std::vector<Anchor>{},
            "Makes the rule.");
  every.def_readonly("frequency", &Every::frequency, "How often.");
  every.def_property_readonly("anchors", tuple_getter(&Every::anchors), "Where in each period.");
  add_value_protocol(every, {"frequency", "anchors"});

  py::class_<AfterEvent> after(m, "AfterEvent", "\"sau khi …\".");
  after.def(py::init<std::string, std::optional<Offset>>(), "event"_a, "offset"_a = py::none(), "Makes the rule.");
  after.def_readonly("event", &AfterEvent::event, "The words that name the event.");
  after.def_readonly("offset", &AfterEvent::offset, "How long after it, or None.");
  add_value_protocol(after, {"event", "offset"});
}

}  // namespace

void bind_rule(py::module_& m) {
  bind_rule_enums(m);
  bind_anchor(m);
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
