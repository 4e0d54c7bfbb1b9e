#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cchc/error.hpp"
#include "cchc/schedule.hpp"

using namespace cchc;

namespace {

constexpr Policy excluded{};
constexpr Policy included{true, Rolling::none};

Facts vietnam(Events events = {}) { return {vietnam_calendar(), std::move(events), vietnam_report_series()}; }

Date day(const char* text) { return parse_date(text); }

Date last_of(const Rule& rule, const Facts& facts, Policy policy) {
  return std::get<DueBy>(resolve(rule, Year{2024}, facts, policy)).date;
}

Policy rolling(Policy policy, Rolling how) {
  policy.rolling = how;
  return policy;
}

/// The three columns of the worked table under one reading: as it stands, rolled forward, rolled back.
void check_row(const Rule& rule, const Facts& facts, Policy policy, const char* none, const char* forward,
               const char* back) {
  CAPTURE(wording(rule));
  CHECK(last_of(rule, facts, rolling(policy, Rolling::none)) == day(none));
  CHECK(last_of(rule, facts, rolling(policy, Rolling::forward)) == day(forward));
  CHECK(last_of(rule, facts, rolling(policy, Rolling::back)) == day(back));
}

Plan plan_of(const std::vector<Rule>& rules) {
  Activity activity{ActivityId{"1.1"}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
  char letter = 'a';
  for (const auto& rule : rules) {
    activity.milestones.push_back({MilestoneId{"1.1" + std::string(1, letter++)}, {"", rule, false, {}}});
  }
  return Plan{Year{2024}, {}, {Section{}}, {Objective{}}, {Task{TaskId{"1"}, 0, {}, {activity}}}};
}

}  // namespace

TEST_CASE("the dated deadlines of the 2024 plan: every column of the worked table") {
  const Facts facts = vietnam();
  struct BeforeRow {
    const char *written, *none, *forward, *back, *with_none, *with_forward, *with_back;
  };
  const BeforeRow rows[] = {
      {"31/12/2023", "30/12/2023", "02/01/2024", "29/12/2023", "31/12/2023", "02/01/2024", "29/12/2023"},
      {"30/01/2024", "29/01/2024", "29/01/2024", "29/01/2024", "30/01/2024", "30/01/2024", "30/01/2024"},
      {"28/02/2024", "27/02/2024", "27/02/2024", "27/02/2024", "28/02/2024", "28/02/2024", "28/02/2024"},
      {"15/8/2024", "14/8/2024", "14/8/2024", "14/8/2024", "15/8/2024", "15/8/2024", "15/8/2024"},
      {"15/9/2024", "14/9/2024", "16/9/2024", "13/9/2024", "15/9/2024", "16/9/2024", "13/9/2024"},
      {"31/12/2024", "30/12/2024", "30/12/2024", "30/12/2024", "31/12/2024", "31/12/2024", "31/12/2024"}};
  for (const auto& row : rows) {
    const Rule rule = Before{day(row.written)};
    check_row(rule, facts, excluded, row.none, row.forward, row.back);
    check_row(rule, facts, included, row.with_none, row.with_forward, row.with_back);
  }
  const auto same = [&](const Rule& rule, const char* last) { check_row(rule, facts, excluded, last, last, last); };
  same(NoLaterThan{day("10/12/2024")}, "10/12/2024");
  same(Within{Month{Year{2024}, date::January}}, "31/01/2024");
  check_row(Within{Quarter{Year{2024}, 1}}, facts, excluded, "31/3/2024", "01/4/2024", "29/3/2024");
  check_row(Within{Quarter{Year{2024}, 2}}, facts, excluded, "30/6/2024", "01/7/2024", "28/6/2024");
  same(Within{Quarter{Year{2024}, 4}}, "31/12/2024");
  same(Within{Month{Year{2024}, date::December}}, "31/12/2024");
  same(Within{Year{2024}}, "31/12/2024");
}

TEST_CASE("only \"trước ngày\" has two readings") {
  const Facts facts = vietnam();
  for (const Rule& rule :
       std::vector<Rule>{NoLaterThan{day("10/12/2024")}, Within{Year{2024}}, Between{day("1/4/2024"), day("30/9/2024")},
                         Throughout{Year{2024}}, Onward{day("1/1/2024")}, Unread{"?"}}) {
    CHECK(resolve(rule, Year{2024}, facts, excluded) == resolve(rule, Year{2024}, facts, included));
  }
}

TEST_CASE("before a day is no later than the day before it, for ten years and every way of rolling") {
  const Facts facts = vietnam();
  for (Date d = make_date(2016, 1, 1); d < make_date(2026, 1, 1); d = next_day(d)) {
    for (const Rolling how : {Rolling::none, Rolling::forward, Rolling::back}) {
      const Due before = resolve(Before{d}, Year{2024}, facts, rolling(excluded, how));
      REQUIRE(before == resolve(NoLaterThan{day_before(d)}, Year{2024}, facts, rolling(excluded, how)));
      const Due with = resolve(Before{d}, Year{2024}, facts, rolling(included, how));
      REQUIRE(with == resolve(NoLaterThan{d}, Year{2024}, facts, rolling(included, how)));
    }
  }
}

TEST_CASE("rolling a rolled day changes nothing") {
  const Facts facts = vietnam();
  for (Date d = make_date(2015, 1, 5); d < make_date(2027, 12, 25); d = next_day(d)) {
    for (const Rolling how : {Rolling::forward, Rolling::back}) {
      const Date once = last_of(NoLaterThan{d}, facts, rolling(excluded, how));
      REQUIRE(last_of(NoLaterThan{once}, facts, rolling(excluded, how)) == once);
    }
  }
}

TEST_CASE("a fixed day far ahead needs no calendar unless it is to roll") {
  const Facts facts = vietnam();
  CHECK(last_of(Before{day("31/12/2035")}, facts, excluded) == day("30/12/2035"));
  CHECK(last_of(Within{Year{2030}}, facts, excluded) == day("31/12/2030"));
  CHECK_THROWS_AS(last_of(Before{day("31/12/2035")}, facts, rolling(excluded, Rolling::forward)), OutsideCalendar);
  CHECK_THROWS_AS(last_of(Within{Year{2030}}, facts, rolling(excluded, Rolling::back)), OutsideCalendar);
}

TEST_CASE("a stretch keeps its first day, also when its last day rolls") {
  const Facts facts = vietnam();
  CHECK(resolve(Within{Quarter{Year{2024}, 1}}, Year{2024}, facts, rolling(excluded, Rolling::forward)) ==
        Due{DueBy{day("1/1/2024"), day("1/4/2024")}});
  CHECK(resolve(Between{day("1/4/2024"), day("30/9/2024")}, Year{2024}, facts) ==
        Due{DueBy{day("1/4/2024"), day("30/9/2024")}});
  CHECK(resolve(Before{day("1/4/2024")}, Year{2024}, facts) == Due{DueBy{std::nullopt, day("31/3/2024")}});
}

TEST_CASE("duties that run are judged at the end of a year") {
  const Facts facts = vietnam();
  const Date end = day("31/12/2024");
  CHECK(resolve(Throughout{Year{2024}}, Year{2024}, facts) == Due{Standing{day("1/1/2024"), end, end}});
  CHECK(resolve(Onward{day("1/1/2024")}, Year{2024}, facts) == Due{Standing{day("1/1/2024"), std::nullopt, end}});
  CHECK(resolve(Onward{day("1/1/2022")}, Year{2024}, facts) == Due{Standing{day("1/1/2022"), std::nullopt, end}});
  CHECK(resolve(Onward{day("1/4/2027")}, Year{2024}, facts) ==
        Due{Standing{day("1/4/2027"), std::nullopt, day("31/12/2027")}});
  CHECK(resolve(Every{Frequency::monthly, {}}, Year{2024}, facts) == Due{Standing{day("1/1/2024"), end, end}});
}

TEST_CASE("a term waits for its event and is then counted by the Civil Code") {
  const Offset fifteen{15, Unit::working_day, Offset::Direction::after};
  const Rule term = AfterEvent{"có văn bản hướng dẫn", fifteen};
  CHECK(resolve(term, Year{2024}, vietnam()) == Due{Awaiting{"có văn bản hướng dẫn"}});
  const Facts facts = vietnam({{"Có văn bản hướng dẫn", day("1/2/2024"), "12/BNV"}});
  CHECK(resolve(term, Year{2024}, facts) == Due{DueBy{day("2/2/2024"), day("29/2/2024")}});
  const Rule month = AfterEvent{"có văn bản hướng dẫn", Offset{1, Unit::month, Offset::Direction::after}};
  CHECK(resolve(month, Year{2024}, facts) == Due{DueBy{day("2/2/2024"), day("1/3/2024")}});
  const Rule back = AfterEvent{"có văn bản hướng dẫn", Offset{3, Unit::working_day, Offset::Direction::before}};
  CHECK(resolve(back, Year{2024}, facts) == Due{DueBy{std::nullopt, day("29/1/2024")}});
}

TEST_CASE("\"trước khi\" an event leaves its day out unless \"trước\" takes it in, and does not roll") {
  const Rule rule = AfterEvent{"khai mạc", Offset{0, Unit::day, Offset::Direction::before}};
  const Facts facts = vietnam({{"khai mạc", day("11/3/2024"), ""}});
  CHECK(resolve(rule, Year{2024}, facts) == Due{DueBy{std::nullopt, day("10/3/2024")}});
  CHECK(resolve(rule, Year{2024}, facts, included) == Due{DueBy{std::nullopt, day("11/3/2024")}});
  CHECK(explain(rule, Year{2024}, facts).find("không tính ngày đó") != std::string::npos);
}

TEST_CASE("\"sau khi\" alone is a start and never an end") {
  const Rule rule = AfterEvent{"UBND tỉnh ban hành kế hoạch", std::nullopt};
  const Facts facts = vietnam({{"UBND tỉnh ban hành kế hoạch", day("5/3/2024"), ""}});
  CHECK(resolve(rule, Year{2024}, facts) == Due{Standing{day("5/3/2024"), std::nullopt, std::nullopt}});
}

TEST_CASE("a term past all counting is unclear, one past the calendar is refused") {
  const Facts facts = vietnam({{"x", day("1/2/2024"), ""}});
  const Rule absurd = AfterEvent{"x", Offset{999'999'999, Unit::day, Offset::Direction::after}};
  CHECK(resolve(absurd, Year{2024}, facts) == Due{Unclear{wording(absurd)}});
  const Rule ten_years = AfterEvent{"x", Offset{10, Unit::year, Offset::Direction::after}};
  CHECK_THROWS_AS(resolve(ten_years, Year{2024}, facts), OutsideCalendar);
}

TEST_CASE("what another document says is waited for, what was not read is unclear") {
  CHECK(resolve(PerDocument{"Kế hoạch"}, Year{2024}, vietnam()) == Due{Awaiting{"Kế hoạch"}});
  CHECK(resolve(Unread{"sớm nhất có thể"}, Year{2024}, vietnam()) == Due{Unclear{"sớm nhất có thể"}});
}

TEST_CASE("what goes into the regular reports is judged with the last of the year") {
  const Rule rule = InRegularReport{"Báo cáo định kỳ CCHC"};
  CHECK(resolve(rule, Year{2024}, vietnam()) == Due{Standing{day("15/12/2023"), day("20/12/2024"), day("20/12/2024")}});
  CHECK(resolve(InRegularReport{"báo cáo quân sự"}, Year{2024}, vietnam()) == Due{Awaiting{"báo cáo quân sự"}});
}

TEST_CASE("a plan has one due for each milestone, the same as its rule alone") {
  const Facts facts = vietnam({{"x", day("1/2/2024"), ""}});
  const std::vector<Rule> rules{Before{day("15/9/2024")},
                                Within{Quarter{Year{2024}, 1}},
                                AfterEvent{"X", Offset{1, Unit::week, Offset::Direction::after}},
                                AfterEvent{"y", std::nullopt},
                                InRegularReport{"báo cáo định kỳ CCHC"},
                                InRegularReport{"báo cáo khác"},
                                PerDocument{"Kế hoạch"},
                                Unread{"?"}};
  const Plan plan = plan_of(rules);
  for (const Policy policy : {excluded, included, rolling(excluded, Rolling::forward)}) {
    const Schedule schedule = resolve(plan, facts, policy);
    CHECK(schedule.policy == policy);
    REQUIRE(schedule.dues.size() == rules.size());
    for (std::uint32_t n = 0; n < rules.size(); ++n) {
      CHECK(schedule.at(MilestoneRef{n}) == resolve(rules[n], Year{2024}, facts, policy));
    }
  }
  CHECK_THROWS_AS(resolve(plan, facts).at(MilestoneRef{8}), NotFound);
}

TEST_CASE("an event recorded under a milestone's id is that milestone's alone") {
  const Rule rule = AfterEvent{"có hướng dẫn", std::nullopt};
  const Plan plan = plan_of({rule, rule});
  const Schedule schedule =
      resolve(plan, vietnam({{"1.1b", day("5/4/2024"), ""}, {"có hướng dẫn", day("1/4/2024"), ""}}));
  CHECK(schedule.dues[0] == Due{Standing{day("1/4/2024"), std::nullopt, std::nullopt}});
  CHECK(schedule.dues[1] == Due{Standing{day("5/4/2024"), std::nullopt, std::nullopt}});
}

TEST_CASE("of several events of one name the earliest starts the term, in a plan as alone") {
  const Facts facts = vietnam({{"x", day("5/4/2024"), ""}, {"X", day("1/4/2024"), ""}, {"x", day("9/4/2024"), ""}});
  const Rule rule = AfterEvent{"x", std::nullopt};
  CHECK(resolve(plan_of({rule}), facts).dues[0] == Due{Standing{day("1/4/2024"), std::nullopt, std::nullopt}});
  CHECK(resolve(rule, Year{2024}, facts) == Due{Standing{day("1/4/2024"), std::nullopt, std::nullopt}});
}

TEST_CASE("a day outside the calendar names its milestone") {
  const Plan plan = plan_of({Before{day("15/9/2024")}, Before{day("15/9/2035")}});
  CHECK(resolve(plan, vietnam()).dues.size() == 2);
  CHECK_THROWS_WITH_AS(resolve(plan, vietnam(), rolling(excluded, Rolling::back)), doctest::Contains("milestone 1.1b"),
                       OutsideCalendar);
}

TEST_CASE("kinds, last days and names of dues and policies") {
  const Date d = day("1/2/2024");
  CHECK(kind_of(DueBy{std::nullopt, d}) == "due_by");
  CHECK(kind_of(Standing{d, d, d}) == "standing");
  CHECK(kind_of(Awaiting{"x"}) == "awaiting");
  CHECK(kind_of(Unclear{"x"}) == "unclear");
  CHECK(last_day(DueBy{std::nullopt, d}) == d);
  CHECK(last_day(Standing{d, std::nullopt, next_day(d)}) == next_day(d));
  CHECK_FALSE(last_day(Standing{d, d, std::nullopt}));
  CHECK_FALSE(last_day(Awaiting{"x"}));
  CHECK_FALSE(last_day(Unclear{"x"}));
  CHECK(to_string(Rolling::none) == "none");
  CHECK(to_string(Rolling::forward) == "forward");
  CHECK(to_string(Rolling::back) == "back");
}
