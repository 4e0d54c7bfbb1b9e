#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cchc/dates.hpp"

namespace cchc {

/// How much the words say. What says most is looked for first, in the whole line.
enum class Evidence {
  dated,  ///< a cue word and a day or period: "trước ngày 15/9/2024"
  loose,  ///< takes the words after it: "sau khi có hướng dẫn", "theo Kế hoạch"
  bare,   ///< a day or period without a cue, which may be part of a title instead: "Quý IV/2024"
  none    ///< says nothing of when
};

/// One way to say "when": a line of the grammar.
struct Construct {
  std::string id;  ///< "not_before"
  Evidence evidence;
  std::string meaning;               ///< one sentence of English
  std::string vietnamese;            ///< the same in Vietnamese
  std::vector<std::string> phrases;  ///< its forms, as plans write them; each is a clause by itself
};

bool operator==(const Construct& a, const Construct& b) noexcept;

/// Every construct, in the order in which they are tried among those of the same evidence; the last is "unread".
std::vector<Construct> grammar();

/// The id of the construct that read each clause, in the order of read_deadlines: "before", "unread".
std::vector<std::string> constructs_in(std::string_view cell, Year plan_year);

}  // namespace cchc
