#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cchc/language.hpp"
#include "cchc/table.hpp"

namespace cchc::detail {

/// What one column is called: by programs, and by people in either language.
struct Heading {
  const char* key;
  const char* vi;
  const char* en;

  const char* in(Language language) const noexcept { return language == Language::vi ? vi : en; }
};

// Columns that several tables share.
inline constexpr Heading area_heading{"area", "Lĩnh vực", "Area"};
inline constexpr Heading objective_heading{"objective", "Mục tiêu", "Objective"};
inline constexpr Heading task_heading{"task", "Nhiệm vụ", "Task"};
inline constexpr Heading activity_heading{"activity", "Hoạt động", "Activity"};
inline constexpr Heading milestone_heading{"milestone", "Mốc", "Milestone"};
inline constexpr Heading subject_heading{"subject", "Nội dung của mốc", "Subject"};
inline constexpr Heading agency_heading{"agency", "Cơ quan", "Agency"};
inline constexpr Heading lead_heading{"lead", "Cơ quan thực hiện", "Lead"};
inline constexpr Heading deadline_heading{"deadline", "Thời gian thực hiện", "Deadline as written"};
inline constexpr Heading last_day_heading{"last_day", "Ngày cuối còn đúng hạn", "Last good day"};
inline constexpr Heading reading_heading{"reading", "Cách hiểu thời hạn", "Reading of the deadline"};

/// A table under construction, row by row.
class Rows {
 public:
  Rows(const std::vector<Heading>& headings, Language language) { add_columns(headings, language); }

  void add_columns(const std::vector<Heading>& headings, Language language) {
    for (const Heading& heading : headings) add_column(heading.key, heading.in(language));
  }
  void add_column(std::string key, std::string heading) {
    columns_.push_back({std::move(key), std::move(heading), {}});
  }

  void add(std::vector<Value> row) {
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      columns_[column].values.push_back(std::move(row.at(column)));
    }
  }

  Table table(std::string title) && { return {std::move(title), std::move(columns_)}; }

 private:
  std::vector<cchc::Column> columns_;
};

}  // namespace cchc::detail
