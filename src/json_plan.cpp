#include <array>
#include <utility>

#include "cchc/json.hpp"
#include "json_values.hpp"

namespace cchc {
namespace {

using detail::deadline_from;
using detail::Json;
using detail::json_of;
using detail::JsonDocument;
using detail::JsonNode;
using detail::list_of;
using detail::place_from;

constexpr std::initializer_list<Area> areas = {Area::institutions,  Area::procedures,     Area::apparatus,
                                               Area::civil_service, Area::public_finance, Area::digital,
                                               Area::direction,     Area::other};

/// The ten cells of a row under the names they have in `Row`.
constexpr std::array<std::pair<const char*, std::string_view Row::*>, 10> row_cells = {
    {{"area", &Row::area},
     {"stt", &Row::stt},
     {"objective", &Row::objective},
     {"task", &Row::task},
     {"activity", &Row::activity},
     {"product", &Row::product},
     {"lead", &Row::lead},
     {"coordinating", &Row::coordinating},
     {"deadline", &Row::deadline},
     {"budget", &Row::budget}}};

/// The six that belong to the activity alone; the other four are also written where they are kept.
constexpr std::array<std::pair<const char*, Cell Activity::*>, 6> own_cells = {
    {{"activity", &Activity::activity},
     {"product", &Activity::product},
     {"lead", &Activity::lead},
     {"coordinating", &Activity::coordinating},
     {"deadline", &Activity::deadline},
     {"budget", &Activity::budget}}};

Json where(const Cell& cell) {
  Json json = json_of(cell.place);
  json["carried"] = cell.carried;
  return json;
}

Cell cell_from(const std::string& text, const JsonNode& where) {
  return {text, place_from(where, {"carried"}), where.at("carried").boolean()};
}

Json json_of(const Cell& cell) { return Json::object({{"text", cell.text}, {"where", where(cell)}}); }

Cell cell_from(const JsonNode& node) {
  node.only({"text", "where"});
  return cell_from(node.at("text").text(), node.at("where"));
}

Json json_of(const Citation& citation) {
  return Json::object({{"type", citation.type},
                       {"number", citation.number},
                       {"date", json_of(citation.date)},
                       {"place", json_of(citation.place)}});
}

Citation citation_from(const JsonNode& node) {
  node.only({"type", "number", "date", "place"});
  return {node.at("type").text(), node.at("number").text(), node.at("date").date_or_null(),
          place_from(node.at("place"))};
}

Json json_of(const Head& head) {
  Json citations = Json::array();
  for (const Citation& citation : head.citations) citations.push_back(json_of(citation));
  return Json::object({{"kind", head.kind},
                       {"number", head.number},
                       {"title", head.title},
                       {"issuer", head.issuer},
                       {"issued_at", head.issued_at},
                       {"signer", head.signer},
                       {"issued_on", json_of(head.issued_on)},
                       {"citations", std::move(citations)}});
}

Head head_from(const JsonNode& node) {
  node.only({"kind", "number", "title", "issuer", "issued_at", "signer", "issued_on", "citations"});
  return {node.at("kind").text(),
          node.at("number").text(),
          node.at("title").text(),
          node.at("issuer").text(),
          node.at("issued_at").text(),
          node.at("signer").text(),
          node.at("issued_on").date_or_null(),
          node.at("citations").list<Citation>(citation_from)};
}

Json json_of(const Milestone& milestone) {
  Json json = Json::object({{"id", milestone.id.str()}});
  json.update(json_of(milestone.deadline));
  if (const auto& one = milestone.occurrence) {
    json["occurrence"] =
        Json::object({{"label", one->label}, {"rule", json_of(one->rule)}, {"window", json_of(one->window)}});
  }
  return json;
}

std::optional<Occurrence> occurrence_from(const std::optional<JsonNode>& node) {
  if (!node) return std::nullopt;
  node->only({"label", "rule", "window"});
  return Occurrence{node->at("label").text(), detail::rule_from(node->at("rule")),
                    detail::span_from(node->at("window"))};
}

Milestone milestone_from(const JsonNode& node) {
  return {node.at("id").id<MilestoneId>(), deadline_from(node, {"id", "occurrence"}),
          occurrence_from(node.find("occurrence"))};
}

Json json_of(const Activity& activity, const Row& row) {
  Json json = Json::object({{"id", activity.id.str()}});
  for (const auto& [name, cell] : row_cells) json["cells"][name] = std::string(row.*cell);
  for (const auto& [name, cell] : own_cells) json["where"][name] = where(activity.*cell);
  json["leads"] = list_of(activity.leads);
  json["coordinators"] = list_of(activity.coordinators);
  json["milestones"] = Json::array();
  for (const Milestone& milestone : activity.milestones) json["milestones"].push_back(json_of(milestone));
  return json;
}

Activity activity_from(const JsonNode& node) {
  node.only({"id", "cells", "where", "leads", "coordinators", "milestones"});
  const JsonNode where = node.at("where");
  where.only({"activity", "product", "lead", "coordinating", "deadline", "budget"});
  Activity activity{node.at("id").id<ActivityId>(), {}, {}, {}, {}, {}, {}, {}, {}, {}};
  for (const auto& [name, cell] : own_cells)
    activity.*cell = cell_from(node.at("cells").at(name).text(), where.at(name));
  activity.leads = node.at("leads").list<Party>(detail::party_from);
  activity.coordinators = node.at("coordinators").list<Party>(detail::party_from);
  activity.milestones = node.at("milestones").list<Milestone>(milestone_from);
  return activity;
}

Task task_from(const JsonNode& node) {
  node.only({"id", "objective", "text", "activities"});
  return {node.at("id").id<TaskId>(), node.at("objective").count(), cell_from(node.at("text")),
          node.at("activities").list<Activity>(activity_from)};
}

Json json_of(const Section& section) {
  return Json::object({{"area", std::string(to_string(section.area))},
                       {"numeral", json_of(section.numeral)},
                       {"heading", json_of(section.heading)}});
}

Section section_from(const JsonNode& node) {
  node.only({"area", "numeral", "heading"});
  return {node.at("area").choice(areas), cell_from(node.at("numeral")), cell_from(node.at("heading"))};
}

Json json_of(const Objective& objective) {
  return Json::object(
      {{"section", objective.section}, {"stt", json_of(objective.stt)}, {"text", json_of(objective.text)}});
}

Objective objective_from(const JsonNode& node) {
  node.only({"section", "stt", "text"});
  return {node.at("section").count(), cell_from(node.at("stt")), cell_from(node.at("text"))};
}

Json tasks_of(const Plan& plan) {
  Json tasks = Json::array();
  std::uint32_t index = 0;
  for (const Task& task : plan.tasks()) {
    Json activities = Json::array();
    for (const Activity& activity : task.activities) activities.push_back(json_of(activity, plan.row({index++})));
    tasks.push_back(Json::object({{"id", task.id.str()},
                                  {"objective", task.objective},
                                  {"text", json_of(task.text)},
                                  {"activities", std::move(activities)}}));
  }
  return tasks;
}

/// "cells" repeats what stands elsewhere, for readers that want rows; a file in which the two differ is refused.
void check_cells(const JsonNode& activity, const Row& row) {
  const JsonNode cells = activity.at("cells");
  cells.only({"area", "stt", "objective", "task", "activity", "product", "lead", "coordinating", "deadline", "budget"});
  for (const auto& [name, cell] : row_cells) {
    const JsonNode node = cells.at(name);
    if (node.text() != row.*cell) node.fail("this differs from the cell it repeats; expected the same words");
  }
}

void check_rows(const JsonNode& tasks, const Plan& plan) {
  std::uint32_t index = 0;
  for (const JsonNode& task : tasks.items()) {
    for (const JsonNode& activity : task.at("activities").items()) check_cells(activity, plan.row({index++}));
  }
}

}  // namespace

std::string to_json(const Plan& plan) {
  Json sections = Json::array();
  for (const Section& section : plan.sections()) sections.push_back(json_of(section));
  Json objectives = Json::array();
  for (const Objective& objective : plan.objectives()) objectives.push_back(json_of(objective));
  return detail::envelope("plan", Json::object({{"year", static_cast<int>(plan.year())},
                                                {"head", json_of(plan.head())},
                                                {"sections", std::move(sections)},
                                                {"objectives", std::move(objectives)},
                                                {"tasks", tasks_of(plan)}}));
}

Plan plan_from_json(std::string_view text) {
  const JsonDocument document(text);
  const JsonNode node = document.open("plan");
  node.only({"year", "head", "sections", "objectives", "tasks"});
  Plan plan = node.check([&] {
    return Plan(node.at("year").year(), head_from(node.at("head")), node.at("sections").list<Section>(section_from),
                node.at("objectives").list<Objective>(objective_from), node.at("tasks").list<Task>(task_from));
  });
  check_rows(node.at("tasks"), plan);
  return plan;
}

}  // namespace cchc
