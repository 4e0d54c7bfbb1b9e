#include "mend.hpp"

#include "lost_marks.hpp"
#include "time_point.hpp"

namespace cchc::detail {

namespace {

bool is_roman_digit(char c) noexcept { return c == 'I' || c == 'V' || c == 'i' || c == 'v'; }

bool is_q(char c) noexcept { return c == 'Q' || c == 'q'; }

template <WordKey wanted>
constexpr bool same(WordKey key) noexcept {
  return key == wanted;
}

class Mender {
 public:
  Mender(std::string_view text, Tokens& tokens) noexcept : text_{text}, tokens_{tokens} {}

  void mend() {
    look();
    if (touching_) {
      join([this](std::size_t& at) { return digits(at); });
      join([this](std::size_t& at) { return letters(at); });
    }
    if (torn_) join([this](std::size_t& at) { return torn_day(at); });
    if (glued_) split_quarters();
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].kind != Token::Kind::word) continue;
      const WordKey marked = with_marks(tokens_[i].key);
      if (marked != tokens_[i].key) add_marks(i, marked);
    }
  }

 private:
  /// One look at all tokens: most texts need little mending.
  void look() noexcept {
    Token::Kind before = Token::Kind::sign;
    bool marked = false;
    bool glued = false;
    bool touching = false;
    bool torn = false;
    for (const Token& token : tokens_) {
      const bool beside = token.kind != Token::Kind::sign && before != Token::Kind::sign;
      marked |= token.marked;
      glued |= ends_roman(token);
      touching |= beside && !token.spaced;
      torn |= beside && token.is_number() && before == Token::Kind::number;
      before = token.kind;
    }
    any_mark_ = marked;
    glued_ = glued;
    touching_ = touching;
    torn_ = torn;
  }

  /// "QuýIV"
  bool ends_roman(const Token& token) const noexcept {
    return token.kind == Token::Kind::word && token.marked && is_q(text_[token.begin]) &&
           is_roman_digit(text_[token.end - 1]);
  }

  /// 'O' and 'o' stand for 0, 'l' for 1, where they touch digits.
  bool is_digit_like(const Token& token) const noexcept {
    if (token.kind != Token::Kind::word || token.marked) return false;
    for (const char c : text_.substr(token.begin, token.end - token.begin)) {
      if (c != 'O' && c != 'o' && c != 'l') return false;
    }
    return true;
  }

  /// Puts tokens together, once through the text: `take` gives what stands at a token, and moves past all it took.
  template <class Take>
  void join(const Take& take) {
    std::size_t to = 0;
    for (std::size_t at = 0; at < tokens_.size(); ++to) {
      const Token token = take(at);
      tokens_[to] = token;
    }
    tokens_.resize(to);
  }

  /// "2O25", "3l/12", "l5/8": one number again
  Token digits(std::size_t& at) const noexcept {
    const Token first = tokens_[at];
    bool digits = first.is_number();
    bool odd = is_digit_like(first);
    std::size_t end = at + 1;
    if (digits || odd) {
      for (; end < tokens_.size() && !tokens_[end].spaced && (tokens_[end].is_number() || is_digit_like(tokens_[end]));
           ++end) {
        digits = digits || tokens_[end].is_number();
        odd = odd || !tokens_[end].is_number();
      }
    }
    if (!digits || !odd) end = at + 1;
    const std::uint32_t last = tokens_[end - 1].end;
    at = end;
    return digits && odd ? number_of(first, last) : first;
  }

  /// "15 ngày 1àm việc", "chậm nhất 1à": the digit is the letter l
  Token letters(std::size_t& at) const noexcept {
    const Token first = tokens_[at];
    const Token& rest = near(++at);
    const bool one = first.is_number() && first.digits == 1 && first.key == 1 && !rest.spaced;
    const WordKey whole = !one                    ? 0
                          : rest.is<word("àm")>() ? word("làm")
                          : rest.is<word("à")>()  ? word("là")
                          : rest.is<word("ần")>() ? word("lần")
                                                  : 0;
    if (whole == 0) return first;
    ++at;
    Token joined = rest;
    joined.become(whole);
    joined.begin = first.begin;
    joined.spaced = first.spaced;
    joined.starts_line = first.starts_line;
    joined.noise |= odd_digits;
    return joined;
  }

  /// "trước ngày 3 1/12/2024": a day torn in two
  Token torn_day(std::size_t& at) const noexcept {
    Token day = tokens_[at];
    const bool named = near(at - 1).is<word("ngày")>();
    const Token& second = near(++at);
    const bool torn = named && day.is_number() && day.digits == 1 && day.key <= 3 && second.is_number() &&
                      second.digits == 1 && second.spaced && near(at + 1).is_sign('/');
    if (!torn) return day;
    ++at;
    day.key = day.key * 10 + second.key;
    day.digits = 2;
    day.end = second.end;
    day.noise |= odd_spaces;
    return day;
  }

  Token number_of(Token first, std::uint32_t end) const noexcept {
    Token number = first;
    number.kind = Token::Kind::number;
    number.key = 0;
    number.cues = no_cue;
    number.digits = 0;
    number.end = end;
    number.upper = number.capitals = false;
    number.noise |= odd_digits;
    for (const char c : text_.substr(first.begin, end - first.begin)) {
      const unsigned digit = c >= '0' && c <= '9' ? static_cast<unsigned>(c - '0') : c == 'l' ? 1 : 0;
      if (number.digits < 9) number.key = number.key * 10 + digit;
      if (number.digits < 255) ++number.digits;
    }
    return number;
  }

  /// "QuýIV/2026": two words. From the end, so that each token moves once.
  void split_quarters() {
    std::size_t at = tokens_.size();
    std::size_t more = 0;
    for (std::size_t i = 0; i < at; ++i) more += is_glued_quarter(tokens_[i]) ? 1 : 0;
    for (tokens_.resize(at + more); more > 0;) {
      const Token whole = tokens_[--at];
      if (!is_glued_quarter(whole)) {
        tokens_[at + more] = whole;
        continue;
      }
      const std::uint32_t roman = start_of_roman(whole);
      Token second = Tokens{text_.substr(roman, whole.end - roman)}[0];
      second.begin = roman;
      second.end = whole.end;
      second.noise |= odd_spaces;
      tokens_[at + more] = second;
      Token& first = tokens_[at + --more] = whole;
      first.become(Tokens{text_.substr(whole.begin, roman - whole.begin)}[0].key);
      first.end = roman;
      first.capitals = false;
    }
  }

  std::uint32_t start_of_roman(const Token& whole) const noexcept {
    std::uint32_t roman = whole.end;
    while (roman > whole.begin && is_roman_digit(text_[roman - 1])) --roman;
    return roman;
  }

  bool is_glued_quarter(const Token& whole) const {
    constexpr std::uint32_t longest = 3;
    if (!ends_roman(whole)) return false;
    const std::uint32_t roman = start_of_roman(whole);
    if (roman == whole.begin || whole.end - roman > longest) return false;
    const Tokens parts{text_.substr(whole.begin, roman - whole.begin)};
    return parts.size() == 1 && (parts[0].is<word("quý")>() || parts[0].is<word("quí")>());
  }

  /// A cell without any mark lost them all; in others a lone word needs a number or a word of time beside it. Where
  /// that is missing the word stays as it is and is only reported.
  void add_marks(std::size_t i, WordKey marked) {
    if (is_of_number(i)) return;
    Token& token = tokens_[i];
    if (!any_mark_ || is_sure(i, marked)) token.become(marked);
    if (token.key == marked || !is_at_home(i)) token.noise |= lost_marks;
  }

  /// "TU" of "1494-CV/TU"
  bool is_of_number(std::size_t i) const noexcept {
    return !tokens_[i].spaced && near(i - 1).is_sign('/') && near(i - 2).kind == Token::Kind::word;
  }

  const Token& near(std::size_t i) const noexcept {
    static constexpr Token nothing{};
    return i < tokens_.size() ? tokens_[i] : nothing;
  }

  /// A number, a quarter or a word of time.
  static bool of_time(const Token& token) noexcept {
    if (token.kind != Token::Kind::word) return token.is_number();
    return is_time_word(with_marks(token.key)) || is_roman_quarter(token);
  }

  /// What stands after "ngày" and not after "ngay": "thứ Sáu", "làm việc", "cuối cùng", "mười lăm", "mùng 5".
  bool begins_day(std::size_t i) const noexcept {
    switch (near(i).key) {
      case word("thứ"):
      case word("mùng"):
      case word("mồng"):
      case word("rằm"):
      case word("mười"): return true;
      case word("làm"): return near(i + 1).is<word("việc")>();
      case word("cuối"): return near(i + 1).is<word("cùng")>();
      case word("đầu"): return near(i + 1).is<word("tiên")>();
      case word("hai"):
      case word("ba"): return near(i + 1).is<word("mươi")>();
      default: return false;
    }
  }

  /// Words that are words without marks, too, away from days and periods: "thông qua", "quy định", "nâng cao"; and
  /// "ngay sau khi" even there.
  bool is_at_home(std::size_t i) const noexcept {  // NOLINT(readability-function-size): a table
    switch (tokens_[i].key) {
      case word("ngay"): return near(i + 1).kind == Token::Kind::word && !begins_day(i + 1);
      case word("thu"): return !near(i + 1).upper && !of_time(near(i + 1)) && !near(i - 1).is<word("tuần")>();
      case word("voi"): return !near(i - 1).is<word("đối")>();
      case word("la"): return !near(i - 1).is<word("nhất")>() && !near(i + 1).is_number();
      case word("hop"): return !near(i - 1).is<word("phiên")>() && !near(i - 1).is<word("kỳ")>();
      case word("phien"): return !near(i + 1).is<word("họp")>();
      case word("hoan"): return !near(i + 1).is<word("thành")>();
      case word("thanh"): return !near(i - 1).is<word("hoàn")>();
      case word("thuc"): return !near(i - 1).is<word("kết")>();
      case word("ngan"): return !near(i + 1).is<word("sách")>();
      case word("sach"): return !near(i - 1).is<word("ngân")>();
      case word("cung"): return !near(i - 1).is<word("cuối")>();
      case word("tru"):
      case word("duoc"):
      case word("ket"): return !of_time(near(i + 1));
      case word("ke"): return !near(i - 1).is<word("liền")>() && !near(i + 1).is<word("tiếp")>();
      case word("so"): return near(i + 1).is<word("với")>() || (!of_time(near(i + 1)) && !of_time(near(i - 1)));
      case word("quy"):
      case word("nam"):
      case word("hang"):
      case word("tu"):
      case word("dau"):
      case word("đau"):
      case word("dầu"):
      case word("lam"):
      case word("lien"):
      case word("han"):
      case word("qua"):
      case word("di"):
      case word("đi"):
      case word("lan"):
      case word("bao"):
      case word("cao"):
      case word("ca"):
      case word("tinh"):
      case word("moi"):
      case word("đen"):
      case word("đinh"):
      case word("tro"): return !of_time(near(i + 1)) && !of_time(near(i - 1));
      default: return false;
    }
  }

  bool in_pair(std::size_t i, WordKey marked) const noexcept {
    const WordKey next = near(i + 1).kind == Token::Kind::word ? with_marks(near(i + 1).key) : 0;
    const WordKey before = i > 0 && near(i - 1).kind == Token::Kind::word ? with_marks(near(i - 1).key) : 0;
    return are_companions(marked, next) || are_companions(before, marked);
  }

  bool is_sure(std::size_t i, WordKey marked) const noexcept {
    if (same<word("trước")>(marked) || same<word("và")>(marked)) return true;  // no other word has these letters
    const Token& next = near(i + 1);
    const Token& before = near(i - 1);
    if (same<word("hằng")>(marked)) return false;                                // "hang năm" is read as it stands
    if (same<word("ngày")>(marked) && before.is_number() && before.digits <= 3)  // "60 ngay kể từ"
      return next.is_number() || next.is<word("làm")>() || next.is<word("kể")>() || next.is<word("kê")>() ||
             next.is<word("đầu")>() || next.is<word("cuối")>();
    if (same<word("ngày")>(marked) && before.is<word("từ")>() && i > 1 && near(i - 2).is<word("kể")>())
      return next.kind == Token::Kind::word;
    if (same<word("ngày")>(marked) && next.kind == Token::Kind::word)  // "đến ngay trụ sở"
      return begins_day(i + 1) && !next.is<word("thứ")>();
    if (in_pair(i, marked)) return true;
    if (same<word("quý")>(marked) && is_roman_quarter(next)) return true;
    if (same<word("kể")>(marked)) return false;
    if (same<word("tháng")>(marked) && (before.is_number() || before.is_sign(')'))) return true;  // "06 (sáu) thang"
    if (is_time_word(marked)) return next.is_number() || (same<word("tháng")>(marked) && next.is<word("đầu")>());
    if (same<word("giờ")>(marked)) return before.is_number();
    const bool of_time = same<word("từ")>(marked) || same<word("đến")>(marked) || same<word("hết")>(marked);
    return of_time && next.is_number();
  }

  std::string_view text_;
  Tokens& tokens_;
  bool any_mark_ = false;
  bool touching_ = false;  // a word and a number without a space between them
  bool glued_ = false;     // "QuýIV"
  bool torn_ = false;      // two numbers, one after the other
};

}  // namespace

void mend(std::string_view text, Tokens& tokens) { Mender{text, tokens}.mend(); }

}  // namespace cchc::detail
