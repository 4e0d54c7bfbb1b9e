#include "cchc/gap.hpp"

#include <algorithm>

#include "cchc/error.hpp"
#include "exact.hpp"
#include "fewest.hpp"
#include "score_sums.hpp"
#include "signs.hpp"

namespace cchc {
namespace {

using detail::Need;
using detail::UnitFigures;
using detail::Wide;

using Needs = std::vector<Need>;

void require_monotone(const Rubric& rubric) {
  const RankingRule& rule = rubric.head().ranking;
  if (rule.ties != Ties::next_criterion) return;
  for (const CriterionId& id : rule.tie_break) {
    if (detail::sign_in(rubric, rubric.ref(id), {0}) > 0) continue;
    throw InvalidValue("rubric " + rubric.head().id + " lets penalty " + id.str() +
                       " decide ties: more taken off would be better; expected criteria that are parts or bonuses");
  }
}

/// What one unit needs so as not to stand behind another, by the rubric's rule of comparing and of ties.
class Standing {
 public:
  Standing(const Scorecard& card, std::size_t unit, std::size_t other, const UnitFigures& figures)
      : card_(card), unit_(unit), other_(other), figures_(figures), rubric_(figures.rubric()) {}

  /// Each is enough by itself: ahead at the whole; or level there and ahead at the first criterion that decides ties;
  /// and so on; or level everywhere.
  std::vector<Needs> ways() const {
    std::vector<Needs> ways;
    Needs level;
    for (const std::uint32_t line : lines()) {
      if (const auto ahead = least(line, true)) {
        ways.push_back(level);
        ways.back().push_back({line, *ahead});
      }
      const auto same = least(line, false);
      if (!same) return ways;
      level.push_back({line, *same});
    }
    ways.push_back(std::move(level));
    return ways;
  }

 private:
  std::vector<std::uint32_t> lines() const {
    std::vector<std::uint32_t> lines = {0};
    const RankingRule& rule = rubric_.head().ranking;
    if (rule.ties != Ties::next_criterion) return lines;
    for (const CriterionId& id : rule.tie_break) lines.push_back(rubric_.ref(id).index);
    return lines;
  }

  /// The fewest points of the line that are level with the other unit's, or ahead; empty when no points are.
  std::optional<Points> least(std::uint32_t line, bool ahead) const {
    const Points own = card_.at(unit_, {line}).maximum;
    const Score& other = card_.at(other_, {line});
    if (own == Points{}) return ahead || other.maximum > Points{} ? std::nullopt : std::optional(Points{});
    if (other.maximum == Points{}) return Points{};
    return rubric_.head().ranking.compare == Compare::exact ? least_exact(own, other, ahead)
                                                            : least_published(own, line, ahead);
  }

  static Points least_exact(Points own, const Score& other, bool ahead) {
    const Wide product = Wide{other.points.billionths()} * own.billionths();
    const Wide floor = product / other.maximum.billionths();
    const bool more = ahead || product % other.maximum.billionths() != 0;
    return Points::billionths(static_cast<std::int64_t>(floor + (more ? 1 : 0)));
  }

  /// Percentages never fall when points rise, so the border is found by halving.
  std::optional<Points> least_published(Points own, std::uint32_t line, bool ahead) const {
    const Publication& rule = rubric_.head().publication;
    const Percent goal = *published_percent(card_, other_, {line}, rubric_);
    const auto enough = [&](std::int64_t billionths) {
      const Percent percent = percent_of(Points::billionths(billionths), own, rule.percent_places, rule.rounding);
      return ahead ? percent > goal : percent >= goal;
    };
    std::int64_t least = 0;
    std::int64_t most = figures_.top(line).billionths();
    if (!enough(most)) return std::nullopt;
    while (least < most) {
      const std::int64_t middle = least + (most - least) / 2;
      enough(middle) ? most = middle : least = middle + 1;
    }
    return Points::billionths(least);
  }

