#include <limits>

#include "cchc/json.hpp"
#include "json_index.hpp"

namespace cchc {
namespace {

using detail::array_of;
using detail::Json;
using detail::json_of;
using detail::JsonDocument;
using detail::JsonNode;

constexpr std::initializer_list<ScoreState> states = {ScoreState::scored, ScoreState::missing,
                                                      ScoreState::not_submitted, ScoreState::under_appraisal,
                                                      ScoreState::exempt};

std::uint32_t index_from(const JsonNode& node) {
  return static_cast<std::uint32_t>(node.integer(0, std::numeric_limits<std::uint32_t>::max()));
}

AgencyRef agency_from(const JsonNode& node) { return {index_from(node)}; }

/// What `read` makes of the value, or nothing for null.
template <class Read>
auto or_null(const JsonNode& node, Read read) -> std::optional<decltype(read(node))> {
  if (node.is_null()) return std::nullopt;
  return read(node);
}

template <class Handle>
Json index_json(const std::optional<Handle>& handle) {
  return handle ? Json(handle->index) : Json(nullptr);
}

Json score_json(const Score& score) {
  return Json::object({{"points", json_of(score.points)},
                       {"self_scored", json_of(score.self_scored)},
                       {"maximum", json_of(score.maximum)},
                       {"open", score.open},
                       {"state", std::string(to_string(score.state))},
                       {"mark", index_json(score.mark)}});
}

Score score_from(const JsonNode& node) {
  node.only({"points", "self_scored", "maximum", "open", "state", "mark"});
  return {detail::points_from(node.at("points")),
          detail::points_from(node.at("self_scored")),
          detail::points_from(node.at("maximum")),
          index_from(node.at("open")),
          node.at("state").choice(states),
          or_null(node.at("mark"), [](const JsonNode& mark) { return MarkRef{index_from(mark)}; })};
}

Json ranked_json(const Ranked& unit) {
  return Json::object({{"agency", unit.agency.index},
                       {"group", unit.group},
                       {"rank", unit.rank ? Json(*unit.rank) : Json(nullptr)},
                       {"points", json_of(unit.points)},
                       {"self_scored", json_of(unit.self_scored)},
                       {"maximum", json_of(unit.maximum)},
                       {"index", unit.index ? json_of(*unit.index) : Json(nullptr)},
                       {"grade", unit.grade ? Json(*unit.grade) : Json(nullptr)},
                       {"open", unit.open}});
}

int rank_from(const JsonNode& node) { return static_cast<int>(node.integer(1, std::numeric_limits<int>::max())); }

Ranked ranked_from(const JsonNode& node) {
  node.only({"agency", "group", "rank", "points", "self_scored", "maximum", "index", "grade", "open"});
  return {agency_from(node.at("agency")),
          index_from(node.at("group")),
          or_null(node.at("rank"), rank_from),
          detail::points_from(node.at("points")),
          detail::points_from(node.at("self_scored")),
          detail::points_from(node.at("maximum")),
          or_null(node.at("index"), detail::percent_from),
          or_null(node.at("grade"), index_from),
          index_from(node.at("open"))};
}

}  // namespace

std::string to_json(const Scorecard& scorecard) {
  return detail::envelope("scorecard",
                          Json::object({{"on", json_of(scorecard.on)},
                                        {"units", array_of(scorecard.units, [](AgencyRef unit) { return unit.index; })},
                                        {"scores", array_of(scorecard.scores, score_json)},
                                        {"issues", detail::list_of(scorecard.issues)}}));
}

Scorecard scorecard_from_json(std::string_view text) {
  const JsonDocument document(text);
  const JsonNode node = document.open("scorecard");
  node.only({"on", "units", "scores", "issues"});
  Scorecard card{node.at("on").date(), node.at("units").list<AgencyRef>(agency_from),
                 node.at("scores").list<Score>(score_from), node.at("issues").list<Issue>(detail::issue_from)};
  const std::size_t units = card.units.size();
  if (units == 0 ? !card.scores.empty() : card.scores.size() % units != 0) {
    node.at("scores").fail(std::to_string(card.scores.size()) + " scores are not a whole number of lines for each of " +
                           std::to_string(units) + " units");
  }
  return card;
}

std::string to_json(const Ranking& ranking) {
  return detail::envelope("ranking",
                          Json::object({{"on", json_of(ranking.on)}, {"units", array_of(ranking.units, ranked_json)}}));
}

Ranking ranking_from_json(std::string_view text) {
  const JsonDocument document(text);
  const JsonNode node = document.open("ranking");
  node.only({"on", "units"});
  return {node.at("on").date(), node.at("units").list<Ranked>(ranked_from)};
}

}  // namespace cchc
