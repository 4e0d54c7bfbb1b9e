#include <doctest/doctest.h>

#include "cchc/deadline.hpp"

using namespace cchc;

namespace {

using Deadlines = std::vector<Deadline>;

Deadlines read(std::string_view cell) { return read_deadlines(cell, Year{2025}).value; }

Rule term(int count, Unit unit, std::string event) { return AfterEvent{std::move(event), Offset{count, unit}}; }

bool warns(std::string_view cell, std::string_view code) {
  for (const Issue& issue : read_deadlines(cell, Year{2025}).issues) {
    if (issue.code == code) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a term says whose it is before its event") {
  const Deadlines one = read("trong thời hạn 15 ngày đối với hộ gia đình kể từ ngày nhận đủ hồ sơ");
  REQUIRE(one.size() == 1);
  CHECK(one[0].rule == term(15, Unit::day, "ngày nhận đủ hồ sơ"));
  CHECK(one[0].subject == "đối với hộ gia đình");
}

TEST_CASE("terms of several share the event that the last one names") {
  const std::string_view cell =
      "không quá 20 ngày đối với tổ chức, 15 ngày đối với hộ gia đình và 10 ngày đối với cá nhân kể từ ngày nhận hồ "
      "sơ; "
      "không quá 5 ngày làm việc";
  const Deadlines terms = read(cell);
  REQUIRE(terms.size() == 4);
  CHECK(terms[0].rule == term(20, Unit::day, "ngày nhận hồ sơ"));
  CHECK(terms[1].rule == term(15, Unit::day, "ngày nhận hồ sơ"));
  CHECK(terms[1].subject == "đối với hộ gia đình");
  CHECK(terms[2].rule == term(10, Unit::day, "ngày nhận hồ sơ"));
  CHECK(terms[3].rule == term(5, Unit::working_day, ""));
}

TEST_CASE("an event of its own after a comma belongs to the terms before it") {
  const std::string_view cell =
      "tối đa là 45 ngày đối với đấu thầu trong nước, 60 ngày đối với đấu thầu quốc tế, kể từ ngày đóng thầu";
  const Deadlines terms = read(cell);
  REQUIRE(terms.size() == 2);
  CHECK(terms[0].rule == term(45, Unit::day, "ngày đóng thầu"));
  CHECK(terms[1].rule == term(60, Unit::day, "ngày đóng thầu"));
  CHECK(terms[1].place.end == cell.size());
  CHECK_FALSE(warns("tối đa là 45 ngày đối với A, kể từ ngày đóng thầu", "deadline.no_event"));
  CHECK(warns("tối đa là 45 ngày đối với A", "deadline.no_event"));
}

TEST_CASE("an event ends where its consequence begins") {
  CHECK(read("Trong thời hạn 60 ngày, kể từ ngày sinh con thì phải đăng ký khai sinh")[0].rule ==
        term(60, Unit::day, "ngày sinh con"));
  CHECK(read("20 ngày làm việc kể từ ngày nhận hồ sơ (không tính thời gian hoàn thiện hồ sơ)")[0].rule ==
        term(20, Unit::working_day, "ngày nhận hồ sơ"));
}

TEST_CASE("days one after another are a stretch, others are days of their own") {
  const Deadlines row = read("được tổ chức vào các ngày 26, 27, 28 và 29/6/2024");
  REQUIRE(row.size() == 1);
  CHECK(row[0].rule == Rule{Between{make_date(2024, 6, 26), make_date(2024, 6, 29)}});
  CHECK(read("vào các ngày 10, 20 và 30/6/2024").size() == 3);
  CHECK(read("trước ngày 10/6 và 11/6/2024").size() == 2);
}

TEST_CASE("a term in a bracket after a day says the day again") {
  const Deadlines day = read("Chậm nhất là ngày 01/02/2026 (42 ngày trước ngày bầu cử), người ứng cử nộp hồ sơ");
  REQUIRE(day.size() == 1);
  CHECK(day[0].rule == Rule{NoLaterThan{make_date(2026, 2, 1)}});
}

TEST_CASE("a day of a report comes back with it") {
  const Deadlines days =
      read("trước ngày 20 tháng 7 đối với báo cáo 6 tháng và trước ngày 20 tháng 01 năm sau đối với báo cáo năm");
  REQUIRE(days.size() == 2);
  CHECK(std::get<Every>(days[0].rule).frequency == Frequency::semiannual);
  CHECK(std::get<Every>(days[1].rule).frequency == Frequency::annual);
}

TEST_CASE("what has to be done by a day is no report of what was done") {
  CHECK(read("Đến năm 2025, hoàn thành 100 % chỉ tiêu đã đề ra")[0].rule == Rule{NoLaterThan{make_date(2025, 12, 31)}});
  CHECK(read("Đến hết ngày 30/6/2025, các sở hoàn thành nhiệm vụ đã giao")[0].rule ==
        Rule{NoLaterThan{make_date(2025, 6, 30)}});
  CHECK(std::holds_alternative<Within>(read("Trong giai đoạn 2023 - 2025 phải hoàn thành việc sắp xếp")[0].rule));
}

TEST_CASE("the next year, an hour of the day and a day of a plan's fifth year are no terms") {
  for (const char* cell :
       {"quyết định kế hoạch đầu tư công năm sau của cấp mình", "nếu nhận hồ sơ sau 15 giờ",
        "Trước ngày 10 tháng 11 năm thứ năm của kế hoạch", "ước thực hiện cả năm của ngành",
        "thực hiện nghiêm chế độ báo cáo thống kê theo quy định",
        "phê duyệt và công bố kế hoạch 5 năm (2021 - 2025) của tỉnh", "từ 2.5 - 3.5 điểm",
        "theo Nghị định số 37 ngày 06/6/2022 của Chính phủ",
        "Trong 9 tháng đầu năm 2025, toàn ngành đã kiểm tra 713 doanh nghiệp", "bảo đảm hoạt động liên tục"}) {
    CAPTURE(cell);
    const Deadlines deadlines = read(cell);
    for (const Deadline& deadline : deadlines) CHECK(std::holds_alternative<Unread>(deadline.rule));
  }
}
