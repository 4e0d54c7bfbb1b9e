#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cchc/columns.hpp"
#include "column_kernels.hpp"

namespace cchc::detail {

using Kernel = std::variant<ScaleKernel, LinearKernel, BandKernel, StepKernel, CountKernel, ChoiceKernel, PointsKernel>;

/// One line of a rubric, ready for blocks of cells.
struct ProgramLine {
  std::int64_t maximum = 0;
  Role role = Role::part;
  bool leaf = true;
  bool awaited = true;  ///< not of a bonus or penalty: somebody waits for its findings
  bool limited = true;  ///< its sum may leave 0 to its maximum, and is cut
  bool capped = true;   ///< at the maximum too
  int parts = 0;        ///< children that are parts
  int children = 0;
  std::uint32_t end = 0;             ///< one past the last line below
  unsigned takes = 0;                ///< of a leaf: a bit for each kind of FindingCells
  std::optional<Kernel> kernel;      ///< of a leaf
  std::vector<std::string> options;  ///< their ids
};

struct Program {
  Program(Rubric rubric, Date on);

  Rubric rubric;
  Date on;
  std::vector<ProgramLine> lines;
  std::vector<std::string> states;  ///< their names
  int depth = 0;                    ///< levels below the whole
};

}  // namespace cchc::detail
