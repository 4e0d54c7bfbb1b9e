// The index of 20 departments and 17 districts: area 1 from the plan's statuses, the rest from invented marks.
#include <cchc/cchc.hpp>
#include <iostream>
#include <string>

int main() {
  const auto directory = cchc::read_directory("data/agencies/gialai.csv");
  const auto document = cchc::read_document("data/plans/ke-hoach-3638-kh-ubnd.txt");
  const auto plan = cchc::read_plan(document, directory).value;
  const auto schedule = cchc::resolve(plan, {cchc::vietnam_calendar(), {}, cchc::vietnam_report_series()});
  const auto progress = cchc::read_progress("data/progress/gialai-2024-sample.csv", plan, directory).value;
  const auto on = cchc::make_date(2024, 12, 31);
  const auto statuses = cchc::judge(plan, directory, schedule, progress, on);

  for (const std::string units : {"so", "huyen"}) {
    const auto rubric = cchc::read_rubric("data/rubrics/minh-hoa-" + units + ".json");
    auto marks = cchc::read_marks("data/marks/gialai-2024-" + units + ".csv", rubric, directory, on).value;
    marks.add(cchc::compute_marks(rubric, plan, directory, statuses));
    const auto card = cchc::score(rubric, directory, marks, on);
    const auto ranking = cchc::rank(card, rubric, directory);
    std::cout << cchc::to_markdown(cchc::tabulate(ranking, card, rubric, directory)) << "\n";
  }
}
