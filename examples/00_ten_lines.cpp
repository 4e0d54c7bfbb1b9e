#include <cchc/cchc.hpp>
#include <iostream>

int main() {
  const auto directory = cchc::read_directory("data/agencies/gialai.csv");
  const auto document = cchc::read_document("data/plans/ke-hoach-3638-kh-ubnd.txt");
  const auto plan = cchc::read_plan(document, directory).value;
  const auto schedule = cchc::resolve(plan, {cchc::vietnam_calendar(), {}, cchc::vietnam_report_series()});
  const auto progress = cchc::read_progress("data/progress/gialai-2024-sample.csv", plan, directory).value;
  const auto statuses = cchc::judge(plan, directory, schedule, progress, cchc::make_date(2024, 10, 15));
  std::cout << cchc::to_markdown(cchc::summarize(statuses, plan, directory, schedule, cchc::By::area));
}
