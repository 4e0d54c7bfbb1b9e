#include "cchc/rank.hpp"

#include <algorithm>
#include <tuple>

#include "cchc/error.hpp"
#include "exact.hpp"
#include "rate.hpp"
#include "score_sums.hpp"

namespace cchc {
namespace {

using detail::compare;
using detail::Rate;

/// One ranking under way.
class Places {
 public:
  Places(const Scorecard& card, const Rubric& rubric, const Directory& directory)
      : card_(card), rubric_(rubric), directory_(directory), rule_(rubric.head().ranking) {
    for (const CriterionId& id : rule_.tie_break) tie_break_.push_back(rubric.ref(id));
  }

  Ranking all() {
    Ranking ranking{card_.on, {}};
    const auto& groups = rubric_.head().groups;
    std::vector<bool> taken(card_.units.size(), false);
    for (std::uint32_t group = 0; group < groups.size(); ++group) {
      std::vector<std::size_t> ranked;
      std::vector<std::size_t> unranked;
      for (std::size_t unit = 0; unit < card_.units.size(); ++unit) {
        const Agency& agency = directory_.at(card_.units[unit]);
        if (taken[unit] || !belongs(agency, groups[group].members, card_.on)) continue;
        taken[unit] = true;
        (is_ranked(groups[group], agency, unit) ? ranked : unranked).push_back(unit);
      }
      append(ranking, group, std::move(ranked));
      for (const std::size_t unit : unranked) ranking.units.push_back(ranked_unit(unit, group, std::nullopt));
    }
    return ranking;
  }

 private:
  bool is_ranked(const RankingGroup& group, const Agency& agency, std::size_t unit) const {
    const auto& out = group.not_ranked;
    return rate(unit, {0}).maximum > Points{} && std::find(out.begin(), out.end(), agency.id) == out.end();
  }

  void append(Ranking& ranking, std::uint32_t group, std::vector<std::size_t> units) const {
    std::stable_sort(units.begin(), units.end(), [this](std::size_t a, std::size_t b) { return order(a, b) > 0; });
    int place = 0;
    for (std::size_t i = 0; i < units.size(); ++i) {
      const bool equal = i > 0 && order(units[i - 1], units[i]) == 0;
      if (!equal) place = rule_.ties == Ties::no_gap ? place + 1 : static_cast<int>(i) + 1;
      ranking.units.push_back(ranked_unit(units[i], group, place));
    }
  }

  /// Above zero when `a` stands before `b`.
  int order(std::size_t a, std::size_t b) const {
    int result = order(a, b, {0});
    if (rule_.ties != Ties::next_criterion) return result;
    for (std::size_t i = 0; result == 0 && i < tie_break_.size(); ++i) result = order(a, b, tie_break_[i]);
    return result;
  }

  int order(std::size_t a, std::size_t b, CriterionRef line) const {
    if (rule_.compare == Compare::exact) return compare(rate(a, line), rate(b, line));
    // A unit that is exempt from everything has no percentage and stands behind all others.
    const Percent none = Percent::whole(-1);
    const Percent left = published_percent(card_, a, line, rubric_).value_or(none);
    const Percent right = published_percent(card_, b, line, rubric_).value_or(none);
    return (left > right) - (left < right);
  }

  Rate rate(std::size_t unit, CriterionRef line) const {
    const Score& score = card_.at(unit, line);
    return {score.points, score.maximum};
  }

  Ranked ranked_unit(std::size_t unit, std::uint32_t group, std::optional<int> rank) const {
    const Score& whole = card_.at(unit, {0});
    return {card_.units[unit],
            group,
            rank,
            whole.points,
            whole.self_scored,
            whole.maximum,
            published_percent(card_, unit, {0}, rubric_),
            grade_of(unit),
            whole.open};
  }

  std::optional<std::uint32_t> grade_of(std::size_t unit) const {
    const auto& grades = rubric_.head().grades;
    for (std::uint32_t i = 0; i < grades.size(); ++i) {
      if (reaches(unit, {0}, grades[i].from, grades[i].closed) && meets(unit, grades[i])) return i;
    }
    return std::nullopt;
  }

  bool meets(std::size_t unit, const Grade& grade) const {
    return std::all_of(grade.requirements.begin(), grade.requirements.end(), [&](const Requirement& one) {
      const CriterionRef line = rubric_.ref(one.criterion);
      return card_.at(unit, line).state == ScoreState::exempt || reaches(unit, line, one.at_least, true);
    });
  }

  /// By the figures the rubric compares.
  bool reaches(std::size_t unit, CriterionRef line, Percent edge, bool closed) const {
    const Rate own = rate(unit, line);
    if (own.maximum == Points{}) return false;
    if (rule_.compare == Compare::published) {
      const Percent printed = published_percent(card_, unit, line, rubric_).value_or(Percent{});
      return closed ? printed >= edge : printed > edge;
    }
    const int side = detail::compare(Share{own.points.billionths(), own.maximum.billionths()}, edge);
    return closed ? side >= 0 : side > 0;
  }

  const Scorecard& card_;
  const Rubric& rubric_;
  const Directory& directory_;
  const RankingRule& rule_;
  std::vector<CriterionRef> tie_break_;
};

auto fields_of(const Ranked& one) {
  return std::make_tuple(one.agency, one.group, one.rank, one.points, one.self_scored, one.maximum, one.index,
                         one.grade, one.open);
}

}  // namespace

Ranking rank(const Scorecard& scorecard, const Rubric& rubric, const Directory& directory) {
  detail::require_scored_by(rubric, scorecard);
  return Places(scorecard, rubric, directory).all();
}

Points published_points(const Scorecard& scorecard, std::size_t unit, CriterionRef criterion, const Rubric& rubric) {
  const Publication& rule = rubric.head().publication;
  const Score& score = scorecard.at(unit, criterion);
  if (rule.stage == Stage::exact || rubric.is_leaf(criterion)) {
    return round(score.points, rule.point_places, rule.rounding);
  }
  Points sum;
  for (const CriterionRef child : rubric.children(criterion)) {
    const Points part = published_points(scorecard, unit, child, rubric);
    sum += rubric.at(child).role == Role::penalty ? -part : part;
  }
  return detail::within_limits(sum, score.maximum, rubric.at(criterion).role, rubric.head().capped);
}

std::optional<Percent> published_percent(const Scorecard& scorecard, std::size_t unit, CriterionRef criterion,
                                         const Rubric& rubric) {
  const Publication& rule = rubric.head().publication;
  const Score& score = scorecard.at(unit, criterion);
  if (score.maximum == Points{}) return std::nullopt;
  const Points points =
      rule.stage == Stage::exact ? score.points : published_points(scorecard, unit, criterion, rubric);
  return percent_of(points, score.maximum, rule.percent_places, rule.rounding);
}

bool operator==(const Ranked& a, const Ranked& b) noexcept { return fields_of(a) == fields_of(b); }

bool operator==(const Ranking& a, const Ranking& b) noexcept { return a.on == b.on && a.units == b.units; }

}  // namespace cchc
