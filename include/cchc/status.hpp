#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/progress.hpp"
#include "cchc/schedule.hpp"

namespace cchc {

/// How a milestone stands with one agency. Closed, total, disjoint.
enum class Status : std::uint8_t {
  done_on_time,  ///< hoàn thành đúng hạn
  done_late,     ///< hoàn thành quá hạn
  done,          ///< hoàn thành; there was no day to be late for
  open,          ///< đang thực hiện, trong hạn
  overdue,       ///< quá hạn, chưa hoàn thành
  standing,      ///< nhiệm vụ thường xuyên, đang thực hiện
  awaiting,      ///< chưa phát sinh thời hạn
  unclear        ///< chưa rõ thời hạn
};

/// The status of one due on a day, given the report that stands then (null when none).
Status judge(const Due& due, const Report* report, Date as_of) noexcept;

/// Days after the last good day: to the finish when done late, to `as_of` when overdue, else 0.
int days_late(const Due& due, const Report* report, Date as_of) noexcept;

struct StatusItem {
  MilestoneRef milestone;
  AgencyRef agency;
  Status status = Status::unclear;
  int days_late = 0;
};

/// Every milestone x responsible agency, as of a day. Unnamed parties and groups without members have no items, and an
/// issue each (status.unnamed, status.no_members).
struct Statuses {
  Date as_of;
  Policy policy;
  std::vector<StatusItem> items;
  std::vector<Issue> issues;
};

bool operator==(const StatusItem& a, const StatusItem& b) noexcept;
bool operator==(const Statuses& a, const Statuses& b) noexcept;

/// Judges who leads: a group owes once per member in force on the due day, or on `as_of` when there is no day. Counts
/// only reports made by `as_of`.
Statuses judge(const Plan& plan, const Directory& directory, const Schedule& schedule, const Progress& progress,
               Date as_of);

/// Why: the duty, the day and its reading, what was reported, and the verdict, in one paragraph.
std::string explain(const StatusItem& item, const Plan& plan, const Directory& directory, const Schedule& schedule,
                    const Progress& progress, Date as_of, Language language = Language::vi);

std::string_view to_string(Status status) noexcept;                    ///< "done_on_time"
std::string_view label(Status status, Language language = Language::vi) noexcept;  ///< "Hoàn thành đúng hạn"

}  // namespace cchc
