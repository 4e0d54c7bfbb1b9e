#include <doctest/doctest.h>

#include <string>

#include "cchc/error.hpp"
#include "cchc/reports.hpp"
#include "cchc/shipped.hpp"
#include "temporary_file.hpp"

using namespace cchc;

namespace {

/// A file of one series with one report; `report` is the report's JSON.
std::string file_of(const std::string& report) {
  return R"({"cchc":"report_series","version":1,"report_series":[{"id":"x","names":["báo cáo X"],"source":"QĐ 1",)"
         R"("reports":[)" +
         report + "]}]}";
}

std::string report_json(const std::string& first, const std::string& last, const std::string& due) {
  return R"({"name":"Báo cáo","window_first":)" + first + R"(,"window_last":)" + last + R"(,"due":)" + due + "}";
}

std::string day(int year_offset, int month, int number) {
  return "{\"year_offset\":" + std::to_string(year_offset) + ",\"month\":" + std::to_string(month) +
         ",\"day\":" + std::to_string(number) + "}";
}

}  // namespace

TEST_CASE("the CCHC reports of 2024") {
  const auto series = vietnam_report_series();
  REQUIRE(series.size() == 1);
  const auto reports = reports_in(series[0], Year{2024});
  REQUIRE(reports.size() == 4);
  const Date december = make_date(2023, 12, 15);
  CHECK(reports[0].window == Span{december, make_date(2024, 3, 14)});
  CHECK(reports[0].due == make_date(2024, 3, 20));
  CHECK(reports[1].window == Span{december, make_date(2024, 6, 14)});
  CHECK(reports[1].due == make_date(2024, 6, 20));
  CHECK(reports[2].window == Span{make_date(2024, 6, 15), make_date(2024, 9, 14)});
  CHECK(reports[2].due == make_date(2024, 9, 20));
  CHECK(reports[3].window == Span{december, make_date(2024, 12, 14)});
  CHECK(reports[3].due == make_date(2024, 12, 20));
}

TEST_CASE("in every year a report is due after its data window closes") {
  const auto series = vietnam_report_series();
  for (int year = 1901; year < 2199; ++year) {
    for (const auto& report : reports_in(series[0], Year{year})) REQUIRE(report.window.last < report.due);
  }
}

TEST_CASE("evidence goes into every report whose window holds its day") {
  const auto series = vietnam_report_series().at(0);
  const auto labels = [&](const char* day, const char* arrived = nullptr) {
    std::string all;
    const auto by = arrived ? std::optional{parse_date(arrived)} : std::nullopt;
    for (const auto& report : which_report(series, parse_date(day), by)) {
      all += report.label + " " + std::to_string(static_cast<int>(report.due.year())) + ";";
    }
    return all;
  };
  CHECK(labels("14/12/2023") == "N 2023;");
  CHECK(labels("15/12/2023") == "Q1 2024;6T 2024;N 2024;");
  CHECK(labels("14/3/2024") == "Q1 2024;6T 2024;N 2024;");
  CHECK(labels("15/3/2024") == "6T 2024;N 2024;");
  CHECK(labels("14/6/2024") == "6T 2024;N 2024;");
  CHECK(labels("15/6/2024") == "Q3 2024;N 2024;");
  CHECK(labels("14/9/2024") == "Q3 2024;N 2024;");
  CHECK(labels("15/9/2024") == "N 2024;");
  CHECK(labels("15/12/2024") == "Q1 2025;6T 2025;N 2025;");
  CHECK(labels("10/3/2024", "14/3/2024") == "Q1 2024;6T 2024;N 2024;");
  CHECK(labels("10/3/2024", "15/3/2024") == "6T 2024;N 2024;");  // the first quarter had closed
  CHECK(labels("10/6/2024", "20/6/2024") == "Q3 2024;N 2024;");
  CHECK(labels("10/12/2024", "16/12/2024") == "Q1 2025;6T 2025;N 2025;");
  CHECK(labels("10/3/2024", "1/3/2024") == "Q1 2024;6T 2024;N 2024;");
}

TEST_CASE("the regular reports to the Government, by month, quarter, half-year and year, since 12/3/2019") {
  const auto all = parse_report_series(shipped("reports/nd-09-2019.json"));
  REQUIRE(all.size() == 4);
  CHECK(reports_in(all[0], Year{2024}).size() == 12);
  const auto quarters = reports_in(all[1], Year{2024});
  REQUIRE(quarters.size() == 4);
  CHECK(quarters[0].window == Span{make_date(2023, 12, 15), make_date(2024, 3, 14)});
  CHECK(quarters[3].window == Span{make_date(2024, 9, 15), make_date(2024, 12, 14)});
  CHECK(quarters[3].due == make_date(2024, 12, 25));
  CHECK(reports_in(all[2], Year{2024})[1].window == Span{make_date(2024, 6, 15), make_date(2024, 12, 14)});
  CHECK(reports_in(all[3], Year{2024})[0].window == Span{make_date(2023, 12, 15), make_date(2024, 12, 14)});
  CHECK(reports_in(all[0], Year{2019}).size() == 10);  // not those due on 25/01 and 25/02
  for (const auto& series : all) {
    Date closed = make_date(2023, 12, 14);
    for (const auto& report : reports_in(series, Year{2024})) {  // no day is in two windows, and none in none
      CHECK(report.window.first == next_day(closed));
      closed = report.window.last;
      CHECK(which_report(series, closed).size() == 1);
    }
    CHECK(closed == make_date(2024, 12, 14));
  }
}

