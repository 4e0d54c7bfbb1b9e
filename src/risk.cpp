#include "cchc/risk.hpp"

#include <algorithm>
#include <utility>

#include "looks_at.hpp"
#include "status_counts.hpp"

namespace cchc {
namespace {

using Rate = Computation::Rate;

/// The status when a pending milestone is done, in time where time is left.
Status when_done(Status status, bool has_day) {
  switch (status) {
    case Status::open: return Status::done_on_time;
    case Status::standing: return has_day ? Status::done_on_time : Status::done;
    case Status::overdue: return Status::done_late;
    case Status::done_on_time:
    case Status::done_late:
    case Status::done:
    case Status::awaiting:
    case Status::unclear: break;
  }
  return status;
}

/// The status when it is not done and its last day has gone by.
Status when_not_done(Status status, bool has_day) {
  const bool runs_out = has_day && (status == Status::open || status == Status::standing);
  return runs_out ? Status::overdue : status;
}

bool counts(Status status, Rate rate) {
  const detail::StatusCounts counts = [status] {
    detail::StatusCounts one;
    one.add(status);
    return one;
  }();
  const Share share = rate == Rate::done ? counts.done() : counts.on_time();
  return share.part > 0;
}

/// What one unit owes of what one line looks at, now and at both ends.
class Duties {
 public:
  void add(const StatusItem& item, const Due& due, Rate rate) {
    const auto day = last_day(due);
    const Status done = when_done(item.status, day.has_value());
    const Status not_done = when_not_done(item.status, day.has_value());
    now_.add(item.status);
    all_done_.add(done);
    none_done_.add(not_done);
    if (counts(done, rate) != counts(not_done, rate)) pending_.push_back({item.milestone, item.status, day});
  }

  bool empty() const { return now_.total() == 0; }

  PointsAtRisk risk(AgencyRef agency, CriterionRef line, const Criterion& criterion) && {
    const auto later = [](const PendingMilestone& a, const PendingMilestone& b) {
      return a.last_good && (!b.last_good || *a.last_good < *b.last_good);
    };
    std::stable_sort(pending_.begin(), pending_.end(), later);
    return {agency,
            line,
            points(now_, criterion),
            points(all_done_, criterion),
            points(none_done_, criterion),
            std::move(pending_)};
  }

 private:
  static std::optional<Points> points(const detail::StatusCounts& counts, const Criterion& criterion) {
    const bool done = criterion.computation->rate == Rate::done;
    return points_for(criterion.marking, *criterion.maximum, done ? counts.done() : counts.on_time());
  }

  detail::StatusCounts now_, all_done_, none_done_;
  std::vector<PendingMilestone> pending_;
};

std::vector<Duties> duties_of(const Computation& computation, const Plan& plan, const Schedule& schedule,
                              const Statuses& statuses, std::size_t agencies) {
  std::vector<Duties> all(agencies);
  for (const StatusItem& item : statuses.items) {
    if (!detail::looks_at(computation, plan, item.milestone)) continue;
    all.at(item.agency.index).add(item, schedule.at(item.milestone), computation.rate);
  }
  return all;
}

}  // namespace

Points PointsAtRisk::at_risk() const noexcept { return all_done.value_or(Points{}) - none_done.value_or(Points{}); }

Risks points_at_risk(const Rubric& rubric, const Plan& plan, const Directory& directory, const Schedule& schedule,
                     const Statuses& statuses) {
  rubric.require_usable(statuses.as_of);
  Risks risks{statuses.as_of, {}};
  for (const StatusItem& item : statuses.items) directory.at(item.agency);
  const std::vector<AgencyRef> units = units_of(rubric, directory, statuses.as_of);
  for (std::uint32_t line = 0; line < rubric.criteria().size(); ++line) {
    const Criterion& criterion = rubric.criteria()[line];
    if (!criterion.computation) continue;
    auto duties = duties_of(*criterion.computation, plan, schedule, statuses, directory.agencies().size());
    for (const AgencyRef unit : units) {
      if (duties[unit.index].empty()) continue;
      risks.lines.push_back(std::move(duties[unit.index]).risk(unit, {line}, criterion));
    }
  }
  const auto by_unit = [](const PointsAtRisk& a, const PointsAtRisk& b) { return a.agency < b.agency; };
  std::stable_sort(risks.lines.begin(), risks.lines.end(), by_unit);
  return risks;
}

bool operator==(const PendingMilestone& a, const PendingMilestone& b) noexcept {
  return a.milestone == b.milestone && a.status == b.status && a.last_good == b.last_good;
}

bool operator==(const PointsAtRisk& a, const PointsAtRisk& b) noexcept {
  return a.agency == b.agency && a.criterion == b.criterion && a.now == b.now && a.all_done == b.all_done &&
         a.none_done == b.none_done && a.milestones == b.milestones;
}

bool operator==(const Risks& a, const Risks& b) noexcept { return a.as_of == b.as_of && a.lines == b.lines; }

}  // namespace cchc
