// How long it takes to read a whole plan and to judge it. Arguments: the plan and the directory.
#include <cchc/cchc.hpp>
#include <iostream>

#include "measure.hpp"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "plan_speed: given " << argc - 1 << " arguments, expected PLAN DIRECTORY\n";
    return 2;
  }
  const auto document = cchc::read_document(argv[1]);
  const auto directory = cchc::read_directory(argv[2]);
  const auto plan = cchc::read_plan(document, directory).value;
  const cchc::Facts facts{cchc::vietnam_calendar(), {}, cchc::vietnam_report_series()};
  const auto schedule = cchc::resolve(plan, facts);
  const auto as_of = cchc::make_date(2024, 10, 15);
  const auto items = cchc::judge(plan, directory, schedule, {}, as_of).items.size();

  bench::report("read_plan_seconds", bench::seconds([&] { cchc::read_plan(document, directory); }));
  bench::report("resolve_seconds", bench::seconds([&] { cchc::resolve(plan, facts); }));
  bench::report("judge_seconds", bench::seconds([&] { cchc::judge(plan, directory, schedule, {}, as_of); }));
  bench::report("milestones", static_cast<double>(plan.milestone_count()));
  bench::report("items", static_cast<double>(items));
}
