// How many deadline clauses are read in a second, and whether the time grows in step with a long cell.
// Takes the clauses from standard input, each ended by a zero byte.
#include <cchc/deadline.hpp>
#include <iostream>
#include <string>
#include <vector>

#include "measure.hpp"

namespace {

constexpr cchc::Year plan_year{2024};

std::vector<std::string> read_clauses() {
  std::vector<std::string> clauses;
  for (std::string clause; std::getline(std::cin, clause, '\0');) clauses.push_back(clause);
  return clauses;
}

/// One cell of that many bytes, all clauses over and over.
std::string long_cell(const std::vector<std::string>& clauses, std::size_t bytes) {
  std::string cell;
  while (cell.size() < bytes) {
    for (const std::string& clause : clauses) cell += clause + ";\n";
  }
  cell.resize(cell.rfind('\n', bytes));
  return cell;
}

double seconds_of_cell(const std::string& cell) {
  return bench::seconds([&] { return cchc::read_deadlines(cell, plan_year).value.size(); });
}

}  // namespace

int main() {
  const auto clauses = read_clauses();
  std::size_t found = 0;
  for (const auto& clause : clauses) found += cchc::read_deadlines(clause, plan_year).value.size();
  const double all = bench::seconds([&] {
    for (const auto& clause : clauses) cchc::read_deadlines(clause, plan_year);
  });
  bench::report("clauses_per_second", static_cast<double>(found) / all);
  const double small = seconds_of_cell(long_cell(clauses, 100'000));
  const double large = seconds_of_cell(long_cell(clauses, 1'000'000));
  bench::report("growth", large / (10 * small));
}
