#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "cchc/error.hpp"
#include "cchc/gap.hpp"
#include "small_rubric.hpp"

using namespace cchc;
using namespace cchc::test;

namespace {

/// Scores every unit from points given leaf by leaf.
Scorecard card_of(const Rubric& rubric, const std::vector<Mark>& marks, std::vector<Exemption> exemptions = {}) {
  return score(rubric, four_bodies(), {marks, std::move(exemptions)}, year_end);
}

Rubric three_criteria(RankingRule rule = {}) {
  RubricHead head = small_head();
  head.ranking = std::move(rule);
  return Rubric(head, {line("tong", "", "10"), line("1", "tong", "2", Assessed{}), line("2", "tong", "3", Assessed{}),
                       line("3", "tong", "5", Assessed{})});
}

std::vector<Mark> marks_of(const char* agency, const char* one, const char* two, const char* three) {
  return {mark("1", agency, points(one)), mark("2", agency, points(two)), mark("3", agency, points(three))};
}

std::vector<Mark> joined(std::initializer_list<std::vector<Mark>> all) {
  std::vector<Mark> marks;
  for (const auto& some : all) marks.insert(marks.end(), some.begin(), some.end());
  return marks;
}

/// A: 6, B: 8, C: 9.5, D: 2.
std::vector<Mark> usual() {
  return joined({marks_of("a", "2", "0.5", "3.5"), marks_of("b", "1", "2", "5"), marks_of("c", "2", "3", "4.5"),
                 marks_of("d", "0", "1", "1")});
}

// The oracle: every choice of billionths at every leaf, ranked by rank() itself.

Rubric tiny_rubric(std::mt19937& random) {
  const auto upto = [&random](int most) { return std::uniform_int_distribution<int>{0, most}(random); };
  RubricHead head = small_head();
  head.capped = upto(3) > 0;
  head.ranking.compare = upto(1) == 0 ? Compare::exact : Compare::published;
  head.publication.percent_places = upto(1);
  head.publication.stage = upto(1) == 0 ? Stage::exact : Stage::printed;
  head.publication.point_places = 8 + upto(1);
  head.publication.rounding = upto(1) == 0 ? Rounding::half_away : Rounding::half_down;
  const int ties = upto(3);
  head.ranking.ties = ties == 0 ? Ties::share : (ties == 1 ? Ties::no_gap : Ties::next_criterion);
  if (ties > 1) head.ranking.tie_break = {CriterionId(upto(1) == 0 ? "1" : "1.2"), CriterionId("2")};
  const auto tiny = [](const char* id, const char* parent, int most, Role role = Role::part) {
    Criterion one = line(id, parent, "1", Assessed{}, role);
    one.maximum = Points::billionths(most);
    return one;
  };
  const int a = 1 + upto(3);
  const int b = 1 + upto(3);
  const int c = 1 + upto(3);
  std::vector<Criterion> lines = {tiny("tong", "", a + b + c), tiny("1", "tong", a + b), tiny("1.1", "1", a),
                                  tiny("1.2", "1", b), tiny("2", "tong", c)};
  if (upto(1) == 0) lines.push_back(tiny("tru", upto(1) == 0 ? "tong" : "1", 1 + upto(3), Role::penalty));
  if (upto(1) == 0) lines.push_back(tiny("thuong", upto(1) == 0 ? "tong" : "1", 1 + upto(2), Role::bonus));
  for (Criterion& one : lines) {
    const bool sum = one.id == CriterionId("tong") || one.id == CriterionId("1");
    one.marking = sum ? Marking(Sum{}) : Marking(Assessed{});
  }
  return Rubric(head, lines);
}

Marks tiny_marks(const Rubric& rubric, std::mt19937& random) {
  const auto upto = [&random](std::int64_t most) {
    return std::uniform_int_distribution<std::int64_t>{0, most}(random);
  };
  Marks marks;
  for (const char* agency : {"a", "b", "c", "d"}) {
    for (std::uint32_t at = 0; at < rubric.criteria().size(); ++at) {
      const Criterion& one = rubric.criteria()[at];
      if (!rubric.is_leaf({at})) continue;
      if (upto(9) == 0) marks.exemptions.push_back({one.id, AgencyId(agency), "không có chức năng"});
      if (upto(9) == 0) continue;
      const Points given = Points::billionths(upto(one.maximum->billionths()));
      marks.marks.push_back(mark(one.id.str().c_str(), agency, given));
    }
  }
  return marks;
}

struct Answer {
  std::size_t count = SIZE_MAX;
  Points rise;
  bool found = false;
};

int rank_of(const Ranking& ranking, AgencyRef unit) {
  for (const Ranked& one : ranking.units) {
    if (one.agency == unit) return one.rank.value_or(0);
  }
  return 0;
}

/// Points of the whole as the rubric compares them.
Points total(const Scorecard& card, std::size_t unit, const Rubric& rubric) {
  const bool printed =
      rubric.head().ranking.compare == Compare::published && rubric.head().publication.stage == Stage::printed;
  return printed ? published_points(card, unit, {0}, rubric) : card.at(unit, {0}).points;
}

class Oracle {
 public:
  Oracle(const Scorecard& card, const Rubric& rubric, AgencyRef unit, int goal)
      : card_(card), rubric_(rubric), bodies_(four_bodies()), unit_(unit), goal_(goal), place_(card.place(unit)) {}

