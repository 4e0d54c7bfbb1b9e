// One unit's points from a small scoring table and a file of (invented) marks, and why it has them.
#include <cchc/cchc.hpp>
#include <iostream>

int main() {
  const auto rubric = cchc::read_rubric("examples/data/small_rubric.json");
  const auto directory = cchc::read_directory("data/agencies/gialai.csv");
  const auto on = cchc::make_date(2024, 12, 31);
  const auto marks = cchc::read_marks("examples/data/small_marks.csv", rubric, directory, on).value;

  const cchc::Scorecard card = cchc::score(rubric, directory, marks, on);
  const auto unit = directory.find("Sở Tư pháp", on).value();
  for (const cchc::Criterion& line : rubric.criteria()) {
    const cchc::Score& score = card.at(card.place(unit), rubric.ref(line.id));
    std::cout << line.id << ": " << score.points << "/" << score.maximum << " (" << cchc::label(score.state) << ")\n";
  }
  for (const char* id : {"tong", "1.1", "3"}) {
    const auto criterion = rubric.ref(cchc::CriterionId(id));
    std::cout << "\n" << cchc::explain(card, unit, criterion, rubric, directory, marks) << "\n";
  }
}
