#include "party_issues.hpp"

#include "cchc/dates.hpp"
#include "quote.hpp"

namespace cchc::detail {

namespace {

std::string named(const Agency& body) { return quote(body.name) + " (" + body.id.str() + ")"; }

}  // namespace

Issue unknown_party(std::string_view words, Place place) {
  return {Severity::warning, "party.unknown", "Danh bạ không có cơ quan nào tên là " + quote(words) + ".",
          "Kiểm tra cách viết tên, hoặc bổ sung cơ quan này vào danh bạ.", place};
}

Issue base_not_fixed(std::string_view words, Place place) {
  return {Severity::warning, "party.base_not_fixed",
          "Cụm từ " + quote(words) + " không nói rõ gồm những cơ quan nào nên không đếm được.",
          "Hỏi cơ quan ban hành xem cụm từ này gồm những cơ quan nào, cấp nào.", place};
}

Issue only_some(std::string_view words, Place place) {
  return {Severity::warning, "party.only_some",
          "Cụm từ " + quote(words) + " chỉ nói đến một phần của nhóm mà không nói là cơ quan nào.",
          "Hỏi cơ quan ban hành xem những cơ quan nào phải thực hiện.", place};
}

Issue no_party(Place place) {
  return {Severity::warning, "party.none", "Ô cơ quan có chữ nhưng không nêu cơ quan nào.",
          "Ghi tên cơ quan, hoặc để trống ô này.", place};
}

Issue more_words(std::string_view words, Place place) {
  return {Severity::note, "party.more_words",
          "Sau tên cơ quan còn có " + quote(words) + ", không làm thay đổi cơ quan được đọc.",
          "Xem phần này có làm thay đổi cơ quan thực hiện hay không.", place};
}

Issue office_holder(std::string_view words, const Agency& body, Place place) {
  return {Severity::note, "party.office_holder",
          quote(words) + " nêu người đứng đầu; nhiệm vụ được tính cho " + named(body) + ".",
          "Nếu nhiệm vụ giao cho cá nhân thì sửa lại sau khi đọc.", place};
}

Issue repeated_party(const Agency& body, Place place) {
  return {Severity::note, "party.repeated", named(body) + " được nêu hai lần trong một ô.",
          "Bỏ bớt một lần; mỗi cơ quan chỉ được đếm một lần.", place};
}

Issue members_not_listed(const Agency& group, Place place) {
  return {Severity::note, "party.members_not_listed",
          "Danh bạ không liệt kê từng cơ quan của nhóm " + named(group) + ".",
          "Bổ sung các cơ quan của nhóm vào danh bạ nếu cần đếm đến từng cơ quan.", place};
}

Issue no_members(const Agency& group, Date on, Place place) {
  return {Severity::warning, "party.no_members",
          "Vào ngày " + to_vietnamese(on) + " nhóm " + named(group) + " không có cơ quan nào đang hoạt động.",
          "Hỏi cơ quan ban hành xem nhiệm vụ được chuyển cho cơ quan nào.", place};
}

Issue not_in_force(const Agency& body, const Agency* heir, Date on, Place place) {
  const bool past = body.until && *body.until < on;
  const std::string when = past ? " không còn hoạt động vào ngày " : " chưa được thành lập vào ngày ";
  const std::string hint = heir != nullptr ? "Nhiệm vụ được chuyển cho cơ quan kế thừa là " + named(*heir) + "."
                           : past ? "Danh bạ không ghi cơ quan kế thừa; hỏi xem nhiệm vụ được chuyển cho cơ quan nào."
                                  : "Kiểm tra tên cơ quan hoặc ngày đọc.";
  return {Severity::warning, "party.abolished", named(body) + when + to_vietnamese(on) + ".", hint, place};
}

}  // namespace cchc::detail
