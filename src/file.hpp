#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace cchc::detail {

/// The bytes of a file. Throws BadFile when it is missing, cannot be read, or holds more than `limit` bytes; the
/// message names the file and the limit.
std::string read_file(const std::filesystem::path& file, std::size_t limit);

}  // namespace cchc::detail
