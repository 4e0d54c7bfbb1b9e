#include "column_kernels.hpp"

#include <algorithm>
#include <cstring>
#include <numeric>

#include "clones.hpp"

namespace cchc::detail {
namespace {

using Int = std::int64_t;
using Bits = std::uint64_t;

constexpr Int percent_denominator = Int{100} * 1'000'000'000;
constexpr Bits exact_bits = 0x4330000000000000;  // of 2^52 as a double: its last bit counts ones
constexpr double exact_base = 0x1p52;
constexpr Int most_exact = (Int{1} << 52) - 1;

// Between whole numbers below 2^52 and doubles, by adding and subtracting: every processor does that in vectors.
inline double as_double(Bits number) noexcept {
  number |= exact_bits;
  double result = 0;
  std::memcpy(&result, &number, sizeof result);
  return result - exact_base;
}

inline Bits nearest(double number) noexcept {
  number += exact_base;
  Bits result = 0;
  std::memcpy(&result, &number, sizeof result);
  return result & Bits{most_exact};
}

/// Not 0 when a share is not within all of 1 to `most_whole`. Unsigned: below zero is above everything.
inline Bits outside(Bits part, Bits whole, Bits most_whole) noexcept {
  return static_cast<Bits>(part > whole) | static_cast<Bits>(whole - 1 >= most_whole);
}

/// maximum x part / whole, rounded half up, for 0 <= part <= whole < 2^52 and maximum < 2^50 (10^15 is below): all
/// three are exact as doubles, the quotient (first, so that it is made once where all cells have the same whole) and
/// the product are each wrong by at most one part in 2^53, so that the estimate is at most 1/4 from the true quotient
/// (and a hair: 2^-54), its nearest whole number at most 3/4. The remainder is therefore less than a whole in size and
/// comes out right in 64 bits though the products may wrap around; twice the remainder says on which side of a half it
/// is.
inline Int scaled(double maximum, Bits exact_maximum, Bits part, Bits whole) noexcept {
  const Bits estimate = nearest(maximum / as_double(whole) * as_double(part));
  const Int twice_rest = static_cast<Int>(2 * (exact_maximum * part - estimate * whole));
  const Bits up = twice_rest >= static_cast<Int>(whole) ? 1 : 0;
  const Bits down = twice_rest < static_cast<Int>(0 - whole) ? 1 : 0;
  return static_cast<Int>(estimate + up - down);
}

/// Whether part / whole is at an edge or above: the products fit where the whole is in range.
inline bool reaches(Bits part, Bits whole, Fraction edge) noexcept {
  return static_cast<Int>(part * static_cast<Bits>(edge.denominator)) >=
         static_cast<Int>(whole * static_cast<Bits>(edge.numerator));
}

/// The same whole for each cell.
struct Same {
  Int whole;
  Int operator[](std::size_t) const noexcept { return whole; }
};

/// Calls a loop with the wholes as what they are, so that it asks once and not for each cell.
template <class Loop>
decltype(auto) with(Wholes wholes, Loop loop) {
  return wholes.cells != nullptr ? loop(wholes.cells) : loop(Same{wholes.same});
}

template <class Of>
CCHC_CLONES bool scale_cells(Int maximum, Int most, const Int* __restrict parts, Of wholes, Int* __restrict points,
                             std::size_t n) {
  Bits out = 0;
  const auto about = static_cast<double>(maximum);
  for (std::size_t i = 0; i < n; ++i) {
    const auto part = static_cast<Bits>(parts[i]);
    const auto whole = static_cast<Bits>(wholes[i]);
    out |= outside(part, whole, static_cast<Bits>(most));
    points[i] = scaled(about, static_cast<Bits>(maximum), part, whole);
  }
  return out == 0;
}

template <class Of>
CCHC_CLONES bool linear_cells(Int maximum, Int most, Fraction floor, Fraction full, const Int* __restrict parts,
                              Of wholes, Int* __restrict points, std::size_t n) {
  Bits out = 0;
  const auto about = static_cast<double>(maximum);
  for (std::size_t i = 0; i < n; ++i) {
    const auto part = static_cast<Bits>(parts[i]);
    const auto whole = static_cast<Bits>(wholes[i]);
    out |= outside(part, whole, static_cast<Bits>(most));
    const Int share = scaled(about, static_cast<Bits>(maximum), part, whole);
    const Int above = reaches(part, whole, floor) ? share : 0;
    points[i] = reaches(part, whole, full) ? maximum : above;
  }
  return out == 0;
}

template <class Of>
CCHC_CLONES bool fill_lowest(Int lowest, Int most, const Int* __restrict parts, Of wholes, Int* __restrict points,
                             std::size_t n) {
  Bits out = 0;
  for (std::size_t i = 0; i < n; ++i) {
    out |= outside(static_cast<Bits>(parts[i]), static_cast<Bits>(wholes[i]), static_cast<Bits>(most));
    points[i] = lowest;
  }
  return out == 0;
}

/// `above`: 1 when the edge itself does not belong to what is from it on.
template <class Of>
CCHC_CLONES void band_cells(Fraction at, Int above, Int earned, const Int* __restrict parts, Of wholes,
                            Int* __restrict points, std::size_t n) {
  const auto denominator = static_cast<Bits>(at.denominator);
  const auto numerator = static_cast<Bits>(at.numerator);
  for (std::size_t i = 0; i < n; ++i) {
    const auto side =
        static_cast<Int>(static_cast<Bits>(parts[i]) * denominator - static_cast<Bits>(wholes[i]) * numerator);
    points[i] = side >= above ? earned : points[i];
  }
}

CCHC_CLONES Bits below_zero(const Int* numbers, std::size_t n) {
  Bits sign = 0;
  for (std::size_t i = 0; i < n; ++i) sign |= static_cast<Bits>(numbers[i]);
  return sign >> 63;
}

CCHC_CLONES void step_cells(Int from, Int earned, const Int* __restrict counts, Int* __restrict points, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) points[i] = counts[i] >= from ? earned : points[i];
}

/// A count above what earns the maximum is cut to it first: then the product is at most twice the maximum.
CCHC_CLONES void count_cells(Int each, Int maximum, const Int* __restrict counts, Int* __restrict points,
                             std::size_t n) {
  const Int enough = maximum / each + 1;
  for (std::size_t i = 0; i < n; ++i) {
    const auto counted = static_cast<Bits>(counts[i] < enough ? counts[i] : enough);
    const auto earned = static_cast<Int>(counted * static_cast<Bits>(each));
    points[i] = earned < maximum ? earned : maximum;
  }
}

CCHC_CLONES void take_from(Int maximum, Int* points, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    points[i] = static_cast<Int>(static_cast<Bits>(maximum) - static_cast<Bits>(points[i]));
  }
}