  void run() { from(0); }

  Answer fewest;        // criteria first, then points
  Answer least_points;  // points alone

 private:
  void from(std::uint32_t at) {
    if (at == rubric_.criteria().size()) return judge();
    const Score& score = card_.at(place_, {at});
    from(at + 1);
    if (!rubric_.is_leaf({at}) || score.state == ScoreState::exempt) return;
    const bool penalty = rubric_.at(CriterionRef{at}).role == Role::penalty;
    const Points room = penalty ? score.points : score.maximum - score.points;
    for (std::int64_t by = 1; by <= room.billionths(); ++by) {
      raises_.push_back({{at}, Points::billionths(by)});
      from(at + 1);
      raises_.pop_back();
    }
  }

  void judge() {
    const Scorecard then = raised(card_, rubric_, unit_, raises_);
    if (rank_of(rank(then, rubric_, bodies_), unit_) > goal_) return;
    const Points rise = total(then, place_, rubric_) - total(card_, place_, rubric_);
    const bool fewer = raises_.size() < fewest.count || (raises_.size() == fewest.count && rise < fewest.rise);
    if (!fewest.found || fewer) fewest = {raises_.size(), rise, true};
    if (!least_points.found || rise < least_points.rise) least_points = {raises_.size(), rise, true};
  }

  const Scorecard& card_;
  const Rubric& rubric_;
  Directory bodies_;
  AgencyRef unit_;
  int goal_;
  std::size_t place_;
  std::vector<Raise> raises_;
};

}  // namespace

TEST_CASE("the gap to the next rank is the points that make a unit level when the rank is shared") {
  const Rubric rubric = three_criteria();
  const std::vector<Gap> all = gaps(card_of(rubric, usual()), rubric, four_bodies());
  REQUIRE(all.size() == 4);
  CHECK(all[0].reach == Reach::no_such_place);
  CHECK(all[1].points == points("1.5"));
  CHECK(all[1].ahead == AgencyRef{2});
  CHECK(all[2].agency == AgencyRef{0});
  CHECK(all[2].points == points("2"));
  CHECK(all[3].points == points("4"));
}

TEST_CASE("with own maxima the gap is the points of that unit's own maximum") {
  const Rubric rubric = three_criteria();
  const Scorecard card =
      card_of(rubric, joined({marks_of("a", "1", "1", "2"), marks_of("b", "2", "3", "0")}),
              {{CriterionId("3"), AgencyId("b"), "không có chức năng"}, {CriterionId("2"), AgencyId("a"), "không"}});
  const std::vector<Gap> all = gaps(card, rubric, four_bodies());
  CHECK(all[1].agency == AgencyRef{0});  // 3 of 7; B has 5 of 5
  CHECK(all[1].points == points("4"));
}

TEST_CASE("one large criterion lifts where two small ones would have to") {
  const Rubric rubric = three_criteria();
  const Scorecard card = card_of(rubric, usual());
  const Lift one = lift(card, rubric, four_bodies(), {0}, 1);
  CHECK(one.reach == Reach::reached);
  CHECK(one.points == points("2"));
  CHECK(one.raises == std::vector<Raise>{{rubric.ref(CriterionId("2")), points("2")}});
  CHECK(one.rank_after == 2);
  const Lift two = lift(card, rubric, four_bodies(), {0}, 2);
  CHECK(two.points == points("3.5"));
  CHECK(two.raises.size() == 2);
  CHECK(two.rank_after == 1);
  CHECK(rank_of(rank(raised(card, rubric, {0}, two.raises), rubric, four_bodies()), {0}) == 1);
  CHECK(explain(one, rubric, four_bodies()) ==
        "Sở A đang ở hạng 3, lên hạng 2 khi không đứng sau Sở B. Ít nhất 1 tiêu chí phải tăng, tổng điểm tăng 2: "
        "2 (+2). Điểm của các đơn vị khác và điểm tối đa của từng đơn vị được giữ nguyên.");
}

TEST_CASE("what cannot be raised any more is left alone, and the impossible is said") {
  const Rubric rubric = three_criteria();
  const Scorecard card = card_of(rubric, usual());
  const Lift held = lift(card, rubric, four_bodies(), {0}, 1, {CriterionId("2")});
  CHECK(held.reach == Reach::out_of_reach);
  CHECK(held.raises.empty());
  CHECK(explain(held, rubric, four_bodies(), Language::en) ==
        "Sở A has rank 3 and cannot come level with Sở B, not even with every criterion that can still rise at its "
        "maximum. The points of all other units and each unit's own maximum are held fixed.");
  CHECK(lift(card, rubric, four_bodies(), {2}, 1).reach == Reach::no_such_place);
  CHECK(lift(card, rubric, four_bodies(), {0}, 3).reach == Reach::no_such_place);
  CHECK_THROWS_WITH_AS(lift(card, rubric, four_bodies(), {0}, 0), doctest::Contains("0 places"), InvalidValue);
  CHECK_THROWS_AS(lift(card, rubric, four_bodies(), {0}, 1, {CriterionId("9")}), NotFound);
}

