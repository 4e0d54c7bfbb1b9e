#include "cchc/plan.hpp"

#include "bindings.hpp"
#include "cchc/json.hpp"
#include "cchc/tabulate.hpp"

namespace cchc::python {

namespace {

void bind_cell(py::module_& m) {
  py::class_<Cell> type(m, "Cell", "The exact words of one cell; its paragraphs are joined by a line feed.");
  // constructors
  type.def(py::init<std::string, Place, bool>(), "text"_a = "", "place"_a = Place{}, "carried"_a = false,
           "Makes a cell.");
  // properties
  type.def_readonly("text", &Cell::text, "Its words.");
  type.def_readonly("place", &Cell::place, "Where they stand in the document, in bytes.");
  type.def_readonly("carried", &Cell::carried, "True when merged with the row above.");
  // operators, representation
  add_value_protocol(type, {"text", "place", "carried"});
}

void bind_milestone(py::module_& m) {
  py::class_<Milestone> type(m, "Milestone", "A deadline that can be met or missed.");
  // constructors
  type.def(py::init<MilestoneId, Deadline, std::optional<Occurrence>>(), "id"_a, "deadline"_a,
           "occurrence"_a = py::none(), "Makes a milestone.");
  // properties
  type.def_readonly("id", &Milestone::id, "Its name in files: \"12.2a\".");
  type.def_readonly("deadline", &Milestone::deadline, "When, as written.");
  type.def_readonly("occurrence", &Milestone::occurrence, "Which time of a recurring duty it is, or None.");
  // operators, representation
  add_value_protocol(type, {"id", "deadline", "occurrence"});
  // module functions
  m.def("rule_of", &rule_of, "milestone"_a, "policy"_a = Policy{},
        "The occurrence's own rule, or the reading of the clause that the policy chooses.");
}

void bind_activity(py::module_& m) {
  py::class_<Activity> type(m, "Activity", "One row of the appendix: what is handed in, by whom, by when.");
  // constructors
  type.def(py::init<ActivityId, Cell, Cell, Cell, Cell, Cell, Cell, std::vector<Party>, std::vector<Party>,
                    std::vector<Milestone>>(),
           "id"_a, "activity"_a, "product"_a, "lead"_a, "coordinating"_a, "deadline"_a, "budget"_a, "leads"_a,
           "coordinators"_a, "milestones"_a, "Makes an activity.");
  // properties
  type.def_readonly("id", &Activity::id, "Its name in files: \"12.2\".");
  type.def_readonly("activity", &Activity::activity, "The cell \"hoạt động\".");
  type.def_readonly("product", &Activity::product, "The cell \"kết quả, sản phẩm\".");
  type.def_readonly("lead", &Activity::lead, "The cell \"cơ quan chủ trì\".");
  type.def_readonly("coordinating", &Activity::coordinating, "The cell \"cơ quan phối hợp\".");
  type.def_readonly("deadline", &Activity::deadline, "The cell \"thời hạn\".");
  type.def_readonly("budget", &Activity::budget, "The cell \"kinh phí\".");
  type.def_property_readonly("leads", tuple_getter(&Activity::leads), "Who leads; places count in the lead cell.");
  type.def_property_readonly("coordinators", tuple_getter(&Activity::coordinators), "Who coordinates.");
  type.def_property_readonly("milestones", tuple_getter(&Activity::milestones), "What is due.");
  // operators, representation
  add_value_protocol(type, {"id", "activity", "product", "lead", "coordinating", "deadline", "budget", "leads",
                            "coordinators", "milestones"});
}

void bind_task(py::module_& m) {
  py::class_<Task> type(m, "Task", "A numbered task and the activities that carry it out.");
  // constructors
  type.def(py::init<TaskId, std::size_t, Cell, std::vector<Activity>>(), "id"_a, "objective"_a, "text"_a,
           "activities"_a, "Makes a task.");
  // properties
  type.def_readonly("id", &Task::id, "Its name in files: \"12\".");
  type.def_readonly("objective", &Task::objective, "Index into Plan.objectives.");
  type.def_readonly("text", &Task::text, "The cell \"nhiệm vụ\".");
  type.def_property_readonly("activities", tuple_getter(&Task::activities), "Its activities.");
  // operators, representation
  add_value_protocol(type, {"id", "objective", "text", "activities"});
}

void bind_headings(py::module_& m) {
  py::class_<Objective> objective(m, "Objective", "\"Mục tiêu\", with its number in the first column.");
  objective.def(py::init<std::size_t, Cell, Cell>(), "section"_a, "stt"_a, "text"_a, "Makes an objective.");
  objective.def_readonly("section", &Objective::section, "Index into Plan.sections.");
  objective.def_readonly("stt", &Objective::stt, "The cell of its number.");
  objective.def_readonly("text", &Objective::text, "The cell of its words.");
  add_value_protocol(objective, {"section", "stt", "text"});

  py::class_<Section> section(m, "Section", "An area heading of the table.");
  section.def(py::init<Area, Cell, Cell>(), "area"_a, "numeral"_a, "heading"_a, "Makes a section.");
  section.def_readonly("area", &Section::area, "Which of the seven.");
  section.def_readonly("numeral", &Section::numeral, "The cell of its Roman numeral.");
  section.def_readonly("heading", &Section::heading, "The cell of its words.");
  add_value_protocol(section, {"area", "numeral", "heading"});
}

py::object row_of(const Plan& plan, ActivityRef activity) {
  const Row row = plan.row(activity);
  const auto type = py::module_::import("cchc.values").attr("Row");
  return type(row.area, row.stt, row.objective, row.task, row.activity, row.product, row.lead, row.coordinating,
              row.deadline, row.budget);
}

template <class Handle>
std::vector<Handle> handles(std::size_t count) {
  std::vector<Handle> result;
  for (std::size_t i = 0; i < count; ++i) result.push_back(Handle{static_cast<std::uint32_t>(i)});
  return result;
}

/// The getter of a sequence of the plan.
template <class Items>
auto items_getter(const Items& (Plan::*items)() const noexcept) {
  return [items](const py::object& self) { return tuple_of((self.cast<const Plan&>().*items)(), self); };
}

void bind_plan_properties(py::class_<Plan>& type) {
  type.def_property_readonly("year", &Plan::year, "The year it plans.");
  type.def_property_readonly("head", &Plan::head, "What stands above and around the table.");
  type.def_property_readonly("sections", items_getter(&Plan::sections), "Its area headings.");
  type.def_property_readonly("objectives", items_getter(&Plan::objectives), "Its objectives.");
  type.def_property_readonly("tasks", items_getter(&Plan::tasks), "Its tasks.");
  type.def_property_readonly("activity_count", &Plan::activity_count, "How many activities.");
  type.def_property_readonly("milestone_count", &Plan::milestone_count, "How many milestones.");
  type.def_property_readonly(
      "activities", [](const Plan& plan) { return py::tuple(py::cast(handles<ActivityRef>(plan.activity_count()))); },
      "A handle for each activity, in document order.");
  type.def_property_readonly(
      "milestones", [](const Plan& plan) { return py::tuple(py::cast(handles<MilestoneRef>(plan.milestone_count()))); },
      "A handle for each milestone, in document order.");
}

void bind_plan_operations(py::class_<Plan>& type) {
  const auto inside = py::return_value_policy::reference_internal;
  type.def("at", py::overload_cast<ActivityRef>(&Plan::at, py::const_), "activity"_a, inside, "The activity.");
  type.def("at", py::overload_cast<MilestoneRef>(&Plan::at, py::const_), "milestone"_a, inside, "The milestone.");
  type.def("find_activity", py::overload_cast<const ActivityId&>(&Plan::find, py::const_), "id"_a,
           "The handle of the activity of this id, or None.");
  type.def("find_milestone", py::overload_cast<const MilestoneId&>(&Plan::find, py::const_), "id"_a,
           "The handle of the milestone of this id, or None.");
  type.def("activity_of", &Plan::activity_of, "milestone"_a, "The activity a milestone belongs to.");
  type.def("task_of", &Plan::task_of, "activity"_a, inside, "The task of an activity.");
  type.def("objective_of", &Plan::objective_of, "activity"_a, inside, "The objective of an activity.");
  type.def("section_of", &Plan::section_of, "activity"_a, inside, "The area heading of an activity.");
  type.def("row", &row_of, "activity"_a, "The ten cells of a row, merged ones carried down.");
}

std::string repr(const Plan& plan) {
  return "<cchc.Plan " + plan.head().number + " of " + std::to_string(static_cast<int>(plan.year())) + ", " +
         std::to_string(plan.activity_count()) + " activities, " + std::to_string(plan.milestone_count()) +
         " milestones>";
}

}  // namespace

void bind_plan(py::module_& m) {
  bind_cell(m);
  bind_milestone(m);
  bind_activity(m);
  bind_task(m);
  bind_headings(m);

  py::class_<Plan> type(m, "Plan", "A reform plan; what it says is fixed when it is made.");
  // constructors
  type.def(py::init<Year, Head, std::vector<Section>, std::vector<Objective>, std::vector<Task>>(), "year"_a, "head"_a,
           "sections"_a, "objectives"_a, "tasks"_a, "Throws InvalidValue on repeated ids or an index out of range.");
  // properties
  bind_plan_properties(type);
  // operations
  bind_plan_operations(type);
  // operators, representation
  add_json_protocol(type, "plan_from_json");
  type.def("__eq__", [](const Plan& a, const Plan& b) { return a == b; }, py::is_operator(), "Equal in every cell.");
  type.def(
      "__hash__", [](const Plan& p) { return py::hash(py::make_tuple(p.head().number, p.milestone_count())); },
      "A quick hash.");
  type.def("__repr__", &repr, "Its number, year and size.");
  type.def("_repr_html_", [](const Plan& plan) { return to_html(tabulate(plan)); }, "The plan as a notebook shows it.");
  // module functions
  m.def("read_plan", &read_plan, WithoutGil(), "document"_a, "directory"_a,
        "Reads a plan as a legal portal gives it; what is odd in it is an issue.");
}

}  // namespace cchc::python
