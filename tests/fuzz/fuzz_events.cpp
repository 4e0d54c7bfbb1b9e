// Any bytes as a file of events: refused as a whole, or read row by row; days exist, places lie in the file, and what
// was read reads back from its own JSON and starts the term it names.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "cchc/calendar.hpp"
#include "cchc/chain.hpp"
#include "cchc/civil_code.hpp"
#include "cchc/error.hpp"
#include "cchc/json.hpp"
#include "cchc/schedule.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const std::vector<cchc::Issue>& issues, std::size_t size) {
  for (const cchc::Issue& issue : issues) {
    require(issue.place.begin <= issue.place.end && issue.place.end <= size);
    require(issue.place.line > 0 && issue.place.column > 0 && !issue.message.empty());
  }
}

/// A plan of two milestones, the second of which waits for this event.
cchc::Plan plan_waiting_for(const std::string& event) {
  using namespace cchc;
  Activity activity{ActivityId{"1.1"}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
  const Offset term{15, Unit::working_day, Offset::Direction::after};
  activity.milestones = {{MilestoneId{"1.1a"}, {"", NoLaterThan{make_date(2024, 6, 30)}, false, {}}},
                         {MilestoneId{"1.1b"}, {"", AfterEvent{event, term}, false, {}}}};
  return Plan{Year{2024}, {}, {Section{}}, {Objective{}}, {Task{TaskId{"1"}, 0, {}, {activity}}}};
}

void check_term(const cchc::Event& event, const cchc::Facts& facts) {
  const auto plan = plan_waiting_for(event.name);
  const cchc::Event* earliest = cchc::find_event(facts.events, event.name);
  require(earliest != nullptr && earliest->on <= event.on);
  const cchc::Event* own = cchc::find_event(facts.events, "1.1b");
  const cchc::Date start = own ? own->on : earliest->on;
  try {
    const cchc::Due due = cchc::resolve(plan, facts).dues.at(1);
    require(cchc::last_day(due).value() > start);
    require(!cchc::explain(plan.at(cchc::MilestoneRef{1}).deadline.rule, plan.year(), facts).empty());
  } catch (const cchc::OutsideCalendar&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const cchc::Calendar calendar = cchc::vietnam_calendar();
  const std::string_view csv{reinterpret_cast<const char*>(data), size};
  try {
    const auto events = cchc::parse_events(csv);
    const auto links = cchc::parse_links(csv);
    check(events.issues, size);
    check(links.issues, size);
    require(cchc::events_from_json(cchc::to_json(events.value)) == events.value);
    require(cchc::links_from_json(cchc::to_json(links.value)) == links.value);
    if (events.value.empty()) return 0;
    check_term(events.value.back(), {calendar, events.value, {}});
    const cchc::Directory nobody{{}};
    const auto plan = plan_waiting_for(events.value.front().name);
    const auto known =
        cchc::chain(events.value, links.value, plan, nobody, cchc::Progress{}, cchc::make_date(2024, 6, 30));
    require(known.value == events.value);  // nobody leads, so nothing is done
  } catch (const cchc::BadFile&) {
  }
  return 0;
}
