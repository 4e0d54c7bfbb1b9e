#include "cchc/status.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

void bind_status_enum(py::module_& m) {
  py::native_enum<Status>(m, "Status", "enum.Enum", "How a milestone stands with one agency.")
      .value("done_on_time", Status::done_on_time, "hoàn thành đúng hạn")
      .value("done_late", Status::done_late, "hoàn thành quá hạn")
      .value("done", Status::done, "hoàn thành; there was no day to be late for")
      .value("open", Status::open, "đang thực hiện, trong hạn")
      .value("overdue", Status::overdue, "quá hạn, chưa hoàn thành")
      .value("standing", Status::standing, "nhiệm vụ thường xuyên, đang thực hiện")
      .value("awaiting", Status::awaiting, "chưa phát sinh thời hạn")
      .value("unclear", Status::unclear, "chưa rõ thời hạn")
      .finalize();
  add_enum_repr(m.attr("Status"));
}

void bind_item(py::module_& m) {
  py::class_<StatusItem> type(m, "StatusItem", "How one milestone stands with one agency.");
  // constructors
  type.def(py::init<MilestoneRef, AgencyRef, Status, int>(), "milestone"_a, "agency"_a, "status"_a, "days_late"_a = 0,
           "Makes an item.");
  // properties
  type.def_readonly("milestone", &StatusItem::milestone, "The milestone, a handle of the plan.");
  type.def_readonly("agency", &StatusItem::agency, "The agency, a handle of the directory.");
  type.def_readonly("status", &StatusItem::status, "How it stands.");
  type.def_readonly("days_late", &StatusItem::days_late, "Days after the last good day, else 0.");
  // operators, representation
  add_value_protocol(type, {"milestone", "agency", "status", "days_late"});
}

void bind_statuses(py::module_& m) {
  py::class_<Statuses> type(m, "Statuses", "Every milestone x responsible agency, as of a day.");
  // constructors
  type.def(py::init<Date, Policy, std::vector<StatusItem>, std::vector<Issue>>(), "as_of"_a, "policy"_a, "items"_a,
           "issues"_a = std::vector<Issue>{}, "Makes it.");
  // properties
  type.def_readonly("as_of", &Statuses::as_of, "The day of the judgement.");
  type.def_readonly("policy", &Statuses::policy, "The readings it used.");
  type.def_property_readonly("items", tuple_getter(&Statuses::items), "The items, in document order.");
  type.def_property_readonly("issues", tuple_getter(&Statuses::issues), "Whom nobody could be held to.");
  // operators, representation
  add_value_protocol(type, {"as_of", "policy", "items", "issues"});
  const auto repr = [](const Statuses& statuses) {
    return "<cchc.Statuses as of " + to_string(statuses.as_of) + ", " + std::to_string(statuses.items.size()) +
           " items>";
  };
  type.def("__repr__", repr, py::prepend(), "Its day and size.");
  type.def("__len__", [](const Statuses& statuses) { return statuses.items.size(); }, "How many items.");
}

}  // namespace

void bind_status(py::module_& m) {
  bind_status_enum(m);
  bind_item(m);
  bind_statuses(m);
  // module functions
  m.def("judge", py::overload_cast<const Due&, const Report*, Date>(&judge), "due"_a, "report"_a, "as_of"_a,
        "The status of one due on a day, given the report that stands then, or None.");
  m.def("judge", py::overload_cast<const Plan&, const Directory&, const Schedule&, const Progress&, Date>(&judge),
        WithoutGil(), "plan"_a, "directory"_a, "schedule"_a, "progress"_a, "as_of"_a,
        "Judges who leads, counting only reports made by that day.");
  m.def("days_late", &days_late, "due"_a, "report"_a, "as_of"_a, "Days after the last good day, else 0.");
  m.def("explain",
        py::overload_cast<const StatusItem&, const Plan&, const Directory&, const Schedule&, const Progress&, Date,
                          Language>(&explain),
        WithoutGil(), "item"_a, "plan"_a, "directory"_a, "schedule"_a, "progress"_a, "as_of"_a,
        "language"_a = Language::vi, "Why: the duty, the day and its reading, what was reported, and the verdict.");
  m.def("label", py::overload_cast<Status, Language>(&label), "status"_a, "language"_a = Language::vi,
        "\"Hoàn thành đúng hạn\".");
}

}  // namespace cchc::python
