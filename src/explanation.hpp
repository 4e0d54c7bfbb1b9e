#pragma once

#include <string>

#include "cchc/schedule.hpp"
#include "sentences.hpp"

namespace cchc::detail {

/// One explanation of a rule's day under way: what was asked, and the sentences so far.
struct Explanation {
  const Rule& rule;
  Year plan_year;
  const Facts& facts;
  Policy policy;
  Sentences out;

  std::string words() const;  ///< of the rule, in quotation marks

  void say_last_day(Date last);
  void say_running(const Standing& duty);
  void say_waiting();                                                                        ///< there is no day yet
  void say_moved(Date from, Date to, const std::string& why_vi, const std::string& why_en);  ///< off a day off
};

std::string in_brackets(const std::string& text);  ///< " (text)"

// The sentences for each kind of rule; explain() of schedule.hpp calls the one that fits.
void explain_rule(Explanation& e, const Before& rule);
void explain_rule(Explanation& e, const NoLaterThan& rule);
void explain_rule(Explanation& e, const Within& rule);
void explain_rule(Explanation& e, const Between& rule);
void explain_rule(Explanation& e, const Throughout& rule);
void explain_rule(Explanation& e, const Onward& rule);
void explain_rule(Explanation& e, const Every& rule);
void explain_rule(Explanation& e, const AfterEvent& rule);
void explain_rule(Explanation& e, const PerDocument& rule);
void explain_rule(Explanation& e, const InRegularReport& rule);
void explain_rule(Explanation& e, const Unread& rule);

}  // namespace cchc::detail
