#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/mark.hpp"

namespace cchc {

/// How one criterion stands with one unit. Five different things, to the last table.
enum class ScoreState : std::uint8_t {
  scored,           ///< has points, zero among them
  missing,          ///< nobody has said anything
  not_submitted,    ///< the unit handed in nothing: no points
  under_appraisal,  ///< handed in, not decided
  exempt            ///< does not apply: neither points nor maximum
};

struct Score {
  Points points;           ///< of what is settled; a bonus with its sign, a penalty as what is taken off
  Points self_scored;      ///< of `points`: by the unit\'s own word alone, not appraised yet
  Points maximum;          ///< the unit's own, after exemptions
  std::uint32_t open = 0;  ///< leaves below (or this one) that are missing or under appraisal
  ScoreState state = ScoreState::missing;
  std::optional<MarkRef> mark;  ///< of a leaf: the mark that stands
};

/// Units x criteria: of each unit every line of the rubric, in the rubric's order.
struct Scorecard {
  Date on;
  std::vector<AgencyRef> units;  ///< in directory order
  std::vector<Score> scores;     ///< units.size() times the rubric's lines
  std::vector<Issue> issues;

  std::size_t place(AgencyRef unit) const;  ///< of a unit among `units`; throws NotFound
  /// How the n-th unit, from 0, stands with a line. Throws NotFound.
  const Score& at(std::size_t unit, CriterionRef criterion) const;
  std::size_t lines() const noexcept { return units.empty() ? 0 : scores.size() / units.size(); }
};

bool operator==(const Score& a, const Score& b) noexcept;
bool operator==(const Scorecard& a, const Scorecard& b) noexcept;

/// The units a rubric applies to: the members in force on `on` of its groups, each once, in directory order.
std::vector<AgencyRef> units_of(const Rubric& rubric, const Directory& directory, Date on);

/// Scores every unit of the rubric's groups as of `on`. Of several marks the later origin stands (`precedence`), then
/// the later round, the later day, the later in the list. Throws InvalidValue when the rubric is incomplete or not in
/// force, NotFound for a mark or an exemption of an unknown criterion or agency. Issues (score.*): a mark of a unit
/// outside the groups, a finding that the marking cannot take, everything of a unit exempt, what is still open.
Scorecard score(const Rubric& rubric, const Directory& directory, const Marks& marks, Date on);

/// Why a unit has these points for a line, in one paragraph: the rule, what was found and by whom, the evidence, the
/// basis, what was lost and why, the unit's own maximum with its proof, the layers that do not stand. Throws NotFound
/// when the parts do not belong together.
std::string explain(const Scorecard& scorecard, AgencyRef unit, CriterionRef criterion, const Rubric& rubric,
                    const Directory& directory, const Marks& marks, Language language = Language::vi);

/// The same as JSON of kind "trace" (data/schemas/trace.schema.json): every line below the criterion with its marking,
/// what was found and what it earned, and the rubric's rules, so that each figure can be computed again without this
/// library.
std::string trace(const Scorecard& scorecard, AgencyRef unit, CriterionRef criterion, const Rubric& rubric,
                  const Directory& directory, const Marks& marks);

std::string_view to_string(ScoreState state) noexcept;                                ///< the names above
std::string_view label(ScoreState state, Language language = Language::vi) noexcept;  ///< "Không đánh giá"

}  // namespace cchc
