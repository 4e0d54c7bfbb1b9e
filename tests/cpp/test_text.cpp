#include <doctest/doctest.h>

#include "cchc/error.hpp"
#include "cchc/text.hpp"
#include "tokens.hpp"

using cchc::fold;
using cchc::detail::Tokens;
using cchc::detail::word;

TEST_CASE("one word however it is spelt") {
  CHECK(fold("Hoà") == "hoa2");
  CHECK(fold("HÒA") == "hoa2");
  CHECK(fold("Ho\xCC\x80"
             "a") == "hoa2");  // decomposed, tone on the o
  CHECK(fold("Quý") == fold("QU\xC3\x9D"));
  CHECK(fold("quý") == fold("qúy"));
  CHECK(fold("tru\xCC\x9Bo\xCC\x9B\xCC\x81"
             "c") == fold("trước"));  // NFD
  CHECK(fold("tr\xC6\xB0\xE1\xBB\x9B"
             "c") == "trươc1");
}

TEST_CASE("letters that marks make stay letters of their own") {
  CHECK(fold("đ") != fold("d"));
  CHECK(fold("Đak Pơ") != fold("Đăk Pơ"));
  CHECK(fold("SNgV") != fold("SNV"));
  CHECK(word("bàn") != word("bán"));
  CHECK(word("mau") != word("mâu"));
}

TEST_CASE("white space of any kind is one space, and the ends are trimmed") {
  CHECK(cchc::squeeze(" \xC2\xA0 Quý\r\n\tIV\xE2\x80\x8B ") == "Quý IV");
  CHECK(cchc::squeeze("\xC2\xA0") == "");
  CHECK(fold(" Sở \n Nội  vụ ") == "sơ3 nôi5 vu5");
}

TEST_CASE("NFC is what people read, and bytes that are no UTF-8 are refused") {
  CHECK(cchc::to_nfc("tru\xCC\x9Bo\xCC\x9B\xCC\x81"
                     "c") == "trước");
  CHECK(cchc::to_nfc("trước") == "trước");
  CHECK_THROWS_AS(cchc::to_nfc("\xC3("), cchc::InvalidValue);
  CHECK_FALSE(cchc::is_utf8("\xED\xA0\x80"));  // a lone surrogate
  CHECK_FALSE(cchc::is_utf8("\xC0\xAF"));      // overlong
  CHECK(cchc::is_utf8("Gia Lai – 2024"));
}

TEST_CASE("word keys ignore case, normal form and the place of the tone") {
  static_assert(word("quý") == word("QÚY"));
  static_assert(word("trước") != word("truoc"));
  const Tokens tokens{
      "Tru\xCC\x9Bo\xCC\x9B\xCC\x81"
      "c ngày 15/8/2024"};
  REQUIRE(tokens.size() == 7);
  CHECK(tokens[0].is(word("trước")));
  CHECK(tokens[0].upper);
  CHECK(tokens[1].is(word("ngày")));
  CHECK(tokens[2].is_number());
  CHECK(tokens[2].key == 15);
  CHECK(tokens[3].is_sign('/'));
  CHECK_FALSE(tokens[3].spaced);
  CHECK(tokens[6].digits == 4);
}

TEST_CASE("letters and digits run together are two tokens, and tokens know their bytes") {
  const std::string_view text = "T3/2024\n- 2026Được";
  const Tokens tokens{text};
  REQUIRE(tokens.size() == 7);
  CHECK(tokens[0].is(word("t")));
  CHECK(tokens[1].key == 3);
  CHECK(tokens[4].is_sign('-'));
  CHECK(tokens[4].starts_line);
  CHECK(tokens[6].is(word("được")));
  CHECK_FALSE(tokens[6].spaced);
  CHECK(text.substr(tokens[6].begin, tokens[6].end - tokens[6].begin) == "Được");
}

TEST_CASE("long and foreign words have keys too, equal when the words are") {
  CHECK(word("Blockchaining") == word("blockchaining"));
  CHECK(word("blockchaining") != word("blockchainings"));
  CHECK(word("nghiêng") == word("NGHIÊNG"));
  CHECK(word("план") == word("план"));
}

TEST_CASE("any bytes can be tokenized, and no byte that is not white space is outside a token") {
  const std::string_view text = "\xFF\xFEngày\x80 31\xC2\xA0/ 12 …\xF0\x9F\x98\x80";
  std::size_t covered = 0;
  for (const auto& token : Tokens{text}) covered += token.end - token.begin;
  CHECK(covered == text.size() - 1 - 2 - 1 - 1);
}
