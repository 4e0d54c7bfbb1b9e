#include "sheet.hpp"

#include <utility>

#include "cchc/error.hpp"
#include "cchc/text.hpp"

namespace cchc::detail {
namespace {

using Need = SheetColumn::Need;

std::string words(const CsvRow& row) {
  std::string all;
  for (const CsvField& field : row) all += (all.empty() ? "" : " | ") + squeeze(field.text);
  return '"' + all + '"';
}

Place place_of(const CsvRow& row) {
  Place place = row.front().place;
  place.end = row.back().place.end;
  return place;
}

}  // namespace

Sheet::Sheet(const SheetNames& names, std::vector<SheetColumn> columns, const CsvRow& headings)
    : names_(names), columns_(std::move(columns)), places_(columns_.size()), width_(headings.size()) {
  for (std::size_t index = 0; index < headings.size(); ++index) take_heading(headings[index], index);
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    if (places_[column] || columns_[column].need == Need::optional) continue;
    const std::string missing = columns_[column].names.front();
    add(columns_[column].need == Need::required ? Severity::error : Severity::warning, names_.missing_column,
        std::string(names_.sheet) + " không có cột \"" + missing + "\".",
        "Thêm cột \"" + missing + "\" vào dòng tiêu đề.", place_of(headings));
  }
}

void Sheet::take_heading(const CsvField& field, std::size_t index) {
  const auto column = column_named(field.text);
  if (!column) {
    if (squeeze(field.text).empty()) return;
    add(Severity::note, names_.unknown_column, "Cột \"" + squeeze(field.text) + "\" không được dùng.",
        "Xóa cột này hoặc đặt lại tên cột theo mẫu nếu đây là dữ liệu cần đọc.", field.place);
  } else if (places_[*column]) {
    add(Severity::warning, names_.repeated_column,
        "Cột \"" + squeeze(field.text) + "\" lặp lại; chỉ cột đầu tiên được dùng.", "Chỉ giữ lại một cột.",
        field.place);
  } else {
    places_[*column] = index;
  }
}

std::optional<std::size_t> Sheet::column_named(const std::string& heading) const {
  const std::string key = fold(heading);
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    for (const char* name : columns_[column].names) {
      if (fold(name) == key) return column;
    }
  }
  return std::nullopt;
}

bool Sheet::open(const CsvRow& row) {
  row_ = &row;
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    if (has(column) || columns_[column].need != Need::required) continue;
    refuse(names_.short_row, "Dòng thiếu ô \"" + std::string(columns_[column].names.front()) + "\"",
           "Điền đủ các ô của dòng theo dòng tiêu đề; ô để trống vẫn cần dấu ngăn cách.", place_of(row));
    return false;
  }
  if (row.size() > width_) {
    add(Severity::warning, names_.long_row,
        "Dòng có nhiều ô hơn dòng tiêu đề, các ô thừa không được dùng: " + words(row) + ".",
        "Đặt ô có chứa dấu ngăn cách trong dấu ngoặc kép.", row[width_].place);
  }
  return true;
}

std::string Sheet::text(std::size_t column) const { return has(column) ? squeeze(cell(column).text) : ""; }

void Sheet::refuse(const char* code, const std::string& what, const std::string& hint, Place place) {
  add(Severity::error, code, what + "; dòng này không được dùng: " + words(*row_) + ".", hint, place);
}

void Sheet::add(Severity severity, const char* code, const std::string& message, const std::string& hint, Place place) {
  issues.push_back({severity, code, message, hint, place});
}

std::optional<AgencyRef> agency_named(const Directory& directory, const std::string& words, std::optional<Date> on) {
  try {
    if (const auto found = directory.find(AgencyId(words))) return found;
  } catch (const InvalidValue&) {  // a name, not an id
  }
  return on ? directory.find(words, *on) : std::nullopt;
}

}  // namespace cchc::detail
