#include "cchc/differences.hpp"

#include <doctest/doctest.h>

#include "small_rubric.hpp"

using namespace cchc;
using namespace cchc::test;

namespace {

Mark own(const char* criterion, Finding finding, const char* evidence = "Báo cáo 1") {
  Mark made = mark(criterion, "a", std::move(finding), Origin::self_scored);
  made.evidence = evidence;
  return made;
}

std::vector<Difference> of(const Marks& marks) { return differences(small_rubric(), four_bodies(), marks, year_end); }

Difference only(const Marks& marks) {
  const auto all = of(marks);
  REQUIRE(all.size() == 1);
  return all.front();
}

}  // namespace

TEST_CASE("each cause of a difference between self-scored and appraised points") {
  CHECK(only({{own("3", points("2"))}, {}}).cause == DifferenceCause::not_appraised);
  CHECK(only({{mark("3", "a", points("2"))}, {}}).cause == DifferenceCause::not_self_scored);
  CHECK(only({{own("3", points("2")), mark("3", "a", UnderAppraisal{})}, {}}).cause ==
        DifferenceCause::under_appraisal);
  CHECK(only({{own("3", points("2")), mark("3", "a", points("2"))}, {}}).cause == DifferenceCause::agreed);
  CHECK(only({{own("3", points("2")), mark("3", "a", NotSubmitted{})}, {}}).cause == DifferenceCause::not_submitted);
  CHECK(only({{own("3", points("2"), ""), mark("3", "a", points("1"))}, {}}).cause == DifferenceCause::no_evidence);
  CHECK(only({{own("1.2", Share{95, 100}), mark("1.2", "a", points("1"))}, {}}).cause ==
        DifferenceCause::given_by_hand);
  CHECK(only({{own("1.2", Share{95, 100}), mark("1.2", "a", Share{80, 100})}, {}}).cause ==
        DifferenceCause::finding_changed);
}

TEST_CASE("a difference is appraised less self-scored, of the latest round of each") {
  Mark second = mark("3", "a", points("2.5"));
  second.round = 2;
  const Difference one = only({{second, own("3", points("3")), mark("3", "a", points("1"))}, {}});
  CHECK(one.points() == points("-0.5"));
  CHECK(one.appraised_mark == MarkRef{0});
  CHECK(one.self_mark == MarkRef{1});
}

TEST_CASE("another finding that earns the same points is agreed, and what is exempt is left out") {
  CHECK(only({{own("1.2", Share{95, 100}), mark("1.2", "a", Share{99, 100})}, {}}).cause == DifferenceCause::agreed);
  CHECK(of({{own("3", points("2"))}, {{CriterionId("3"), AgencyId("a"), "Không có"}}}).empty());
}

TEST_CASE("causes are summed, and each row of the table tells one difference") {
  const Marks marks{
      {own("3", points("3")), mark("3", "a", points("1")), own("2", Share{1, 1}), mark("2", "a", Share{1, 1})}, {}};
  const auto all = of(marks);
  const Table table = tabulate(all, small_rubric(), four_bodies(), marks);
  REQUIRE(table.rows() == 1);
  CHECK(to_text(table.column("difference").values[0]) == "-2,00");
  const Table sums = summarize(all);
  CHECK(sums.rows() == 9);
  CHECK(to_text(sums.column("leaves").values.back()) == "2");
  CHECK(to_text(sums.column("difference").values.back()) == "-2,00");
}
