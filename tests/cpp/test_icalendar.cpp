#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cchc/expand.hpp"
#include "cchc/icalendar.hpp"
#include "cchc/text.hpp"
#include "small_plan.hpp"

using namespace cchc;

namespace {

const Date stamped = make_date(2024, 1, 2);

std::vector<Date> days(const std::vector<const char*>& texts) {
  std::vector<Date> all;
  for (const char* text : texts) all.push_back(parse_date(text));
  return all;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    lines.push_back(text.substr(at, end - at));
    at = end + 2;
  }
  return lines;
}

std::string unfolded(std::string text) {
  for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at)) text.erase(at, 3);
  return text;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

Plan monthly_plan(Every every) {
  Activity activity = small::activity("1.1", "Báo cáo", "Sở Tư pháp", "Trước ngày 15 hằng tháng");
  activity.milestones = {small::milestone("1.1", "", std::move(every), {})};
  return Plan{Year{2024}, {}, {Section{}}, {Objective{}}, {Task{TaskId{"1"}, 0, {}, {activity}}}};
}

std::string calendar_of(const Every& every) {
  const Facts facts{vietnam_calendar(), {}, {}};
  const Plan plan = expand(monthly_plan(every), facts);
  return unfolded(to_icalendar(resolve(plan, facts), plan, stamped));
}

}  // namespace

TEST_CASE("lines end in CRLF and hold 75 octets at the most, and no character is split") {
  const std::string text = to_icalendar(small::schedule(), small::plan(), stamped);
  CHECK(count(text, "\n") == count(text, "\r\n"));
  bool folded = false;
  for (const std::string& line : lines_of(text)) {
    CAPTURE(line);
    CHECK(line.size() <= 75);
    CHECK(is_utf8(line));
    folded = folded || line.front() == ' ';
  }
  CHECK(folded);
}

TEST_CASE("a milestone with a day is an all-day event, one without is left out") {
  const std::string text = unfolded(to_icalendar(small::schedule(), small::plan(), stamped));
  CHECK(count(text, "BEGIN:VEVENT") == 3);  // of six: two wait and one was not understood
  CHECK(count(text, "DTSTAMP:20240102T000000Z\r\n") == 3);
  CHECK(count(text, "DTSTART;VALUE=DATE:20231230\r\n") == 1);
  CHECK(count(text, "UID:1.1a.12-KH-UBND.2024@cchc\r\n") == 1);
  CHECK(count(text, "SUMMARY:Hạn mốc 1.1a: Ban hành Kế hoạch\r\n") == 1);
  CHECK(count(text, "\\nCơ quan thực hiện: Sở Tư pháp\\; các cơ quan có liên quan\\n") == 2);
  CHECK(text.find("SUMMARY:Due: 1.1a") == std::string::npos);
  CHECK(to_icalendar(small::schedule(), small::plan(), stamped, Language::en).find("SUMMARY:Due: 1.1a") !=
        std::string::npos);
}

TEST_CASE("separators, backslashes and line feeds of a text are escaped, controls left out") {
  Schedule schedule{Policy{}, {DueBy{{}, stamped}}};
  Activity activity = small::activity("1.1", "", "a,b;c\\d\x01\ne", "");
  activity.milestones = {small::milestone("1.1", "", NoLaterThan{stamped}, {})};
  const Plan plan{Year{2024}, {}, {Section{}}, {Objective{}}, {Task{TaskId{"1"}, 0, {}, {activity}}}};
  CHECK(unfolded(to_icalendar(schedule, plan, stamped)).find(R"(Cơ quan thực hiện: a\,b\;c\\d\ne)") !=
        std::string::npos);
}

TEST_CASE("occurrences that a rule gives exactly are one event that recurs") {
  const std::string text = calendar_of({Frequency::monthly, {{Anchor::Relation::before, 15}}});
  CHECK(count(text, "BEGIN:VEVENT") == 1);
  CHECK(count(text, "DTSTART;VALUE=DATE:20240114\r\nRRULE:FREQ=MONTHLY;COUNT=12;BYMONTHDAY=14\r\n") == 1);
  CHECK(count(text, "UID:1.1..2024@cchc\r\n") == 1);
  CHECK(count(calendar_of({Frequency::weekly}), "RRULE:FREQ=WEEKLY;COUNT=52\r\n") == 1);
  CHECK(count(calendar_of({Frequency::quarterly}), "RRULE:FREQ=MONTHLY;INTERVAL=3;COUNT=4;BYMONTHDAY=-1\r\n") == 1);
}

TEST_CASE("occurrences that no rule gives are an event each") {
  const std::string text =
      calendar_of({Frequency::annual, {{Anchor::Relation::by, 15, 6}, {Anchor::Relation::by, 1, 12}}});
  CHECK(count(text, "BEGIN:VEVENT") == 2);
  CHECK(count(text, "RRULE") == 0);
  CHECK(count(text, "UID:1.1-N.2..2024@cchc") == 1);
  CHECK(count(calendar_of({Frequency::annual, {}, 1, 2}), "BEGIN:VEVENT") == 2);  // twice on one day
}

TEST_CASE("which days a rule gives") {
  CHECK(recurrence_rule(days({"14/1/2024", "14/2/2024", "14/3/2024"})) == "FREQ=MONTHLY;COUNT=3;BYMONTHDAY=14");
  CHECK(recurrence_rule(days({"31/1/2024", "29/2/2024", "31/3/2024"})) == "FREQ=MONTHLY;COUNT=3;BYMONTHDAY=-1");
  CHECK(recurrence_rule(days({"30/1/2024", "29/2/2024", "30/3/2024"})) ==
        "FREQ=MONTHLY;COUNT=3;BYMONTHDAY=28,29,30;BYSETPOS=-1");
  CHECK(recurrence_rule(days({"15/6/2024", "15/12/2024"})) == "FREQ=MONTHLY;INTERVAL=6;COUNT=2;BYMONTHDAY=15");
  CHECK(recurrence_rule(days({"30/6/2024", "31/12/2024"})) == "FREQ=MONTHLY;INTERVAL=6;COUNT=2;BYMONTHDAY=-1");
  CHECK(recurrence_rule(days({"5/1/2024", "12/1/2024", "19/1/2024"})) == "FREQ=WEEKLY;COUNT=3");
  CHECK(recurrence_rule(days({"1/1/2024", "2/1/2024"})) == "FREQ=DAILY;COUNT=2");
  CHECK_FALSE(recurrence_rule(days({"14/1/2024", "14/2/2024", "15/3/2024"})));
  CHECK_FALSE(recurrence_rule(days({"20/3/2024", "20/6/2024", "20/9/2024", "21/12/2024"})));
  CHECK_FALSE(recurrence_rule(days({"1/1/2024", "1/1/2024"})));
  CHECK_FALSE(recurrence_rule(days({"2/1/2024", "1/1/2024"})));
  CHECK_FALSE(recurrence_rule(days({"1/1/2024"})));
  CHECK_FALSE(recurrence_rule({}));
}
