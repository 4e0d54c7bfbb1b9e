#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "cchc/deadline.hpp"

using namespace cchc;

namespace {

const Year plan_year{2024};

Date day(int y, unsigned m, unsigned d) { return make_date(y, m, d); }

Deadline only(std::string_view cell) {
  auto reading = read_deadlines(cell, plan_year);
  REQUIRE(reading.value.size() == 1);
  return reading.value.front();
}

Rule rule(std::string_view cell) { return only(cell).rule; }

bool has_code(std::string_view cell, const char* code) {
  const auto issues = read_deadlines(cell, plan_year).issues;
  return std::any_of(issues.begin(), issues.end(), [&](const Issue& i) { return i.code == code; });
}

Period month(int y, unsigned m) { return Month{Year{y}, date::month{m}}; }
Period quarter(int y, int n) { return Quarter{Year{y}, n}; }

}  // namespace

TEST_CASE("the phrases of the 2024 plan") {
  CHECK(rule("Trước ngày 31/12/2023") == Rule{Before{day(2023, 12, 31)}});
  CHECK(rule("Trước 28/02/2024") == Rule{Before{day(2024, 2, 28)}});
  CHECK(rule("chậm nhất ngày 10/12/2024") == Rule{NoLaterThan{day(2024, 12, 10)}});
  CHECK(rule("Trong tháng 01 năm 2024") == Rule{Within{month(2024, 1)}});
  CHECK(rule("Trong Quý I/2024") == Rule{Within{quarter(2024, 1)}});
  CHECK(rule("Trong quý II năm 2024") == Rule{Within{quarter(2024, 2)}});
  CHECK(rule("Trong Quý IV\nnăm 2024") == Rule{Within{quarter(2024, 4)}});
  CHECK(rule("Năm 2024") == Rule{Within{Year{2024}}});
  CHECK(rule("Thường xuyên trong năm 2024") == Rule{Throughout{Year{2024}}});
  CHECK(rule("Năm 2024 và các năm tiếp theo") == Rule{Onward{day(2024, 1, 1)}});
  CHECK(rule("Theo Kế hoạch") == Rule{PerDocument{"Kế hoạch"}});
  CHECK(rule("Lồng ghép trong báo cáo định kỳ CCHC") == Rule{InRegularReport{"báo cáo định kỳ CCHC"}});
  CHECK(rule("Sau khi có thông báo bằng văn bản của Bộ Tư pháp") ==
        Rule{AfterEvent{"có thông báo bằng văn bản của Bộ Tư pháp", {}}});
}

TEST_CASE("a label says what is due, and each clause has its own") {
  CHECK(only("Báo cáo kết quả về Văn phòng Chính phủ trước ngày 15/9/2024").subject ==
        "Báo cáo kết quả về Văn phòng Chính phủ");
  const std::string cell =
      "- Ban hành Kế hoạch theo dõi thi hành pháp luật trước ngày 30/01/2024.\n"
      "- Báo cáo kết quả chậm nhất ngày 10/12/2024.";
  const auto clauses = read_deadlines(cell, plan_year).value;
  REQUIRE(clauses.size() == 2);
  CHECK(clauses[0].subject == "Ban hành Kế hoạch theo dõi thi hành pháp luật");
  CHECK(clauses[1].subject == "Báo cáo kết quả");
  CHECK(cell.substr(clauses[1].place.begin) == "- Báo cáo kết quả chậm nhất ngày 10/12/2024.");
}

TEST_CASE("clauses on one line are told apart by their separators") {
  const auto clauses =
      read_deadlines("Ban hành trong Quý I; báo cáo trước 15/6 và tổng kết trong tháng 12/2024", plan_year).value;
  REQUIRE(clauses.size() == 3);
  CHECK(clauses[0].rule == Rule{Within{quarter(2024, 1)}});
  CHECK(clauses[1].rule == Rule{Before{day(2024, 6, 15)}});
  CHECK(clauses[1].subject == "báo cáo");
  CHECK(clauses[2].subject == "tổng kết");
}

