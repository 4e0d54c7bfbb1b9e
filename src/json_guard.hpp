#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace cchc::detail {

/// The JSON in a text, for reading only (keys come sorted). Throws BadFile, naming line and JSON pointer, when it is no
/// JSON or not UTF-8, when an object holds a key twice, or when it is larger or deeper than allowed.
nlohmann::json parse_json(std::string_view text, std::size_t max_bytes, int max_depth);

/// The line, from 1, on which the value at a JSON pointer starts (a string or number: ends); 0 when there is none.
int line_of(std::string_view json, const std::string& pointer);

/// "/" and "~" of a key as a JSON pointer writes them (RFC 6901).
std::string pointer_token(std::string_view key);

}  // namespace cchc::detail
