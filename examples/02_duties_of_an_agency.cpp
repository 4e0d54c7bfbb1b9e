// The 2024 plan of Gia Lai as it was issued, and what it asks of one body.
#include <algorithm>
#include <cchc/cchc.hpp>
#include <iostream>

int main() {
  const auto document = cchc::read_document("data/plans/ke-hoach-3638-kh-ubnd.txt");
  const auto directory = cchc::read_directory("data/agencies/gialai.csv");
  const auto reading = cchc::read_plan(document, directory);
  const cchc::Plan& plan = reading.value;
  const cchc::Head& head = plan.head();
  std::cout << head.kind << " " << head.number << ", " << cchc::to_vietnamese(*head.issued_on) << ": "
            << plan.tasks().size() << " tasks, " << plan.activity_count() << " activities, " << plan.milestone_count()
            << " milestones, " << reading.issues.size() << " issues\n";

  const auto agency = directory.find("Sở Tư pháp", *head.issued_on).value();
  std::cout << directory.at(agency).name << " (" << directory.at(agency).id << ") leads:\n";
  for (std::uint32_t i = 0; i < plan.activity_count(); ++i) {
    const cchc::Activity& activity = plan.at(cchc::ActivityRef{i});
    const auto leads = cchc::members(activity.leads, directory, *head.issued_on);
    if (std::find(leads.begin(), leads.end(), agency) == leads.end()) continue;
    for (const cchc::Milestone& milestone : activity.milestones) {
      std::cout << "  " << milestone.id << ": " << cchc::wording(milestone.deadline.rule) << "\n";
    }
  }
}
