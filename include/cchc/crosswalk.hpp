#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/rubric.hpp"

namespace cchc {

/// Lines of one scoring table and the lines that stand for them in another. A line at any level stands for all below
/// it.
struct CrosswalkLink {
  std::vector<CriterionId> before;  ///< empty: new in the table after
  std::vector<CriterionId> after;   ///< empty: dropped
  std::string note;                 ///< why they correspond, or the article that moved them
};

/// Which criteria of two tables correspond ("bảng đối chiếu tiêu chí"). Every leaf of both stands in one link.
struct Crosswalk {
  std::string before;  ///< id of the rubric before
  std::string after;   ///< id of the rubric after
  std::string note;    ///< who says so, and in what document
  std::vector<CrosswalkLink> links;
};

bool operator==(const CrosswalkLink& a, const CrosswalkLink& b) noexcept;
bool operator==(const Crosswalk& a, const Crosswalk& b) noexcept;

/// Throws InvalidValue, listing every fault: other rubrics, a line that there is not, a leaf in no link or in two, a
/// link of nothing, and a link between what is a part of the maximum, a bonus and a penalty.
void require_fits(const Crosswalk& crosswalk, const Rubric& before, const Rubric& after);

/// A first draft for a person to correct: leaves of the same words correspond where their id is the same too, or where
/// no other leaf of their table has these words. All others come out as dropped or new. It always fits.
Crosswalk propose_crosswalk(const Rubric& before, const Rubric& after);

Crosswalk parse_crosswalk(std::string_view json);                  ///< throws BadFile, naming line and pointer
Crosswalk read_crosswalk(const std::filesystem::path& json_file);  ///< the same from a file

}  // namespace cchc
