#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cchc/issue.hpp"

namespace cchc::detail {

/// One field of a CSV file, unquoted, and where it stands (bytes, line and column of the file).
struct CsvField {
  std::string text;
  Place place;
};

using CsvRow = std::vector<CsvField>;

/// A CSV file by RFC 4180: a BOM is skipped, lines end in LF or CRLF, lines with nothing in any
/// field are passed over (spreadsheets write them as ";;;").
struct Csv {
  CsvRow headings;
  std::vector<CsvRow> rows;  ///< a row may be shorter or longer than the headings: its reader says so
};

/// `separators`: the characters that may separate; the one that stands most often in the headings is taken.
/// Throws BadFile when it is not UTF-8, has no headings or an unclosed quote, naming the line.
Csv parse_csv(std::string_view text, std::string_view separators = ",");

}  // namespace cchc::detail
