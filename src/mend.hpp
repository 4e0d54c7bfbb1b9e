#pragma once

#include <string_view>

#include "tokens.hpp"

namespace cchc::detail {

/// Mends what keyboards and scanners do to the words of a deadline: "2O25", "3l/12", "QuýIV", "truoc ngay". A mended
/// token says so in its noise. No token is lost: their places still cover the text.
void mend(std::string_view text, Tokens& tokens);

}  // namespace cchc::detail
