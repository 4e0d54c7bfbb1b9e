#include <doctest/doctest.h>

#include <string>

#include "cchc/document.hpp"
#include "cchc/error.hpp"
#include "temporary_file.hpp"

using namespace cchc;

namespace {

Issue issue_at(std::size_t begin, std::size_t end) {
  return {Severity::warning, "deadline.unread", "Không đọc được thời hạn.", "Ghi một ngày.", {begin, end, 1, 0}};
}

}  // namespace

TEST_CASE("a document keeps its bytes and is named by its file") {
  const TemporaryFile file{"kế-hoạch.txt", "\xEF\xBB\xBFKế hoạch\r\n\xC2\xA0\n"};
  const auto document = read_document(file.path());
  CHECK(document.name == "kế-hoạch.txt");
  CHECK(document.text == "\xEF\xBB\xBFKế hoạch\r\n\xC2\xA0\n");
}

TEST_CASE("the words at a place") {
  const Document document{"x", "Sở Nội vụ"};
  CHECK(document.at({5, 11, 1, 0}) == "Nội ");
  CHECK(document.at({0, document.text.size(), 1, 0}) == document.text);
  CHECK(document.at({12, 12, 1, 0}).empty());
  CHECK_THROWS_AS(document.at({0, 99, 1, 0}), InvalidValue);
  CHECK_THROWS_AS(document.at({5, 4, 1, 0}), InvalidValue);
}

TEST_CASE("a file that is no document is refused") {
  const TemporaryFile empty{"empty.txt", ""};
  CHECK_THROWS_WITH_AS(read_document(empty.path()), doctest::Contains("empty"), BadFile);
  const TemporaryFile latin{"latin.txt", "K\xE9 ho\xE1"};
  CHECK_THROWS_WITH_AS(read_document(latin.path()), doctest::Contains("byte 1 "), BadFile);
  const TemporaryFile cut{"cut.txt", "Sở N\xE1\xBB"};
  CHECK_THROWS_WITH_AS(read_document(cut.path()), doctest::Contains("byte 6 "), BadFile);
  const TemporaryFile utf16{"utf16.txt", std::string_view{"\xFF\xFEK\0", 4}};
  CHECK_THROWS_WITH_AS(read_document(utf16.path()), doctest::Contains("byte 0 "), BadFile);
  CHECK_THROWS_AS(read_document(empty.folder() / "none.txt"), BadFile);
}

TEST_CASE("a document over 64 MiB is refused and the limit is named") {
  const TemporaryFile huge{"huge.txt", "x"};
  std::filesystem::resize_file(huge.path(), std::uintmax_t{200} << 20);
  CHECK_THROWS_WITH_AS(read_document(huge.path()), doctest::Contains("67108864"), BadFile);
}

TEST_CASE("an issue is shown under its line with carets and its hint") {
  const Document document{"ke-hoach.txt", "Dòng một\ntrước ngày mai\ndòng ba\n"};
  const auto begin = document.text.find("ngày");
  CHECK(explain(issue_at(begin, begin + std::string{"ngày"}.size()), document) ==
        "ke-hoach.txt:2:7: warning [deadline.unread] Không đọc được thời hạn.\n"
        "    trước ngày mai\n"
        "          ^^^^\n"
        "    → Ghi một ngày.\n");
}

TEST_CASE("carets count columns: combining marks take none, a tab takes one") {
  const Document document{"x", "\tvu\xCC\xA3\xC2\xA0mai"};
  const auto begin = document.text.find("mai");
  CHECK(explain(issue_at(begin, begin + 3), document) ==
        "x:1:6: warning [deadline.unread] Không đọc được thời hạn.\n"
        "     vu\xCC\xA3\xC2\xA0mai\n"
        "        ^^^\n"
        "    → Ghi một ngày.\n");
}

TEST_CASE("a place over several lines is underlined on its first") {
  const Document document{"x", "một hai\nba"};
  CHECK(explain(issue_at(5, document.text.size()), document) ==
        "x:1:4: warning [deadline.unread] Không đọc được thời hạn.\n"
        "    một hai\n"
        "       ^^^^\n"
        "    → Ghi một ngày.\n");
}

TEST_CASE("an empty place, also at the end of the text, has one caret") {
  const Document document{"x", "ab"};
  CHECK(explain(issue_at(1, 1), document).find("\n    ab\n     ^\n") != std::string::npos);
  CHECK(explain(issue_at(2, 2), document).find("\n    ab\n      ^\n") != std::string::npos);
  CHECK(explain(issue_at(70, 80), document).find("\n    ab\n      ^\n") != std::string::npos);
}

TEST_CASE("a long line is cut around the place") {
  const Document document{"x", std::string(5000, 'a') + "MAI" + std::string(5000, 'b')};
  const auto shown = explain(issue_at(5000, 5003), document);
  CHECK(shown.size() < 400);
  CHECK(shown.find("…" + std::string(40, 'a') + "MAI" + std::string(57, 'b') + "…\n     " + std::string(40, ' ') +
                   "^^^\n") != std::string::npos);
}

TEST_CASE("an issue without a place is told without a line") {
  Issue issue = issue_at(0, 0);
  issue.place = {};
  issue.hint.clear();
  CHECK(explain(issue, {"x", "abc"}) == "x: warning [deadline.unread] Không đọc được thời hạn.\n");
}

TEST_CASE("every place of a text can be explained") {
  const Document document{"x", "Sở\r\n\tvu\xCC\xA3\n\n\xC2\xA0" + std::string(150, 'x') + "\nhết"};
  for (std::size_t begin = 0; begin <= document.text.size(); ++begin) {
    for (std::size_t end = begin; end <= document.text.size() + 1; ++end) {
      const auto shown = explain(issue_at(begin, end), document);
      CHECK(shown.find('^') != std::string::npos);
    }
  }
}
