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

/// An edge between shares, ready to be compared with.
struct Compared {
  double numerator;
  double denominator;
  double least;  ///< 1 when a share at the edge itself is not yet above it, else 0

  Compared(Fraction edge, bool closed) noexcept
      : numerator(static_cast<double>(edge.numerator)),
        denominator(static_cast<double>(edge.denominator)),
        least(closed ? 0 : 1) {}
};

/// All bits when part / whole is below an edge, else none: a mask, since a choice between choices is not made in
/// vectors everywhere. Where the whole is in range, both products are exact as doubles, which every processor
/// multiplies faster than whole numbers of 64 bits; a double has its sign in the same bit.
inline Int below(Bits part, Bits whole, Compared edge) noexcept {
  const double above = as_double(part) * edge.denominator - as_double(whole) * edge.numerator - edge.least;
  Int sign = 0;
  std::memcpy(&sign, &above, sizeof sign);
  return sign >> 63;
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
CCHC_CLONES bool linear_cells(Int maximum, Int most, Compared floor, Compared full, const Int* __restrict parts,
                              Of wholes, Int* __restrict points, std::size_t n) {
  Bits out = 0;
  const auto about = static_cast<double>(maximum);
  for (std::size_t i = 0; i < n; ++i) {
    const auto part = static_cast<Bits>(parts[i]);
    const auto whole = static_cast<Bits>(wholes[i]);
    out |= outside(part, whole, static_cast<Bits>(most));
    const Int share = scaled(about, static_cast<Bits>(maximum), part, whole);
    const Int above = share & ~below(part, whole, floor);
    const Int not_full = below(part, whole, full);
    points[i] = (above & not_full) | (maximum & ~not_full);
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

template <class Of>
CCHC_CLONES void band_cells(Compared edge, Int earned, const Int* __restrict parts, Of wholes, Int* __restrict points,
                            std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    const Int mask = below(static_cast<Bits>(parts[i]), static_cast<Bits>(wholes[i]), edge);
    points[i] = (points[i] & mask) | (earned & ~mask);
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

/// Of few options the points are chosen by comparing, which costs a vector less than fetching each from a table.
template <std::size_t few>
CCHC_CLONES bool choose_cells(const Int* table, std::size_t size, const Int* __restrict options, Int* __restrict points,
                              std::size_t n) {
  Int earned[few];
  for (std::size_t k = 0; k < few; ++k) earned[k] = table[std::min(k, size - 1)];
  Bits out = 0;
  const Bits last = size - 1;
  for (std::size_t i = 0; i < n; ++i) {
    const Int option = options[i];
    out |= static_cast<Bits>(static_cast<Bits>(option) > last);
    Int chosen = earned[few - 1];
    for (std::size_t k = few - 1; k-- > 0;) chosen = option == static_cast<Int>(k) ? earned[k] : chosen;
    points[i] = chosen;
  }
  return out == 0;
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

/// Up to here a whole times the edge is exact as a double.
Int most_whole_for(Fraction edge) noexcept { return std::min(most_exact, (Int{1} << 53) / edge.denominator); }

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
    return linear_cells(scale.maximum, scale.most_whole, Compared(floor, true), Compared(full_from, true), parts, of,
                        points, n);
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
    for (const Edge& edge : edges) band_cells(Compared(edge.at, edge.closed), edge.points, parts, of, points, n);
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
  constexpr std::size_t few = 4;
  return table.size() <= few ? choose_cells<few>(table.data(), table.size(), options, points, n)
                             : look_up(table.data(), table.size(), options, points, n);
}

bool PointsKernel::operator()(const Int* given, Int* points, std::size_t n) const {
  return copy_within(maximum, given, points, n);
}

}  // namespace cchc::detail
