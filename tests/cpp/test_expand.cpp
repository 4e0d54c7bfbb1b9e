#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cchc/expand.hpp"
#include "cchc/json.hpp"
#include "cchc/status.hpp"
#include "cchc/tabulate.hpp"
#include "small_plan.hpp"

using namespace cchc;

namespace {

Facts vietnam() { return {vietnam_calendar(), {}, vietnam_report_series()}; }

/// One activity by Sở Tư pháp with a clause for each rule: 1.1a, 1.1b, …
Plan plan_of(const std::vector<Rule>& rules) {
  const std::string cell = "Trước ngày 15 hằng tháng";
  Activity activity = small::activity("1.1", "", "Sở Tư pháp", cell);
  activity.leads = {small::agency_party("stp", "Sở Tư pháp")};
  char letter = 'a';
  for (const Rule& rule : rules) {
    activity.milestones.push_back(
        small::milestone(("1.1" + std::string(1, letter++)).c_str(), "Báo cáo", rule, {0, cell.size(), 0, 0}));
  }
  return Plan{Year{2024}, {}, {Section{}}, {Objective{}}, {Task{TaskId{"1"}, 0, {}, {activity}}}};
}

Every monthly(std::vector<Anchor> anchors = {}) { return {Frequency::monthly, std::move(anchors)}; }

MilestoneRef at(const Plan& plan, const char* id) { return plan.find(MilestoneId{id}).value(); }

const Anchor before_15{Anchor::Relation::before, 15};

}  // namespace

TEST_CASE("a recurring duty becomes a milestone for each time, and the clause stays as written") {
  const Plan written = plan_of({monthly({before_15}), NoLaterThan{make_date(2024, 6, 30)}});
  const Plan plan = expand(written, vietnam());
  CHECK(plan.milestone_count() == 13);
  const Milestone& march = plan.at(at(plan, "1.1a-T03"));
  CHECK(march.deadline == written.at(at(written, "1.1a")).deadline);
  REQUIRE(march.occurrence);
  CHECK(march.occurrence->rule == Rule{Before{make_date(2024, 3, 15)}});
  CHECK(plan.at(at(plan, "1.1b")) == written.at(at(written, "1.1b")));
  CHECK_FALSE(plan.find(MilestoneId{"1.1a"}));
}

TEST_CASE("expanding once more changes nothing, nor does expanding a plan in which nothing recurs") {
  const Plan plan = expand(plan_of({monthly(), InRegularReport{"báo cáo CCHC"}}), vietnam());
  CHECK(expand(plan, vietnam()) == plan);
  CHECK(expand(small::plan(), vietnam()) == small::plan());
}

TEST_CASE("what goes into the regular reports falls due with each of them, once their days are known") {
  const Plan written = plan_of({InRegularReport{"báo cáo định kỳ CCHC"}, InRegularReport{"báo cáo khác"}});
  const Plan plan = expand(written, vietnam());
  CHECK(plan.milestone_count() == 5);
  CHECK(plan.at(at(plan, "1.1a-6T")).occurrence->window == Span{make_date(2023, 12, 15), make_date(2024, 6, 14)});
  CHECK(plan.find(MilestoneId{"1.1b"}));
  CHECK(expand(written, {vietnam_calendar(), {}, {}}) == written);
}

TEST_CASE("the days of occurrences follow the policy as those of any milestone") {
  const Plan plan = expand(plan_of({monthly({before_15})}), vietnam());
  const auto due = [&](Policy policy, const char* id) {
    return std::get<DueBy>(resolve(plan, vietnam(), policy).at(at(plan, id))).date;
  };
  CHECK(due({}, "1.1a-T09") == make_date(2024, 9, 14));
  CHECK(due({true}, "1.1a-T09") == make_date(2024, 9, 15));
  CHECK(due({false, Rolling::forward}, "1.1a-T09") == make_date(2024, 9, 16));
}

TEST_CASE("the reading that the policy chooses is the one that is expanded") {
  Plan written = plan_of({Every{Frequency::annual, {}, 1, 2}});
  std::vector<Task> tasks = written.tasks();
  tasks[0].activities[0].milestones[0].deadline.second =
      SecondReading{Ambiguity::times_a_year, Every{Frequency::semiannual}};
  written = Plan{Year{2024}, {}, {Section{}}, {Objective{}}, tasks};
  CHECK(expand(written, vietnam()).find(MilestoneId{"1.1a-N.2"}));
  Policy policy;
  policy.second_readings.add(Ambiguity::times_a_year);
  CHECK(expand(written, vietnam(), policy).find(MilestoneId{"1.1a-6TC"}));
}

TEST_CASE("each occurrence is judged by itself, and the tables say which data it covers") {
  const Plan plan = expand(plan_of({Every{Frequency::quarterly}}), vietnam());
  const auto schedule = resolve(plan, vietnam());
  const Progress progress({small::report("1.1a-Q1", "stp", make_date(2024, 3, 20), make_date(2024, 3, 20)),
                           small::report("1.1a-Q2", "stp", make_date(2024, 7, 2), make_date(2024, 7, 2))});
  const auto statuses = judge(plan, small::directory(), schedule, progress, make_date(2024, 10, 15));
  REQUIRE(statuses.items.size() == 4);
  CHECK(statuses.items[0].status == Status::done_on_time);
  CHECK(statuses.items[1].status == Status::done_late);
  CHECK(statuses.items[2].status == Status::overdue);
  CHECK(statuses.items[2].days_late == 15);
  CHECK(statuses.items[3].status == Status::open);
  const Table table = tabulate(schedule, plan);
  CHECK(table.column("milestone").values[1] == Value{std::string{"1.1a-Q2"}});
  CHECK(table.column("deadline").values[1] == Value{std::string{"Trước ngày 15 hằng tháng"}});
  CHECK(table.column("rule").values[1] == Value{std::string{"trong quý II năm 2024"}});
  CHECK(to_text(table.column("reading").values[1]).find("một kỳ, số liệu từ 01/04/2024 đến 30/06/2024") !=
        std::string::npos);
  const auto why = explain(statuses.items[2], plan, small::directory(), schedule, progress, statuses.as_of);
  CHECK(why.find("số liệu từ 01/07/2024 đến 30/09/2024") != std::string::npos);
}

TEST_CASE("an expanded plan comes back equal from its JSON") {
  const Plan plan = expand(plan_of({monthly({before_15}), InRegularReport{"báo cáo CCHC"}}), vietnam());
  CHECK(plan_from_json(to_json(plan)) == plan);
}
