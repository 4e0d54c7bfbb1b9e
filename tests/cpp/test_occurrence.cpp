#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cchc/error.hpp"
#include "cchc/occurrence.hpp"

using namespace cchc;

namespace {

using Relation = Anchor::Relation;

constexpr Year year{2024};

Every every(Frequency frequency, std::vector<Anchor> anchors = {}) { return {frequency, std::move(anchors)}; }

Anchor day_of(Relation relation, int day, MonthOf of = MonthOf::month) {
  Anchor anchor{relation, day};
  anchor.of = of;
  return anchor;
}

Anchor day_and_month(Relation relation, int day, int month, YearOf on = YearOf::same) {
  Anchor anchor{relation, day, month};
  anchor.year = on;
  return anchor;
}

/// "T01: trước ngày 15/01/2024; T02: …"
std::string told(const Every& rule, Year in = year) {
  std::string text;
  for (const auto& one : occurrences(rule, in)) {
    text += (text.empty() ? "" : "; ") + one.label + ": " + wording(one.rule);
  }
  return text;
}

std::string window(const Occurrence& one) { return to_string(one.window.first) + ".." + to_string(one.window.last); }

}  // namespace

TEST_CASE("a duty without a day falls within each of its periods") {
  CHECK(told(every(Frequency::quarterly)) ==
        "Q1: trong quý I năm 2024; Q2: trong quý II năm 2024; Q3: trong quý III năm 2024; Q4: trong quý IV năm 2024");
  CHECK(told(every(Frequency::semiannual)) == "6TD: trong 6 tháng đầu năm 2024; 6TC: trong 6 tháng cuối năm 2024");
  CHECK(told(every(Frequency::annual)) == "N: trong năm 2024");
  const auto months = occurrences(every(Frequency::monthly), year);
  REQUIRE(months.size() == 12);
  CHECK(months[1].label == "T02");
  CHECK(months[1].rule == Rule{Within{Year{2024} / 2}});
  CHECK(window(months[1]) == "2024-02-01..2024-02-29");
  const auto nine = occurrences(every(Frequency::nine_months), year);
  REQUIRE(nine.size() == 1);
  CHECK(nine[0].label == "9T");
  CHECK(window(nine[0]) == "2024-01-01..2024-09-30");
  CHECK(nine[0].rule == Rule{Within{nine[0].window}});
}

TEST_CASE("a day of each month, clamped to the month's last") {
  const auto before = occurrences(every(Frequency::monthly, {day_of(Relation::before, 15)}), year);
  REQUIRE(before.size() == 12);
  CHECK(before[8].rule == Rule{Before{make_date(2024, 9, 15)}});
  const auto last = occurrences(every(Frequency::monthly, {day_of(Relation::by, last_of_month)}), year);
  CHECK(last[1].rule == Rule{NoLaterThan{make_date(2024, 2, 29)}});
  const auto late = occurrences(every(Frequency::monthly, {day_of(Relation::on, 31)}), year);
  CHECK(late[3].rule == Rule{NoLaterThan{make_date(2024, 4, 30)}});
  const auto next = occurrences(every(Frequency::monthly, {day_of(Relation::before, 5, MonthOf::next_month)}), year);
  CHECK(next[11].rule == Rule{Before{make_date(2025, 1, 5)}});
  CHECK(next[11].label == "T12");
  const auto past = occurrences(every(Frequency::monthly, {day_of(Relation::by, 25, MonthOf::previous_month)}), year);
  CHECK(past[0].rule == Rule{NoLaterThan{make_date(2023, 12, 25)}});
}

TEST_CASE("a day of a month of the quarter") {
  const auto due = [](MonthOf of) {
    return occurrences(every(Frequency::quarterly, {day_of(Relation::by, 15, of)}), year).at(3).rule;
  };
  CHECK(due(MonthOf::last_month_of_quarter) == Rule{NoLaterThan{make_date(2024, 12, 15)}});
  CHECK(due(MonthOf::first_month_of_quarter) == Rule{NoLaterThan{make_date(2024, 10, 15)}});
  CHECK(due(MonthOf::second_month_of_quarter) == Rule{NoLaterThan{make_date(2024, 11, 15)}});
  CHECK(due(MonthOf::first_month_of_next_quarter) == Rule{NoLaterThan{make_date(2025, 1, 15)}});
  CHECK(due(MonthOf::month) == Rule{NoLaterThan{make_date(2024, 12, 15)}});
}

