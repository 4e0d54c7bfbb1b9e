#include <doctest/doctest.h>

#include <set>
#include <string>

#include "allocations.hpp"
#include "cchc/error.hpp"
#include "cchc/status.hpp"
#include "small_plan.hpp"

using namespace cchc;
using small::report;

namespace {

const Date last = make_date(2024, 9, 14);
const Date before = make_date(2024, 9, 13);
const Date after = make_date(2024, 9, 20);
const Date later = make_date(2024, 10, 1);
const Due by = DueBy{{}, last};
const Due judged = Standing{make_date(2024, 1, 1), last, last};
const Due running = Standing{make_date(2024, 1, 1), {}, {}};
const Due waiting = Awaiting{"sự kiện"};
const Due unclear = Unclear{"kịp thời"};

Report finished(Date on, Date reported) { return report("1.1a", "stp", reported, on); }

const StatusItem* find(const Statuses& statuses, const Plan& plan, const Directory& directory, const char* milestone,
                       const char* agency) {
  for (const StatusItem& item : statuses.items) {
    if (plan.at(item.milestone).id.str() == milestone && directory.at(item.agency).id.str() == agency) return &item;
  }
  return nullptr;
}

std::size_t count(const Statuses& statuses, const std::string& code) {
  std::size_t found = 0;
  for (const Issue& issue : statuses.issues) found += issue.code == code;
  return found;
}

Statuses judge_small(const Progress& progress, Date as_of) {
  return judge(small::plan(), small::directory(), small::schedule(), progress, as_of);
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a duty with a last day is open until that day ends, then overdue") {
  CHECK(judge(by, nullptr, before) == Status::open);
  CHECK(judge(by, nullptr, last) == Status::open);
  CHECK(judge(by, nullptr, next_day(last)) == Status::overdue);
  CHECK(days_late(by, nullptr, last) == 0);
  CHECK(days_late(by, nullptr, after) == 6);
}

TEST_CASE("a finish counts by its own day, not by the day of its report") {
  const Report in_time = finished(last, after);
  const Report late = finished(after, later);
  CHECK(judge(by, &in_time, later) == Status::done_on_time);
  CHECK(days_late(by, &in_time, later) == 0);
  CHECK(judge(by, &late, later) == Status::done_late);
  CHECK(days_late(by, &late, later) == 6);
}

TEST_CASE("a report made after the day asked for does not count") {
  const Report in_time = finished(last, later);
  CHECK(judge(by, &in_time, after) == Status::overdue);
  CHECK(judge(by, &in_time, later) == Status::done_on_time);
}

TEST_CASE("a finish announced for a day to come does not count yet") {
  const Report announced = finished(after, before);
  CHECK(judge(by, &announced, last) == Status::open);
  CHECK(judge(by, &announced, after) == Status::done_late);
}

TEST_CASE("a report without a finish changes nothing") {
  const Report begun = report("1.1a", "stp", before);
  for (const Due& due : {by, judged, running, waiting, unclear}) {
    CHECK(judge(due, &begun, after) == judge(due, nullptr, after));
  }
}

TEST_CASE("a duty that runs is standing, and overdue only after the day it is judged on") {
  CHECK(judge(judged, nullptr, last) == Status::standing);
  CHECK(judge(judged, nullptr, after) == Status::overdue);
  CHECK(judge(running, nullptr, make_date(2199, 12, 31)) == Status::standing);
}

TEST_CASE("what has no day is never on time and never late") {
  const Report done = finished(before, before);
  for (const Due& due : {running, waiting}) {
    CHECK(judge(due, &done, after) == Status::done);
    CHECK(days_late(due, &done, after) == 0);
  }
  CHECK(judge(waiting, nullptr, after) == Status::awaiting);
  CHECK(judge(unclear, nullptr, after) == Status::unclear);
  CHECK(judge(unclear, &done, after) == Status::unclear);
}

TEST_CASE("days late are counted exactly when a status says late") {
  for (const Due& due : {by, judged, running, waiting, unclear}) {
    for (int finish = -20; finish <= 20; ++finish) {
      for (int day = -20; day <= 20; ++day) {
        const Date as_of = date::sys_days(last) + date::days(day);
        const Date on = date::sys_days(last) + date::days(finish);
        const Report done = finished(on, on);
        const Status status = judge(due, &done, as_of);
        const bool late = status == Status::done_late || status == Status::overdue;
        CHECK((days_late(due, &done, as_of) > 0) == late);
      }
    }
  }
}

TEST_CASE("with the days, a status only moves forward") {
  const auto rank = [](Status status) {
    switch (status) {
      case Status::open:
      case Status::standing:
      case Status::awaiting:
      case Status::unclear: return 0;
      case Status::overdue: return 1;
      default: return 2;
    }
  };
  for (const Due& due : {by, judged, running, waiting, unclear}) {
    for (int finish = -10; finish <= 10; ++finish) {
      for (int delay = 0; delay <= 5; ++delay) {
        const Date on = date::sys_days(last) + date::days(finish);
        const Report done = finished(on, date::sys_days(on) + date::days(delay));
        int reached = 0;
        for (int day = -20; day <= 20; ++day) {
          const int now = rank(judge(due, &done, date::sys_days(last) + date::days(day)));
          CHECK(now >= reached);
          reached = now;
        }
      }
    }
  }
}

TEST_CASE("every milestone has one item for each agency that leads it") {
  const auto statuses = judge_small(Progress(), make_date(2024, 6, 30));
  const Plan plan = small::plan();
  const Directory directory = small::directory();
  REQUIRE(statuses.items.size() == 6);
  CHECK(find(statuses, plan, directory, "1.1a", "stp")->status == Status::overdue);
  CHECK(find(statuses, plan, directory, "1.1a", "stp")->days_late == 183);
  CHECK(find(statuses, plan, directory, "1.1b", "stp")->status == Status::open);
  CHECK(find(statuses, plan, directory, "2.1", "huyen.a")->status == Status::standing);
  CHECK(find(statuses, plan, directory, "2.1", "huyen.b")->status == Status::standing);
  CHECK(find(statuses, plan, directory, "3.1", "snv")->status == Status::awaiting);
  CHECK(find(statuses, plan, directory, "4.1", "snv")->status == Status::unclear);
}

TEST_CASE("who is not named, or has no members, gives an issue that names the milestone, and no item") {
  const auto statuses = judge_small(Progress(), make_date(2024, 6, 30));
  CHECK(count(statuses, "status.unnamed") == 2);  // 1.1a and 1.1b
  CHECK(count(statuses, "status.no_members") == 1);
  CHECK(statuses.issues.size() == 3);
  CHECK(holds(statuses.issues[0].message, "1.1a"));
  CHECK(holds(statuses.issues[2].message, "3.2"));
  CHECK(statuses.issues[0].place == small::plan().at(ActivityRef{0}).lead.place);
}

TEST_CASE("a group of whoever is concerned names nobody") {
  auto agencies = small::directory().agencies();
  agencies[4].members->known = Membership::Known::open;
  const auto statuses = judge(small::plan(), Directory(agencies), small::schedule(), Progress(), last);
  CHECK(count(statuses, "status.unnamed") == 3);
  CHECK(count(statuses, "status.no_members") == 1);
}

TEST_CASE("an empty lead cell gives an issue") {
  const Plan plan = small::plan();
  auto tasks = plan.tasks();
  tasks[0].activities[0].leads.clear();
  const Plan other(plan.year(), plan.head(), plan.sections(), plan.objectives(), tasks);
  const auto statuses = judge(other, small::directory(), small::schedule(), Progress(), last);
  CHECK(count(statuses, "status.no_lead") == 2);
}

TEST_CASE("a group owes once per member, each by its own report") {
  const Date end = make_date(2024, 12, 31);
  const auto statuses = judge_small(Progress({report("2.1", "huyen.a", end, end)}), make_date(2025, 1, 15));
  const Plan plan = small::plan();
  const Directory directory = small::directory();
  CHECK(find(statuses, plan, directory, "2.1", "huyen.a")->status == Status::done_on_time);
  CHECK(find(statuses, plan, directory, "2.1", "huyen.b")->status == Status::overdue);
}

TEST_CASE("the members of a group are those of the due day, whatever day is asked for") {
  for (const Date as_of : {make_date(2023, 12, 1), make_date(2024, 6, 30), make_date(2030, 1, 1)}) {
    const auto statuses = judge_small(Progress(), as_of);
    CHECK(find(statuses, small::plan(), small::directory(), "2.1", "huyen.a") != nullptr);
  }
}

TEST_CASE("a duty without a day binds the bodies of the plan's year, also when asked years later") {
  auto schedule = small::schedule();
  schedule.dues[2] = Awaiting{"sự kiện"};
  for (const Date as_of : {make_date(2024, 6, 30), make_date(2026, 1, 1)}) {
    const auto statuses = judge(small::plan(), small::directory(), schedule, Progress(), as_of);
    CHECK(find(statuses, small::plan(), small::directory(), "2.1", "huyen.b") != nullptr);
  }
}

TEST_CASE("reports that count for nothing are pointed out") {
  const Progress progress({report("1.1a", "stp", make_date(2024, 7, 1)), report("1.1a", "snv", last),
                           report("9.9", "stp", before), report("3.1", "snv", before)});
  const auto statuses = judge_small(progress, last);
  CHECK(count(statuses, "progress.after_as_of") == 0);
  CHECK(count(statuses, "progress.not_responsible") == 2);
  const auto earlier = judge_small(progress, before);
  CHECK(count(earlier, "progress.after_as_of") == 1);
  CHECK(count(earlier, "progress.not_responsible") == 1);
}

TEST_CASE("reports made later do not change how it stood on a day") {
  const Date day = make_date(2024, 6, 30);
  const Progress now({report("1.1a", "stp", make_date(2024, 1, 5))});
  const Progress grown(
      {report("1.1a", "stp", make_date(2024, 1, 5)), report("1.1a", "stp", make_date(2024, 8, 1), day)});
  CHECK(judge_small(now, day).items == judge_small(grown, day).items);
  CHECK_FALSE(judge_small(now, later).items == judge_small(grown, later).items);
}

#if defined(CCHC_COUNTS_ALLOCATIONS)
TEST_CASE("judging allocates its result and nothing per item beside it") {
  const auto allocated = [](std::size_t districts) {
    auto agencies = small::directory().agencies();
    for (std::size_t n = 0; n < districts; ++n) {
      const std::string name = "huyen." + std::to_string(n);
      agencies.push_back(small::body(name.c_str(), name.c_str(), AgencyKind::people_committee, Level::district));
    }
    const Directory directory(std::move(agencies));
    const Plan plan = small::plan();
    const Schedule schedule = small::schedule();
    const Progress progress({report("2.1", "huyen.a", last, last)});
    const heap::Watch watch;
    const auto statuses = judge(plan, directory, schedule, progress, last);
    const std::size_t allocations = watch.allocations();
    CHECK(statuses.items.size() == 6 + districts);
    return allocations;
  };
  CHECK(allocated(10000) < allocated(10) + 100);  // the result grows by doubling
}
#endif

TEST_CASE("a schedule of another plan is refused") {
  auto schedule = small::schedule();
  schedule.dues.pop_back();
  CHECK_THROWS_AS(judge(small::plan(), small::directory(), schedule, Progress(), last), NotFound);
}

TEST_CASE("an explanation says the duty, the words, the day and its reading, the report and the verdict") {
  const Plan plan = small::plan();
  const Directory directory = small::directory();
  const Progress progress({report("1.1a", "stp", make_date(2024, 1, 5), make_date(2024, 1, 3), "KH số 12/KH-STP")});
  const Date day = make_date(2024, 6, 30);
  const auto statuses = judge(plan, directory, small::schedule(), progress, day);
  const auto text = explain(statuses.items[0], plan, directory, small::schedule(), progress, day);
  for (const char* part :
       {"1.1a", "Sở Tư pháp", "Ban hành Kế hoạch", "trước ngày 31/12/2023", "không tính ngày ghi", "30/12/2023",
        "05/01/2024", "KH số 12/KH-STP", "03/01/2024", "Hoàn thành quá hạn", "4 ngày"}) {
    CAPTURE(part);
    CHECK(holds(text, part));
  }
  const auto english = explain(statuses.items[0], plan, directory, small::schedule(), progress, day, Language::en);
  for (const char* part : {"2023-12-30", "does not count", "Done late, 4 days late"}) CHECK(holds(english, part));
  CHECK(text.find('\n') == std::string::npos);
}

TEST_CASE("every kind of due can be explained") {
  const Plan plan = small::plan();
  const Directory directory = small::directory();
  const auto statuses = judge_small(Progress(), last);
  std::set<std::string> verdicts;
  for (const StatusItem& item : statuses.items) {
    const auto text = explain(item, plan, directory, small::schedule(), Progress(), last);
    CHECK(holds(text, std::string(label(item.status))));
    CHECK(holds(text, "chưa có báo cáo"));
    verdicts.insert(text);
  }
  CHECK(verdicts.size() == statuses.items.size());
}

TEST_CASE("every status has its own name and its own label in both languages") {
  std::set<std::string_view> names, vietnamese, english;
  for (int n = 0; n < 8; ++n) {
    const auto status = static_cast<Status>(n);
    names.insert(to_string(status));
    vietnamese.insert(label(status));
    english.insert(label(status, Language::en));
  }
  CHECK(names.size() == 8);
  CHECK(vietnamese.size() == 8);
  CHECK(english.size() == 8);
}
