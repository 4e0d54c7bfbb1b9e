#include "rule_reader.hpp"

#include "cchc/text.hpp"

// Terms that wait for an event, a document or a report. A real phrase stands above each.

namespace cchc::detail {

using Kind = TimePoint::Kind;

/// "15 ngày làm việc", "02 tháng", "1 năm"
std::optional<Offset> RuleReader::term() {
  const Token& number = cursor_.peek();
  if (!number.is_number() || number.digits > 3 || number.key == 0) return {};
  cursor_.next();
  Offset offset;
  offset.count = static_cast<int>(number.key);
  if (cursor_.accept<word("giờ")>())
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

/// "kể từ khi", "sau khi", "trước khi", "kể từ"; the word "ngày" stays with the event it belongs to.
bool RuleReader::event_cue(Offset::Direction& direction) {
  cursor_.accept_sign(',');
  direction = Offset::Direction::after;
  cursor_.accept<word("ngay")>() || (cursor_.peek(1).is<word("kể")>() && cursor_.accept<word("ngày")>());
  const bool after = cursor_.accept<word("kể"), word("từ")>() || cursor_.accept<word("kê"), word("từ")>() ||
                     cursor_.accept<word("tính"), word("từ")>() || cursor_.accept_any<word("từ"), word("sau")>();
  if (!after) {
    if (!cursor_.accept<word("trước")>() && !cursor_.accept<word("so"), word("với")>()) return false;
    direction = Offset::Direction::before;
  }
  cursor_.accept<word("khi")>();
  return true;
}

// "trong 15 ngày làm việc kể từ ngày nhận được hồ sơ", "chậm nhất 10 ngày trước khi khai mạc"
std::optional<FoundRule> RuleReader::term_after_event() {
  cursor_.accept<word("chậm"), word("nhất")>() || cursor_.accept<word("không"), word("quá")>() ||
      cursor_.accept<word("muộn"), word("nhất")>();
  cursor_.accept<word("là")>();
  const bool earliest = cursor_.accept<word("sớm"), word("nhất")>();
  cursor_.accept<word("trước")>();  // "chậm nhất trước 95 ngày trước ngày bầu cử"
  if (cursor_.accept_any<word("trong"), word("sau")>()) {
    cursor_.accept<word("thời"), word("hạn")>() || cursor_.accept<word("thời"), word("gian")>() ||
        cursor_.accept<word("vòng")>();
    cursor_.accept<word("tối"), word("đa")>() || cursor_.accept<word("không"), word("quá")>();
  }
  if (cursor_.at() == begin_) return {};
  auto offset = term();
  if (!offset || !event_cue(offset->direction)) return {};
  if (earliest) offset->bound = Offset::Bound::earliest;
  std::string event = rest_of_clause();
  if (event.empty()) return {};
  return found(AfterEvent{std::move(event), offset});
}

// "trước khi khai mạc kỳ họp"
std::optional<FoundRule> RuleReader::before_event() {
  if (!cursor_.accept<word("trước"), word("khi")>()) return {};
  std::string event = rest();
  if (event.empty()) return {};
  return found(AfterEvent{std::move(event), Offset{0, Unit::day, Offset::Direction::before}});
}

// "lồng ghép trong báo cáo định kỳ CCHC"
std::optional<FoundRule> RuleReader::regular_report() {
  if (!cursor_.accept<word("lồng"), word("ghép")>()) return {};
  cursor_.accept_any<word("trong"), word("vào"), word("với")>();
  cursor_.accept<word("các")>();
  if (!cursor_.peek().is<word("báo")>()) return {};
  return found(InRegularReport{rest()});
}

// "Sau khi có thông báo bằng văn bản của Bộ Tư pháp", "kể từ ngày …", "ngay sau Hội nghị …"
std::optional<FoundRule> RuleReader::after_event() {
  cursor_.accept<word("ngay")>();
  const bool after = cursor_.accept<word("sau")>() || cursor_.accept<word("kể"), word("từ")>();
  if (!after) return {};
  cursor_.accept<word("khi")>();
  if (cursor_.peek().is<word("năm")>() || cursor_.peek().is_number()) return {};
  std::string event = rest();
  if (event.empty()) return {};
  return found(AfterEvent{std::move(event), {}});
}

// "đột xuất khi có yêu cầu", "khi cần thiết": whoever may ask says when
std::optional<FoundRule> RuleReader::on_demand() {
  const bool sudden = cursor_.accept<word("đột"), word("xuất")>();
  const bool asked =
      cursor_.peek().is<word("khi")>() &&
      ((cursor_.peek(1).is<word("có")>() && cursor_.peek(2).is<word("yêu")>()) || cursor_.peek(1).is<word("cần")>());
  if (!sudden && !asked) return {};
  std::string demand = asked ? rest() : "đột xuất";
  return found(PerDocument{std::move(demand)});
}

// "Theo Kế hoạch", "theo hướng dẫn của Trung ương"; but not "theo dõi", and no document begins with "khi"
std::optional<FoundRule> RuleReader::per_document() {
  if (!cursor_.accept<word("theo")>() || cursor_.peek().is<word("dõi")>() || cursor_.peek().is<word("khi")>())
    return {};
  cursor_.accept<word("đúng")>();
  std::string document = rest();
  if (document.empty()) return {};
  return found(PerDocument{std::move(document)});
}

/// The words from here to the next semicolon or the end.
std::string RuleReader::rest_of_clause() {
  std::size_t last = cursor_.at();
  while (last < cursor_.end() && !source_.tokens[last].is_sign(';')) ++last;
  return words_to(last);
}

/// The words from here to the token `last`, squeezed; a full stop or comma at the end is not theirs.
std::string RuleReader::words_to(std::size_t last) {
  const std::size_t begin = cursor_.at();
  while (last > begin && source_.tokens[last - 1].kind == Token::Kind::sign &&
         (source_.tokens[last - 1].is_sign('.') || source_.tokens[last - 1].is_sign(';') ||
          source_.tokens[last - 1].is_sign(','))) {
    --last;
  }
  cursor_.seek(last);
  if (begin == last) return {};
  const std::size_t from = source_.tokens[begin].begin;
  return squeeze(source_.text.substr(from, source_.tokens[last - 1].end - from));
}

}  // namespace cchc::detail
