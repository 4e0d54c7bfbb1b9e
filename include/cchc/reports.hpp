#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/dates.hpp"

namespace cchc {

/// A day of the year before (-1), the same (0) or the year after (1): "15/12 của năm trước".
struct DayOfYear {
  int year_offset = 0;
  unsigned month = 1;
  unsigned day = 1;
};

/// One report of a year: its data window (both ends included) and the last day to send it.
struct RegularReport {
  std::string name;  ///< "Báo cáo CCHC quý I"
  DayOfYear window_first, window_last, due;
  std::string label;  ///< "Q1": what the id of its milestone ends with (occurrence.hpp); may be empty
};

/// Reports that recur every year, and who ordered them: the CCHC reports of Công văn 581/BNV-CCHC.
struct ReportSeries {
  std::string id;                  ///< "cchc"
  std::vector<std::string> names;  ///< the words plans use for it: "báo cáo định kỳ CCHC"
  std::string source;
  std::vector<RegularReport> reports;
  std::optional<Date> since;  ///< first day in force; empty: not known
  std::optional<Date> until;  ///< last day in force; empty: no end known
};

/// A report of one year, in days.
struct DatedReport {
  std::string name;
  Span window;
  Date due;
  std::string label;
};

bool operator==(const ReportSeries& a, const ReportSeries& b) noexcept;

/// The reports of a year whose due day lies in the days in force, in order of due day.
std::vector<DatedReport> reports_in(const ReportSeries& series, Year year);

/// The reports that a piece of evidence goes into: those whose data window holds its day, in order of due day. Windows
/// may overlap: the CCHC reports of 6 months and of the year both hold 01/02. What arrived after a window had closed
/// goes into the next report: those whose window holds the day of arrival or, when none does, the next to open.
std::vector<DatedReport> which_report(const ReportSeries& series, Date evidence,
                                      std::optional<Date> arrived = std::nullopt);

/// The series whose names hold these words, compared folded; null when none does.
const ReportSeries* find_series(const std::vector<ReportSeries>& series, std::string_view name);

std::vector<ReportSeries> parse_report_series(std::string_view json);                  ///< throws BadFile
std::vector<ReportSeries> read_report_series(const std::filesystem::path& json_file);  ///< throws BadFile
std::vector<ReportSeries> vietnam_report_series();  ///< as shipped in data/reports/cchc.json

}  // namespace cchc
