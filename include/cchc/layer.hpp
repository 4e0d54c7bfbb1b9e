#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/rubric.hpp"

namespace cchc {

/// What a province lays over a ministry's scoring table. What is empty stays as in the base; the decision is its own.
struct RubricLayer {
  std::string id;    ///< of the rubric that comes out
  std::string base;  ///< id of the rubric it lies over
  Decision decision;
  std::optional<std::string> title;
  std::optional<Date> since;
  std::optional<Date> until;
  std::optional<std::vector<std::string>> missing;
  std::optional<std::string> note;
  std::optional<bool> capped;
  std::optional<std::vector<Origin>> precedence;
  std::optional<Publication> publication;
  std::optional<RankingRule> ranking;
  std::optional<std::vector<RankingGroup>> groups;
  std::optional<std::vector<Grade>> grades;
  std::vector<Criterion> replaced;   ///< stand where the base's line of the same id stood
  std::vector<Criterion> added;      ///< stand after the lines their parent has
  std::vector<CriterionId> removed;  ///< with all below them
};

bool operator==(const RubricLayer& a, const RubricLayer& b) noexcept;

/// The base as the layer changes it. A line whose basis is empty gets the decision it comes from. Throws InvalidValue,
/// listing every fault: another base, a line to replace or remove that there is not, one named twice, an added line
/// that there is, and all that `Rubric` refuses, so the sums are proved again.
Rubric layer(const Rubric& base, const RubricLayer& over);

RubricLayer parse_rubric_layer(std::string_view json);                  ///< throws BadFile, naming line and pointer
RubricLayer read_rubric_layer(const std::filesystem::path& json_file);  ///< the same from a file

}  // namespace cchc
