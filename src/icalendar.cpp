#include "cchc/icalendar.hpp"

#include <algorithm>
#include <utility>

#include "cchc/due.hpp"
#include "cchc/version.hpp"
#include "describe.hpp"
#include "utf8.hpp"

namespace cchc {
namespace {

constexpr std::size_t longest_line = 75;    // octets, without the line end: RFC 5545, 3.1
constexpr std::size_t short_activity = 80;  // characters of an activity that names an event

std::string basic(Date day) {
  std::string text = to_string(day);
  text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
  return text;
}

/// RFC 5545, 3.3.11: what separates values is escaped, a line feed becomes \n; other controls do not belong in a text.
std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) >= 0x20 && c != '\x7F') {
      out += c;
    }
  }
  return out;
}

/// Content lines under construction.
class Lines {
 public:
  void add(const std::string& line) {
    std::size_t octets = 0;
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t length = detail::decode(line, at).length;
      if (octets + length > longest_line) {  // a fold never splits a character
        text_ += "\r\n ";
        octets = 1;
      }
      text_.append(line, at, length);
      octets += length;
      at += length;
    }
    text_ += "\r\n";
  }

  void add_text(const char* name, const std::string& value) { add(name + std::string{":"} + escaped(value)); }

  std::string text() && { return std::move(text_); }

 private:
  std::string text_;
};

struct DatedMilestone {
  const Milestone* milestone;
  Date last;
};

/// "12.2" of "12.2-Q1": what the milestone was called before it was expanded.
std::string written_id(const Milestone& milestone) {
  const std::string& id = milestone.id.str();
  if (!milestone.occurrence) return id;
  const std::string ending = "-" + milestone.occurrence->label;
  const bool ends = id.size() > ending.size() && id.compare(id.size() - ending.size(), ending.size(), ending) == 0;
  return ends ? id.substr(0, id.size() - ending.size()) : id;
}

/// Letters, digits, dots and hyphens, for a UID.
std::string plain(std::string text) {
  const auto is_plain = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-';
  };
  std::replace_if(text.begin(), text.end(), [&](char c) { return !is_plain(c); }, '-');
  return text;
}

class Writer {
 public:
  Writer(const Plan& plan, Policy policy, Date stamped, Language language)
      : plan_{plan}, policy_{policy}, stamped_{stamped}, language_{language} {}

  std::string write(const Schedule& schedule) {
    lines_.add("BEGIN:VCALENDAR");
    lines_.add("VERSION:2.0");
    lines_.add("PRODID:-//cchc//cchc " + std::string{version} + "//VI");
    lines_.add("CALSCALE:GREGORIAN");
    lines_.add_text("X-WR-CALNAME", name());
    for (std::uint32_t n = 0; n < plan_.activity_count(); ++n) write_activity(plan_.at(ActivityRef{n}), schedule);
    lines_.add("END:VCALENDAR");
    return std::move(lines_).text();
  }

 private:
  bool vi() const { return language_ == Language::vi; }

  std::string name() const {
    return detail::clean((vi() ? "Thời hạn " : "Deadlines of ") + plan_.head().kind + " " + plan_.head().number);
  }

  /// Milestones stand in the order of the plan; the occurrences of one clause stand together.
  void write_activity(const Activity& activity, const Schedule& schedule) {
    std::vector<DatedMilestone> group;
    for (const Milestone& milestone : activity.milestones) {
      const auto last = last_day(schedule.at(MilestoneRef{next_++}));
      const bool goes_on =
          !group.empty() && milestone.occurrence && written_id(milestone) == written_id(*group.back().milestone);
      if (!goes_on) write_group(activity, std::exchange(group, {}));
      if (last) group.push_back({&milestone, *last});
    }
    write_group(activity, group);
  }

  void write_group(const Activity& activity, const std::vector<DatedMilestone>& group) {
    std::vector<Date> days;
    for (const auto& one : group) days.push_back(one.last);
    if (const auto rule = recurrence_rule(days)) {
      return write_event(activity, group.front(), written_id(*group.front().milestone), *rule);
    }
    for (const auto& one : group) write_event(activity, one, one.milestone->id.str(), "");
  }

