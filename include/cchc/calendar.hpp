#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/dates.hpp"

namespace cchc {

enum class DayKind {
  statutory,             ///< ngày lễ, tết (Bộ luật Lao động 2019, Điều 112)
  weekend_compensation,  ///< nghỉ bù for a holiday on a weekly day of rest (Điều 111 khoản 3)
  swap_off,              ///< a weekday off in exchange (nghỉ hoán đổi)
  swap_work              ///< a Saturday worked in exchange (làm bù)
};

/// A day that is not what its weekday says, and who said so.
struct SpecialDay {
  Date day;
  DayKind kind = DayKind::statutory;
  std::string name;                  ///< "Giỗ Tổ Hùng Vương (10/3 âm lịch)"
  std::string source;                ///< the law, notice or letter, with number and date
  std::optional<Date> announced_on;  ///< earliest dated document known; empty when law alone or not recorded

  friend bool operator==(const SpecialDay& a, const SpecialDay& b) noexcept;
};

/// Working days over the years whose notices are published. A value: nothing changes once it is made.
/// A working day is a swap_work day, or a Monday to Friday that is none of the other kinds.
class Calendar {
 public:
  /// Throws InvalidValue when a day is given twice or lies outside `covers` (both ends included).
  Calendar(Span covers, std::vector<SpecialDay> days);

  Span covers() const noexcept { return covers_; }
  const std::vector<SpecialDay>& days() const noexcept { return days_; }  ///< in order of day

  const SpecialDay* find(Date day) const noexcept;   ///< null on an ordinary day
  bool is_working_day(Date day) const;               ///< throws OutsideCalendar
  Date on_or_after(Date day) const;                  ///< the nearest working day, going forward
  Date on_or_before(Date day) const;                 ///< the nearest working day, going back
  Date add_working_days(Date day, int count) const;  ///< `day` itself is not counted (Civil Code art. 147)
  int working_days(Span span) const;                 ///< both ends included

 private:
  void check_covers(Date day) const;
  [[noreturn]] void refuse(Date day) const;

  Span covers_;
  std::vector<SpecialDay> days_;
  std::vector<Date> working_;  // every working day, in order
};

bool operator==(const Calendar& a, const Calendar& b) noexcept;

Calendar parse_calendar(std::string_view csv);                  ///< throws BadFile, naming line and column
Calendar read_calendar(const std::filesystem::path& csv_file);  ///< the same from a file
Calendar vietnam_calendar();  ///< public bodies, as shipped in data/calendars/vietnam.csv

std::string_view to_string(DayKind kind) noexcept;  ///< the names above

}  // namespace cchc
