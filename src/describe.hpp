#pragma once

#include <string>
#include <string_view>

#include "cchc/language.hpp"
#include "cchc/plan.hpp"
#include "cchc/policy.hpp"

namespace cchc::detail {

/// The text as people should read it: NFC, and printable whatever bytes were given.
std::string clean(std::string_view text);

/// At most `characters` of the text on one line, cut at a space, with "…" when something was cut off.
std::string shorten(std::string_view text, std::size_t characters);

/// The clause of a milestone in the words of its deadline cell.
std::string clause_of(const Activity& activity, const Milestone& milestone);

/// Which reading of the words gave the last good day: "trước ngày: không tính ngày ghi".
/// and, of an occurrence, which data it covers.
std::string reading_used(const Milestone& milestone, Policy policy, Language language);

/// Why a clause can be read two ways.
std::string why_two(Ambiguity why, Language language);

}  // namespace cchc::detail
