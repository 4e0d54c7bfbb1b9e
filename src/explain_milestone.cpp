// explain(milestone, …): the event recorded under its own id, and which time of a recurring duty it is.

#include "cchc/schedule.hpp"
#include "quote.hpp"
#include "sentences.hpp"

namespace cchc {
namespace {

/// The facts as they are for this milestone alone: what is recorded under its id is the event of its clause.
Facts facts_of(const Milestone& milestone, const Facts& facts, Policy policy) {
  Facts own = facts;
  const auto* after = std::get_if<AfterEvent>(&rule_of(milestone, policy));
  const Event* event = after ? find_event(facts.events, milestone.id.str()) : nullptr;
  if (event) own.events = {{after->event, event->on, event->document}};
  return own;
}

}  // namespace

std::string explain(const Milestone& milestone, Year plan_year, const Facts& facts, Policy policy, Language language) {
  if (!milestone.occurrence) {
    return explain(milestone.deadline, plan_year, facts_of(milestone, facts, policy), policy, language);
  }
  const Occurrence& one = *milestone.occurrence;
  detail::Sentences out{language};
  const std::string words = "\"" + detail::printable(wording(chosen_rule(milestone.deadline, policy))) + "\"";
  out.say("Đây là một kỳ (" + one.label + ") của thời hạn " + words + ", số liệu từ " +
              to_vietnamese(one.window.first) + " đến " + to_vietnamese(one.window.last) + ".",
          "This is one occurrence (" + one.label + ") of " + words + ", with data from " + to_string(one.window.first) +
              " to " + to_string(one.window.last) + ".");
  const std::string reason = explain(one.rule, plan_year, facts, policy, language);
  out.say(reason, reason);
  return std::move(out).text();
}

}  // namespace cchc
