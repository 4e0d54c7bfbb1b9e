#include "rule_reader.hpp"

// Duties that run. A real phrase stands above each.

namespace cchc::detail {

using Kind = TimePoint::Kind;

/// "Báo cáo cả năm", "ước thực hiện cả năm": its year, and no duty that runs
bool RuleReader::whole_of_report() const noexcept {
  if (begin_ == 0 || !cursor_.peek().is<word("cả")>()) return false;
  const Token& before = source_.tokens[begin_ - 1];
  return before.is<word("cáo")>() || before.is<word("hoạch")>() || before.is<word("quả")>() ||
         before.is<word("toán")>() || before.is<word("ước")>() ||
         (before.is<word("hiện")>() && begin_ > 2 && source_.tokens[begin_ - 3].is<word("ước")>());
}

/// "giáo dục thường xuyên", "bảo đảm hoạt động liên tục": what it is like, and no duty
bool RuleReader::is_manner() const noexcept {
  return begin_ > 0 && (source_.tokens[begin_ - 1].is<word("dục")>() || source_.tokens[begin_ - 1].is<word("động")>());
}

/// "24/24", "24/24h", "24/24 giờ"
bool RuleReader::around_the_clock() noexcept {
  constexpr std::uint64_t hours = 24;
  const bool said = cursor_.peek().is_number() && cursor_.peek().key == hours && cursor_.peek(1).is_sign('/') &&
                    cursor_.peek(2).is_number() && cursor_.peek(2).key == hours && !cursor_.peek(3).is_sign('/');
  if (!said) return false;
  cursor_.seek(cursor_.at() + 3);
  cursor_.accept_any<word("h"), word("giờ")>();
  return true;
}

// "thường xuyên trong năm 2024", "Thường xuyên, liên tục", "trong suốt năm", "cả năm 2024"
std::optional<FoundRule> RuleReader::throughout() {
  if (is_manner() || whole_of_report()) return {};
  if (around_the_clock()) {
    doubts_.year_inferred = true;
    return found(Throughout{source_.plan_year});
  }
  const bool constant = cursor_.accept<word("thường"), word("xuyên")>();
  const std::size_t after_constant = cursor_.at();
  if (constant) cursor_.accept_sign(',');
  const bool steady = cursor_.accept<word("liên"), word("tục")>();
  if (constant && !steady) cursor_.seek(after_constant);
  const std::size_t after_steady = cursor_.at();
  if (steady && !constant) cursor_.accept_sign(',');
  if (steady && !constant && !cursor_.accept<word("thường"), word("xuyên")>()) cursor_.seek(after_steady);
  const bool whole =
      !constant && !steady &&
      (cursor_.accept<word("cả")>() || cursor_.accept<word("trong"), word("suốt")>() || cursor_.accept<word("suốt")>());
  if (!constant && !steady && !whole) return {};
  if (whole && cursor_.accept<word("quá"), word("trình")>()) {  // "trong suốt quá trình thực hiện"
    doubts_.year_inferred = true;
    return found(Throughout{source_.plan_year});
  }
  const std::size_t after_cue = cursor_.at();
  if (const auto first_year = years_it_runs()) {
    const Year first{*first_year};
    const bool reached = first <= source_.plan_year;
    return found(Throughout{reached ? source_.plan_year : first});
  }
  cursor_.seek(after_cue);
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

/// "… trong cả giai đoạn 2026 - 2030": the first of the years
std::optional<int> RuleReader::years_it_runs() {
  cursor_.accept_sign(',');
  cursor_.accept_any<word("trong"), word("suốt")>();
  cursor_.accept<word("cả")>();
  if (!cursor_.accept<word("giai"), word("đoạn")>()) return {};
  const auto first = read_year(cursor_, doubts_.noise);
  if (!first || !(cursor_.accept_dash() || cursor_.accept<word("đến")>())) return {};
  const auto last = read_year(cursor_, doubts_.noise);
  return last && find_date(*first, 1, 1) && find_date(*last, 1, 1) ? first : std::nullopt;
}

}  // namespace cchc::detail
