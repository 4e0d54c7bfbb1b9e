#pragma once

#include <optional>
#include <string>
#include <utility>

#include "rule_grammar.hpp"
#include "time_point.hpp"

namespace cchc::detail {

/// Reads one rule from a cell, from the token `begin` on. One member for each way to say "when"; each reads from the
/// cursor, or returns nothing. grammar.cpp lists them in order, for this class and for docs/04-deadlines.md.
class RuleReader {
 public:
  RuleReader(const RuleText& source, std::size_t begin, std::size_t end) noexcept
      : source_{source}, cursor_{source.tokens, begin, end}, begin_{begin} {}

  /// Reads by the first line of this evidence that fits.
  std::optional<FoundRule> read(Evidence evidence);

  /// The next of a list: "III/2025" after "Quý I,", "31/12" after "trước 30/6 và".
  std::optional<FoundRule> further(const FoundRule& before);

  struct Line;
  static const Line lines[];  ///< the grammar

 private:
  using Read = std::optional<FoundRule>;

  Read before();
  Read by_then();
  Read within();
  Read from_to();
  Read throughout();
  Read every();
  Read anchored();
  Read report_of_period();
  Read regularly();
  Read term_after_event();
  Read regular_report();
  Read after_event();
  Read before_event();
  Read event_before_term();
  Read lone_term();
  Read lone_working_days();
  Read lone_time();
  Read when_it_happens();
  Read at_session();
  Read on_demand();
  Read per_document();

  Read after_point();
  Read open_or_range();
  Read not_before();
  Read from_now();
  Read hours_of_day();
  Read until_event(const TimePoint& from);
  Read years_ahead();
  Read whole_period(const TimePoint& p);
  void accept_kind(TimePoint::Kind kind) noexcept;
  Read more_of(const TimePoint& first);
  Read range_after(TimePoint first);
  Read onward_after(const TimePoint& from);
  std::optional<int> later_year(const TimePoint& point) const noexcept;
  std::optional<TimePoint> read_point_or_year();
  enum class Member { first, further };
  std::optional<TimePoint> read_listed_day(Member member = Member::first) noexcept;
  std::optional<TimePoint> read_clear_day() noexcept;
  std::optional<TimePoint> read_moved_to() noexcept;
  Read further_day(const Rule& before);
  std::optional<TimePoint> read_first();
  std::optional<TimePoint> read_last(const TimePoint& first);
  bool latest() noexcept;
  void skip_label() noexcept;
  bool following_year() const noexcept;
  bool accept_following_year() noexcept;
  bool accept_end() noexcept;
  bool is_forbidden() const noexcept;
  void skip_bracket() noexcept;
  void skip_start() noexcept;
  void skip_count_of_months() noexcept;
  bool whole_of_report() const noexcept;
  bool is_manner() const noexcept;
  bool around_the_clock() noexcept;
  std::optional<int> years_it_runs();
  std::optional<SecondReading> once(const Anchor& anchor) const;
  Read fixed_day(const TimePoint& p);
  Read this_year();
  Read one_day(const TimePoint& p);
  Read as_window(Read range);
  static std::optional<SecondReading> part_of(const TimePoint& p);
  std::optional<Offset> term();
  bool event_cue(Offset::Direction& direction);
  std::optional<Date> stated_day();
  bool begins_event(std::size_t ahead) const noexcept;
  bool tells_which() const noexcept;
  bool begins_when() const noexcept;
  bool begins_other_term(std::size_t at) const noexcept;
  bool ends_term() const noexcept;
  void skip_whose() noexcept;
  bool begins_stretch(std::size_t at) const noexcept;
  std::optional<Offset> later_term(std::string& event);
  void skip_label_of_term() noexcept;
  std::optional<int> part_of_days();
  bool tells_whose_plan() const noexcept;
  bool ends_words(std::size_t at) const noexcept;
  bool ends_sentence(std::size_t at) const noexcept;
  bool ends_here() const noexcept;
  bool ends_stretch() const noexcept;
  bool names_part() const noexcept;
  std::string rest(bool past_semicolons = false);
  std::string event_words();
  std::string event_to(std::size_t last);
  std::string words_to(std::size_t last);

  Read found(Rule rule) { return FoundRule{std::move(rule), begin_, cursor_.at(), doubts_, cued_}; }
  Read found(Rule rule, Ambiguity why, Rule second) {
    auto both = found(std::move(rule));
    both->second = SecondReading{why, std::move(second)};
    return both;
  }
  Read impossible() {
    doubts_.impossible = true;
    return found(Unread{});
  }
  template <class Make>
  Read found_if(std::optional<Date> day, Make make) {
    return day ? found(make(*day)) : impossible();
  }

  void add_noise(unsigned noise) noexcept { doubts_.noise = static_cast<std::uint8_t>(doubts_.noise | noise); }

  /// Gives a point its missing year: the plan's.
  TimePoint dated(TimePoint point) noexcept {
    add_noise(point.noise);
    doubts_.vague = doubts_.vague || point.part != TimePoint::Part::whole || point.rough;
    doubts_.working_day = doubts_.working_day || point.working_day;
    if (!point.year && point.kind != TimePoint::Kind::year && accept_following_year()) {
      point.year = static_cast<int>(source_.plan_year) + 1;
      doubts_.year_inferred = true;
    }
    if (!point.year) {
      point.year = later_year(point);
      doubts_.year_inferred = !point.year;
      if (!point.year) point.year = static_cast<int>(source_.plan_year);
    }
    return point;
  }
  std::optional<TimePoint> point() noexcept {
    auto read = read_time_point(cursor_);
    if (!read) read = read_listed_day();
    return read ? std::optional{dated(*read)} : std::nullopt;
  }

  const RuleText& source_;
  Cursor cursor_;
  std::size_t begin_;
  Doubts doubts_;
  bool cued_ = true;
};

}  // namespace cchc::detail
