#include "bindings.hpp"
#include "cchc/version.hpp"

namespace cchc::python {

namespace {

/// People import from cchc, so that is where messages, documentation and pickles say the names are.
void name_module(const py::module_& m) {
  for (const auto& item : m.attr("__dict__").cast<py::dict>()) {
    if (py::isinstance<py::type>(item.second)) py::setattr(item.second, "__module__", py::str("cchc"));
  }
}

}  // namespace

PYBIND11_MODULE(_core, m) {
  m.doc() = "The C++ library, name for name.";
  m.attr("__version__") = version;
  bind_error(m);
  bind_language(m);
  bind_text(m);
  bind_issue(m);
  bind_document(m);
  bind_id(m);
  bind_dates(m);
  bind_calendar(m);
  bind_agency(m);
  bind_party(m);
  bind_every(m);
  bind_rule(m);
  bind_ambiguity(m);
  bind_policy(m);
  bind_deadline(m);
  bind_grammar(m);
  bind_deadline_columns(m);
  bind_area(m);
  bind_head(m);
  bind_reports(m);
  bind_occurrence(m);
  bind_plan(m);
  bind_event(m);
  bind_due(m);
  bind_civil_code(m);
  bind_schedule(m);
  bind_expand(m);
  bind_progress(m);
  bind_chain(m);
  bind_status(m);
  bind_share(m);
  bind_points(m);
  bind_marking(m);
  bind_finding(m);
  bind_origin(m);
  bind_publication(m);
  bind_rubric(m);
  bind_layer(m);
  bind_mark(m);
  bind_computed(m);
  bind_score(m);
  bind_rank(m);
  bind_compare(m);
  bind_gap(m);
  bind_risk(m);
  bind_differences(m);
  bind_crosswalk(m);
  bind_year_on_year(m);
  bind_columns(m);
  bind_robustness(m);
  bind_table(m);
  bind_tabulate(m);
  bind_tabulate_index(m);
  bind_icalendar(m);
  bind_json(m);
  bind_shipped(m);
  name_module(m);
}

}  // namespace cchc::python
