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

bool takes(const Marking& marking, const FindingCells& findings) {
  const bool share = std::holds_alternative<ShareCells>(findings) || std::holds_alternative<PercentCells>(findings);
  const bool count = std::holds_alternative<CountCells>(findings);
  return std::holds_alternative<PointsCells>(findings) ||
         match(
             marking, [&](const Chosen&) { return std::holds_alternative<OptionCells>(findings); },
             [&](const Banded&) { return share; }, [&](const Linear&) { return share; },
             [&](const Surveyed&) { return share; }, [&](const Stepped&) { return count; },
             [&](const Counted&) { return count; }, [&](const Deducted&) { return count; },
             [](const Assessed&) { return false; }, [](const Sum&) { return false; },
             [](const Unknown&) { return false; });
}

Cells numeric(const Cells& cells, const std::string& place) {
  if (!is_text(cells.format) && cells.names.empty()) return cells;
  throw InvalidValue(place + " is of " + (cells.names.empty() ? std::string(to_string(cells.format)) : "a dictionary") +
                     ": expected numbers");
}

std::vector<std::string> option_ids(const Marking& marking) {
  std::vector<std::string> ids;
  for (const Option& option : std::get_if<Chosen>(&marking)->options) ids.push_back(option.id);
  return ids;
}

std::vector<std::string> names_for(const Cells& cells, const Marking& marking) {
  return is_text(cells.format) || !cells.names.empty() ? option_ids(marking) : std::vector<std::string>{};
}

std::vector<std::string> state_names() {
  std::vector<std::string> names;
  for (const ScoreState state : {ScoreState::scored, ScoreState::missing, ScoreState::not_submitted,
                                 ScoreState::under_appraisal, ScoreState::exempt}) {
    names.emplace_back(to_string(state));
  }
  return names;
}

std::optional<CellReader> reader_of_states(const std::optional<Cells>& states) {
  if (!states) return std::nullopt;
  const bool named = is_text(states->format) || !states->names.empty();
  return CellReader(*states, Counting::ones, named ? state_names() : std::vector<std::string>{});
}

LeafSource source_of(const Program& program, const LeafColumn& column) {
  const Criterion& criterion = program.rubric.at(column.leaf);
  const std::string place = place_of(program, column.leaf);
  if (!program.lines[column.leaf.index].leaf) {
    throw InvalidValue(place + " is for a sum of other criteria: expected columns of leaves only");
  }
  if (!takes(criterion.marking, column.findings)) {
    throw InvalidValue(place + " is of " + std::string(name_of(column.findings)) + ": a marking of kind " +
                       std::string(kind_of(criterion.marking)) + " cannot take them");
  }
  const auto source = [&](CellReader numbers) {
    return LeafSource{std::nullopt, std::move(numbers), std::nullopt, 0, reader_of_states(column.states)};
  };
  return match(
      column.findings,
      [&](const PointsCells& cells) {
        LeafSource of = source({numeric(cells.points, place), Counting::billionths});
        of.by_hand = PointsKernel{criterion.maximum->billionths()};
        return of;
      },
      [&](const PercentCells& cells) {
        LeafSource of = source({numeric(cells.percent, place), Counting::billionths});
        of.whole = all_percent;
        return of;
      },
      [&](const ShareCells& cells) {
        LeafSource of = source({numeric(cells.parts, place), Counting::ones});
        of.wholes.emplace(numeric(cells.wholes, place), Counting::ones);
        return of;
      },
      [&](const CountCells& cells) { return source({numeric(cells.counts, place), Counting::ones}); },
      [&](const OptionCells& cells) {
        return source({cells.options, Counting::ones, names_for(cells.options, criterion.marking)});
      });
}

}  // namespace

Job::Job(const Program& of, const std::vector<LeafColumn>& columns, const std::vector<LineColumns>& wanted)
    : program(of), source_of(of.lines.size()), columns_of(of.lines.size()) {
  sources.reserve(columns.size());
  for (const LeafColumn& column : columns) {
    sources.push_back(detail::source_of(of, column));
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