TEST_CASE("days that name their months stand for themselves") {
  const Every halves =
      every(Frequency::semiannual, {day_and_month(Relation::before, 15, 6), day_and_month(Relation::before, 15, 12)});
  CHECK(told(halves) == "6TD: trước ngày 15/06/2024; 6TC: trước ngày 15/12/2024");
  CHECK(told(every(Frequency::semiannual, {day_and_month(Relation::by, 20, 6)})) == "6TD: chậm nhất ngày 20/06/2024");
  CHECK(told(every(Frequency::annual, {day_and_month(Relation::on, 15, 6), day_and_month(Relation::on, 15, 12)})) ==
        "N.1: chậm nhất ngày 15/06/2024; N.2: chậm nhất ngày 15/12/2024");
  const auto after =
      occurrences(every(Frequency::annual, {day_and_month(Relation::before, 15, 1, YearOf::next)}), year);
  REQUIRE(after.size() == 1);
  CHECK(after[0].rule == Rule{Before{make_date(2025, 1, 15)}});
  CHECK(window(after[0]) == "2024-01-01..2024-12-31");
}

TEST_CASE("a month, a quarter or a stretch of each year") {
  CHECK(told(every(Frequency::annual, {day_and_month(Relation::within, 0, 12)})) == "N: trong tháng 12 năm 2024");
  CHECK(told(every(Frequency::annual, {day_and_month(Relation::before, 0, 6)})) == "N: trước ngày 01/06/2024");
  CHECK(told(every(Frequency::annual, {day_and_month(Relation::by, 0, 6)})) == "N: chậm nhất ngày 30/06/2024");
  Anchor quarter{Relation::within};
  quarter.quarter = 1;
  quarter.year = YearOf::next;
  CHECK(told(every(Frequency::annual, {quarter})) == "N: trong quý I năm 2025");
  Anchor winter = day_and_month(Relation::window, 1, 10);
  winter.to_day = 30;
  winter.to_month = 4;
  winter.to_year = YearOf::next;
  CHECK(told(every(Frequency::annual, {winter})) == "N: từ ngày 01/10/2024 đến ngày 30/04/2025");
  Anchor december = day_and_month(Relation::window, 16, 12);
  december.to_day = 31;
  december.to_month = 12;
  CHECK(told(every(Frequency::annual, {december})) == "N: từ ngày 16/12/2024 đến ngày 31/12/2024");
}

TEST_CASE("several times a period, at any time within it") {
  Every twice = every(Frequency::annual);
  twice.count = 2;
  CHECK(told(twice) == "N.1: trong năm 2024; N.2: trong năm 2024");
  twice.frequency = Frequency::monthly;
  const auto months = occurrences(twice, year);
  REQUIRE(months.size() == 24);
  CHECK(months[5].label == "T03.2");
  CHECK(months[5].rule == Rule{Within{Year{2024} / 3}});
}

TEST_CASE("every second month, and what has no place in a year") {
  Every rare = every(Frequency::monthly);
  rare.interval = 2;
  const auto months = occurrences(rare, year);
  REQUIRE(months.size() == 6);
  CHECK(months[0].label == "T02");
  CHECK(window(months[0]) == "2024-01-01..2024-02-29");
  CHECK(months[0].rule == Rule{Within{months[0].window}});
  rare.interval = 5;
  CHECK(occurrences(rare, year).empty());
  CHECK(occurrences({Frequency::annual, {}, 5}, year).empty());
  CHECK(occurrences({Frequency::weekly, {}, 2}, year).empty());
  for (const auto frequency : {Frequency::daily, Frequency::unstated, Frequency::per_reporting_period}) {
    CHECK(occurrences(every(frequency), year).empty());
  }
  Anchor friday{Relation::before};
  friday.weekday = 5;
  CHECK(occurrences(every(Frequency::monthly, {friday}), year).empty());
  Anchor hour{Relation::before};
  hour.time = TimeOfDay{17, 0};
  CHECK(occurrences(every(Frequency::monthly, {hour}), year).empty());
  CHECK(occurrences(every(Frequency::weekly, {day_of(Relation::by, 15)}), year).empty());
}

