#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/finding.hpp"
#include "cchc/issue.hpp"
#include "cchc/rubric.hpp"

namespace cchc {

inline constexpr int most_rounds = 99;  ///< of appraisal

/// The largest marks file that is read: 256 MiB.
inline constexpr std::size_t max_marks_bytes = std::size_t{256} << 20;

/// What someone found for one criterion and unit, and why ("điểm chấm").
struct Mark {
  CriterionId criterion;
  AgencyId agency;
  Origin origin = Origin::self_scored;
  int round = 1;  ///< of an appraisal: 1, then 2 after the unit has explained
  Finding finding;
  std::string by;          ///< who marked
  std::optional<Date> on;  ///< when
  std::string reason;
  std::string evidence;  ///< tài liệu kiểm chứng: số, ngày văn bản
};

/// "Không đánh giá": the criterion and all below it leave both the unit's points and its maximum.
struct Exemption {
  CriterionId criterion;
  AgencyId agency;
  std::string reason;
};

/// All layers, side by side. Never edited: what stands is decided when scoring, by origin, then round, then day, then
/// order.
struct Marks {
  std::vector<Mark> marks;
  std::vector<Exemption> exemptions;

  const Mark& at(MarkRef mark) const;  ///< throws NotFound
  Marks& add(const Marks& more);       ///< appends them
};

bool operator==(const Mark& a, const Mark& b) noexcept;
bool operator==(const Exemption& a, const Exemption& b) noexcept;
bool operator==(const Marks& a, const Marks& b) noexcept;

/// Reads a CSV an officer can fill in, one row a mark: UTF-8, comma, semicolon or tab, headings criterion, agency,
/// finding, origin, round, by, on, reason, evidence or tiêu chí, cơ quan, kết quả, nguồn điểm, vòng, người chấm, ngày
/// chấm, lý do, minh chứng. A finding is written as `parse_finding` reads it; "không áp dụng" makes an exemption, which
/// needs its reason. Agencies are named by id, name or alias, as in force on `on`. A wrong row is an issue with its
/// place and words, the others are used. Throws BadFile when the file as a whole cannot be read. Issues:
/// docs/errors.md, mark.*
Reading<Marks> read_marks(const std::filesystem::path& csv_file, const Rubric& rubric, const Directory& directory,
                          Date on);
Reading<Marks> parse_marks(std::string_view csv, const Rubric& rubric, const Directory& directory, Date on);

}  // namespace cchc
