#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "cchc/language.hpp"
#include "cchc/marking.hpp"

namespace cchc {

/// Which option of a `Chosen` was found, by its id.
struct Choice {
  std::string option;
};

/// How many were counted.
struct Count {
  std::int64_t number = 0;
};

/// The unit handed in nothing: it earns nothing, which is not the same as a zero given by someone.
struct NotSubmitted {};

/// Handed in, and not decided yet: no points so far.
struct UnderAppraisal {};

/// What was found for one criterion and unit. Points stand for themselves, whatever the marking.
using Finding = std::variant<Points, Share, Count, Choice, NotSubmitted, UnderAppraisal>;

bool operator==(const Finding& a, const Finding& b) noexcept;

/// The finding as a marks file writes it: "1,75 điểm", "12/37", "3", "kip-thoi", "chưa nộp", "đang thẩm định".
std::string to_text(const Finding& finding);

/// The finding in such words, as the marking takes them; a plain number is a count where things are counted, points
/// where people give them. Throws InvalidValue for words that this marking cannot take.
Finding parse_finding(std::string_view text, const Marking& marking);

/// The points a finding earns under a marking, rounded once, half away from zero; empty when it earns none so far
/// (UnderAppraisal, a share of nothing). Throws InvalidValue for a finding of another kind than the marking takes, for
/// points or a share below zero or above all, and for an option that there is not.
std::optional<Points> points_for(const Marking& marking, Points maximum, const Finding& finding);

}  // namespace cchc
