#pragma once

#include <optional>

#include "cursor.hpp"

namespace cchc::detail {

/// "mười lăm", "hai mươi mốt", "ba mươi", "tám": 1 to 99. Not "năm" alone, which is a year more often than five.
std::optional<int> read_number_in_words(Cursor& cursor) noexcept;

/// "(tám)" after "08", "(mười lăm)" after "15"
void skip_number_in_words(Cursor& cursor) noexcept;

}  // namespace cchc::detail
