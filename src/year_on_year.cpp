#include "cchc/year_on_year.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "cchc/error.hpp"
#include "cchc/match.hpp"
#include "exact.hpp"
#include "score_sums.hpp"
#include "signs.hpp"

namespace cchc {
namespace {

/// Lines of one side of a link.
using Lines = std::vector<CriterionRef>;

Lines lines_of(const std::vector<CriterionId>& ids, const Rubric& rubric) {
  Lines lines;
  for (const CriterionId& id : ids) lines.push_back(rubric.ref(id));
  return lines;
}

/// What the lines of one side have together.
struct Sums {
  Points points;
  Points maximum;
  bool open = false;
};

Sums sums_of(const Lines& lines, const Scorecard& card, std::size_t unit, const Rubric& rubric) {
  Sums sums;
  for (const CriterionRef line : lines) {
    const Score& score = card.at(unit, line);
    sums.points += detail::sign_in(rubric, line, {0}) < 0 ? -score.points : score.points;
    sums.maximum += score.maximum;
    sums.open = sums.open || score.open > 0;
  }
  return sums;
}

/// Whether a finding says the same under another marking: a share is a share, but what is counted or chosen depends on
/// the rule. Points given by hand are no finding that could be marked again.
bool fits(const Finding& finding, const Marking& from, const Marking& to) {
  return match(
      finding,
      [&](const Share& share) {
        return share.whole > 0 && (std::holds_alternative<Banded>(to) || std::holds_alternative<Linear>(to) ||
                                   std::holds_alternative<Surveyed>(to));
      },
      [&](const Count&) { return from.index() == to.index(); },
      [&](const Choice& choice) {
        const auto* chosen = std::get_if<Chosen>(&to);
        const auto is = [&choice](const Option& one) { return one.id == choice.option; };
        return chosen != nullptr && std::any_of(chosen->options.begin(), chosen->options.end(), is);
      },
      [](const Points&) { return false; }, [](const NotSubmitted&) { return false; },
      [](const UnderAppraisal&) { return false; });
}

Points in_proportion(const Sums& before, const Sums& after) {
  return Points::billionths(static_cast<std::int64_t>(detail::divide(
      detail::Wide{before.points.billionths()} * after.maximum.billionths(), before.maximum.billionths())));
}

/// Compares unit after unit.
class Comparing {
 public:
  explicit Comparing(const TwoYears& years) : years_(years) {
    for (const CrosswalkLink& link : years.crosswalk.links) {
      from_.push_back(lines_of(link.before, years.rubric_before));
      to_.push_back(lines_of(link.after, years.rubric_after));
    }
  }

  /// Empty when everything is exempt in one of the years.
  std::optional<UnitYears> unit(AgencyRef agency) const {
    const std::size_t from = years_.before.place(agency);
    const std::size_t to = years_.after.place(agency);
    const Score& before = years_.before.at(from, {0});
    const Score& after = years_.after.at(to, {0});
    if (before.maximum <= Points{} || after.maximum <= Points{}) return std::nullopt;
    UnitYears unit{
        agency, percent_of(before.points, before.maximum), percent_of(after.points, after.maximum), {}, {}, {}, {}, {},
        {}};
    for (std::size_t link = 0; link < from_.size(); ++link) {
      const LinkChange change = split(carry(link, from, to), before.maximum, after.maximum);
      unit.rule += change.rule;
      unit.performance += change.performance;
      unit.open += change.open;
      if (change.carried == Carried::only_before || change.carried == Carried::only_after)
        unit.unmatched += change.rule;
      unit.links.push_back(change);
    }
    unit.remainder = unit.after - unit.before - unit.rule - unit.performance - unit.open;
    return unit;
  }

 private:
  /// The points of a link in both years, and those before as the table after would give them.
  LinkChange carry(std::size_t link, std::size_t from, std::size_t to) const {
    const Sums before = sums_of(from_[link], years_.before, from, years_.rubric_before);
    const Sums after = sums_of(to_[link], years_.after, to, years_.rubric_after);
    LinkChange change;
    change.before = before.points;
    change.after = after.points;
    change.maximum_before = before.maximum;
    change.maximum_after = after.maximum;
    const bool had = before.maximum > Points{};
    const bool has = after.maximum > Points{};
    if (before.open || after.open) return change;
    change.carried = had ? Carried::only_before : has ? Carried::only_after : Carried::neither;
    change.restated = had ? Points{} : after.points;
    if (!had || !has) return change;
    const auto again = marked_again(link, from);
    change.carried = again ? Carried::marked_again : Carried::in_proportion;
    change.restated = again ? *again : in_proportion(before, after);
    return change;
  }