TEST_CASE("where ties go to a criterion, points there are worth more than points elsewhere") {
  const Rubric rubric = three_criteria({Compare::exact, Ties::next_criterion, {CriterionId("1")}});
  const Scorecard card = card_of(rubric, joined({marks_of("a", "1", "2", "3"), marks_of("b", "1.5", "2.5", "3"),
                                                 marks_of("c", "0", "0", "0"), marks_of("d", "0", "0", "0")}));
  const Lift by_tie = lift(card, rubric, four_bodies(), {0}, 1);
  REQUIRE(by_tie.raises.size() == 1);
  CHECK(by_tie.points == points("1"));
  CHECK(by_tie.raises[0].criterion == rubric.ref(CriterionId("1")));  // 7 and 2 against 7 and 1.5
  const Lift ahead = lift(card, rubric, four_bodies(), {0}, 1, {CriterionId("1")});
  CHECK(ahead.points == points("1.000000001"));
  CHECK(ahead.raises[0].criterion == rubric.ref(CriterionId("3")));
}

TEST_CASE("a penalty that decides ties is refused: less taken off would lower the place") {
  RubricHead head = small_head();
  head.ranking = {Compare::exact, Ties::next_criterion, {CriterionId("tru")}};
  const Rubric rubric(head, {line("tong", "", "2"), line("1", "tong", "2", Assessed{}),
                             line("tru", "tong", "1", Assessed{}, Role::penalty)});
  CHECK_THROWS_WITH_AS(gaps(card_of(rubric, {}), rubric, four_bodies()), doctest::Contains("penalty tru"),
                       InvalidValue);
}

TEST_CASE("raises above what there is to gain are refused") {
  const Rubric rubric = three_criteria();
  const Scorecard card = card_of(rubric, usual(), {{CriterionId("1"), AgencyId("d"), "không"}});
  CHECK_THROWS_WITH_AS(raised(card, rubric, {0}, {{{2}, points("2.6")}}), doctest::Contains("0 to 2.5"), InvalidValue);
  CHECK_THROWS_AS(raised(card, rubric, {0}, {{{0}, points("1")}}), InvalidValue);
  CHECK_THROWS_AS(raised(card, rubric, {3}, {{{1}, points("1")}}), InvalidValue);
  CHECK_THROWS_AS(raised(card, rubric, {0}, {{{9}, points("1")}}), NotFound);
}

TEST_CASE("a unit that is scored and not ranked has no gap") {
  RubricHead head = small_head();
  head.groups[0].not_ranked = {AgencyId("a")};
  const Rubric rubric(head, {line("tong", "", "2", Assessed{})});
  const Scorecard card = card_of(rubric, {});
  CHECK(gaps(card, rubric, four_bodies())[3].reach == Reach::not_ranked);
  CHECK(lift(card, rubric, four_bodies(), {0}, 1).reach == Reach::not_ranked);
}

TEST_CASE("gaps and lifts are what trying every choice finds, under every rule of comparing and of ties") {
  std::mt19937 random{2024};
  int reached = 0;
  int unreached = 0;
  for (int round = 0; round < 3000; ++round) {
    const Rubric rubric = tiny_rubric(random);
    const Scorecard card = score(rubric, four_bodies(), tiny_marks(rubric, random), year_end);
    const Ranking ranking = rank(card, rubric, four_bodies());
    const std::vector<Gap> all = gaps(card, rubric, four_bodies());
    const std::size_t last = 1 + static_cast<std::size_t>(round) % 3;
    const Ranked& unit = ranking.units[last];
    if (!unit.rank || *unit.rank == 1) continue;
    const int places = 1 + round % (*unit.rank - 1);
    CAPTURE(round);
    Oracle next(card, rubric, unit.agency, *unit.rank - 1);
    next.run();
    REQUIRE((all[last].reach == Reach::reached) == next.least_points.found);
    if (next.least_points.found) REQUIRE(all[last].points == next.least_points.rise);
    Oracle oracle(card, rubric, unit.agency, *unit.rank - places);
    oracle.run();
    const Lift found = lift(card, rubric, four_bodies(), unit.agency, places);
    REQUIRE((found.reach == Reach::reached) == oracle.fewest.found);
    if (!oracle.fewest.found) {
      ++unreached;
      continue;
    }
    ++reached;
    REQUIRE(found.raises.size() == oracle.fewest.count);
    REQUIRE(found.points == oracle.fewest.rise);
    REQUIRE(found.rank_after.value() <= *unit.rank - places);
  }
  CHECK(reached > 100);
  CHECK(unreached > 20);
}
