#include "cchc/schedule.hpp"

#include <unordered_map>

#include "cchc/error.hpp"
#include "cchc/text.hpp"
#include "resolve_rule.hpp"

namespace cchc {
namespace {

/// The earliest event of each name and the series of each name, folded once for a whole plan.
class Index {
 public:
  explicit Index(const Facts& facts) {
    for (const auto& event : facts.events) {
      const auto [known, fresh] = events_.emplace(fold(event.name), &event);
      if (!fresh && event.on < known->second->on) known->second = &event;
    }
    for (const auto& series : facts.series) {
      for (const auto& name : series.names)
        series_.emplace(fold(name), &series);  // the first of a name, as find_series
    }
  }

  /// An event recorded under the milestone's own id means this milestone and no other, so it goes first.
  detail::Found find(const Milestone& milestone, const Rule& rule) const {
    if (const auto* after = std::get_if<AfterEvent>(&rule)) {
      const Event* own = look_up(events_, milestone.id.str());
      return {own ? own : look_up(events_, after->event), nullptr};
    }
    if (const auto* report = std::get_if<InRegularReport>(&rule)) return {nullptr, look_up(series_, report->series)};
    return {};
  }

 private:
  template <class Thing>
  using ByName = std::unordered_map<std::string, const Thing*>;

  template <class Thing>
  static const Thing* look_up(const ByName<Thing>& things, std::string_view name) {
    const auto found = things.find(fold(name));
    return found != things.end() ? found->second : nullptr;
  }

  ByName<Event> events_;
  ByName<ReportSeries> series_;
};

detail::Found find(const Rule& rule, const Facts& facts) {
  if (const auto* after = std::get_if<AfterEvent>(&rule)) return {find_event(facts.events, after->event), nullptr};
  if (const auto* report = std::get_if<InRegularReport>(&rule)) {
    return {nullptr, find_series(facts.series, report->series)};
  }
  return {};
}

}  // namespace

Due resolve(const Rule& rule, Year plan_year, const Facts& facts, Policy policy) {
  return detail::resolve_rule(rule, plan_year, facts.calendar, find(rule, facts), policy);
}

Due resolve(const Deadline& deadline, Year plan_year, const Facts& facts, Policy policy) {
  return resolve(chosen_rule(deadline, policy), plan_year, facts, policy);
}

Schedule resolve(const Plan& plan, const Facts& facts, Policy policy) {
  const Index index{facts};
  Schedule schedule{policy, {}};
  schedule.dues.reserve(plan.milestone_count());
  for (std::uint32_t n = 0; n < plan.milestone_count(); ++n) {
    const Milestone& milestone = plan.at(MilestoneRef{n});
    const Rule& rule = rule_of(milestone, policy);
    try {
      schedule.dues.push_back(
          detail::resolve_rule(rule, plan.year(), facts.calendar, index.find(milestone, rule), policy));
    } catch (const OutsideCalendar& error) {
      throw OutsideCalendar{"milestone " + milestone.id.str() + ": " + error.what()};
    }
  }
  return schedule;
}

const Due& Schedule::at(MilestoneRef milestone) const {
  if (milestone.index < dues.size()) return dues[milestone.index];
  throw NotFound{"there is no milestone " + std::to_string(milestone.index) + " in this schedule: it has " +
                 std::to_string(dues.size()) + ", counted from 0; use the schedule of the same plan"};
}

bool operator==(const Schedule& a, const Schedule& b) noexcept { return a.policy == b.policy && a.dues == b.dues; }

}  // namespace cchc
