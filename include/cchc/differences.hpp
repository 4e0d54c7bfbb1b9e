#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "cchc/mark.hpp"
#include "cchc/table.hpp"

namespace cchc {

/// Why the appraised points of a leaf are not those the unit gave itself. Closed, disjoint, in the order they are
/// asked.
enum class DifferenceCause : std::uint8_t {
  not_appraised,    ///< self-scored only
  not_self_scored,  ///< appraised only
  under_appraisal,  ///< not decided
  agreed,           ///< the same points
  not_submitted,    ///< the appraisers found nothing handed in
  no_evidence,      ///< fewer points, and the self-score named no evidence
  given_by_hand,    ///< the appraisers gave points instead of a finding
  finding_changed   ///< the appraisers found something else
};

/// One leaf of one unit: the latest self-score against the latest appraisal.
struct Difference {
  AgencyRef agency;
  CriterionRef criterion;
  DifferenceCause cause = DifferenceCause::not_appraised;
  std::optional<Points> self_scored;  ///< empty: none given
  std::optional<Points> appraised;    ///< empty: none given yet
  std::optional<MarkRef> self_mark;
  std::optional<MarkRef> appraised_mark;

  Points points() const noexcept;  ///< appraised less self-scored; zero unless both are given
};

bool operator==(const Difference& a, const Difference& b) noexcept;

/// Of every unit of the rubric's groups in force on `on`, in directory order, every leaf that was self-scored or
/// appraised; exempt leaves are left out. Of several marks of one origin the later round stands, then the later day,
/// then the later in the list. Throws as `score`, and InvalidValue for a finding that its marking cannot take.
std::vector<Difference> differences(const Rubric& rubric, const Directory& directory, const Marks& marks, Date on);

/// One row a difference of points, the largest loss first; agreed ones are left out.
Table tabulate(const std::vector<Difference>& differences, const Rubric& rubric, const Directory& directory,
               const Marks& marks, Language language = Language::vi);

/// How many leaves and how many points by cause: one row a cause and one for all.
Table summarize(const std::vector<Difference>& differences, Language language = Language::vi);

std::string_view to_string(DifferenceCause cause) noexcept;                                ///< the names above
std::string_view label(DifferenceCause cause, Language language = Language::vi) noexcept;  ///< "Không có minh chứng"

}  // namespace cchc
