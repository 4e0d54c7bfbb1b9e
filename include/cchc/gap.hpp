#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/rank.hpp"
#include "cchc/table.hpp"

namespace cchc {

// What a unit lacks for a better place, while all other units keep their points and every unit its own maximum. Points
// within a criterion are taken as free up to its maximum (a penalty: down to nothing), whatever its marking. Where the
// rubric ranks by published figures that are added from printed parts, points are counted as they are printed.

/// One criterion that earns more; of a penalty: so much less is taken off.
struct Raise {
  CriterionRef criterion;
  Points points;
};

enum class Reach {
  reached,        ///< the raises give the place
  out_of_reach,   ///< not even with everything at its maximum
  no_such_place,  ///< the unit is first, or has fewer places above it
  not_ranked      ///< the unit is scored only
};

/// The fewest criteria, and with these the fewest points, that lift a unit.
struct Lift {
  AgencyRef agency;
  Reach reach = Reach::no_such_place;
  std::optional<int> rank;          ///< now
  std::optional<int> rank_after;    ///< with the raises, the others unchanged
  std::optional<AgencyRef> beside;  ///< the unit that must not stand before it any more
  Points points;                    ///< by which the unit's total rises
  std::vector<Raise> raises;        ///< the largest first
};

/// How far the next better rank is.
struct Gap {
  AgencyRef agency;
  Reach reach = Reach::no_such_place;
  std::optional<int> rank;
  std::optional<AgencyRef> ahead;  ///< the unit that is next above
  Points points;                   ///< the fewest by which the unit's total must rise, wherever they are earned
};

bool operator==(const Raise& a, const Raise& b) noexcept;
bool operator==(const Lift& a, const Lift& b) noexcept;
bool operator==(const Gap& a, const Gap& b) noexcept;

/// Of each unit, in the order of the ranking. Throws NotFound when the scorecard belongs to another rubric, and
/// InvalidValue when ties are decided by a penalty: more taken off would then be better.
std::vector<Gap> gaps(const Scorecard& scorecard, const Rubric& rubric, const Directory& directory);

/// The smallest set of criteria that gives the unit a rank better by at least `places`, by exact search. Criteria at or
/// below `held` earn no more. Throws as `gaps`, and InvalidValue unless places > 0.
Lift lift(const Scorecard& scorecard, const Rubric& rubric, const Directory& directory, AgencyRef unit, int places,
          const std::vector<CriterionId>& held = {});

/// The scorecard after the raises: to be ranked and compared. Throws NotFound for an unknown unit or criterion,
/// InvalidValue for a sum, an exempt criterion, or more than there is to gain.
Scorecard raised(const Scorecard& scorecard, const Rubric& rubric, AgencyRef unit, const std::vector<Raise>& raises);

/// "Sở A hạng 3, cần thêm 0,5 điểm để đứng ngang Sở B …", in one paragraph.
std::string explain(const Lift& lift, const Rubric& rubric, const Directory& directory,
                    Language language = Language::vi);

/// One row a unit: its rank, who is next above, and the points that are missing.
Table tabulate(const std::vector<Gap>& gaps, const Rubric& rubric, const Directory& directory,
               Language language = Language::vi);

/// One row a criterion to be raised.
Table tabulate(const Lift& lift, const Rubric& rubric, const Directory& directory, Language language = Language::vi);

std::string_view to_string(Reach reach) noexcept;                                ///< the names above
std::string_view label(Reach reach, Language language = Language::vi) noexcept;  ///< "Không thể đạt"

}  // namespace cchc
