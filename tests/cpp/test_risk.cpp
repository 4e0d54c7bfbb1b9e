#include <doctest/doctest.h>

#include <random>

#include "cchc/computed.hpp"
#include "cchc/error.hpp"
#include "cchc/risk.hpp"
#include "small_plan.hpp"

using namespace cchc;

namespace {

Points points(const char* text) { return parse_points(text); }

/// 5 = 2 (done, whole plan) + 3 (on time, whole plan), for every body of the small plan.
Rubric rubric_of_the_plan(Marking on_time = Linear{}) {
  const auto leaf = [](const char* id, const char* maximum, Marking marking, Computation::Rate rate) {
    Computation computation;
    computation.rate = rate;
    return Criterion{CriterionId(id),    CriterionId("tong"), id,          parse_points(maximum),
                     std::move(marking), Role::part,          computation, ""};
  };
  RubricHead head;
  head.id = "thu";
  head.title = "Bộ tiêu chí thử";
  head.groups = {
      {"moi",
       "Mọi cơ quan",
       {Membership::Known::listed, {AgencyKind::provincial_agency, AgencyKind::people_committee}, Level::none},
       {}}};
  return Rubric(head, {{CriterionId("tong"), std::nullopt, "Tổng", points("5"), Sum{}, Role::part, std::nullopt, ""},
                       leaf("xong", "2", Linear{}, Computation::Rate::done),
                       leaf("dung-han", "3", std::move(on_time), Computation::Rate::on_time)});
}

const PointsAtRisk& at(const Risks& risks, const Rubric& rubric, std::uint32_t agency, const char* id) {
  for (const PointsAtRisk& one : risks.lines) {
    if (one.agency == AgencyRef{agency} && one.criterion == rubric.ref(CriterionId(id))) return one;
  }
  FAIL("no such line");
  return risks.lines.front();
}

Risks risks_on(Date as_of, const std::vector<Report>& reports, const Rubric& rubric = rubric_of_the_plan()) {
  const auto statuses = judge(small::plan(), small::directory(), small::schedule(), Progress(reports), as_of);
  return points_at_risk(rubric, small::plan(), small::directory(), small::schedule(), statuses);
}

}  // namespace

TEST_CASE("points at risk lie between all that is pending done and none of it") {
  const Rubric rubric = rubric_of_the_plan();
  // Sở Tư pháp owes 1.1a by 30/12/2023 and 1.1b by 31/12/2024; the first was done in time.
  const Risks risks =
      risks_on(make_date(2024, 6, 1), {small::report("1.1a", "stp", make_date(2023, 12, 20), make_date(2023, 12, 20))});
  const PointsAtRisk& done = at(risks, rubric, 1, "xong");
  CHECK(done.now == points("1"));
  CHECK(done.all_done == points("2"));
  CHECK(done.none_done == points("1"));
  CHECK(done.at_risk() == points("1"));
  const PointsAtRisk& on_time = at(risks, rubric, 1, "dung-han");
  CHECK(on_time.now == points("3"));  // of those settled: 1/1
  CHECK(on_time.all_done == points("3"));
  CHECK(on_time.none_done == points("1.5"));
  REQUIRE(on_time.milestones.size() == 1);
  CHECK(small::plan().at(on_time.milestones[0].milestone).id == MilestoneId("1.1b"));
  CHECK(on_time.milestones[0].last_good == make_date(2024, 12, 31));
}

TEST_CASE("what is overdue can still be done, and cannot be in time any more") {
  const Rubric rubric = rubric_of_the_plan();
  const Risks risks = risks_on(make_date(2024, 6, 1), {});
  const PointsAtRisk& done = at(risks, rubric, 1, "xong");
  REQUIRE(done.milestones.size() == 2);
  CHECK(done.milestones[0].status == Status::overdue);  // the earlier day first
  CHECK(done.at_risk() == points("2"));
  const PointsAtRisk& on_time = at(risks, rubric, 1, "dung-han");
  CHECK(on_time.now == Points{});
  CHECK(on_time.all_done == points("1.5"));
  REQUIRE(on_time.milestones.size() == 1);
  CHECK(on_time.milestones[0].status == Status::open);
}

