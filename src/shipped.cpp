#include "cchc/shipped.hpp"

#include <algorithm>
#include <string>

#include "cchc/error.hpp"
#include "shipped_files.hpp"

namespace cchc {

std::string_view shipped(std::string_view name) {
  const auto files = detail::shipped_files();
  const auto found = std::find_if(files.begin(), files.end(), [&](const auto& file) { return file.name == name; });
  if (found != files.end()) return found->text;
  std::string known;
  for (const auto& file : files) known.append(known.empty() ? "" : ", ").append(file.name);
  throw NotFound("no shipped file \"" + std::string{name} + "\"; there are: " + known);
}

std::vector<std::string_view> shipped_names() {
  std::vector<std::string_view> names;
  for (const auto& file : detail::shipped_files()) names.push_back(file.name);
  return names;
}

}  // namespace cchc