CCHC_CLONES bool look_up(const Int* table, std::size_t size, const Int* __restrict options, Int* __restrict points,
                         std::size_t n) {
  Bits out = 0;
  const Bits last = size - 1;
  for (std::size_t i = 0; i < n; ++i) {
    const auto option = static_cast<Bits>(options[i]);
    out |= static_cast<Bits>(option > last);
    points[i] = table[option > last ? last : option];
  }
  return out == 0;
}

CCHC_CLONES bool copy_within(Int maximum, const Int* __restrict given, Int* __restrict points, std::size_t n) {
  Bits out = 0;
  for (std::size_t i = 0; i < n; ++i) {
    out |= static_cast<Bits>(static_cast<Bits>(given[i]) > static_cast<Bits>(maximum));
    points[i] = given[i];
  }
  return out == 0;
}

bool is_share(Int part, Int whole, Int most_whole) noexcept {
  return outside(static_cast<Bits>(part), static_cast<Bits>(whole), static_cast<Bits>(most_whole)) == 0;
}

Int most_whole_for(Fraction edge) noexcept { return std::min(most_exact, INT64_MAX / edge.denominator); }

}  // namespace

Fraction fraction_of(Percent percent) noexcept {
  const Int common = std::gcd(percent.billionths(), percent_denominator);
  return {percent.billionths() / common, percent_denominator / common};
}

ScaleKernel::ScaleKernel(Points most) noexcept : maximum(most.billionths()), most_whole(most_exact) {}

bool ScaleKernel::in_range(Int part, Int whole) const noexcept { return is_share(part, whole, most_whole); }

bool ScaleKernel::operator()(const Int* parts, Wholes wholes, Int* points, std::size_t n) const {
  return with(wholes, [&](auto of) { return scale_cells(maximum, most_whole, parts, of, points, n); });
}

LinearKernel::LinearKernel(Points maximum, Percent low, Percent high) noexcept
    : scale(maximum), floor(fraction_of(low)), full_from(fraction_of(high)) {
  scale.most_whole = std::min(most_whole_for(floor), most_whole_for(full_from));
}

bool LinearKernel::operator()(const Int* parts, Wholes wholes, Int* points, std::size_t n) const {
  return with(wholes, [&](auto of) {
    return linear_cells(scale.maximum, scale.most_whole, floor, full_from, parts, of, points, n);
  });
}

BandKernel::BandKernel(std::vector<Band> bands) : most_whole(most_exact) {
  std::sort(bands.begin(), bands.end(), [](const Band& a, const Band& b) {
    return a.from.at != b.from.at ? a.from.at < b.from.at : a.from.closed && !b.from.closed;
  });
  for (const Band& band : bands) {
    if (&band == &bands.front()) {
      lowest = band.points.billionths();
      continue;
    }
    edges.push_back({fraction_of(band.from.at), band.from.closed, band.points.billionths()});
    most_whole = std::min(most_whole, most_whole_for(edges.back().at));
  }
}

bool BandKernel::in_range(Int part, Int whole) const noexcept { return is_share(part, whole, most_whole); }

bool BandKernel::operator()(const Int* parts, Wholes wholes, Int* points, std::size_t n) const {
  return with(wholes, [&](auto of) {
    const bool all = fill_lowest(lowest, most_whole, parts, of, points, n);
    for (const Edge& edge : edges) band_cells(edge.at, edge.closed ? 0 : 1, edge.points, parts, of, points, n);
    return all;
  });
}

bool StepKernel::operator()(const Int* counts, Int* points, std::size_t n) const {
  std::fill_n(points, n, Int{0});
  for (const Step& step : steps) step_cells(step.from, step.points.billionths(), counts, points, n);
  return below_zero(counts, n) == 0;
}

bool CountKernel::operator()(const Int* counts, Int* points, std::size_t n) const {
  count_cells(each, maximum, counts, points, n);
  if (deducted) take_from(maximum, points, n);
  return below_zero(counts, n) == 0;
}

bool ChoiceKernel::operator()(const Int* options, Int* points, std::size_t n) const {
  return look_up(table.data(), table.size(), options, points, n);
}

bool PointsKernel::operator()(const Int* given, Int* points, std::size_t n) const {
  return copy_within(maximum, given, points, n);
}

}  // namespace cchc::detail
