#include <doctest/doctest.h>

#include "cchc/error.hpp"
#include "small_rubric.hpp"

using namespace cchc;
using namespace cchc::test;

namespace {

Marks full_marks_of_a() {
  return {{mark("1.1", "a", Choice{"muon"}), mark("1.2", "a", Share{9, 10}), mark("1.3", "a", Count{1}),
           mark("2", "a", Share{2, 3}), mark("3", "a", points("2.75"))},
          {}};
}

Score at(const Scorecard& card, std::uint32_t unit, const char* id) {
  return card.at(unit, small_rubric().ref(CriterionId(id)));
}

}  // namespace

TEST_CASE("a unit's points are the sum of what each line earns, rounded once at the leaf") {
  const Scorecard card = score(small_rubric(), four_bodies(), full_marks_of_a(), year_end);
  REQUIRE(card.units.size() == 4);
  CHECK(at(card, 0, "1.1").points == points("0.5"));
  CHECK(at(card, 0, "1.2").points == points("1"));  // exactly 90 % is not above 90 %
  CHECK(at(card, 0, "1.3").points == points("0.5"));
  CHECK(at(card, 0, "1").points == points("2"));
  CHECK(at(card, 0, "2").points == points("2"));
  CHECK(at(card, 0, "tong").points == points("6.75"));
  CHECK(at(card, 0, "tong").maximum == points("10"));
  CHECK(at(card, 0, "tong").open == 0);
  CHECK(at(card, 1, "tong").open == 5);  // nothing said of Sở B; nobody waits for a bonus
  CHECK(at(card, 1, "tong").state == ScoreState::missing);
}

TEST_CASE("missing, zero, not submitted, under appraisal and exempt are five things") {
  Marks marks = full_marks_of_a();
  marks.marks[0].finding = Points{};
  marks.marks[1].finding = NotSubmitted{};
  marks.marks[2].finding = UnderAppraisal{};
  marks.marks.erase(marks.marks.begin() + 3);
  marks.exemptions.push_back({CriterionId("3"), AgencyId("a"), "Không có chức năng này"});
  const Scorecard card = score(small_rubric(), four_bodies(), marks, year_end);
  CHECK(at(card, 0, "1.1").state == ScoreState::scored);
  CHECK(at(card, 0, "1.2").state == ScoreState::not_submitted);
  CHECK(at(card, 0, "1.3").state == ScoreState::under_appraisal);
  CHECK(at(card, 0, "2").state == ScoreState::missing);
  CHECK(at(card, 0, "3").state == ScoreState::exempt);
  CHECK(at(card, 0, "tong").maximum == points("7"));
  CHECK(at(card, 0, "tong").open == 2);
}

TEST_CASE("an exemption of a line takes all below it, leaves points and maximum, and changes no other unit") {
  Marks marks = full_marks_of_a();
  const Scorecard before = score(small_rubric(), four_bodies(), marks, year_end);
  marks.exemptions.push_back({CriterionId("1"), AgencyId("a"), "Không có thủ tục hành chính"});
  const Scorecard after = score(small_rubric(), four_bodies(), marks, year_end);
  CHECK(at(after, 0, "1").state == ScoreState::exempt);
  CHECK(at(after, 0, "1.2").points == Points{});
  CHECK(at(after, 0, "tong").points == points("4.75"));
  CHECK(at(after, 0, "tong").maximum == points("6"));
  for (std::uint32_t line = 0; line < before.lines(); ++line) CHECK(after.at(1, {line}) == before.at(1, {line}));
}

TEST_CASE("a unit exempt from everything has no maximum, and an issue says so") {
  Marks marks;
  marks.exemptions.push_back({CriterionId("tong"), AgencyId("a"), "Mới thành lập"});
  const Scorecard card = score(small_rubric(), four_bodies(), marks, year_end);
  CHECK(at(card, 0, "tong").maximum == Points{});
  CHECK(at(card, 0, "tong").state == ScoreState::exempt);
  REQUIRE_FALSE(card.issues.empty());
  CHECK(card.issues.front().code == "score.all_exempt");
}

TEST_CASE("the later origin stands, then the later round, and self-scored points say what they are") {
  Marks marks;
  marks.marks = {mark("3", "a", points("3"), Origin::self_scored)};
  CHECK(at(score(small_rubric(), four_bodies(), marks, year_end), 0, "tong").self_scored == points("3"));
  marks.marks.push_back(mark("3", "a", points("1"), Origin::appraised));
  marks.marks.push_back(mark("3", "a", points("2"), Origin::self_scored));
  Scorecard card = score(small_rubric(), four_bodies(), marks, year_end);
  CHECK(at(card, 0, "3").points == points("1"));
  CHECK(at(card, 0, "tong").self_scored == Points{});
  Mark second = mark("3", "a", points("2.5"), Origin::appraised);
  second.round = 2;
  marks.marks.insert(marks.marks.begin(), second);
  CHECK(at(score(small_rubric(), four_bodies(), marks, year_end), 0, "3").points == points("2.5"));
}

