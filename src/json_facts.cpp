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

constexpr std::initializer_list<DayKind> day_kinds = {DayKind::statutory, DayKind::weekend_compensation,
                                                      DayKind::swap_off, DayKind::swap_work};

Json json_of(const std::optional<AgencyId>& id) { return id ? Json(id->str()) : Json(nullptr); }

Json json_of(const std::optional<Membership>& members) { return members ? json_of(*members) : Json(nullptr); }

std::optional<Membership> members_from(const JsonNode& node) {
  if (node.is_null()) return std::nullopt;
  return detail::membership_from(node);
}

Json json_of(const Agency& agency) {
  return Json::object({{"id", agency.id.str()},
                       {"kind", std::string(to_string(agency.kind))},
                       {"level", std::string(to_string(agency.level))},
                       {"name", agency.name},
                       {"aliases", agency.aliases},
                       {"parent", json_of(agency.parent)},
                       {"since", json_of(agency.since)},
                       {"until", json_of(agency.until)},
                       {"successor", json_of(agency.successor)},
                       {"codes", agency.codes},
                       {"source", agency.source},
                       {"note", agency.note},
                       {"members", json_of(agency.members)}});
}

Agency agency_from(const JsonNode& node) {
  node.only({"id", "kind", "level", "name", "aliases", "parent", "since", "until", "successor", "codes", "source",
             "note", "members"});
  return {node.at("id").id<AgencyId>(),
          detail::agency_kind_from(node.at("kind")),
          detail::level_from(node.at("level")),
          node.at("name").text(),
          node.at("aliases").texts(),
          node.at("parent").id_or_null<AgencyId>(),
          node.at("since").date_or_null(),
          node.at("until").date_or_null(),
          node.at("successor").id_or_null<AgencyId>(),
          node.at("codes").texts(),
          node.at("source").text(),
          node.at("note").text(),
          members_from(node.at("members"))};
}

Json json_of(const SpecialDay& day) {
  return Json::object({{"day", json_of(day.day)},
                       {"kind", std::string(to_string(day.kind))},
                       {"name", day.name},
                       {"source", day.source},
                       {"announced_on", json_of(day.announced_on)}});
}

SpecialDay special_day_from(const JsonNode& node) {
  node.only({"day", "kind", "name", "source", "announced_on"});
  return {node.at("day").date(), node.at("kind").choice(day_kinds), node.at("name").text(), node.at("source").text(),
          node.at("announced_on").date_or_null()};
}

Json json_of(const Event& event) {
  return Json::object({{"name", event.name}, {"on", json_of(event.on)}, {"document", event.document}});
}

Event event_from(const JsonNode& node) {
  node.only({"name", "on", "document"});
  return {node.at("name").text(), node.at("on").date(), node.at("document").text()};
}

Json json_of(const Link& link) { return Json::object({{"event", link.event}, {"after", link.after.str()}}); }

Link link_from(const JsonNode& node) {
  node.only({"event", "after"});
  return {node.at("event").text(), node.at("after").id<MilestoneId>()};
}

Json json_of(const DayOfYear& day) {
  return Json::object({{"year_offset", day.year_offset}, {"month", day.month}, {"day", day.day}});
}

Json json_of(const RegularReport& report) {
  Json json = Json::object({{"name", report.name}});
  if (!report.label.empty()) json["label"] = report.label;
  json["window_first"] = json_of(report.window_first);
  json["window_last"] = json_of(report.window_last);
  json["due"] = json_of(report.due);
  return json;
}

Json json_of(const ReportSeries& series) {
  Json reports = Json::array();
  for (const RegularReport& report : series.reports) reports.push_back(json_of(report));
  Json json = Json::object({{"id", series.id}, {"names", series.names}, {"source", series.source}});
  if (series.since) json["since"] = json_of(series.since);
  if (series.until) json["until"] = json_of(series.until);
  json["reports"] = std::move(reports);
  return json;
}

template <class T>
Json array_of(const std::vector<T>& values) {
  Json list = Json::array();
  for (const T& value : values) list.push_back(json_of(value));
  return list;
}

}  // namespace

std::string to_json(const Directory& directory) { return envelope("directory", array_of(directory.agencies())); }

Directory directory_from_json(std::string_view text) {
  const JsonDocument document(text);
  const auto node = document.open("directory");
  return node.check([&] { return Directory(node.list<Agency>(agency_from)); });
}

std::string to_json(const Calendar& calendar) {
  return envelope("calendar",
                  Json::object({{"covers", json_of(calendar.covers())}, {"days", array_of(calendar.days())}}));
}

Calendar calendar_from_json(std::string_view text) {
  const JsonDocument document(text);
  const auto node = document.open("calendar");
  node.only({"covers", "days"});
  return node.check([&] {
    return Calendar(detail::span_from(node.at("covers")), node.at("days").list<SpecialDay>(special_day_from));
  });
}

std::string to_json(const Events& events) { return envelope("events", array_of(events)); }

Events events_from_json(std::string_view text) {
  const JsonDocument document(text);
  return document.open("events").list<Event>(event_from);
}

std::string to_json(const Links& links) { return envelope("links", array_of(links)); }

Links links_from_json(std::string_view text) {
  const JsonDocument document(text);
  return document.open("links").list<Link>(link_from);
}

std::string to_json(const std::vector<ReportSeries>& series) { return envelope("report_series", array_of(series)); }

std::vector<ReportSeries> report_series_from_json(std::string_view text) { return parse_report_series(text); }

}  // namespace cchc
