#include <doctest/doctest.h>

#include <random>

#include "cchc/compare.hpp"
#include "cchc/error.hpp"
#include "small_rubric.hpp"

using namespace cchc;
using namespace cchc::test;

namespace {

const Rubric rubric = small_rubric();
const Directory bodies = four_bodies();

CriterionRef ref(const char* id) { return rubric.ref(CriterionId(id)); }

Scorecard card_of(const Marks& marks) { return score(rubric, bodies, marks, year_end); }

Marks marks_of_a() {
  return {{mark("1.1", "a", Choice{"muon"}), mark("1.2", "a", Share{9, 10}), mark("2", "a", Share{2, 3}),
           mark("3", "a", points("2.75"))},
          {}};
}

Marks random_marks(std::mt19937& random) {
  Marks marks;
  const auto upto = [&random](int most) { return std::uniform_int_distribution<int>{0, most}(random); };
  for (const char* agency : {"a", "b", "c", "d"}) {
    marks.marks.push_back(mark("1.1", agency, Choice{upto(1) == 0 ? "muon" : "kip-thoi"}));
    marks.marks.push_back(mark("1.2", agency, Share{upto(7), 7}));
    marks.marks.push_back(mark("2", agency, Share{upto(9), 9}));
    marks.marks.push_back(mark("3", agency, Points::billionths(upto(3'000'000) * std::int64_t{1000})));
    marks.marks.push_back(mark("thuong", agency, Count{upto(4)}));
    if (upto(3) == 0) marks.exemptions.push_back({CriterionId("2"), AgencyId(agency), "Không có mẫu"});
  }
  return marks;
}

}  // namespace

TEST_CASE("a comparison says what a decision on one mark would change, line by line") {
  Marks marks = marks_of_a();
  const Scorecard before = card_of(marks);
  marks.marks[0].finding = Choice{"kip-thoi"};
  const Comparison comparison = compare(before, card_of(marks), rubric);
  CHECK(comparison.at({0}, ref("1.1")).points() == points("0.5"));
  CHECK(comparison.at({0}, ref("1")).points() == points("0.5"));
  CHECK(comparison.at({0}, ref("tong")).points() == points("0.5"));
  CHECK(comparison.at({0}, ref("tong")).percent() == percent("5"));
  CHECK(comparison.at({0}, ref("2")).points() == Points{});
  CHECK(comparison.at({1}, ref("tong")).points() == Points{});
}

TEST_CASE("an exemption changes points and maximum, and the causes name its leaves, the largest first") {
  Marks marks = marks_of_a();
  const Scorecard before = card_of(marks);
  marks.marks[3].finding = points("2.5");
  marks.exemptions.push_back({CriterionId("2"), AgencyId("a"), "Không có mẫu khảo sát"});
  const Comparison comparison = compare(before, card_of(marks), rubric);
  const ChangeCauses why = causes(comparison, {0}, {0}, rubric);
  REQUIRE(why.leaves.size() == 2);
  CHECK(why.leaves[0] == ChangeCause{ref("2"), points("-2"), points("-3")});
  CHECK(why.leaves[1] == ChangeCause{ref("3"), points("-0.25"), Points{}});
  CHECK(why.limited == Points{});
  CHECK(comparison.at({0}, {0}).maximum() == points("-3"));
  const std::string words = explain(comparison, {0}, {0}, rubric, bodies);
  CHECK(words ==
        "Tiêu chí tong \"Tiêu chí tong\" của Sở A: 6,25/10 → 4/7 điểm (−2,25). "
        "Do: 2 (−2; điểm tối đa −3), 3 (−0,25).");
  CHECK(explain(comparison, {1}, {0}, rubric, bodies, Language::en) ==
        "Criterion tong \"Tiêu chí tong\" of Sở B did not change.");
}

