#include "cchc/occurrence.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "cchc/error.hpp"

namespace cchc {
namespace {

/// Months are counted through the years: January of year 0 is 0.
struct Stretch {
  std::string label;
  int first_month, last_month;
};

Month month_at(int number) { return Year{number / 12} / date::month{static_cast<unsigned>(number % 12) + 1}; }

/// A month that has no such day gives its last one.
Date day_in(int month, int day) {
  const Date last{month_at(month) / date::last};
  if (day == last_of_month || day >= static_cast<int>(static_cast<unsigned>(last.day()))) return last;
  return month_at(month) / day;
}

std::string numbered(const char* prefix, int number) {
  return prefix + std::string(number < 10 ? "0" : "") + std::to_string(number);
}

std::string label_of(int months, int last_month_of_year) {
  switch (months) {
    case 3: return "Q" + std::to_string(last_month_of_year / 3);
    case 6: return last_month_of_year == 6 ? "6TD" : "6TC";
    case 9: return "9T";
    case 12: return "N";
    default: return numbered("T", last_month_of_year);
  }
}

/// The months of a period; 0 for what is no number of months.
int months_of(Frequency frequency) {
  switch (frequency) {
    case Frequency::monthly: return 1;
    case Frequency::quarterly: return 3;
    case Frequency::semiannual: return 6;
    case Frequency::nine_months: return 9;
    case Frequency::annual: return 12;
    case Frequency::unstated:
    case Frequency::daily:
    case Frequency::weekly:
    case Frequency::per_reporting_period: break;
  }
  return 0;
}

/// Empty when the periods do not fit into the year: where "05 năm một lần" begins is not known.
std::vector<Stretch> stretches(Frequency frequency, int interval, Year year) {
  const int months = months_of(frequency) * interval;
  const bool nine = frequency == Frequency::nine_months && interval == 1;
  if (months <= 0 || (12 % months != 0 && !nine)) return {};
  const int january = static_cast<int>(year) * 12;
  std::vector<Stretch> all;
  for (int last = months; last <= 12; last += months) {
    all.push_back({label_of(months, last), january + last - months, january + last - 1});
  }
  return all;
}

Span window_of(const Stretch& stretch, int closing_day) {
  if (closing_day == 0) return {day_in(stretch.first_month, 1), day_in(stretch.last_month, last_of_month)};
  return {next_day(day_in(stretch.first_month - 1, closing_day)), day_in(stretch.last_month, closing_day)};
}

int years_on(YearOf year) { return year == YearOf::next ? 1 : year == YearOf::previous ? -1 : 0; }

bool names_months(const Anchor& anchor) { return anchor.month != 0 || anchor.quarter != 0; }

/// The month an anchor's day is counted in; the last of a period when the words do not say.
int month_of(const Anchor& anchor, const Stretch& stretch) {
  const int january = stretch.last_month / 12 * 12;
  const int quarter = stretch.last_month / 3 * 3;
  const int on = 12 * years_on(anchor.year);
  if (anchor.month != 0) return january + anchor.month - 1 + on;
  if (anchor.quarter != 0) return january + anchor.quarter * 3 - 1 + on;
  switch (anchor.of) {
    case MonthOf::month:
    case MonthOf::reported_month: return stretch.last_month + on;
    case MonthOf::previous_month: return stretch.first_month - 1 + on;
    case MonthOf::next_month: return stretch.last_month + 1 + on;
    case MonthOf::first_month_of_quarter: return quarter + on;
    case MonthOf::second_month_of_quarter: return quarter + 1 + on;
    case MonthOf::last_month_of_quarter: return quarter + 2 + on;
    case MonthOf::first_month_of_next_quarter: return quarter + 3 + on;
  }
  return stretch.last_month;
}

bool lies_in(const Anchor& anchor, const Stretch& stretch) {
  if (!names_months(anchor)) return true;
  const int month = month_of(anchor, stretch) - 12 * years_on(anchor.year);
  return stretch.first_month <= month && month <= stretch.last_month;
}

Rule rule_of(Anchor::Relation relation, Date day, std::optional<TimeOfDay> time) {
  if (relation == Anchor::Relation::before) return Before{day, time};
  return NoLaterThan{day, time};
}

/// A month or a quarter, without a day: "tháng 12", "trong quý I năm sau".
Rule rule_of_months(const Anchor& anchor, int last_month) {
  const int first_month = anchor.month == 0 && anchor.quarter != 0 ? last_month - 2 : last_month;
  const Date first = day_in(first_month, 1), last = day_in(last_month, last_of_month);
  if (anchor.relation == Anchor::Relation::before) return Before{first};
  if (anchor.relation == Anchor::Relation::by) return NoLaterThan{last};
  if (first_month == last_month) return Within{month_at(last_month)};
  return Within{Quarter{last.year(), anchor.quarter}};
}

Rule rule_of_window(const Anchor& anchor, int month) {
  const int january = month / 12 * 12 - 12 * years_on(anchor.year);
  const int to = anchor.to_month == 0 ? month : january + anchor.to_month - 1 + 12 * years_on(anchor.to_year);
  return Between{day_in(month, std::max(anchor.day, 1)),
                 day_in(to, anchor.to_day == 0 ? last_of_month : anchor.to_day)};
}

Rule rule_of(const Anchor& anchor, const Stretch& stretch) {
  const int month = month_of(anchor, stretch);
  if (anchor.relation == Anchor::Relation::window) return rule_of_window(anchor, month);
  if (anchor.day == 0) return rule_of_months(anchor, month);
  return rule_of(anchor.relation, day_in(month, anchor.day), anchor.time);
}

Rule rule_of(const Stretch& stretch) {
  const Month last = month_at(stretch.last_month);
  const int months = stretch.last_month - stretch.first_month + 1;
  const int number = static_cast<int>(static_cast<unsigned>(last.month())) / months;
  switch (months) {
    case 1: return Within{last};
    case 3: return Within{Quarter{last.year(), number}};
    case 6: return Within{Half{last.year(), number}};
    case 12: return Within{last.year()};
    default: return Within{window_of(stretch, 0)};
  }
}

void add(std::vector<Occurrence>& all, const std::string& label, std::vector<Rule> rules, Span window) {
  for (std::size_t n = 0; n < rules.size(); ++n) {
    const std::string which = rules.size() > 1 ? "." + std::to_string(n + 1) : "";
    all.push_back({label + which, std::move(rules[n]), window});
  }
}

/// The times of one period: its days, and as many within it as the count says there are more.
std::vector<Rule> rules_in(const Every& every, const Stretch& stretch) {
  std::vector<Rule> rules;
  for (const Anchor& anchor : every.anchors) {
    if (lies_in(anchor, stretch)) rules.push_back(rule_of(anchor, stretch));
  }
  if (rules.empty() && !every.anchors.empty()) return rules;
  while (rules.size() < static_cast<std::size_t>(std::max(every.count, 1))) rules.push_back(rule_of(stretch));
  return rules;
}

/// A day of the week has no place in a month, nor has an hour without a day.
bool can_place_in_months(const Anchor& anchor) {
  return anchor.weekday == 0 && (anchor.day != 0 || names_months(anchor) || anchor.of != MonthOf::month);
}

std::vector<Rule> rules_in_week(const Every& every, date::sys_days monday) {
  const auto day = [&](int weekday) { return Date{monday + date::days{weekday - 1}}; };
  std::vector<Rule> rules;
  for (const Anchor& anchor : every.anchors) {
    rules.push_back(rule_of(anchor.relation, day(anchor.weekday), anchor.time));
  }
  while (rules.size() < static_cast<std::size_t>(std::max(every.count, 1)))
    rules.push_back(Within{Span{day(1), day(7)}});
  return rules;
}

/// A week belongs to the year in which it ends.
void add_weeks(std::vector<Occurrence>& all, const Every& every, Year year) {
  const auto placed = [](const Anchor& anchor) { return anchor.weekday != 0 && anchor.day == 0; };
  if (every.interval != 1 || !std::all_of(every.anchors.begin(), every.anchors.end(), placed)) return;
  const date::sys_days first{year / date::January / date::Sunday[1]}, last{year / date::December / 31};
  int number = 0;
  for (date::sys_days sunday = first; sunday <= last; sunday += date::days{7}) {
    const date::sys_days monday = sunday - date::days{6};
    add(all, numbered("W", ++number), rules_in_week(every, monday), {monday, sunday});
  }
}

void add_periods(std::vector<Occurrence>& all, const Every& every, Year year, int closing_day) {
  if (!std::all_of(every.anchors.begin(), every.anchors.end(), can_place_in_months)) return;
  for (const Stretch& stretch : stretches(every.frequency, every.interval, year)) {
    add(all, stretch.label, rules_in(every, stretch), window_of(stretch, closing_day));
  }
}

}  // namespace

bool operator==(const Occurrence& a, const Occurrence& b) noexcept {
  return a.label == b.label && a.rule == b.rule && a.window == b.window;
}

std::vector<Occurrence> occurrences(const Every& every, Year year, Policy policy) {
  if (policy.closing_day < 0 || policy.closing_day > 31) {
    throw InvalidValue{"data cannot close on day " + std::to_string(policy.closing_day) +
                       " of a month: expected 1 to 31, or 0 for its last day"};
  }
  std::vector<Occurrence> all;
  if (!every.also.empty() && !every.anchors.empty()) return all;  // whose the days are is not said
  Every one = every;
  one.also.clear();
  for (std::size_t n = 0; n <= every.also.size(); ++n) {
    if (n > 0) one.frequency = every.also[n - 1];
    one.frequency == Frequency::weekly ? add_weeks(all, one, year) : add_periods(all, one, year, policy.closing_day);
  }
  return all;
}

std::vector<Occurrence> occurrences(const ReportSeries& series, Year year) {
  std::vector<Occurrence> all;
  std::set<std::string> used;
  for (const DatedReport& report : reports_in(series, year)) {
    std::string label = report.label.empty() ? "K" + std::to_string(all.size() + 1) : report.label;
    while (!used.insert(label).second) label += "." + std::to_string(all.size() + 1);
    all.push_back({std::move(label), NoLaterThan{report.due}, report.window});
  }
  return all;
}

}  // namespace cchc
