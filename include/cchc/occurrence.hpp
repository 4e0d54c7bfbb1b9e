#pragma once

#include <string>
#include <vector>

#include "cchc/dates.hpp"
#include "cchc/policy.hpp"
#include "cchc/reports.hpp"
#include "cchc/rule.hpp"

namespace cchc {

/// One time that a recurring duty falls due: "hằng quý" has four in a year.
struct Occurrence {
  std::string label;  ///< "T03", "Q1", "6TD", "N", "W07"; "T03.2" for the second in a month
  Rule rule;          ///< with its days: Before{15/3/2024}
  Span window;        ///< the data it covers
};

bool operator==(const Occurrence& a, const Occurrence& b) noexcept;

/// The occurrences of a recurring duty in a year, period by period: weeks, months, quarters, half-years, nine months,
/// the year. One without a day falls within its period; of a duty whose days name their months only those months have
/// one. Windows are the periods, or close on `policy.closing_day`. Empty for what cannot be placed in a year: "hằng
/// ngày", "định kỳ", "05 năm một lần". Throws InvalidValue on a closing day that is none of 0 to 31.
std::vector<Occurrence> occurrences(const Every& every, Year year, Policy policy = {});

/// The reports of a year, each by its own label, or "K1", "K2", … when it has none.
std::vector<Occurrence> occurrences(const ReportSeries& series, Year year);

}  // namespace cchc
