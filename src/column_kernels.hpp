#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "cchc/marking.hpp"

namespace cchc::detail {

// The markings over a run of cells, in billionths. Each writes `points` for all cells and says whether it could answer
// all of them: where it says no, the cells outside its range hold anything, and `in_range` tells which they are.

/// An edge as a fraction in lowest terms, so that a share is compared with it without a remainder.
struct Fraction {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
};
Fraction fraction_of(Percent percent) noexcept;

/// What a run of shares is of: a number for each cell, or one for all.
struct Wholes {
  const std::int64_t* cells = nullptr;  ///< null: all are `same`
  std::int64_t same = 0;

  std::int64_t operator[](std::size_t cell) const noexcept { return cells != nullptr ? cells[cell] : same; }
};

/// `maximum` x part / whole.
struct ScaleKernel {
  std::int64_t maximum;
  std::int64_t most_whole;

  explicit ScaleKernel(Points maximum) noexcept;
  bool in_range(std::int64_t part, std::int64_t whole) const noexcept;
  bool operator()(const std::int64_t* parts, Wholes wholes, std::int64_t* points, std::size_t n) const;
};

/// The same with nothing below one edge and everything from another on.
struct LinearKernel {
  ScaleKernel scale;
  Fraction floor;
  Fraction full_from;

  LinearKernel(Points maximum, Percent floor, Percent full_from) noexcept;
  bool in_range(std::int64_t part, std::int64_t whole) const noexcept { return scale.in_range(part, whole); }
  bool operator()(const std::int64_t* parts, Wholes wholes, std::int64_t* points, std::size_t n) const;
};

/// From each edge on, in rising order, other points; `closed`: at the edge itself, too.
struct BandKernel {
  struct Edge {
    Fraction at;
    bool closed;
    std::int64_t points;
  };
  std::int64_t lowest = 0;
  std::vector<Edge> edges;
  std::int64_t most_whole;

  explicit BandKernel(std::vector<Band> bands);
  bool in_range(std::int64_t part, std::int64_t whole) const noexcept;
  bool operator()(const std::int64_t* parts, Wholes wholes, std::int64_t* points, std::size_t n) const;
};

/// By a count, 0 or more.
struct StepKernel {
  std::vector<Step> steps;

  static bool in_range(std::int64_t count) noexcept { return count >= 0; }
  bool operator()(const std::int64_t* counts, std::int64_t* points, std::size_t n) const;
};

/// So much each up to `maximum`, earned or taken off it.
struct CountKernel {
  std::int64_t maximum;
  std::int64_t each;
  bool deducted;

  static bool in_range(std::int64_t count) noexcept { return count >= 0; }
  bool operator()(const std::int64_t* counts, std::int64_t* points, std::size_t n) const;
};

/// By the number of an option.
struct ChoiceKernel {
  std::vector<std::int64_t> table;

  bool in_range(std::int64_t option) const noexcept {
    return option >= 0 && static_cast<std::size_t>(option) < table.size();
  }
  bool operator()(const std::int64_t* options, std::int64_t* points, std::size_t n) const;
};

/// Points that stand for themselves, from 0 to `maximum`.
struct PointsKernel {
  std::int64_t maximum;

  bool in_range(std::int64_t points) const noexcept { return points >= 0 && points <= maximum; }
  bool operator()(const std::int64_t* given, std::int64_t* points, std::size_t n) const;
};

}  // namespace cchc::detail
