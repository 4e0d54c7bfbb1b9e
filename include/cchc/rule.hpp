#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cchc/dates.hpp"

namespace cchc {

enum class Frequency { daily, weekly, monthly, quarterly, semiannual, annual };

/// Where in each period a recurring duty falls: "trước ngày 15" (before, 15), "ngày 15/6" (on, 15, month 6).
struct Anchor {
  enum class Relation { before, by, on };
  Relation relation = Relation::by;
  int day = 0;    ///< 1 to 31; 0: the last day of the period
  int month = 0;  ///< 1 to 12 in a yearly duty; 0 elsewhere
};

enum class Unit { day, working_day, week, month, year };

/// "trong 15 ngày làm việc kể từ …": counted by Civil Code 2015 art. 144 to 148.
struct Offset {
  enum class Direction { after, before };
  int count = 0;
  Unit unit = Unit::day;
  Direction direction = Direction::after;
};

// One struct for each way a plan says "when". docs/04-deadlines.md says how each is read and turned into a day.

// clang-format off
struct Before { Date date; };                          ///< "trước ngày 15/9/2024": that day is too late
struct NoLaterThan { Date date; };                     ///< "chậm nhất ngày 10/12/2024": that day still counts
struct Within { Period period; };                      ///< "trong Quý I/2024", "năm 2024"
struct Between { Date first; Date last; };             ///< "từ tháng 3 đến tháng 6": both included
struct Throughout { Year year; };                      ///< "thường xuyên trong năm"
struct Onward { Date from; };                          ///< "năm 2024 và các năm tiếp theo": from its first day on
struct Every { Frequency frequency = Frequency::monthly; std::vector<Anchor> anchors; };  ///< "trước ngày 15 hằng tháng"
struct AfterEvent { std::string event; std::optional<Offset> offset; };                   ///< "sau khi …"
struct PerDocument { std::string document; };          ///< "theo Kế hoạch"
struct InRegularReport { std::string series; };        ///< "lồng ghép trong báo cáo định kỳ CCHC"
struct Unread { std::string text; };                   ///< not understood: kept word for word, never guessed
// clang-format on

using Rule = std::variant<Before, NoLaterThan, Within, Between, Throughout, Onward, Every, AfterEvent, PerDocument,
                          InRegularReport, Unread>;

bool operator==(const Anchor& a, const Anchor& b) noexcept;
bool operator==(const Offset& a, const Offset& b) noexcept;
bool operator==(const Before& a, const Before& b) noexcept;
bool operator==(const NoLaterThan& a, const NoLaterThan& b) noexcept;
bool operator==(const Within& a, const Within& b) noexcept;
bool operator==(const Between& a, const Between& b) noexcept;
bool operator==(const Throughout& a, const Throughout& b) noexcept;
bool operator==(const Onward& a, const Onward& b) noexcept;
bool operator==(const Every& a, const Every& b) noexcept;
bool operator==(const AfterEvent& a, const AfterEvent& b) noexcept;
bool operator==(const PerDocument& a, const PerDocument& b) noexcept;
bool operator==(const InRegularReport& a, const InRegularReport& b) noexcept;
bool operator==(const Unread& a, const Unread& b) noexcept;

std::string_view kind_of(const Rule& rule) noexcept;  ///< the type's name in snake case: "no_later_than"

/// The rule in plain Vietnamese: "trước ngày 15/9/2024". Reads back to the same rule, for every rule but Unread, whose
/// wording is its text.
std::string wording(const Rule& rule);

}  // namespace cchc
