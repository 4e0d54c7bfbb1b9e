#pragma once

#include <optional>
#include <vector>

#include "cchc/dates.hpp"

namespace cchc {

/// How often a duty recurs. Unstated: "định kỳ" and no more.
enum class Frequency {
  unstated,
  daily,
  weekly,
  monthly,
  quarterly,
  semiannual,
  nine_months,
  annual,
  per_reporting_period
};

/// The month a day is counted in: "ngày 15 của tháng cuối quý".
enum class MonthOf {
  month,  ///< each month of a monthly duty; elsewhere the month that is named
  reported_month,
  previous_month,
  next_month,
  first_month_of_quarter,
  second_month_of_quarter,
  last_month_of_quarter,
  first_month_of_next_quarter
};

/// "năm sau", "năm trước", beside the year that is planned or reported.
enum class YearOf { same, next, previous };

inline constexpr int last_of_month = -1;  ///< "ngày cuối cùng của tháng", as RFC 5545 numbers it

/// Where in each period a recurring duty falls; 0 for what is not named. "trước ngày 15/6": before, day 15, month 6;
/// "trước 15 giờ thứ Sáu": before, weekday 5, 15:00; "tháng 12": within, month 12.
struct Anchor {
  enum class Relation { before, by, on, within, window };
  Relation relation = Relation::by;
  int day = 0;      ///< 1 to 31, or last_of_month
  int month = 0;    ///< 1 to 12, in a yearly or half-yearly duty
  int quarter = 0;  ///< 1 to 4, in a yearly duty
  int weekday = 0;  ///< 1 Monday to 7 Sunday
  MonthOf of = MonthOf::month;
  YearOf year = YearOf::same;
  std::optional<TimeOfDay> time = {};
  int to_day = 0;  ///< the last day of a window, "từ 01/10 đến 30/4 năm sau"; its first is `day` and `month`
  int to_month = 0;
  YearOf to_year = YearOf::same;
};

/// "trước ngày 15 hằng tháng", "02 lần/năm", "05 năm một lần", "hằng quý, năm".
struct Every {
  Frequency frequency = Frequency::monthly;
  std::vector<Anchor> anchors = {};
  int interval = 1;                  ///< every so many periods: 5 for "05 năm một lần"
  int count = 1;                     ///< times a period: 2 for "02 lần/năm"
  bool at_least = false;             ///< "ít nhất 05 năm một lần"
  std::vector<Frequency> also = {};  ///< "hằng tháng, quý, năm": the frequencies after the first
};

bool operator==(const Anchor& a, const Anchor& b) noexcept;
bool operator==(const Every& a, const Every& b) noexcept;

}  // namespace cchc
