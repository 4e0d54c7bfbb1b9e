#pragma once

#include <string_view>

#include "cchc/language.hpp"

namespace cchc {

/// Where a mark comes from.
enum class Origin {
  self_scored,  ///< đơn vị tự chấm
  computed,     ///< tính từ số liệu
  appraised,    ///< thẩm định; may come in several rounds
  surveyed      ///< điều tra xã hội học
};

std::string_view to_string(Origin origin) noexcept;                                ///< the names above
std::string_view label(Origin origin, Language language = Language::vi) noexcept;  ///< "Tự chấm"

}  // namespace cchc
