#include "column_kernels.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <vector>

#include "cchc/finding.hpp"
#include "random_rubric.hpp"

using namespace cchc;
using namespace cchc::test;

namespace {

using Numbers = std::vector<std::int64_t>;

/// Shares at an edge, a hair beside it and anywhere, of small and of the largest wholes.
Share share_near(Dice& dice, Percent edge) {
  const detail::Fraction at = detail::fraction_of(edge);
  const std::int64_t times = dice.from_to(1, dice.one_in(2) ? 50 : std::int64_t{1} << 40);
  if (at.denominator > (std::int64_t{1} << 60) / times) return {1, 3};
  const std::int64_t whole = at.denominator * times;
  const std::int64_t part = dice.one_in(4) ? dice.from_to(0, whole) : at.numerator * times + dice.from_to(-1, 1);
  return {std::clamp<std::int64_t>(part, 0, whole), whole};
}

/// A kernel says of each share what the marking says, or that it is out of its range.
template <class Kernel>
std::int64_t agree(const Kernel& kernel, const Marking& marking, Points maximum, Share share) {
  std::int64_t earned = 0;
  const bool answered = kernel(&share.part, {&share.whole, 0}, &earned, 1);
  REQUIRE(answered == kernel.in_range(share.part, share.whole));
  if (!answered) return 0;
  REQUIRE(earned == points_for(marking, maximum, share)->billionths());
  return 1;
}

}  // namespace

TEST_CASE("a share of a maximum is exact in 64 bits at the edges of its range, where a half goes up") {
  Dice dice(1);
  const std::int64_t most_whole = (std::int64_t{1} << 52) - 1;
  for (int i = 0; i < 200'000; ++i) {
    const std::int64_t maximum = dice.one_in(2) ? max_points.billionths() - dice.from_to(0, 9) : dice.from_to(1, 5000);
    std::int64_t whole = dice.one_in(2) ? most_whole - dice.from_to(0, 99) : dice.from_to(1, 4000);
    if (dice.one_in(3)) whole = 2 * dice.from_to(1, most_whole / 2);
    const std::int64_t part =
        dice.one_in(3) ? whole / 2 : (dice.one_in(2) ? whole - dice.from_to(0, 1) : dice.from_to(0, whole));
    std::int64_t earned = 0;
    REQUIRE(detail::ScaleKernel(Points::billionths(maximum))(&part, {&whole, 0}, &earned, 1));
    REQUIRE(earned == scale(Points::billionths(maximum), {part, whole}).billionths());
    std::int64_t of_same = 0;
    REQUIRE(detail::ScaleKernel(Points::billionths(maximum))(&part, {nullptr, whole}, &of_same, 1));
    REQUIRE(of_same == earned);
  }
}

TEST_CASE("bands and linear shares are exact at their edges, up to the largest wholes") {
  Dice dice(2);
  std::int64_t answered = 0;
  for (int i = 0; i < 100'000; ++i) {
    const Points maximum = Points::billionths(dice.from_to(1, 5'000'000'000));
    const Marking bands = random_bands(dice, maximum);
    const auto& list = std::get<Banded>(bands).bands;
    const Percent edge =
        list[static_cast<std::size_t>(dice.from_to(0, static_cast<std::int64_t>(list.size()) - 1))].from.at;
    answered += agree(detail::BandKernel(list), bands, maximum, share_near(dice, edge));
    const Percent full = some_percent(dice, Percent::billionths(1), Percent::whole(100));
    const Percent floor = some_percent(dice, Percent{}, full);
    const Percent near = dice.one_in(2) ? floor : full;
    answered += agree(detail::LinearKernel(maximum, floor, full), Linear{floor, full}, maximum, share_near(dice, near));
  }
  CHECK(answered > 100'000);
}

TEST_CASE("an option is chosen from few as from many, and one that there is not is told") {
  for (std::size_t size = 1; size <= 9; ++size) {
    detail::ChoiceKernel kernel;
    Numbers options;
    for (std::size_t i = 0; i < size; ++i) {
      kernel.table.push_back(100 - static_cast<std::int64_t>(i));
      options.push_back(static_cast<std::int64_t>(size - 1 - i));
    }
    Numbers points(size);
    CHECK(kernel(options.data(), points.data(), size));
    CHECK(std::is_sorted(points.begin(), points.end()));
    CHECK(points.front() == kernel.table.back());
    for (const std::int64_t none : {std::int64_t{-1}, static_cast<std::int64_t>(size), INT64_MAX, INT64_MIN}) {
      options.back() = none;
      CHECK_FALSE(kernel(options.data(), points.data(), size));
      CHECK_FALSE(kernel.in_range(none));
    }
  }
}
