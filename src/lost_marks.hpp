#pragma once

#include "tokens.hpp"

namespace cchc::detail {

/// The word of deadlines that one with lost marks stands for; the same word when it stands for none.
WordKey with_marks(WordKey key) noexcept;

/// Two words that make each other sure: "chậm nhất", "báo cáo".
bool are_companions(WordKey first, WordKey second) noexcept;

/// "ngày", "tháng", "quý", "năm", "tuần"
bool is_time_word(WordKey key) noexcept;

}  // namespace cchc::detail
