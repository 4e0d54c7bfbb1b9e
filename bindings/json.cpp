#include "cchc/json.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

template <class T>
void bind_writer(py::module_& m, const char* name, const char* argument) {
  m.def(name, py::overload_cast<const T&>(&to_json), WithoutGil(), py::arg(argument), "The value as versioned JSON.");
}

void bind_writers(py::module_& m) {
  bind_writer<Plan>(m, "to_json", "value");
  bind_writer<Directory>(m, "to_json", "value");
  bind_writer<Calendar>(m, "to_json", "value");
  bind_writer<Schedule>(m, "to_json", "value");
  bind_writer<Progress>(m, "to_json", "value");
  bind_writer<Statuses>(m, "to_json", "value");
  bind_writer<Rubric>(m, "to_json", "value");
  bind_writer<RubricLayer>(m, "to_json", "value");
  bind_writer<Crosswalk>(m, "to_json", "value");
  bind_writer<Marks>(m, "to_json", "value");
  bind_writer<Scorecard>(m, "to_json", "value");
  bind_writer<Ranking>(m, "to_json", "value");
  bind_writer<Table>(m, "to_json", "value");
  // An empty list of Python does not say of what: lists have writers of their own names.
  bind_writer<Events>(m, "events_to_json", "events");
  bind_writer<Links>(m, "links_to_json", "links");
  bind_writer<std::vector<ReportSeries>>(m, "report_series_to_json", "series");
  bind_writer<std::vector<Deadline>>(m, "deadlines_to_json", "deadlines");
  bind_writer<std::vector<Issue>>(m, "issues_to_json", "issues");
}

template <class T>
void bind_reader(py::module_& m, const char* name, T (*read)(std::string_view)) {
  m.def(name, read, WithoutGil(), "text"_a, "Reads JSON written by this library; throws BadFile.");
}

}  // namespace

void bind_json(py::module_& m) {
  m.attr("json_version") = json_version;
  m.attr("max_json_bytes") = max_json_bytes;
  m.attr("max_json_depth") = max_json_depth;
  bind_writers(m);
  bind_reader(m, "plan_from_json", &plan_from_json);
  bind_reader(m, "directory_from_json", &directory_from_json);
  bind_reader(m, "calendar_from_json", &calendar_from_json);
  bind_reader(m, "schedule_from_json", &schedule_from_json);
  bind_reader(m, "progress_from_json", &progress_from_json);
  bind_reader(m, "statuses_from_json", &statuses_from_json);
  bind_reader(m, "rubric_from_json", &rubric_from_json);
  bind_reader(m, "rubric_layer_from_json", &rubric_layer_from_json);
  bind_reader(m, "crosswalk_from_json", &crosswalk_from_json);
  bind_reader(m, "marks_from_json", &marks_from_json);
  bind_reader(m, "scorecard_from_json", &scorecard_from_json);
  bind_reader(m, "ranking_from_json", &ranking_from_json);
  bind_reader(m, "table_from_json", &table_from_json);
  bind_reader(m, "events_from_json", &events_from_json);
  bind_reader(m, "links_from_json", &links_from_json);
  bind_reader(m, "report_series_from_json", &report_series_from_json);
  bind_reader(m, "deadlines_from_json", &deadlines_from_json);
  bind_reader(m, "issues_from_json", &issues_from_json);
}

}  // namespace cchc::python
