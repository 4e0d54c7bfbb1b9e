#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cchc {

/// How the cells of a column are written.
enum class Format : std::uint8_t {
  int8,
  int16,
  int32,
  int64,
  uint8,
  uint16,
  uint32,
  float64,
  decimal128,  ///< whole numbers of 128 bits, lowest word first, over 10 to the power of `scale`
  text32,      ///< UTF-8, with the ends of the cells in 32 bits
  text64       ///< UTF-8, with the ends of the cells in 64 bits
};

/// A column as it lies in memory: a view, nothing is copied. The shape is Arrow's, so that Arrow and NumPy columns are
/// both read where they are.
struct Cells {
  const void* data = nullptr;
  Format format = Format::int64;
  std::size_t first = 0;                ///< where the first unit's cell is
  const std::uint8_t* valid = nullptr;  ///< a bit for each cell, lowest first: unset is missing; null: all are there
  const void* ends = nullptr;           ///< of texts: where each begins, and where the last ends
  int scale = 0;                        ///< of decimals
  std::vector<std::string> names = {};  ///< what whole numbers stand for, from 0 (a dictionary); empty: themselves

  static Cells of(const std::int32_t* numbers) { return {numbers, Format::int32}; }
  static Cells of(const std::int64_t* numbers) { return {numbers, Format::int64}; }
  static Cells of(const std::uint8_t* numbers) { return {numbers, Format::uint8}; }
  static Cells of(const double* numbers) { return {numbers, Format::float64}; }
};

struct NamedCells {
  std::string name;
  Cells cells;
};

// What is found for the units of one leaf.

struct PointsCells {
  Cells points;  ///< for any marking
};
struct PercentCells {
  Cells percent;  ///< 87.25 is 87,25 %
};
struct ShareCells {
  Cells parts;
  Cells wholes;
};
struct CountCells {
  Cells counts;
};
struct OptionCells {
  Cells options;  ///< ids, or numbers from 0 in the order of the rubric
};
using FindingCells = std::variant<PointsCells, PercentCells, ShareCells, CountCells, OptionCells>;

std::string_view to_string(Format format) noexcept;  ///< the names above

}  // namespace cchc
