#include <algorithm>
#include <array>

#include "agency_fields.hpp"
#include "cchc/agency.hpp"
#include "cchc/error.hpp"
#include "csv.hpp"
#include "file.hpp"
#include "quote.hpp"

namespace cchc {

namespace {

constexpr std::size_t max_directory_bytes = std::size_t{16} << 20;

enum Heading { id, kind, level, name, aliases, parent, since, until, successor, code, source, note, members, count };

constexpr std::array<std::string_view, count> headings{"id",     "kind",  "level",  "name",      "aliases",
                                                       "parent", "since", "until",  "successor", "code",
                                                       "source", "note",  "members"};

[[noreturn]] void refuse(const Place& place, const std::string& given, const std::string& expected) {
  throw BadFile{"line " + std::to_string(place.line) + ", column " + std::to_string(place.column) +
                " of the directory: " + given + "; " + expected};
}

/// Where each heading stands in this file; -1 for one it leaves out.
using Columns = std::array<int, count>;

Columns find_columns(const detail::CsvRow& row) {
  Columns columns;
  columns.fill(-1);
  for (std::size_t i = 0; i < row.size(); ++i) {
    const auto found = std::find(headings.begin(), headings.end(), row[i].text);
    if (found == headings.end())
      refuse(row[i].place, "unknown heading " + detail::quote(row[i].text), "see data/agencies/README.md");
    int& column = columns[static_cast<std::size_t>(found - headings.begin())];
    if (column >= 0) refuse(row[i].place, "heading " + detail::quote(row[i].text) + " is given twice", "keep one");
    column = static_cast<int>(i);
  }
  for (const Heading needed : {id, kind, name}) {
    if (columns[needed] < 0)
      refuse({0, 0, 1, 1}, "no heading " + detail::quote(headings[needed]), "id, kind and name are needed");
  }
  return columns;
}

/// One line of the file, read field by field.
class RowReader {
 public:
  RowReader(const detail::CsvRow& row, const Columns& columns) : row_{row}, columns_{columns} {}

  const std::string& text(Heading heading) const {
    static const std::string none;
    return columns_[heading] < 0 ? none : field(heading).text;
  }

  /// The field as `parse` reads it; refused, saying what was expected, where `parse` returns null or throws.
  template <class Parse>
  auto get(Heading heading, Parse parse, const char* expected) const {
    try {
      if (auto value = parse(text(heading))) return *value;
    } catch (const InvalidValue&) {  // told below, with its place
    }
    refuse(field(heading).place, std::string{headings[heading]} + " is " + detail::quote(text(heading)), expected);
  }

  template <class Parse>
  auto get_if_given(Heading heading, Parse parse, const char* expected) const {
    using Value = decltype(get(heading, parse, expected));
    return text(heading).empty() ? std::nullopt : std::optional<Value>{get(heading, parse, expected)};
  }

 private:
  const detail::CsvField& field(Heading heading) const { return row_[static_cast<std::size_t>(columns_[heading])]; }

  const detail::CsvRow& row_;
  const Columns& columns_;
};

std::vector<std::string> split(std::string_view list) {
  std::vector<std::string> parts;
  while (!list.empty()) {
    const auto bar = list.find('|');
    if (bar != 0) parts.emplace_back(list.substr(0, bar));
    list = bar == std::string_view::npos ? std::string_view{} : list.substr(bar + 1);
  }
  return parts;
}

std::optional<AgencyId> to_id(const std::string& text) { return AgencyId{text}; }
std::optional<Date> to_date(const std::string& text) { return parse_date(text); }

Agency read_agency(const RowReader& row) {
  const char* const an_id = "expected 1 to 64 letters, digits, dots or hyphens";
  const char* const a_day = "expected a day such as 2025-03-01, or nothing";
  return {row.get(id, to_id, an_id),
          row.get(kind, detail::find_agency_kind, "expected a kind of data/agencies/README.md"),
          row.get_if_given(level, detail::find_level, "expected central, province, district, commune or nothing")
              .value_or(Level::none),
          row.text(name),
          split(row.text(aliases)),
          row.get_if_given(parent, to_id, an_id),
          row.get_if_given(since, to_date, a_day),
          row.get_if_given(until, to_date, a_day),
          row.get_if_given(successor, to_id, an_id),
          split(row.text(code)),
          row.text(source),
          row.text(note),
          row.get_if_given(members, detail::find_membership, "expected kinds@level, open or unfixed")};
}

}  // namespace

Directory parse_directory(std::string_view csv) {
  const detail::Csv file = detail::parse_csv(csv);
  const Columns columns = find_columns(file.headings);
  std::vector<Agency> agencies;
  agencies.reserve(file.rows.size());
  for (const detail::CsvRow& row : file.rows) {
    if (row.size() != file.headings.size()) {
      refuse(row.back().place, std::to_string(row.size()) + " fields in the row",
             "the headings name " + std::to_string(file.headings.size()));
    }
    agencies.push_back(read_agency({row, columns}));
  }
  try {
    return Directory{std::move(agencies)};
  } catch (const InvalidValue& fault) {
    throw BadFile{fault.what()};
  }
}

Directory read_directory(const std::filesystem::path& csv_file) {
  return parse_directory(detail::read_file(csv_file, max_directory_bytes));
}

}  // namespace cchc
