// From rules to days: every dated milestone of the plan under both readings of "trước ngày" and with rolling.
#include <cchc/cchc.hpp>
#include <iostream>

int main() {
  const auto directory = cchc::read_directory("data/agencies/gialai.csv");
  const auto document = cchc::read_document("data/plans/ke-hoach-3638-kh-ubnd.txt");
  const auto plan = cchc::read_plan(document, directory).value;
  const cchc::Facts facts{cchc::vietnam_calendar(), {}, cchc::vietnam_report_series()};

  const auto excluded = cchc::resolve(plan, facts);  // the default: the day named does not count, no rolling
  const auto included = cchc::resolve(plan, facts, {true, cchc::Rolling::none});
  const auto forward = cchc::resolve(plan, facts, {false, cchc::Rolling::forward});
  const auto back = cchc::resolve(plan, facts, {false, cchc::Rolling::back});

  std::vector<cchc::Column> columns{{"milestone", "Mốc", {}},         {"rule", "Thời hạn", {}},
                                    {"excluded", "Ngày cuối", {}},    {"included", "Tính cả ngày ghi", {}},
                                    {"forward", "Chuyển về sau", {}}, {"back", "Chuyển về trước", {}}};
  for (std::uint32_t i = 0; i < plan.milestone_count(); ++i) {
    const cchc::MilestoneRef ref{i};
    if (!std::holds_alternative<cchc::DueBy>(excluded.at(ref))) continue;
    columns[0].values.emplace_back(plan.at(ref).id.str());
    columns[1].values.emplace_back(cchc::wording(plan.at(ref).deadline.rule));
    std::size_t next = 2;
    for (const auto* schedule : {&excluded, &included, &forward, &back}) {
      columns[next++].values.emplace_back(*cchc::last_day(schedule->at(ref)));
    }
  }
  std::cout << cchc::to_markdown(cchc::Table{"Mốc có ngày", columns}) << "\n";
  const auto september = plan.at(plan.find(cchc::MilestoneId{"5.3"}).value()).deadline.rule;
  std::cout << cchc::explain(september, plan.year(), facts, {false, cchc::Rolling::forward}) << "\n";
}
