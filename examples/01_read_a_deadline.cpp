// One deadline cell: what is due, by which rule, in plain words, and what a reader should look at.
#include <cchc/cchc.hpp>
#include <iostream>

int main() {
  const cchc::Document cell{"ô thời gian thực hiện",
                            "- Ban hành Kế hoạch trước ngày 31/12/2023.\n"
                            "- Báo cáo kết quả chậm nhất ngày 10/12.\n"
                            "- Tổ chức tập huấn khi bố trí được kinh phí."};
  const auto reading = cchc::read_deadlines(cell.text, cchc::Year{2024});

  for (const cchc::Deadline& deadline : reading.value) {
    std::cout << cell.at(deadline.place) << "\n";
    std::cout << "    subject: \"" << deadline.subject << "\"\n";
    std::cout << "    rule:    " << cchc::kind_of(deadline.rule) << ", " << cchc::wording(deadline.rule) << "\n";
  }
  std::cout << "\n";
  for (const cchc::Issue& issue : reading.issues) std::cout << cchc::explain(issue, cell);
}
