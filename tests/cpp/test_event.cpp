#include <doctest/doctest.h>

#include <string>

#include "cchc/error.hpp"
#include "cchc/event.hpp"
#include "temporary_file.hpp"

using namespace cchc;

TEST_CASE("events are read with English and with Vietnamese headings") {
  const Events expected{
      {"có thông báo bằng văn bản của Bộ Tư pháp", make_date(2024, 3, 5), "123/BTP-PL ngày 05/3/2024"},
      {"12.2a", make_date(2024, 4, 1), ""}};
  const auto english = parse_events(
      "event,on,document\n"
      "có thông báo bằng văn bản của Bộ Tư pháp,05/03/2024,123/BTP-PL ngày 05/3/2024\n"
      "12.2a,2024-04-01,\n");
  CHECK(english.clean());
  CHECK(english.value == expected);
  const auto vietnamese = parse_events(
      "\xEF\xBB\xBFNgày;Văn bản;Sự kiện\r\n"
      "5/3/2024;123/BTP-PL ngày 05/3/2024;có thông báo bằng văn bản của Bộ Tư pháp\r\n"
      "1/4/2024;;12.2a\r\n");
  CHECK(vietnamese.clean());
  CHECK(vietnamese.value == expected);
}

TEST_CASE("a file of events without documents, and one without events") {
  const TemporaryFile file{"sự-kiện.csv", "event,on\n x \n"};
  const auto short_row = read_events(file.path());
  CHECK(short_row.value.empty());
  REQUIRE(short_row.issues.size() == 1);
  CHECK(short_row.issues[0].code == "event.bad_day");
  CHECK(parse_events("event,on\n").clean());
  CHECK(parse_events("event,on\nx,1/1/2024\n").value == Events{{"x", make_date(2024, 1, 1), ""}});
}

TEST_CASE("a wrong row is an issue with line and column, the good rows are used") {
  const auto reading = parse_events("event,on,document\nx,31/02/2024,\n,1/1/2024,\ny,1/1/2024,a,b\nz,1/1/2024,d\n");
  CHECK(reading.value == Events{{"z", make_date(2024, 1, 1), "d"}});
  REQUIRE(reading.issues.size() == 3);
  CHECK(reading.issues[0].code == "event.bad_day");
  CHECK(reading.issues[0].place.line == 2);
  CHECK(reading.issues[0].place.column == 2);
  CHECK(reading.issues[0].message.find("31/02/2024") != std::string::npos);
  CHECK(reading.issues[1].code == "event.no_name");
  CHECK(reading.issues[1].place.line == 3);
  CHECK(reading.issues[1].place.column == 1);
  CHECK(reading.issues[2].code == "event.extra_field");
  CHECK(reading.issues[2].place.column == 4);
  for (const auto& issue : reading.issues) CHECK(issue.severity == Severity::error);
}

TEST_CASE("headings by other names, tabs, columns twice and columns of one's own") {
  const auto reading = parse_events(
      "Mã mốc\tNgày xảy ra\tSố, ngày văn bản\tGhi chú\tngày\t\n"
      "12.2a\t5/3/2024\t123/BTP-PL\tgấp\t6/3/2024\t\n");
  CHECK(reading.value == Events{{"12.2a", make_date(2024, 3, 5), "123/BTP-PL"}});
  REQUIRE(reading.issues.size() == 2);
  CHECK(reading.issues[0].code == "event.unknown_column");
  CHECK(reading.issues[0].severity == Severity::note);
  CHECK(reading.issues[0].place.column == 4);
  CHECK(reading.issues[1].code == "event.repeated_column");
  CHECK(reading.issues[1].place.column == 5);
}

TEST_CASE("an event recorded with several days is told, with one day twice is not") {
  const auto reading = parse_events("event,on\nx,5/3/2024\nX,5/3/2024\nx,1/3/2024\n");
  CHECK(reading.value.size() == 3);
  REQUIRE(reading.issues.size() == 1);
  CHECK(reading.issues[0].code == "event.repeated");
  CHECK(reading.issues[0].place.line == 4);
  CHECK(find_event(reading.value, "x")->on == make_date(2024, 3, 1));
}

TEST_CASE("a file that is no list of events is refused") {
  CHECK_THROWS_AS(parse_events(""), BadFile);
  CHECK_THROWS_WITH_AS(parse_events("name,on\n"), doctest::Contains("sự kiện"), BadFile);
  CHECK_THROWS_WITH_AS(parse_events("văn bản;ngày\n"), doctest::Contains("\"event\""), BadFile);
  CHECK_THROWS_WITH_AS(parse_events("event,document\n"), doctest::Contains("\"on\""), BadFile);
  CHECK_THROWS_AS(read_events("no-such-file.csv"), BadFile);
}

TEST_CASE("an event is found by its words however they are spelt, the earliest when there are several") {
  const Events events{{"Có thông báo của Bộ Tư pháp", make_date(2024, 5, 1), "second"},
                      {"có  thông báo\ncủa Bộ Tư pháp", make_date(2024, 3, 1), "first"},
                      {"hòa giải", make_date(2024, 1, 1), ""}};
  REQUIRE(find_event(events, "có thông báo của bộ tư pháp"));
  CHECK(find_event(events, "CÓ THÔNG BÁO CỦA BỘ TƯ PHÁP")->document == "first");
  CHECK(find_event(events, "hoà giải") == &events[2]);
  CHECK(find_event(events, "hoa giai") == nullptr);
  CHECK(find_event({}, "x") == nullptr);
}
