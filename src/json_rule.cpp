#include <limits>

#include "cchc/match.hpp"
#include "json_values.hpp"

namespace cchc::detail {
namespace {

constexpr Name<Unit> units[] = {{Unit::hour, "hour"}, {Unit::day, "day"},     {Unit::working_day, "working_day"},
                                {Unit::week, "week"}, {Unit::month, "month"}, {Unit::year, "year"}};
constexpr Name<Offset::Direction> directions[] = {{Offset::Direction::after, "after"},
                                                  {Offset::Direction::before, "before"}};

Json json_of(const std::optional<Offset>& offset) {
  if (!offset) return nullptr;
  Json json = Json::object({{"count", offset->count},
                            {"unit", name_of(units, offset->unit)},
                            {"direction", name_of(directions, offset->direction)}});
  if (offset->bound == Offset::Bound::earliest) json["bound"] = "earliest";
  return json;
}

std::optional<Offset> offset_from(const JsonNode& node) {
  if (node.is_null()) return std::nullopt;
  node.only({"count", "unit", "direction", "bound"});
  const auto bound = node.find("bound");
  if (bound && bound->text() != "earliest") bound->fail("expected \"earliest\", or no bound");
  const auto count = node.at("count").integer(std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
  return Offset{static_cast<int>(count), value_of(units, node.at("unit")), value_of(directions, node.at("direction")),
                bound ? Offset::Bound::earliest : Offset::Bound::latest};
}

Period period_from(const JsonNode& node) {
  const Period period = node.check([&] { return parse_period(node.text()); });
  if (to_string(period) != node.text()) node.fail("expected \"" + to_string(period) + "\"");
  return period;
}

/// A rule of a day and, where it is written, an hour.
template <class Fixed>
Fixed fixed_from(const JsonNode& node) {
  node.only({"kind", "date", "time"});
  const auto time = node.find("time");
  return {node.at("date").date(), time ? std::optional{time_from(*time)} : std::nullopt};
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
  const auto fixed = [&](const auto& r) {
    json["date"] = json_of(r.date);
    if (r.time) json["time"] = to_string(*r.time);
  };
  match(
      rule, [&](const Before& r) { fixed(r); }, [&](const NoLaterThan& r) { fixed(r); },
      [&](const Within& r) { json["period"] = to_string(r.period); },
      [&](const Between& r) {
        json["first"] = json_of(r.first);
        json["last"] = json_of(r.last);
      },
      [&](const Throughout& r) { json["year"] = static_cast<int>(r.year); },
      [&](const Onward& r) { json["from"] = json_of(r.from); }, [&](const Every& r) { json.update(json_of(r)); },
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
  if (kind == "before") return fixed_from<Before>(node);
  if (kind == "no_later_than") return fixed_from<NoLaterThan>(node);
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
