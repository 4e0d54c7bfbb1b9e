#include "cchc/compare.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "cchc/error.hpp"
#include "score_sums.hpp"
#include "signs.hpp"

namespace cchc {
namespace {

std::vector<AgencyRef> only_in(const std::vector<AgencyRef>& a, const std::vector<AgencyRef>& b) {
  std::vector<AgencyRef> only;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(only));
  return only;
}

Points size_of(Points points) { return points < Points{} ? -points : points; }

bool larger(const ChangeCause& a, const ChangeCause& b) {
  return std::make_tuple(size_of(b.points), size_of(b.maximum)) <
         std::make_tuple(size_of(a.points), size_of(a.maximum));
}

std::optional<Ranked> find(const Ranking& ranking, AgencyRef agency) {
  const auto is = [agency](const Ranked& one) { return one.agency == agency; };
  const auto found = std::find_if(ranking.units.begin(), ranking.units.end(), is);
  return found == ranking.units.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

std::optional<Percent> ScoreChange::percent() const noexcept {
  if (!percent_before || !percent_after) return std::nullopt;
  return *percent_after - *percent_before;
}

const ScoreChange& Comparison::at(AgencyRef unit, CriterionRef criterion) const {
  const auto found = std::lower_bound(units.begin(), units.end(), unit);
  if (found != units.end() && *found == unit && criterion.index < lines()) {
    return changes[static_cast<std::size_t>(found - units.begin()) * lines() + criterion.index];
  }
  throw NotFound("the comparison has no unit number " + std::to_string(unit.index) + " of the directory with a line " +
                 std::to_string(criterion.index) + ": it has " + std::to_string(units.size()) +
                 " units that are in both scorecards, and " + std::to_string(lines()) + " lines");
}

std::optional<int> RankChange::climbed() const noexcept {
  if (!before || !after || !before->rank || !after->rank) return std::nullopt;
  return *before->rank - *after->rank;
}

Comparison compare(const Scorecard& before, const Scorecard& after, const Rubric& rubric) {
  detail::require_scored_by(rubric, before);
  detail::require_scored_by(rubric, after);
  Comparison result{before.on, after.on, {}, only_in(before.units, after.units), only_in(after.units, before.units),
                    {}};
  std::set_intersection(before.units.begin(), before.units.end(), after.units.begin(), after.units.end(),
                        std::back_inserter(result.units));
  result.changes.reserve(result.units.size() * rubric.criteria().size());
  for (const AgencyRef agency : result.units) {
    const std::size_t from = before.place(agency);
    const std::size_t to = after.place(agency);
    for (std::uint32_t line = 0; line < rubric.criteria().size(); ++line) {
      result.changes.push_back({before.at(from, {line}), after.at(to, {line}),
                                published_percent(before, from, {line}, rubric),
                                published_percent(after, to, {line}, rubric)});
    }
  }
  return result;
}

std::vector<RankChange> compare(const Ranking& before, const Ranking& after) {
  std::vector<RankChange> changes;
  for (const Ranked& unit : after.units) changes.push_back({unit.agency, find(before, unit.agency), unit});
  for (const Ranked& unit : before.units) {
    if (!find(after, unit.agency)) changes.push_back({unit.agency, unit, std::nullopt});
  }
  return changes;
}

ChangeCauses causes(const Comparison& comparison, AgencyRef unit, CriterionRef criterion, const Rubric& rubric) {
  ChangeCauses result;
  result.limited = comparison.at(unit, criterion).points();
  for (std::uint32_t line = criterion.index; line < rubric.end(criterion); ++line) {
    if (!rubric.is_leaf({line})) continue;
    const ScoreChange& change = comparison.at(unit, {line});
    const int sign = detail::sign_in(rubric, {line}, criterion);
    const Points points = sign < 0 ? -change.points() : change.points();
    const Points maximum = detail::is_part_of(rubric, {line}, criterion) ? change.maximum() : Points{};
    if (points == Points{} && maximum == Points{}) continue;
    result.leaves.push_back({{line}, points, maximum});
    result.limited -= points;
  }
  std::stable_sort(result.leaves.begin(), result.leaves.end(), larger);
  return result;
}

bool operator==(const ScoreChange& a, const ScoreChange& b) noexcept {
  return a.before == b.before && a.after == b.after && a.percent_before == b.percent_before &&
         a.percent_after == b.percent_after;
}

bool operator==(const Comparison& a, const Comparison& b) noexcept {
  return a.before == b.before && a.after == b.after && a.units == b.units && a.gone == b.gone && a.come == b.come &&
         a.changes == b.changes;
}

bool operator==(const ChangeCause& a, const ChangeCause& b) noexcept {
  return a.criterion == b.criterion && a.points == b.points && a.maximum == b.maximum;
}

bool operator==(const ChangeCauses& a, const ChangeCauses& b) noexcept {
  return a.leaves == b.leaves && a.limited == b.limited;
}

bool operator==(const RankChange& a, const RankChange& b) noexcept {
  return a.agency == b.agency && a.before == b.before && a.after == b.after;
}

}  // namespace cchc
