#pragma once

#include <string>
#include <string_view>

namespace cchc::detail {

/// The text with every byte that is not UTF-8 replaced by U+FFFD, so that a message or a name can always be printed.
std::string printable(std::string_view text);

/// The text in quotation marks for a message: printable, on one line, cut after 60 characters.
std::string quote(std::string_view text);

}  // namespace cchc::detail
