#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/columns.hpp"

namespace cchc::python {

/// What may be wanted of a line, as `Evaluator.score` of Python names it.
enum class Wanted { points, maximum, percent, open, state };

/// The columns that scoring and ranking gave.
class ColumnScores {
 public:
  struct Column {
    std::string name;  ///< "1.2/points"; of ranks "rank"
    std::string format;
    std::shared_ptr<void> cells;
  };

  /// Room for what is wanted of these lines, and for what ranks compare.
  ColumnScores(const Evaluator& evaluator, std::size_t units, const std::vector<std::string>& lines,
               const std::vector<std::string>& wanted);

  std::size_t units() const noexcept { return units_; }
  const std::vector<Column>& columns() const noexcept { return columns_; }
  const Column& at(std::string_view name) const;  ///< throws NotFound

  std::vector<LineColumns> from(std::size_t unit) const;  ///< where a batch that begins with this unit writes
  const std::vector<LineColumns>& lines() const noexcept { return lines_; }
  std::int32_t* ranks() const noexcept { return static_cast<std::int32_t*>(ranks_.get()); }  ///< null: not wanted

  std::vector<std::pair<std::string, Unusable>> unusable;

 private:
  LineColumns& line(CriterionRef ref);
  void want(CriterionRef ref, const std::string& id, Wanted what, bool shown);
  void want_ranks(const Rubric& rubric);

  std::size_t units_;
  std::vector<Column> columns_;
  std::vector<std::shared_ptr<void>> hidden_;  // what ranks compare and nobody asked for
  std::vector<LineColumns> lines_;
  std::shared_ptr<void> ranks_;
};

}  // namespace cchc::python
