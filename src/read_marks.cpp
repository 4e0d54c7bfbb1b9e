#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cchc/error.hpp"
#include "cchc/mark.hpp"
#include "cchc/text.hpp"
#include "file.hpp"
#include "quote.hpp"
#include "sheet.hpp"

namespace cchc {
namespace {

using detail::CsvRow;

enum : std::size_t { criterion, agency, finding, origin, round_number, by, on_day, reason, evidence };

constexpr detail::SheetNames names = {"Bảng điểm",           "mark.missing_column",
                                      "mark.unknown_column", "mark.repeated_column",
                                      "mark.short_row",      "mark.long_row"};

std::vector<detail::SheetColumn> columns() {
  using Need = detail::SheetColumn::Need;
  return {{{"tiêu chí", "mã tiêu chí", "criterion"}, Need::required},
          {{"cơ quan", "đơn vị", "agency"}, Need::required},
          {{"kết quả", "điểm", "finding"}, Need::required},
          {{"nguồn điểm", "nguồn", "origin"}, Need::optional},
          {{"vòng", "lần thẩm định", "round"}, Need::optional},
          {{"người chấm", "by"}, Need::optional},
          {{"ngày chấm", "on"}, Need::optional},
          {{"lý do", "reason"}, Need::optional},
          {{"minh chứng", "tài liệu kiểm chứng", "evidence"}, Need::optional}};
}

constexpr const char* does_not_apply = "không áp dụng";
constexpr const char* not_assessed = "không đánh giá";

/// Reads the rows of one file; a row with an error is kept as an issue that holds its words.
class Reader {
 public:
  Reader(const Rubric& rubric, const Directory& directory, Date on, const CsvRow& headings)
      : rubric_(rubric), directory_(directory), on_(on), sheet_(names, columns(), headings) {}

  Reading<Marks> read(const std::vector<CsvRow>& rows) {
    for (const CsvRow& row : rows) {
      if (sheet_.open(row)) read_row();
    }
    return {std::move(marks_), std::move(sheet_.issues)};
  }

 private:
  void read_row() {
    const auto line = read_criterion();
    const auto who = read_agency();
    const auto from = read_origin();
    const auto round = read_round();
    const auto day = read_day();
    if (!line || !who || !from || !round || !day) return;
    const Criterion& asked = rubric_.at(*line);
    const std::string words = fold(sheet_.text(finding));
    if (words == fold(does_not_apply) || words == fold(not_assessed)) return read_exemption(asked, *who);
    if (!rubric_.is_leaf(*line)) {
      return sheet_.refuse("mark.not_a_leaf", "Tiêu chí " + asked.id.str() + " là tổng của các tiêu chí con",
                           "Chấm từng tiêu chí thành phần.", sheet_.cell(criterion).place);
    }
    read_mark(asked, *who, *from, *round, *day);
  }

  void read_mark(const Criterion& asked, const AgencyId& who, Origin from, int round, std::optional<Date> day) {
    try {
      const Finding found = parse_finding(sheet_.text(finding), asked.marking);
      if (asked.maximum) points_for(asked.marking, *asked.maximum, found);  // refuses what scoring could not use
      marks_.marks.push_back(
          {asked.id, who, from, round, found, sheet_.text(by), day, sheet_.text(reason), sheet_.text(evidence)});
    } catch (const InvalidValue& error) {
      sheet_.refuse("mark.bad_finding",
                    "Kết quả " + detail::quote(sheet_.text(finding)) + " không dùng được cho tiêu chí " +
                        asked.id.str() + " (" + error.what() + ")",
                    "Ghi kết quả theo cách chấm của tiêu chí, trong giới hạn điểm tối đa.", sheet_.cell(finding).place);
    }
  }

