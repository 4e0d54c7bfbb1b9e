#include <array>
#include <limits>
#include <map>

#include "cchc/tabulate.hpp"
#include "describe.hpp"
#include "headings.hpp"
#include "status_counts.hpp"

namespace cchc {
namespace {

using detail::Heading;
using Counts = detail::StatusCounts;

constexpr std::size_t short_text = 120;
constexpr std::uint32_t no_month = std::numeric_limits<std::uint32_t>::max();  // after every month

constexpr std::array all_statuses = {Status::done_on_time, Status::done_late, Status::done,     Status::open,
                                     Status::overdue,      Status::standing,  Status::awaiting, Status::unclear};

Heading heading_of(By by) {
  switch (by) {
    case By::area: return detail::area_heading;
    case By::objective: return detail::objective_heading;
    case By::agency: return detail::agency_heading;
    case By::month: break;
  }
  return {"month", "Tháng của ngày cuối còn đúng hạn", "Month of the last good day"};
}

std::uint32_t month_of(const Due& due) {
  const auto day = last_day(due);
  if (!day) return no_month;
  return static_cast<std::uint32_t>(static_cast<int>(day->year())) * 12 + static_cast<unsigned>(day->month()) - 1;
}

/// Groups are numbered in the order they are shown: as in the plan, the directory, the calendar.
class Groups {
 public:
  Groups(const Plan& plan, const Directory& directory, const Schedule& schedule, By by, Language language)
      : plan_(plan), directory_(directory), schedule_(schedule), by_(by), vi_(language == Language::vi) {}

  std::uint32_t of(const StatusItem& item) const {
    const ActivityRef activity = plan_.activity_of(item.milestone);
    const std::size_t objective = plan_.task_of(activity).objective;
    switch (by_) {
      case By::area: return static_cast<std::uint32_t>(plan_.objectives()[objective].section);
      case By::objective: return static_cast<std::uint32_t>(objective);
      case By::agency: return item.agency.index;
      case By::month: break;
    }
    return month_of(schedule_.at(item.milestone));
  }

  /// Every area and objective of the plan has a row, also one without duties.
  std::uint32_t always_shown() const {
    if (by_ == By::area) return static_cast<std::uint32_t>(plan_.sections().size());
    return by_ == By::objective ? static_cast<std::uint32_t>(plan_.objectives().size()) : 0;
  }

  std::string label(std::uint32_t group) const {
    switch (by_) {
      case By::area: return area(plan_.sections()[group]);
      case By::objective: return detail::shorten(plan_.objectives()[group].text.text, short_text);
      case By::agency: return detail::clean(directory_.at(AgencyRef{group}).name);
      case By::month: break;
    }
    return month(group);
  }

 private:
  static std::string area(const Section& section) {
    const std::string& numeral = section.numeral.text;
    return detail::shorten(numeral.empty() ? section.heading.text : numeral + ". " + section.heading.text, short_text);
  }

  std::string month(std::uint32_t group) const {
    if (group == no_month) return vi_ ? "Không có ngày" : "No day";
    const Month month = Year{static_cast<int>(group / 12)} / date::month{group % 12 + 1};
    return vi_ ? to_vietnamese(Period{month}) : to_string(Period{month});
  }

  const Plan& plan_;
  const Directory& directory_;
  const Schedule& schedule_;
  By by_;
  bool vi_;
};

/// The headings say what is counted and of what each rate is.
std::vector<Column> empty_columns(By by, Language language) {
  const auto column = [language](const Heading& heading) { return Column{heading.key, heading.in(language), {}}; };
  std::vector<Column> columns;
  columns.push_back(column(heading_of(by)));
  columns.push_back(column({"total", "Tổng số (mốc × cơ quan)", "Total (milestone × agency)"}));
  for (const Status status : all_statuses) {
    columns.push_back({std::string(to_string(status)), std::string(label(status, language)), {}});
  }
  columns.push_back(column(
      {"on_time_rate", "Đúng hạn trên số đã rõ đúng hay trễ (đúng hạn + hoàn thành quá hạn + quá hạn chưa hoàn thành)",
       "On time, of those settled (done on time + done late + overdue)"}));
  columns.push_back(
      column({"done_rate", "Hoàn thành trên số đánh giá được (tổng số trừ chưa phát sinh và chưa rõ thời hạn)",
              "Done, of those that can be judged (total less awaiting and unclear)"}));
  return columns;
}

void add_row(std::vector<Column>& columns, std::string label, const Counts& counts) {
  auto column = columns.begin();
  const auto put = [&column](Value value) { (column++)->values.push_back(std::move(value)); };
  put(std::move(label));
  put(counts.total());
  for (const Status status : all_statuses) put(counts.of(status));
  put(counts.on_time());
  put(counts.done());
}

std::string title_of(By by, Date as_of, Language language) {
  const bool vi = language == Language::vi;
  const std::string day = vi ? to_vietnamese(as_of) : to_string(as_of);
  switch (by) {
    case By::area: return (vi ? "Tổng hợp theo lĩnh vực đến ngày " : "By area as of ") + day;
    case By::objective: return (vi ? "Tổng hợp theo mục tiêu đến ngày " : "By objective as of ") + day;
    case By::agency: return (vi ? "Tổng hợp theo cơ quan đến ngày " : "By agency as of ") + day;
    case By::month: break;
  }
  return (vi ? "Tổng hợp theo tháng đến ngày " : "By month as of ") + day;
}

}  // namespace

Table summarize(const Statuses& statuses, const Plan& plan, const Directory& directory, const Schedule& schedule, By by,
                Language language) {
  const Groups groups(plan, directory, schedule, by, language);
  std::map<std::uint32_t, Counts> counts;
  Counts all;
  for (std::uint32_t group = 0; group < groups.always_shown(); ++group) counts[group];
  for (const StatusItem& item : statuses.items) {
    counts[groups.of(item)].add(item.status);
    all.add(item.status);
  }
  std::vector<Column> columns = empty_columns(by, language);
  for (const auto& [group, of_group] : counts) add_row(columns, groups.label(group), of_group);
  add_row(columns, language == Language::vi ? "Tổng" : "Total", all);
  return {title_of(by, statuses.as_of, language), std::move(columns)};
}

}  // namespace cchc