  const Scorecard& card_;
  std::size_t unit_, other_;
  const UnitFigures& figures_;
  const Rubric& rubric_;
};

/// The ranked units of one unit's group, best first, without it.
std::vector<Ranked> rivals_of(const Ranking& ranking, const Ranked& unit) {
  std::vector<Ranked> rivals;
  for (const Ranked& one : ranking.units) {
    if (one.group == unit.group && one.rank && one.agency != unit.agency) rivals.push_back(one);
  }
  return rivals;
}

/// Whom a unit must not stand behind to have this rank: the n-th of the rivals, or of their ranks without gaps.
AgencyRef rival_at(const std::vector<Ranked>& rivals, int rank, Ties ties) {
  if (ties != Ties::no_gap) return rivals[static_cast<std::size_t>(rank) - 1].agency;
  std::size_t at = 0;
  for (int place = 1; place < rank; ++place) {
    const auto passed = rivals[at].rank;
    while (rivals[at].rank == passed) ++at;
  }
  return rivals[at].agency;
}

Points size_of(Points points) { return points < Points{} ? -points : points; }

Points rise(const UnitFigures& figures) { return figures.at(0) - figures.now(0); }

/// The points each leaf must gain to print as it was tried.
std::vector<Raise> raises_of(const UnitFigures& figures, const std::vector<std::uint32_t>& leaves,
                             const Scorecard& card, std::size_t unit) {
  std::vector<Raise> raises;
  for (const std::uint32_t leaf : leaves) {
    const Score& score = card.at(unit, {leaf});
    const Points gain = size_of(std::min(figures.at(leaf), score.maximum) - score.points);
    if (gain != Points{}) raises.push_back({{leaf}, gain});
  }
  std::stable_sort(raises.begin(), raises.end(), [](const Raise& a, const Raise& b) { return a.points > b.points; });
  return raises;
}

/// The fewest leaves over all ways; of as many, the fewest points.
void search(Lift& lift, UnitFigures& figures, const std::vector<Needs>& ways, const Scorecard& card, std::size_t unit) {
  lift.reach = Reach::out_of_reach;
  std::size_t fewest = 0;
  for (const Needs& needs : ways) {
    const auto leaves = detail::fewest_leaves(figures, needs);
    if (!leaves || (lift.reach == Reach::reached && leaves->size() > fewest)) continue;
    figures.settle(*leaves, needs);
    const bool better = lift.reach != Reach::reached || leaves->size() < fewest || rise(figures) < lift.points;
    if (!better) continue;
    lift.reach = Reach::reached;
    fewest = leaves->size();
    lift.points = rise(figures);
    lift.raises = raises_of(figures, *leaves, card, unit);
  }
}

Gap gap_of(const Ranked& unit, const Scorecard& card, const Ranking& ranking, const Rubric& rubric) {
  Gap gap{unit.agency, unit.rank ? Reach::no_such_place : Reach::not_ranked, unit.rank, std::nullopt, {}};
  if (!unit.rank) return gap;
  for (const Ranked& rival : rivals_of(ranking, unit)) {
    if (*rival.rank < *unit.rank) gap.ahead = rival.agency;
  }
  if (!gap.ahead) return gap;
  gap.reach = Reach::out_of_reach;
  const std::size_t place = card.place(unit.agency);
  UnitFigures figures(card, place, rubric);
  const std::vector<std::uint32_t> leaves = figures.leaves_to_gain();
  for (const Needs& needs : Standing(card, place, card.place(*gap.ahead), figures).ways()) {
    if (!figures.settle(leaves, needs) || (gap.reach == Reach::reached && rise(figures) >= gap.points)) continue;
    gap.reach = Reach::reached;
    gap.points = rise(figures);
  }
  return gap;
}

const Ranked& find(const Ranking& ranking, AgencyRef unit) {
  const auto is = [unit](const Ranked& one) { return one.agency == unit; };
  const auto found = std::find_if(ranking.units.begin(), ranking.units.end(), is);
  if (found != ranking.units.end()) return *found;
  throw NotFound("agency number " + std::to_string(unit.index) + " of the directory is not in the ranking");
}

[[noreturn]] void refuse(const Raise& raise, const Rubric& rubric, const std::string& expected) {
  throw InvalidValue("criterion " + rubric.at(raise.criterion).id.str() + " cannot be raised by " +
                     to_string(raise.points) + ": expected " + expected);
}

}  // namespace

std::vector<Gap> gaps(const Scorecard& scorecard, const Rubric& rubric, const Directory& directory) {
  require_monotone(rubric);
  const Ranking ranking = rank(scorecard, rubric, directory);
  std::vector<Gap> all;
  for (const Ranked& unit : ranking.units) all.push_back(gap_of(unit, scorecard, ranking, rubric));
  return all;
}

Lift lift(const Scorecard& scorecard, const Rubric& rubric, const Directory& directory, AgencyRef unit, int places,
          const std::vector<CriterionId>& held) {
  require_monotone(rubric);
  if (places < 1) throw InvalidValue("asked for a lift of " + std::to_string(places) + " places: expected 1 or more");
  const Ranking ranking = rank(scorecard, rubric, directory);
  const Ranked& now = find(ranking, unit);
  Lift result{unit, now.rank ? Reach::no_such_place : Reach::not_ranked, now.rank, std::nullopt, std::nullopt, {}, {}};
  if (!now.rank || *now.rank <= places) return result;
  result.beside = rival_at(rivals_of(ranking, now), *now.rank - places, rubric.head().ranking.ties);
  const std::size_t place = scorecard.place(unit);
  UnitFigures figures(scorecard, place, rubric, held);
  search(result, figures, Standing(scorecard, place, scorecard.place(*result.beside), figures).ways(), scorecard,
         place);
  if (result.reach != Reach::reached) return result;
  const Ranking then = rank(raised(scorecard, rubric, unit, result.raises), rubric, directory);
  result.rank_after = find(then, unit).rank;
  return result;
}

Scorecard raised(const Scorecard& scorecard, const Rubric& rubric, AgencyRef unit, const std::vector<Raise>& raises) {
  Scorecard card = scorecard;
  Score* row = card.scores.data() + card.place(unit) * card.lines();
  for (const Raise& raise : raises) {
    CriterionRef line = raise.criterion;
    if (!rubric.is_leaf(line)) refuse(raise, rubric, "a leaf, which is marked, and not a sum");
    card.at(card.place(unit), line);
    Score& score = row[line.index];
    if (score.state == ScoreState::exempt) refuse(raise, rubric, "a criterion the unit is not exempt from");
    const bool less = detail::sign_in(rubric, line, {0}) < 0;
    const Points room = less ? score.points : score.maximum - score.points;
    if (raise.points < Points{} || raise.points > room) refuse(raise, rubric, "0 to " + to_string(room));
    score.points += less ? -raise.points : raise.points;
    score.self_scored = std::min(score.self_scored, score.points);
    score.open = 0;
    score.state = ScoreState::scored;
    score.mark.reset();
    while (const auto parent = rubric.parent(line)) {
      line = *parent;
      row[line.index] = detail::sum_of(rubric, line, row);
    }
  }
  return card;
}

}  // namespace cchc
