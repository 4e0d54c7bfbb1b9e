#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cchc/table.hpp"

namespace cchc::detail {

std::string_view trim(std::string_view text) noexcept;  ///< spaces and tabs off both ends

/// The number in "0,25" or "-1.5"; null when the text is no such number, has more than nine digits behind the comma or
/// does not fit.
std::optional<Decimal> find_decimal(std::string_view text) noexcept;

/// The number with exactly `places` digits; those beyond are rounded half away from zero.
std::string decimal_text(std::int64_t billionths, int places, char separator);

}  // namespace cchc::detail