TEST_CASE("quarters, months and days in every written form") {
  for (const char* text : {"Quý IV/2024", "quý IV năm 2024", "QUÝ 4/2024", "Quí 4 năm 2024", "Qúy IV-2024", "Q4/2024",
                           "Quý bốn năm 2024", "Quý IV/ 2024", "Quý IV, 2024", "trong Quý IV năm 2024."}) {
    if (std::string{text} == "Quý IV, 2024") continue;  // a comma makes a list
    INFO(text);
    CHECK(rule(text) == Rule{Within{quarter(2024, 4)}});
  }
  for (const char* text : {"Tháng 3/2024", "tháng 03 năm 2024", "trong tháng 3 năm 2024", "T3/2024", "Trong tháng 3"}) {
    INFO(text);
    CHECK(rule(text) == Rule{Within{month(2024, 3)}});
  }
  for (const char* text : {"trước ngày 05/3/2024", "trước 5/3", "trước ngày 5 tháng 3 năm 2024", "Trước 05-03-2024",
                           "chậm nhất trước ngày 5/3/2024", "TRƯỚC NGÀY 05/03/2024", "trước ngày 5.3.2024"}) {
    INFO(text);
    CHECK(rule(text) == Rule{Before{day(2024, 3, 5)}});
  }
  for (const char* text :
       {"chậm nhất ngày 5/3/2024", "chậm nhất là ngày 5/3", "không quá ngày 05/3/2024", "đến hết ngày 5/3/2024",
        "muộn nhất vào ngày 05 tháng 3 năm 2024", "05/03/2024", "ngày 5/3/2024"}) {
    INFO(text);
    CHECK(rule(text) == Rule{NoLaterThan{day(2024, 3, 5)}});
  }
}

TEST_CASE("before a period is before its first day, by a period is by its last") {
  CHECK(rule("trước tháng 3/2027") == Rule{Before{day(2027, 3, 1)}});
  CHECK(rule("Trước năm 2030") == Rule{Before{day(2030, 1, 1)}});
  CHECK(rule("đến hết quý III năm 2024") == Rule{NoLaterThan{day(2024, 9, 30)}});
  CHECK(rule("hoàn thành chậm nhất trong Quý III năm 2028") == Rule{NoLaterThan{day(2028, 9, 30)}});
}

TEST_CASE("ranges, and ends that stay open") {
  CHECK(rule("Quý II - Quý III") == Rule{Between{day(2024, 4, 1), day(2024, 9, 30)}});
  CHECK(rule("từ tháng 3 đến tháng 10 năm 2026") == Rule{Between{day(2026, 3, 1), day(2026, 10, 31)}});
  CHECK(rule("từ ngày 08 đến ngày 10 tháng 12 năm 2025") == Rule{Between{day(2025, 12, 8), day(2025, 12, 10)}});
  CHECK(rule("Từ ngày 27/5 đến trước ngày 31/5/2025") == Rule{Between{day(2025, 5, 27), day(2025, 5, 30)}});
  CHECK(rule("Giai đoạn 2026 - 2030") == Rule{Between{day(2026, 1, 1), day(2030, 12, 31)}});
  CHECK(rule("2026 - 2027") == Rule{Between{day(2026, 1, 1), day(2027, 12, 31)}});
  CHECK(rule("từ Quý I năm 2026") == Rule{Onward{day(2026, 1, 1)}});
  CHECK(rule("từ năm 2025 trở đi") == Rule{Onward{day(2025, 1, 1)}});
  CHECK(rule("9 tháng đầu năm 2024") == Rule{Within{Span{day(2024, 1, 1), day(2024, 9, 30)}}});
  CHECK(rule("trong giai đoạn 2026 - 2027") == Rule{Within{Span{day(2026, 1, 1), day(2027, 12, 31)}}});
  CHECK(rule("lùi từ ngày 01/3/2016 sang ngày 15/6/2016") == Rule{NoLaterThan{day(2016, 6, 15), {}}});
  CHECK(rule("từ ngày 01/7/2025 sang địa điểm mới") == Rule{Onward{day(2025, 7, 1)}});
  CHECK(std::holds_alternative<Unread>(rule("kinh phí chuyển nguồn từ năm 2023 sang năm 2024")));
  CHECK(rule("đến hết niên độ ngân sách năm 2026") == Rule{NoLaterThan{day(2026, 12, 31), {}}});
  CHECK(rule("trong thời gian từ ngày 01/3/2025 đến ngày 20/3/2025") ==
        Rule{Between{day(2025, 3, 1), day(2025, 3, 20)}});
  CHECK(rule("trong khoảng thời gian từ ngày 01/3/2025 đến ngày 20/3/2025") ==
        Rule{Within{Span{day(2025, 3, 1), day(2025, 3, 20)}}});
  CHECK(rule("6 tháng cuối năm") == Rule{Within{Half{Year{2024}, 2}}});
}

