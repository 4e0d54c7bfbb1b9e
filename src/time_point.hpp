#pragma once

#include <cstdint>
#include <optional>

#include "cchc/dates.hpp"
#include "cursor.hpp"

namespace cchc::detail {

/// A day or a period as a document writes it; its year may be missing, and it may not exist at all (31/02, quý V).
struct TimePoint {
  /// Months: a stretch of `number` months at the start or the end of a year. Days: so many days of month `number`.
  enum class Kind { day, days, month, quarter, half, months, year };
  enum class Part { whole, early, middle, late };
  Kind kind = Kind::day;
  std::optional<int> year;
  int number = 0;  ///< of the month (1 to 12), quarter or half; 0 when a day's month is missing ("từ ngày 08 đến …")
  int day = 0;     ///< 1 to 31, or counted from the month's end: -1 is its last day
  int days = 0;    ///< how many of them: 10 of "10 ngày đầu tháng 6"
  Part part = Part::whole;   ///< "đầu quý II", "cuối năm 2027": no day, so the whole period is meant, with a note
  bool at_end = false;       ///< of months: "3 tháng cuối năm"
  bool rough = false;        ///< "tuần 2 tháng 5", "nửa đầu tháng 6": which days they are is a convention
  bool working_day = false;  ///< "ngày làm việc cuối cùng của tháng 6": taken as the calendar has it
  bool lunar = false;        ///< "ngày 10 tháng 3 âm lịch", "rằm tháng Giêng": no day of this calendar
  std::optional<TimeOfDay> time = {};  ///< "17 giờ ngày 15/8"
  std::uint8_t noise = no_noise;  ///< its year has two digits or is split ("20 23"), "Quí", "T3": read, with a note

  std::optional<Date> first() const noexcept;  ///< null when it does not exist or its year is missing
  std::optional<Date> last() const noexcept;
  bool is_period() const noexcept;  ///< a period that exists and whose year is known
  Period period() const noexcept;   ///< when is_period()
};

/// Reads one: "ngày 15/8/2024", "17 giờ ngày 15/8", "15 tháng 8 năm 2024", "tháng 01/2024", "T3/2024", "Quý IV năm
/// 2024", "Q4", "6 tháng đầu năm", "9 tháng đầu năm 2024", "tuần cuối tháng 5/2025", "năm 2024", "cuối quý II/2025",
/// "ngày cuối cùng của tháng 6". Leaves the cursor where it was when none stands there.
std::optional<TimePoint> read_time_point(Cursor& cursor) noexcept;

/// "I" to "IV"
constexpr bool is_roman_quarter(const Token& token) noexcept {
  return token.is<word("I")>() || token.is<word("II")>() || token.is<word("III")>() || token.is<word("IV")>();
}

/// "17 giờ", "17h00", "15:00", "08h00’", "8 giờ 30 phút"
std::optional<TimeOfDay> read_time(Cursor& cursor) noexcept;

/// "ngày 08", "ngày mười lăm", "mùng 5": a day whose month and year stand on the last member of a range.
std::optional<TimePoint> read_lone_day(Cursor& cursor) noexcept;

/// "22-3", "10.9": a day and a month without the word "ngày", where a range leaves no doubt.
std::optional<TimePoint> read_tight_day(Cursor& cursor) noexcept;

/// "15" of "15 - 16/11/2025", "15 đến 20 tháng 11"
std::optional<TimePoint> read_day_of_range(Cursor& cursor) noexcept;

/// A further member of a range or list that leaves out the word of the first: "II/2026" after "Quý I", "6/2026" after
/// "tháng 3", "2027" after "năm 2026".
std::optional<TimePoint> read_further(Cursor& cursor, const TimePoint& first) noexcept;

/// "2024", "20 23", "202 4" (split), never a number of another length. Adds to `noise` when it was split.
std::optional<int> read_year(Cursor& cursor, std::uint8_t& noise) noexcept;

}  // namespace cchc::detail
