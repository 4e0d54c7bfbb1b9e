#include "cchc/year_on_year.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

void bind_carried(py::module_& m) {
  py::native_enum<Carried>(m, "Carried", "enum.Enum", "How the points before were carried into the table after.")
      .value("open", Carried::open, "not settled in one of the years")
      .value("neither", Carried::neither, "applies in neither year")
      .value("only_before", Carried::only_before, "dropped, or does not apply any more")
      .value("only_after", Carried::only_after, "new, or did not apply before")
      .value("marked_again", Carried::marked_again, "what was found before, by the rule after")
      .value("in_proportion", Carried::in_proportion, "the same share of the maximum")
      .finalize();
  add_enum_repr(m.attr("Carried"));
}

void bind_changes(py::module_& m) {
  using Maybe = std::optional<Points>;
  py::class_<LinkChange> link(m, "LinkChange", "One link of the crosswalk for one unit.");
  // constructors
  link.def(py::init<Carried, Points, Points, Points, Points, Maybe, Percent, Percent, Percent>(), "carried"_a,
           "before"_a, "after"_a, "maximum_before"_a, "maximum_after"_a, "restated"_a, "rule"_a, "performance"_a,
           "open"_a, "Makes it.");
  // properties
  link.def_readonly("carried", &LinkChange::carried, "How its points before were carried.");
  link.def_readonly("before", &LinkChange::before, "Points before, with their sign in the whole.");
  link.def_readonly("after", &LinkChange::after, "Points after, with their sign in the whole.");
  link.def_readonly("maximum_before", &LinkChange::maximum_before, "The unit's own maximum before.");
  link.def_readonly("maximum_after", &LinkChange::maximum_after, "The unit's own maximum after.");
  link.def_readonly("restated", &LinkChange::restated, "Points before as the table after would give them, or None.");
  link.def_readonly("rule", &LinkChange::rule, "Percentage points of the index: by the table and its scope.");
  link.def_readonly("performance", &LinkChange::performance, "Percentage points of the index: by what the unit did.");
  link.def_readonly("open", &LinkChange::open, "Percentage points of the index: not settled.");
  // operators, representation
  add_value_protocol(link, {"carried", "before", "after", "maximum_before", "maximum_after", "restated", "rule",
                            "performance", "open"});

  py::class_<UnitYears> unit(m, "UnitYears", "The index of one unit in two years.");
  // constructors
  unit.def(
      py::init<AgencyRef, Percent, Percent, std::vector<LinkChange>, Percent, Percent, Percent, Percent, Percent>(),
      "agency"_a, "before"_a, "after"_a, "links"_a, "rule"_a, "unmatched"_a, "performance"_a, "open"_a, "remainder"_a,
      "Makes it.");
  // properties
  unit.def_readonly("agency", &UnitYears::agency, "The unit.");
  unit.def_readonly("before", &UnitYears::before, "Points / own maximum x 100, before rounding for print.");
  unit.def_readonly("after", &UnitYears::after, "The same, after.");
  unit.def_property_readonly("links", tuple_getter(&UnitYears::links), "One for each link of the crosswalk.");
  unit.def_readonly("rule", &UnitYears::rule, "Of the change: by the table and its scope.");
  unit.def_readonly("unmatched", &UnitYears::unmatched, "Of `rule`: by lines dropped, new or of another scope.");
  unit.def_readonly("performance", &UnitYears::performance, "Of the change: by what the unit did.");
  unit.def_readonly("open", &UnitYears::open, "Of the change: not settled.");
  unit.def_readonly("remainder", &UnitYears::remainder, "Of the change: limits of sums, and rounding of the parts.");
  unit.def_property_readonly("restated", &UnitYears::restated, "The index before by the table after.");
  // operators, representation
  add_value_protocol(unit,
                     {"agency", "before", "after", "links", "rule", "unmatched", "performance", "open", "remainder"});
}

void bind_result(py::module_& m) {
  using Units = std::vector<AgencyRef>;
  py::class_<YearOnYear> type(m, "YearOnYear", "The index of every unit in two years.");
  // constructors
  type.def(py::init<Date, Date, std::vector<UnitYears>, Units, Units, Units>(), "before"_a, "after"_a, "units"_a,
           "gone"_a = py::tuple(), "come"_a = py::tuple(), "no_figure"_a = py::tuple(), "Makes it.");
  // properties
  type.def_readonly("before", &YearOnYear::before, "The day of the scorecard before.");
  type.def_readonly("after", &YearOnYear::after, "The day of the scorecard after.");
  type.def_property_readonly("units", tuple_getter(&YearOnYear::units), "In both, in directory order.");
  type.def_property_readonly("gone", tuple_getter(&YearOnYear::gone), "Only before.");
  type.def_property_readonly("come", tuple_getter(&YearOnYear::come), "Only after.");
  type.def_property_readonly("no_figure", tuple_getter(&YearOnYear::no_figure), "Exempt from everything in one year.");
  // operations
  type.def("at", &YearOnYear::at, "unit"_a, py::return_value_policy::reference_internal,
           "The years of a unit; throws NotFound.");
  // operators, representation
  add_value_protocol(type, {"before", "after", "units", "gone", "come", "no_figure"});
}

void bind_two_years(py::module_& m) {
  py::class_<TwoYears> type(m, "TwoYears", "What two scorecards of two tables are compared by.");
  type.def(py::init([](const Rubric& rubric_before, const Scorecard& before, const Marks& marks_before,
                       const Rubric& rubric_after, const Scorecard& after, const Crosswalk& crosswalk) {
             return TwoYears{rubric_before, before, marks_before, rubric_after, after, crosswalk};
           }),
           "rubric_before"_a, "before"_a, "marks_before"_a, "rubric_after"_a, "after"_a, "crosswalk"_a,
           py::keep_alive<1, 2>(), py::keep_alive<1, 3>(), py::keep_alive<1, 4>(), py::keep_alive<1, 5>(),
           py::keep_alive<1, 6>(), py::keep_alive<1, 7>(), "Holds them; copies nothing.");
}

}  // namespace

void bind_year_on_year(py::module_& m) {
  bind_carried(m);
  bind_changes(m);
  bind_result(m);
  bind_two_years(m);
  // module functions
  m.def("year_on_year", &year_on_year, WithoutGil(), "years"_a,
        "Splits the change of every unit's index into change of rule and change of performance.");
  m.def("explain",
        py::overload_cast<const YearOnYear&, AgencyRef, const TwoYears&, const Directory&, Language>(&explain),
        "change"_a, "unit"_a, "years"_a, "directory"_a, "language"_a = Language::vi,
        "Why the index of a unit changed, in one paragraph.");
  m.def("tabulate", py::overload_cast<const YearOnYear&, const TwoYears&, const Directory&, Language>(&tabulate),
        "change"_a, "years"_a, "directory"_a, "language"_a = Language::vi,
        "One row a unit and link that moved its index.");
  m.def("summarize", py::overload_cast<const YearOnYear&, const TwoYears&, const Directory&, Language>(&summarize),
        "change"_a, "years"_a, "directory"_a, "language"_a = Language::vi,
        "One row a unit: both indices and the parts of the change.");
  m.def("label", py::overload_cast<Carried, Language>(&label), "carried"_a, "language"_a = Language::vi,
        "\"Chấm lại theo quy định mới\".");
}

}  // namespace cchc::python