TEST_CASE("duties without a day wait in every case") {
  const Rubric rubric = rubric_of_the_plan();
  const PointsAtRisk none = at(risks_on(make_date(2024, 6, 1), {}), rubric, 0, "xong");
  CHECK_FALSE(none.now.has_value());
  CHECK_FALSE(none.all_done.has_value());
  CHECK(none.at_risk() == Points{});
  CHECK(none.milestones.empty());
}

TEST_CASE("now is what the computed mark earns, and both ends are what doing and not doing give") {
  const Rubric rubric = rubric_of_the_plan();
  const auto plan = small::plan();
  const auto directory = small::directory();
  std::mt19937 random{5};
  const auto upto = [&random](int most) { return std::uniform_int_distribution<int>{0, most}(random); };
  for (int round = 0; round < 200; ++round) {
    std::vector<Report> reports;
    for (const auto& [milestone, agency] :
         {std::pair{"1.1a", "stp"}, {"1.1b", "stp"}, {"2.1", "huyen.a"}, {"2.1", "huyen.b"}}) {
      if (upto(1) == 0) continue;
      const Date day = make_date(2024, static_cast<unsigned>(1 + upto(11)), 15);
      reports.push_back(small::report(milestone, agency, day, day));
    }
    const Date as_of = make_date(2024, static_cast<unsigned>(1 + upto(11)), 20);
    const auto schedule = small::schedule();
    const auto statuses = judge(plan, directory, schedule, Progress(reports), as_of);
    const Marks marks = compute_marks(rubric, plan, directory, statuses);
    std::vector<Report> kept;
    for (const Report& one : reports) {
      if (one.reported_on <= as_of) kept.push_back(one);
    }
    std::vector<Report> all = kept;
    const Risks risks = points_at_risk(rubric, plan, directory, schedule, statuses);
    for (const PointsAtRisk& risk : risks.lines) {
      for (const PendingMilestone& one : risk.milestones) {
        all.push_back(small::report(plan.at(one.milestone).id.str().c_str(), directory.at(risk.agency).id.str().c_str(),
                                    as_of, as_of));
      }
    }
    const Date end = make_date(2025, 1, 1);
    const auto best = compute_marks(rubric, plan, directory, judge(plan, directory, schedule, Progress(all), end));
    const auto worst = compute_marks(rubric, plan, directory, judge(plan, directory, schedule, Progress(kept), end));
    const auto earned = [&](const Marks& given, const PointsAtRisk& risk) {
      std::optional<Points> sum;
      const Criterion& criterion = rubric.at(risk.criterion);
      for (const Mark& mark : given.marks) {
        if (mark.criterion != criterion.id || mark.agency != directory.at(risk.agency).id) continue;
        sum = points_for(criterion.marking, *criterion.maximum, mark.finding);
      }
      return sum;
    };
    for (const PointsAtRisk& risk : risks.lines) {
      REQUIRE(risk.now == earned(marks, risk));
      REQUIRE(risk.all_done == earned(best, risk));
      REQUIRE(risk.none_done == earned(worst, risk));
    }
  }
}

TEST_CASE("points at risk are explained and tabulated") {
  const Rubric rubric = rubric_of_the_plan();
  const Risks risks = risks_on(make_date(2024, 6, 1), {});
  CHECK(explain(at(risks, rubric, 1, "dung-han"), rubric, small::plan(), small::directory(), risks.as_of) ==
        "Tiêu chí dung-han \"dung-han\" của Sở Tư pháp đến ngày 01/06/2024: đang có 0 điểm; được 1,5 nếu mọi mốc còn "
        "lại hoàn thành, còn 0 nếu không mốc nào hoàn thành. Có thể mất 1,5 điểm, do các mốc: 1.1b (31/12/2024).");
  const Table table = tabulate(risks, rubric, small::plan(), small::directory(), Language::en);
  CHECK(table.rows() == risks.lines.size());
  CHECK(to_text(table.column("milestones").values[2]) == "1.1a (2023-12-30, overdue), 1.1b (2024-12-31)");
  CHECK(to_text(table.column("next_day").values[2]) == "31/12/2024");
}

TEST_CASE("a computed line whose marking takes no share is refused") {
  CHECK_THROWS_AS(risks_on(make_date(2024, 6, 1), {}, rubric_of_the_plan(Counted{points("1")})), InvalidValue);
}
