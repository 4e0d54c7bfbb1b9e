#include <doctest/doctest.h>

#include <string>

#include "cchc/issue.hpp"

using namespace cchc;

TEST_CASE("a place in bytes becomes a place in characters") {
  const std::string text = "Sở Nội vụ";  // ở, ộ, ụ: three bytes each
  CHECK(in_characters({5, 11, 1, 0}, text) == Place{3, 7, 1, 0});
  CHECK(in_characters({0, 0, 0, 0}, text) == Place{0, 0, 0, 0});
  CHECK(in_characters({0, text.size(), 7, 2}, text) == Place{0, 9, 7, 2});
}

TEST_CASE("combining marks count as characters, as Python counts them") {
  const std::string decomposed = "vu\xCC\xA3 x";  // u and a dot below
  CHECK(in_characters({5, 6, 0, 0}, decomposed) == Place{4, 5, 0, 0});
}

TEST_CASE("a place past the end stays inside the text") {
  CHECK(in_characters({1, 99, 0, 0}, "đa") == Place{1, 2, 0, 0});
  CHECK(in_characters({50, 99, 0, 0}, "đa") == Place{2, 2, 0, 0});
}

TEST_CASE("in ASCII bytes are characters") {
  const std::string text = "Ke hoach 3638/KH-UBND";
  for (std::size_t begin = 0; begin <= text.size(); ++begin) {
    for (std::size_t end = begin; end <= text.size(); ++end) {
      CHECK(in_characters({begin, end, 1, 0}, text) == Place{begin, end, 1, 0});
    }
  }
}

TEST_CASE("severities have names") {
  CHECK(to_string(Severity::note) == "note");
  CHECK(to_string(Severity::warning) == "warning");
  CHECK(to_string(Severity::error) == "error");
}

TEST_CASE("a reading is clean when nothing was doubtful") {
  CHECK(Reading<int>{1, {}}.clean());
  CHECK_FALSE(Reading<int>{1, {Issue{}}}.clean());
}
