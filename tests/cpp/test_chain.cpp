#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cchc/chain.hpp"
#include "cchc/error.hpp"
#include "cchc/schedule.hpp"
#include "small_plan.hpp"

using namespace cchc;

namespace {

const Date as_of = make_date(2024, 6, 30);

/// A plan of one activity by Sở Tư pháp and Sở Nội vụ with these rules as milestones 1.1a, 1.1b, …
Plan plan_of(const std::vector<Rule>& rules, std::vector<Party> leads) {
  Activity activity = small::activity("1.1", "", "", "");
  activity.leads = std::move(leads);
  char letter = 'a';
  for (const Rule& rule : rules) {
    activity.milestones.push_back(small::milestone(("1.1" + std::string(1, letter++)).c_str(), "", rule, {}));
  }
  return Plan{Year{2024}, {}, {Section{}}, {Objective{}}, {Task{TaskId{"1"}, 0, {}, {activity}}}};
}

Plan plan_of(const std::vector<Rule>& rules) { return plan_of(rules, {small::agency_party("stp", "Sở Tư pháp")}); }

AfterEvent ten_days_after(const char* event) { return {event, Offset{10, Unit::day, Offset::Direction::after}}; }

Reading<Events> chained(const Plan& plan, const Links& links, std::vector<Report> reports, const Events& recorded = {},
                        Date on = as_of) {
  return chain(recorded, links, plan, small::directory(), Progress(std::move(reports)), on);
}

const Rule by_march = NoLaterThan{make_date(2024, 3, 15)};
const Links link = {{"ban hành Kế hoạch", MilestoneId{"1.1a"}}};

}  // namespace

TEST_CASE("a term starts when the milestone it is linked to is done") {
  const Plan plan = plan_of({by_march, ten_days_after("Ban hành kế hoạch")});
  CHECK(chained(plan, link, {}).value.empty());
  const auto done =
      chained(plan, link, {small::report("1.1a", "stp", make_date(2024, 3, 12), make_date(2024, 3, 11), "12/KH-STP")});
  CHECK(done.clean());
  REQUIRE(done.value.size() == 1);
  CHECK(done.value[0] == Event{"1.1b", make_date(2024, 3, 11), "hoàn thành mốc 1.1a: 12/KH-STP"});
  const Schedule schedule = resolve(plan, {vietnam_calendar(), done.value, {}});
  CHECK(schedule.dues[1] == Due{DueBy{make_date(2024, 3, 12), make_date(2024, 3, 21)}});
}

TEST_CASE("a clause may name the other milestone itself") {
  const Plan plan = plan_of({by_march, ten_days_after("1.1a"), ten_days_after("1.1b")});
  const auto once = small::report("1.1a", "stp", make_date(2024, 3, 12), make_date(2024, 3, 11));
  CHECK(chained(plan, {}, {once}).value == Events{{"1.1b", make_date(2024, 3, 11), "hoàn thành mốc 1.1a"}});
  const auto twice = small::report("1.1b", "stp", make_date(2024, 3, 21), make_date(2024, 3, 20));
  const auto both = chained(plan, {}, {once, twice});
  CHECK(both.clean());
  CHECK(both.value.size() == 2);
  const Schedule schedule = resolve(plan, {vietnam_calendar(), both.value, {}});
  CHECK(schedule.dues[1] ==
        Due{DueBy{make_date(2024, 3, 12), make_date(2024, 3, 21)}});                     // its own done day starts 1.1c
  CHECK(schedule.dues[2] == Due{DueBy{make_date(2024, 3, 21), make_date(2024, 4, 1)}});  // 30/3 is a Saturday
}

TEST_CASE("a milestone is done when the last of those who owe it has finished, as reported by the day") {
  const Plan plan = plan_of({by_march, ten_days_after("ban hành Kế hoạch")},
                            {small::group_party("g.huyen", "UBND cấp huyện"), small::agency_party("snv", "Sở Nội vụ")});
  const auto a = small::report("1.1a", "huyen.a", make_date(2024, 3, 12), make_date(2024, 3, 11));
  const auto b = small::report("1.1a", "huyen.b", make_date(2024, 5, 3), make_date(2024, 5, 2), "7/BC");
  const auto snv = small::report("1.1a", "snv", make_date(2024, 4, 1), make_date(2024, 4, 1));
  CHECK(chained(plan, link, {a, b}).value.empty());
  CHECK(chained(plan, link, {a, b, small::report("1.1a", "snv", make_date(2024, 4, 1))}).value.empty());
  REQUIRE(chained(plan, link, {a, b, snv}).value.size() == 1);
  CHECK(chained(plan, link, {a, b, snv}).value[0].on == make_date(2024, 5, 2));
  CHECK(chained(plan, link, {a, b, snv}).value[0].document == "hoàn thành mốc 1.1a: 7/BC");
  CHECK(chained(plan, link, {a, b, snv}, {}, make_date(2024, 5, 2)).value.empty());  // reported on 03/5
}

