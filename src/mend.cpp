#include "mend.hpp"

namespace cchc::detail {

namespace {

/// The word that one without marks stands for; the same word when it is no word of deadlines.
WordKey with_marks(WordKey key) noexcept {
  switch (key) {
    case word("truoc"): return word("trước");
    case word("ngay"): return word("ngày");
    case word("thang"): return word("tháng");
    case word("nam"): return word("năm");
    case word("quy"):
    case word("qui"): return word("quý");
    case word("hang"): return word("hằng");
    case word("moi"): return word("mỗi");
    case word("tuan"): return word("tuần");
    case word("gio"): return word("giờ");
    case word("phut"): return word("phút");
    case word("tu"): return word("từ");
    case word("den"): return word("đến");
    case word("het"): return word("hết");
    case word("cham"): return word("chậm");
    case word("nhat"): return word("nhất");
    case word("vao"): return word("vào");
    case word("dau"): return word("đầu");
    case word("giua"): return word("giữa");
    case word("cuoi"): return word("cuối");
    case word("ke"): return word("kể");
    case word("lam"): return word("làm");
    case word("viec"): return word("việc");
    case word("dinh"): return word("định");
    case word("ky"): return word("kỳ");
    case word("thuong"): return word("thường");
    case word("xuyen"): return word("xuyên");
    case word("lien"): return word("liên");
    case word("tuc"): return word("tục");
    case word("doan"): return word("đoạn");
    case word("thoi"): return word("thời");
    case word("han"): return word("hạn");
    case word("khong"): return word("không");
    case word("qua"): return word("quá");
    case word("cac"): return word("các");
    case word("tiep"): return word("tiếp");
    case word("tro"): return word("trở");
    case word("di"): return word("đi");
    case word("va"): return word("và");
    case word("cua"): return word("của");
    case word("lan"): return word("lần");
    case word("mot"): return word("một");
    case word("du"): return word("dự");
    case word("kien"): return word("kiến");
    default: return key;
  }
}

bool is_time_word(WordKey key) noexcept {
  return key == word("ngày") || key == word("tháng") || key == word("quý") || key == word("năm") || key == word("tuần");
}

class Mender {
 public:
  Mender(std::string_view text, Tokens& tokens) noexcept : text_{text}, tokens_{tokens} {}

  void mend() {
    join_digits();
    for (std::size_t i = 0; i < tokens_.size(); ++i) split_quarter(i);
    bool any_mark = false;
    for (const Token& token : tokens_) any_mark = any_mark || token.marked;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (is_plain(i)) add_marks(i, !any_mark);
    }
  }

 private:
  bool is_plain(std::size_t i) const noexcept { return tokens_[i].kind == Token::Kind::word && !tokens_[i].marked; }

  /// 'O' and 'o' stand for 0, 'l' for 1, where they touch digits.
  bool is_digit_like(const Token& token) const noexcept {
    if (token.kind != Token::Kind::word || token.marked) return false;
    for (const char c : text_.substr(token.begin, token.end - token.begin)) {
      if (c != 'O' && c != 'o' && c != 'l') return false;
    }
    return true;
  }

  /// "2O25", "3l/12", "l5/8": one number again
  void join_digits() {
    std::size_t to = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++to) {
      std::size_t end = i + 1;
      bool digits = tokens_[i].is_number();
      bool odd = is_digit_like(tokens_[i]);
      if (digits || odd) {
        for (;
             end < tokens_.size() && !tokens_[end].spaced && (tokens_[end].is_number() || is_digit_like(tokens_[end]));
             ++end) {
          digits = digits || tokens_[end].is_number();
          odd = odd || !tokens_[end].is_number();
        }
      }
      Token token = tokens_[i];
      if (digits && odd) token = number_of(tokens_[i], tokens_[end - 1].end);
      i = digits && odd ? end : i + 1;
      tokens_[to] = token;
    }
    tokens_.resize(to);
  }

  Token number_of(Token first, std::uint32_t end) const noexcept {
    Token number = first;
    number.kind = Token::Kind::number;
    number.key = 0;
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

  /// "QuýIV/2026": two words
  void split_quarter(std::size_t i) {
    const Token& whole = tokens_[i];
    if (whole.kind != Token::Kind::word || !whole.marked || !whole.upper) return;
    const auto letters = text_.substr(whole.begin, whole.end - whole.begin);
    std::size_t roman = letters.size();
    while (roman > 0 && (letters[roman - 1] == 'I' || letters[roman - 1] == 'V')) --roman;
    if (roman == letters.size() || roman == 0 || letters.size() - roman > 3) return;
    const Tokens parts{letters.substr(0, roman)};
    const Tokens number{letters.substr(roman)};
    if (parts.size() != 1 || !(parts[0].is<word("quý")>() || parts[0].is<word("quí")>())) return;
    Token second = number[0];
    second.begin = whole.begin + static_cast<std::uint32_t>(roman);
    second.end = whole.end;
    second.noise |= odd_spaces;
    tokens_[i].key = parts[0].key;
    tokens_[i].end = second.begin;
    tokens_[i].capitals = false;
    tokens_.insert(i + 1, second);
  }

  /// A cell without any mark lost them all; in others a lone word needs a number or a word of time beside it.
  void add_marks(std::size_t i, bool all_lost) {
    Token& token = tokens_[i];
    const WordKey marked = with_marks(token.key);
    if (marked == token.key || !(all_lost || is_sure(i, marked))) return;
    token.key = marked;
    token.noise |= lost_marks;
  }

  bool is_sure(std::size_t i, WordKey marked) const noexcept {
    if (marked == word("trước")) return true;  // no other word has these letters
    const Token* next = i + 1 < tokens_.size() ? &tokens_[i + 1] : nullptr;
    const Token* before = i > 0 ? &tokens_[i - 1] : nullptr;
    const bool next_is_time = next != nullptr && next->kind == Token::Kind::word && is_time_word(with_marks(next->key));
    if (marked == word("hằng")) return false;  // "hang năm" is read as it stands
    if (marked == word("ngày") && before != nullptr && before->is_number() && before->digits <= 3)  // "60 ngay kể từ"
      return next != nullptr && (next->is<word("làm")>() || next->is<word("kể")>() || next->is<word("kê")>());
    if (marked == word("ngày") && before != nullptr && before->is<word("từ")>() && next != nullptr)
      return next->kind == Token::Kind::word && before > tokens_.begin() && (before - 1)->is<word("kể")>();
    if (is_time_word(marked)) return next != nullptr && next->is_number();
    if (marked == word("giờ")) return before != nullptr && before->is_number();
    const bool of_time = marked == word("từ") || marked == word("đến") || marked == word("hết");
    return of_time && next_is_time;
  }

  std::string_view text_;
  Tokens& tokens_;
};

}  // namespace

void mend(std::string_view text, Tokens& tokens) { Mender{text, tokens}.mend(); }

}  // namespace cchc::detail
