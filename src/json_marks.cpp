#include "cchc/json.hpp"
#include "cchc/match.hpp"
#include "json_index.hpp"

namespace cchc {
namespace detail {

Json json_of(const Finding& finding) {
  return match(
      finding, [](Points points) { return Json::object({{"points", json_of(points)}}); },
      [](Share share) { return Json::object({{"part", share.part}, {"whole", share.whole}}); },
      [](Count count) { return Json::object({{"count", count.number}}); },
      [](const Choice& choice) { return Json::object({{"option", choice.option}}); },
      [](NotSubmitted) { return Json("not_submitted"); }, [](UnderAppraisal) { return Json("under_appraisal"); });
}

Finding finding_from(const JsonNode& node) {
  if (node.is_string()) {
    if (node.text() == "not_submitted") return NotSubmitted{};
    if (node.text() == "under_appraisal") return UnderAppraisal{};
    node.fail("\"" + node.text() + "\" is neither \"not_submitted\" nor \"under_appraisal\"");
  }
  node.only({"points", "part", "whole", "count", "option"});
  if (const auto points = node.find("points")) return points_from(*points);
  if (const auto count = node.find("count")) return Count{count->integer(0)};
  if (const auto option = node.find("option")) return Choice{option->text()};
  return Share{node.at("part").integer(0), node.at("whole").integer(0)};
}

}  // namespace detail

namespace {

using detail::array_of;
using detail::Json;
using detail::JsonNode;
using detail::optional_date;
using detail::optional_text;

Json mark_json(const Mark& mark) {
  return Json::object({{"criterion", mark.criterion.str()},
                       {"agency", mark.agency.str()},
                       {"origin", std::string(to_string(mark.origin))},
                       {"round", mark.round},
                       {"finding", detail::json_of(mark.finding)},
                       {"by", mark.by},
                       {"on", detail::json_of(mark.on)},
                       {"reason", mark.reason},
                       {"evidence", mark.evidence}});
}

Mark mark_from(const JsonNode& node) {
  node.only({"criterion", "agency", "origin", "round", "finding", "by", "on", "reason", "evidence"});
  return {node.at("criterion").id<CriterionId>(),
          node.at("agency").id<AgencyId>(),
          detail::origin_from(node.at("origin")),
          static_cast<int>(node.at("round").integer(1, most_rounds)),
          detail::finding_from(node.at("finding")),
          optional_text(node, "by"),
          optional_date(node, "on"),
          optional_text(node, "reason"),
          optional_text(node, "evidence")};
}

Json exemption_json(const Exemption& exemption) {
  return Json::object(
      {{"criterion", exemption.criterion.str()}, {"agency", exemption.agency.str()}, {"reason", exemption.reason}});
}

Exemption exemption_from(const JsonNode& node) {
  node.only({"criterion", "agency", "reason"});
  return {node.at("criterion").id<CriterionId>(), node.at("agency").id<AgencyId>(), node.at("reason").text()};
}

}  // namespace

std::string to_json(const Marks& marks) {
  return detail::envelope("marks", Json::object({{"marks", array_of(marks.marks, mark_json)},
                                                 {"exemptions", array_of(marks.exemptions, exemption_json)}}));
}

Marks marks_from_json(std::string_view text) {
  const detail::JsonDocument document(text);
  const JsonNode node = document.open("marks");
  node.only({"marks", "exemptions"});
  return {node.at("marks").list<Mark>(mark_from), node.at("exemptions").list<Exemption>(exemption_from)};
}

}  // namespace cchc
