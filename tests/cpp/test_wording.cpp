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

TEST_CASE("wordings of events, documents, reports and recurring duties read back") {
  const std::string events[] = {"có hướng dẫn của Bộ Nội vụ", "ngày nhận đủ hồ sơ",
                                "UBND tỉnh ban hành kế hoạch, chương trình"};
  for (const std::string& event : events) {
    reads_back(AfterEvent{event, {}});
    for (const Unit unit : {Unit::day, Unit::working_day, Unit::week, Unit::month, Unit::year}) {
      reads_back(AfterEvent{event, Offset{5, unit, Offset::Direction::after}});
      reads_back(AfterEvent{event, Offset{45, unit, Offset::Direction::before}});
    }
  }
  reads_back(PerDocument{"Kế hoạch số 183/KH-UBND ngày 26/01/2022"});
  reads_back(InRegularReport{"báo cáo định kỳ CCHC"});
  for (const Frequency f : {Frequency::daily, Frequency::weekly, Frequency::monthly, Frequency::quarterly,
                            Frequency::semiannual, Frequency::annual}) {
    reads_back(Every{f, {}});
  }
  for (const auto relation : {Anchor::Relation::before, Anchor::Relation::by, Anchor::Relation::on}) {
    reads_back(Every{Frequency::monthly, {{relation, 15, 0}}});
    reads_back(Every{Frequency::monthly, {{relation, 0, 0}}});
    reads_back(Every{Frequency::annual, {{relation, 15, 6}, {relation, 15, 12}}});
  }
}

TEST_CASE("the wording of what was not read is its text") {
  CHECK(wording(Unread{"Khi có điều kiện"}) == "Khi có điều kiện");
  CHECK(kind_of(Unread{}) == "unread");
  CHECK(kind_of(NoLaterThan{}) == "no_later_than");
}
