#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "cchc/deadline.hpp"
#include "cchc/grammar.hpp"
#include "cursor.hpp"

namespace cchc::detail {

/// What is doubtful about a rule.
struct Doubts {
  bool year_inferred = false;     ///< the plan's year was taken
  std::uint8_t noise = no_noise;  ///< how it is written: "20 23", "Quí IV"
  bool vague = false;             ///< "cuối quý II": the whole period was taken
  bool from_now = false;          ///< "từ nay đến …": its first day is not known here
  bool open_end = false;          ///< "… đến khi …": an event ends it
  bool no_event = false;          ///< "trong 15 ngày làm việc", since nobody says what
  bool part_of_day = false;       ///< "½ ngày làm việc": a part of a day was counted as one
  bool working_day = false;       ///< "ngày làm việc cuối cùng của tháng": the calendar's last day was taken
  bool lunar = false;             ///< "rằm tháng Giêng", "mùng 5": its words may name a day of another calendar
  bool exception = false;         ///< "hằng tháng, trừ tháng 6": it is not kept in the rule
  bool impossible = false;        ///< it names a day or period that does not exist; the rule is then Unread
};

/// A rule found among the tokens of a cell.
struct FoundRule {
  Rule rule;
  std::size_t begin = 0;  ///< its tokens, half open
  std::size_t end = 0;
  Doubts doubts;
  bool cued = true;  ///< a cue word says that it is a term
  Boxed<SecondReading> second = {};
  std::size_t label_begin = 0;  ///< words inside it that say what is due: "hằng năm báo cáo trước ngày 15/12"
  std::size_t label_end = 0;
  std::string_view construct = {};  ///< the line of the grammar that read it
};

/// What a grammar reads from: the cell, its tokens, and the year that a missing year stands for.
struct RuleText {
  std::string_view text;
  const Tokens& tokens;
  Year plan_year;
  std::size_t recurring_until = 0;      ///< from this token on nothing recurs, past_recurring_words
  std::optional<Year> named_year = {};  ///< the year of the rule before, in the same cell
};

/// After a period a further one that leaves out its word: "III/2025" of "Quý I, III/2025", "6" of "tháng 3, 6, 9, 12".
std::optional<FoundRule> read_further_rule(const RuleText& source, const FoundRule& before, std::size_t end);

/// The rule of this evidence whose first token is `begin`, no token of it at `end` or after; null when none.
std::optional<FoundRule> read_rule(const RuleText& source, std::size_t begin, std::size_t end, Evidence evidence);

}  // namespace cchc::detail