TEST_CASE("a bonus is capped by its own maximum and, unless the rubric says otherwise, by the whole") {
  Marks marks;
  marks.marks = {mark("1", "a", Points{}), mark("thuong", "a", Count{5})};
  marks.marks.erase(marks.marks.begin());
  CHECK(at(score(small_rubric(), four_bodies(), marks, year_end), 0, "tong").points == points("1"));
  marks.marks = {mark("1.1", "a", Choice{"kip-thoi"}), mark("1.2", "a", Share{1, 1}), mark("1.3", "a", Count{9}),
                 mark("2", "a", Share{1, 1}),          mark("3", "a", points("3")),   mark("thuong", "a", Count{5})};
  CHECK(at(score(small_rubric(), four_bodies(), marks, year_end), 0, "tong").points == points("10"));
  RubricHead head = small_head();
  head.capped = false;
  const Rubric open(head, small_lines());
  CHECK(score(open, four_bodies(), marks, year_end).at(0, {0}).points == points("11"));
}

TEST_CASE("self-scored points are never more than the points, and a penalty is none of them") {
  std::vector<Criterion> lines = small_lines();
  lines.push_back(line("tru", "tong", "2", Counted{points("1")}, Role::penalty));
  const Rubric rubric(small_head(), lines);
  Marks marks;
  marks.marks = {mark("2", "a", Share{1, 1}, Origin::self_scored), mark("tru", "a", Count{1}, Origin::self_scored)};
  const Score whole = score(rubric, four_bodies(), marks, year_end).at(0, {0});
  CHECK(whole.points == points("2"));
  CHECK(whole.self_scored == points("2"));
}

TEST_CASE("a mark that cannot be used is an issue and scores nothing") {
  Marks marks;
  marks.marks = {mark("3", "a", points("3.5")), mark("1.2", "a", Share{11, 10}), mark("1", "a", points("1"))};
  const Scorecard card = score(small_rubric(), four_bodies(), marks, year_end);
  CHECK(at(card, 0, "tong").points == Points{});
  int unusable = 0;
  int inner = 0;
  for (const Issue& issue : card.issues) {
    unusable += issue.code == "score.unusable" ? 1 : 0;
    inner += issue.code == "score.not_a_leaf" ? 1 : 0;
  }
  CHECK(unusable == 2);
  CHECK(inner == 1);
}

TEST_CASE("unknown units and criteria, and a rubric out of force, are refused") {
  const Rubric rubric = small_rubric();
  Marks marks;
  marks.marks = {mark("3", "nobody", points("3"))};
  CHECK_THROWS_AS(score(rubric, four_bodies(), marks, year_end), NotFound);
  marks.marks = {mark("9", "a", points("3"))};
  CHECK_THROWS_AS(score(rubric, four_bodies(), marks, year_end), NotFound);
  CHECK_THROWS_WITH_AS(score(rubric, four_bodies(), {}, make_date(2025, 1, 1)), doctest::Contains("not in force"),
                       InvalidValue);
}

TEST_CASE("an explanation says when a bonus is cut at the maximum and a penalty at nothing") {
  Marks marks;
  marks.marks = {mark("1.1", "a", Choice{"kip-thoi"}), mark("1.2", "a", Share{1, 1}), mark("1.3", "a", Count{9}),
                 mark("2", "a", Share{1, 1}),          mark("3", "a", points("3")),   mark("thuong", "a", Count{1})};
  const auto explained = [&](const Rubric& rubric) {
    return explain(score(rubric, four_bodies(), marks, year_end), {0}, {0}, rubric, four_bodies(), marks);
  };
  CHECK(explained(small_rubric()).find("Cộng lại là 10,5, chỉ tính đến điểm tối đa.") != std::string::npos);
  marks.marks = {mark("thuong", "a", Count{1})};
  CHECK(explained(small_rubric()).find("Cộng lại") == std::string::npos);
  std::vector<Criterion> lines = small_lines();
  lines.back().role = Role::penalty;
  CHECK(explained(Rubric(small_head(), lines)).find("Cộng lại là -0,5, không tính dưới 0.") != std::string::npos);
}
