// How much memory reading a 50 MB document takes, beside its size: the plan over and over. Arguments: the plan and the
// directory, and "rows" to repeat nothing but the rows of the table.
#include <cchc/cchc.hpp>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

#include "measure.hpp"

namespace {

constexpr std::size_t wanted_bytes = 50'000'000;

/// A line of /proc/self/status, in bytes: "VmRSS" is the memory held now, "VmHWM" the most that ever was. (getrusage
/// would count what the process that started this one held, too.)
double memory(std::string_view name) {
  std::ifstream status{"/proc/self/status"};
  for (std::string line; std::getline(status, line);) {
    if (line.rfind(name, 0) == 0) return 1024 * std::stod(line.substr(name.size() + 1));
  }
  return 0;
}

/// The part of the document from the first row of its table to the end of the last.
cchc::Place rows_of(const cchc::Plan& plan) {
  const auto count = static_cast<std::uint32_t>(plan.activity_count());
  return {plan.sections().front().numeral.place.begin, plan.at(cchc::ActivityRef{count - 1}).budget.place.end};
}

/// Grows the document to 50 MB by repeating a part of it after that part.
void repeat(cchc::Document& document, cchc::Place part) {
  const std::string once = document.text.substr(part.begin, part.end - part.begin) + "\n\n";
  const std::string rest = document.text.substr(part.end);
  document.text.reserve(wanted_bytes + once.size() + rest.size());
  document.text.resize(part.begin);
  while (document.text.size() < wanted_bytes) document.text += once;
  document.text += rest;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "plan_memory: given " << argc - 1 << " arguments, expected PLAN DIRECTORY [rows]\n";
    return 2;
  }
  auto document = cchc::read_document(argv[1]);
  const auto directory = cchc::read_directory(argv[2]);
  const bool rows = argc > 3 && std::string_view{argv[3]} == "rows";
  const auto part = rows ? rows_of(cchc::read_plan(document, directory).value) : cchc::Place{0, document.text.size()};

  const double before = memory("VmRSS");
  repeat(document, part);
  const double start = bench::processor_seconds();
  const auto reading = cchc::read_plan(document, directory);
  const double taken = bench::processor_seconds() - start;
  const auto size = static_cast<double>(document.text.size());
  bench::report("peak_per_byte", (memory("VmHWM") - before) / size);
  bench::report("bytes", size);
  bench::report("seconds", taken);
  bench::report("activities", static_cast<double>(reading.value.activity_count()));
  bench::report("issues", static_cast<double>(reading.issues.size()));
}
