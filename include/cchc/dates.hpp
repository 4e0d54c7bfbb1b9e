#pragma once

#include <date/date.h>

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace cchc {

using Date = date::year_month_day;
using Year = date::year;
using Month = date::year_month;

/// Years outside 1900 to 2199 are taken for slips of the pen.
inline constexpr Year first_year{1900};
inline constexpr Year last_year{2199};

/// "quý": a calendar quarter, 1 to 4. The Civil Code knows no quarter; this is usage.
struct Quarter {
  Year year;
  int number = 1;
};

/// "6 tháng đầu năm" (1), "6 tháng cuối năm" (2).
struct Half {
  Year year;
  int number = 1;
};

inline bool operator==(Quarter a, Quarter b) noexcept { return a.year == b.year && a.number == b.number; }
inline bool operator!=(Quarter a, Quarter b) noexcept { return !(a == b); }
inline bool operator==(Half a, Half b) noexcept { return a.year == b.year && a.number == b.number; }
inline bool operator!=(Half a, Half b) noexcept { return !(a == b); }

/// First to last day, both included.
struct Span {
  Date first;
  Date last;

  bool contains(Date day) const noexcept { return first <= day && day <= last; }

  friend bool operator==(Span a, Span b) noexcept { return a.first == b.first && a.last == b.last; }
  friend bool operator!=(Span a, Span b) noexcept { return !(a == b); }
};

/// The stretch of calendar a document names; a Span when it has no name of its own: "giai đoạn 2026 - 2027", "9 tháng
/// đầu năm 2024", "tuần thứ hai tháng 5/2025".
using Period = std::variant<Month, Quarter, Half, Year, Span>;

/// "17 giờ", "8 giờ 30 phút": 0:00 to 24:00.
struct TimeOfDay {
  int hour = 0;
  int minute = 0;

  friend bool operator==(TimeOfDay a, TimeOfDay b) noexcept { return a.hour == b.hour && a.minute == b.minute; }
  friend bool operator!=(TimeOfDay a, TimeOfDay b) noexcept { return !(a == b); }
};

/// Null for a day that does not exist (31/02) or a year outside the limits.
std::optional<Date> find_date(int year, unsigned month, unsigned day) noexcept;
Date make_date(int year, unsigned month, unsigned day);  ///< throws InvalidValue
Date parse_date(std::string_view text);                  ///< "15/8/2024" or "2024-08-15"; throws InvalidValue

Span span_of(const Period& period);  ///< throws InvalidValue for quarter 5, a span that ends before it begins, …
Date next_day(Date day) noexcept;
Date day_before(Date day) noexcept;
int days_between(Date from, Date to) noexcept;  ///< negative when `to` comes first

std::string to_string(Date day);                  ///< "2024-08-15"
std::string to_string(TimeOfDay time);            ///< "17:00"
std::string to_string(const Period& period);      ///< "2024-08", "2024-Q1", "2024-H1", "2024", "2024-01-01/2025-12-31"
Period parse_period(std::string_view text);       ///< the same forms; throws InvalidValue
std::string to_vietnamese(Date day);              ///< "15/08/2024"
std::string to_vietnamese(TimeOfDay time);        ///< "17 giờ", "8 giờ 30 phút"
std::string to_vietnamese(const Period& period);  ///< "tháng 8 năm 2024", "quý I năm 2024", "năm 2024"

}  // namespace cchc
