#include "cchc/reports.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

void bind_day_of_year(py::module_& m) {
  py::class_<DayOfYear> type(m, "DayOfYear", "A day of the year before (-1), the same (0) or the year after (1).");
  type.def(py::init<int, unsigned, unsigned>(), "year_offset"_a = 0, "month"_a = 1, "day"_a = 1, "Makes it.");
  type.def_readonly("year_offset", &DayOfYear::year_offset, "Years from the year of the report.");
  type.def_readonly("month", &DayOfYear::month, "1 to 12.");
  type.def_readonly("day", &DayOfYear::day, "1 to 31.");
  add_value_protocol(type, {"year_offset", "month", "day"});
}

void bind_regular_report(py::module_& m) {
  py::class_<RegularReport> type(m, "RegularReport", "One report of a year: its data window and the last day to send.");
  type.def(py::init<std::string, DayOfYear, DayOfYear, DayOfYear, std::string>(), "name"_a, "window_first"_a,
           "window_last"_a, "due"_a, "label"_a = "", "Makes it.");
  type.def_readonly("name", &RegularReport::name, "\"Báo cáo CCHC quý I\".");
  type.def_readonly("window_first", &RegularReport::window_first, "The first day of its data.");
  type.def_readonly("window_last", &RegularReport::window_last, "The last day of its data.");
  type.def_readonly("due", &RegularReport::due, "The last day to send it.");
  type.def_readonly("label", &RegularReport::label, "What the id of its milestone ends with: \"Q1\".");
  add_value_protocol(type, {"name", "window_first", "window_last", "due", "label"});
}

void bind_dated_report(py::module_& m) {
  py::class_<DatedReport> type(m, "DatedReport", "A report of one year, in days.");
  type.def(py::init<std::string, Span, Date, std::string>(), "name"_a, "window"_a, "due"_a, "label"_a = "",
           "Makes it.");
  type.def_readonly("name", &DatedReport::name, "Its name.");
  type.def_readonly("window", &DatedReport::window, "The days of its data.");
  type.def_readonly("due", &DatedReport::due, "The last day to send it.");
  type.def_readonly("label", &DatedReport::label, "That of the report.");
  add_value_protocol(type, {"name", "window", "due", "label"});
}

}  // namespace

void bind_reports(py::module_& m) {
  bind_day_of_year(m);
  bind_regular_report(m);
  bind_dated_report(m);

  py::class_<ReportSeries> type(m, "ReportSeries", "Reports that recur every year, and who ordered them.");
  // constructors
  type.def(py::init<std::string, std::vector<std::string>, std::string, std::vector<RegularReport>, std::optional<Date>,
                    std::optional<Date>>(),
           "id"_a, "names"_a, "source"_a, "reports"_a, "since"_a = py::none(), "until"_a = py::none(),
           "Makes a series.");
  // properties
  type.def_readonly("id", &ReportSeries::id, "Its name in files.");
  type.def_property_readonly("names", tuple_getter(&ReportSeries::names), "The words plans use for it.");
  type.def_readonly("source", &ReportSeries::source, "The document that orders it.");
  type.def_property_readonly("reports", tuple_getter(&ReportSeries::reports), "Its reports.");
  type.def_readonly("since", &ReportSeries::since, "The first day in force, or None.");
  type.def_readonly("until", &ReportSeries::until, "The last day in force, or None.");
  // operators, representation
  add_value_protocol(type, {"id", "names", "source", "reports", "since", "until"});
  // module functions
  const auto find = [](const std::vector<ReportSeries>& series, std::string_view name) -> std::optional<ReportSeries> {
    const ReportSeries* found = find_series(series, name);
    return found == nullptr ? std::nullopt : std::optional<ReportSeries>{*found};
  };
  m.def("reports_in", &reports_in, "series"_a, "year"_a, "The reports of a year, in order of due day.");
  m.def("which_report", &which_report, "series"_a, "evidence"_a, "arrived"_a = py::none(),
        "The reports that a piece of evidence goes into, in order of due day.");
  m.def("find_series", find, "series"_a, "name"_a, "The series whose names hold these words, or None.");
  m.def("parse_report_series", &parse_report_series, "json"_a, "Report series from JSON text.");
  m.def("read_report_series", &read_report_series, WithoutGil(), "json_file"_a, "Report series from a JSON file.");
  m.def("vietnam_report_series", &vietnam_report_series, WithoutGil(), "The CCHC reports, as shipped.");
}

}  // namespace cchc::python
