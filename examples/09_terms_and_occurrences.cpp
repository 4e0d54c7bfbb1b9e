// A term counted step by step, a duty that recurs, and where late evidence goes.
#include <cchc/cchc.hpp>
#include <iostream>

int main() {
  const auto calendar = cchc::vietnam_calendar();
  const auto series = cchc::vietnam_report_series();

  // A term waits for its event, and is counted by the Civil Code once the event is recorded.
  const auto term = cchc::read_deadlines("trong 05 ngày làm việc kể từ ngày nhận được văn bản", cchc::Year{2024}).value;
  const cchc::Event event{"ngày nhận được văn bản", cchc::make_date(2024, 4, 25), "12/BNV-CCHC"};
  std::cout << cchc::explain(term.at(0).rule, cchc::Year{2024}, {calendar, {event}, {}}) << "\n\n";

  // What recurs falls due once a period; its data may close on the 14th (Nghị định 09/2019/NĐ-CP, Điều 12).
  const auto quarterly = cchc::read_deadlines("chậm nhất ngày 20 của tháng cuối quý", cchc::Year{2024}).value;
  cchc::Policy by_decree;
  by_decree.closing_day = 14;
  for (const auto& one : cchc::occurrences(std::get<cchc::Every>(quarterly.at(0).rule), cchc::Year{2024}, by_decree)) {
    std::cout << one.label << ": " << cchc::wording(one.rule) << "; số liệu " << cchc::to_vietnamese(one.window.first)
              << " - " << cchc::to_vietnamese(one.window.last) << "\n";
  }
  std::cout << "\n";

  // Evidence of 10/3 that arrives on 16/3 is too late for the first quarter.
  for (const auto arrived : {cchc::make_date(2024, 3, 12), cchc::make_date(2024, 3, 16)}) {
    std::cout << "đến " << cchc::to_vietnamese(arrived) << ":";
    const char* separator = " ";
    for (const auto& report : cchc::which_report(series.at(0), cchc::make_date(2024, 3, 10), arrived)) {
      std::cout << separator << report.name;
      separator = ", ";
    }
    std::cout << "\n";
  }
}
