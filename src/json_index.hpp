#pragma once

#include <utility>
#include "cchc/mark.hpp"

#include "json_values.hpp"

namespace cchc::detail {

// The values of the index as JSON and back. Decimal numbers are written as texts, "0.25", since most readers of JSON
// would make binary fractions of numbers; plain numbers are read too. Optional keys may be left out.

Json json_of(Points points);
Json json_of(Percent percent);
Json json_of(const Marking& marking);
Json json_of(const Publication& publication);
Json json_of(const RankingRule& rule);
Json json_of(const RankingGroup& group);
Json json_of(const Grade& grade);
Json json_of(const Finding& finding);
Json json_of(const Decision& decision);
Json json_of(const Criterion& criterion);

Points points_from(const JsonNode& node);
Percent percent_from(const JsonNode& node);
Marking marking_from(const JsonNode& node);
Publication publication_from(const JsonNode& node);
RankingRule ranking_rule_from(const JsonNode& node);
RankingGroup ranking_group_from(const JsonNode& node);
Grade grade_from(const JsonNode& node);
Origin origin_from(const JsonNode& node);
Area area_from(const JsonNode& node);
Finding finding_from(const JsonNode& node);
Decision decision_from(const JsonNode& node);
Criterion criterion_from(const JsonNode& node);

/// Each value as `write` writes it.
template <class T, class Write>
Json array_of(const std::vector<T>& values, Write write) {
  Json all = Json::array();
  for (const T& value : values) all.push_back(write(value));
  return all;
}

/// The value under a key, or `otherwise` when the key is left out.
template <class T, class Read>
T optional_from(const JsonNode& node, const char* key, Read read, T otherwise = {}) {
  const auto found = node.find(key);
  return found ? T(read(*found)) : std::move(otherwise);
}

inline std::string optional_text(const JsonNode& node, const char* key) {
  return optional_from<std::string>(node, key, [](const JsonNode& value) { return value.text(); });
}

inline std::optional<Date> optional_date(const JsonNode& node, const char* key) {
  const auto found = node.find(key);
  return found ? found->date_or_null() : std::nullopt;
}

}  // namespace cchc::detail
