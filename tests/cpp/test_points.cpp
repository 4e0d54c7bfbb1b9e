#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <string>

#include "cchc/error.hpp"
#include "cchc/points.hpp"

using namespace cchc;

namespace {

std::string rounded(const char* text, int places, Rounding rounding = Rounding::half_away) {
  return to_string(round(parse_points(text), places, rounding));
}

}  // namespace

TEST_CASE("the ties that spreadsheets round away from zero and binary fractions get wrong") {
  CHECK(rounded("2.675", 2) == "2.68");
  CHECK(rounded("1.005", 2) == "1.01");
  CHECK(rounded("0.285", 2) == "0.29");
  CHECK(rounded("-2.675", 2) == "-2.68");
  CHECK(rounded("-0.005", 2) == "-0.01");
  CHECK(rounded("0.5", 0) == "1");
  CHECK(rounded("2.5", 0) == "3");
}

TEST_CASE("every tie of thousandths below 1000 goes up, on both sides of zero") {
  for (std::int64_t thousandths = 5; thousandths < 1'000'000; thousandths += 10) {
    const auto tie = Points::billionths(thousandths * 1'000'000);
    const auto up = Points::billionths((thousandths + 5) * 1'000'000);
    REQUIRE(round(tie, 2) == up);
    REQUIRE(round(-tie, 2) == -up);
  }
}

TEST_CASE("a rubric may round halves to even or down") {
  CHECK(rounded("2.675", 2, Rounding::half_even) == "2.68");
  CHECK(rounded("2.665", 2, Rounding::half_even) == "2.66");
  CHECK(rounded("2.675", 2, Rounding::half_down) == "2.67");
  CHECK(rounded("2.6751", 2, Rounding::half_down) == "2.68");
}

TEST_CASE("a decimal comma and a point are read alike, and what does not fit is refused") {
  CHECK(parse_points("0,25") == parse_points("0.25"));
  CHECK(parse_points(" -1 ") == Points::whole(-1));
  CHECK(parse_points("9223372036.854775807") == Points::billionths(std::numeric_limits<std::int64_t>::max()));
  CHECK(parse_percent("87,25 %") == parse_percent("87.25"));
  for (const char* bad : {"", "-", ".5", "1,", "1.234,5", "1,2,3", "0.1234567890", "9223372036.854775808", "nan", "inf",
                          "1e3", "+1", "0x1", "12345678901", "1 000", "một"}) {
    CAPTURE(bad);
    CHECK_THROWS_AS(parse_points(bad), InvalidValue);
  }
}

TEST_CASE("points are written with as many digits as they have") {
  CHECK(to_string(parse_points("0.250")) == "0.25");
  CHECK(to_vietnamese(parse_points("1234.5")) == "1234,5");
  CHECK(to_vietnamese(parse_percent("87.25")) == "87,25 %");
  CHECK(to_string(Points{}) == "0");
  CHECK(to_string(Points::billionths(-1)) == "-0.000000001");
}

TEST_CASE("a share of a maximum is rounded once, half away from zero, at the ninth digit") {
  CHECK(scale(Points::whole(2), {1, 3}) == parse_points("0.666666667"));
  CHECK(scale(Points::whole(20), {184, 200}) == parse_points("18.4"));
  CHECK(scale(Points::billionths(1), {1, 2}) == Points::billionths(1));
  const auto huge = std::numeric_limits<std::int64_t>::max();
  CHECK(scale(Points::whole(1'000'000), {huge, huge}) == Points::whole(1'000'000));
  CHECK_THROWS_AS(scale(Points::whole(1), {1, 0}), InvalidValue);
  CHECK_THROWS_AS(scale(Points::whole(1), {3, 2}), InvalidValue);
  CHECK_THROWS_AS(scale(Points::whole(1), {-1, 2}), InvalidValue);
}

TEST_CASE("a percentage is rounded once, from the exact ratio") {
  CHECK(percent_of(parse_points("68.32"), Points::whole(84), 2) == parse_percent("81.33"));
  CHECK(percent_of(parse_points("9.72"), parse_points("10.5"), 2) == parse_percent("92.57"));
  CHECK(percent_of(Points::whole(1), Points::whole(3)) == parse_percent("33.333333333"));
  CHECK_THROWS_AS(percent_of(Points::whole(1), Points{}), InvalidValue);
}
