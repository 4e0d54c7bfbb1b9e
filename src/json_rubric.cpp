#include "cchc/json.hpp"
#include "file.hpp"
#include "json_index.hpp"

namespace cchc {
namespace {

using detail::array_of;
using detail::Json;
using detail::json_of;
using detail::JsonNode;
using detail::Name;
using detail::optional_date;
using detail::optional_from;
using detail::optional_text;

constexpr Name<Computation::Rate> rate_names[] = {{Computation::Rate::done, "done"},
                                                  {Computation::Rate::on_time, "on_time"}};

bool boolean_from(const JsonNode& node) { return node.boolean(); }

Json computation_json(const std::optional<Computation>& computation) {
  if (!computation) return nullptr;
  return Json::object({{"rate", detail::name_of(rate_names, computation->rate)},
                       {"area", computation->area ? Json(std::string(to_string(*computation->area))) : Json(nullptr)},
                       {"reports_only", computation->reports_only},
                       {"exempt_when_none", computation->exempt_when_none}});
}

std::optional<Computation> computation_from(const JsonNode& node) {
  if (node.is_null()) return std::nullopt;
  node.only({"rate", "area", "reports_only", "exempt_when_none"});
  Computation computation;
  computation.rate = detail::value_of(rate_names, node.at("rate"));
  if (const auto area = node.find("area"); area && !area->is_null()) computation.area = detail::area_from(*area);
  computation.reports_only = optional_from(node, "reports_only", boolean_from, false);
  computation.exempt_when_none = optional_from(node, "exempt_when_none", boolean_from, false);
  return computation;
}

std::optional<CriterionId> id_or_null(const JsonNode& node) { return node.id_or_null<CriterionId>(); }

std::optional<Points> points_or_null(const JsonNode& node) {
  return node.is_null() ? std::nullopt : std::optional(detail::points_from(node));
}

Role role_from(const JsonNode& node) { return node.choice({Role::part, Role::bonus, Role::penalty}); }

}  // namespace

namespace detail {

Json json_of(const Decision& decision) {
  return Json::object({{"type", decision.type},
                       {"number", decision.number},
                       {"date", json_of(decision.date)},
                       {"issuer", decision.issuer},
                       {"article", decision.article}});
}

Decision decision_from(const JsonNode& node) {
  node.only({"type", "number", "date", "issuer", "article"});
  return {node.at("type").text(), node.at("number").text(), optional_date(node, "date"), optional_text(node, "issuer"),
          optional_text(node, "article")};
}

Json json_of(const Criterion& criterion) {
  return Json::object({{"id", criterion.id.str()},
                       {"parent", criterion.parent ? Json(criterion.parent->str()) : Json(nullptr)},
                       {"text", criterion.text},
                       {"maximum", criterion.maximum ? json_of(*criterion.maximum) : Json(nullptr)},
                       {"marking", json_of(criterion.marking)},
                       {"role", std::string(to_string(criterion.role))},
                       {"computation", computation_json(criterion.computation)},
                       {"basis", criterion.basis}});
}

Criterion criterion_from(const JsonNode& node) {
  node.only({"id", "parent", "text", "maximum", "marking", "role", "computation", "basis"});
  return {node.at("id").id<CriterionId>(),
          optional_from<std::optional<CriterionId>>(node, "parent", id_or_null),
          node.at("text").text(),
          points_or_null(node.at("maximum")),
          optional_from<Marking>(node, "marking", detail::marking_from, Sum{}),
          optional_from(node, "role", role_from, Role::part),
          optional_from<std::optional<Computation>>(node, "computation", computation_from),
          optional_text(node, "basis")};
}

}  // namespace detail

namespace {

RubricHead head_from(const JsonNode& node) {
  RubricHead head;
  head.id = node.at("id").text();
  head.title = node.at("title").text();
  head.decision = detail::decision_from(node.at("decision"));
  head.since = optional_date(node, "since");
  head.until = optional_date(node, "until");
  if (const auto missing = node.find("missing")) head.missing = missing->texts();
  head.note = optional_text(node, "note");
  head.capped = optional_from(node, "capped", boolean_from, true);
  if (const auto order = node.find("precedence")) head.precedence = order->list<Origin>(detail::origin_from);
  head.publication = optional_from<Publication>(node, "publication", detail::publication_from);
  head.ranking = optional_from<RankingRule>(node, "ranking", detail::ranking_rule_from);
  if (const auto groups = node.find("groups")) head.groups = groups->list<RankingGroup>(detail::ranking_group_from);
  if (const auto grades = node.find("grades")) head.grades = grades->list<Grade>(detail::grade_from);
  return head;
}

}  // namespace

std::string to_json(const Rubric& rubric) {
  const RubricHead& head = rubric.head();
  return detail::envelope(
      "rubric",
      Json::object({{"id", head.id},
                    {"title", head.title},
                    {"decision", json_of(head.decision)},
                    {"since", json_of(head.since)},
                    {"until", json_of(head.until)},
                    {"missing", head.missing},
                    {"note", head.note},
                    {"capped", head.capped},
                    {"precedence", array_of(head.precedence, [](Origin one) { return std::string(to_string(one)); })},
                    {"publication", json_of(head.publication)},
                    {"ranking", json_of(head.ranking)},
                    {"groups", array_of(head.groups, [](const RankingGroup& one) { return json_of(one); })},
                    {"grades", array_of(head.grades, [](const Grade& one) { return json_of(one); })},
                    {"criteria", array_of(rubric.criteria(), [](const Criterion& one) { return json_of(one); })}}));
}

Rubric parse_rubric(std::string_view json) {
  const detail::JsonDocument document(json);
  const JsonNode node = document.open("rubric");
  node.only({"id", "title", "decision", "since", "until", "missing", "note", "capped", "precedence", "publication",
             "ranking", "groups", "grades", "criteria"});
  return node.check(
      [&] { return Rubric(head_from(node), node.at("criteria").list<Criterion>(detail::criterion_from)); });
}

Rubric read_rubric(const std::filesystem::path& json_file) {
  return parse_rubric(detail::read_file(json_file, max_json_bytes));
}

Rubric rubric_from_json(std::string_view text) { return parse_rubric(text); }

}  // namespace cchc