TEST_CASE("what a limit keeps back is told, so that the moves add up") {
  Marks marks;
  marks.marks = {mark("1.1", "a", Choice{"kip-thoi"}), mark("1.2", "a", Share{1, 1}), mark("1.3", "a", Count{2}),
                 mark("2", "a", Share{1, 1}), mark("3", "a", points("2.75"))};
  const Scorecard before = card_of(marks);
  marks.marks.push_back(mark("thuong", "a", Count{1}));
  const ChangeCauses why = causes(compare(before, card_of(marks), rubric), {0}, {0}, rubric);
  REQUIRE(why.leaves.size() == 1);
  CHECK(why.leaves[0].points == points("0.5"));
  CHECK(why.limited == points("-0.25"));
}

TEST_CASE("causes of any line add up to its change, whatever was marked") {
  std::mt19937 random{7};
  for (int round = 0; round < 200; ++round) {
    const Comparison comparison = compare(card_of(random_marks(random)), card_of(random_marks(random)), rubric);
    for (const AgencyRef unit : comparison.units) {
      for (std::uint32_t line = 0; line < comparison.lines(); ++line) {
        const ChangeCauses why = causes(comparison, unit, {line}, rubric);
        Points sum = why.limited;
        Points maximum;
        for (const ChangeCause& one : why.leaves) {
          sum += one.points;
          maximum += one.maximum;
        }
        REQUIRE(sum == comparison.at(unit, {line}).points());
        REQUIRE(maximum == comparison.at(unit, {line}).maximum());
      }
    }
  }
}

TEST_CASE("ranks of two rankings are compared unit by unit") {
  Marks marks = marks_of_a();
  marks.marks.push_back(mark("3", "b", points("3")));
  const Ranking before = rank(card_of(marks), rubric, bodies);
  marks.marks[2].finding = Share{0, 1};
  marks.marks[3].finding = Points{};
  const std::vector<RankChange> changes = compare(before, rank(card_of(marks), rubric, bodies));
  REQUIRE(changes.size() == 4);
  CHECK(changes[0].agency == AgencyRef{1});
  CHECK(changes[0].climbed() == 1);
  CHECK(changes[1].agency == AgencyRef{0});
  CHECK(changes[1].climbed() == -1);
  const Table table = tabulate(changes, rubric, bodies);
  CHECK(to_text(table.column("climbed").values[1]) == "-1");
  CHECK(to_text(table.column("rank_before").values[1]) == "1");
}

TEST_CASE("units of one scorecard alone are named, and another rubric's scorecard is refused") {
  std::vector<Agency> agencies = bodies.agencies();
  agencies[3].until = make_date(2024, 6, 30);
  agencies[2].since = make_date(2024, 7, 1);
  const Directory changing(agencies);
  const Comparison comparison = compare(score(rubric, changing, {}, make_date(2024, 6, 1)),
                                        score(rubric, changing, {}, make_date(2024, 12, 1)), rubric);
  CHECK(comparison.units == std::vector<AgencyRef>{{0}, {1}});
  CHECK(comparison.gone == std::vector<AgencyRef>{{3}});
  CHECK(comparison.come == std::vector<AgencyRef>{{2}});
  CHECK_THROWS_AS(comparison.at({3}, {0}), NotFound);
  const Rubric other(small_head(), {line("tong", "", "1", Assessed{})});
  CHECK_THROWS_WITH_AS(compare(card_of({}), card_of({}), other), doctest::Contains("8 lines"), NotFound);
}

TEST_CASE("the table of a comparison has the changed lines only, with exact differences") {
  Marks marks = marks_of_a();
  const Scorecard before = card_of(marks);
  marks.marks[3].finding = points("2.125");
  const Table table = tabulate(compare(before, card_of(marks), rubric), rubric, bodies);
  REQUIRE(table.rows() == 2);
  CHECK(to_text(table.column("criterion").values[1]) == "3");
  CHECK(to_text(table.column("points_change").values[1]) == "-0,625");
  CHECK(to_text(table.column("percent_before").values[0]) == "62,50");
}
