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

/// Every milestone x responsible agency, as of a day. Unnamed parties, groups without members and empty lead cells have
/// no items, and an issue each (status.unnamed, status.no_members, status.no_lead). Reports that count for no item are
/// issues too (progress.after_as_of, progress.not_responsible).
struct Statuses {
  Date as_of;
  Policy policy;
  std::vector<StatusItem> items;
  std::vector<Issue> issues;
};

bool operator==(const StatusItem& a, const StatusItem& b) noexcept;
bool operator==(const Statuses& a, const Statuses& b) noexcept;

/// Judges who leads: a group owes once per member in force on the due day; when there is no day, on `as_of` or the day
/// of the plan's year nearest to it, since a plan binds the bodies of its own year. Counts only reports made by
/// `as_of`. Throws NotFound when the schedule or the directory does not belong to the plan.
Statuses judge(const Plan& plan, const Directory& directory, const Schedule& schedule, const Progress& progress,
               Date as_of);

/// Why: the duty, the day and its reading, what was reported, and the verdict, in one paragraph.
std::string explain(const StatusItem& item, const Plan& plan, const Directory& directory, const Schedule& schedule,
                    const Progress& progress, Date as_of, Language language = Language::vi);

std::string_view to_string(Status status) noexcept;                                ///< "done_on_time"
std::string_view label(Status status, Language language = Language::vi) noexcept;  ///< "Hoàn thành đúng hạn"

}  // namespace cchc
