#pragma once

#include "pybind.hpp"

namespace cchc::python {

// In the order data flows, as in cchc.hpp. Each is in the file of its stem.
void bind_error(py::module_& m);
void bind_language(py::module_& m);
void bind_text(py::module_& m);
void bind_issue(py::module_& m);
void bind_document(py::module_& m);
void bind_id(py::module_& m);
void bind_dates(py::module_& m);
void bind_calendar(py::module_& m);
void bind_agency(py::module_& m);
void bind_party(py::module_& m);
void bind_every(py::module_& m);
void bind_rule(py::module_& m);
void bind_ambiguity(py::module_& m);
void bind_policy(py::module_& m);
void bind_deadline(py::module_& m);
void bind_grammar(py::module_& m);
void bind_deadline_columns(py::module_& m);
void bind_area(py::module_& m);
void bind_head(py::module_& m);
void bind_reports(py::module_& m);
void bind_occurrence(py::module_& m);
void bind_plan(py::module_& m);
void bind_event(py::module_& m);
void bind_due(py::module_& m);
void bind_civil_code(py::module_& m);
void bind_schedule(py::module_& m);
void bind_expand(py::module_& m);
void bind_progress(py::module_& m);
void bind_chain(py::module_& m);
void bind_status(py::module_& m);
void bind_share(py::module_& m);
void bind_points(py::module_& m);
void bind_marking(py::module_& m);
void bind_finding(py::module_& m);
void bind_origin(py::module_& m);
void bind_publication(py::module_& m);
void bind_rubric(py::module_& m);
void bind_layer(py::module_& m);
void bind_mark(py::module_& m);
void bind_computed(py::module_& m);
void bind_score(py::module_& m);
void bind_rank(py::module_& m);
void bind_compare(py::module_& m);
void bind_gap(py::module_& m);
void bind_risk(py::module_& m);
void bind_differences(py::module_& m);
void bind_crosswalk(py::module_& m);
void bind_year_on_year(py::module_& m);
void bind_columns(py::module_& m);
void bind_robustness(py::module_& m);
void bind_table(py::module_& m);
void bind_tabulate(py::module_& m);
void bind_tabulate_index(py::module_& m);
void bind_icalendar(py::module_& m);
void bind_json(py::module_& m);
void bind_shipped(py::module_& m);

}  // namespace cchc::python
