#include "cchc/area.hpp"

namespace cchc {

std::string_view to_string(Area area) noexcept {
  switch (area) {
    case Area::institutions: return "institutions";
    case Area::procedures: return "procedures";
    case Area::apparatus: return "apparatus";
    case Area::civil_service: return "civil_service";
    case Area::public_finance: return "public_finance";
    case Area::digital: return "digital";
    case Area::direction: return "direction";
    case Area::other: break;
  }
  return "other";
}

std::string_view vietnamese(Area area) noexcept {
  switch (area) {
    case Area::institutions: return "Cải cách thể chế";
    case Area::procedures: return "Cải cách thủ tục hành chính";
    case Area::apparatus: return "Cải cách tổ chức bộ máy";
    case Area::civil_service: return "Cải cách chế độ công vụ";
    case Area::public_finance: return "Cải cách tài chính công";
    case Area::digital: return "Chính quyền điện tử, chính quyền số";
    case Area::direction: return "Công tác chỉ đạo, điều hành";
    case Area::other: break;
  }
  return "Lĩnh vực khác";
}

}  // namespace cchc