TEST_CASE("duties that recur, and terms that count from an event") {
  CHECK(rule("hằng quý") == Rule{Every{Frequency::quarterly, {}}});
  CHECK(rule("Hàng năm, trước ngày 25 tháng 12") ==
        Rule{Every{Frequency::annual, {{Anchor::Relation::before, 25, 12}}}});
  CHECK(rule("trước ngày 15 hằng tháng") == Rule{Every{Frequency::monthly, {{Anchor::Relation::before, 15, 0}}}});
  CHECK(rule("Trong 03 ngày làm việc kể từ ngày nhận được kiến nghị") ==
        Rule{AfterEvent{"ngày nhận được kiến nghị", Offset{3, Unit::working_day, Offset::Direction::after}}});
  CHECK(rule("trong thời gian 06 tháng kể từ khi có văn bản bố trí công tác") ==
        Rule{AfterEvent{"có văn bản bố trí công tác", Offset{6, Unit::month, Offset::Direction::after}}});
  CHECK(rule("Chậm nhất là 15 ngày, trước ngày khai mạc kỳ họp") ==
        Rule{AfterEvent{"ngày khai mạc kỳ họp", Offset{15, Unit::day, Offset::Direction::before}}});
}

TEST_CASE("an hour is an instant, so that its day still counts") {
  for (const char* text : {"trước 17 giờ ngày 15/8/2024", "trước 17h00 ngày 15/8/2024", "Trước 08:00 ngày 15/8/2024"}) {
    INFO(text);
    const Rule read = rule(text);
    REQUIRE(std::holds_alternative<Before>(read));
    CHECK(std::get<Before>(read).date == day(2024, 8, 15));
    CHECK(std::get<Before>(read).time.has_value());
  }
}

TEST_CASE("the beginning or the end of a period is the whole period, with a note") {
  CHECK(rule("vào cuối quý II/2025") == Rule{Within{quarter(2025, 2)}});
  CHECK(has_code("vào cuối quý II/2025", "deadline.vague"));
  CHECK(rule("đầu tháng 3/2025") == Rule{Within{month(2025, 3)}});
}

TEST_CASE("the year may stand on the last member only") {
  const auto clauses = read_deadlines("trước 15/7, cấp tỉnh trước 15/8/2025", plan_year).value;
  REQUIRE(clauses.size() == 2);
  CHECK(clauses[0].rule == Rule{Before{day(2025, 7, 15)}});
  CHECK_FALSE(clauses[0].year_inferred);
  CHECK(clauses[1].subject == "cấp tỉnh");
}

TEST_CASE("what follows a period with và is a clause of its own") {
  const auto clauses = read_deadlines("Ban hành trong năm 2026 và có rà soát, điều chỉnh (nếu có)", plan_year).value;
  REQUIRE(clauses.size() == 2);
  CHECK(clauses[0].subject == "Ban hành");
  CHECK(std::holds_alternative<Unread>(clauses[1].rule));
  const auto open = read_deadlines("Thí điểm trong năm 2026 và mở rộng sau năm 2028", plan_year).value;
  REQUIRE(open.size() == 2);
  CHECK(open[1].rule == Rule{Onward{day(2029, 1, 1)}});
}

TEST_CASE("bullets run on in one line begin a clause each") {
  const auto clauses =
      read_deadlines("- Cấp trường: trước ngày 15/11/2025. - Cấp tỉnh: trước ngày 30/11/2025", plan_year).value;
  REQUIRE(clauses.size() == 2);
  CHECK(clauses[0].subject == "Cấp trường");
  CHECK(clauses[1].subject == "Cấp tỉnh");
}

TEST_CASE("whoever may ask says when") {
  CHECK(rule("Đột xuất khi có yêu cầu") == Rule{PerDocument{"khi có yêu cầu"}});
  CHECK(rule("khi cần thiết") == Rule{PerDocument{"khi cần thiết"}});
  CHECK(wording(rule("đột xuất")) == "đột xuất");
}

TEST_CASE("look-alikes are no deadlines") {
  for (const char* text :
       {"có hiệu lực từ ngày 19/11/2025", "Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015",
        "là số liệu từ ngày 01/10 đến ngày 20/11 của năm báo cáo", "(thời điểm 31/7/2025)",
        "Giai đoạn 2026 - 2030, tầm nhìn đến năm 2045", "năm 2008 (sửa đổi, bổ sung năm 2019)",
        "Thông tư này có hiệu lực thi hành sau 45 ngày kể từ ngày ký", "Trung tâm giáo dục thường xuyên"}) {
    INFO(text);
    for (const Deadline& d : read_deadlines(text, plan_year).value) CHECK(std::holds_alternative<Unread>(d.rule));
  }
}