TEST_CASE("a milestone nobody is known to owe is never done") {
  const Plan plan = plan_of({by_march, ten_days_after("ban hành Kế hoạch")}, {{UnnamedAgencies{}, "các cơ quan", {}}});
  CHECK(chained(plan, link, {small::report("1.1a", "stp", as_of, as_of)}).value.empty());
}

TEST_CASE("what is recorded goes before what follows from progress") {
  const Plan plan = plan_of({by_march, ten_days_after("ban hành Kế hoạch")});
  const auto report = small::report("1.1a", "stp", make_date(2024, 3, 12), make_date(2024, 3, 11));
  for (const char* name : {"ban hành kế hoạch", "1.1b"}) {
    const Events recorded{{name, make_date(2024, 3, 20), "12/KH"}};
    CHECK(chained(plan, link, {report}, recorded).value == recorded);
  }
}

TEST_CASE("a link under the id of the milestone that waits goes before one under the words") {
  const Plan plan = plan_of({by_march, by_march, ten_days_after("ban hành Kế hoạch")});
  const Links links{link[0], {"1.1c", MilestoneId{"1.1b"}}};
  const auto report = small::report("1.1b", "stp", make_date(2024, 3, 12), make_date(2024, 3, 11));
  CHECK(chained(plan, links, {report}).value == Events{{"1.1c", make_date(2024, 3, 11), "hoàn thành mốc 1.1b"}});
}

TEST_CASE("milestones that wait for each other are told once and not followed") {
  const Plan plan = plan_of({ten_days_after("1.1c"), ten_days_after("1.1a"), ten_days_after("1.1b"),
                             ten_days_after("1.1c"), ten_days_after("1.1e")});
  const auto report = small::report("1.1c", "stp", make_date(2024, 3, 12), make_date(2024, 3, 11));
  const auto reading = chained(plan, {}, {report});
  REQUIRE(reading.issues.size() == 2);
  CHECK(reading.issues[0].code == "chain.cycle");
  CHECK(reading.issues[0].message.find("1.1a → 1.1c → 1.1b → 1.1a") != std::string::npos);
  CHECK(reading.issues[1].message.find("1.1e → 1.1e") != std::string::npos);
  CHECK(reading.value == Events{{"1.1d", make_date(2024, 3, 11), "hoàn thành mốc 1.1c"}});  // waits, but in no circle
}

TEST_CASE("a recorded day opens a circle") {
  const Plan plan = plan_of({ten_days_after("1.1b"), ten_days_after("1.1a")});
  const Events recorded{{"1.1a", make_date(2024, 3, 1), ""}};
  const auto reading = chained(plan, {}, {}, recorded);
  CHECK(reading.clean());
  CHECK(reading.value == recorded);
}

TEST_CASE("links and events that no milestone waits for, and links to none, are issues") {
  const Plan plan = plan_of({by_march, ten_days_after("ban hành Kế hoạch")});
  const auto reading = chained(plan, {{"ban hành Kế hoạch", MilestoneId{"9.9"}}, {"1.1a", MilestoneId{"1.1b"}}}, {},
                               {{"có thông báo", make_date(2024, 3, 1), ""}});
  REQUIRE(reading.issues.size() == 3);
  CHECK(reading.issues[0].code == "chain.unknown_milestone");
  CHECK(reading.issues[1].code == "event.unused");
  CHECK(reading.issues[2].code == "chain.unused");
}

TEST_CASE("links stand in the file of events") {
  const char* file =
      "sự kiện,ngày,văn bản,sau mốc\n"
      "có hướng dẫn,5/3/2024,12/BNV,\n"
      "ban hành Kế hoạch,,,1.1a\n"
      "x,,,mốc 2\n"
      ",,,1.1a\n"
      "y,1/4/2024,,1.1b\n"
      "z,,,1.1c,thừa\n";
  const auto links = parse_links(file);
  CHECK(links.value == link);
  REQUIRE(links.issues.size() == 3);
  CHECK(links.issues[0].code == "event.bad_milestone");
  CHECK(links.issues[0].place.line == 4);
  CHECK(links.issues[0].place.column == 4);
  CHECK(links.issues[1].code == "event.no_name");
  CHECK(links.issues[2].code == "event.extra_field");
  const auto events = parse_events(file);
  CHECK(events.clean());
  CHECK(events.value == Events{{"có hướng dẫn", make_date(2024, 3, 5), "12/BNV"}, {"y", make_date(2024, 4, 1), ""}});
  CHECK(parse_links("event,on\nx,1/1/2024\n").value.empty());
  CHECK(parse_links("event;after\nban hành Kế hoạch;1.1a\n").value == link);
  CHECK(parse_events("event;after\nban hành Kế hoạch;1.1a\n").value.empty());
  CHECK_THROWS_AS(read_links("no-such-file.csv"), BadFile);
}
