#include "cchc/reports.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

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
         same(a.due, b.due) && a.label == b.label;
}

Date day_in(DayOfYear day, Year year) {
  return make_date(static_cast<int>(year) + day.year_offset, day.month, day.day);
}

DatedReport dated(const RegularReport& report, Year year) {
  return {report.name,
          {day_in(report.window_first, year), day_in(report.window_last, year)},
          day_in(report.due, year),
          report.label};
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
  node.only({"name", "label", "window_first", "window_last", "due"});
  const auto label = node.find("label");
  RegularReport report{node.at("name").text(), read_day(node.at("window_first")), read_day(node.at("window_last")),
                       read_day(node.at("due")), label ? label->text() : ""};
  if (label) label->check([&] { return Id<struct LabelTag>{report.label}; });
  const DatedReport in_days = dated(report, Year{ordinary_year});
  if (in_days.window.last < in_days.window.first) node.fail("the data window ends before it begins");
  if (in_days.due < in_days.window.first) node.fail("the report is due before its data begin");
  return report;
}

std::optional<Date> read_day_in_force(const JsonNode& node, const char* key) {
  const auto day = node.find(key);
  return day ? day->date_or_null() : std::nullopt;
}

ReportSeries read_series(const JsonNode& node) {
  node.only({"id", "names", "source", "reports", "since", "until"});
  ReportSeries series{node.at("id").text(),
                      node.at("names").texts(),
                      node.at("source").text(),
                      node.at("reports").list<RegularReport>(read_report),
                      read_day_in_force(node, "since"),
                      read_day_in_force(node, "until")};
  node.at("id").check([&] { return Id<struct SeriesTag>{series.id}; });
  if (series.names.empty()) node.at("names").fail("a series needs a name by which plans call it");
  if (series.since && series.until && *series.until < *series.since) node.fail("the series ends before it begins");
  if (series.reports.empty()) node.at("reports").fail("a series needs a report");
  return series;
}

void sort_by_due(std::vector<DatedReport>& reports) {
  std::stable_sort(reports.begin(), reports.end(),
                   [](const DatedReport& a, const DatedReport& b) { return a.due < b.due; });
}

/// The reports of every year whose windows may hold one of the days, or be the next to open after it.
std::vector<DatedReport> reports_near(const ReportSeries& series, Date a, Date b) {
  std::vector<DatedReport> all;
  // A report of the first or the last year that is read may have days outside.
  const Year first = std::max(first_year + date::years{1}, std::min(a, b).year() - date::years{2});
  const Year last = std::min(last_year - date::years{1}, std::max(a, b).year() + date::years{2});
  for (Year year = first; year <= last; ++year) {
    auto some = reports_in(series, year);
    std::move(some.begin(), some.end(), std::back_inserter(all));
  }
  sort_by_due(all);
  return all;
}

bool is_called(const ReportSeries& series, const std::string& folded) {
  return std::any_of(series.names.begin(), series.names.end(),
                     [&](const std::string& name) { return fold(name) == folded; });
}

}  // namespace

bool operator==(const ReportSeries& a, const ReportSeries& b) noexcept {
  return a.id == b.id && a.names == b.names && a.source == b.source && a.since == b.since && a.until == b.until &&
         std::equal(a.reports.begin(), a.reports.end(), b.reports.begin(), b.reports.end(),
                    [](const RegularReport& x, const RegularReport& y) { return same(x, y); });
}

std::vector<DatedReport> reports_in(const ReportSeries& series, Year year) {
  std::vector<DatedReport> reports;
  for (const auto& report : series.reports) {
    DatedReport one = dated(report, year);
    if ((!series.since || *series.since <= one.due) && (!series.until || one.due <= *series.until)) {
      reports.push_back(std::move(one));
    }
  }
  sort_by_due(reports);
  return reports;
}

std::vector<DatedReport> which_report(const ReportSeries& series, Date evidence, std::optional<Date> arrived) {
  const auto near = reports_near(series, evidence, arrived.value_or(evidence));
  const Date day = arrived ? std::max(evidence, *arrived) : evidence;
  std::vector<DatedReport> found;
  for (const auto& report : near) {
    if (report.window.contains(day)) found.push_back(report);
  }
  if (!found.empty() || day == evidence) return found;
  const auto next = std::min_element(near.begin(), near.end(), [&](const DatedReport& a, const DatedReport& b) {
    return std::pair{a.window.first <= day, a.window.first} < std::pair{b.window.first <= day, b.window.first};
  });
  if (next != near.end() && next->window.first > day) found.push_back(*next);
  return found;
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
