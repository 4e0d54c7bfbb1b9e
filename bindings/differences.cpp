#include "cchc/differences.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

void bind_cause(py::module_& m) {
  py::native_enum<DifferenceCause>(m, "DifferenceCause", "enum.Enum",
                                   "Why appraised points are not the self-scored ones.")
      .value("not_appraised", DifferenceCause::not_appraised, "self-scored only")
      .value("not_self_scored", DifferenceCause::not_self_scored, "appraised only")
      .value("under_appraisal", DifferenceCause::under_appraisal, "not decided")
      .value("agreed", DifferenceCause::agreed, "the same points")
      .value("not_submitted", DifferenceCause::not_submitted, "nothing handed in")
      .value("no_evidence", DifferenceCause::no_evidence, "fewer points, and the self-score named no evidence")
      .value("given_by_hand", DifferenceCause::given_by_hand, "points instead of a finding")
      .value("finding_changed", DifferenceCause::finding_changed, "something else was found")
      .finalize();
  add_enum_repr(m.attr("DifferenceCause"));
}

}  // namespace

void bind_differences(py::module_& m) {
  bind_cause(m);

  using Some = std::optional<Points>;
  using Which = std::optional<MarkRef>;
  py::class_<Difference> type(m, "Difference", "One leaf of one unit: its self-score against its appraisal.");
  // constructors
  type.def(py::init<AgencyRef, CriterionRef, DifferenceCause, Some, Some, Which, Which>(), "agency"_a, "criterion"_a,
           "cause"_a, "self_scored"_a, "appraised"_a, "self_mark"_a = py::none(), "appraised_mark"_a = py::none(),
           "Makes it.");
  // properties
  type.def_readonly("agency", &Difference::agency, "The unit.");
  type.def_readonly("criterion", &Difference::criterion, "The leaf.");
  type.def_readonly("cause", &Difference::cause, "Why they differ.");
  type.def_readonly("self_scored", &Difference::self_scored, "Points the unit gave itself, or None.");
  type.def_readonly("appraised", &Difference::appraised, "Points the appraisers gave, or None.");
  type.def_readonly("self_mark", &Difference::self_mark, "The self-score that counts, or None.");
  type.def_readonly("appraised_mark", &Difference::appraised_mark, "The appraisal that counts, or None.");
  type.def_property_readonly("points", &Difference::points, "Appraised less self-scored; zero unless both are given.");
  // operators, representation
  add_value_protocol(type, {"agency", "criterion", "cause", "self_scored", "appraised", "self_mark", "appraised_mark"});
  // module functions
  m.def("differences", &differences, WithoutGil(), "rubric"_a, "directory"_a, "marks"_a, "on"_a,
        "Of every unit every leaf that was self-scored or appraised.");
  m.def("tabulate",
        py::overload_cast<const std::vector<Difference>&, const Rubric&, const Directory&, const Marks&, Language>(
            &tabulate),
        "differences"_a, "rubric"_a, "directory"_a, "marks"_a, "language"_a = Language::vi,
        "One row a difference, the largest loss first.");
  m.def("summarize", py::overload_cast<const std::vector<Difference>&, Language>(&summarize), "differences"_a,
        "language"_a = Language::vi, "How many leaves and points by cause.");
  m.def("label", py::overload_cast<DifferenceCause, Language>(&label), "cause"_a, "language"_a = Language::vi,
        "\"Không có minh chứng\".");
}

}  // namespace cchc::python
