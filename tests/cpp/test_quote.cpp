#include "quote.hpp"

#include <doctest/doctest.h>

#include "cchc/text.hpp"

using cchc::detail::printable;
using cchc::detail::quote;

TEST_CASE("a quotation shows what was given, on one line") {
  CHECK(quote("Sở Nội vụ") == "\"Sở Nội vụ\"");
  CHECK(quote("a\r\n\tb") == "\"a   b\"");
  CHECK(quote("") == "\"\"");
}

TEST_CASE("a long text is cut after sixty characters, not bytes") {
  std::string sixty;
  for (int n = 0; n < 60; ++n) sixty += "ộ";
  CHECK(quote(sixty) == "\"" + sixty + "\"");
  CHECK(quote(sixty + "x") == "\"" + sixty + "…\"");
}

TEST_CASE("any bytes become UTF-8, and UTF-8 stays as it is") {
  CHECK(printable("Sở\nNội vụ") == "Sở\nNội vụ");
  CHECK(printable("a\xE1\xBB") == "a\xEF\xBF\xBD\xEF\xBF\xBD");
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      const char bytes[] = {static_cast<char>(first), static_cast<char>(second)};
      const std::string_view text{bytes, 2};
      REQUIRE(cchc::is_utf8(printable(text)));
      REQUIRE(cchc::is_utf8(quote(text)));
      if (cchc::is_utf8(text)) REQUIRE(printable(text) == text);
    }
  }
}