TEST_CASE("weeks belong to the year in which they end") {
  for (int number = 2015; number <= 2028; ++number) {
    const auto weeks = occurrences(every(Frequency::weekly), Year{number});
    CAPTURE(number);
    CHECK((weeks.size() == 52 || weeks.size() == 53));
    const auto before = occurrences(every(Frequency::weekly), Year{number - 1});
    CHECK(weeks.front().window.first == next_day(before.back().window.last));
  }
  Anchor friday{Relation::before};
  friday.weekday = 5;
  friday.time = TimeOfDay{15, 0};
  const auto weeks = occurrences(every(Frequency::weekly, {friday}), year);
  CHECK(weeks[0].label == "W01");
  CHECK(weeks[0].rule == Rule{Before{make_date(2024, 1, 5), TimeOfDay{15, 0}}});
  CHECK(window(weeks[0]) == "2024-01-01..2024-01-07");
}

TEST_CASE("several frequencies of one clause, each with its own occurrences") {
  Every all = every(Frequency::monthly);
  all.also = {Frequency::quarterly, Frequency::annual};
  CHECK(occurrences(all, year).size() == 17);
  all.anchors = {day_of(Relation::by, 15)};
  CHECK(occurrences(all, year).empty());  // whose day it is is not said
}

TEST_CASE("windows that close on the 14th are those of Nghị định 09/2019/NĐ-CP, Điều 12") {
  Policy policy;
  policy.closing_day = 14;
  const auto windows = [&](Frequency frequency) {
    std::string text;
    for (const auto& one : occurrences(every(frequency), year, policy)) text += window(one) + " ";
    return text;
  };
  CHECK(windows(Frequency::quarterly) ==
        "2023-12-15..2024-03-14 2024-03-15..2024-06-14 2024-06-15..2024-09-14 2024-09-15..2024-12-14 ");
  CHECK(windows(Frequency::semiannual) == "2023-12-15..2024-06-14 2024-06-15..2024-12-14 ");
  CHECK(windows(Frequency::annual) == "2023-12-15..2024-12-14 ");
  CHECK(windows(Frequency::monthly).substr(0, 48) == "2023-12-15..2024-01-14 2024-01-15..2024-02-14 20");
  // The switch moves the data, not the day: "hằng quý" is still due within the quarter.
  CHECK(occurrences(every(Frequency::quarterly), year, policy)[0].rule == Rule{Within{Quarter{year, 1}}});
  policy.closing_day = 31;
  CHECK(windows(Frequency::semiannual) == "2024-01-01..2024-06-30 2024-07-01..2024-12-31 ");
  for (const int wrong : {-1, 32}) {
    policy.closing_day = wrong;
    CHECK_THROWS_AS(occurrences(every(Frequency::monthly), year, policy), InvalidValue);
  }
}

TEST_CASE("the reports of a series, by their labels or by number") {
  const auto cchc = occurrences(vietnam_report_series().at(0), year);
  REQUIRE(cchc.size() == 4);
  CHECK(cchc[1].label == "6T");
  CHECK(cchc[1].rule == Rule{NoLaterThan{make_date(2024, 6, 20)}});
  CHECK(window(cchc[1]) == "2023-12-15..2024-06-14");
  auto unnamed = vietnam_report_series().at(0);
  for (auto& report : unnamed.reports) report.label.clear();
  CHECK(occurrences(unnamed, year)[2].label == "K3");
  for (auto& report : unnamed.reports) report.label = "Q";
  CHECK(occurrences(unnamed, year)[2].label == "Q.3");
}
