#include <doctest/doctest.h>

#include <string>

#include "cchc/tabulate.hpp"
#include "small_plan.hpp"

using namespace cchc;

namespace {

std::string text(const Table& table, const char* key, std::size_t row) {
  return to_text(table.column(key).values[row]);
}

bool missing(const Table& table, const char* key, std::size_t row) {
  return std::holds_alternative<std::monostate>(table.column(key).values[row]);
}

Table statuses_on(Date as_of, Policy policy = {}, Language language = Language::vi) {
  auto schedule = small::schedule();
  schedule.policy = policy;
  const auto statuses = judge(small::plan(), small::directory(), schedule, Progress(), as_of);
  return tabulate(statuses, small::plan(), small::directory(), schedule, language);
}

}  // namespace

TEST_CASE("a plan is one row an activity with its ten cells") {
  const Plan plan = small::plan();
  const Table table = tabulate(plan);
  CHECK(table.rows() == plan.activity_count());
  CHECK(table.columns().size() == 10);
  CHECK(table.title() == "Kế hoạch 12/KH-UBND");
  for (std::uint32_t index = 0; index < plan.activity_count(); ++index) {
    const Row row = plan.row({index});
    CHECK(text(table, "area", index) == row.area);
    CHECK(text(table, "stt", index) == row.stt);
    CHECK(text(table, "objective", index) == row.objective);
    CHECK(text(table, "task", index) == row.task);
    CHECK(text(table, "activity", index) == row.activity);
    CHECK(text(table, "product", index) == row.product);
    CHECK(text(table, "lead", index) == row.lead);
    CHECK(text(table, "coordinating", index) == row.coordinating);
    CHECK(text(table, "deadline", index) == row.deadline);
    CHECK(text(table, "budget", index) == row.budget);
  }
  CHECK_FALSE(missing(table, "coordinating", 0));  // the cell is there, and empty
}

TEST_CASE("a schedule is one row a milestone with the words, the rule, the day and the reading") {
  const Table table = tabulate(small::schedule(), small::plan());
  CHECK(table.rows() == 6);
  CHECK(text(table, "milestone", 0) == "1.1a");
  CHECK(text(table, "subject", 0) == "Ban hành Kế hoạch");
  CHECK(text(table, "deadline", 0) == "- Ban hành Kế hoạch trước ngày 31/12/2023.");
  CHECK(text(table, "deadline", 1) == "- Báo cáo trong Quý IV năm 2024.");
  CHECK(text(table, "rule", 0) == "trước ngày 31/12/2023");
  CHECK(text(table, "last_day", 0) == "30/12/2023");
  CHECK(missing(table, "from", 0));
  CHECK(text(table, "from", 1) == "01/10/2024");
  CHECK(text(table, "reading", 0) == "trước ngày: không tính ngày ghi");
  CHECK(missing(table, "last_day", 3));
  CHECK(text(table, "awaits", 3) == "có thông báo của Bộ Tư pháp");
  CHECK(text(table, "reading", 5) == "chưa hiểu được thời hạn");
}

TEST_CASE("statuses are one row a milestone and agency") {
  const Table table = statuses_on(make_date(2024, 6, 30));
  CHECK(table.title() == "Tình hình thực hiện đến ngày 30/06/2024 – Kế hoạch 12/KH-UBND");
  CHECK(table.rows() == 6);
  CHECK(text(table, "milestone", 0) == "1.1a");
  CHECK(text(table, "area", 0) == "Cải cách thể chế");
  CHECK(text(table, "task", 0) == "1");
  CHECK(text(table, "agency", 0) == "Sở Tư pháp");
  CHECK(text(table, "last_day", 0) == "30/12/2023");
  CHECK(text(table, "status", 0) == "Quá hạn, chưa hoàn thành");
  CHECK(text(table, "days_late", 0) == "183");
  CHECK(text(table, "agency", 3) == "UBND huyện B");
  CHECK(missing(table, "last_day", 4));
  CHECK(missing(table, "subject", 4));
}

TEST_CASE("the reading used is the policy's, and is said in the language asked for") {
  const Date day = make_date(2024, 6, 30);
  CHECK(text(statuses_on(day, {true, Rolling::none}), "reading", 0) == "trước ngày: tính cả ngày ghi");
  CHECK(text(statuses_on(day, {false, Rolling::forward}), "reading", 0).find("kế tiếp") != std::string::npos);
  CHECK(text(statuses_on(day, {false, Rolling::back}), "reading", 1).find("liền trước") != std::string::npos);
  const Table english = statuses_on(day, {}, Language::en);
  CHECK(text(english, "reading", 0) == "before: the day named does not count");
  CHECK(english.column("status").heading == "Status");
  CHECK(text(english, "status", 0) == "Overdue, not done");
}

TEST_CASE("a long activity is cut between words and says so") {
  const Plan plan = small::plan();
  auto tasks = plan.tasks();
  std::string words;
  for (int n = 0; n < 100; ++n) words += "cải cách ";
  tasks[0].activities[0].activity.text = words;
  const Plan other(plan.year(), plan.head(), plan.sections(), plan.objectives(), tasks);
  const std::string cut = text(tabulate(small::schedule(), other), "activity", 0);
  CHECK(cut.size() < 200);
  CHECK(words.compare(0, cut.size() - 3, cut, 0, cut.size() - 3) == 0);
  CHECK(words[cut.size() - 3] == ' ');
  CHECK(cut.substr(cut.size() - 3) == "…");
  CHECK(text(tabulate(other), "activity", 0) == words);
}

TEST_CASE("issues are set out with their places") {
  const Table table =
      tabulate(std::vector<Issue>{{Severity::error, "progress.bad_date", "Ngày sai.", "Sửa.", {1, 5, 3, 4}},
                                  {Severity::note, "plan.note", "Một \xFF điểm.", "", {}}});
  CHECK(text(table, "severity", 0) == "lỗi");
  CHECK(text(table, "line", 0) == "3");
  CHECK(text(table, "column", 0) == "4");
  CHECK(missing(table, "line", 1));
  CHECK(missing(table, "hint", 1));
  CHECK(text(table, "message", 1) == "Một \uFFFD điểm.");
}

TEST_CASE("a plan without a number is called by its year") {
  const Plan plan(Year{2025}, Head{}, {}, {}, {});
  CHECK(tabulate(plan).title() == "Kế hoạch năm 2025");
  CHECK(tabulate(plan).rows() == 0);
  CHECK(tabulate(plan, Language::en).title() == "Plan of 2025");
}
