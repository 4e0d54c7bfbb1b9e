#include <algorithm>

#include "read_period.hpp"
#include "recurrence.hpp"
#include "rule_reader.hpp"

// Terms: so many days, months or hours after or before an event. A real phrase stands above each.

namespace cchc::detail {

namespace {

/// What stands before the number of a term: "chậm nhất là trong thời hạn tối đa".
struct TermCue {
  bool any = false;
  bool named = false;     ///< more than "trong" or "sau"
  bool earliest = false;  ///< "sớm nhất"
  bool before = false;    ///< "trước"
};

TermCue read_term_cue(Cursor& cursor) noexcept {
  TermCue cue;
  for (std::size_t start = cursor.at();; start = cursor.at()) {
    if (cursor.accept<word("sớm"), word("nhất")>()) cue.earliest = true;
    if (cursor.accept<word("trước")>()) cue.before = true;
    if (cursor.accept<word("chậm"), word("nhất")>() || cursor.accept<word("muộn"), word("nhất")>() ||
        cursor.accept<word("không"), word("quá")>() || cursor.accept<word("không"), word("vượt"), word("quá")>() ||
        cursor.accept<word("không"), word("được"), word("quá")>() ||
        cursor.accept<word("không"), word("được"), word("vượt"), word("quá")>() ||
        cursor.accept<word("tối"), word("đa")>() || cursor.accept<word("tối"), word("thiểu")>() ||
        cursor.accept<word("ít"), word("nhất")>() || cursor.accept<word("thời"), word("hạn")>() ||
        cursor.accept<word("thời"), word("gian")>() || cursor.accept<word("vòng")>())
      cue.named = true;
    cursor.accept_any<word("trong"), word("sau"), word("là"), word("từ"), word("thêm")>();
    if (cursor.at() == start) return cue;
    cue.any = true;
  }
}

}  // namespace

/// "½ ngày", "1/2 ngày", "0,5 ngày", "2,5 giờ": whole days or hours, a part of one counted as one
std::optional<int> RuleReader::part_of_days() {
  const std::size_t start = cursor_.at();
  const auto whole = static_cast<int>(short_number(cursor_.peek()) ? cursor_.peek().key : 0);
  std::optional<int> count;
  if (cursor_.accept_sign(U'½')) {
    count = 1;
  } else if (short_number(cursor_.peek()) && !cursor_.peek(1).spaced && !cursor_.peek(2).spaced) {
    cursor_.next();
    const Token& sign = cursor_.peek();
    const Token& part = cursor_.peek(1);
    if (sign.is_sign(U'½')) {
      count = whole + 1;
      cursor_.next();
    } else if (short_number(part) && part.key != 0 && (sign.is_sign(',') || sign.is_sign('.'))) {
      count = whole + 1;
    } else if (short_number(part) && sign.is_sign('/') && static_cast<int>(part.key) > whole) {
      count = 1;
    }
    if (count && !sign.is_sign(U'½')) cursor_.seek(cursor_.at() + 2);
  }
  if (count && (cursor_.peek().is<word("ngày")>() || cursor_.peek().is<word("giờ")>())) {
    doubts_.part_of_day = true;
    return count;
  }
  cursor_.seek(start);
  return {};
}

/// "15 ngày làm việc", "02 tháng", "07 (bảy) ngày", "24 - 48 giờ": of two numbers the larger; "8 giờ làm việc" is a
/// working day
std::optional<Offset> RuleReader::term() {
  auto count = part_of_days();
  if (!count) count = read_count(cursor_);
  if (!count) return {};
  if (cursor_.accept_dash() || cursor_.accept_any<word("đến"), word("tới")>()) count = read_count(cursor_);
  if (!count) return {};
  Offset offset;
  offset.count = *count;
  if (cursor_.accept<word("giờ"), word("làm"), word("việc")>()) {
    constexpr int hours_a_day = 8;  // Bộ luật Lao động 2019, Điều 105
    offset.unit = Unit::working_day;
    offset.count = (*count + hours_a_day - 1) / hours_a_day;
    doubts_.part_of_day = doubts_.part_of_day || *count % hours_a_day != 0;
  } else if (cursor_.accept<word("giờ")>())
    offset.unit = Unit::hour;
  else if (cursor_.accept<word("ngày"), word("làm"), word("việc")>())
    offset.unit = Unit::working_day;
  else if (cursor_.accept<word("ngày")>())
    offset.unit = Unit::day;
  else if (cursor_.accept<word("tuần")>())
    offset.unit = Unit::week;
  else if (cursor_.accept<word("tháng")>())
    offset.unit = Unit::month;
  else if (cursor_.accept<word("năm")>())
    offset.unit = Unit::year;
  else
    return {};
  return offset;
}

/// "trong vòng 24 giờ khi phát hiện sự cố"
bool RuleReader::begins_when() const noexcept {
  const Token& verb = cursor_.peek(1);
  return cursor_.peek().is<word("khi")>() &&
         (verb.is<word("phát")>() || verb.is<word("xảy")>() || verb.is<word("nhận")>() || verb.is<word("có")>());
}

/// "kể từ khi", "sau khi", "trước khi", "kể từ"; the word "ngày" stays with the event it belongs to.
bool RuleReader::event_cue(Offset::Direction& direction) {
  cursor_.accept_sign(',');
  direction = Offset::Direction::after;
  cursor_.accept<word("tiếp"), word("theo")>();
  if (begins_stretch(cursor_.at())) return false;  // "trong 30 ngày, từ ngày 1-30/7"
  cursor_.accept<word("ngay")>() || (cursor_.peek(1).is<word("kể")>() && cursor_.accept<word("ngày")>());
  if (cursor_.accept<word("tính")>() && cursor_.accept_any<word("đến"), word("tới")>()) {
    direction = Offset::Direction::before;
    return true;
  }
  const bool after = cursor_.accept<word("kể"), word("từ")>() || cursor_.accept<word("kê"), word("từ")>() ||
                     cursor_.accept_any<word("từ"), word("sau"), word("kể")>() || begins_when();
  if (!after) {
    if (!cursor_.accept<word("trước")>() && !cursor_.accept<word("so"), word("với")>()) return false;
    direction = Offset::Direction::before;
  }
  cursor_.accept<word("khi")>();
  return true;
}

/// "15 ngày đối với hộ gia đình kể từ ngày nhận đủ hồ sơ": whose term it is stands before its event
void RuleReader::skip_whose() noexcept {
  constexpr std::size_t far = 24;
  if (!cursor_.says_whose()) return;
  const std::size_t start = cursor_.at();
  for (std::size_t at = start; at < std::min(start + far, cursor_.end()); ++at) {
    const Token& token = source_.tokens[at];
    if (token.kind == Token::Kind::sign || token.starts_line) return;
    cursor_.seek(at);
    if (token.is_number() && (cursor_.peek(1).cues & unit) != 0) return cursor_.seek(start);  // another term
    if ((token.is<word("kể")>() || token.is<word("tính")>()) && cursor_.peek(1).is<word("từ")>()) return;
    cursor_.seek(start);
  }
}

// "trong 15 ngày làm việc kể từ ngày nhận được hồ sơ", "chậm nhất 10 ngày trước khi khai mạc", "05 ngày làm việc sau
// khi nhận được ý kiến", "trước 10 ngày so với ngày họp"
std::optional<FoundRule> RuleReader::term_after_event() {
  const TermCue cue = read_term_cue(cursor_);
  auto offset = term();
  if (!offset) return {};
  const std::size_t label = cursor_.at();
  skip_whose();
  const std::size_t label_end = cursor_.at();
  if (cue.before && cursor_.accept_any<word("đến"), word("tới")>())  // "trước 45 ngày đến thời điểm khai mạc"
    offset->direction = Offset::Direction::before;
  else if (!event_cue(offset->direction))
    return {};
  const bool counted_back = source_.tokens[cursor_.at() - 2].is<word("tính")>();
  if (counted_back && !cue.before && !cue.named) return {};  // "trong khoảng 02 năm tính đến thời điểm đề xuất"
  if (cursor_.peek().is<word("thứ")>()) return {};           // "đến 17 giờ từ thứ hai đến thứ sáu"
  if (cue.earliest) offset->bound = Offset::Bound::earliest;
  std::string event = event_words();
  if (event.empty()) return {};
  auto rule = found(AfterEvent{std::move(event), offset});
  rule->label_begin = label;
  rule->label_end = label_end;
  if (const auto day = stated_day()) {
    rule->second = SecondReading{Ambiguity::stated_day, NoLaterThan{*day}};
    rule->end = cursor_.at();
  }
  return rule;
}

/// "từ ngày 1-30/7/2025", "bắt đầu từ tháng 4/2025" at this token: when it is, and no event
bool RuleReader::begins_stretch(std::size_t at) const noexcept {
  Cursor ahead{source_.tokens, at, source_.tokens.size()};
  const bool begins = ahead.accept<word("bắt"), word("đầu")>();
  if (!ahead.accept<word("từ")>()) return false;
  const std::size_t start = ahead.at();
  if (read_time_point(ahead))
    return begins || ahead.peek().is<word("đến")>() || ahead.peek().is<word("tới")>() || ahead.accept_dash();
  ahead.seek(start);
  ahead.accept<word("ngày")>();
  return read_day_of_range(ahead).has_value();
}

/// "(tức ngày 15/12/2025)" after a term: the day its writer counted
std::optional<Date> RuleReader::stated_day() {
  const std::size_t start = cursor_.at();
  if (cursor_.accept_sign('(') && cursor_.accept<word("tức")>()) {
    cursor_.accept_any<word("là"), word("trước")>();
    const auto point = read_time_point(cursor_);
    if (point && point->kind == TimePoint::Kind::day && point->first() && cursor_.accept_sign(')'))
      return point->first();
  }
  cursor_.seek(start);
  return {};
}

// "trước ngày họp 05 ngày", "trước khi khai mạc kỳ họp ít nhất 15 ngày"
std::optional<FoundRule> RuleReader::event_before_term() {
  constexpr std::size_t far = 12;
  if (!cursor_.accept<word("trước")>() || cursor_.peek().is_number()) return {};
  cursor_.accept<word("khi")>();
  const std::size_t event = cursor_.at();
  for (std::size_t at = event + 1; at < std::min(event + far, cursor_.end()); ++at) {
    const Token& token = source_.tokens[at];
    if (token.kind == Token::Kind::sign && !token.is_sign(',')) return {};
    cursor_.seek(at);
    read_term_cue(cursor_);
    auto offset = cursor_.peek().is_number() ? term() : std::nullopt;
    if (!offset || !ends_here()) continue;
    offset->direction = Offset::Direction::before;
    const std::size_t end = cursor_.at();
    cursor_.seek(event);
    std::string words = words_to(at);
    cursor_.seek(end);
    return found(AfterEvent{std::move(words), offset});
  }
  return {};
}

/// Where a clause can end, or "đối với công trình": of several terms, whose it is
bool RuleReader::ends_term() const noexcept { return ends_here() || cursor_.says_whose(); }

// "Không quá 15 ngày làm việc", "trong thời hạn 30 ngày", "trước 10 ngày": nobody says from when
std::optional<FoundRule> RuleReader::lone_term() {
  TermCue cue = read_term_cue(cursor_);
  if (!cue.any) return {};
  const std::size_t label = cursor_.at();
  if (source_.tokens[begin_].is<word("thời")>()) skip_label_of_term();
  const std::size_t label_end = cursor_.at();
  if (label_end != label) cue.named = true, read_term_cue(cursor_);
  auto offset = term();
  if (offset) cursor_.accept<word("tiếp"), word("theo")>() || cursor_.accept<word("sau"), word("đó")>();
  if (!offset || !ends_term()) return {};
  if (offset->unit == Unit::hour && source_.tokens[begin_].is<word("sau")>()) return {};  // "nhận hồ sơ sau 15 giờ"
  if (begins_stretch(cursor_.at() + 1)) return {};
  const bool long_term = offset->unit == Unit::month || offset->unit == Unit::year || offset->unit == Unit::week;
  if (long_term && !cue.named && !cue.before) return {};  // "trong 3 tháng" may be a time that has passed
  if (cue.before) offset->direction = Offset::Direction::before;
  doubts_.no_event = true;
  auto rule = found(AfterEvent{{}, offset});
  rule->label_begin = label;
  rule->label_end = label_end;
  return rule;
}

/// "giải quyết" of "Thời hạn giải quyết: 15 ngày làm việc", "trên" of "thời hạn trên là 45 ngày"
void RuleReader::skip_label_of_term() noexcept {
  constexpr std::size_t far = 8;
  const std::size_t start = cursor_.at();
  for (std::size_t i = 0; i < far && cursor_.peek().kind == Token::Kind::word && !cursor_.peek().is<word("là")>();
       ++i) {
    cursor_.next();
  }
  const bool joined = cursor_.accept<word("là")>() || cursor_.accept_sign(':');
  const Token& next = cursor_.peek();
  const bool event = cursor_.at() == start + 1 && joined && source_.tokens[start - 1].is<word("gian")>();
  if (event) return cursor_.seek(start);  // "Thời gian: 01 ngày" is how long it takes
  if (!next.is_number() && !(joined && (next.is<word("không")>() || next.is<word("tối")>()))) cursor_.seek(start);
}

// "05 ngày làm việc" and no more; "02 ngày", "04 giờ" when the cell says nothing else, or as the next of several terms:
// ", 60 ngày đối với đấu thầu quốc tế"
std::optional<FoundRule> RuleReader::lone_working_days() {
  if (!cursor_.peek().is_number() && !cursor_.peek().is_sign(U'½')) return {};
  const auto offset = term();
  const bool short_term = offset && (offset->unit == Unit::day || offset->unit == Unit::hour);
  const bool alone = begin_ == 0 && cursor_.at() == source_.tokens.size();
  const bool next = begin_ > 0 && source_.tokens[begin_ - 1].is_sign(',') && cursor_.says_whose();
  if (offset && ends_term() && (offset->unit == Unit::working_day || (short_term && (alone || next)))) {
    doubts_.no_event = true;
    return found(AfterEvent{{}, offset});
  }
  return {};
}

/// "Sau khi nhận được hồ sơ, trong thời hạn 07 ngày làm việc": the event stands before its term
std::optional<Offset> RuleReader::later_term(std::string& event) {
  constexpr std::size_t far = 40;
  const std::size_t begin = cursor_.at();
  for (std::size_t at = begin + 1; at < std::min(begin + far, cursor_.end()) && !ends_words(at); ++at) {
    const Token& first = source_.tokens[at];
    if (!first.is<word("trong")>() && !first.is<word("thời")>() && !first.is<word("không")>() &&
        !first.is<word("chậm")>() && !first.is<word("tối")>()) {
      continue;
    }
    cursor_.seek(at);
    if (!read_term_cue(cursor_).named) continue;
    const auto offset = cursor_.peek().is_number() ? term() : std::nullopt;
    if (!offset || !ends_here()) continue;
    const std::size_t end = cursor_.at();
    cursor_.seek(begin);
    event = event_to(at);
    cursor_.seek(end);
    return offset;
  }
  cursor_.seek(begin);
  return {};
}

}  // namespace cchc::detail
