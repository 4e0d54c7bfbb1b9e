#include "cchc/json.hpp"
#include "file.hpp"
#include "json_index.hpp"

namespace cchc {
namespace {

using detail::array_of;
using detail::Json;
using detail::json_of;
using detail::JsonNode;

Json lines_json(const std::vector<Criterion>& lines) {
  return array_of(lines, [](const Criterion& one) { return json_of(one); });
}

std::vector<Criterion> lines_from(const JsonNode& node, const char* key) {
  const auto lines = node.find(key);
  return lines ? lines->list<Criterion>(detail::criterion_from) : std::vector<Criterion>{};
}

/// The value under a key; empty when the key is left out.
template <class T, class Read>
std::optional<T> maybe_from(const JsonNode& node, const char* key, Read read) {
  const auto found = node.find(key);
  return found ? std::optional<T>(read(*found)) : std::nullopt;
}

Json head_json(const RubricLayer& layer) {
  Json json = Json::object({{"id", layer.id}, {"base", layer.base}, {"decision", json_of(layer.decision)}});
  const auto put = [&json](const char* key, const auto& value, auto write) {
    if (value) json[key] = write(*value);
  };
  const auto same = [](const auto& value) { return Json(value); };
  const auto write = [](const auto& value) { return json_of(value); };
  put("title", layer.title, same);
  put("since", layer.since, write);
  put("until", layer.until, write);
  put("missing", layer.missing, same);
  put("note", layer.note, same);
  put("capped", layer.capped, same);
  put("precedence", layer.precedence,
      [](const auto& order) { return array_of(order, [](Origin one) { return std::string(to_string(one)); }); });
  put("publication", layer.publication, write);
  put("ranking", layer.ranking, write);
  put("groups", layer.groups, [&write](const auto& groups) { return array_of(groups, write); });
  put("grades", layer.grades, [&write](const auto& grades) { return array_of(grades, write); });
  return json;
}

void read_head(RubricLayer& layer, const JsonNode& node) {
  const auto text = [](const JsonNode& value) { return value.text(); };
  const auto date = [](const JsonNode& value) { return value.date(); };
  layer.id = node.at("id").text();
  layer.base = node.at("base").text();
  layer.decision = detail::decision_from(node.at("decision"));
  layer.title = maybe_from<std::string>(node, "title", text);
  layer.since = maybe_from<Date>(node, "since", date);
  layer.until = maybe_from<Date>(node, "until", date);
  layer.missing =
      maybe_from<std::vector<std::string>>(node, "missing", [](const JsonNode& all) { return all.texts(); });
  layer.note = maybe_from<std::string>(node, "note", text);
  layer.capped = maybe_from<bool>(node, "capped", [](const JsonNode& value) { return value.boolean(); });
  layer.precedence = maybe_from<std::vector<Origin>>(
      node, "precedence", [](const JsonNode& all) { return all.list<Origin>(detail::origin_from); });
  layer.publication = maybe_from<Publication>(node, "publication", detail::publication_from);
  layer.ranking = maybe_from<RankingRule>(node, "ranking", detail::ranking_rule_from);
  layer.groups = maybe_from<std::vector<RankingGroup>>(
      node, "groups", [](const JsonNode& all) { return all.list<RankingGroup>(detail::ranking_group_from); });
  layer.grades = maybe_from<std::vector<Grade>>(
      node, "grades", [](const JsonNode& all) { return all.list<Grade>(detail::grade_from); });
}

}  // namespace

std::string to_json(const RubricLayer& layer) {
  Json json = head_json(layer);
  json["replaced"] = lines_json(layer.replaced);
  json["added"] = lines_json(layer.added);
  json["removed"] = array_of(layer.removed, [](const CriterionId& id) { return id.str(); });
  return detail::envelope("rubric_layer", std::move(json));
}

RubricLayer parse_rubric_layer(std::string_view json) {
  const detail::JsonDocument document(json);
  const JsonNode node = document.open("rubric_layer");
  node.only({"id", "base", "decision", "title", "since", "until", "missing", "note", "capped", "precedence",
             "publication", "ranking", "groups", "grades", "replaced", "added", "removed"});
  RubricLayer layer;
  read_head(layer, node);
  layer.replaced = lines_from(node, "replaced");
  layer.added = lines_from(node, "added");
  if (const auto removed = node.find("removed")) {
    layer.removed = removed->list<CriterionId>([](const JsonNode& id) { return id.id<CriterionId>(); });
  }
  return layer;
}

RubricLayer read_rubric_layer(const std::filesystem::path& json_file) {
  return parse_rubric_layer(detail::read_file(json_file, max_json_bytes));
}

RubricLayer rubric_layer_from_json(std::string_view text) { return parse_rubric_layer(text); }

}  // namespace cchc
