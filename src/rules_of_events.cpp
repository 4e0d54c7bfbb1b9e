#include <algorithm>

#include "duty.hpp"
#include "read_period.hpp"
#include "recurrence.hpp"
#include "rule_reader.hpp"

// Terms that wait for an event. A real phrase stands above each.

namespace cchc::detail {

/// "kế hoạch năm sau của cấp mình", "năm trước kỳ báo cáo": the next one, or the one before
bool RuleReader::tells_which() const noexcept {
  const Token& cue = cursor_.peek();
  return begin_ > 0 && (source_.tokens[begin_ - 1].cues & unit) != 0 &&
         (cue.is<word("sau")>() || cue.is<word("trước")>()) && !cursor_.peek(1).is<word("khi")>();
}

// "Sau khi có thông báo bằng văn bản của Bộ Tư pháp", "kể từ ngày …", "ngay sau Hội nghị …", "ngay khi có hướng dẫn"
std::optional<FoundRule> RuleReader::after_event() {
  if (tells_which()) return {};
  const bool at_once = cursor_.accept<word("ngay")>();
  const bool since = cursor_.accept<word("kể"), word("từ")>() || cursor_.accept<word("kê"), word("từ")>();
  const bool after = since || cursor_.accept<word("sau")>() || (at_once && cursor_.peek().is<word("khi")>()) ||
                     (cursor_.peek().is<word("từ")>() && begins_event(1) && cursor_.accept<word("từ")>());
  if (!after) return {};
  cursor_.accept<word("khi")>();
  const Token& first = cursor_.peek();
  if (first.is<word("năm")>() || first.is_number() || first.is<word("đó")>() || first.is<word("này")>()) return {};
  std::string event;
  const auto offset = later_term(event);
  if (!offset) event = event_words();
  if (event.empty()) return {};
  return found(AfterEvent{std::move(event), offset});
}

/// "khi …", "thời điểm …", "ngày" and no number
bool RuleReader::begins_event(std::size_t ahead) const noexcept {
  const Token& first = cursor_.peek(ahead);
  const Token& second = cursor_.peek(ahead + 1);
  if (first.is<word("khi")>() || first.is<word("lúc")>()) return true;
  if (first.is<word("thời")>()) return second.is<word("điểm")>() && cursor_.peek(ahead + 2).kind == Token::Kind::word;
  return first.is<word("ngày")>() && second.kind == Token::Kind::word;
}

// "trước khi khai mạc kỳ họp", "trước ngày bầu cử", "trước kỳ họp HĐND tỉnh", "trước Tết Nguyên đán"
std::optional<FoundRule> RuleReader::before_event() {
  if (tells_which()) return {};
  if (begin_ > 0 && source_.tokens[begin_ - 1].is<word("từ")>()) return {};  // "từ trước Tết": it is past
  if (!cursor_.accept<word("trước")>()) return {};
  const bool noun = cursor_.peek().is<word("kỳ")>() || cursor_.peek().is<word("phiên")>() ||
                    cursor_.peek().is<word("hội")>() || cursor_.peek().is<word("đại")>() ||
                    cursor_.peek().is<word("tết")>() || cursor_.peek().is<word("mùa")>();
  if (!noun && !begins_event(0)) return {};
  cursor_.accept<word("khi")>();
  std::string event = event_words();
  if (event.empty()) return {};
  return found(AfterEvent{std::move(event), Offset{0, Unit::day, Offset::Direction::before}});
}

// "Khi xuất hiện ca bệnh bất thường, báo cáo ngay", "khi có văn bản hướng dẫn"; but "khi bố trí được kinh phí" is a
// condition and no event that will come
std::optional<FoundRule> RuleReader::when_it_happens() {
  const bool until =
      begin_ > 0 && (source_.tokens[begin_ - 1].is<word("đến")>() || source_.tokens[begin_ - 1].is<word("tới")>());
  if (until || !cursor_.accept<word("khi")>()) return {};
  const Token& verb = cursor_.peek();
  const bool has = verb.is<word("có")>() && !cursor_.peek(1).is<word("điều")>() && !cursor_.peek(1).is<word("kinh")>();
  const bool happens = has || verb.is<word("xuất")>() || verb.is<word("xảy")>() || verb.is<word("phát")>() ||
                       verb.is<word("nhận")>() || verb.is<word("kết")>() || verb.is<word("hoàn")>();
  if (!happens) return {};
  std::size_t end = cursor_.at();
  while (end < cursor_.end() && !source_.tokens[end].is_sign(',') && !ends_words(end)) ++end;
  std::string event = words_to(end);
  if (event.empty()) return {};
  return found(AfterEvent{std::move(event), {}});
}

/// The words from here on that name an event.
std::string RuleReader::event_words() {
  std::size_t last = cursor_.at();
  while (last < cursor_.end() && !ends_words(last)) ++last;
  return event_to(last);
}

/// "… và muộn nhất là 05 ngày làm việc kể từ ngày ký": the term of another event
bool RuleReader::begins_other_term(std::size_t at) const noexcept {
  Cursor ahead{source_.tokens, at, cursor_.end()};
  return ahead.accept<word("chậm"), word("nhất")>() || ahead.accept<word("muộn"), word("nhất")>() ||
         ahead.accept<word("không"), word("quá")>() || ahead.accept<word("trong"), word("thời"), word("hạn")>();
}

/// The words up to a token that name an event. "kể từ ngày nhận được hồ sơ, cơ quan đăng ký phải trả lời": the comma
/// ends them.
std::string RuleReader::event_to(std::size_t last) {
  const Tokens& tokens = source_.tokens;
  const std::size_t begin = cursor_.at();
  const bool acts = begins_actor(tokens, begin);  // "sau khi Sở Tài chính, Sở Nội vụ trình": who does it comes first
  for (std::size_t at = begin + 1; !acts && at < last; ++at) {
    if (tokens[at].is_sign(',') && names_duty(tokens, at + 1, last)) return words_to(at);
    if (tokens[at].is<word("và")>() && begins_other_term(at + 1)) return words_to(at);
  }
  return words_to(last);
}

}  // namespace cchc::detail
