#pragma once

#include <string>
#include <vector>

#include "cchc/calendar.hpp"
#include "cchc/due.hpp"
#include "cchc/event.hpp"
#include "cchc/language.hpp"
#include "cchc/plan.hpp"
#include "cchc/policy.hpp"
#include "cchc/reports.hpp"

namespace cchc {

/// What turns rules into days, beside the plan.
struct Facts {
  Calendar calendar;
  Events events;
  std::vector<ReportSeries> series;
};

/// The day of one rule in a plan of `plan_year`. Throws OutsideCalendar when rolling or counting needs a day whose
/// holidays are not announced.
Due resolve(const Rule& rule, Year plan_year, const Facts& facts, Policy policy = {});

/// The day of one clause, in the reading the policy chooses.
Due resolve(const Deadline& deadline, Year plan_year, const Facts& facts, Policy policy = {});

/// The days of a plan's milestones: the n-th due belongs to the n-th milestone.
struct Schedule {
  Policy policy;
  std::vector<Due> dues;

  const Due& at(MilestoneRef milestone) const;  ///< throws NotFound
};

bool operator==(const Schedule& a, const Schedule& b) noexcept;

/// The days of a whole plan. An event may also be recorded under a milestone's id; that one goes first. Throws
/// OutsideCalendar, naming the milestone, rather than give a plan with a day left out.
Schedule resolve(const Plan& plan, const Facts& facts, Policy policy = {});

/// How the day was found, the reading and the legal basis, in a few sentences.
std::string explain(const Rule& rule, Year plan_year, const Facts& facts, Policy policy = {},
                    Language language = Language::vi);

/// The same of a clause: says as well which of two readings was chosen, and what the other would give.
std::string explain(const Deadline& deadline, Year plan_year, const Facts& facts, Policy policy = {},
                    Language language = Language::vi);

/// The same of a milestone: with an event recorded under its own id, and of an occurrence with the data it covers.
std::string explain(const Milestone& milestone, Year plan_year, const Facts& facts, Policy policy = {},
                    Language language = Language::vi);

}  // namespace cchc
