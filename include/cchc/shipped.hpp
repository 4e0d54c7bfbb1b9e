#pragma once

#include <string_view>
#include <vector>

namespace cchc {

/// The text of a file of data/ that was built into the library: "calendars/vietnam.csv". Throws NotFound.
std::string_view shipped(std::string_view name);
std::vector<std::string_view> shipped_names();

}  // namespace cchc
