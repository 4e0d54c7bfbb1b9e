#pragma once

#include <string_view>

#include "cchc/area.hpp"

namespace cchc::detail {

/// The area a heading of the table names: "Cải cách tổ chức bộ máy hành chính nhà nước" is the apparatus.
Area area_of(std::string_view heading);

}  // namespace cchc::detail
