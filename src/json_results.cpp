#include <limits>

#include "cchc/json.hpp"
#include "json_values.hpp"

namespace cchc {
namespace {

using detail::envelope;
using detail::Json;
using detail::json_of;
using detail::JsonDocument;
using detail::JsonNode;

constexpr std::initializer_list<Status> every_status = {Status::done_on_time, Status::done_late, Status::done,
                                                        Status::open,         Status::overdue,   Status::standing,
                                                        Status::awaiting,     Status::unclear};

Json json_of(const Report& report) {
  return Json::object({{"milestone", report.milestone.str()},
                       {"agency", report.agency.str()},
                       {"reported_on", json_of(report.reported_on)},
                       {"finished_on", json_of(report.finished_on)},
                       {"evidence", report.evidence}});
}

Report report_from(const JsonNode& node) {
  node.only({"milestone", "agency", "reported_on", "finished_on", "evidence"});
  return {node.at("milestone").id<MilestoneId>(), node.at("agency").id<AgencyId>(), node.at("reported_on").date(),
          node.at("finished_on").date_or_null(), node.at("evidence").text()};
}

/// Milestone and agency by their handles: the n-th of the plan and of the directory, from 0.
Json json_of(const StatusItem& item) {
  return Json::object({{"milestone", item.milestone.index},
                       {"agency", item.agency.index},
                       {"status", std::string(to_string(item.status))},
                       {"days_late", item.days_late}});
}

std::uint32_t index_from(const JsonNode& node) {
  return static_cast<std::uint32_t>(node.integer(0, std::numeric_limits<std::uint32_t>::max()));
}

StatusItem item_from(const JsonNode& node) {
  node.only({"milestone", "agency", "status", "days_late"});
  return {{index_from(node.at("milestone"))},
          {index_from(node.at("agency"))},
          node.at("status").choice(every_status),
          static_cast<int>(node.at("days_late").integer(0, std::numeric_limits<int>::max()))};
}

}  // namespace

std::string to_json(const std::vector<Deadline>& deadlines) {
  return envelope("deadlines", detail::list_of(deadlines));
}

std::vector<Deadline> deadlines_from_json(std::string_view text) {
  const JsonDocument document(text);
  return document.open("deadlines").list<Deadline>([](const JsonNode& node) { return detail::deadline_from(node); });
}

std::string to_json(const std::vector<Issue>& issues) { return envelope("issues", detail::list_of(issues)); }

std::vector<Issue> issues_from_json(std::string_view text) {
  const JsonDocument document(text);
  return document.open("issues").list<Issue>(detail::issue_from);
}

std::string to_json(const Schedule& schedule) {
  return envelope("schedule",
                  Json::object({{"policy", json_of(schedule.policy)}, {"dues", detail::list_of(schedule.dues)}}));
}

Schedule schedule_from_json(std::string_view text) {
  const JsonDocument document(text);
  const auto node = document.open("schedule");
  node.only({"policy", "dues"});
  return {detail::policy_from(node.at("policy")), node.at("dues").list<Due>(detail::due_from)};
}

std::string to_json(const Progress& progress) {
  Json reports = Json::array();
  for (const Report& report : progress.reports()) reports.push_back(json_of(report));
  return envelope("progress", std::move(reports));
}

Progress progress_from_json(std::string_view text) {
  const JsonDocument document(text);
  return Progress(document.open("progress").list<Report>(report_from));
}

std::string to_json(const Statuses& statuses) {
  Json items = Json::array();
  for (const StatusItem& item : statuses.items) items.push_back(json_of(item));
  return envelope("statuses", Json::object({{"as_of", json_of(statuses.as_of)},
                                            {"policy", json_of(statuses.policy)},
                                            {"items", std::move(items)},
                                            {"issues", detail::list_of(statuses.issues)}}));
}

Statuses statuses_from_json(std::string_view text) {
  const JsonDocument document(text);
  const auto node = document.open("statuses");
  node.only({"as_of", "policy", "items", "issues"});
  return {node.at("as_of").date(), detail::policy_from(node.at("policy")), node.at("items").list<StatusItem>(item_from),
          node.at("issues").list<Issue>(detail::issue_from)};
}

}  // namespace cchc
