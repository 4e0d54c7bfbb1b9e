#pragma once

#include <string>
#include <string_view>

#include "cchc/every.hpp"

namespace cchc::detail {

/// A recurring duty in plain Vietnamese: "trước ngày 15 hằng tháng", "định kỳ 6 tháng, trước ngày 20/6".
std::string wording_of(const Every& every);

std::string two_digits(int number);  ///< "05", "12"

}  // namespace cchc::detail
