#include "cchc/finding.hpp"

#include <algorithm>

#include "cchc/error.hpp"
#include "cchc/match.hpp"
#include "exact.hpp"
#include "finding_words.hpp"
#include "quote.hpp"

namespace cchc {
namespace {

using detail::compare;
using detail::Wide;

[[noreturn]] void refuse(const Marking& marking, const Finding& finding, const std::string& expected) {
  throw InvalidValue("a marking of kind " + std::string(kind_of(marking)) + " cannot take " +
                     detail::quote(to_text(finding)) + ": expected " + expected);
}

Share checked(Share share) {
  if (share.part >= 0 && share.part <= share.whole) return share;
  throw InvalidValue("the share " + to_string(share) + " is not from nothing to all: expected 0 <= part <= whole");
}

std::int64_t checked(Count count) {
  if (count.number >= 0) return count.number;
  throw InvalidValue("given a count of " + std::to_string(count.number) + ": expected 0 or more");
}

Points at_most(Wide billionths, Points maximum) {
  return billionths > maximum.billionths() ? maximum : Points::billionths(static_cast<std::int64_t>(billionths));
}

bool holds(const Band& band, Share share) {
  const int from = compare(share, band.from.at);
  const int to = compare(share, band.to.at);
  return (from > 0 || (from == 0 && band.from.closed)) && (to < 0 || (to == 0 && band.to.closed));
}

Points points_of(const Banded& banded, Share share) {
  const auto band =
      std::find_if(banded.bands.begin(), banded.bands.end(), [&](const Band& b) { return holds(b, share); });
  if (band == banded.bands.end()) throw InvalidValue("no band holds " + to_string(share) + ": the bands have a gap");
  return band->points;
}

Points points_of(const Linear& linear, Points maximum, Share share) {
  if (compare(share, linear.floor) < 0) return {};
  return compare(share, linear.full_from) >= 0 ? maximum : scale(maximum, share);
}

Points points_of(const Stepped& stepped, std::int64_t count) {
  Points points;
  for (const Step& step : stepped.steps) {
    if (step.from <= count) points = step.points;
  }
  return points;
}

Points points_of(const Chosen& chosen, const Choice& choice) {
  const auto option = std::find_if(chosen.options.begin(), chosen.options.end(),
                                   [&](const Option& one) { return one.id == choice.option; });
  if (option != chosen.options.end()) return option->points;
  throw InvalidValue("no option " + detail::quote(choice.option) + ": expected " + detail::options_of(chosen));
}

/// The points of a share; empty when it is a share of nothing, which earns nothing and loses nothing.
std::optional<Points> points_of(const Marking& marking, Points maximum, Share given) {
  const Share share = checked(given);
  if (share.empty()) return std::nullopt;
  return match(
      marking, [&](const Banded& banded) { return points_of(banded, share); },
      [&](const Linear& linear) { return points_of(linear, maximum, share); },
      [&](const Surveyed&) { return scale(maximum, share); },
      [&](const auto&) -> Points { refuse(marking, share, detail::expected_words(marking)); });
}

Points points_of(const Marking& marking, Points maximum, Count given) {
  const std::int64_t count = checked(given);
  return match(
      marking, [&](const Stepped& stepped) { return points_of(stepped, count); },
      [&](const Counted& counted) { return at_most(Wide{counted.each.billionths()} * count, maximum); },
      [&](const Deducted& deducted) { return maximum - at_most(Wide{deducted.each.billionths()} * count, maximum); },
      [&](const auto&) -> Points { refuse(marking, given, detail::expected_words(marking)); });
}

Points within(Points points, Points maximum) {
  if (Points{} <= points && points <= maximum) return points;
  throw InvalidValue("given " + to_string(points) + " points: expected 0 to " + to_string(maximum));
}

}  // namespace

std::optional<Points> points_for(const Marking& marking, Points maximum, const Finding& finding) {
  using Earned = std::optional<Points>;
  return match(
      finding, [&](Points points) { return Earned(within(points, maximum)); },
      [&](Share share) { return points_of(marking, maximum, share); },
      [&](Count count) { return Earned(points_of(marking, maximum, count)); },
      [&](const Choice& choice) {
        if (const auto* chosen = std::get_if<Chosen>(&marking)) return Earned(points_of(*chosen, choice));
        refuse(marking, finding, detail::expected_words(marking));
      },
      [](NotSubmitted) { return Earned(Points{}); }, [](UnderAppraisal) { return Earned(); });
}

bool operator==(const Finding& a, const Finding& b) noexcept {
  if (a.index() != b.index()) return false;
  return match(
      a, [&](Points points) { return points == *std::get_if<Points>(&b); },
      [&](Share share) { return share == *std::get_if<Share>(&b); },
      [&](Count count) { return count.number == std::get_if<Count>(&b)->number; },
      [&](const Choice& choice) { return choice.option == std::get_if<Choice>(&b)->option; },
      [](NotSubmitted) { return true; }, [](UnderAppraisal) { return true; });
}

}  // namespace cchc