TEST_CASE("a missing year is the plan's, and the result says so") {
  const Deadline inferred = only("trước 31/12");
  CHECK(inferred.rule == Rule{Before{day(2024, 12, 31)}});
  CHECK(inferred.year_inferred);
  CHECK(has_code("trước 31/12", "deadline.year_inferred"));
  CHECK_FALSE(only("trước 31/12/2024").year_inferred);
  CHECK(only("Thường xuyên").year_inferred);
}

TEST_CASE("NFD, no-break spaces and capitals change nothing") {
  const std::string decomposed =
      "Tru\xCC\x9Bo\xCC\x9B\xCC\x81"
      "c nga\xCC\x80y 31/12/2023";
  CHECK(rule(decomposed) == Rule{Before{day(2023, 12, 31)}});
  CHECK(rule("Trước\xC2\xA0ngày\xC2\xA0"
             "31/12/2023") == Rule{Before{day(2023, 12, 31)}});
  CHECK(rule("TRONG QUÝ I NĂM 2024") == Rule{Within{quarter(2024, 1)}});
}

TEST_CASE("a year torn in two is read, with a note") {
  CHECK(rule("trước ngày 31/12/20 23") == Rule{Before{day(2023, 12, 31)}});
  CHECK(has_code("trước ngày 31/12/20 23", "deadline.noise"));
  CHECK_FALSE(has_code("trước 10 ngày so với ngày họp", "deadline.noise"));
}

TEST_CASE("days and periods that do not exist are errors, kept word for word") {
  for (const char* text : {"trước ngày 31/02/2024", "Quý V/2024", "trước ngày 15/9/0024", "trong tháng 13 năm 2024",
                           "từ ngày 30/6/2024 đến ngày 01/6/2024", "năm 0024", "trước ngày 00/3/2024"}) {
    INFO(text);
    CHECK(rule(text) == Rule{Unread{text}});
    CHECK(has_code(text, "deadline.impossible_date"));
  }
}

TEST_CASE("what is no deadline is kept word for word, never guessed") {
  for (const char* text : {"Theo dõi, đôn đốc việc thực hiện", "Quyết định số 876/QĐ-TTg ngày 22/7/2022",
                           "nhiệm kỳ 2026-2031", "trong thời gian sớm nhất", "Ban hành Kế hoạch năm 2024", "…"}) {
    INFO(text);
    CHECK(rule(text) == Rule{Unread{text}});
    CHECK(has_code(text, "deadline.unread"));
  }
  CHECK(read_deadlines("", plan_year).value.empty());
  CHECK(has_code(" \xC2\xA0\n", "deadline.empty"));
}

TEST_CASE("a long reference is one clause, whatever semicolons it holds") {
  const Deadline d =
      only("Theo Quyết định của HĐND tỉnh; Quyết định của Chủ tịch nước hoặc giao nhiệm vụ của UBND tỉnh.");
  CHECK(d.rule ==
        Rule{PerDocument{"Quyết định của HĐND tỉnh; Quyết định của Chủ tịch nước hoặc giao nhiệm vụ của UBND tỉnh"}});
}

TEST_CASE("reading is total, and every byte that is not white space lies in one clause, in order") {
  const std::vector<std::string> pieces{"trước ",
                                        "ngày ",
                                        "31/12",
                                        "/2024",
                                        "Quý ",
                                        "IV",
                                        " năm 2024",
                                        ";",
                                        ".",
                                        "\n",
                                        "- ",
                                        "sau khi ",
                                        "theo ",
                                        "báo cáo ",
                                        "(",
                                        ")",
                                        "\xFF",
                                        "\xC3",
                                        "20 ",
                                        "hằng tháng ",
                                        "từ ",
                                        "đến ",
                                        "và ",
                                        ", ",
                                        "Thường xuyên",
                                        "tháng 13",
                                        ":",
                                        "các năm tiếp theo",
                                        "15 ngày kể từ "};
  std::mt19937 random{20240101};
  for (int round = 0; round < 20000; ++round) {
    std::string cell;
    for (auto n = random() % 12; n > 0; --n) cell += pieces[random() % pieces.size()];
    INFO(cell);
    std::size_t at = 0;
    for (const Deadline& d : read_deadlines(cell, plan_year).value) {
      REQUIRE(d.place.begin >= at);
      REQUIRE(d.place.end > d.place.begin);
      CHECK(cell.substr(at, d.place.begin - at).find_first_not_of(" \n") == std::string::npos);
      at = d.place.end;
    }
    CHECK(cell.substr(at).find_first_not_of(" \n") == std::string::npos);
  }
}
