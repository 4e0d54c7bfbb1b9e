#include "score_sums.hpp"

#include <algorithm>

#include "cchc/error.hpp"

namespace cchc::detail {
namespace {

/// How the lines below one line stand.
struct Children {
  int count = 0;
  int exempt = 0;
  int answered = 0;

  void add(ScoreState state) {
    ++count;
    exempt += state == ScoreState::exempt ? 1 : 0;
    answered += state != ScoreState::exempt && state != ScoreState::missing ? 1 : 0;
  }
};

}  // namespace

Points within_limits(Points sum, Points maximum, Role role, bool capped) noexcept {
  sum = std::max(sum, Points{});
  return capped || role != Role::part ? std::min(sum, maximum) : sum;
}

Score sum_of(const Rubric& rubric, CriterionRef line, const Score* row) {
  Score score;
  Children all;
  Children parts;
  for (std::uint32_t child = line.index + 1; child < rubric.end(line); child = rubric.end({child})) {
    const Score& part = row[child];
    const Role role = rubric.criteria()[child].role;
    all.add(part.state);
    score.points += role == Role::penalty ? -part.points : part.points;
    if (role != Role::penalty) score.self_scored += part.self_scored;
    score.open += part.open;
    if (role != Role::part) continue;
    parts.add(part.state);
    score.maximum += part.maximum;
  }
  const bool all_exempt = parts.count > 0 ? parts.exempt == parts.count : all.exempt == all.count;
  const Criterion& criterion = rubric.criteria()[line.index];
  // A bonus or penalty made of bonuses alone has its own maximum for a cap.
  if (score.maximum == Points{} && criterion.role != Role::part && !all_exempt) score.maximum = *criterion.maximum;
  score.points = within_limits(score.points, score.maximum, criterion.role, rubric.head().capped);
  score.self_scored = std::min(score.self_scored, score.points);
  score.state = all_exempt ? ScoreState::exempt : (all.answered > 0 ? ScoreState::scored : ScoreState::missing);
  return score;
}

void require_scored_by(const Rubric& rubric, const Scorecard& scorecard) {
  if (scorecard.units.empty() || scorecard.lines() == rubric.criteria().size()) return;
  throw NotFound("the scorecard of " + to_string(scorecard.on) + " has " + std::to_string(scorecard.lines()) +
                 " lines, rubric " + rubric.head().id + " has " + std::to_string(rubric.criteria().size()) +
                 ": give the rubric it was scored by");
}

}  // namespace cchc::detail
