// Any bytes as a marks file: BadFile, or every row a mark, an exemption or an issue, and what was read scores within
// bounds.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "cchc/error.hpp"
#include "cchc/json.hpp"
#include "cchc/score.hpp"
#include "cchc/shipped.hpp"
#include "csv.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(std::string_view csv, const cchc::Rubric& rubric, const cchc::Directory& directory) {
  const auto day = cchc::make_date(2024, 12, 31);
  const auto reading = cchc::parse_marks(csv, rubric, directory, day);
  const cchc::Marks& marks = reading.value;
  const std::size_t rows = cchc::detail::parse_csv(csv, ",;\t").rows.size();
  require(marks.marks.size() + marks.exemptions.size() <= rows);
  require(rows <= marks.marks.size() + marks.exemptions.size() + reading.issues.size());
  require(cchc::marks_from_json(cchc::to_json(marks)) == marks);
  const auto card = cchc::score(rubric, directory, marks, day);
  for (const cchc::Score& score : card.scores) require(cchc::Points{} <= score.points && score.points <= score.maximum);
  for (const cchc::Issue& issue : card.issues) require(issue.code != "score.unusable");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const cchc::Directory directory = cchc::parse_directory(cchc::shipped("agencies/gialai.csv"));
  static const cchc::Rubric rubric = cchc::parse_rubric(cchc::shipped("rubrics/minh-hoa-so.json"));
  try {
    check({reinterpret_cast<const char*>(data), size}, rubric, directory);
  } catch (const cchc::BadFile&) {  // says what is wrong
  }
  return 0;
}
