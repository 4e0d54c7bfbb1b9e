#include "number_words.hpp"

namespace cchc::detail {

namespace {

/// One digit; five is "lăm" after tens.
int digit(const Token& token) noexcept {
  if (token.kind != Token::Kind::word) return 0;
  switch (token.key) {
    case word("một"):
    case word("mốt"): return 1;
    case word("hai"): return 2;
    case word("ba"): return 3;
    case word("bốn"):
    case word("tư"): return 4;
    case word("năm"):
    case word("lăm"): return 5;
    case word("sáu"): return 6;
    case word("bảy"):
    case word("bẩy"): return 7;
    case word("tám"): return 8;
    case word("chín"): return 9;
    default: return 0;
  }
}

/// A part of a number in words, also one that lost its marks: "sau", "tam", "lam".
bool is_of_number(const Token& token) noexcept {
  constexpr std::uint32_t longest = 4;
  if (token.kind != Token::Kind::word) return false;
  const bool bare = !token.marked && token.end - token.begin <= longest;
  return bare || digit(token) != 0 || token.is<word("mười")>() || token.is<word("mươi")>() ||
         token.is<word("muời")>() || token.is<word("mưoi")>();
}

}  // namespace

std::optional<int> read_number_in_words(Cursor& cursor) noexcept {
  int tens = 0;
  if (cursor.accept<word("mười")>()) {
    tens = 1;
  } else if (digit(cursor.peek()) != 0 && cursor.peek(1).is<word("mươi")>()) {
    tens = digit(cursor.peek());
    cursor.seek(cursor.at() + 2);
  }
  const Token& next = cursor.peek();
  const int ones = next.is<word("năm")>() ? 0 : digit(next);  // "mười năm" is ten years
  if (ones != 0) cursor.next();
  const int number = 10 * tens + ones;
  return number == 0 ? std::nullopt : std::optional{number};
}

void skip_number_in_words(Cursor& cursor) noexcept {
  constexpr std::size_t most = 4;  // "hai mươi mốt"
  if (!cursor.peek().is_sign('(')) return;
  for (std::size_t ahead = 1; ahead <= most; ++ahead) {
    const Token& token = cursor.peek(ahead);
    if (token.is_sign(')') && ahead > 1) return cursor.seek(cursor.at() + ahead + 1);
    if (!is_of_number(token)) return;
  }
}

}  // namespace cchc::detail
