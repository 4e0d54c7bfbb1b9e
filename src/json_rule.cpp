#include <limits>

#include "cchc/match.hpp"
#include "json_values.hpp"

namespace cchc::detail {
namespace {

constexpr Name<Frequency> frequencies[] = {{Frequency::daily, "daily"},           {Frequency::weekly, "weekly"},
                                           {Frequency::monthly, "monthly"},       {Frequency::quarterly, "quarterly"},
                                           {Frequency::semiannual, "semiannual"}, {Frequency::annual, "annual"}};
constexpr Name<Anchor::Relation> relations[] = {
    {Anchor::Relation::before, "before"}, {Anchor::Relation::by, "by"}, {Anchor::Relation::on, "on"}};
constexpr Name<Unit> units[] = {{Unit::day, "day"},
                                {Unit::working_day, "working_day"},
                                {Unit::week, "week"},
                                {Unit::month, "month"},
                                {Unit::year, "year"}};
constexpr Name<Offset::Direction> directions[] = {{Offset::Direction::after, "after"},
                                                  {Offset::Direction::before, "before"}};

Json json_of(const Anchor& anchor) {
  Json json = Json::object({{"relation", name_of(relations, anchor.relation)}});
  json["day"] = anchor.day == 0 ? Json("last") : Json(anchor.day);
  if (anchor.month != 0) json["month"] = anchor.month;
  return json;
}

Anchor anchor_from(const JsonNode& node) {
  node.only({"relation", "day", "month"});
  const JsonNode day = node.at("day");
  const auto month = node.find("month");
  if (day.is_string() && day.text() != "last") day.fail("expected 1 to 31 or \"last\"");
  return {value_of(relations, node.at("relation")), day.is_string() ? 0 : static_cast<int>(day.integer(1, 31)),
          month ? static_cast<int>(month->integer(1, 12)) : 0};
}

Json json_of(const std::optional<Offset>& offset) {
  if (!offset) return nullptr;
  return Json::object({{"count", offset->count},
                       {"unit", name_of(units, offset->unit)},
                       {"direction", name_of(directions, offset->direction)}});
}

std::optional<Offset> offset_from(const JsonNode& node) {
  if (node.is_null()) return std::nullopt;
  node.only({"count", "unit", "direction"});
  const auto count = node.at("count").integer(std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
  return Offset{static_cast<int>(count), value_of(units, node.at("unit")), value_of(directions, node.at("direction"))};
}

Period period_from(const JsonNode& node) {
  const Period period = node.check([&] { return parse_period(node.text()); });
  if (to_string(period) != node.text()) node.fail("expected \"" + to_string(period) + "\"");
  return period;
}

Every every_from(const JsonNode& node) {
  node.only({"kind", "frequency", "anchors"});
  return {value_of(frequencies, node.at("frequency")), node.at("anchors").list<Anchor>(anchor_from)};
}

AfterEvent after_event_from(const JsonNode& node) {
  node.only({"kind", "event", "offset"});
  return {node.at("event").text(), offset_from(node.at("offset"))};
}

/// The value of the one key a rule has beside its kind.
JsonNode sole(const JsonNode& node, const char* key) {
  node.only({"kind", key});
  return node.at(key);
}

}  // namespace

Json json_of(const Rule& rule) {
  Json json = Json::object({{"kind", std::string(kind_of(rule))}});
  match(
      rule, [&](const Before& r) { json["date"] = json_of(r.date); },
      [&](const NoLaterThan& r) { json["date"] = json_of(r.date); },
      [&](const Within& r) { json["period"] = to_string(r.period); },
      [&](const Between& r) {
        json["first"] = json_of(r.first);
        json["last"] = json_of(r.last);
      },
      [&](const Throughout& r) { json["year"] = static_cast<int>(r.year); },
      [&](const Onward& r) { json["from"] = json_of(r.from); },
      [&](const Every& r) {
        json["frequency"] = name_of(frequencies, r.frequency);
        json["anchors"] = Json::array();
        for (const Anchor& anchor : r.anchors) json["anchors"].push_back(json_of(anchor));
      },
      [&](const AfterEvent& r) {
        json["event"] = r.event;
        json["offset"] = json_of(r.offset);
      },
      [&](const PerDocument& r) { json["document"] = r.document; },
      [&](const InRegularReport& r) { json["series"] = r.series; }, [&](const Unread& r) { json["text"] = r.text; });
  return json;
}

Rule rule_from(const JsonNode& node) {
  const std::string& kind = node.at("kind").text();
  if (kind == "before") return Before{sole(node, "date").date()};
  if (kind == "no_later_than") return NoLaterThan{sole(node, "date").date()};
  if (kind == "within") return Within{period_from(sole(node, "period"))};
  if (kind == "between") {
    node.only({"kind", "first", "last"});
    return Between{node.at("first").date(), node.at("last").date()};
  }
  if (kind == "throughout") return Throughout{sole(node, "year").year()};
  if (kind == "onward") return Onward{sole(node, "from").date()};
  if (kind == "every") return every_from(node);
  if (kind == "after_event") return after_event_from(node);
  if (kind == "per_document") return PerDocument{sole(node, "document").text()};
  if (kind == "in_regular_report") return InRegularReport{sole(node, "series").text()};
  if (kind == "unread") return Unread{sole(node, "text").text()};
  node.at("kind").fail("there is no rule of kind \"" + kind + "\"");
}

}  // namespace cchc::detail
