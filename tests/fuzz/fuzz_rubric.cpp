// Any bytes as a rubric: BadFile, or a rubric that proves its sums, reads back from its JSON and, when complete,
// scores.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "cchc/error.hpp"
#include "cchc/json.hpp"
#include "cchc/rank.hpp"
#include "cchc/shipped.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const cchc::Rubric& rubric, const cchc::Directory& directory) {
  require(cchc::rubric_from_json(cchc::to_json(rubric)) == rubric);
  const auto day = cchc::make_date(2024, 12, 31);
  if (!rubric.head().missing.empty() || !rubric.in_force(day)) return;
  const auto card = cchc::score(rubric, directory, {}, day);
  require(cchc::rank(card, rubric, directory).units.size() == card.units.size());
  for (const cchc::Score& score : card.scores) require(cchc::Points{} <= score.points && score.points <= score.maximum);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const cchc::Directory directory = cchc::parse_directory(cchc::shipped("agencies/gialai.csv"));
  try {
    check(cchc::parse_rubric({reinterpret_cast<const char*>(data), size}), directory);
  } catch (const cchc::BadFile&) {  // says what is wrong
  }
  return 0;
}
