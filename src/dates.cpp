#include "cchc/dates.hpp"

#include "cchc/error.hpp"
#include "cchc/match.hpp"
#include "quote.hpp"

namespace cchc {
namespace {

/// Reads `least` to `most` digits off the front of `rest`; null when there are fewer.
std::optional<int> take_number(std::string_view& rest, std::size_t least, std::size_t most) {
  int number = 0;
  std::size_t digits = 0;
  while (digits < most && digits < rest.size() && rest[digits] >= '0' && rest[digits] <= '9') {
    number = number * 10 + (rest[digits++] - '0');
  }
  if (digits < least) return std::nullopt;
  rest.remove_prefix(digits);
  return number;
}

bool take(std::string_view& rest, char c) {
  if (rest.empty() || rest.front() != c) return false;
  rest.remove_prefix(1);
  return true;
}

std::optional<Date> find_date(std::optional<int> year, std::optional<int> month, std::optional<int> day) {
  if (!year || !month || !day) return std::nullopt;
  return cchc::find_date(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

/// "2024-08-15"
std::optional<Date> read_iso(std::string_view text) {
  const auto year = take_number(text, 4, 4);
  if (!take(text, '-')) return std::nullopt;
  const auto month = take_number(text, 2, 2);
  if (!take(text, '-')) return std::nullopt;
  const auto day = take_number(text, 2, 2);
  return text.empty() ? find_date(year, month, day) : std::nullopt;
}

/// "15/8/2024", "05/01/2024"
std::optional<Date> read_vietnamese(std::string_view text) {
  const auto day = take_number(text, 1, 2);
  if (!take(text, '/')) return std::nullopt;
  const auto month = take_number(text, 1, 2);
  if (!take(text, '/')) return std::nullopt;
  const auto year = take_number(text, 4, 4);
  return text.empty() ? find_date(year, month, day) : std::nullopt;
}

int number_of(Year year) { return static_cast<int>(year); }

std::string padded(int number, std::size_t width) {
  const std::string digits = std::to_string(number);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string padded(unsigned number) { return padded(static_cast<int>(number), 2); }

/// The stretch of whole months `first` to `last` of a year.
Span months(Year year, unsigned first, unsigned last) {
  const Date first_day = make_date(number_of(year), first, 1);
  return {first_day, Date{year / date::month{last} / date::last}};
}

Span part_of_year(Year year, int number, int parts, const char* what) {
  if (number < 1 || number > parts) {
    throw InvalidValue{"there is no " + std::string{what} + " " + std::to_string(number) + ": expected 1 to " +
                       std::to_string(parts)};
  }
  const auto length = 12U / static_cast<unsigned>(parts);
  const auto last = static_cast<unsigned>(number) * length;
  return months(year, last - length + 1, last);
}

const char* roman(int quarter) {
  constexpr const char* numerals[] = {"I", "II", "III", "IV"};
  return numerals[(quarter - 1) & 3];
}

/// What stands after "2024-" in a period's short form.
std::optional<Period> read_part(Year year, std::string_view rest) {
  if (take(rest, 'Q')) {
    const auto number = take_number(rest, 1, 1);
    return number && rest.empty() ? std::optional<Period>{Quarter{year, *number}} : std::nullopt;
  }
  if (take(rest, 'H')) {
    const auto number = take_number(rest, 1, 1);
    return number && rest.empty() ? std::optional<Period>{Half{year, *number}} : std::nullopt;
  }
  const auto number = take_number(rest, 2, 2);
  if (!number || !rest.empty()) return std::nullopt;
  return Month{year, date::month{static_cast<unsigned>(*number)}};
}

}  // namespace

std::optional<Date> find_date(int year, unsigned month, unsigned day) noexcept {
  if (year < number_of(first_year) || year > number_of(last_year) || month > 12 || day > 31) return std::nullopt;
  const Date found{Year{year}, date::month{month}, date::day{day}};
  return found.ok() ? std::optional<Date>{found} : std::nullopt;
}

Date make_date(int year, unsigned month, unsigned day) {
  if (const auto found = find_date(year, month, day)) return *found;
  throw InvalidValue{"there is no day " + std::to_string(day) + "/" + std::to_string(month) + "/" +
                     std::to_string(year) + ": expected a day of the calendar in the years 1900 to 2199"};
}

Date parse_date(std::string_view text) {
  if (const auto found = read_vietnamese(text)) return *found;
  if (const auto found = read_iso(text)) return *found;
  throw InvalidValue{detail::quote(text) +
                     " is no day: expected 15/8/2024 or 2024-08-15, a day that exists in the years "
                     "1900 to 2199, with nothing before or after it"};
}

Span span_of(const Period& period) {
  return match(
      period,
      [](Month month) {
        return months(month.year(), static_cast<unsigned>(month.month()), static_cast<unsigned>(month.month()));
      },
      [](Quarter quarter) { return part_of_year(quarter.year, quarter.number, 4, "quarter"); },
      [](Half half) { return part_of_year(half.year, half.number, 2, "half-year"); },
      [](Year year) { return months(year, 1, 12); });
}

Date next_day(Date day) noexcept { return date::sys_days{day} + date::days{1}; }

Date day_before(Date day) noexcept { return date::sys_days{day} - date::days{1}; }

int days_between(Date from, Date to) noexcept {
  return static_cast<int>((date::sys_days{to} - date::sys_days{from}).count());
}

std::string to_string(Date day) {
  return padded(number_of(day.year()), 4) + "-" + padded(static_cast<unsigned>(day.month())) + "-" +
         padded(static_cast<unsigned>(day.day()));
}

std::string to_string(const Period& period) {
  return match(
      period,
      [](Month month) {
        return padded(number_of(month.year()), 4) + "-" + padded(static_cast<unsigned>(month.month()));
      },
      [](Quarter quarter) { return padded(number_of(quarter.year), 4) + "-Q" + std::to_string(quarter.number); },
      [](Half half) { return padded(number_of(half.year), 4) + "-H" + std::to_string(half.number); },
      [](Year year) { return padded(number_of(year), 4); });
}

Period parse_period(std::string_view text) {
  auto rest = text;
  if (const auto number = take_number(rest, 4, 4)) {
    const Year year{*number};
    std::optional<Period> period;
    if (rest.empty()) {
      period = year;
    } else if (take(rest, '-')) {
      period = read_part(year, rest);
    }
    if (period) {
      span_of(*period);  // refuses month 13, quarter 5 and the year 0024
      return *period;
    }
  }
  throw InvalidValue{detail::quote(text) + " is no period: expected 2024, 2024-08, 2024-Q1 or 2024-H1"};
}

std::string to_vietnamese(Date day) {
  return padded(static_cast<unsigned>(day.day())) + "/" + padded(static_cast<unsigned>(day.month())) + "/" +
         padded(number_of(day.year()), 4);
}

// Months 1 and 2 take a leading zero, the others do not (Nghị định 30/2020/NĐ-CP).
std::string to_vietnamese(const Period& period) {
  const auto of_year = [](Year year) { return "năm " + padded(number_of(year), 4); };
  return match(
      period,
      [&](Month month) {
        const auto number = static_cast<unsigned>(month.month());
        return "tháng " + (number <= 2 ? padded(number) : std::to_string(number)) + " " + of_year(month.year());
      },
      [&](Quarter quarter) { return "quý " + std::string{roman(quarter.number)} + " " + of_year(quarter.year); },
      [&](Half half) { return std::string{half.number == 1 ? "6 tháng đầu " : "6 tháng cuối "} + of_year(half.year); },
      [&](Year year) { return of_year(year); });
}

}  // namespace cchc
