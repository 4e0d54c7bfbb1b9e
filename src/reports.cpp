#include "cchc/reports.hpp"

#include <algorithm>

#include "cchc/error.hpp"
#include "cchc/id.hpp"
#include "cchc/shipped.hpp"
#include "cchc/text.hpp"
#include "file.hpp"
#include "json_reader.hpp"

namespace cchc {
namespace {

using detail::JsonNode;

constexpr std::size_t max_series_bytes = std::size_t{16} << 20;
constexpr int ordinary_year = 2023;  // not a leap year: what has a day in it has one in every year

bool same(DayOfYear a, DayOfYear b) { return a.year_offset == b.year_offset && a.month == b.month && a.day == b.day; }

bool same(const RegularReport& a, const RegularReport& b) {
  return a.name == b.name && same(a.window_first, b.window_first) && same(a.window_last, b.window_last) &&
         same(a.due, b.due);
}

Date day_in(DayOfYear day, Year year) {
  return make_date(static_cast<int>(year) + day.year_offset, day.month, day.day);
}

DatedReport dated(const RegularReport& report, Year year) {
  return {report.name, {day_in(report.window_first, year), day_in(report.window_last, year)}, day_in(report.due, year)};
}

DayOfYear read_day(const JsonNode& node) {
  node.only({"year_offset", "month", "day"});
  const DayOfYear day{static_cast<int>(node.at("year_offset").integer(-1, 1)),
                      static_cast<unsigned>(node.at("month").integer(1, 12)),
                      static_cast<unsigned>(node.at("day").integer(1, 31))};
  node.check([&] { return day_in(day, Year{ordinary_year}); });
  return day;
}

RegularReport read_report(const JsonNode& node) {
  node.only({"name", "window_first", "window_last", "due"});
  RegularReport report{node.at("name").text(), read_day(node.at("window_first")), read_day(node.at("window_last")),
                       read_day(node.at("due"))};
  const DatedReport in_days = dated(report, Year{ordinary_year});
  if (in_days.window.last < in_days.window.first) node.fail("the data window ends before it begins");
  if (in_days.due < in_days.window.first) node.fail("the report is due before its data begin");
  return report;
}

ReportSeries read_series(const JsonNode& node) {
  node.only({"id", "names", "source", "reports"});
  ReportSeries series{node.at("id").text(), node.at("names").texts(), node.at("source").text(),
                      node.at("reports").list<RegularReport>(read_report)};
  node.at("id").check([&] { return Id<struct SeriesTag>{series.id}; });
  if (series.names.empty()) node.at("names").fail("a series needs a name by which plans call it");
  if (series.reports.empty()) node.at("reports").fail("a series needs a report");
  return series;
}

bool is_called(const ReportSeries& series, const std::string& folded) {
  return std::any_of(series.names.begin(), series.names.end(),
                     [&](const std::string& name) { return fold(name) == folded; });
}

}  // namespace

bool operator==(const ReportSeries& a, const ReportSeries& b) noexcept {
  return a.id == b.id && a.names == b.names && a.source == b.source &&
         std::equal(a.reports.begin(), a.reports.end(), b.reports.begin(), b.reports.end(),
                    [](const RegularReport& x, const RegularReport& y) { return same(x, y); });
}

std::vector<DatedReport> reports_in(const ReportSeries& series, Year year) {
  std::vector<DatedReport> reports;
  for (const auto& report : series.reports) reports.push_back(dated(report, year));
  std::stable_sort(reports.begin(), reports.end(),
                   [](const DatedReport& a, const DatedReport& b) { return a.due < b.due; });
  return reports;
}

const ReportSeries* find_series(const std::vector<ReportSeries>& series, std::string_view name) {
  const std::string folded = fold(name);
  const auto found =
      std::find_if(series.begin(), series.end(), [&](const ReportSeries& one) { return is_called(one, folded); });
  return found != series.end() ? &*found : nullptr;
}

std::vector<ReportSeries> parse_report_series(std::string_view json) {
  const detail::JsonDocument document{json};
  return document.open("report_series").list<ReportSeries>(read_series);
}

std::vector<ReportSeries> read_report_series(const std::filesystem::path& json_file) {
  return parse_report_series(detail::read_file(json_file, max_series_bytes));
}

std::vector<ReportSeries> vietnam_report_series() { return parse_report_series(shipped("reports/cchc.json")); }

}  // namespace cchc
