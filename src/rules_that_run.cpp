#include "rule_reader.hpp"

// Duties that run. A real phrase stands above each.

namespace cchc::detail {

using Kind = TimePoint::Kind;

// "thường xuyên trong năm 2024", "Thường xuyên, liên tục", "trong suốt năm", "cả năm 2024"
std::optional<FoundRule> RuleReader::throughout() {
  if (begin_ > 0 && source_.tokens[begin_ - 1].is<word("dục")>()) return {};  // "giáo dục thường xuyên" is no duty
  const bool constant = cursor_.accept<word("thường"), word("xuyên")>();
  const std::size_t after_constant = cursor_.at();
  if (constant) cursor_.accept_sign(',');
  const bool steady = cursor_.accept<word("liên"), word("tục")>();
  if (constant && !steady) cursor_.seek(after_constant);
  const bool whole =
      !constant && !steady &&
      (cursor_.accept<word("cả")>() || cursor_.accept<word("trong"), word("suốt")>() || cursor_.accept<word("suốt")>());
  if (!constant && !steady && !whole) return {};
  if (whole && cursor_.accept<word("quá"), word("trình")>()) {  // "trong suốt quá trình thực hiện"
    doubts_.year_inferred = true;
    return found(Throughout{source_.plan_year});
  }
  const std::size_t after_cue = cursor_.at();
  if (cursor_.accept_sign(',')) cursor_.accept<word("trong")>();
  cursor_.accept_any<word("trong"), word("suốt")>();
  cursor_.accept_any<word("cả"), word("các")>();
  const bool each = cursor_.accept_any<word("hằng"), word("hàng")>();
  const bool named = cursor_.accept<word("năm")>();
  if (!named && whole) return {};
  TimePoint year{Kind::year, named ? read_year(cursor_, doubts_.noise) : std::nullopt};
  if (!named || (each && year.year)) cursor_.seek(after_cue);
  year = dated(year);
  return found_if(year.first(), [](Date day) { return Throughout{day.year()}; });
}

}  // namespace cchc::detail