TEST_CASE("what arrives between two windows goes into the next to open, what was never in one into none") {
  const auto text = file_of(report_json(day(0, 6, 1), day(0, 6, 30), day(0, 7, 5)) + "," +
                            report_json(day(-1, 12, 1), day(0, 1, 31), day(0, 2, 5)));
  const auto series = parse_report_series(text).at(0);
  CHECK(which_report(series, make_date(2024, 3, 1)).empty());
  const auto late = which_report(series, make_date(2024, 6, 20), make_date(2024, 7, 20));
  REQUIRE(late.size() == 1);
  CHECK(late[0].due == make_date(2025, 2, 5));
  CHECK(which_report(series, make_date(1900, 1, 1)).empty());
  CHECK(which_report(series, make_date(2199, 12, 31)).empty());
}

TEST_CASE("a series holds from its first to its last day in force, by the day the report is due") {
  auto series = vietnam_report_series().at(0);
  series.since = make_date(2024, 6, 20);
  series.until = make_date(2025, 3, 19);
  CHECK(reports_in(series, Year{2024}).size() == 3);
  CHECK(reports_in(series, Year{2025}).empty());
  CHECK(which_report(series, make_date(2024, 2, 1)).size() == 2);
  const auto text = [](const std::string& days) {
    return R"({"cchc":"report_series","version":1,"report_series":[{"id":"x","names":["x"],"source":"s",)" + days +
           R"("reports":[)" + report_json(day(0, 1, 1), day(0, 1, 31), day(0, 2, 5)) + "]}]}";
  };
  const auto read = parse_report_series(text(R"("since":"2019-03-12",)")).at(0);
  CHECK(read.since == make_date(2019, 3, 12));
  CHECK_FALSE(read.until);
  CHECK_THROWS_WITH_AS(parse_report_series(text(R"("since":"2019-03-12","until":"2019-03-11",)")),
                       doctest::Contains("ends before"), BadFile);
}

TEST_CASE("a series is found by the words of a plan, compared folded") {
  const auto series = vietnam_report_series();
  CHECK(find_series(series, "báo cáo định kỳ CCHC") == &series[0]);
  CHECK(find_series(series, "BÁO CÁO ĐỊNH KỲ CCHC") == &series[0]);
  CHECK(find_series(series, "báo cáo cải cách hành chính định kỳ") == &series[0]);
  CHECK(find_series(series, "báo cáo định kỳ") == nullptr);
  CHECK(find_series({}, "báo cáo định kỳ CCHC") == nullptr);
}

TEST_CASE("a series of one's own is read, its reports in order of due day") {
  const auto text = file_of(report_json(day(0, 6, 1), day(0, 6, 30), day(1, 1, 5)) + "," +
                            report_json(day(-1, 12, 1), day(0, 1, 31), day(0, 2, 5)));
  const TemporaryFile file{"x.json", text};
  const auto series = read_report_series(file.path());
  CHECK(series == parse_report_series(text));
  const auto reports = reports_in(series.at(0), Year{2024});
  CHECK(reports.at(0).due == make_date(2024, 2, 5));
  CHECK(reports.at(1).due == make_date(2025, 1, 5));
}

TEST_CASE("a broken file of report series is refused with its place") {
  const auto refused = [](const std::string& text, const char* why) {
    CAPTURE(text);
    CHECK_THROWS_WITH_AS(parse_report_series(text), doctest::Contains(why), BadFile);
  };
  const auto good_first = day(0, 1, 1), good_last = day(0, 1, 31), good_due = day(0, 2, 5);
  refused("", "");
  refused("[]", "");
  refused(R"({"cchc":"plan","version":1,"plan":[]})", "report_series");
  refused(R"({"cchc":"report_series","version":2,"report_series":[]})", "version 2");
  refused(file_of(report_json(day(0, 2, 29), good_last, good_due)), "window_first");
  refused(file_of(report_json(day(0, 13, 1), good_last, good_due)), "month");
  refused(file_of(report_json(day(0, 1, 0), good_last, good_due)), "day");
  refused(file_of(report_json(day(2, 1, 1), good_last, good_due)), "year_offset");
  refused(file_of(report_json(good_last, good_first, good_due)), "ends before");
  refused(file_of(report_json(good_first, good_last, day(-1, 12, 31))), "due before");
  refused(file_of(report_json(good_first, good_last, "\"20/3\"")), "due");
  refused(file_of(R"({"name":"x"})"), "window_first");
  refused(file_of(report_json(good_first, good_last, good_due).insert(1, "\"extra\":1,")), "extra");
  refused(file_of(""), "reports");
}
