#include <array>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "cchc/error.hpp"
#include "cchc/progress.hpp"
#include "cchc/text.hpp"
#include "csv.hpp"
#include "file.hpp"
#include "quote.hpp"

namespace cchc {
namespace {

using detail::CsvField;
using detail::CsvRow;

struct Heading {
  std::array<const char*, 3> names;  // the first is the one messages use
  bool required;
};

enum { milestone, agency, reported_on, finished_on, evidence, column_count };

constexpr std::array<Heading, column_count> headings = {{{{"mốc", "mã mốc", "milestone"}, true},
                                                         {{"cơ quan", "đơn vị", "agency"}, true},
                                                         {{"ngày báo cáo", "reported_on", "reported on"}, true},
                                                         {{"ngày hoàn thành", "finished_on", "finished on"}, true},
                                                         {{"minh chứng", "số, ngày văn bản", "evidence"}, false}}};

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

/// Reads the rows of one file; a row with an error is kept as an issue that holds its words.
class Reader {
 public:
  Reader(const Plan& plan, const Directory& directory) : directory_(directory) {
    for (std::uint32_t index = 0; index < plan.milestone_count(); ++index) {
      milestones_.insert(plan.at(MilestoneRef{index}).id);
    }
  }

  Reading<Progress> read(const detail::Csv& csv) {
    find_columns(csv.headings);
    std::vector<Report> reports;
    for (const CsvRow& row : csv.rows) {
      if (auto report = read_row(row)) reports.push_back(std::move(*report));
    }
    return {Progress(std::move(reports)), std::move(issues_)};
  }

 private:
  void find_columns(const CsvRow& given) {
    width_ = given.size();
    for (std::size_t index = 0; index < given.size(); ++index) take_heading(given[index], index);
    for (std::size_t column = 0; column < column_count; ++column) {
      if (columns_[column]) continue;
      const std::string name = headings[column].names[0];
      add(headings[column].required ? Severity::error : Severity::warning, "progress.missing_column",
          "Bảng tiến độ không có cột \"" + name + "\".", "Thêm cột \"" + name + "\" vào dòng tiêu đề.",
          place_of(given));
    }
  }

  void take_heading(const CsvField& field, std::size_t index) {
    const auto column = column_named(field.text);
    if (!column) {
      if (squeeze(field.text).empty()) return;
      add(Severity::note, "progress.unknown_column", "Cột \"" + squeeze(field.text) + "\" không được dùng.",
          "Xóa cột này hoặc đặt lại tên cột theo mẫu nếu đây là dữ liệu tiến độ.", field.place);
    } else if (columns_[*column]) {
      add(Severity::warning, "progress.repeated_column",
          "Cột \"" + squeeze(field.text) + "\" lặp lại; chỉ cột đầu tiên được dùng.", "Chỉ giữ lại một cột.",
          field.place);
    } else {
      columns_[*column] = index;
    }
  }

  static std::optional<std::size_t> column_named(const std::string& heading) {
    const std::string key = fold(heading);
    for (std::size_t column = 0; column < column_count; ++column) {
      for (const char* name : headings[column].names) {
        if (fold(name) == key) return column;
      }
    }
    return std::nullopt;
  }

  std::optional<Report> read_row(const CsvRow& row) {
    row_ = &row;
    if (!has_required_cells(row)) return std::nullopt;
    const auto which = read_milestone(cell(milestone));
    const auto reported = read_date(cell(reported_on));
    const auto finished =
        squeeze(cell(finished_on).text).empty() ? std::optional<Date>() : read_date(cell(finished_on));
    const auto who = read_agency(cell(agency), reported);
    const bool finish_unread = !finished && !squeeze(cell(finished_on).text).empty();
    if (!which || !who || !reported || finish_unread || !in_order(*reported, finished)) return std::nullopt;
    const std::string proof = has(evidence) ? squeeze(cell(evidence).text) : "";
    return Report{*which, *who, *reported, finished, proof};
  }

