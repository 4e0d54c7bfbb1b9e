// Any bytes as the text of a plan: nothing crashes, and each paragraph of the table is in one cell, one heading, or the
// issue that says that the table is over.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "cchc/plan.hpp"
#include "cchc/shipped.hpp"
#include "paragraphs.hpp"
#include "plan_columns.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

/// The cells that stand in the document, in its order.
std::vector<const cchc::Cell*> cells_of(const cchc::Plan& plan) {
  std::vector<const cchc::Cell*> cells;
  for (const cchc::Section& section : plan.sections()) cells.insert(cells.end(), {&section.numeral, &section.heading});
  for (const cchc::Objective& objective : plan.objectives())
    cells.insert(cells.end(), {&objective.stt, &objective.text});
  for (const cchc::Task& task : plan.tasks()) {
    cells.push_back(&task.text);
    for (const cchc::Activity& a : task.activities) {
      cells.insert(cells.end(), {&a.activity, &a.product, &a.lead, &a.coordinating, &a.deadline, &a.budget});
    }
  }
  const auto absent = [](const cchc::Cell* cell) { return cell->carried || cell->place.end == 0; };
  cells.erase(std::remove_if(cells.begin(), cells.end(), absent), cells.end());
  std::sort(cells.begin(), cells.end(), [](auto* a, auto* b) { return a->place.begin < b->place.begin; });
  return cells;
}

/// The paragraphs of the table, each once: those of a cell are its text.
void check_table(const cchc::Reading<cchc::Plan>& reading, const std::vector<cchc::detail::Paragraph>& table) {
  std::size_t i = 0;
  for (const cchc::Cell* cell : cells_of(reading.value)) {
    std::string text;
    for (; i < table.size() && table[i].place.begin < cell->place.end; ++i) {
      require(table[i].place.begin >= cell->place.begin && table[i].place.end <= cell->place.end);
      if (table[i].place.begin > cell->place.begin) text += '\n';
      text += table[i].text;
    }
    require(text == cell->text);
  }
  for (; i < table.size(); ++i) {
    const auto holds = [&](const cchc::Issue& issue) {
      return issue.code == "plan.after_table" && issue.place.begin <= table[i].place.begin &&
             table[i].place.end <= issue.place.end;
    };
    require(std::any_of(reading.issues.begin(), reading.issues.end(), holds));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const cchc::Directory directory = cchc::parse_directory(cchc::shipped("agencies/gialai.csv"));
  const cchc::Document document{"plan.txt", {reinterpret_cast<const char*>(data), size}};
  const auto reading = cchc::read_plan(document, directory);
  for (const cchc::Issue& issue : reading.issues) {
    require(issue.place.begin <= issue.place.end && issue.place.end <= document.text.size());
  }
  auto paragraphs = cchc::detail::paragraphs(document);
  auto header = cchc::detail::find_header(paragraphs);
  if (!header) header = cchc::detail::guess_header(paragraphs);
  if (!header) return 0;
  paragraphs.erase(paragraphs.begin(), paragraphs.begin() + static_cast<std::ptrdiff_t>(header->end));
  check_table(reading, paragraphs);
  return 0;
}
