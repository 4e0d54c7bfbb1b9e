#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "cchc/error.hpp"
#include "cchc/progress.hpp"
#include "cchc/text.hpp"
#include "file.hpp"
#include "quote.hpp"
#include "sheet.hpp"

namespace cchc {
namespace {

using detail::CsvField;
using detail::CsvRow;

enum : std::size_t { milestone, agency, reported_on, finished_on, evidence };

constexpr detail::SheetNames names = {
    "Bảng tiến độ",       "progress.missing_column", "progress.unknown_column", "progress.repeated_column",
    "progress.short_row", "progress.long_row"};

std::vector<detail::SheetColumn> columns() {
  using Need = detail::SheetColumn::Need;
  return {{{"mốc", "mã mốc", "milestone"}, Need::required},
          {{"cơ quan", "đơn vị", "agency"}, Need::required},
          {{"ngày báo cáo", "reported_on", "reported on"}, Need::required},
          {{"ngày hoàn thành", "finished_on", "finished on"}, Need::required},
          {{"minh chứng", "số, ngày văn bản", "evidence"}, Need::expected}};
}

/// Reads the rows of one file; a row with an error is kept as an issue that holds its words.
class Reader {
 public:
  Reader(const Plan& plan, const Directory& directory, const CsvRow& headings)
      : directory_(directory), sheet_(names, columns(), headings) {
    for (std::uint32_t index = 0; index < plan.milestone_count(); ++index) {
      milestones_.insert(plan.at(MilestoneRef{index}).id);
    }
  }

  Reading<Progress> read(const std::vector<CsvRow>& rows) {
    std::vector<Report> reports;
    for (const CsvRow& row : rows) {
      if (auto report = read_row(row)) reports.push_back(std::move(*report));
    }
    return {Progress(std::move(reports)), std::move(sheet_.issues)};
  }

 private:
  std::optional<Report> read_row(const CsvRow& row) {
    if (!sheet_.open(row)) return std::nullopt;
    const auto which = read_milestone(sheet_.cell(milestone));
    const auto reported = read_date(sheet_.cell(reported_on));
    const bool is_finished = !sheet_.text(finished_on).empty();
    const auto finished = is_finished ? read_date(sheet_.cell(finished_on)) : std::nullopt;
    const auto who = read_agency(sheet_.cell(agency), reported);
    const bool finish_unread = is_finished && !finished;
    if (!which || !who || !reported || finish_unread || !in_order(*reported, finished)) return std::nullopt;
    return Report{*which, *who, *reported, finished, sheet_.text(evidence)};
  }

  std::optional<MilestoneId> read_milestone(const CsvField& field) {
    try {
      MilestoneId id(squeeze(field.text));
      if (milestones_.count(id) > 0) return id;
    } catch (const InvalidValue&) {  // reported below, as any other name that is no milestone
    }
    sheet_.refuse("progress.unknown_milestone", "Kế hoạch không có mốc " + detail::quote(squeeze(field.text)),
                  "Dùng mã mốc trong bảng kế hoạch, ví dụ 2.1a hoặc 3.1.", field.place);
    return std::nullopt;
  }

  std::optional<AgencyId> read_agency(const CsvField& field, std::optional<Date> on) {
    const std::string name = squeeze(field.text);
    if (const auto found = detail::agency_named(directory_, name, on)) return directory_.at(*found).id;
    if (!on) return std::nullopt;  // the day says which body a name means, and has its own issue
    sheet_.refuse("progress.unknown_agency",
                  "Danh bạ không có cơ quan " + detail::quote(name) + " vào ngày " + to_vietnamese(*on),
                  "Ghi mã, tên hoặc tên viết tắt của cơ quan như trong danh bạ.", field.place);
    return std::nullopt;
  }

  std::optional<Date> read_date(const CsvField& field) {
    try {
      return parse_date(squeeze(field.text));
    } catch (const InvalidValue&) {
      sheet_.refuse("progress.bad_date",
                    "Ngày " + detail::quote(squeeze(field.text)) + " không có thật hoặc sai cách viết",
                    "Viết ngày theo dạng 15/08/2024 hoặc 2024-08-15.", field.place);
      return std::nullopt;
    }
  }

  bool in_order(Date reported, std::optional<Date> finished) {
    if (!finished || *finished <= reported) return true;
    sheet_.refuse("progress.finished_after_reported",
                  "Ngày hoàn thành " + to_vietnamese(*finished) + " ở sau ngày báo cáo " + to_vietnamese(reported),
                  "Kiểm tra lại hai ngày; việc chưa xong thì để trống ngày hoàn thành.",
                  sheet_.cell(finished_on).place);
    return false;
  }

  std::unordered_set<MilestoneId> milestones_;
  const Directory& directory_;
  detail::Sheet sheet_;
};

}  // namespace

Reading<Progress> parse_progress(std::string_view csv, const Plan& plan, const Directory& directory) {
  const detail::Csv sheet = detail::parse_csv(csv, ",;\t");
  return Reader(plan, directory, sheet.headings).read(sheet.rows);
}

Reading<Progress> read_progress(const std::filesystem::path& csv_file, const Plan& plan, const Directory& directory) {
  return parse_progress(detail::read_file(csv_file, max_progress_bytes), plan, directory);
}

}  // namespace cchc
