#include <doctest/doctest.h>

#include "cchc/deadline.hpp"
#include "cchc/rule.hpp"

using namespace cchc;

namespace {

void reads_back(const Rule& rule) {
  const std::string text = wording(rule);
  INFO(text);
  const auto reading = read_deadlines(text, Year{1999});  // a year no wording leaves out
  REQUIRE(reading.value.size() == 1);
  CHECK(reading.value.front().rule == rule);
  CHECK(reading.value.front().subject.empty());
  CHECK(reading.clean());
}

}  // namespace

TEST_CASE("every dated rule's wording reads back to the same rule, for every day of ten years") {
  const date::sys_days last = Year{2027} / 12 / 31;
  for (date::sys_days day = Year{2018} / 1 / 1; day <= last; day += date::days{1}) {
    reads_back(Before{day});
    reads_back(NoLaterThan{day});
    reads_back(Onward{day});
    reads_back(Between{day, day + date::days{40}});
  }
}

TEST_CASE("every period's wording reads back") {
  for (int y = 2015; y <= 2030; ++y) {
    const Year year{y};
    reads_back(Within{year});
    reads_back(Throughout{year});
    for (int q = 1; q <= 4; ++q) reads_back(Within{Quarter{year, q}});
    for (int h = 1; h <= 2; ++h) reads_back(Within{Half{year, h}});
    for (unsigned m = 1; m <= 12; ++m) reads_back(Within{Month{year, date::month{m}}});
  }
}

TEST_CASE("an event that is a day is worded as one") {
  CHECK(wording(AfterEvent{"ngày ký", {}}) == "sau ngày ký");
  CHECK(wording(AfterEvent{"có hướng dẫn", {}}) == "sau khi có hướng dẫn");
}

TEST_CASE("wordings of events, documents, reports and recurring duties read back") {
  const std::string events[] = {"có hướng dẫn của Bộ Nội vụ", "ngày nhận đủ hồ sơ",
                                "UBND tỉnh ban hành kế hoạch, chương trình"};
  for (const std::string& event : events) {
    reads_back(AfterEvent{event, {}});
    for (const Unit unit : {Unit::hour, Unit::day, Unit::working_day, Unit::week, Unit::month, Unit::year}) {
      reads_back(AfterEvent{event, Offset{5, unit, Offset::Direction::after}});
      reads_back(AfterEvent{event, Offset{45, unit, Offset::Direction::before}});
      reads_back(AfterEvent{event, Offset{2, unit, Offset::Direction::before, Offset::Bound::earliest}});
      reads_back(AfterEvent{event, Offset{3, unit, Offset::Direction::after, Offset::Bound::earliest}});
    }
    if (event.rfind("ngày", 0) != 0) reads_back(AfterEvent{event, Offset{0, Unit::day, Offset::Direction::before}});
  }
  reads_back(PerDocument{"Kế hoạch số 183/KH-UBND ngày 26/01/2022"});
  reads_back(InRegularReport{"báo cáo định kỳ CCHC"});
  for (const Frequency f :
       {Frequency::unstated, Frequency::nine_months, Frequency::per_reporting_period, Frequency::daily,
        Frequency::weekly, Frequency::monthly, Frequency::quarterly, Frequency::semiannual, Frequency::annual}) {
    reads_back(Every{f, {}});
  }
  for (const auto relation : {Anchor::Relation::before, Anchor::Relation::by, Anchor::Relation::on}) {
    reads_back(Every{Frequency::monthly, {{relation, 15, 0}}});
    reads_back(Every{Frequency::monthly, {{relation, last_of_month, 0}}});
    reads_back(Every{Frequency::semiannual, {{relation, 15, 6}, {relation, 15, 12}}});
  }
}

