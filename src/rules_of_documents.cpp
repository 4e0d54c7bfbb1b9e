#include "cchc/text.hpp"
#include "recurrence.hpp"
#include "rule_reader.hpp"

// Terms that another document, a report, a session or a superior sets. A real phrase stands above each.

namespace cchc::detail {

// "lồng ghép trong báo cáo định kỳ CCHC", "lồng ghép trong các cuộc họp giao ban"
std::optional<FoundRule> RuleReader::regular_report() {
  if (!cursor_.accept<word("lồng"), word("ghép")>()) return {};
  const bool in = cursor_.accept_any<word("trong"), word("vào"), word("với")>();
  const std::size_t start = cursor_.at();
  cursor_.accept<word("các")>();
  const bool report = cursor_.peek().is<word("báo")>();
  if (!report && !in) return {};
  if (!report) cursor_.seek(start);
  std::string series = rest();
  if (series.empty()) return {};
  return found(InRegularReport{std::move(series)});
}

// "đột xuất khi có yêu cầu", "khi cần thiết": whoever may ask says when
std::optional<FoundRule> RuleReader::on_demand() {
  const bool sudden = cursor_.accept<word("đột"), word("xuất")>();
  const Token& what = cursor_.peek(2);
  const bool asked = cursor_.peek().is<word("khi")>() &&
                     ((cursor_.peek(1).is<word("có")>() && (what.is<word("yêu")>() || what.is<word("đề")>() ||
                                                            what.is<word("chỉ")>() || what.is<word("nhu")>())) ||
                      cursor_.peek(1).is<word("cần")>() || cursor_.peek(1).is<word("được")>());
  const bool adjective = sudden && !asked && cursor_.peek().kind == Token::Kind::word &&
                         !cursor_.peek().is<word("theo")>() && !cursor_.peek().is<word("nếu")>() &&
                         !cursor_.peek().is<word("và")>() && !cursor_.peek().is<word("gửi")>() &&
                         !cursor_.peek().is<word("hoặc")>();  // "khen thưởng đột xuất trước 03 ngày"
  if ((!sudden && !asked) || adjective) return {};
  std::string demand = asked ? rest() : "đột xuất";
  return found(PerDocument{std::move(demand)});
}

// "Kỳ họp thứ nhất Quốc hội khóa XVI", "tại phiên họp tháng 6": the session's own calendar says when
std::optional<FoundRule> RuleReader::at_session() {
  const bool opens = begin_ == 0 || source_.tokens[begin_ - 1].kind == Token::Kind::sign ||
                     source_.tokens[begin_ - 1].is<word("tại")>();
  const bool passed = begin_ > 1 && source_.tokens[begin_ - 1].is<word("tại")>() &&
                      source_.tokens[begin_ - 2].is<word("qua")>();  // "được Quốc hội thông qua tại kỳ họp thứ 9"
  if (!opens || passed || !cursor_.peek(1).is<word("họp")>() ||
      !(cursor_.peek().is<word("kỳ")>() || cursor_.peek().is<word("phiên")>())) {
    return {};
  }
  return found(PerDocument{rest()});
}

// "Theo Kế hoạch", "theo hướng dẫn của Trung ương"; but not "theo dõi", "tiếp theo", and no document begins with "khi"
std::optional<FoundRule> RuleReader::per_document() {
  const Token before = begin_ > 0 ? source_.tokens[begin_ - 1] : Token{};
  if (before.is<word("tiếp")>() || before.is<word("kèm")>() || before.is<word("tùy")>()) return {};
  if (!cursor_.accept<word("theo")>()) return {};
  const std::size_t start = cursor_.at();
  const auto period = read_period_name(cursor_);
  if (period) {  // "theo quý", "theo tháng hoặc quý"
    Every every{*period};
    const auto other = cursor_.accept_any<word("hoặc"), word("và")>() ? read_period_name(cursor_) : std::nullopt;
    if (other) every.also.push_back(*other);
    if (ends_here()) return found(std::move(every));
  }
  cursor_.seek(start);
  const Token& first = cursor_.peek();
  const bool other = first.is<word("dõi")>() || first.is<word("khi")>() || first.is<word("đó")>() ||
                     (first.is<word("hướng")>() && !cursor_.peek(1).is<word("dẫn")>());
  const bool manner = first.is<word("chuẩn")>() || (first.is<word("chế")>() && cursor_.peek(1).is<word("độ")>()) ||
                      first.is<word("tỷ")>() || first.is<word("mức")>() || first.is<word("mẫu")>() ||
                      (first.is<word("phụ")>() && cursor_.peek(1).is<word("lục")>()) ||
                      (first.is<word("năm")>() && cursor_.peek(1).is<word("học")>()) ||
                      (first.is<word("chuyên")>() && cursor_.peek(1).is<word("đề")>()) ||
                      (first.is<word("phương")>() && cursor_.peek(1).is<word("pháp")>()) ||
                      (first.is<word("nguyên")>() && cursor_.peek(1).is<word("tắc")>()) ||
                      (first.is<word("hình")>() && cursor_.peek(1).is<word("thức")>());
  if (other || manner || tells_whose_plan()) return {};
  cursor_.accept<word("đúng")>();
  std::string document = rest(true);
  if (document.empty()) return {};
  return found(PerDocument{std::move(document)});
}

/// "Theo kế hoạch, sau khi …": the words after the comma say when
bool RuleReader::tells_whose_plan() const noexcept {
  constexpr std::size_t far = 8;
  for (std::size_t ahead = 1; ahead < far; ++ahead) {
    const Token& token = cursor_.peek(ahead);
    const Token& next = cursor_.peek(ahead + 1);
    if (token.is_sign(',')) return next.is<word("sau")>() || next.is<word("ngay")>();
    if (token.kind != Token::Kind::word) return false;
  }
  return false;
}

/// Where words that name an event or a document end at the latest: a semicolon, the end of a sentence, "(tức …",
/// "(không tính …", ", trừ …", "thì …", "hoặc đột xuất".
bool RuleReader::ends_words(std::size_t at) const noexcept {
  const Tokens& tokens = source_.tokens;
  const Token& token = tokens[at];
  if (token.is_sign(';')) return true;
  if (token.is_sign(')') && begin_ > 0 && tokens[begin_ - 1].is_sign('(')) return true;
  const bool more = at + 1 < cursor_.end();
  if (token.is_sign('.')) return more && tokens[at + 1].spaced && ends_sentence(at);
  if (!more) return false;
  if (token.is_sign('(') || token.is_sign(','))
    return tokens[at + 1].is<word("trừ")>() ||
           (token.is_sign('(') && (tokens[at + 1].is<word("tức")>() || tokens[at + 1].is<word("không")>()));
  if (token.is<word("thì")>()) return true;  // "kể từ ngày sinh con thì phải đăng ký"
  if (!token.is<word("hoặc")>()) return false;
  return tokens[at + 1].is<word("đột")>() || tokens[at + 1].is<word("khi")>();
}

/// A full stop after a word that is no abbreviation: not "TP. Hồ Chí Minh".
bool RuleReader::ends_sentence(std::size_t at) const noexcept {
  const Token& before = source_.tokens[at - (at > 0 ? 1 : 0)];
  return before.kind != Token::Kind::word || before.marked || before.end - before.begin > 3;
}

/// The words from here on that name an event or a document. "Theo Quyết định của UBND tỉnh; Nghị quyết của HĐND tỉnh"
/// names documents past its semicolons.
std::string RuleReader::rest(bool past_semicolons) {
  std::size_t last = cursor_.at();
  while (last < cursor_.end() && ((past_semicolons && source_.tokens[last].is_sign(';')) || !ends_words(last))) ++last;
  return words_to(last);
}

/// True where a clause can end: at its end, or before a sign that is no bracket.
bool RuleReader::ends_here() const noexcept {
  const Token& next = cursor_.peek();
  return cursor_.done() || next.is_sign(';') || next.is_sign('.') || next.is_sign(',') || next.is_sign(')');
}

/// The words from here to the token `last`, squeezed; a full stop or comma at the end is not theirs.
std::string RuleReader::words_to(std::size_t last) {
  const std::size_t begin = cursor_.at();
  while (last > begin && source_.tokens[last - 1].kind == Token::Kind::sign &&
         (source_.tokens[last - 1].is_sign('.') || source_.tokens[last - 1].is_sign(';') ||
          source_.tokens[last - 1].is_sign(',') || source_.tokens[last - 1].is_sign('/'))) {
    --last;
  }
  if (last > begin && source_.tokens[last - 1].is_sign(')')) {  // "(không quá 30 ngày kể từ ngày kiểm tra)"
    std::size_t open = begin;
    while (open < last && !source_.tokens[open].is_sign('(')) ++open;
    if (open == last) --last;
  }
  cursor_.seek(last);
  if (begin == last) return {};
  const std::size_t from = source_.tokens[begin].begin;
  return squeeze(source_.text.substr(from, source_.tokens[last - 1].end - from));
}

}  // namespace cchc::detail
