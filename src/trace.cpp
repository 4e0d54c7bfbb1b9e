#include "cchc/json.hpp"
#include "cchc/rank.hpp"
#include "json_index.hpp"

namespace cchc {
namespace {

using detail::Json;
using detail::json_of;

Json layer_json(const Mark& mark, bool stands) {
  return Json::object({{"stands", stands},
                       {"origin", std::string(to_string(mark.origin))},
                       {"round", mark.round},
                       {"finding", json_of(mark.finding)},
                       {"by", mark.by},
                       {"on", detail::json_of(mark.on)},
                       {"reason", mark.reason},
                       {"evidence", mark.evidence}});
}

/// One trace under way.
class Tracer {
 public:
  Tracer(const Scorecard& card, AgencyRef unit, const Rubric& rubric, const Directory& directory, const Marks& marks)
      : card_(card), unit_(card.place(unit)), rubric_(rubric), agency_(directory.at(unit)), marks_(marks) {}

  Json of(CriterionRef top) const {
    const RubricHead& head = rubric_.head();
    Json lines = Json::array();
    for (std::uint32_t line = top.index; line < rubric_.end(top); ++line) lines.push_back(line_json({line}, top));
    const auto percent = published_percent(card_, unit_, top, rubric_);
    return Json::object({{"rubric", head.id},
                         {"decision", citation(head.decision)},
                         {"agency", agency_.id.str()},
                         {"name", agency_.name},
                         {"on", detail::json_of(card_.on)},
                         {"criterion", rubric_.at(top).id.str()},
                         {"capped", head.capped},
                         {"publication", json_of(head.publication)},
                         {"points", json_of(card_.at(unit_, top).points)},
                         {"maximum", json_of(card_.at(unit_, top).maximum)},
                         {"published_points", json_of(published_points(card_, unit_, top, rubric_))},
                         {"published_percent", percent ? json_of(*percent) : Json(nullptr)},
                         {"lines", std::move(lines)}});
  }

 private:
  Json line_json(CriterionRef line, CriterionRef top) const {
    const Criterion& criterion = rubric_.at(line);
    const Score& score = card_.at(unit_, line);
    Json json = Json::object({{"id", criterion.id.str()},
                              {"parent", line == top ? Json(nullptr) : Json(criterion.parent->str())},
                              {"text", criterion.text},
                              {"role", std::string(to_string(criterion.role))},
                              {"marking", json_of(criterion.marking)},
                              {"nominal_maximum", json_of(*criterion.maximum)},
                              {"state", std::string(to_string(score.state))},
                              {"maximum", json_of(score.maximum)},
                              {"points", json_of(score.points)}});
    if (rubric_.is_leaf(line)) json["layers"] = layers_json(criterion, score);
    if (score.state == ScoreState::exempt) json["exempt"] = reasons_json(line);
    return json;
  }

  Json layers_json(const Criterion& criterion, const Score& score) const {
    Json layers = Json::array();
    for (std::uint32_t i = 0; i < marks_.marks.size(); ++i) {
      const Mark& mark = marks_.marks[i];
      if (mark.criterion != criterion.id || mark.agency != agency_.id) continue;
      layers.push_back(layer_json(mark, score.mark == MarkRef{i}));
    }
    return layers;
  }

  Json reasons_json(CriterionRef line) const {
    Json reasons = Json::array();
    for (const Exemption& one : marks_.exemptions) {
      const auto out = rubric_.find(one.criterion);
      if (one.agency != agency_.id || !out || line < *out || line.index >= rubric_.end(*out)) continue;
      reasons.push_back(Json::object({{"criterion", one.criterion.str()}, {"reason", one.reason}}));
    }
    return reasons;
  }

  const Scorecard& card_;
  std::size_t unit_;
  const Rubric& rubric_;
  const Agency& agency_;
  const Marks& marks_;
};

}  // namespace

std::string trace(const Scorecard& scorecard, AgencyRef unit, CriterionRef criterion, const Rubric& rubric,
                  const Directory& directory, const Marks& marks) {
  return detail::envelope("trace", Tracer(scorecard, unit, rubric, directory, marks).of(criterion));
}

}  // namespace cchc
