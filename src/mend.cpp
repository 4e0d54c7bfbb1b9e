#include "mend.hpp"

#include "time_point.hpp"

namespace cchc::detail {

namespace {

/// The word of deadlines that one with lost marks stands for; the same word when it stands for none.
WordKey with_marks(WordKey key) noexcept {
  switch (key) {
    case word("truoc"):
    case word("trươc"):
    case word("truớc"):
    case word("trưoc"):
    case word("truóc"): return word("trước");
    case word("nua"):
    case word("nưa"): return word("nửa");
    case word("diem"):
    case word("điem"):
    case word("diểm"): return word("điểm");
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
    case word("den"):
    case word("đen"):
    case word("dến"): return word("đến");
    case word("het"): return word("hết");
    case word("cham"): return word("chậm");
    case word("muon"): return word("muộn");
    case word("nhat"): return word("nhất");
    case word("som"): return word("sớm");
    case word("vao"): return word("vào");
    case word("dau"):
    case word("đau"):
    case word("dầu"): return word("đầu");
    case word("giua"): return word("giữa");
    case word("cuoi"): return word("cuối");
    case word("ke"): return word("kể");
    case word("lam"): return word("làm");
    case word("viec"): return word("việc");
    case word("dinh"):
    case word("đinh"):
    case word("dịnh"): return word("định");
    case word("ky"): return word("kỳ");
    case word("thuong"):
    case word("thưong"):
    case word("thuờng"): return word("thường");
    case word("xuyen"): return word("xuyên");
    case word("lien"): return word("liên");
    case word("tuc"): return word("tục");
    case word("doan"):
    case word("đoan"):
    case word("doạn"): return word("đoạn");
    case word("thoi"): return word("thời");
    case word("han"): return word("hạn");
    case word("khong"): return word("không");
    case word("qua"): return word("quá");
    case word("cac"): return word("các");
    case word("nhung"): return word("những");
    case word("tiep"): return word("tiếp");
    case word("tro"): return word("trở");
    case word("di"):
    case word("đi"): return word("đi");
    case word("va"): return word("và");
    case word("cua"): return word("của");
    case word("lan"): return word("lần");
    case word("mot"): return word("một");
    case word("bao"): return word("báo");
    case word("cao"): return word("cáo");
    case word("hieu"): return word("hiệu");
    case word("luc"): return word("lực");
    case word("thu"): return word("thứ");
    case word("ca"): return word("cả");
    case word("suot"): return word("suốt");
    case word("hon"): return word("hơn");
    case word("so"): return word("số");
    case word("lieu"): return word("liệu");
    case word("dot"):
    case word("đot"):
    case word("dột"): return word("đột");
    case word("xuat"): return word("xuất");
    case word("tinh"): return word("tính");
    default: return key;
  }
}

struct Pair {
  WordKey first;
  WordKey second;
};

/// Words that make each other sure: "chậm nhat", "bao cáo".
constexpr Pair pairs[] = {{word("chậm"), word("nhất")},    {word("muộn"), word("nhất")}, {word("sớm"), word("nhất")},
                          {word("định"), word("kỳ")},      {word("giai"), word("đoạn")}, {word("làm"), word("việc")},
                          {word("thường"), word("xuyên")}, {word("liên"), word("tục")},  {word("thời"), word("hạn")},
                          {word("thời"), word("gian")},    {word("không"), word("quá")}, {word("không"), word("sớm")},
                          {word("không"), word("muộn")},   {word("sớm"), word("hơn")},   {word("kể"), word("từ")},
                          {word("trở"), word("đi")},       {word("tiếp"), word("theo")}, {word("báo"), word("cáo")},
                          {word("hiệu"), word("lực")},     {word("hằng"), word("năm")},  {word("hàng"), word("năm")},
                          {word("mỗi"), word("năm")},      {word("số"), word("liệu")},   {word("đột"), word("xuất")},
                          {word("các"), word("năm")},      {word("những"), word("năm")}, {word("tính"), word("đến")},
                          {word("từ"), word("ngày")},      {word("đến"), word("ngày")},  {word("trước"), word("ngày")},
                          {word("cả"), word("năm")},       {word("của"), word("tháng")}, {word("của"), word("năm")},
                          {word("từ"), word("năm")},       {word("đến"), word("năm")},   {word("từ"), word("tháng")},
                          {word("đến"), word("tháng")},    {word("đến"), word("hết")},   {word("đến"), word("trước")},
                          {word("hết"), word("ngày")},     {word("kế"), word("tiếp")},   {word("đầu"), word("năm")},
                          {word("cuối"), word("năm")},     {word("đầu"), word("quý")},   {word("cuối"), word("quý")},
                          {word("suốt"), word("năm")},     {word("đến"), word("cuối")},  {word("đến"), word("quý")},
                          {word("nửa"), word("đầu")},      {word("nửa"), word("cuối")},  {word("thời"), word("điểm")},
                          {word("năm"), word("báo")},      {word("cáo"), word("năm")},   {word("cáo"), word("quý")},
                          {word("tháng"), word("báo")}};

bool is_roman_digit(char c) noexcept { return c == 'I' || c == 'V' || c == 'i' || c == 'v'; }

bool is_time_word(WordKey key) noexcept {
  switch (key) {
    case word("ngày"):
    case word("tháng"):
    case word("quý"):
    case word("năm"):
    case word("tuần"): return true;
    default: return false;
  }
}

template <WordKey wanted>
constexpr bool same(WordKey key) noexcept {
  return key == wanted;
}

class Mender {
 public:
  Mender(std::string_view text, Tokens& tokens) noexcept : text_{text}, tokens_{tokens} {}

