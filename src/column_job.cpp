#include <utility>

#include "cchc/error.hpp"
#include "cchc/match.hpp"
#include "column_block.hpp"

namespace cchc::detail {
namespace {

constexpr std::int64_t all_percent = std::int64_t{100} * 1'000'000'000;

std::string place_of(const Program& program, CriterionRef leaf) {
  return "the column of criterion " + program.rubric.at(leaf).id.str();
}

/// What a column is of, for a person.
std::string_view name_of(const FindingCells& findings) {
  return match(
      findings, [](const PointsCells&) { return "points"; }, [](const PercentCells&) { return "percentages"; },
      [](const ShareCells&) { return "shares"; }, [](const CountCells&) { return "counts"; },
      [](const OptionCells&) { return "options"; });
}

/// Opens the readers of the columns of a leaf.
class Opening {
 public:
  Opening(const Program& program, const LeafColumn& column, LeafSource& source, CellReader::Translations& translations)
      : program_(program),
        column_(column),
        line_(program.lines[column.leaf.index]),
        source_(source),
        translations_(translations) {
    if (column.states) source.states.open(*column.states, Counting::ones, program.states, translations);
  }

  void operator()(const PointsCells& cells) const {
    source_.by_hand = PointsKernel{line_.maximum};
    open(source_.numbers, cells.points, Counting::billionths);
  }
  void operator()(const PercentCells& cells) const {
    source_.whole = all_percent;
    open(source_.numbers, cells.percent, Counting::billionths);
  }
  void operator()(const ShareCells& cells) const {
    open(source_.numbers, cells.parts, Counting::ones);
    open(source_.wholes, cells.wholes, Counting::ones);
  }
  void operator()(const CountCells& cells) const { open(source_.numbers, cells.counts, Counting::ones); }
  void operator()(const OptionCells& cells) const {
    source_.numbers.open(cells.options, Counting::ones, line_.options, translations_);
  }

 private:
  void open(CellReader& reader, const Cells& cells, Counting counting) const {
    if (is_text(cells.format) || !cells.names.empty()) {
      throw InvalidValue(place_of(program_, column_.leaf) + " is of " +
                         (cells.names.empty() ? std::string(to_string(cells.format)) : "a dictionary") +
                         ": expected numbers");
    }
    reader.open(cells, counting, line_.options, translations_);
  }

  const Program& program_;
  const LeafColumn& column_;
  const ProgramLine& line_;
  LeafSource& source_;
  CellReader::Translations& translations_;
};

void check(const Program& program, const LeafColumn& column) {
  const std::size_t index = column.leaf.index;
  if (index < program.lines.size() && (program.lines[index].takes >> column.findings.index() & 1U) != 0) return;
  const Criterion& criterion = program.rubric.at(column.leaf);
  if (!program.lines[index].leaf) {
    throw InvalidValue(place_of(program, column.leaf) +
                       " is for a sum of other criteria: expected columns of leaves only");
  }
  throw InvalidValue(place_of(program, column.leaf) + " is of " + std::string(name_of(column.findings)) +
                     ": a marking of kind " + std::string(kind_of(criterion.marking)) + " cannot take them");
}

}  // namespace

Job::Job(const Program& of, const std::vector<LeafColumn>& columns, const std::vector<LineColumns>& wanted)
    : program(of), source_of(of.lines.size()), columns_of(of.lines.size()) {
  sources.reserve(columns.size());
  for (const LeafColumn& column : columns) {
    check(of, column);
    std::visit(Opening(of, column, sources.emplace_back(), translations_), column.findings);
    const LeafSource*& place = source_of[column.leaf.index];
    if (place != nullptr) throw InvalidValue(place_of(of, column.leaf) + " is given twice: expected one");
    place = &sources.back();
  }
  for (const LineColumns& one : wanted) {
    of.rubric.at(one.line);
    columns_of[one.line.index] = &one;
    percent = percent || one.percent != nullptr;
  }
}

}  // namespace cchc::detail
