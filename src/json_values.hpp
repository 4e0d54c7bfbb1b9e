#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "cchc/agency.hpp"
#include "cchc/deadline.hpp"
#include "cchc/due.hpp"
#include "cchc/issue.hpp"
#include "cchc/party.hpp"
#include "cchc/policy.hpp"
#include "json_reader.hpp"

namespace cchc::detail {

// The values that kinds of JSON share, each as one JSON value and back. Readers throw BadFile with line and pointer.

using Json = nlohmann::ordered_json;

Json json_of(Date day);                        ///< "2024-08-15"
Json json_of(const std::optional<Date>& day);  ///< null when empty
Json json_of(Span span);
Json json_of(Place place);  ///< {"begin", "end"}, and "line", "column" where known
Json json_of(const Issue& issue);
Json json_of(Policy policy);
Json json_of(const Every& every);  ///< without its kind
Json json_of(const Rule& rule);
Json json_of(const Due& due);
Json json_of(const Deadline& deadline);
Json json_of(const Party& party);  ///< {"kind", "id", "text", "place"}; no id when unnamed
Json json_of(const Membership& members);

// `more_keys` may stand beside the value's own: who calls reads them.
Span span_from(const JsonNode& node);
Place place_from(const JsonNode& node, std::initializer_list<std::string_view> more_keys = {});
Issue issue_from(const JsonNode& node);
Policy policy_from(const JsonNode& node);
TimeOfDay time_from(const JsonNode& node);  ///< "17:00"
Every every_from(const JsonNode& node);
Rule rule_from(const JsonNode& node);
Due due_from(const JsonNode& node);
Deadline deadline_from(const JsonNode& node, std::initializer_list<std::string_view> more_keys = {});
Party party_from(const JsonNode& node);
AgencyKind agency_kind_from(const JsonNode& node);
Level level_from(const JsonNode& node);
Membership membership_from(const JsonNode& node);

template <class T>
Json list_of(const std::vector<T>& values) {
  Json list = Json::array();
  for (const T& value : values) list.push_back(json_of(value));
  return list;
}

/// What a closed list of values is called in JSON.
template <class Enum>
struct Name {
  Enum value;
  const char* name;
};

template <class Enum, std::size_t count>
const char* name_of(const Name<Enum> (&names)[count], Enum value) noexcept {
  for (const auto& one : names) {
    if (one.value == value) return one.name;
  }
  return names[0].name;
}

template <class Enum, std::size_t count>
Enum value_of(const Name<Enum> (&names)[count], const JsonNode& node) {
  std::string known;
  for (const auto& one : names) {
    if (node.text() == one.name) return one.value;
    known += (known.empty() ? "\"" : ", \"") + std::string(one.name) + '"';
  }
  node.fail("\"" + node.text() + "\" is none of " + known);
}

}  // namespace cchc::detail