  bool has_required_cells(const CsvRow& row) {
    for (std::size_t column = 0; column < column_count; ++column) {
      if (has(column) || !headings[column].required) continue;
      refuse("progress.short_row", "Dòng thiếu ô \"" + std::string(headings[column].names[0]) + "\"",
             "Điền đủ các ô của dòng theo dòng tiêu đề; ô để trống vẫn cần dấu ngăn cách.", place_of(row));
      return false;
    }
    if (row.size() > width_) {
      add(Severity::warning, "progress.long_row",
          "Dòng có nhiều ô hơn dòng tiêu đề, các ô thừa không được dùng: " + words(row) + ".",
          "Đặt ô có chứa dấu ngăn cách trong dấu ngoặc kép.", row[width_].place);
    }
    return true;
  }

  std::optional<MilestoneId> read_milestone(const CsvField& field) {
    try {
      MilestoneId id(squeeze(field.text));
      if (milestones_.count(id) > 0) return id;
    } catch (const InvalidValue&) {  // reported below, as any other name that is no milestone
    }
    refuse("progress.unknown_milestone", "Kế hoạch không có mốc " + detail::quote(squeeze(field.text)),
           "Dùng mã mốc trong bảng kế hoạch, ví dụ 2.1a hoặc 3.1.", field.place);
    return std::nullopt;
  }

  std::optional<AgencyId> read_agency(const CsvField& field, std::optional<Date> on) {
    const std::string name = squeeze(field.text);
    try {
      if (const auto found = directory_.find(AgencyId(name))) return directory_.at(*found).id;
    } catch (const InvalidValue&) {  // a name, not an id
    }
    if (!on) return std::nullopt;  // the day says which body a name means, and has its own issue
    if (const auto found = directory_.find(name, *on)) return directory_.at(*found).id;
    refuse("progress.unknown_agency",
           "Danh bạ không có cơ quan " + detail::quote(name) + " vào ngày " + to_vietnamese(*on),
           "Ghi mã, tên hoặc tên viết tắt của cơ quan như trong danh bạ.", field.place);
    return std::nullopt;
  }

  std::optional<Date> read_date(const CsvField& field) {
    try {
      return parse_date(squeeze(field.text));
    } catch (const InvalidValue&) {
      refuse("progress.bad_date", "Ngày " + detail::quote(squeeze(field.text)) + " không có thật hoặc sai cách viết",
             "Viết ngày theo dạng 15/08/2024 hoặc 2024-08-15.", field.place);
      return std::nullopt;
    }
  }

  bool in_order(Date reported, std::optional<Date> finished) {
    if (!finished || *finished <= reported) return true;
    refuse("progress.finished_after_reported",
           "Ngày hoàn thành " + to_vietnamese(*finished) + " ở sau ngày báo cáo " + to_vietnamese(reported),
           "Kiểm tra lại hai ngày; việc chưa xong thì để trống ngày hoàn thành.", cell(finished_on).place);
    return false;
  }

  bool has(std::size_t column) const { return columns_[column] && *columns_[column] < row_->size(); }
  const CsvField& cell(std::size_t column) const { return (*row_)[*columns_[column]]; }

  void refuse(const char* code, const std::string& what, const char* hint, Place place) {
    add(Severity::error, code, what + "; dòng này không được dùng: " + words(*row_) + ".", hint, place);
  }

  void add(Severity severity, const char* code, const std::string& message, const std::string& hint, Place place) {
    issues_.push_back({severity, code, message, hint, place});
  }

  std::unordered_set<MilestoneId> milestones_;
  const Directory& directory_;
  std::array<std::optional<std::size_t>, column_count> columns_;
  std::size_t width_ = 0;
  const CsvRow* row_ = nullptr;
  std::vector<Issue> issues_;
};

}  // namespace

Reading<Progress> parse_progress(std::string_view csv, const Plan& plan, const Directory& directory) {
  return Reader(plan, directory).read(detail::parse_csv(csv, ",;\t"));
}

Reading<Progress> read_progress(const std::filesystem::path& csv_file, const Plan& plan, const Directory& directory) {
  return parse_progress(detail::read_file(csv_file, max_progress_bytes), plan, directory);
}

}  // namespace cchc