TEST_CASE("wordings of hours and of stretches without a name read back") {
  for (int hour = 1; hour < 24; ++hour) {
    reads_back(Before{make_date(2024, 8, 15), TimeOfDay{hour, 0}});
    reads_back(NoLaterThan{make_date(2024, 8, 15), TimeOfDay{hour, 30}});
  }
  for (int y = 2020; y < 2030; ++y) {
    const Date first = make_date(y, 1, 1);
    reads_back(Within{Span{first, make_date(y + 4, 12, 31)}});
    reads_back(Within{Span{first, first}});
    reads_back(Within{Span{make_date(y, 5, 25), make_date(y, 5, 31)}});
    for (unsigned m = 2; m <= 11; ++m) {
      if (m == 6) continue;  // six months are a Half
      reads_back(Within{Span{first, Date{Year{y} / date::month{m} / date::last}}});
      reads_back(Within{Span{make_date(y, 13 - m, 1), make_date(y, 12, 31)}});
      reads_back(Within{Span{make_date(y, m, 1), Date{Year{y + 1} / date::month{m} / date::last}}});
    }
  }
}

TEST_CASE("wordings of duties that recur read back, with any of their days") {
  const auto annual = [](Anchor anchor) { return Every{Frequency::annual, {anchor}}; };
  using Relation = Anchor::Relation;
  for (int count = 1; count <= 12; ++count) {
    reads_back(annual({Relation::within, 0, count}));
    reads_back(annual({Relation::by, last_of_month, count}));
    reads_back(Every{Frequency::weekly, {}, 1, count + 1});
    reads_back(Every{Frequency::annual, {}, count + 1});
    reads_back(Every{Frequency::annual, {}, count + 1, 1, true});
    reads_back(Every{Frequency::quarterly, {}, 1, count, true});
  }
  for (int quarter = 1; quarter <= 4; ++quarter) reads_back(annual({Relation::within, 0, 0, quarter}));
  for (int weekday = 1; weekday <= 7; ++weekday) {
    reads_back(Every{Frequency::weekly,
                     {{Relation::before, 0, 0, 0, weekday, MonthOf::month, YearOf::same, TimeOfDay{15, 30}}}});
    reads_back(Every{Frequency::weekly, {{Relation::on, 0, 0, 0, weekday}}});
  }
  for (const MonthOf of : {MonthOf::first_month_of_quarter, MonthOf::second_month_of_quarter,
                           MonthOf::last_month_of_quarter, MonthOf::first_month_of_next_quarter}) {
    for (const int day : {1, 15, last_of_month})
      reads_back(Every{Frequency::quarterly, {{Relation::by, day, 0, 0, 0, of}}});
  }
  for (const MonthOf of : {MonthOf::reported_month, MonthOf::previous_month, MonthOf::next_month})
    reads_back(Every{Frequency::monthly, {{Relation::before, 5, 0, 0, 0, of}}});
  reads_back(annual({Relation::before, 15, 1, 0, 0, MonthOf::month, YearOf::next}));
  reads_back(annual({Relation::window, 1, 10, 0, 0, MonthOf::month, YearOf::same, {}, 30, 4, YearOf::next}));
  reads_back(annual({Relation::window, 16, 12, 0, 0, MonthOf::month, YearOf::same, {}, 31, 12}));
  reads_back(Every{Frequency::semiannual, {{Relation::before, 20, 6}}});
  reads_back(Every{Frequency::daily,
                   {{Relation::before, 0, 0, 0, 0, MonthOf::month, YearOf::same, TimeOfDay{9, 0}},
                    {Relation::before, 0, 0, 0, 0, MonthOf::month, YearOf::same, TimeOfDay{16, 0}}}});
  reads_back(
      Every{Frequency::monthly, {}, 1, 1, false, {Frequency::quarterly, Frequency::semiannual, Frequency::annual}});
}

TEST_CASE("the wording of what was not read is its text") {
  CHECK(wording(Unread{"Khi có điều kiện"}) == "Khi có điều kiện");
  CHECK(kind_of(Unread{}) == "unread");
  CHECK(kind_of(NoLaterThan{}) == "no_later_than");
}