  void write_event(const Activity& activity, const DatedMilestone& dated, const std::string& id,
                   const std::string& rule) {
    const Milestone& milestone = *dated.milestone;
    lines_.add("BEGIN:VEVENT");
    lines_.add("UID:" + id + "." + plain(plan_.head().number) + "." + std::to_string(static_cast<int>(plan_.year())) +
               "@cchc");
    lines_.add("DTSTAMP:" + basic(stamped_) + "T000000Z");
    lines_.add("DTSTART;VALUE=DATE:" + basic(dated.last));
    if (!rule.empty()) lines_.add("RRULE:" + rule);
    lines_.add_text("SUMMARY", summary(activity, milestone, id));
    lines_.add_text("DESCRIPTION", description(activity, milestone, rule.empty()));
    lines_.add("TRANSP:TRANSPARENT");  // a last day takes nobody's time
    lines_.add("END:VEVENT");
  }

  std::string summary(const Activity& activity, const Milestone& milestone, const std::string& id) const {
    const std::string& subject = milestone.deadline.subject;
    return (vi() ? "Hạn mốc " : "Due: ") + id + ": " +
           detail::shorten(subject.empty() ? activity.activity.text : subject, short_activity);
  }

  std::string description(const Activity& activity, const Milestone& milestone, bool one_day) const {
    std::string text = (vi() ? "Thời hạn ghi trong kế hoạch: " : "Deadline as written: ") +
                       detail::clause_of(activity, milestone) + "\n" + (vi() ? "Cơ quan thực hiện: " : "Lead: ") +
                       detail::clean(activity.lead.text);
    if (!one_day) return text;
    return text + "\n" + (vi() ? "Cách hiểu: " : "Reading: ") + detail::reading_used(milestone, policy_, language_);
  }

  const Plan& plan_;
  Policy policy_;
  Date stamped_;
  Language language_;
  Lines lines_;
  std::uint32_t next_ = 0;  // the milestone that comes next in the plan
};

int month_number(Date day) {
  return static_cast<int>(day.year()) * 12 + static_cast<int>(static_cast<unsigned>(day.month()));
}

int day_number(Date day) { return static_cast<int>(static_cast<unsigned>(day.day())); }

int last_number(Date day) { return day_number(day.year() / day.month() / date::last); }

/// The same distance from each to the next, and more than none; 0 when they differ.
template <class Number>
int distance(const std::vector<Date>& days, Number number) {
  const int first = number(days[1]) - number(days[0]);
  for (std::size_t n = 1; n < days.size(); ++n) {
    if (number(days[n]) - number(days[n - 1]) != first) return 0;
  }
  return std::max(first, 0);
}

/// Which day of the month they all are: a number, the last one, or the number as far as the month has it.
std::optional<std::string> month_day(const std::vector<Date>& days) {
  int number = 0;
  for (const Date day : days) number = std::max(number, day_number(day));
  const bool all_last = std::all_of(days.begin(), days.end(), [](Date d) { return day_number(d) == last_number(d); });
  const bool clamped =
      std::all_of(days.begin(), days.end(), [&](Date d) { return day_number(d) == std::min(number, last_number(d)); });
  if (all_last) return "BYMONTHDAY=-1";
  if (!clamped) return std::nullopt;
  if (number <= 28) return "BYMONTHDAY=" + std::to_string(number);
  std::string list = "28";
  for (int more = 29; more <= number; ++more) list += "," + std::to_string(more);
  return "BYMONTHDAY=" + list + ";BYSETPOS=-1";
}

std::string every(int interval) { return interval == 1 ? "" : ";INTERVAL=" + std::to_string(interval); }

}  // namespace

std::optional<std::string> recurrence_rule(const std::vector<Date>& days) {
  if (days.size() < 2) return std::nullopt;
  const std::string count = ";COUNT=" + std::to_string(days.size());
  const int months = distance(days, month_number);
  if (const auto day = months > 0 ? month_day(days) : std::nullopt) {
    return "FREQ=MONTHLY" + every(months) + count + ";" + *day;
  }
  const int apart = distance(days, [](Date day) { return date::sys_days{day}.time_since_epoch().count(); });
  // Other equal distances are chance: 15/6 and 01/12 are 169 days apart.
  if (apart == 7) return "FREQ=WEEKLY" + count;
  return apart == 1 ? std::optional{"FREQ=DAILY" + count} : std::nullopt;
}

std::string to_icalendar(const Schedule& schedule, const Plan& plan, Date stamped, Language language) {
  return Writer{plan, schedule.policy, stamped, language}.write(schedule);
}

}  // namespace cchc
