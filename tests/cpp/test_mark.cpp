#include <doctest/doctest.h>

#include <string>

#include "cchc/error.hpp"
#include "small_rubric.hpp"

using namespace cchc;
using namespace cchc::test;

namespace {

Reading<Marks> read(const std::string& rows) {
  return parse_marks("tiêu chí;cơ quan;kết quả;nguồn điểm;vòng;người chấm;ngày chấm;lý do;minh chứng\n" + rows,
                     small_rubric(), four_bodies(), year_end);
}

std::string code_of(const std::string& row) {
  const auto reading = read(row);
  CHECK(reading.value.marks.empty());
  CHECK(reading.value.exemptions.empty());
  REQUIRE(reading.issues.size() == 1);
  CHECK(reading.issues.front().place.line == 2);
  return reading.issues.front().code;
}

}  // namespace

TEST_CASE("a row of a marks file is a mark, with who, when and why") {
  const auto reading = read("1.2;Sở A;12/15;thẩm định;2;Tổ thẩm định;10/01/2025;Đủ tài liệu;Biên bản 3\n");
  CHECK(reading.clean());
  const Mark expected{CriterionId("1.2"), AgencyId("a"),          Origin::appraised, 2,           Share{12, 15},
                      "Tổ thẩm định",     make_date(2025, 1, 10), "Đủ tài liệu",     "Biên bản 3"};
  CHECK(reading.value.marks == std::vector<Mark>{expected});
}

TEST_CASE("a row without an origin is the unit's own, and a file of commas reads like one of semicolons") {
  const auto reading = parse_marks("criterion,agency,finding\n3,b,\"2,5\"\n", small_rubric(), four_bodies(), year_end);
  CHECK(reading.clean());
  REQUIRE(reading.value.marks.size() == 1);
  CHECK(reading.value.marks[0].origin == Origin::self_scored);
  CHECK(reading.value.marks[0].finding == Finding(points("2.5")));
}

TEST_CASE("what does not apply is an exemption with its reason, of any line") {
  const auto reading = read("1;a;không áp dụng;;;;;Không có thủ tục hành chính;\n");
  CHECK(reading.clean());
  CHECK(reading.value.exemptions ==
        std::vector<Exemption>{{CriterionId("1"), AgencyId("a"), "Không có thủ tục hành chính"}});
}

TEST_CASE("a wrong row is an issue that keeps its words, and the others are used") {
  CHECK(code_of("9;a;1;;;;;;\n") == "mark.unknown_criterion");
  CHECK(code_of("3;Sở Z;1;;;;;;\n") == "mark.unknown_agency");
  CHECK(code_of("3;a;3,5;;;;;;\n") == "mark.bad_finding");   // above the maximum
  CHECK(code_of("3;a;-0,5;;;;;;\n") == "mark.bad_finding");  // below zero
  CHECK(code_of("3;a;NaN;;;;;;\n") == "mark.bad_finding");
  CHECK(code_of("1.2;a;16/15;;;;;;\n") == "mark.bad_finding");
  CHECK(code_of("1;a;1;;;;;;\n") == "mark.not_a_leaf");
  CHECK(code_of("1;a;không áp dụng;;;;;;\n") == "mark.no_reason");
  CHECK(code_of("3;a;1;đoán;;;;;\n") == "mark.unknown_origin");
  CHECK(code_of("3;a;1;;0;;;;\n") == "mark.bad_round");
  CHECK(code_of("3;a;1;;100;;;;\n") == "mark.bad_round");
  CHECK(code_of("3;a;1;;;;31/02/2025;;\n") == "mark.bad_date");
  CHECK(code_of("3;a\n") == "mark.short_row");
  const auto reading = read("9;a;1;;;;;;\n3;a;1;;;;;;\n");
  CHECK(reading.value.marks.size() == 1);
  CHECK(reading.issues.front().message.find("9 | a | 1") != std::string::npos);
}

TEST_CASE("a file without the columns that matter is all issues") {
  const auto reading = parse_marks("tiêu chí;cơ quan\n3;a\n", small_rubric(), four_bodies(), year_end);
  CHECK(reading.value.marks.empty());
  CHECK(reading.issues.front().code == "mark.missing_column");
  CHECK_THROWS_AS(parse_marks("", small_rubric(), four_bodies(), year_end), BadFile);
}

TEST_CASE("the order of the rows does not matter unless nothing else tells them apart") {
  const auto one = read("3;a;1;thẩm định;1;;;;\n3;a;2;thẩm định;2;;;;\n").value;
  const auto two = read("3;a;2;thẩm định;2;;;;\n3;a;1;thẩm định;1;;;;\n").value;
  const auto whole = [](const Marks& marks) {
    return score(small_rubric(), four_bodies(), marks, year_end).at(0, {0}).points;
  };
  CHECK(whole(one) == whole(two));
  CHECK(whole(one) == points("2"));
}
