#include "cchc/origin.hpp"

namespace cchc {

std::string_view to_string(Origin origin) noexcept {
  switch (origin) {
    case Origin::self_scored: return "self_scored";
    case Origin::computed: return "computed";
    case Origin::appraised: return "appraised";
    case Origin::surveyed: break;
  }
  return "surveyed";
}

std::string_view label(Origin origin, Language language) noexcept {
  const bool vi = language == Language::vi;
  switch (origin) {
    case Origin::self_scored: return vi ? "Tự chấm" : "Self-scored";
    case Origin::computed: return vi ? "Tính từ số liệu" : "Computed";
    case Origin::appraised: return vi ? "Thẩm định" : "Appraised";
    case Origin::surveyed: break;
  }
  return vi ? "Điều tra xã hội học" : "Surveyed";
}

}  // namespace cchc
