#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/crosswalk.hpp"
#include "cchc/score.hpp"
#include "cchc/table.hpp"

namespace cchc {

/// How the points of the year before were carried into the table of the year after. Asked in this order.
enum class Carried : std::uint8_t {
  open,           ///< not settled in one of the years: not carried
  neither,        ///< does not apply to the unit in either year
  only_before,    ///< dropped, or does not apply any more: worth nothing in the table after
  only_after,     ///< new, or did not apply before: taken as after
  marked_again,   ///< what was found before, marked by the rule after
  in_proportion,  ///< the same share of the maximum
};

/// One link of the crosswalk for one unit. Points are sums of its lines with the sign they have in the whole.
struct LinkChange {
  Carried carried = Carried::open;
  Points before;
  Points after;
  Points maximum_before;           ///< the unit's own, after exemptions
  Points maximum_after;            ///< the same
  std::optional<Points> restated;  ///< the points before as the table after would give them; empty while open
  Percent rule;                    ///< of the change of the index: what the table and its scope did
  Percent performance;             ///< of the change of the index: what the unit did
  Percent open;                    ///< of the change of the index: not settled
};

/// The index of one unit in two years: after − before = rule + performance + open + remainder, to the last billionth.
struct UnitYears {
  AgencyRef agency;
  Percent before;  ///< points / own maximum x 100, before rounding for print
  Percent after;   ///< the same
  std::vector<LinkChange> links;
  Percent rule;
  Percent unmatched;    ///< of `rule`: by lines dropped, new or of another scope
  Percent performance;  ///< at the weights of the table after
  Percent open;
  Percent remainder;  ///< limits of sums above the links, and the rounding of the parts to nine places

  Percent restated() const noexcept { return before + rule; }  ///< the index before by the table after
};

struct YearOnYear {
  Date before;
  Date after;
  std::vector<UnitYears> units;      ///< in both scorecards, in directory order
  std::vector<AgencyRef> gone;       ///< only before
  std::vector<AgencyRef> come;       ///< only after
  std::vector<AgencyRef> no_figure;  ///< in both, and exempt from everything in one

  const UnitYears& at(AgencyRef unit) const;  ///< throws NotFound
};

/// What two scorecards of two tables are compared by.
struct TwoYears {
  const Rubric& rubric_before;
  const Scorecard& before;
  const Marks& marks_before;  ///< that the scorecard before was made of
  const Rubric& rubric_after;
  const Scorecard& after;
  const Crosswalk& crosswalk;
};

bool operator==(const LinkChange& a, const LinkChange& b) noexcept;
bool operator==(const UnitYears& a, const UnitYears& b) noexcept;
bool operator==(const YearOnYear& a, const YearOnYear& b) noexcept;

/// Splits the change of every unit's index into change of rule and change of performance: first the table changes and
/// the unit's results stay, then the results change. Throws InvalidValue when the crosswalk does not fit, NotFound when
/// scorecards, rubrics and marks do not belong together. docs/decisions/0037.
YearOnYear year_on_year(const TwoYears& years);

/// Why the index of a unit changed, in one paragraph.
std::string explain(const YearOnYear& change, AgencyRef unit, const TwoYears& years, const Directory& directory,
                    Language language = Language::vi);

/// One row a unit and link that moved its index.
Table tabulate(const YearOnYear& change, const TwoYears& years, const Directory& directory,
               Language language = Language::vi);

/// One row a unit: the index before, the same by the table after, the index after, and the parts of the change.
Table summarize(const YearOnYear& change, const TwoYears& years, const Directory& directory,
                Language language = Language::vi);

std::string_view to_string(Carried carried) noexcept;                                ///< the names above
std::string_view label(Carried carried, Language language = Language::vi) noexcept;  ///< "Chấm lại theo quy định mới"

}  // namespace cchc
