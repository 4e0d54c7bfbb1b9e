#include "cchc/status.hpp"

#include "cchc/match.hpp"

namespace cchc {
namespace {

bool finished(const Report* report, Date as_of) noexcept {
  return report != nullptr && report->reported_on <= as_of && report->finished_on && *report->finished_on <= as_of;
}

/// A duty with a last day.
Status judge_by(Date last, Status before_it, const Report* report, Date as_of) noexcept {
  if (finished(report, as_of)) return *report->finished_on <= last ? Status::done_on_time : Status::done_late;
  return as_of <= last ? before_it : Status::overdue;
}

Status done_or(Status otherwise, const Report* report, Date as_of) noexcept {
  return finished(report, as_of) ? Status::done : otherwise;
}

}  // namespace

Status judge(const Due& due, const Report* report, Date as_of) noexcept {
  return match(
      due, [&](const DueBy& by) { return judge_by(by.date, Status::open, report, as_of); },
      [&](const Standing& standing) {
        return standing.judged_on ? judge_by(*standing.judged_on, Status::standing, report, as_of)
                                  : done_or(Status::standing, report, as_of);
      },
      [&](const Awaiting&) { return done_or(Status::awaiting, report, as_of); },
      [](const Unclear&) { return Status::unclear; });
}

int days_late(const Due& due, const Report* report, Date as_of) noexcept {
  switch (judge(due, report, as_of)) {
    case Status::done_late: return days_between(*last_day(due), *report->finished_on);
    case Status::overdue: return days_between(*last_day(due), as_of);
    default: return 0;
  }
}

bool operator==(const StatusItem& a, const StatusItem& b) noexcept {
  return a.milestone == b.milestone && a.agency == b.agency && a.status == b.status && a.days_late == b.days_late;
}

bool operator==(const Statuses& a, const Statuses& b) noexcept {
  return a.as_of == b.as_of && a.policy == b.policy && a.items == b.items && a.issues == b.issues;
}

std::string_view to_string(Status status) noexcept {
  switch (status) {
    case Status::done_on_time: return "done_on_time";
    case Status::done_late: return "done_late";
    case Status::done: return "done";
    case Status::open: return "open";
    case Status::overdue: return "overdue";
    case Status::standing: return "standing";
    case Status::awaiting: return "awaiting";
    case Status::unclear: return "unclear";
  }
  return "unclear";
}

std::string_view label(Status status, Language language) noexcept {
  const bool vi = language == Language::vi;
  switch (status) {
    case Status::done_on_time: return vi ? "Hoàn thành đúng hạn" : "Done on time";
    case Status::done_late: return vi ? "Hoàn thành quá hạn" : "Done late";
    case Status::done: return vi ? "Hoàn thành (không có thời hạn)" : "Done (no day to be late for)";
    case Status::open: return vi ? "Đang thực hiện, trong hạn" : "Open, in time";
    case Status::overdue: return vi ? "Quá hạn, chưa hoàn thành" : "Overdue, not done";
    case Status::standing: return vi ? "Thường xuyên, đang thực hiện" : "Standing duty, under way";
    case Status::awaiting: return vi ? "Chưa phát sinh thời hạn" : "Awaiting its term";
    case Status::unclear: return vi ? "Chưa rõ thời hạn" : "Deadline unclear";
  }
  return "";
}

}  // namespace cchc
