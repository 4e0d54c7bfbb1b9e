#pragma once

#include "cchc/match.hpp"
#include "cchc/rule.hpp"

// What the law says of days, as explanations cite it: Bộ luật Dân sự 2015 (91/2015/QH13), in force from 01/01/2017.

namespace cchc::detail {

struct Basis {
  const char* vi;
  const char* en;
};

inline constexpr Basis first_day_not_counted{"Điều 147 Bộ luật Dân sự 2015", "Civil Code 2015, art. 147"};
inline constexpr Basis day_off_moves{"khoản 5 Điều 148 Bộ luật Dân sự 2015", "Civil Code 2015, art. 148.5"};
inline constexpr Basis until_midnight{"khoản 6 Điều 148 Bộ luật Dân sự 2015", "Civil Code 2015, art. 148.6"};
inline constexpr Basis end_of_year{"khoản 3 Điều 146 Bộ luật Dân sự 2015", "Civil Code 2015, art. 146.3"};

/// Why a term of this unit ends where it ends.
inline Basis basis_of(Unit unit) noexcept {
  switch (unit) {
    case Unit::hour: return {"khoản 1 Điều 147 Bộ luật Dân sự 2015", "Civil Code 2015, art. 147.1"};
    case Unit::day: return {"khoản 1 Điều 148 Bộ luật Dân sự 2015", "Civil Code 2015, art. 148.1"};
    case Unit::week: return {"khoản 2 Điều 148 Bộ luật Dân sự 2015", "Civil Code 2015, art. 148.2"};
    case Unit::month: return {"khoản 3 Điều 148 Bộ luật Dân sự 2015", "Civil Code 2015, art. 148.3"};
    case Unit::year: return {"khoản 4 Điều 148 Bộ luật Dân sự 2015", "Civil Code 2015, art. 148.4"};
    case Unit::working_day: break;
  }
  return {"tuần làm việc 5 ngày theo Quyết định 188/1999/QĐ-TTg, trừ ngày lễ",
          "the five-day week of Decision 188/1999/QĐ-TTg, public holidays left out"};
}

/// Why a period ends where it ends. The Code names no quarter.
inline Basis basis_of(const Period& period) {
  return match(
      period, [](Month) -> Basis { return {"khoản 2 Điều 146 Bộ luật Dân sự 2015", "Civil Code 2015, art. 146.2"}; },
      [](Quarter) -> Basis {
        return {"quý dương lịch theo thông lệ, Bộ luật Dân sự 2015 không quy định",
                "calendar quarters by usage; the Civil Code 2015 names none"};
      },
      [](Half) { return end_of_year; }, [](Year) { return end_of_year; }, [](Span) { return until_midnight; });
}

}  // namespace cchc::detail