  void mend() {
    join_digits();
    join_torn_days();
    for (std::size_t i = 0; i < tokens_.size(); ++i) split_quarter(i);
    bool any_mark = false;
    for (const Token& token : tokens_) any_mark = any_mark || token.marked;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].kind == Token::Kind::word) add_marks(i, !any_mark);
    }
  }

 private:
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

  /// "trước ngày 3 1/12/2024": a day torn in two
  void join_torn_days() {
    for (std::size_t i = 0; i + 3 < tokens_.size(); ++i) {
      const Token& first = tokens_[i + 1];
      const Token& second = tokens_[i + 2];
      const bool torn = tokens_[i].is<word("ngày")>() && first.is_number() && first.digits == 1 && first.key <= 3 &&
                        second.is_number() && second.digits == 1 && second.spaced && tokens_[i + 3].is_sign('/');
      if (!torn) continue;
      Token& day = tokens_[i + 1];
      day.key = first.key * 10 + second.key;
      day.digits = 2;
      day.end = second.end;
      day.noise |= odd_spaces;
      for (std::size_t k = i + 2; k + 1 < tokens_.size(); ++k) tokens_[k] = tokens_[k + 1];
      tokens_.resize(tokens_.size() - 1);
    }
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
    if (whole.kind != Token::Kind::word || !whole.marked) return;
    const auto letters = text_.substr(whole.begin, whole.end - whole.begin);
    std::size_t roman = letters.size();
    while (roman > 0 && is_roman_digit(letters[roman - 1])) --roman;
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

  /// A cell without any mark lost them all; in others a lone word needs a number or a word of time beside it. Where
  /// that is missing the word stays as it is and is only reported.
  void add_marks(std::size_t i, bool all_lost) {
    Token& token = tokens_[i];
    const WordKey marked = with_marks(token.key);
    if (marked == token.key) return;
    if (all_lost || is_sure(i, marked)) token.key = marked;
    if (token.key == marked || !is_at_home(i)) token.noise |= lost_marks;
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

  /// Words that are words without marks, too, away from days and periods: "thông qua", "quy định", "nâng cao"; and
  /// "ngay sau khi" even there.
  bool is_at_home(std::size_t i) const noexcept {
    switch (tokens_[i].key) {
      case word("ngay"): return near(i + 1).kind == Token::Kind::word && !near(i + 1).is<word("thứ")>();
      case word("thu"): return !near(i + 1).upper && !of_time(near(i + 1));
      case word("ke"): return !near(i - 1).is<word("liền")>() && !near(i + 1).is<word("tiếp")>();
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
      case word("so"):
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
    for (const Pair& pair : pairs) {
      if ((pair.first == marked && pair.second == next) || (pair.second == marked && pair.first == before)) return true;
    }
    return false;
  }

  bool is_sure(std::size_t i, WordKey marked) const noexcept {
    if (same<word("trước")>(marked) || same<word("và")>(marked)) return true;  // no other word has these letters
    const Token& next = near(i + 1);
    const Token& before = near(i - 1);
    if (same<word("hằng")>(marked)) return false;                                // "hang năm" is read as it stands
    if (same<word("ngày")>(marked) && before.is_number() && before.digits <= 3)  // "60 ngay kể từ"
      return next.is<word("làm")>() || next.is<word("kể")>() || next.is<word("kê")>();
    if (same<word("ngày")>(marked) && before.is<word("từ")>() && i > 1 && near(i - 2).is<word("kể")>())
      return next.kind == Token::Kind::word;
    if (same<word("ngày")>(marked) && next.kind == Token::Kind::word) return false;  // "đến ngay trụ sở"
    if (in_pair(i, marked)) return true;
    if (same<word("quý")>(marked) && is_roman_quarter(next)) return true;
    if (same<word("kể")>(marked)) return false;
    if (is_time_word(marked)) return next.is_number() || (same<word("tháng")>(marked) && next.is<word("đầu")>());
    if (same<word("giờ")>(marked)) return before.is_number();
    const bool of_time = same<word("từ")>(marked) || same<word("đến")>(marked) || same<word("hết")>(marked);
    return of_time && next.is_number();
  }

  std::string_view text_;
  Tokens& tokens_;
};

}  // namespace

void mend(std::string_view text, Tokens& tokens) { Mender{text, tokens}.mend(); }

}  // namespace cchc::detail
