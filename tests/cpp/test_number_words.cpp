#include "number_words.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace cchc::detail;

namespace {

/// The number, and how many words it took.
struct Read {
  int number;
  std::size_t words;
};

Read read(std::string_view text) {
  const Tokens tokens{text};
  Cursor cursor{tokens, 0, tokens.size()};
  const auto number = read_number_in_words(cursor);
  return {number.value_or(0), cursor.at()};
}

}  // namespace

TEST_CASE("numbers in words, from one to ninety-nine") {
  const std::pair<std::string_view, int> numbers[] = {{"một", 1},
                                                      {"tư", 4},
                                                      {"bảy", 7},
                                                      {"mười", 10},
                                                      {"mười một", 11},
                                                      {"mười lăm", 15},
                                                      {"hai mươi", 20},
                                                      {"hai mươi mốt", 21},
                                                      {"hai mươi tư", 24},
                                                      {"ba mươi", 30},
                                                      {"năm mươi", 50},
                                                      {"BA MƯƠI MỐT", 31},
                                                      {"chín mươi chín", 99}};
  for (const auto& [text, number] : numbers) {
    INFO(text);
    CHECK(read(text).number == number);
    CHECK(read(text).words == Tokens{text}.size());
  }
}

TEST_CASE("a year is no five") {
  CHECK(read("năm 2025").number == 0);
  CHECK(read("năm 2025").words == 0);
  CHECK(read("mười năm").number == 10);
  CHECK(read("mười năm").words == 1);
  CHECK(read("hai mươi năm").number == 20);
  CHECK(read("ngày").number == 0);
}

TEST_CASE("a number in brackets after its digits is passed over") {
  for (const std::string_view text : {"(tám) ngày", "(mười lăm) ngày", "(hai mươi mốt) ngày"}) {
    INFO(text);
    const Tokens tokens{text};
    Cursor cursor{tokens, 0, tokens.size()};
    skip_number_in_words(cursor);
    CHECK(cursor.peek().is<word("ngày")>());
  }
  const Tokens tokens{"(nếu có)"};
  Cursor cursor{tokens, 0, tokens.size()};
  skip_number_in_words(cursor);
  CHECK(cursor.at() == 0);
}
