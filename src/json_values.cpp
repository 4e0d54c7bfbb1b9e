#include "json_values.hpp"

#include <limits>

#include "cchc/match.hpp"

namespace cchc::detail {
namespace {

constexpr Name<Severity> severities[] = {
    {Severity::note, "note"}, {Severity::warning, "warning"}, {Severity::error, "error"}};
constexpr Name<Rolling> rollings[] = {{Rolling::none, "none"}, {Rolling::forward, "forward"}, {Rolling::back, "back"}};

Ambiguity ambiguity_from(const JsonNode& node) {
  for (const Ambiguity why : every_ambiguity) {
    if (node.text() == to_string(why)) return why;
  }
  node.fail("\"" + node.text() + "\" is no reason for two readings; expected one such as \"latest_before\"");
}

int count_or_zero(const JsonNode& node, const char* key) {
  const auto value = node.find(key);
  return value ? static_cast<int>(value->integer(1, std::numeric_limits<int>::max())) : 0;
}

}  // namespace

Json json_of(Date day) { return to_string(day); }

Json json_of(const std::optional<Date>& day) { return day ? json_of(*day) : Json(nullptr); }

Json json_of(Span span) { return Json::object({{"first", json_of(span.first)}, {"last", json_of(span.last)}}); }

Span span_from(const JsonNode& node) {
  node.only({"first", "last"});
  return {node.at("first").date(), node.at("last").date()};
}

Json json_of(Place place) {
  Json json = Json::object({{"begin", place.begin}, {"end", place.end}});
  if (place.line != 0) json["line"] = place.line;
  if (place.column != 0) json["column"] = place.column;
  return json;
}

Place place_from(const JsonNode& node, std::initializer_list<std::string_view> more_keys) {
  node.only({"begin", "end", "line", "column"}, more_keys);
  const Place place{node.at("begin").count(), node.at("end").count(), count_or_zero(node, "line"),
                    count_or_zero(node, "column")};
  if (place.end < place.begin) node.at("end").fail("the end comes before the beginning");
  return place;
}

Json json_of(const Issue& issue) {
  return Json::object({{"severity", name_of(severities, issue.severity)},
                       {"code", issue.code},
                       {"message", issue.message},
                       {"hint", issue.hint},
                       {"place", json_of(issue.place)}});
}

Issue issue_from(const JsonNode& node) {
  node.only({"severity", "code", "message", "hint", "place"});
  return {value_of(severities, node.at("severity")), node.at("code").text(), node.at("message").text(),
          node.at("hint").text(), place_from(node.at("place"))};
}

Json json_of(Policy policy) {
  Json json = Json::object(
      {{"before_includes_the_day", policy.before_includes_the_day}, {"rolling", name_of(rollings, policy.rolling)}});
  for (const Ambiguity why : policy.second_readings.list())
    json["second_readings"].push_back(std::string(to_string(why)));
  if (policy.leap_day != LeapDay{}) json["leap_day"] = std::string(to_string(policy.leap_day));
  if (policy.closing_day != 0) json["closing_day"] = policy.closing_day;
  return json;
}

Policy policy_from(const JsonNode& node) {
  node.only({"before_includes_the_day", "rolling", "second_readings", "leap_day", "closing_day"});
  Policy policy{node.at("before_includes_the_day").boolean(), value_of(rollings, node.at("rolling"))};
  if (const auto second = node.find("second_readings")) {
    for (const JsonNode& why : second->items()) policy.second_readings.add(ambiguity_from(why));
  }
  if (const auto leap_day = node.find("leap_day")) {
    policy.leap_day = leap_day->choice({LeapDay::last_of_february, LeapDay::first_of_march});
  }
  if (const auto day = node.find("closing_day")) policy.closing_day = static_cast<int>(day->integer(0, 31));
  return policy;
}

// What most clauses do not have is left out.
Json json_of(const Deadline& deadline) {
  Json json = Json::object(
      {{"subject", deadline.subject}, {"rule", json_of(deadline.rule)}, {"year_inferred", deadline.year_inferred}});
  if (deadline.tentative) json["tentative"] = true;
  if (deadline.conditional) json["conditional"] = true;
  if (deadline.second) {
    json["second_reading"] =
        Json::object({{"why", std::string(to_string(deadline.second->why))}, {"rule", json_of(deadline.second->rule)}});
  }
  json["place"] = json_of(deadline.place);
  return json;
}

Deadline deadline_from(const JsonNode& node, std::initializer_list<std::string_view> more_keys) {
  node.only({"subject", "rule", "year_inferred", "tentative", "conditional", "second_reading", "place"}, more_keys);
  const auto set = [&](const char* key) {
    const auto value = node.find(key);
    return value && value->boolean();
  };
  Deadline deadline{node.at("subject").text(),    rule_from(node.at("rule")), node.at("year_inferred").boolean(),
                    place_from(node.at("place")), set("tentative"),           set("conditional")};
  if (const auto second = node.find("second_reading")) {
    second->only({"why", "rule"});
    deadline.second = SecondReading{ambiguity_from(second->at("why")), rule_from(second->at("rule"))};
  }
  return deadline;
}

Json json_of(const Party& party) {
  Json json = match(
      party.who, [](const OneAgency& one) { return Json::object({{"kind", "agency"}, {"id", one.agency.str()}}); },
      [](const WholeGroup& group) { return Json::object({{"kind", "group"}, {"id", group.group.str()}}); },
      [](const UnnamedAgencies&) { return Json::object({{"kind", "unnamed"}, {"id", nullptr}}); });
  json["text"] = party.text;
  json["place"] = json_of(party.place);
  return json;
}

Party party_from(const JsonNode& node) {
  node.only({"kind", "id", "text", "place"});
  const std::string& kind = node.at("kind").text();
  const JsonNode id = node.at("id");
  Party party{UnnamedAgencies{}, node.at("text").text(), place_from(node.at("place"))};
  if (kind == "agency") {
    party.who = OneAgency{id.id<AgencyId>()};
  } else if (kind == "group") {
    party.who = WholeGroup{id.id<AgencyId>()};
  } else if (kind != "unnamed") {
    node.at("kind").fail("\"" + kind + "\" is none of \"agency\", \"group\", \"unnamed\"");
  } else if (!id.is_null()) {
    id.fail("unnamed agencies have no id; expected null");
  }
  return party;
}

}  // namespace cchc::detail
