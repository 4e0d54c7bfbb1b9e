// Reads a calendar from CSV: a row for each special day, and a row each for the first and the last day covered.

#include <algorithm>

#include "cchc/calendar.hpp"
#include "cchc/error.hpp"
#include "cchc/shipped.hpp"
#include "csv.hpp"
#include "file.hpp"
#include "quote.hpp"

namespace cchc {
namespace {

constexpr std::size_t max_calendar_bytes = std::size_t{16} << 20;
constexpr std::string_view kind_of_first_day = "first_day";
constexpr std::string_view kind_of_last_day = "last_day";

[[noreturn]] void refuse(Place place, const std::string& what) {
  throw BadFile{"line " + std::to_string(place.line) + ", column " + std::to_string(place.column) +
                " of the calendar: " + what};
}

std::size_t column_of(const detail::Csv& csv, std::string_view heading) {
  const auto found = std::find_if(csv.headings.begin(), csv.headings.end(),
                                  [&](const detail::CsvField& field) { return field.text == heading; });
  if (found == csv.headings.end()) {
    throw BadFile{"the calendar has no column \"" + std::string{heading} +
                  "\": expected date, kind, name, announced, announced_on, source and note"};
  }
  return static_cast<std::size_t>(found - csv.headings.begin());
}

/// Where each field of a row stands. The note is for people and is not read.
struct Columns {
  std::size_t date, kind, name, announced, announced_on, source, count;

  explicit Columns(const detail::Csv& csv)
      : date{column_of(csv, "date")},
        kind{column_of(csv, "kind")},
        name{column_of(csv, "name")},
        announced{column_of(csv, "announced")},
        announced_on{column_of(csv, "announced_on")},
        source{column_of(csv, "source")},
        count{csv.headings.size()} {}
};

Date date_in(const detail::CsvField& field) {
  try {
    return parse_date(field.text);
  } catch (const InvalidValue& error) {
    refuse(field.place, error.what());
  }
}

DayKind kind_in(const detail::CsvField& field) {
  for (const auto kind : {DayKind::statutory, DayKind::weekend_compensation, DayKind::swap_off, DayKind::swap_work}) {
    if (field.text == to_string(kind)) return kind;
  }
  refuse(field.place, detail::quote(field.text) + " is no kind of day: expected statutory, weekend_compensation, " +
                          "swap_off, swap_work, first_day or last_day");
}

void check_row(const detail::CsvRow& row, const Columns& columns) {
  if (row.size() != columns.count) {
    refuse(row.back().place, "the row has " + std::to_string(row.size()) + " fields: expected " +
                                 std::to_string(columns.count) + " as in the headings");
  }
  // A day expected but not announced is no fact: its year cannot be covered yet.
  if (row[columns.announced].text != "yes") {
    refuse(row[columns.announced].place, "a day must be announced (\"yes\"); leave out what is only expected");
  }
}

SpecialDay special_day_in(const detail::CsvRow& row, const Columns& columns) {
  SpecialDay special{date_in(row[columns.date]), kind_in(row[columns.kind]), row[columns.name].text,
                     row[columns.source].text, std::nullopt};
  const auto& announced_on = row[columns.announced_on];
  if (!announced_on.text.empty()) special.announced_on = date_in(announced_on);
  return special;
}

/// The rows sorted by what they say.
struct Rows {
  std::optional<Date> first, last;
  std::vector<SpecialDay> days;

  void add(const detail::CsvRow& row, const Columns& columns) {
    const auto& kind = row[columns.kind];
    if (kind.text != kind_of_first_day && kind.text != kind_of_last_day) {
      days.push_back(special_day_in(row, columns));
      return;
    }
    auto& end = kind.text == kind_of_first_day ? first : last;
    if (end) refuse(kind.place, kind.text + " is given twice; keep one");
    end = date_in(row[columns.date]);
  }
};

}  // namespace

Calendar parse_calendar(std::string_view csv_text) {
  const auto csv = detail::parse_csv(csv_text);
  const Columns columns{csv};
  Rows rows;
  for (const auto& row : csv.rows) {
    check_row(row, columns);
    rows.add(row, columns);
  }
  if (!rows.first || !rows.last) {
    throw BadFile{"the calendar does not say what it covers: expected a row of kind first_day and one of last_day"};
  }
  try {
    return Calendar{{*rows.first, *rows.last}, std::move(rows.days)};
  } catch (const InvalidValue& error) {
    throw BadFile{std::string{"the calendar contradicts itself: "} + error.what()};
  }
}

Calendar read_calendar(const std::filesystem::path& csv_file) {
  return parse_calendar(detail::read_file(csv_file, max_calendar_bytes));
}

Calendar vietnam_calendar() { return parse_calendar(shipped("calendars/vietnam.csv")); }

}  // namespace cchc
