#include "cchc/robustness.hpp"

#include <doctest/doctest.h>

#include <numeric>

#include "cchc/error.hpp"
#include "random.hpp"
#include "random_rubric.hpp"

using namespace cchc;
using namespace cchc::test;

namespace {

/// Points of some units for the leaves of a random table; some are exempt.
Marks random_marks(Dice& dice, const Rubric& rubric, std::size_t units) {
  Marks marks;
  for (std::uint32_t line = 0; line < rubric.criteria().size(); ++line) {
    const Criterion& criterion = rubric.criteria()[line];
    for (std::size_t unit = 0; rubric.is_leaf({line}) && unit < units; ++unit) {
      const std::string agency = "u" + std::to_string(unit);
      if (dice.one_in(8)) {
        marks.exemptions.push_back({criterion.id, AgencyId(agency), "Không có chức năng này"});
      } else if (!dice.one_in(8)) {
        const Finding finding = points_up_to(dice, *criterion.maximum);
        marks.marks.push_back(mark(criterion.id.str().c_str(), agency.c_str(), finding));
      }
    }
  }
  return marks;
}

Rubric smaller_rubric(Dice& dice) {
  for (;;) {
    Rubric rubric = random_rubric(dice);
    const auto small = [](const Criterion& one) { return *one.maximum <= Points::whole(400); };
    const auto& lines = rubric.criteria();
    if (std::all_of(lines.begin(), lines.end(), small)) return rubric;  // a thousand times as much is still a rubric
  }
}

/// The table with every line so many times as heavy, marked by people and compared exactly.
Rubric weighed(const Rubric& rubric, const std::vector<std::int64_t>& weights) {
  RubricHead head = rubric.head();
  head.ranking.compare = Compare::exact;
  std::vector<Criterion> lines = rubric.criteria();
  for (std::uint32_t line = static_cast<std::uint32_t>(lines.size()); line-- > 0;) {
    Points parts;
    for (const CriterionRef child : rubric.children({line})) {
      if (lines[child.index].role == Role::part) parts += *lines[child.index].maximum;
    }
    lines[line].maximum =
        parts > Points{} ? parts : Points::billionths(lines[line].maximum->billionths() * weights[line]);
    if (rubric.is_leaf({line})) lines[line].marking = Assessed{};
  }
  return Rubric(head, lines);
}

std::vector<std::int64_t> weights_of(const Rubric& rubric, std::uint64_t seed, std::uint64_t draw, std::int64_t span) {
  const detail::Numbers numbers(seed, draw);
  std::vector<std::int64_t> weights(rubric.criteria().size(), 1000);
  std::uint64_t n = 0;
  for (std::uint32_t line = 0; line < weights.size(); ++line) {
    if (rubric.is_leaf({line})) weights[line] += numbers.at(n++, span);
  }
  return weights;
}

/// The marks, so many times as much.
Marks weighed(Marks marks, const Rubric& rubric, const std::vector<std::int64_t>& weights) {
  for (Mark& mark : marks.marks) {
    Points& points = *std::get_if<Points>(&mark.finding);
    points = Points::billionths(points.billionths() * weights[rubric.ref(mark.criterion).index]);
  }
  return marks;
}

std::optional<int> only_place(const RobustRank& unit) {
  if (!unit.rank || unit.best == 0) return std::nullopt;
  CHECK(unit.best == unit.worst);
  return unit.best;
}

Robustness small_robustness(const Variation& variation, const Run& run = {}) {
  Marks marks;
  marks.marks = {mark("2", "a", points("2.9")), mark("3", "a", points("1")),   mark("2", "b", points("1")),
                 mark("3", "b", points("2.8")), mark("1.2", "c", points("2")), mark("2", "d", points("0.1"))};
  const Rubric rubric = small_rubric();
  const Directory directory = four_bodies();
  return robustness(score(rubric, directory, marks, year_end), rubric, directory, variation, run);
}

}  // namespace

TEST_CASE("a draw of weights ranks as a table with those maxima does") {
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const Rubric rubric = smaller_rubric(dice);
    const auto units = static_cast<std::size_t>(dice.from_to(1, 12));
    const Directory directory = bodies(units);
    const Marks marks = random_marks(dice, rubric, units);
    const Scorecard card = score(rubric, directory, marks, year_end);
    const Robustness result = robustness(card, rubric, directory, {Varied::weights, Percent::whole(20), {}, 1, seed});
    const auto weights = weights_of(rubric, seed, 0, 200);
    const Rubric other = weighed(rubric, weights);
    const Ranking expected = rank(score(other, directory, weighed(marks, rubric, weights), year_end), other, directory);
    for (const RobustRank& unit : result.units) {
      const auto same = std::find_if(expected.units.begin(), expected.units.end(),
                                     [&](const Ranked& one) { return one.agency == unit.agency; });
      if (unit.rank) REQUIRE(only_place(unit) == same->rank);
    }
  }
}

