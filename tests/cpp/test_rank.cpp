#include <doctest/doctest.h>

#include "cchc/columns.hpp"
#include "cchc/error.hpp"
#include "cchc/rank.hpp"
#include "small_rubric.hpp"

using namespace cchc;
using namespace cchc::test;

namespace {

/// Four bodies scored on two lines, 5 points each.
struct Contest {
  RubricHead head = small_head();
  Marks marks;

  Contest& give(const char* agency, const char* first, const char* second) {
    marks.marks.push_back(mark("1", agency, points(first)));
    marks.marks.push_back(mark("2", agency, points(second)));
    return *this;
  }

  Rubric rubric() const {
    return Rubric(head,
                  {line("tong", "", "10"), line("1", "tong", "5", Assessed{}), line("2", "tong", "5", Assessed{})});
  }

  Ranking run() const { return rank(score(rubric(), four_bodies(), marks, year_end), rubric(), four_bodies()); }

  /// The ranks of a, b, c and d; 0 when not ranked.
  std::vector<int> ranks() const {
    std::vector<int> all(4, -1);
    for (const Ranked& unit : run().units) all[unit.agency.index] = unit.rank.value_or(0);
    return all;
  }
};

Contest tie() { return Contest().give("a", "1", "4").give("b", "5", "0").give("c", "3", "2").give("d", "1", "1"); }

}  // namespace

TEST_CASE("equal units share the rank and leave a gap, or leave none, or let the next criterion decide") {
  Contest contest = tie();
  CHECK(contest.ranks() == std::vector<int>{1, 1, 1, 4});
  contest.head.ranking.ties = Ties::no_gap;
  CHECK(contest.ranks() == std::vector<int>{1, 1, 1, 2});
  contest.head.ranking.ties = Ties::next_criterion;
  contest.head.ranking.tie_break = {CriterionId("2")};
  CHECK(contest.ranks() == std::vector<int>{1, 3, 2, 4});
}

TEST_CASE("exact figures tell apart what published figures do not") {
  Contest contest = Contest().give("a", "1.0001", "1").give("b", "1.0002", "1").give("c", "0", "0").give("d", "0", "0");
  CHECK(contest.ranks() == std::vector<int>{2, 1, 3, 3});
  contest.head.ranking.compare = Compare::published;
  CHECK(contest.ranks() == std::vector<int>{1, 1, 3, 3});
}

TEST_CASE("units with an exemption are compared by the percentage of their own maximum") {
  Contest contest = Contest().give("a", "4.4", "4.4").give("b", "5", "4").give("d", "0", "0");
  contest.marks.marks.push_back(mark("1", "c", points("4.45")));
  contest.marks.exemptions.push_back({CriterionId("2"), AgencyId("c"), "Không có thủ tục hành chính"});
  CHECK(contest.ranks() == std::vector<int>{3, 1, 2, 4});  // 88, 90, 89 and 0 %
}

TEST_CASE("a unit may be scored and not ranked, and one exempt from everything has no place") {
  Contest contest = tie();
  contest.head.groups[0].not_ranked = {AgencyId("b")};
  contest.marks.exemptions.push_back({CriterionId("tong"), AgencyId("d"), "Mới thành lập"});
  CHECK(contest.ranks() == std::vector<int>{1, 0, 1, 0});
  CHECK(contest.run().units.back().index.has_value() == false);
}

TEST_CASE("a grade needs its edge and its requirements") {
  Contest contest = Contest().give("a", "5", "4").give("b", "4", "5").give("c", "4", "4").give("d", "1", "1");
  contest.head.grades = {{"Xuất sắc", percent("90"), true, {{CriterionId("1"), percent("100")}}},
                         {"Tốt", percent("80"), false, {}},
                         {"Khá", percent("80"), true, {}}};
  const Ranking ranking = contest.run();
  std::vector<int> grades(4, -1);
  for (const Ranked& unit : ranking.units) grades[unit.agency.index] = unit.grade ? static_cast<int>(*unit.grade) : -1;
  CHECK(grades == std::vector<int>{0, 1, 2, -1});
}

TEST_CASE("groups are ranked apart") {
  Contest contest = tie();
  contest.head.groups.push_back(
      {"rong", "Nhóm rỗng", {Membership::Known::listed, {AgencyKind::front}, Level::none}, {}});
  CHECK(contest.ranks() == std::vector<int>{1, 1, 1, 4});
  CHECK_THROWS_AS(rank(score(small_rubric(), four_bodies(), {}, year_end), contest.rubric(), four_bodies()), NotFound);
}

TEST_CASE("published figures come from unrounded points, or from printed parts where the rubric says so") {
  Contest contest = Contest().give("a", "1.005", "1.005").give("b", "0", "0").give("c", "0", "0").give("d", "0", "0");
  const auto printed = [&] {
    const Scorecard card = score(contest.rubric(), four_bodies(), contest.marks, year_end);
    return to_string(published_points(card, 0, {0}, contest.rubric())) + " " +
           to_string(*published_percent(card, 0, {0}, contest.rubric()));
  };
  CHECK(printed() == "2.01 20.1");
  contest.head.publication.stage = Stage::printed;
  CHECK(printed() == "2.02 20.2");
  contest.head.publication.rounding = Rounding::half_down;
  CHECK(printed() == "2 20");
}

TEST_CASE("more points never lower a rank") {
  for (int step = 0; step <= 50; ++step) {
    Contest contest = Contest().give("b", "3", "3").give("c", "2", "2").give("d", "4", "4");
    contest.give("a", to_string(Points::billionths(std::int64_t{step} * 100'000'000)).c_str(), "2");
    Contest more = contest;
    more.marks.marks[7].finding = points("2.05");
    CHECK(more.ranks()[0] <= contest.ranks()[0]);
  }
}

TEST_CASE("an index too large to be a number is refused and not cut, by objects and by columns") {
  Contest contest;
  contest.head.capped = false;
  const Rubric tiny(contest.head, {line("tong", "", "0.000000001"), line("1", "tong", "0.000000001", Assessed{}),
                                   line("2", "tong", "1000000", Assessed{}, Role::bonus)});
  contest.give("a", "0.000000001", "1000000");
  const Scorecard card = score(tiny, four_bodies(), contest.marks, year_end);
  CHECK_THROWS_AS((void)rank(card, tiny, four_bodies()), InvalidValue);

  const Evaluator evaluator(tiny, year_end);
  const double one = 1e-9;
  const double million = 1e6;
  const std::vector<LeafColumn> columns = {{tiny.ref(CriterionId("1")), PointsCells{Cells::of(&one)}, {}},
                                           {tiny.ref(CriterionId("2")), PointsCells{Cells::of(&million)}, {}}};
  std::int64_t points = 0;
  std::int64_t percent = 0;
  const std::vector<LineColumns> wanted = {{{0}, &points, nullptr, &percent}};
  CHECK_THROWS_AS((void)evaluator.score(1, columns, wanted), InvalidValue);
}
