// Published figures again from their published parts: an exemption with its own maximum, a sum, a portal's score.
#include <cchc/cchc.hpp>
#include <iostream>

namespace {

struct Case {
  const char* unit;
  const char* rubric;
  const char* marks;
  cchc::Date on;
};

}  // namespace

int main() {
  const auto directory = cchc::read_directory("examples/data/provinces.csv");
  const Case cases[] = {
      {"Ban Dân tộc", "examples/data/thanh_hoa_2023.json", "examples/data/thanh_hoa_2023.csv",
       cchc::make_date(2023, 12, 31)},
      {"Kon Tum", "examples/data/kon_tum_2023.json", "examples/data/kon_tum_2023.csv", cchc::make_date(2023, 12, 31)},
      {"Quảng Nam", "data/rubrics/qd-766.json", "examples/data/quang_nam_2024.csv", cchc::make_date(2024, 8, 19)}};
  for (const auto& [name, rubric_file, marks_file, on] : cases) {
    const auto rubric = cchc::read_rubric(rubric_file);
    const auto marks = cchc::read_marks(marks_file, rubric, directory, on).value;
    const auto card = cchc::score(rubric, directory, marks, on);
    const auto unit = directory.find(name, on).value();
    const auto place = card.place(unit);
    std::cout << name << ": " << cchc::published_points(card, place, {0}, rubric) << "/" << card.at(place, {0}).maximum
              << ", " << cchc::published_percent(card, place, {0}, rubric).value() << " %\n"
              << cchc::explain(card, unit, {0}, rubric, directory, marks) << "\n\n";
  }
}
