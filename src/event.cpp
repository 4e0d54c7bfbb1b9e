#include "cchc/event.hpp"

#include <optional>

#include "cchc/error.hpp"
#include "cchc/text.hpp"
#include "csv.hpp"
#include "file.hpp"
#include "quote.hpp"

namespace cchc {
namespace {

constexpr std::size_t max_events_bytes = std::size_t{16} << 20;

std::optional<std::size_t> find_column(const detail::Csv& csv, std::string_view english, std::string_view vietnamese) {
  for (std::size_t column = 0; column < csv.headings.size(); ++column) {
    const std::string heading = fold(csv.headings[column].text);
    if (heading == english || heading == fold(vietnamese)) return column;
  }
  return std::nullopt;
}

std::size_t column_of(const detail::Csv& csv, std::string_view english, std::string_view vietnamese) {
  if (const auto column = find_column(csv, english, vietnamese)) return *column;
  throw BadFile{"the events have no column \"" + std::string{english} + "\" (\"" + std::string{vietnamese} +
                "\"): expected the headings event, on, document"};
}

/// Reads row after row; a wrong one becomes an issue.
class EventReader {
 public:
  explicit EventReader(const detail::Csv& csv)
      : columns_{csv.headings.size()},
        name_{column_of(csv, "event", "sự kiện")},
        on_{column_of(csv, "on", "ngày")},
        document_{find_column(csv, "document", "văn bản")} {
    for (const auto& row : csv.rows) read_row(row);
  }

  Reading<Events> reading;

 private:
  void read_row(const detail::CsvRow& row) {
    if (row.size() > columns_) {
      return refuse("event.extra_field", "Dòng có nhiều ô hơn dòng tiêu đề.",
                    "Đặt ô có dấu phân cách trong dấu ngoặc kép.", row[columns_].place);
    }
    const std::string name = text_of(row, name_);
    if (name.empty()) {
      return refuse("event.no_name", "Dòng không ghi sự kiện nào.",
                    "Ghi lại lời văn của thời hạn hoặc mã mốc, ví dụ 12.2a.", place_of(row, name_));
    }
    const std::string day = text_of(row, on_);
    try {
      reading.value.push_back({name, parse_date(day), document_ ? text_of(row, *document_) : ""});
    } catch (const InvalidValue&) {
      refuse("event.bad_day", "Ngày xảy ra sự kiện không đọc được: " + detail::quote(day) + ".",
             "Ghi ngày theo dạng 15/8/2024 hoặc 2024-08-15.", place_of(row, on_));
    }
  }

  void refuse(const char* code, std::string message, std::string hint, Place place) {
    reading.issues.push_back({Severity::error, code, std::move(message), std::move(hint), place});
  }

  /// A short row lacks its last fields: they count as empty.
  static std::string text_of(const detail::CsvRow& row, std::size_t column) {
    return column < row.size() ? squeeze(row[column].text) : "";
  }
  static Place place_of(const detail::CsvRow& row, std::size_t column) {
    return column < row.size() ? row[column].place : row.back().place;
  }

  std::size_t columns_, name_, on_;
  std::optional<std::size_t> document_;
};

}  // namespace

bool operator==(const Event& a, const Event& b) noexcept {
  return a.name == b.name && a.on == b.on && a.document == b.document;
}

const Event* find_event(const Events& events, std::string_view name) {
  const std::string wanted = fold(name);
  const Event* earliest = nullptr;
  for (const auto& event : events) {
    if ((!earliest || event.on < earliest->on) && fold(event.name) == wanted) earliest = &event;
  }
  return earliest;
}

Reading<Events> parse_events(std::string_view csv_text) {
  return EventReader{detail::parse_csv(csv_text, ",;")}.reading;
}

Reading<Events> read_events(const std::filesystem::path& csv_file) {
  return parse_events(detail::read_file(csv_file, max_events_bytes));
}

}  // namespace cchc
