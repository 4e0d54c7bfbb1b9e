#include "cchc/risk.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

void bind_pending(py::module_& m) {
  py::class_<PendingMilestone> type(m, "PendingMilestone", "A milestone that still moves the points of a line.");
  type.def(py::init<MilestoneRef, Status, std::optional<Date>>(), "milestone"_a, "status"_a, "last_good"_a = py::none(),
           "Makes it.");
  type.def_readonly("milestone", &PendingMilestone::milestone, "Which milestone.");
  type.def_readonly("status", &PendingMilestone::status, "Open, overdue or standing.");
  type.def_readonly("last_good", &PendingMilestone::last_good, "The last day still on time, or None.");
  add_value_protocol(type, {"milestone", "status", "last_good"});
}

void bind_points_at_risk(py::module_& m) {
  using Some = std::optional<Points>;
  py::class_<PointsAtRisk> type(m, "PointsAtRisk", "What a computed line earns a unit, and can still earn or lose.");
  type.def(py::init<AgencyRef, CriterionRef, Some, Some, Some, std::vector<PendingMilestone>>(), "agency"_a,
           "criterion"_a, "now"_a, "all_done"_a, "none_done"_a, "milestones"_a, "Makes it.");
  type.def_readonly("agency", &PointsAtRisk::agency, "The unit.");
  type.def_readonly("criterion", &PointsAtRisk::criterion, "The line.");
  type.def_readonly("now", &PointsAtRisk::now, "As things stand, or None.");
  type.def_readonly("all_done", &PointsAtRisk::all_done, "With every pending milestone done, or None.");
  type.def_readonly("none_done", &PointsAtRisk::none_done, "With none done, or None.");
  type.def_property_readonly("milestones", tuple_getter(&PointsAtRisk::milestones), "By last good day.");
  type.def_property_readonly("at_risk", &PointsAtRisk::at_risk, "all_done less none_done.");
  add_value_protocol(type, {"agency", "criterion", "now", "all_done", "none_done", "milestones"});
}

}  // namespace

void bind_risk(py::module_& m) {
  bind_pending(m);
  bind_points_at_risk(m);

  py::class_<Risks> type(m, "Risks", "Units in directory order, of each its lines.");
  type.def(py::init<Date, std::vector<PointsAtRisk>>(), "as_of"_a, "lines"_a, "Makes it.");
  type.def_readonly("as_of", &Risks::as_of, "The day of the statuses.");
  type.def_property_readonly("lines", tuple_getter(&Risks::lines), "In order.");
  add_value_protocol(type, {"as_of", "lines"});
  // module functions
  m.def("points_at_risk", &points_at_risk, WithoutGil(), "rubric"_a, "plan"_a, "directory"_a, "schedule"_a,
        "statuses"_a, "For every unit and line with a Computation: what pending milestones still decide.");
  m.def("explain",
        py::overload_cast<const PointsAtRisk&, const Rubric&, const Plan&, const Directory&, Date, Language>(&explain),
        "risk"_a, "rubric"_a, "plan"_a, "directory"_a, "as_of"_a, "language"_a = Language::vi,
        "What is at risk, and by which milestones.");
  m.def("tabulate", py::overload_cast<const Risks&, const Rubric&, const Plan&, const Directory&, Language>(&tabulate),
        "risks"_a, "rubric"_a, "plan"_a, "directory"_a, "language"_a = Language::vi, "One row a unit and line.");
}

}  // namespace cchc::python
