#include "cchc/match.hpp"
#include "json_values.hpp"

namespace cchc::detail {
namespace {

/// "from" and "date" stand in every kind, so that a reader may look at them without asking which kind it is.
Json dated(const Due& due, const std::optional<Date>& from, const std::optional<Date>& date) {
  return Json::object({{"kind", std::string(kind_of(due))}, {"from", json_of(from)}, {"date", json_of(date)}});
}

void must_be_null(const JsonNode& node) {
  if (!node.is_null()) node.fail("there is no day here yet; expected null");
}

/// The words of a due without a day.
std::string undated(const JsonNode& node, const char* key) {
  node.only({"kind", "from", "date", key});
  must_be_null(node.at("from"));
  must_be_null(node.at("date"));
  return node.at(key).text();
}

}  // namespace

Json json_of(const Due& due) {
  return match(
      due, [&](const DueBy& by) { return dated(due, by.from, by.date); },
      [&](const Standing& duty) {
        Json json = dated(due, duty.from, duty.until);
        json["judged_on"] = json_of(duty.judged_on);
        return json;
      },
      [&](const Awaiting& waiting) {
        Json json = dated(due, std::nullopt, std::nullopt);
        json["event"] = waiting.event;
        return json;
      },
      [&](const Unclear& unclear) {
        Json json = dated(due, std::nullopt, std::nullopt);
        json["text"] = unclear.text;
        return json;
      });
}

Due due_from(const JsonNode& node) {
  const std::string& kind = node.at("kind").text();
  if (kind == "due_by") {
    node.only({"kind", "from", "date"});
    return DueBy{node.at("from").date_or_null(), node.at("date").date()};
  }
  if (kind == "standing") {
    node.only({"kind", "from", "date", "judged_on"});
    return Standing{node.at("from").date(), node.at("date").date_or_null(), node.at("judged_on").date_or_null()};
  }
  if (kind == "awaiting") return Awaiting{undated(node, "event")};
  if (kind == "unclear") return Unclear{undated(node, "text")};
  node.at("kind").fail("\"" + kind + "\" is none of \"due_by\", \"standing\", \"awaiting\", \"unclear\"");
}

}  // namespace cchc::detail
