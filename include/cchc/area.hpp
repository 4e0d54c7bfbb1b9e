#pragma once

#include <string_view>

namespace cchc {

/// The seven headings of a reform plan ("lĩnh vực").
enum class Area {
  institutions,
  procedures,
  apparatus,
  civil_service,
  public_finance,
  digital,
  direction,
  other  ///< a heading that is none of the seven: kept, with an issue
};

std::string_view to_string(Area area) noexcept;   ///< "institutions"
std::string_view vietnamese(Area area) noexcept;  ///< "Cải cách thể chế"

}  // namespace cchc
