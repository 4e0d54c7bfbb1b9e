#include "cchc/json.hpp"
#include "file.hpp"
#include "json_index.hpp"

namespace cchc {
namespace {

using detail::array_of;
using detail::Json;
using detail::JsonNode;

Json ids_json(const std::vector<CriterionId>& ids) {
  return array_of(ids, [](const CriterionId& id) { return id.str(); });
}

std::vector<CriterionId> ids_from(const JsonNode& node, const char* key) {
  const auto ids = node.find(key);
  return ids ? ids->list<CriterionId>([](const JsonNode& id) { return id.id<CriterionId>(); })
             : std::vector<CriterionId>{};
}

Json link_json(const CrosswalkLink& link) {
  return Json::object({{"before", ids_json(link.before)}, {"after", ids_json(link.after)}, {"note", link.note}});
}

CrosswalkLink link_from(const JsonNode& node) {
  node.only({"before", "after", "note"});
  return {ids_from(node, "before"), ids_from(node, "after"), detail::optional_text(node, "note")};
}

}  // namespace

std::string to_json(const Crosswalk& crosswalk) {
  return detail::envelope("crosswalk", Json::object({{"before", crosswalk.before},
                                                     {"after", crosswalk.after},
                                                     {"note", crosswalk.note},
                                                     {"links", array_of(crosswalk.links, link_json)}}));
}

Crosswalk parse_crosswalk(std::string_view json) {
  const detail::JsonDocument document(json);
  const JsonNode node = document.open("crosswalk");
  node.only({"before", "after", "note", "links"});
  return {node.at("before").text(), node.at("after").text(), detail::optional_text(node, "note"),
          node.at("links").list<CrosswalkLink>(link_from)};
}

Crosswalk read_crosswalk(const std::filesystem::path& json_file) {
  return parse_crosswalk(detail::read_file(json_file, max_json_bytes));
}

Crosswalk crosswalk_from_json(std::string_view text) { return parse_crosswalk(text); }

}  // namespace cchc
