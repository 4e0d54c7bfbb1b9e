#include "mend.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace cchc::detail;

namespace {

struct Mended {
  explicit Mended(std::string_view text) : tokens{text} { mend(text, tokens); }
  unsigned noise() const noexcept {
    unsigned bits = no_noise;
    for (const Token& token : tokens) bits |= token.noise;
    return bits;
  }
  Tokens tokens;
};

}  // namespace

TEST_CASE("letters that a scanner takes for digits are digits again") {
  const Mended year{"2O25"};
  REQUIRE(year.tokens.size() == 1);
  CHECK(year.tokens[0].is_number());
  CHECK(year.tokens[0].key == 2025);
  CHECK(year.tokens[0].digits == 4);
  CHECK(year.noise() == odd_digits);
  const Mended day{"3l/12"};
  CHECK(day.tokens[0].key == 31);
  CHECK(day.tokens.size() == 3);
}

TEST_CASE("a day torn in two is one number, whose place covers both") {
  const Mended torn{"trước ngày 3 1/12/2024"};
  CHECK(torn.tokens[2].key == 31);
  CHECK(torn.tokens[2].end - torn.tokens[2].begin == 3);
  CHECK((torn.noise() & odd_spaces) != 0);
}

TEST_CASE("a quarter glued to its number is two words") {
  const Mended quarter{"QuýIV/2026"};
  REQUIRE(quarter.tokens.size() == 4);
  CHECK(quarter.tokens[0].is<word("quý")>());
  CHECK(quarter.tokens[1].is<word("IV")>());
  CHECK((quarter.noise() & odd_spaces) != 0);
}

TEST_CASE("words that lost their marks have them again, where a number or a word of time stands beside them") {
  const Mended all{"truoc ngay 15/8"};
  CHECK(all.tokens[0].is<word("trước")>());
  CHECK(all.tokens[1].is<word("ngày")>());
  CHECK(all.noise() == lost_marks);
  const Mended one{"báo cáo thang 6"};
  CHECK(one.tokens[2].is<word("tháng")>());
  const Mended at_home{"nộp ngay sau khi họp"};
  CHECK(at_home.tokens[1].is<word("ngay")>());
  CHECK(at_home.noise() == no_noise);
}

TEST_CASE("the letters of a document's number are no words") {
  const Mended number{"văn bản số 1494-CV/TU ngày 20/10/2016"};
  CHECK(number.noise() == no_noise);
}

TEST_CASE("what is well written stays as it is") {
  for (const std::string_view text : {"trước ngày 31/12/2024", "Quý IV/2026", "thông qua, nâng cao, quy định"}) {
    const Mended mended{text};
    const Tokens plain{text};
    REQUIRE(mended.tokens.size() == plain.size());
    for (std::size_t i = 0; i < plain.size(); ++i) CHECK(mended.tokens[i].key == plain[i].key);
    CHECK(mended.noise() == no_noise);
  }
}

TEST_CASE("all that is joined or split in a text is, wherever it stands") {
  const Mended mended{"ngày 3 1/12, QuýIV, 15 ngày 1àm việc, ngày 2 9/12, QuýII, chậm nhất 1à 2O25"};
  std::string numbers;
  std::size_t last = 0;
  for (const Token& token : mended.tokens) {
    CHECK(token.begin >= last);
    last = token.end;
    numbers += token.is_number() ? std::to_string(token.key) + " " : "";
  }
  CHECK(numbers == "31 12 15 29 12 2025 ");
  CHECK(mended.tokens[5].is<word("quý")>());
  CHECK(mended.tokens[6].is<word("IV")>());
  CHECK(mended.tokens[10].is<word("làm")>());
  CHECK(mended.tokens[18].is<word("quý")>());
  CHECK(mended.tokens[19].is<word("II")>());
  CHECK(mended.tokens[23].is<word("là")>());
}