TEST_CASE("a line left out ranks as if all were exempt from it") {
  for (std::uint32_t seed = 1000; seed < 1200; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const Rubric drawn = smaller_rubric(dice);
    RubricHead head = drawn.head();
    head.ranking.compare = Compare::exact;
    const Rubric rubric(head, drawn.criteria());
    const auto units = static_cast<std::size_t>(dice.from_to(1, 12));
    const Directory directory = bodies(units);
    const Marks marks = random_marks(dice, rubric, units);
    const Scorecard card = score(rubric, directory, marks, year_end);
    const Ranking before = rank(card, rubric, directory);
    for (const LeftOut& left : leave_one_out(card, rubric, directory)) {
      Marks without = marks;
      for (std::size_t unit = 0; unit < units; ++unit) {
        const AgencyId agency("u" + std::to_string(unit));
        without.exemptions.push_back({rubric.at(left.line).id, agency, "Thử bỏ tiêu chí"});
      }
      const Ranking expected = rank(score(rubric, directory, without, year_end), rubric, directory);
      for (std::size_t i = 0; i < before.units.size(); ++i) {
        const auto same = std::find_if(expected.units.begin(), expected.units.end(),
                                       [&](const Ranked& one) { return one.agency == before.units[i].agency; });
        REQUIRE(left.ranks[i] == same->rank);
      }
    }
  }
}

TEST_CASE("marks are varied within their limits, and what nobody marked is not") {
  const Robustness narrow = small_robustness({Varied::marks, Percent::whole(1), {}, 200, 1});
  for (const RobustRank& unit : narrow.units) CHECK(unit.best == unit.worst);  // too little to matter
  const Robustness wide =
      small_robustness({Varied::marks, Percent::whole(30), {CriterionId("2"), CriterionId("3")}, 2000, 1});
  CHECK(wide.units[0].best == 1);
  CHECK(wide.units[0].worst == 2);
  const RobustRank& third = wide.units[2];  // 2 points for 1.2, which is not varied, and no other mark
  CHECK(third.best == third.worst);
}

TEST_CASE("the places of all draws add up, and the same seed gives the same on any number of threads") {
  const Variation variation{
      Varied::weights, Percent::whole(25), {CriterionId("1"), CriterionId("2"), CriterionId("3")}, 3000, 7};
  const Robustness result = small_robustness(variation);
  CHECK(result == small_robustness(variation, {2, {}}));
  CHECK_FALSE(result == small_robustness({variation.what, variation.within, variation.lines, variation.draws, 8}));
  for (const RobustRank& unit : result.units) {
    CHECK(std::accumulate(unit.draws.begin(), unit.draws.end(), 0U) == variation.draws);
    CHECK(unit.draws.size() == 4);
    CHECK(unit.best <= *unit.rank);
    CHECK(*unit.rank <= unit.worst);
  }
  CHECK(result.units[0].acceptability(1) + result.units[0].acceptability(2) == doctest::Approx(1));
  CHECK(result.units[0].acceptability(0) == 0);
  CHECK(result.units[0].acceptability(5) == 0);
}

TEST_CASE("the drawn numbers are the same everywhere, and even") {
  const detail::Numbers numbers(1, 0);
  const std::vector<std::int64_t> first = {numbers.at(0, 100), numbers.at(1, 100), numbers.at(2, 100)};
  CHECK(first == std::vector<std::int64_t>{-28, 81, -69});
  std::vector<int> counts(11);
  for (std::uint64_t n = 0; n < 110'000; ++n) ++counts[static_cast<std::size_t>(numbers.at(n, 5) + 5)];
  for (const int count : counts) CHECK(std::abs(count - 10'000) < 500);
}

TEST_CASE("a variation that is none is refused") {
  const auto varied = [](Percent within, std::vector<CriterionId> lines, std::uint32_t draws) {
    return small_robustness({Varied::weights, within, std::move(lines), draws, 1});
  };
  CHECK_THROWS_WITH_AS(varied(Percent{}, {}, 10), doctest::Contains("above 0"), InvalidValue);
  CHECK_THROWS_AS(varied(percent("100.1"), {}, 10), InvalidValue);
  CHECK_THROWS_AS(varied(percent("0.05"), {}, 10), InvalidValue);
  CHECK_THROWS_WITH_AS(varied(percent("5"), {CriterionId("1"), CriterionId("1.2")}, 10), doctest::Contains("twice"),
                       InvalidValue);
  CHECK_THROWS_AS(varied(percent("5"), {CriterionId("9")}, 10), NotFound);
  CHECK_THROWS_WITH_AS(varied(percent("5"), {}, 0), doctest::Contains("draws"), InvalidValue);
}
