#include "unit_figures.hpp"

#include <algorithm>

#include "exact.hpp"
#include "score_sums.hpp"
#include "signs.hpp"

namespace cchc::detail {

UnitFigures::UnitFigures(const Scorecard& scorecard, std::size_t unit, const Rubric& rubric,
                         const std::vector<CriterionId>& held)
    : rubric_(rubric) {
  const RubricHead& head = rubric.head();
  const Publication& publication = head.publication;
  const bool printed = head.ranking.compare == Compare::published && publication.stage == Stage::printed;
  if (printed) unit_ = Points::billionths(power_of_ten(most_places - publication.point_places));
  const auto shown = [&](Points points) {
    return printed ? round(points, publication.point_places, publication.rounding) : points;
  };
  const auto lines = static_cast<std::uint32_t>(rubric.criteria().size());
  for (std::uint32_t line = 0; line < lines; ++line) {
    const Score& score = scorecard.at(unit, {line});
    signs_.push_back(sign_in(rubric, {line}, {0}));
    maxima_.push_back(score.maximum);
    values_.push_back(rubric.is_leaf({line}) ? shown(score.points) : Points{});
    best_.push_back(signs_[line] > 0 ? shown(score.maximum) : Points{});
  }
  for (const CriterionId& id : held) {
    const CriterionRef top = rubric.ref(id);
    std::copy(values_.begin() + top.index, values_.begin() + rubric.end(top), best_.begin() + top.index);
  }
  sums_.resize(lines);
  for (std::uint32_t line = lines; line-- > 0;) {
    if (!rubric.is_leaf({line})) values_[line] = limit(line, sums_[line]);
    if (line == 0) break;
    const std::uint32_t parent = rubric.parent({line})->index;
    sums_[parent] += rubric.criteria()[line].role == Role::penalty ? -values_[line] : values_[line];
  }
  now_ = values_;
  for (const std::uint32_t leaf : leaves_to_gain()) set(leaf, best_[leaf]);
  tops_ = values_;
  reset();
}

std::vector<std::uint32_t> UnitFigures::leaves_to_gain() const {
  std::vector<std::uint32_t> leaves;
  for (std::uint32_t line = 0; line < now_.size(); ++line) {
    if (rubric_.is_leaf({line}) && best_[line] != now_[line]) leaves.push_back(line);
  }
  return leaves;
}

Points UnitFigures::limit(std::uint32_t line, Points sum) const {
  return within_limits(sum, maxima_[line], rubric_.criteria()[line].role, rubric_.head().capped);
}

void UnitFigures::set(std::uint32_t leaf, Points value) {
  Points change = value - values_[leaf];
  values_[leaf] = value;
  for (std::uint32_t line = leaf; line != 0 && change != Points{};) {
    const std::uint32_t parent = rubric_.parent({line})->index;
    sums_[parent] += rubric_.criteria()[line].role == Role::penalty ? -change : change;
    const Points limited = limit(parent, sums_[parent]);
    change = limited - values_[parent];
    values_[parent] = limited;
    line = parent;
  }
}

bool UnitFigures::meets(const std::vector<Need>& needs) const {
  return std::all_of(needs.begin(), needs.end(),
                     [this](const Need& need) { return values_[need.line] >= need.at_least; });
}

void UnitFigures::reset() {
  for (std::uint32_t line = 0; line < now_.size(); ++line) {
    if (rubric_.is_leaf({line}) && values_[line] != now_[line]) set(line, now_[line]);
  }
}

bool UnitFigures::settle(const std::vector<std::uint32_t>& leaves, const std::vector<Need>& needs) {
  reset();
  for (const std::uint32_t leaf : leaves) set(leaf, best_[leaf]);
  if (!meets(needs)) return false;
  std::vector<std::uint32_t> order = leaves;  // the smallest gain first: what remains is at the larger ones
  const auto gain = [this](std::uint32_t leaf) { return std::max(best_[leaf] - now_[leaf], now_[leaf] - best_[leaf]); };
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return gain(a) < gain(b); });
  for (const std::uint32_t leaf : order) take_back(leaf, needs);
  return true;
}

/// More never hurts, so the smallest step that still meets the needs is found by halving.
void UnitFigures::take_back(std::uint32_t leaf, const std::vector<Need>& needs) {
  const Points way = best_[leaf] - now_[leaf];
  const std::int64_t direction = way < Points{} ? -1 : 1;
  const auto after = [&](std::int64_t steps) {
    return now_[leaf] + Points::billionths(direction * steps * unit_.billionths());
  };
  std::int64_t least = 0;
  std::int64_t enough = way.billionths() * direction / unit_.billionths();
  while (least < enough) {
    const std::int64_t middle = least + (enough - least) / 2;
    set(leaf, after(middle));
    if (meets(needs)) {
      enough = middle;
    } else {
      least = middle + 1;
    }
  }
  set(leaf, after(enough));
}

}  // namespace cchc::detail
