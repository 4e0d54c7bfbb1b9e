#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace cchc::detail {

/// A file of data/, its name relative to data/ and its bytes.
struct ShippedFile {
  std::string_view name;
  std::string_view text;
};

/// By name. The body is written at build time from the files themselves (cmake/ShipData.cmake).
std::vector<ShippedFile> shipped_files();

}  // namespace cchc::detail