  void read_exemption(const Criterion& asked, const AgencyId& who) {
    if (!sheet_.text(reason).empty()) {
      marks_.exemptions.push_back({asked.id, who, sheet_.text(reason)});
      return;
    }
    sheet_.refuse("mark.no_reason", "Tiêu chí " + asked.id.str() + " không đánh giá mà không nêu lý do",
                  "Ghi lý do và căn cứ không đánh giá vào cột lý do.", sheet_.cell(finding).place);
  }

  std::optional<CriterionRef> read_criterion() {
    const std::string id = sheet_.text(criterion);
    try {
      if (const auto found = rubric_.find(CriterionId(id))) return found;
    } catch (const InvalidValue&) {  // reported below, as any other name that is no criterion
    }
    sheet_.refuse("mark.unknown_criterion", "Bộ tiêu chí không có tiêu chí " + detail::quote(id),
                  "Dùng mã tiêu chí như trong bộ tiêu chí, ví dụ 1.2.1.", sheet_.cell(criterion).place);
    return std::nullopt;
  }

  std::optional<AgencyId> read_agency() {
    const std::string name = sheet_.text(agency);
    if (const auto found = detail::agency_named(directory_, name, on_)) return directory_.at(*found).id;
    sheet_.refuse("mark.unknown_agency",
                  "Danh bạ không có cơ quan " + detail::quote(name) + " vào ngày " + to_vietnamese(on_),
                  "Ghi mã, tên hoặc tên viết tắt của cơ quan như trong danh bạ.", sheet_.cell(agency).place);
    return std::nullopt;
  }

  /// By its name or its Vietnamese label; without one the unit scored itself.
  std::optional<Origin> read_origin() {
    const std::string words = fold(sheet_.text(origin));
    if (words.empty()) return Origin::self_scored;
    for (const Origin one : {Origin::self_scored, Origin::computed, Origin::appraised, Origin::surveyed}) {
      if (words == fold(to_string(one)) || words == fold(label(one))) return one;
    }
    sheet_.refuse("mark.unknown_origin", "Nguồn điểm " + detail::quote(sheet_.text(origin)) + " không có",
                  "Ghi một trong: tự chấm, tính từ số liệu, thẩm định, điều tra xã hội học.",
                  sheet_.cell(origin).place);
    return std::nullopt;
  }

  std::optional<int> read_round() {
    const std::string words = sheet_.text(round_number);
    if (words.empty()) return 1;
    int number = 0;
    const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), number);
    if (error == std::errc{} && end == words.data() + words.size() && number >= 1 && number <= most_rounds) {
      return number;
    }
    sheet_.refuse("mark.bad_round", "Vòng thẩm định " + detail::quote(words) + " không phải số từ 1 đến 99",
                  "Ghi 1 cho lần đầu, 2 cho lần sau giải trình.", sheet_.cell(round_number).place);
    return std::nullopt;
  }

  /// Outer null: refused; inner null: no day given.
  std::optional<std::optional<Date>> read_day() {
    const std::string words = sheet_.text(on_day);
    if (words.empty()) return std::optional<Date>{};
    try {
      return std::optional<Date>{parse_date(words)};
    } catch (const InvalidValue&) {
      sheet_.refuse("mark.bad_date", "Ngày " + detail::quote(words) + " không có thật hoặc sai cách viết",
                    "Viết ngày theo dạng 15/01/2025 hoặc 2025-01-15.", sheet_.cell(on_day).place);
      return std::nullopt;
    }
  }

  const Rubric& rubric_;
  const Directory& directory_;
  Date on_;
  detail::Sheet sheet_;
  Marks marks_;
};

}  // namespace

Reading<Marks> parse_marks(std::string_view csv, const Rubric& rubric, const Directory& directory, Date on) {
  const detail::Csv sheet = detail::parse_csv(csv, ",;\t");
  return Reader(rubric, directory, on, sheet.headings).read(sheet.rows);
}

Reading<Marks> read_marks(const std::filesystem::path& csv_file, const Rubric& rubric, const Directory& directory,
                          Date on) {
  return parse_marks(detail::read_file(csv_file, max_marks_bytes), rubric, directory, on);
}

}  // namespace cchc
