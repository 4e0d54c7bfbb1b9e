#include <doctest/doctest.h>

#include "cchc/error.hpp"
#include "small_rubric.hpp"

using namespace cchc;
using namespace cchc::test;

namespace {

Points earned(const Marking& marking, const char* maximum, const Finding& finding) {
  const auto result = points_for(marking, points(maximum), finding);
  REQUIRE(result.has_value());
  return *result;
}

}  // namespace

TEST_CASE("a band holds what lies between its edges, closed edges included") {
  const Banded bands = ca_mau_bands();
  CHECK(earned(bands, "2", Share{699, 1000}) == points("0"));
  CHECK(earned(bands, "2", Share{7, 10}) == points("1"));
  CHECK(earned(bands, "2", Share{9, 10}) == points("1"));
  CHECK(earned(bands, "2", Share{9000001, 10000000}) == points("2"));
  CHECK(earned(bands, "2", Share{0, 3}) == points("0"));
  CHECK(earned(bands, "2", Share{3, 3}) == points("2"));
}

TEST_CASE("linear: nothing below the floor, the share of the maximum, all from the target on") {
  const Linear linear{percent("85"), percent("98")};
  CHECK(earned(linear, "10", Share{84, 100}) == points("0"));
  CHECK(earned(linear, "10", Share{85, 100}) == points("8.5"));
  CHECK(earned(linear, "10", Share{979, 1000}) == points("9.79"));
  CHECK(earned(linear, "10", Share{98, 100}) == points("10"));
  CHECK(earned(Linear{}, "2", Share{1, 3}) == points("0.666666667"));
}

TEST_CASE("counts: so much each with a cap, taken off with a floor, or by steps") {
  CHECK(earned(Counted{points("0.5")}, "2", Count{3}) == points("1.5"));
  CHECK(earned(Counted{points("0.5")}, "2", Count{9'000'000'000'000'000'000}) == points("2"));
  CHECK(earned(Deducted{points("0.25")}, "1", Count{3}) == points("0.25"));
  CHECK(earned(Deducted{points("0.25")}, "1", Count{5}) == points("0"));
  const Stepped steps{{{0, points("1")}, {1, points("0.5")}, {4, points("0")}}};
  CHECK(earned(steps, "1", Count{0}) == points("1"));
  CHECK(earned(steps, "1", Count{3}) == points("0.5"));
  CHECK(earned(steps, "1", Count{4}) == points("0"));
}

TEST_CASE("points stand for themselves under any marking, within the maximum") {
  CHECK(earned(ca_mau_bands(), "2", points("1.25")) == points("1.25"));
  CHECK_THROWS_AS(points_for(Assessed{}, points("2"), points("2.000000001")), InvalidValue);
  CHECK_THROWS_AS(points_for(Assessed{}, points("2"), points("-0.000000001")), InvalidValue);
}

TEST_CASE("nothing handed in earns zero, what is under appraisal and a share of nothing earn nothing yet") {
  CHECK(earned(Assessed{}, "2", NotSubmitted{}) == points("0"));
  CHECK_FALSE(points_for(Assessed{}, points("2"), UnderAppraisal{}).has_value());
  CHECK_FALSE(points_for(Linear{}, points("2"), Share{0, 0}).has_value());
}

TEST_CASE("findings of another kind, impossible shares and unknown options are refused with what was expected") {
  CHECK_THROWS_WITH_AS(points_for(Linear{}, points("2"), Count{1}), doctest::Contains("12/37"), InvalidValue);
  CHECK_THROWS_WITH_AS(points_for(Counted{points("1")}, points("2"), Share{1, 2}), doctest::Contains("whole number"),
                       InvalidValue);
  CHECK_THROWS_WITH_AS(points_for(ca_mau_choice(), points("1"), Choice{"?"}), doctest::Contains("kip-thoi"),
                       InvalidValue);
  CHECK_THROWS_AS(points_for(Linear{}, points("2"), Share{3, 2}), InvalidValue);
  CHECK_THROWS_AS(points_for(Linear{}, points("2"), Share{1, 0}), InvalidValue);
  CHECK_THROWS_AS(points_for(Linear{}, points("2"), Share{-1, 2}), InvalidValue);
  CHECK_THROWS_AS(points_for(Counted{points("1")}, points("2"), Count{-1}), InvalidValue);
}

TEST_CASE("a finding is read in the words of its marking and reads back from its own words") {
  CHECK(parse_finding("87,25 %", Linear{}) == Finding(Share{8725, 10000}));
  CHECK(parse_finding("12 / 37", ca_mau_bands()) == Finding(Share{12, 37}));
  CHECK(parse_finding("ban hành  MUỘN", ca_mau_choice()) == Finding(Choice{"muon"}));
  CHECK(parse_finding("3", Counted{points("1")}) == Finding(Count{3}));
  CHECK(parse_finding("1,75", Assessed{}) == Finding(points("1.75")));
  CHECK(parse_finding("1,5 điểm", Linear{}) == Finding(points("1.5")));
  CHECK(parse_finding("Chưa nộp", Surveyed{}) == Finding(NotSubmitted{}));
  for (const Finding& finding :
       {Finding(points("1.5")), Finding(Share{3, 4}), Finding(NotSubmitted{}), Finding(UnderAppraisal{})}) {
    CHECK(parse_finding(to_text(finding), Linear{}) == finding);
  }
  for (const char* bad : {"", "nan", "1/2/3", "5/4", "abc", "87,25", "-1/2", "1e3 %"}) {
    CAPTURE(bad);
    CHECK_THROWS_AS(parse_finding(bad, Linear{}), InvalidValue);
  }
  CHECK_THROWS_AS(parse_finding("1,5", Counted{points("1")}), InvalidValue);
}

TEST_CASE("the words of an option name it only when no other option has them") {
  const Chosen chosen{{{"a", "Đạt", points("1")}, {"b", "Đạt", points("0.5")}, {"c", "", points("0")}}};
  CHECK(parse_finding("b", chosen) == Finding(Choice{"b"}));
  CHECK_THROWS_AS(parse_finding("đạt", chosen), InvalidValue);
  CHECK_THROWS_AS(parse_finding("", chosen), InvalidValue);
}
