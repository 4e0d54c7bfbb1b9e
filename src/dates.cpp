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

Span checked(Span span) {
  const auto exists = [](Date day) { return day.ok() && day.year() >= first_year && day.year() <= last_year; };
  if (exists(span.first) && exists(span.last) && span.first <= span.last) return span;
  throw InvalidValue{"there is no stretch from " + to_string(span.first) + " to " + to_string(span.last) +
                     ": expected two days of the years 1900 to 2199, the first not after the last"};
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

/// "2024-01-01/2025-12-31"
std::optional<Span> read_span(std::string_view text) {
  const std::size_t middle = text.find('/');
  if (middle == std::string_view::npos) return std::nullopt;
  const auto first = read_iso(text.substr(0, middle));
  const auto last = read_iso(text.substr(middle + 1));
  return first && last ? std::optional<Span>{{*first, *last}} : std::nullopt;
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
      [](Year year) { return months(year, 1, 12); }, [](Span span) { return checked(span); });
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
      [](Year year) { return padded(number_of(year), 4); },
      [](Span span) { return to_string(span.first) + "/" + to_string(span.last); });
}

std::string to_string(TimeOfDay time) { return padded(time.hour, 2) + ":" + padded(time.minute, 2); }

Period parse_period(std::string_view text) {
  if (const auto span = read_span(text)) return checked(*span);
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
  throw InvalidValue{detail::quote(text) +
                     " is no period: expected 2024, 2024-08, 2024-Q1, 2024-H1 or "
                     "2024-01-01/2025-12-31"};
}

std::string to_vietnamese(Date day) {
  return padded(static_cast<unsigned>(day.day())) + "/" + padded(static_cast<unsigned>(day.month())) + "/" +
         padded(number_of(day.year()), 4);
}

std::string to_vietnamese(TimeOfDay time) {
  const std::string hours = std::to_string(time.hour) + " giờ";
  return time.minute == 0 ? hours : hours + " " + padded(time.minute, 2) + " phút";
}

namespace {

std::string of_year(Year year) { return "năm " + padded(number_of(year), 4); }

// Months 1 and 2 take a leading zero, the others do not (Nghị định 30/2020/NĐ-CP).
std::string month_words(Month month) {
  const auto number = static_cast<unsigned>(month.month());
  return "tháng " + (number <= 2 ? padded(number) : std::to_string(number)) + " " + of_year(month.year());
}

/// "9 tháng đầu năm 2024", "4 tháng cuối năm 2024"; empty when the span is no such part of a year.
std::string months_of_a_year(Month first, Month last) {
  const int count = (last - first).count() + 1;
  const bool from_start = first.month() == date::January;
  if (first.year() != last.year() || count == 12 || count == 6 || count == 1) return {};  // those have their own names
  if (!from_start && last.month() != date::December) return {};
  return std::to_string(count) + (from_start ? " tháng đầu " : " tháng cuối ") + of_year(first.year());
}

/// "giai đoạn 2026 - 2027", "9 tháng đầu năm 2024", "khoảng thời gian từ ngày … đến ngày …"
std::string span_words(Span span) {
  if (span.first == span.last) return "ngày " + to_vietnamese(span.first);
  const Month first = span.first.year() / span.first.month();
  const Month last = span.last.year() / span.last.month();
  const bool whole_months = span.first.day() == date::day{1} && Date{last / date::last} == span.last;
  if (whole_months) {
    std::string part = months_of_a_year(first, last);
    if (!part.empty()) return part;
    if (first.year() != last.year() && first.month() == date::January && last.month() == date::December) {
      return "giai đoạn " + padded(number_of(first.year()), 4) + " - " + padded(number_of(last.year()), 4);
    }
    return "giai đoạn từ " + month_words(first) + " đến " + month_words(last);
  }
  return "khoảng thời gian từ ngày " + to_vietnamese(span.first) + " đến ngày " + to_vietnamese(span.last);
}

}  // namespace

std::string to_vietnamese(const Period& period) {
  return match(
      period, [](Month month) { return month_words(month); },
      [](Quarter quarter) { return "quý " + std::string{roman(quarter.number)} + " " + of_year(quarter.year); },
      [](Half half) { return std::string{half.number == 1 ? "6 tháng đầu " : "6 tháng cuối "} + of_year(half.year); },
      [](Year year) { return of_year(year); }, [](Span span) { return span_words(span); });
}

}  // namespace cchc
