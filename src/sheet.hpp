#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cchc/agency.hpp"
#include "csv.hpp"

namespace cchc::detail {

/// A column that people fill in: the names its heading may have, the first the one that messages use.
struct SheetColumn {
  enum class Need { required, expected, optional };  // of its missing: an error, a warning, nothing
  std::vector<const char*> names;
  Need need = Need::optional;
};

/// What a kind of table is called in Vietnamese messages ("Bảng tiến độ"), and the codes of its faults.
struct SheetNames {
  const char* sheet;
  const char* missing_column;
  const char* unknown_column;
  const char* repeated_column;
  const char* short_row;
  const char* long_row;
};

/// A table that people fill in, row by row. Its faults become issues; a refused row is kept as an issue that holds its
/// words.
class Sheet {
 public:
  /// The columns are asked for by their number.
  Sheet(const SheetNames& names, std::vector<SheetColumn> columns, const CsvRow& headings);

  /// Makes `row` the one under reading; false, with an issue, when it lacks a required cell.
  bool open(const CsvRow& row);

  bool has(std::size_t column) const { return places_[column] && *places_[column] < row_->size(); }
  const CsvField& cell(std::size_t column) const { return (*row_)[*places_[column]]; }
  std::string text(std::size_t column) const;  ///< squeezed; empty when there is no such cell

  void refuse(const char* code, const std::string& what, const std::string& hint, Place place);
  void add(Severity severity, const char* code, const std::string& message, const std::string& hint, Place place);

  std::vector<Issue> issues;

 private:
  void take_heading(const CsvField& field, std::size_t index);
  std::optional<std::size_t> column_named(const std::string& heading) const;

  SheetNames names_;
  std::vector<SheetColumn> columns_;
  std::vector<std::optional<std::size_t>> places_;
  std::size_t width_ = 0;
  const CsvRow* row_ = nullptr;
};

/// The body that a cell names by id, name or alias; a name means the body in force on the day.
std::optional<AgencyRef> agency_named(const Directory& directory, const std::string& words, std::optional<Date> on);

}  // namespace cchc::detail
