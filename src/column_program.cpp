#include "column_program.hpp"

#include <algorithm>
#include <utility>

#include "cchc/match.hpp"

namespace cchc::detail {
namespace {

Kernel kernel_of(const Criterion& criterion) {
  const Points maximum = *criterion.maximum;
  const PointsKernel by_hand{maximum.billionths()};
  return match(
      criterion.marking,
      [](const Chosen& chosen) {
        ChoiceKernel kernel;
        for (const Option& option : chosen.options) kernel.table.push_back(option.points.billionths());
        return Kernel(kernel);
      },
      [](const Banded& banded) { return Kernel(BandKernel(banded.bands)); },
      [](const Stepped& stepped) { return Kernel(StepKernel{stepped.steps}); },
      [&](const Linear& linear) { return Kernel(LinearKernel(maximum, linear.floor, linear.full_from)); },
      [&](const Counted& counted) {
        return Kernel(CountKernel{maximum.billionths(), counted.each.billionths(), false});
      },
      [&](const Deducted& deducted) {
        return Kernel(CountKernel{maximum.billionths(), deducted.each.billionths(), true});
      },
      [&](const Surveyed&) { return Kernel(ScaleKernel(maximum)); }, [&](const Assessed&) { return Kernel(by_hand); },
      [&](const Sum&) { return Kernel(by_hand); }, [&](const Unknown&) { return Kernel(by_hand); });
}

template <class... Kinds>
unsigned bits_of() noexcept {
  return ((1U << FindingCells(Kinds{}).index()) | ...);
}

/// The findings that a marking takes, besides points for themselves.
unsigned taken_by(const Marking& marking) {
  const unsigned shares = bits_of<PercentCells, ShareCells>();
  const unsigned counts = bits_of<CountCells>();
  return match(
      marking, [](const Chosen&) { return bits_of<OptionCells>(); }, [&](const Banded&) { return shares; },
      [&](const Linear&) { return shares; }, [&](const Surveyed&) { return shares; },
      [&](const Stepped&) { return counts; }, [&](const Counted&) { return counts; },
      [&](const Deducted&) { return counts; }, [](const Assessed&) { return 0U; }, [](const Sum&) { return 0U; },
      [](const Unknown&) { return 0U; });
}

ProgramLine line_of(const Rubric& rubric, CriterionRef ref) {
  const Criterion& criterion = rubric.at(ref);
  ProgramLine line;
  line.maximum = criterion.maximum->billionths();
  line.role = criterion.role;
  line.leaf = rubric.is_leaf(ref);
  line.capped = rubric.head().capped || line.role != Role::part;
  line.limited = line.role != Role::part;
  line.end = rubric.end(ref);
  for (const CriterionRef child : rubric.children(ref)) {
    ++line.children;
    const bool part = rubric.at(child).role == Role::part;
    line.parts += part ? 1 : 0;
    line.limited = line.limited || !part;  // a sum of parts alone cannot leave its limits
  }
  if (line.leaf) {
    line.kernel = kernel_of(criterion);
    line.takes = bits_of<PointsCells>() | taken_by(criterion.marking);
  }
  if (const auto* chosen = std::get_if<Chosen>(&criterion.marking)) {
    for (const Option& option : chosen->options) line.options.push_back(option.id);
  }
  return line;
}

}  // namespace

Program::Program(Rubric given, Date day) : rubric(std::move(given)), on(day) {
  rubric.require_usable(on);
  for (const ScoreState state : {ScoreState::scored, ScoreState::missing, ScoreState::not_submitted,
                                 ScoreState::under_appraisal, ScoreState::exempt}) {
    states.emplace_back(to_string(state));
  }
  std::vector<int> depths(rubric.criteria().size(), 0);
  for (std::uint32_t i = 0; i < rubric.criteria().size(); ++i) {
    lines.push_back(line_of(rubric, {i}));
    const auto parent = rubric.parent({i});
    if (!parent) continue;
    lines[i].awaited = lines[i].role == Role::part && lines[parent->index].awaited;
    depths[i] = depths[parent->index] + 1;
    depth = std::max(depth, depths[i]);
  }
}

}  // namespace cchc::detail
