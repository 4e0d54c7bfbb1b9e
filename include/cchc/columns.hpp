#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "cchc/cells.hpp"
#include "cchc/run.hpp"
#include "cchc/score.hpp"

namespace cchc {

// The rules of score.hpp and rank.hpp over whole columns: a cell for each unit, whatever the units are. The results are
// the same to the last billionth.

/// What was found for one leaf. `states`: of each cell its ScoreState, by number or name; without them every cell is
/// scored. A leaf without a column is missing for every unit.
struct LeafColumn {
  CriterionRef leaf;
  FindingCells findings;
  std::optional<Cells> states;
};

/// The columns of leaves by their names: "1.2" for what the marking of criterion 1.2 takes (percentages where it takes
/// shares), "1.2/part" and "1.2/whole", "1.2/points", "1.2/state". Throws NotFound for a criterion that there is not,
/// InvalidValue for another name and for findings given twice or by half.
std::vector<LeafColumn> leaf_columns(const Rubric& rubric, const std::vector<NamedCells>& columns);

/// What is wanted of one line, and where to write it; null: not wanted.
struct LineColumns {
  CriterionRef line;
  std::int64_t* points = nullptr;   ///< billionths
  std::int64_t* maximum = nullptr;  ///< billionths
  std::int64_t* percent = nullptr;  ///< as published, in billionths; `no_percent` when everything is exempt
  std::uint32_t* open = nullptr;
  ScoreState* states = nullptr;
};
inline constexpr std::int64_t no_percent = -1;

/// Findings of one leaf that the marking cannot take: they count as missing, as with `score`.
struct Unusable {
  CriterionRef leaf;
  std::size_t count = 0;
  std::size_t first = 0;  ///< the first such unit
};

namespace detail {
struct Program;
}

/// A rubric made ready for columns: a value.
class Evaluator {
 public:
  Evaluator(Rubric rubric, Date on);  ///< throws InvalidValue when the rubric is incomplete or not in force

  const Rubric& rubric() const noexcept;
  Date on() const noexcept;

  /// Scores `units` units. Takes no memory but a fixed block for each thread. Throws NotFound for a line that there is
  /// not, InvalidValue for two columns of one leaf, for findings of a kind that the marking does not take, and for
  /// a percentage that is too large to be a number.
  std::vector<Unusable> score(std::size_t units, const std::vector<LeafColumn>& columns,
                              const std::vector<LineColumns>& wanted, const Run& run = {}) const;

  /// Ranks by what `score` wrote of the whole and of the lines that break ties: points and maximum, or percent where
  /// the rubric compares published figures. `groups`: the number of each unit's group, below zero: not ranked; null:
  /// one group. A rank of 0: not ranked. Takes 16 MiB at most while it sorts a million
  /// units at once; more only where more than that are so alike that one part in 65,536 of the best does not part them.
  void rank(std::size_t units, const std::vector<LineColumns>& scored, const std::int32_t* groups,
            std::int32_t* ranks) const;

 private:
  std::shared_ptr<const detail::Program> program_;  // never changed: copies share it
};

bool operator==(const Evaluator& a, const Evaluator& b) noexcept;

}  // namespace cchc
