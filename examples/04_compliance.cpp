// Who delivered by a day: the plan, the days, an invented progress file, and why each overdue duty is overdue.
#include <cchc/cchc.hpp>
#include <iostream>

int main() {
  const auto directory = cchc::read_directory("data/agencies/gialai.csv");
  const auto document = cchc::read_document("data/plans/ke-hoach-3638-kh-ubnd.txt");
  const auto plan = cchc::read_plan(document, directory).value;
  const cchc::Facts facts{cchc::vietnam_calendar(), {}, cchc::vietnam_report_series()};
  const auto schedule = cchc::resolve(plan, facts);

  const auto progress = cchc::read_progress("data/progress/gialai-2024-sample.csv", plan, directory).value;
  const auto as_of = cchc::make_date(2024, 10, 15);
  const auto statuses = cchc::judge(plan, directory, schedule, progress, as_of);
  std::cout << cchc::to_markdown(cchc::summarize(statuses, plan, directory, schedule, cchc::By::month)) << "\n";

  for (const cchc::StatusItem& item : statuses.items) {
    if (item.status != cchc::Status::overdue) continue;
    std::cout << cchc::explain(item, plan, directory, schedule, progress, as_of) << "\n";
  }
}
