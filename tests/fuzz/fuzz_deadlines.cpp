// Any bytes as a deadline cell: nothing crashes, the clauses stand in order and hold every byte that is not white
// space, and the wording of a rule reads back to the same rule.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <variant>

#include "cchc/deadline.hpp"
#include "utf8.hpp"

namespace {

constexpr cchc::Year plan_year{2024};

void require(bool holds) {
  if (!holds) std::abort();
}

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto c = cchc::detail::decode(text, at);
    if (!cchc::detail::is_space(c.value)) return false;
    at += c.length;
  }
  return true;
}

void check_places(std::string_view cell, const std::vector<cchc::Deadline>& deadlines) {
  std::size_t covered = 0;
  for (const cchc::Deadline& deadline : deadlines) {
    const cchc::Place place = deadline.place;
    require(covered <= place.begin && place.begin < place.end && place.end <= cell.size());
    require(is_blank(cell.substr(covered, place.begin - covered)));
    covered = place.end;
  }
  require(is_blank(cell.substr(covered)));
}

void check_wording(const cchc::Rule& rule) {
  const auto again = cchc::read_deadlines(cchc::wording(rule), plan_year).value;
  require(again.size() == 1 && again.front().rule == rule);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view cell{reinterpret_cast<const char*>(data), size};
  const auto reading = cchc::read_deadlines(cell, plan_year);
  check_places(cell, reading.value);
  for (const cchc::Issue& issue : reading.issues) {
    require(issue.place.begin <= issue.place.end && issue.place.end <= cell.size());
  }
  for (const cchc::Deadline& deadline : reading.value) {
    if (!std::holds_alternative<cchc::Unread>(deadline.rule)) check_wording(deadline.rule);
  }
  return 0;
}
