// What if the appraisal had gone otherwise: the same call with one more mark; and the reason as JSON to recompute.
#include <cchc/cchc.hpp>
#include <iostream>

int main() {
  const auto rubric = cchc::read_rubric("examples/data/small_rubric.json");
  const auto directory = cchc::read_directory("data/agencies/gialai.csv");
  const auto on = cchc::make_date(2024, 12, 31);
  const auto unit = directory.find("Sở Tư pháp", on).value();
  const auto index_of = [&](const cchc::Marks& marks) {
    const auto card = cchc::score(rubric, directory, marks, on);
    return cchc::published_percent(card, card.place(unit), {0}, rubric).value();
  };

  const auto marks = cchc::read_marks("examples/data/small_marks.csv", rubric, directory, on).value;
  cchc::Marks on_time = marks;  // a third round finds that the plan was issued on time
  on_time.marks.push_back({cchc::CriterionId("1.1"),
                           directory.at(unit).id,
                           cchc::Origin::appraised,
                           3,
                           cchc::Choice{"kip-thoi"},
                           "Tổ thẩm định",
                           {},
                           "Giả thử",
                           ""});
  cchc::Marks all_criteria = marks;  // nothing is exempt: criterion 3 earns nothing and counts in the maximum
  all_criteria.exemptions.clear();
  std::cout << "as marked: " << index_of(marks) << " %\n";
  std::cout << "plan issued on time: " << index_of(on_time) << " %\n";
  std::cout << "without the exemption: " << index_of(all_criteria) << " %\n";

  const auto card = cchc::score(rubric, directory, marks, on);
  std::cout << cchc::trace(card, unit, rubric.ref(cchc::CriterionId("1.1")), rubric, directory, marks);
}
