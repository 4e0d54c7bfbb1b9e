#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/agency.hpp"
#include "cchc/issue.hpp"
#include "cchc/plan.hpp"

namespace cchc {

/// The largest progress file that is read: 64 MiB.
inline constexpr std::size_t max_progress_bytes = std::size_t{64} << 20;

/// What one agency reported about one milestone on one day. Never edited: a later report supersedes, both are kept.
struct Report {
  MilestoneId milestone;
  AgencyId agency;
  Date reported_on;
  std::optional<Date> finished_on;  ///< empty: not finished yet
  std::string evidence;             ///< số, ngày văn bản
};

bool operator==(const Report& a, const Report& b) noexcept;

/// All reports, in the order they were given.
class Progress {
 public:
  Progress() = default;
  explicit Progress(std::vector<Report> reports);

  const std::vector<Report>& reports() const noexcept { return reports_; }

  /// The report that stands on `as_of`: the latest made by then, of equal days the one given last. Null when none.
  const Report* latest(const MilestoneId& milestone, const AgencyId& agency, Date as_of) const noexcept;

 private:
  std::vector<Report> reports_;
  std::vector<std::uint32_t> order_;  // by milestone, agency, day, position
};

bool operator==(const Progress& a, const Progress& b) noexcept;

/// Reads a CSV an officer can fill in: UTF-8, BOM accepted, comma or semicolon, dates dd/mm/yyyy or ISO, headings
/// milestone, agency, reported_on, finished_on, evidence or mốc, cơ quan, ngày báo cáo, ngày hoàn thành, minh chứng.
/// An agency is named by id, name or alias. Wrong rows are issues with line and column; good rows are used.
/// Throws BadFile when the file as a whole cannot be read. Issues: progress.missing_column, progress.unknown_column,
/// progress.repeated_column, progress.short_row, progress.long_row, progress.unknown_milestone,
/// progress.unknown_agency, progress.bad_date, progress.finished_after_reported.
Reading<Progress> read_progress(const std::filesystem::path& csv_file, const Plan& plan, const Directory& directory);
Reading<Progress> parse_progress(std::string_view csv, const Plan& plan, const Directory& directory);

}  // namespace cchc
