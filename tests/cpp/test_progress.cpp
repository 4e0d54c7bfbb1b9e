#include <doctest/doctest.h>

#include <string>

#include "cchc/error.hpp"
#include "cchc/progress.hpp"
#include "small_plan.hpp"

using namespace cchc;
using small::report;

namespace {

const Date january = make_date(2024, 1, 10);
const Date march = make_date(2024, 3, 10);
const Date june = make_date(2024, 6, 10);

Reading<Progress> parse(const std::string& csv) { return parse_progress(csv, small::plan(), small::directory()); }

const std::string headings = "mốc;cơ quan;ngày báo cáo;ngày hoàn thành;minh chứng\n";

/// The one issue that a row under the usual headings gives.
Issue issue_of(const std::string& row) {
  const auto reading = parse(headings + row);
  REQUIRE(reading.issues.size() == 1);
  CHECK(reading.value.reports().empty());
  return reading.issues[0];
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the report that stands is the latest made by the day") {
  const Progress progress({report("1.1a", "stp", june, june), report("1.1a", "stp", january),
                           report("1.1a", "snv", january, january), report("1.1b", "stp", march)});
  const auto day_of = [&](Date as_of) { return progress.latest(MilestoneId("1.1a"), AgencyId("stp"), as_of); };
  CHECK(day_of(day_before(january)) == nullptr);
  CHECK(day_of(january)->reported_on == january);
  CHECK(day_of(day_before(june))->reported_on == january);
  CHECK(day_of(june)->reported_on == june);
  CHECK(day_of(make_date(2030, 1, 1))->reported_on == june);
  CHECK(progress.latest(MilestoneId("1.1c"), AgencyId("stp"), june) == nullptr);
  CHECK(progress.latest(MilestoneId("1.1b"), AgencyId("snv"), june) == nullptr);
  CHECK(Progress().latest(MilestoneId("1.1b"), AgencyId("snv"), june) == nullptr);
}

TEST_CASE("of two reports of one day the one given last stands, and both are kept") {
  const Progress progress({report("2.1", "huyen.a", march, march), report("2.1", "huyen.a", march)});
  CHECK_FALSE(progress.latest(MilestoneId("2.1"), AgencyId("huyen.a"), march)->finished_on);
  CHECK(progress.reports().size() == 2);
}

TEST_CASE("the report that stands is found as a walk through all of them finds it") {
  std::vector<Report> reports;
  const char* milestones[] = {"1.1a", "1.1b", "2.1"};
  const char* agencies[] = {"snv", "stp", "huyen.a"};
  for (unsigned n = 0; n < 200; ++n) {
    reports.push_back(
        report(milestones[n * 7 % 3], agencies[n * 5 / 3 % 3], make_date(2024, 1 + n * 11 % 12, 1 + n * 13 % 28)));
    reports.back().evidence = std::to_string(n);
  }
  const Progress progress(reports);
  for (const char* milestone : milestones) {
    for (const char* agency : agencies) {
      for (unsigned month = 1; month <= 12; ++month) {
        const Date as_of = make_date(2024, month, 15);
        const Report* expected = nullptr;
        for (const Report& one : reports) {
          if (one.milestone.str() != milestone || one.agency.str() != agency || one.reported_on > as_of) continue;
          if (!expected || one.reported_on >= expected->reported_on) expected = &one;
        }
        const Report* found = progress.latest(MilestoneId(milestone), AgencyId(agency), as_of);
        REQUIRE((found == nullptr) == (expected == nullptr));
        if (found) CHECK(*found == *expected);
      }
    }
  }
}

TEST_CASE("an officer's file is read: Vietnamese headings, semicolons, day first, BOM, agencies by any name") {
  const auto reading = parse(
      "\xEF\xBB\xBFMốc;Cơ quan;Ngày báo cáo;Ngày hoàn thành;Minh chứng\r\n"
      "1.1a;Sở Tư pháp;05/01/2024;28/12/2023;Kế hoạch số 12/KH-STP\r\n"
      "3.1;snv;2024-03-01;;\r\n"
      " 4.1 ; SNV ;1/6/2024;1/6/2024;\"Công văn 5; Báo cáo 6\"\r\n");
  CHECK(reading.clean());
  REQUIRE(reading.value.reports().size() == 3);
  CHECK(reading.value.reports()[0] ==
        report("1.1a", "stp", make_date(2024, 1, 5), make_date(2023, 12, 28), "Kế hoạch số 12/KH-STP"));
  CHECK(reading.value.reports()[1] == report("3.1", "snv", make_date(2024, 3, 1)));
  CHECK(reading.value.reports()[2] ==
        report("4.1", "snv", make_date(2024, 6, 1), make_date(2024, 6, 1), "Công văn 5; Báo cáo 6"));
}

TEST_CASE("English headings, commas or tabs, columns in another order and without evidence are read too") {
  const auto commas = parse("agency,milestone,finished_on,reported_on,evidence\nstp,1.1b,2024-06-01,2024-06-10,\n");
  const auto tabs = parse("Reported on\tmilestone\tagency\tfinished on\n2024-06-10\t1.1b\tstp\t2024-06-01\n");
  CHECK(commas.clean());
  CHECK(commas.value == Progress({report("1.1b", "stp", june, make_date(2024, 6, 1))}));
  CHECK(tabs.value == commas.value);
  REQUIRE(tabs.issues.size() == 1);
  CHECK(tabs.issues[0].code == "progress.missing_column");
  CHECK(tabs.issues[0].severity == Severity::warning);
}

TEST_CASE("headings and names are matched in any normal form and case") {
  const auto reading = parse(
      "Mo\u0302\u0301C;CO\u031B QUAN;Nga\u0300y ba\u0301o ca\u0301o;Nga\u0300y hoa\u0300n tha\u0300nh;minh "
      "chu\u031B\u0301ng\n"
      "1.1b;so\u031B\u0309 tu\u031B pha\u0301p;10/06/2024;;\n");
  CHECK(reading.clean());
  CHECK(reading.value.reports().size() == 1);
}

TEST_CASE("a row for an unknown milestone is an issue with line, column and its words, and the others are used") {
  const auto reading =
      parse(headings + "1.1a;stp;05/01/2024;;\n9.9;stp;05/01/2024;;Công văn 7\n1.1b;stp;05/01/2024;;\n");
  CHECK(reading.value.reports().size() == 2);
  REQUIRE(reading.issues.size() == 1);
  const Issue& issue = reading.issues[0];
  CHECK(issue.code == "progress.unknown_milestone");
  CHECK(issue.severity == Severity::error);
  CHECK(issue.place.line == 3);
  CHECK(issue.place.column == 1);
  CHECK(holds(issue.message, "9.9"));
  CHECK(holds(issue.message, "Công văn 7"));
  CHECK_FALSE(issue.hint.empty());
}

TEST_CASE("what is wrong with a row is said with its column") {
  CHECK(issue_of("1.1a;Sở Ngoại vụ;05/01/2024;;").code == "progress.unknown_agency");
  CHECK(issue_of("1.1a;;05/01/2024;;").place.column == 2);
  CHECK(issue_of("mốc 1;stp;05/01/2024;;").code == "progress.unknown_milestone");
  CHECK(issue_of("1.1a;stp;31/02/2024;;").code == "progress.bad_date");
  CHECK(issue_of("1.1a;stp;31/02/2024;;").place.column == 3);
  CHECK(issue_of("1.1a;stp;05/01/2024;hôm qua;").place.column == 4);
  CHECK(issue_of("1.1a;stp;05/01/0024;;").code == "progress.bad_date");
  CHECK(issue_of("1.1a;stp;;;").code == "progress.bad_date");
  CHECK(issue_of("1.1a;stp;05/01/2024;06/01/2024;").code == "progress.finished_after_reported");
  CHECK(issue_of("1.1a;stp;05/01/2024").code == "progress.short_row");
}

TEST_CASE("an agency is named as it was called on the day of the report") {
  CHECK(parse(headings + "2.1;UBND huyện A;30/06/2025;;\n").clean());
  CHECK(issue_of("2.1;UBND huyện A;01/07/2025;;").code == "progress.unknown_agency");
}

TEST_CASE("several faults of one row are all said") {
  const auto reading = parse(headings + "9.9;Sở Ngoại vụ;05/01/2024;31/02/2024;\n");
  CHECK(reading.value.reports().empty());
  CHECK(reading.issues.size() == 3);
}

TEST_CASE("without a column that is needed no row is used and each is kept as an issue") {
  const auto reading = parse("mốc;ngày báo cáo;ngày hoàn thành;minh chứng\n1.1a;05/01/2024;;A\n1.1b;05/01/2024;;B\n");
  CHECK(reading.value.reports().empty());
  REQUIRE(reading.issues.size() == 3);
  CHECK(reading.issues[0].code == "progress.missing_column");
  CHECK(reading.issues[0].severity == Severity::error);
  CHECK(holds(reading.issues[2].message, "B"));
}

TEST_CASE("columns that are unknown or given twice are said once, and do no harm") {
  const auto reading =
      parse("mốc;cơ quan;ngày báo cáo;ngày hoàn thành;minh chứng;ghi chú;mốc\n1.1a;stp;05/01/2024;;;x;2.1\n");
  CHECK(reading.value == Progress({report("1.1a", "stp", make_date(2024, 1, 5))}));
  REQUIRE(reading.issues.size() == 2);
  CHECK(reading.issues[0].code == "progress.unknown_column");
  CHECK(reading.issues[1].code == "progress.repeated_column");
}

TEST_CASE("a row longer than the headings is used and pointed out") {
  const auto reading =
      parse("mốc,cơ quan,ngày báo cáo,ngày hoàn thành,minh chứng\n1.1a,stp,05/01/2024,,Số 12, ngày 3/1\n");
  CHECK(reading.value.reports().size() == 1);
  REQUIRE(reading.issues.size() == 1);
  CHECK(reading.issues[0].code == "progress.long_row");
  CHECK(holds(reading.issues[0].message, "ngày 3/1"));
}

TEST_CASE("a file that cannot be read as a whole is refused") {
  CHECK_THROWS_AS(parse(""), BadFile);
  CHECK_THROWS_AS(parse("m\xE1\xBB;x\n"), BadFile);
  CHECK_THROWS_AS(parse(headings + "1.1a;\"stp;05/01/2024;;\n"), BadFile);
  CHECK_THROWS_AS(read_progress("không có tệp này.csv", small::plan(), small::directory()), BadFile);
}

TEST_CASE("headings alone give no reports and no issues") { CHECK(parse(headings).clean()); }

TEST_CASE("the sample that comes with the plan reads without an issue, and every row says that it is invented") {
  const std::string data = std::string(CCHC_SOURCE_DIR) + "/data/";
  const Directory directory = read_directory(data + "agencies/gialai.csv");
  const Plan plan = read_plan(read_document(data + "plans/ke-hoach-3638-kh-ubnd.txt"), directory).value;
  const auto sample = read_progress(data + "progress/gialai-2024-sample.csv", plan, directory);
  for (const Issue& issue : sample.issues) MESSAGE(issue.message);
  CHECK(sample.clean());
  CHECK(sample.value.reports().size() > 100);
  for (const Report& one : sample.value.reports()) CHECK(holds(one.evidence, "(số liệu giả định)"));
}
