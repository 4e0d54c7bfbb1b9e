#include "json_index.hpp"

namespace cchc::detail {
namespace {

template <class IdType>
Json ids_of(const std::vector<IdType>& ids) {
  return array_of(ids, [](const IdType& id) { return id.str(); });
}

Json requirement_json(const Requirement& one) {
  return Json::object({{"criterion", one.criterion.str()}, {"at_least", json_of(one.at_least)}});
}

Requirement requirement_from(const JsonNode& node) {
  node.only({"criterion", "at_least"});
  return {node.at("criterion").id<CriterionId>(), percent_from(node.at("at_least"))};
}

template <class IdType>
std::vector<IdType> ids_from(const JsonNode& node) {
  return node.list<IdType>([](const JsonNode& id) { return id.id<IdType>(); });
}

int places_from(const JsonNode& node) { return static_cast<int>(node.integer(0, most_places)); }

}  // namespace

Json json_of(const Publication& publication) {
  return Json::object({{"point_places", publication.point_places},
                       {"percent_places", publication.percent_places},
                       {"rounding", std::string(to_string(publication.rounding))},
                       {"stage", std::string(to_string(publication.stage))}});
}

Publication publication_from(const JsonNode& node) {
  node.only({"point_places", "percent_places", "rounding", "stage"});
  Publication publication;
  publication.point_places = optional_from(node, "point_places", places_from, publication.point_places);
  publication.percent_places = optional_from(node, "percent_places", places_from, publication.percent_places);
  if (const auto rounding = node.find("rounding")) {
    publication.rounding = rounding->choice({Rounding::half_away, Rounding::half_even, Rounding::half_down});
  }
  if (const auto stage = node.find("stage")) publication.stage = stage->choice({Stage::exact, Stage::printed});
  return publication;
}

Json json_of(const RankingRule& rule) {
  return Json::object({{"compare", std::string(to_string(rule.compare))},
                       {"ties", std::string(to_string(rule.ties))},
                       {"tie_break", ids_of(rule.tie_break)}});
}

RankingRule ranking_rule_from(const JsonNode& node) {
  node.only({"compare", "ties", "tie_break"});
  RankingRule rule;
  if (const auto compare = node.find("compare")) rule.compare = compare->choice({Compare::exact, Compare::published});
  if (const auto ties = node.find("ties")) rule.ties = ties->choice({Ties::share, Ties::no_gap, Ties::next_criterion});
  if (const auto order = node.find("tie_break")) rule.tie_break = ids_from<CriterionId>(*order);
  return rule;
}

Json json_of(const RankingGroup& group) {
  return Json::object({{"id", group.id},
                       {"name", group.name},
                       {"members", json_of(group.members)},
                       {"not_ranked", ids_of(group.not_ranked)}});
}

RankingGroup ranking_group_from(const JsonNode& node) {
  node.only({"id", "name", "members", "not_ranked"});
  return {node.at("id").text(), node.at("name").text(), membership_from(node.at("members")),
          optional_from<std::vector<AgencyId>>(node, "not_ranked", ids_from<AgencyId>)};
}

Json json_of(const Grade& grade) {
  return Json::object({{"name", grade.name},
                       {"from", json_of(grade.from)},
                       {"closed", grade.closed},
                       {"requirements", array_of(grade.requirements, requirement_json)}});
}

Grade grade_from(const JsonNode& node) {
  node.only({"name", "from", "closed", "requirements"});
  return {node.at("name").text(), percent_from(node.at("from")),
          optional_from(
              node, "closed", [](const JsonNode& value) { return value.boolean(); }, true),
          optional_from<std::vector<Requirement>>(
              node, "requirements", [](const JsonNode& all) { return all.list<Requirement>(requirement_from); })};
}

Origin origin_from(const JsonNode& node) {
  return node.choice({Origin::self_scored, Origin::computed, Origin::appraised, Origin::surveyed});
}

Area area_from(const JsonNode& node) {
  return node.choice({Area::institutions, Area::procedures, Area::apparatus, Area::civil_service, Area::public_finance,
                      Area::digital, Area::direction, Area::other});
}

}  // namespace cchc::detail
