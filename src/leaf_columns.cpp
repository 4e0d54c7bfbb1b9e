#include <algorithm>
#include <map>
#include <string_view>

#include "cchc/columns.hpp"
#include "cchc/error.hpp"
#include "cchc/match.hpp"

namespace cchc {
namespace {

/// The columns of one leaf, as they are named.
struct Named {
  const Cells* plain = nullptr;
  const Cells* points = nullptr;
  const Cells* part = nullptr;
  const Cells* whole = nullptr;
  const Cells* state = nullptr;
};

const Cells*& place_of(Named& leaf, std::string_view suffix, const std::string& name) {
  if (suffix.empty()) return leaf.plain;
  if (suffix == "points") return leaf.points;
  if (suffix == "part") return leaf.part;
  if (suffix == "whole") return leaf.whole;
  if (suffix == "state") return leaf.state;
  throw InvalidValue("column \"" + name + "\": expected a criterion, alone or with /points, /part, /whole or /state");
}

CriterionRef leaf_of(const Rubric& rubric, std::string_view id, const std::string& name) {
  const auto found = rubric.find(CriterionId(id));
  if (found) return *found;
  throw NotFound("column \"" + name + "\": rubric " + rubric.head().id + " has no criterion " + std::string(id));
}

FindingCells by_marking(const Marking& marking, const Cells& cells) {
  return match(
      marking, [&](const Chosen&) -> FindingCells { return OptionCells{cells}; },
      [&](const Banded&) -> FindingCells { return PercentCells{cells}; },
      [&](const Stepped&) -> FindingCells { return CountCells{cells}; },
      [&](const Linear&) -> FindingCells { return PercentCells{cells}; },
      [&](const Counted&) -> FindingCells { return CountCells{cells}; },
      [&](const Deducted&) -> FindingCells { return CountCells{cells}; },
      [&](const Surveyed&) -> FindingCells { return PercentCells{cells}; },
      [&](const auto&) -> FindingCells { return PointsCells{cells}; });
}

LeafColumn column_of(const Criterion& criterion, CriterionRef ref, const Named& leaf) {
  const int ways = (leaf.plain != nullptr) + (leaf.points != nullptr) + (leaf.part != nullptr || leaf.whole != nullptr);
  const bool half = (leaf.part == nullptr) != (leaf.whole == nullptr);
  if (ways != 1 || half) {
    throw InvalidValue("the columns of criterion " + criterion.id.str() + (half ? " are a part without a whole" : "") +
                       (ways > 1 ? " give its findings twice" : "") + (ways == 0 ? " are states alone" : "") +
                       ": expected its findings once");
  }
  LeafColumn column{ref, PointsCells{}, {}};
  if (leaf.plain != nullptr) column.findings = by_marking(criterion.marking, *leaf.plain);
  if (leaf.points != nullptr) column.findings = PointsCells{*leaf.points};
  if (leaf.part != nullptr) column.findings = ShareCells{*leaf.part, *leaf.whole};
  if (leaf.state != nullptr) column.states = *leaf.state;
  return column;
}

}  // namespace

std::vector<LeafColumn> leaf_columns(const Rubric& rubric, const std::vector<NamedCells>& columns) {
  std::map<CriterionRef, Named> leaves;
  for (const NamedCells& one : columns) {
    const std::string_view name = one.name;
    const std::size_t slash = std::min(name.find('/'), name.size());
    const CriterionRef leaf = leaf_of(rubric, name.substr(0, slash), one.name);
    const Cells*& place = place_of(leaves[leaf], slash < name.size() ? name.substr(slash + 1) : "", one.name);
    if (place != nullptr) throw InvalidValue("column \"" + one.name + "\" is given twice: expected one");
    place = &one.cells;
  }
  std::vector<LeafColumn> result;
  result.reserve(leaves.size());
  for (const auto& [ref, leaf] : leaves) result.push_back(column_of(rubric.at(ref), ref, leaf));
  return result;
}

}  // namespace cchc
