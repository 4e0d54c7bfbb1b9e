#pragma once

#include <optional>

#include "time_point.hpp"

namespace cchc::detail {

// The periods a document names, each with its year where one stands. Each leaves the cursor anywhere when it reads
// none.

std::optional<TimePoint> read_quarter(Cursor& cursor) noexcept;  ///< "Quý IV/2024", "quí 4 năm 2024", "Q4/2024"

/// "tháng 01 năm 2024", "tháng mười hai", "T3/2024"; "T3" alone is too little, but not beside a week or in a range.
enum class Lone { too_little, allowed };
std::optional<TimePoint> read_month(Cursor& cursor, Lone lone = Lone::too_little) noexcept;
std::optional<TimePoint> read_named_month(Cursor& cursor) noexcept;

std::optional<TimePoint> read_part_of_year(Cursor& cursor) noexcept;    ///< "6 tháng đầu năm 2024", "9 tháng đầu năm"
std::optional<TimePoint> read_half(Cursor& cursor) noexcept;            ///< "nửa đầu năm 2026"
std::optional<TimePoint> read_week(Cursor& cursor) noexcept;            ///< "tuần cuối tháng 5/2025"
std::optional<TimePoint> read_days_of_month(Cursor& cursor) noexcept;   ///< "10 ngày đầu tháng 6", "hạ tuần tháng 6"
std::optional<TimePoint> read_edge_of_period(Cursor& cursor) noexcept;  ///< "ngày cuối cùng của quý II/2025"
std::optional<TimePoint> read_named_year(Cursor& cursor) noexcept;      ///< "năm 2024", "niên độ ngân sách năm 2024"
std::optional<TimePoint> read_this_year(Cursor& cursor) noexcept;       ///< "năm", "năm nay" after "cuối"

/// "ngày cuối cùng", "ngày đầu tiên", "ngày làm việc cuối cùng" of a period that follows
struct EdgeDay {
  bool last = false;
  bool working = false;
};
bool accept_edge_day(Cursor& cursor, EdgeDay& edge) noexcept;

int read_month_number(Cursor& cursor) noexcept;    ///< "6", "06 (sáu)", "mười hai", "giêng"; 0 when none stands there
int read_quarter_number(Cursor& cursor) noexcept;  ///< "IV", "4", "bốn"; 0 when none stands there

/// "/" or "-" or "." between the numbers of a date; the last two only when nothing is spaced: "03-11-2023".
bool read_separator(Cursor& cursor) noexcept;

/// "năm 2024", "/2024", ", năm 2024", "của năm 2024", or nothing: the year may be missing.
void read_year_tail(Cursor& cursor, TimePoint& point) noexcept;

inline bool short_number(const Token& token) noexcept { return token.is_number() && token.digits <= 2; }

}  // namespace cchc::detail
