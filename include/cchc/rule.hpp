#pragma once

#include <optional>
#include <string>
#include <variant>

#include "cchc/dates.hpp"
#include "cchc/every.hpp"

namespace cchc {

enum class Unit { hour, day, working_day, week, month, year };

/// "trong 15 ngày làm việc kể từ …": counted by Civil Code 2015 art. 144 to 148.
struct Offset {
  enum class Direction { after, before };
  enum class Bound { latest, earliest };
  int count = 0;  ///< 0 before an event: "trước khi khai mạc"
  Unit unit = Unit::day;
  Direction direction = Direction::after;
  Bound bound = Bound::latest;  ///< earliest: "sớm nhất trước 01 tuần" says when one may begin, and no last day
};

// One struct for each way a plan says "when"; `Every` is in every.hpp. "trước 17 giờ ngày d" is an instant: its `time`
// is that hour, and day d itself still counts. docs/04-deadlines.md says how each is read and turned into a day.

// clang-format off
struct Before { Date date; std::optional<TimeOfDay> time = {}; };       ///< "trước ngày 15/9/2024": that day is too late
struct NoLaterThan { Date date; std::optional<TimeOfDay> time = {}; };  ///< "chậm nhất ngày 10/12": that day counts
struct Within { Period period; };                                       ///< "trong Quý I/2024", "năm 2024"
struct Between { Date first; Date last; };                              ///< "từ tháng 3 đến tháng 6": both included
struct Throughout { Year year; };                                       ///< "thường xuyên trong năm"
struct Onward { Date from; };                                           ///< "năm 2024 và các năm tiếp theo"
struct AfterEvent { std::string event; std::optional<Offset> offset; }; ///< "sau khi …"
struct PerDocument { std::string document; };                           ///< "theo Kế hoạch"
struct InRegularReport { std::string series; };                         ///< "lồng ghép trong báo cáo định kỳ CCHC"
struct Unread { std::string text; };                                    ///< not understood: kept, never guessed
// clang-format on

using Rule = std::variant<Before, NoLaterThan, Within, Between, Throughout, Onward, Every, AfterEvent, PerDocument,
                          InRegularReport, Unread>;

bool operator==(const Offset& a, const Offset& b) noexcept;
bool operator==(const Before& a, const Before& b) noexcept;
bool operator==(const NoLaterThan& a, const NoLaterThan& b) noexcept;
bool operator==(const Within& a, const Within& b) noexcept;
bool operator==(const Between& a, const Between& b) noexcept;
bool operator==(const Throughout& a, const Throughout& b) noexcept;
bool operator==(const Onward& a, const Onward& b) noexcept;
bool operator==(const AfterEvent& a, const AfterEvent& b) noexcept;
bool operator==(const PerDocument& a, const PerDocument& b) noexcept;
bool operator==(const InRegularReport& a, const InRegularReport& b) noexcept;
bool operator==(const Unread& a, const Unread& b) noexcept;

std::string_view kind_of(const Rule& rule) noexcept;  ///< the type's name in snake case: "no_later_than"

/// The rule in plain Vietnamese: "trước ngày 15/9/2024". Reads back to the same rule, for every rule but Unread, whose
/// wording is its text.
std::string wording(const Rule& rule);

}  // namespace cchc
