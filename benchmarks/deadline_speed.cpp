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
std::string long_cell(const std::vector<std::string>& clauses, std::size_t bytes, const std::string& between) {
  std::string cell;
  while (cell.size() < bytes) {
    for (const std::string& clause : clauses) cell += clause + between;
  }
  cell.resize(cell.rfind(between, bytes));
  return cell;
}

/// How much more a cell of 1 MB costs than ten of 100 kB.
double growth(const std::vector<std::string>& clauses, const std::string& between) {
  const auto seconds = [&](std::size_t bytes) {
    const std::string cell = long_cell(clauses, bytes, between);
    return bench::seconds([&] { return cchc::read_deadlines(cell, plan_year).value.size(); });
  };
  return seconds(1'000'000) / (10 * seconds(100'000));
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
  bench::report("growth", growth(clauses, ";\n"));
  bench::report("growth_joined", growth({"trước ngày 15/8/2024", "trong quý IV/2024"}, " và "));
}