  /// What was found before, by the marking after; empty where that cannot be said.
  std::optional<Points> marked_again(std::size_t link, std::size_t unit) const {
    if (from_[link].size() != 1 || to_[link].size() != 1) return std::nullopt;
    const CriterionRef from = from_[link].front();
    const CriterionRef to = to_[link].front();
    const auto mark = years_.before.at(unit, from).mark;
    if (!mark || !years_.rubric_after.is_leaf(to)) return std::nullopt;
    const Finding& finding = years_.marks_before.at(*mark).finding;
    const Criterion& criterion = years_.rubric_after.at(to);
    if (!fits(finding, years_.rubric_before.at(from).marking, criterion.marking)) return std::nullopt;
    const Points points = points_for(criterion.marking, criterion.maximum.value(), finding).value();
    return detail::sign_in(years_.rubric_after, to, {0}) < 0 ? -points : points;
  }

  static LinkChange split(LinkChange change, Points whole_before, Points whole_after) {
    const Percent before = percent_of(change.before, whole_before);
    const Percent after = percent_of(change.after, whole_after);
    if (!change.restated) {
      change.open = after - before;
      return change;
    }
    const Percent restated = percent_of(*change.restated, whole_after);
    change.rule = restated - before;
    change.performance = after - restated;
    return change;
  }

  const TwoYears& years_;
  std::vector<Lines> from_, to_;  // of each link
};

auto fields_of(const LinkChange& one) {
  return std::tie(one.carried, one.before, one.after, one.maximum_before, one.maximum_after, one.restated, one.rule,
                  one.performance, one.open);
}

auto fields_of(const UnitYears& one) {
  return std::tie(one.agency, one.before, one.after, one.links, one.rule, one.unmatched, one.performance, one.open,
                  one.remainder);
}

auto fields_of(const YearOnYear& one) {
  return std::tie(one.before, one.after, one.units, one.gone, one.come, one.no_figure);
}

}  // namespace

const UnitYears& YearOnYear::at(AgencyRef unit) const {
  const auto is = [unit](const UnitYears& one) { return one.agency == unit; };
  const auto found = std::find_if(units.begin(), units.end(), is);
  if (found != units.end()) return *found;
  throw NotFound("unit number " + std::to_string(unit.index) + " of the directory has no index in both years");
}

YearOnYear year_on_year(const TwoYears& years) {
  detail::require_scored_by(years.rubric_before, years.before);
  detail::require_scored_by(years.rubric_after, years.after);
  require_fits(years.crosswalk, years.rubric_before, years.rubric_after);
  const Comparing comparing(years);
  const auto& from = years.before.units;
  const auto& to = years.after.units;
  YearOnYear result{years.before.on, years.after.on, {}, {}, {}, {}};
  std::set_difference(from.begin(), from.end(), to.begin(), to.end(), std::back_inserter(result.gone));
  std::set_difference(to.begin(), to.end(), from.begin(), from.end(), std::back_inserter(result.come));
  std::vector<AgencyRef> both;
  std::set_intersection(from.begin(), from.end(), to.begin(), to.end(), std::back_inserter(both));
  for (const AgencyRef agency : both) {
    if (auto unit = comparing.unit(agency)) {
      result.units.push_back(*std::move(unit));
    } else {
      result.no_figure.push_back(agency);
    }
  }
  return result;
}

bool operator==(const LinkChange& a, const LinkChange& b) noexcept { return fields_of(a) == fields_of(b); }
bool operator==(const UnitYears& a, const UnitYears& b) noexcept { return fields_of(a) == fields_of(b); }
bool operator==(const YearOnYear& a, const YearOnYear& b) noexcept { return fields_of(a) == fields_of(b); }

std::string_view to_string(Carried carried) noexcept {
  switch (carried) {
    case Carried::open: return "open";
    case Carried::neither: return "neither";
    case Carried::only_before: return "only_before";
    case Carried::only_after: return "only_after";
    case Carried::marked_again: return "marked_again";
    case Carried::in_proportion: break;
  }
  return "in_proportion";
}

std::string_view label(Carried carried, Language language) noexcept {
  const bool vi = language == Language::vi;
  switch (carried) {
    case Carried::open: return vi ? "Chưa đủ điểm" : "Open";
    case Carried::neither: return vi ? "Không đánh giá" : "Does not apply";
    case Carried::only_before: return vi ? "Chỉ có năm trước" : "Only before";
    case Carried::only_after: return vi ? "Chỉ có năm nay" : "Only after";
    case Carried::marked_again: return vi ? "Chấm lại theo quy định mới" : "Marked again by the new rule";
    case Carried::in_proportion: break;
  }
  return vi ? "Quy đổi theo tỷ lệ điểm" : "In proportion";
}

}  // namespace cchc
