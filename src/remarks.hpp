#pragma once

#include <cstddef>

#include "rule_grammar.hpp"

namespace cchc::detail {

// What a clause says beside its rule, and how it is written.

struct Remarks {
  bool tentative = false;    ///< "dự kiến", "phấn đấu"
  bool conditional = false;  ///< "(nếu có)", "nếu khả thi"
  bool lunar = false;        ///< "âm lịch", "mùng 5", "rằm", "tháng Giêng"
};

/// What is said among these tokens.
Remarks remarks_in(const Tokens& tokens, std::size_t begin, std::size_t end) noexcept;

/// ", riêng tháng 12 …" among these tokens: a part that has another term
bool says_apart(const Tokens& tokens, std::size_t begin, std::size_t end) noexcept;

/// The token after an exception that begins here: ", trừ tháng 6 và tháng 12", "(trừ tháng cuối quý)"; `at` when none.
std::size_t past_exception(const Tokens& tokens, std::size_t at, std::size_t end) noexcept;

/// Bits of Noise: how the words of a rule are written, and the spaces between its numbers.
std::uint8_t noise_of(const Tokens& tokens, const FoundRule& rule) noexcept;

}  // namespace cchc::detail
