#pragma once

// The library in the order data flows through it.

// clang-format off
#include "cchc/text.hpp"      // NFC, folding
#include "cchc/issue.hpp"     // what a reader should look at, and where
#include "cchc/document.hpp"  // text of an official document
#include "cchc/dates.hpp"     // days and periods
#include "cchc/calendar.hpp"  // working days
#include "cchc/agency.hpp"    // who
#include "cchc/party.hpp"     // who, as written
#include "cchc/every.hpp"     // how often
#include "cchc/rule.hpp"      // when, as written
#include "cchc/ambiguity.hpp" // what can be read two ways
#include "cchc/policy.hpp"    // the readings that the law and the words leave open
#include "cchc/deadline.hpp"  // one deadline cell
#include "cchc/grammar.hpp"   // every way to say when
#include "cchc/occurrence.hpp"  // one time of a recurring duty
#include "cchc/plan.hpp"      // what: text -> plan
#include "cchc/event.hpp"     // what has happened
#include "cchc/reports.hpp"   // reports that recur
#include "cchc/due.hpp"       // when, as a day
#include "cchc/civil_code.hpp"  // terms counted from an event
#include "cchc/schedule.hpp"  // plan -> schedule
#include "cchc/expand.hpp"    // a milestone for each occurrence
#include "cchc/progress.hpp"  // what was reported
#include "cchc/chain.hpp"     // terms that start when another milestone is done
#include "cchc/status.hpp"    // schedule + progress -> statuses
#include "cchc/points.hpp"    // exact decimal numbers
#include "cchc/marking.hpp"   // how findings become points
#include "cchc/rubric.hpp"    // how it counts: the scoring table
#include "cchc/layer.hpp"     // a province's table over a ministry's
#include "cchc/mark.hpp"      // what was found, layer by layer
#include "cchc/computed.hpp"  // statuses -> marks
#include "cchc/score.hpp"     // rubric + marks -> scorecard
#include "cchc/rank.hpp"      // scorecard -> ranking
#include "cchc/compare.hpp"   // two scorecards side by side
#include "cchc/gap.hpp"       // what a better place needs
#include "cchc/differences.hpp"  // self-scored against appraised
#include "cchc/crosswalk.hpp"     // which criteria of two tables correspond
#include "cchc/year_on_year.hpp"  // change of rule and change of performance
#include "cchc/risk.hpp"      // points that are not safe yet
#include "cchc/columns.hpp"   // the same over whole columns
#include "cchc/arrow.hpp"     // columns in and out, without a copy
#include "cchc/robustness.hpp"  // how firm a ranking stands
#include "cchc/table.hpp"     // the one shape that leaves
#include "cchc/tabulate.hpp"  // anything -> table
#include "cchc/tabulate_index.hpp"  // scorecard, ranking -> table
#include "cchc/icalendar.hpp"  // last days for calendar programs
#include "cchc/json.hpp"      // every value, written and read back
#include "cchc/shipped.hpp"   // the facts that come with the library
#include "cchc/error.hpp"
#include "cchc/match.hpp"
#include "cchc/version.hpp"
// clang-format on
