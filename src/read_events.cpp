// read_events, read_links: one file of what has happened, and of what happens when a milestone is done.

#include <array>
#include <map>
#include <optional>
#include <utility>

#include "cchc/chain.hpp"
#include "cchc/error.hpp"
#include "cchc/text.hpp"
#include "csv.hpp"
#include "file.hpp"
#include "quote.hpp"

namespace cchc {
namespace {

enum { name, on, document, after, column_count };

// The first name is the one messages use.
constexpr std::array<std::array<const char*, 6>, column_count> headings = {
    {{"sự kiện", "event", "tên sự kiện", "mốc", "mã mốc", "milestone"},
     {"ngày", "on", "date", "day", "ngày xảy ra", "ngày, tháng, năm"},
     {"văn bản", "document", "số, ngày văn bản", "minh chứng", "căn cứ", "evidence"},
     {"sau mốc", "after", "khi xong mốc", "khi hoàn thành mốc", "after milestone", "after_milestone"}}};

std::optional<std::size_t> column_named(const std::string& heading) {
  const std::string key = fold(heading);
  for (std::size_t column = 0; column < column_count; ++column) {
    for (const char* known : headings[column]) {
      if (fold(known) == key) return column;
    }
  }
  return std::nullopt;
}

/// Reads row after row; a wrong one becomes an issue. A row is of the kind that its day or its milestone says.
class Reader {
 public:
  explicit Reader(const detail::Csv& csv) : width_{csv.headings.size()} {
    for (std::size_t index = 0; index < width_; ++index) take_heading(csv.headings[index], index);
    if (!columns_[name] || (!columns_[on] && !columns_[after])) {
      throw BadFile{std::string{"the events have no column "} +
                    (columns_[name] ? "\"on\" (\"ngày\")" : "\"event\" (\"sự kiện\")") +
                    ": expected the headings event, on, document, or sự kiện, ngày, văn bản"};
    }
    for (const auto& row : csv.rows) read_row(row);
  }

  Reading<Events> events;
  Reading<Links> links;

 private:
  void take_heading(const detail::CsvField& field, std::size_t index) {
    const auto column = column_named(field.text);
    if (!column) {
      if (squeeze(field.text).empty()) return;
      add(events.issues, Severity::note, "event.unknown_column",
          "Cột " + detail::quote(field.text) + " không được dùng.",
          "Xóa cột này hoặc đặt lại tên cột: sự kiện, ngày, văn bản, sau mốc.", field.place);
    } else if (columns_[*column]) {
      add(events.issues, Severity::warning, "event.repeated_column",
          "Cột " + detail::quote(field.text) + " lặp lại; chỉ cột đầu tiên được dùng.", "Chỉ giữ lại một cột.",
          field.place);
    } else {
      columns_[*column] = index;
    }
  }

  void read_row(const detail::CsvRow& row) {
    row_ = &row;
    const bool is_link = text_of(on).empty() && !text_of(after).empty();
    auto& issues = is_link ? links.issues : events.issues;
    if (row.size() > width_) {
      return add(issues, Severity::error, "event.extra_field", "Dòng có nhiều ô hơn dòng tiêu đề.",
                 "Đặt ô có dấu phân cách trong dấu ngoặc kép.", row[width_].place);
    }
    if (text_of(name).empty()) {
      return add(issues, Severity::error, "event.no_name", "Dòng không ghi sự kiện nào.",
                 "Ghi lại lời văn của thời hạn hoặc mã mốc, ví dụ 12.2a.", place_of(name));
    }
    is_link ? read_link() : read_event();
  }

  void read_event() {
    const std::string day = text_of(on);
    try {
      events.value.push_back({text_of(name), parse_date(day), text_of(document)});
    } catch (const InvalidValue&) {
      return add(events.issues, Severity::error, "event.bad_day",
                 "Ngày xảy ra sự kiện không đọc được: " + detail::quote(day) + ".",
                 "Ghi ngày theo dạng 15/8/2024 hoặc 2024-08-15.", place_of(on));
    }
    note_repetition(events.value.back());
  }

  void note_repetition(const Event& event) {
    const auto [first, fresh] = first_days_.emplace(fold(event.name), event.on);
    if (fresh || first->second == event.on) return;
    add(events.issues, Severity::note, "event.repeated",
        "Sự kiện " + detail::quote(event.name) + " được ghi với các ngày khác nhau; ngày sớm nhất được dùng.",
        "Chỉ giữ lại ngày đúng, hoặc ghi theo mã mốc nếu mỗi mốc có ngày riêng.", place_of(on));
  }

  void read_link() {
    const std::string id = text_of(after);
    try {
      links.value.push_back({text_of(name), MilestoneId{id}});
    } catch (const InvalidValue&) {
      add(links.issues, Severity::error, "event.bad_milestone", detail::quote(id) + " không phải mã mốc.",
          "Dùng mã mốc trong bảng kế hoạch, ví dụ 2.1a hoặc 3.1.", place_of(after));
    }
  }

  static void add(std::vector<Issue>& issues, Severity severity, const char* code, std::string message,
                  const char* hint, Place place) {
    issues.push_back({severity, code, std::move(message), hint, place});
  }

  /// A short row lacks its last fields: they count as empty.
  bool has(std::size_t column) const { return columns_[column] && *columns_[column] < row_->size(); }
  std::string text_of(std::size_t column) const {
    return has(column) ? squeeze((*row_)[*columns_[column]].text) : std::string{};
  }
  Place place_of(std::size_t column) const {
    return has(column) ? (*row_)[*columns_[column]].place : row_->back().place;
  }

  std::size_t width_;
  std::array<std::optional<std::size_t>, column_count> columns_;
  const detail::CsvRow* row_ = nullptr;
  std::map<std::string, Date> first_days_;
};

Reader read(std::string_view csv) { return Reader{detail::parse_csv(csv, ",;\t")}; }

}  // namespace

Reading<Events> parse_events(std::string_view csv) { return read(csv).events; }

Reading<Events> read_events(const std::filesystem::path& csv_file) {
  return parse_events(detail::read_file(csv_file, max_events_bytes));
}

Reading<Links> parse_links(std::string_view csv) { return read(csv).links; }

Reading<Links> read_links(const std::filesystem::path& csv_file) {
  return parse_links(detail::read_file(csv_file, max_events_bytes));
}

}  // namespace cchc
