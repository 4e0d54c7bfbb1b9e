#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "cchc/table.hpp"
#include "csv.hpp"

using namespace cchc;

namespace {

Table mixed() {
  return {"Tình hình",
          {{"who", "Cơ quan", {"Sở Nội vụ", "A | B, \"C\"", "dòng 1\ndòng 2"}},
           {"day", "Ngày", {make_date(2024, 8, 5), {}, make_date(2023, 12, 30)}},
           {"rate", "Tỷ lệ", {Share{12, 37}, Share{0, 0}, {}}},
           {"late", "Số ngày", {std::int64_t{0}, std::int64_t{12}, {}}},
           {"note", "Ghi chú", {"", "<b> & 'x'", {}}}}};
}

Table one_cell(Value value) { return {"", {{"a", "A", {std::move(value)}}}}; }

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("Markdown: a bar, a line break or a sign of markup stays inside its cell") {
  CHECK(to_markdown(mixed()) ==
        "**Tình hình**\n\n"
        "| Cơ quan | Ngày | Tỷ lệ | Số ngày | Ghi chú |\n"
        "| --- | --- | ---: | ---: | --- |\n"
        "| Sở Nội vụ | 05/08/2024 | 12/37 (32,43 %) | 0 |  |\n"
        "| A \\| B, \"C\" | — | 0/0 | 12 | \\<b> \\& 'x' |\n"
        "| dòng 1<br>dòng 2 | 30/12/2023 | — | — | — |\n");
}

TEST_CASE("CSV: RFC 4180 with ISO days, and a missing value is not an empty text") {
  CHECK(to_csv(mixed()) ==
        "Cơ quan,Ngày,Tỷ lệ,Số ngày,Ghi chú\r\n"
        "Sở Nội vụ,2024-08-05,12/37,0,\"\"\r\n"
        "\"A | B, \"\"C\"\"\",,0/0,12,<b> & 'x'\r\n"
        "\"dòng 1\ndòng 2\",2023-12-30,,,\r\n");
}

TEST_CASE("HTML: everything is escaped") {
  CHECK(to_html(mixed()) ==
        "<table>\n<caption>Tình hình</caption>\n<thead>\n"
        "<tr><th scope=\"col\">Cơ quan</th><th scope=\"col\">Ngày</th><th scope=\"col\">Tỷ lệ</th>"
        "<th scope=\"col\">Số ngày</th><th scope=\"col\">Ghi chú</th></tr>\n</thead>\n<tbody>\n"
        "<tr><td>Sở Nội vụ</td><td>05/08/2024</td><td class=\"number\">12/37 (32,43 %)</td>"
        "<td class=\"number\">0</td><td></td></tr>\n"
        "<tr><td>A | B, &quot;C&quot;</td><td class=\"missing\">—</td><td class=\"number\">0/0</td>"
        "<td class=\"number\">12</td><td>&lt;b&gt; &amp; 'x'</td></tr>\n"
        "<tr><td>dòng 1<br>dòng 2</td><td>30/12/2023</td><td class=\"missing\">—</td>"
        "<td class=\"missing\">—</td><td class=\"missing\">—</td></tr>\n"
        "</tbody>\n</table>\n");
}

TEST_CASE("no text can break out of a cell") {
  for (const char* text : {"|", "\\|", "\\", "\\\\|", "a\r\nb", "</td>", "<script>alert(1)</script>", "\"><", "&lt;",
                           "`|`", "**x**", "[x](y)", "~~x~~", "_x_"}) {
    CAPTURE(text);
    const auto html = to_html(one_cell(std::string(text)));
    const auto open = html.find("<td>") + 4;
    const auto inside = html.substr(open, html.rfind("</td>") - open);
    CHECK_FALSE(holds(inside, "</"));
    CHECK_FALSE(holds(inside, "<s"));
    const auto markdown = to_markdown(one_cell(std::string(text)));
    CHECK(std::count(markdown.begin(), markdown.end(), '\n') == 3);
  }
  CHECK(holds(to_markdown(one_cell(std::string("\\|"))), "| \\\\\\| |"));
}

TEST_CASE("what goes out as CSV comes back as it was, byte for byte") {
  const std::vector<std::string> pieces = {"a", "\"", ",", "\r\n", "\n", "ơ", ";", " ", ""};
  for (const auto& first : pieces) {
    for (const auto& second : pieces) {
      for (const auto& third : pieces) {
        const std::string text = first + second + third;
        const Table table("", {{"a", "A,\"1\"", {Value{text}}}, {"b", "B", {Value{std::int64_t{7}}}}});
        const auto csv = detail::parse_csv(to_csv(table));
        CHECK(csv.headings[0].text == "A,\"1\"");
        REQUIRE(csv.rows.size() == 1);
        CHECK(csv.rows[0][0].text == text);
        CHECK(csv.rows[0][1].text == "7");
      }
    }
  }
}

TEST_CASE("tables without rows or without columns are rendered too") {
  const Table no_rows("Trống", {{"a", "A", {}}});
  CHECK(to_markdown(no_rows) == "**Trống**\n\n| A |\n| --- |\n");
  CHECK(to_csv(no_rows) == "A\r\n");
  CHECK(holds(to_html(no_rows), "<tbody>\n</tbody>"));
  const Table nothing("", {});
  CHECK(to_markdown(nothing).empty());
  CHECK(to_csv(nothing).empty());
  CHECK(holds(to_html(nothing), "<table>"));
}
