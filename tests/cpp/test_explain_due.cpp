#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cchc/error.hpp"
#include "cchc/schedule.hpp"

using namespace cchc;

namespace {

Facts vietnam(Events events = {}) { return {vietnam_calendar(), std::move(events), vietnam_report_series()}; }

constexpr Policy forward{false, Rolling::forward};
constexpr Policy back{false, Rolling::back};

std::string vi(const Rule& rule, Policy policy = {}, Events events = {}) {
  return explain(rule, Year{2024}, vietnam(std::move(events)), policy);
}

std::string en(const Rule& rule, Policy policy = {}, Events events = {}) {
  return explain(rule, Year{2024}, vietnam(std::move(events)), policy, Language::en);
}

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

const Date september = make_date(2024, 9, 15);  // a Sunday

}  // namespace

TEST_CASE("\"trước ngày\": the day, the reading used and what the other would give") {
  CHECK(vi(Before{september}) ==
        "Theo \"trước ngày 15/09/2024\", ngày cuối còn đúng hạn là thứ Bảy 14/09/2024. "
        "\"Trước ngày\" được hiểu là không tính ngày ghi; nếu tính cả ngày ghi thì ngày cuối là Chủ nhật 15/09/2024 "
        "(chưa có hướng dẫn chính thức về cách hiểu). "
        "Ngày ấn định không chuyển khi gặp ngày nghỉ: khoản 5 Điều 148 Bộ luật Dân sự 2015 nói về thời hạn, không rõ "
        "có áp dụng cho ngày ấn định.");
  const auto included = vi(Before{september}, {true, Rolling::none});
  CHECK(says(included, "là Chủ nhật 15/09/2024"));
  CHECK(says(included, "nếu không tính ngày ghi thì ngày cuối là thứ Bảy 14/09/2024"));
}

TEST_CASE("a day rolled past the day written says so") {
  const auto moved = vi(Before{september}, forward);
  CHECK(says(moved, "ngày cuối còn đúng hạn là thứ Hai 16/09/2024"));
  CHECK(says(moved, "Thứ Bảy 14/09/2024 là ngày nghỉ nên chuyển sang ngày làm việc kế tiếp"));
  CHECK(says(moved, "đã qua mốc mà văn bản nêu (15/09/2024)"));
  CHECK(says(en(Before{september}, forward), "past the day the document names (2024-09-15)"));
  const auto moved_back = vi(Before{september}, back);
  CHECK(says(moved_back, "thứ Sáu 13/09/2024"));
  CHECK(says(moved_back, "về ngày làm việc liền trước"));
  CHECK_FALSE(says(moved_back, "đã qua"));
  CHECK(says(vi(NoLaterThan{make_date(2024, 12, 10)}, forward), "không phải chuyển"));
}

TEST_CASE("a holiday that moves a day is named") {
  CHECK(says(vi(NoLaterThan{make_date(2024, 4, 18)}, forward), ", Giỗ Tổ Hùng Vương (10/3 âm lịch), là ngày nghỉ"));
}

TEST_CASE("what the law says is cited") {
  CHECK(says(vi(NoLaterThan{september}), "khoản 6 Điều 148"));
  CHECK(says(vi(Within{Month{Year{2024}, date::January}}), "khoản 2 Điều 146"));
  CHECK(says(vi(Within{Quarter{Year{2024}, 1}}), "Bộ luật Dân sự 2015 không quy định"));
  CHECK(says(vi(Within{Year{2024}}), "khoản 3 Điều 146"));
  CHECK(says(vi(Between{make_date(2024, 4, 1), september}), "Tính cả ngày đầu 01/04/2024"));
  CHECK(says(vi(Throughout{Year{2024}}), "đến 31/12/2024"));
  CHECK(says(vi(Onward{make_date(2024, 1, 1)}), "không có ngày kết thúc"));
  CHECK(says(vi(Every{Frequency::monthly, {}}), "chưa được tách riêng"));
}

TEST_CASE("a term after an event: waiting, started, counted, moved") {
  const Rule week = AfterEvent{"có hướng dẫn", Offset{1, Unit::week, Offset::Direction::after}};
  CHECK(says(vi(week), "Chờ ghi nhận sự kiện \"có hướng dẫn\""));
  CHECK(says(vi(week), "thời hạn đếm từ ngày liền sau"));
  CHECK(says(vi(AfterEvent{"có hướng dẫn", std::nullopt}), "không cho biết khi nào phải xong"));
  const Events holiday{{"có hướng dẫn", make_date(2024, 4, 11), "5/BNV"}};
  const auto counted = vi(week, {}, holiday);
  CHECK(says(counted, "ngày cuối còn đúng hạn là thứ Sáu 19/04/2024"));
  CHECK(says(counted,
             "Sự kiện xảy ra thứ Năm 11/04/2024 (5/BNV); ngày đó không tính, đếm từ ngày liền sau, thứ "
             "Sáu 12/04/2024 (Điều 147"));
  CHECK(says(counted, "Đếm đủ 1 tuần thì đến thứ Năm 18/04/2024 (khoản 2 Điều 148"));
  CHECK(says(counted, "khoản 5 Điều 148"));
  const auto unmoved = vi(AfterEvent{"có hướng dẫn", Offset{5, Unit::day, Offset::Direction::after}}, {}, holiday);
  CHECK(says(unmoved, "thứ Ba 16/04/2024"));
  CHECK_FALSE(says(unmoved, "khoản 5"));
  CHECK(says(vi(AfterEvent{"có hướng dẫn", std::nullopt}, {}, holiday), "chỉ cho biết khi nào bắt đầu"));
  const Rule absurd = AfterEvent{"có hướng dẫn", Offset{999'999'999, Unit::day, Offset::Direction::after}};
  CHECK(says(vi(absurd, {}, holiday), "1900 đến 2199"));
  const Rule ahead = AfterEvent{"có hướng dẫn", Offset{6, Unit::day, Offset::Direction::before}};
  CHECK(says(vi(ahead, {}, {{"có hướng dẫn", make_date(2024, 4, 19), ""}}), "đếm ngược từ ngày liền trước"));
}

TEST_CASE("a count is shown step by step, with the article of each step") {
  const auto term = [](int count, Unit unit, Offset::Direction direction = Offset::Direction::after) {
    return AfterEvent{"x", Offset{count, unit, direction}};
  };
  CHECK(vi(term(15, Unit::day), {}, {{"x", make_date(2024, 3, 4), ""}}) ==
        "Theo \"trong 15 ngày kể từ khi x\", ngày cuối còn đúng hạn là thứ Ba 19/03/2024. "
        "Sự kiện xảy ra thứ Hai 04/03/2024; ngày đó không tính, đếm từ ngày liền sau, thứ Ba 05/03/2024 "
        "(Điều 147 Bộ luật Dân sự 2015). "
        "Đếm đủ 15 ngày thì đến thứ Ba 19/03/2024 (khoản 1 Điều 148 Bộ luật Dân sự 2015). "
        "Đó là ngày làm việc nên không phải chuyển.");
  const Events before_tet{{"x", make_date(2024, 2, 6), ""}};
  CHECK(says(vi(term(2, Unit::working_day), {}, before_tet),
             "Đếm đủ 2 ngày làm việc thì đến thứ Năm 15/02/2024 (tuần làm việc 5 ngày"));
  CHECK(
      says(vi(term(2, Unit::working_day), {}, before_tet), "Không đếm 7 ngày nghỉ ở giữa, trong đó có 08/02/2024 Tết"));
  CHECK(says(en(term(2, Unit::working_day), {}, before_tet),
             "7 days off between are not counted, among them 2024-02-08"));
  CHECK(says(vi(term(1, Unit::working_day), {}, before_tet), "Không có ngày nghỉ nào ở giữa."));
  CHECK(says(vi(term(5, Unit::working_day), {}, {{"x", make_date(2024, 3, 4), ""}}),
             "Không đếm 2 ngày nghỉ ở giữa (thứ Bảy, Chủ nhật)."));
  CHECK(says(en(term(1, Unit::working_day, Offset::Direction::before), {}, {{"x", make_date(2024, 3, 4), ""}}),
             "2 days off between are not counted (Saturdays and Sundays)."));
  CHECK(says(
      vi(term(5, Unit::working_day), {}, {{"x", make_date(2024, 4, 25), ""}}),
      "Có đếm ngày làm bù: 04/05/2024 Làm bù 30/4–1/5 2024. Không đếm 6 ngày nghỉ ở giữa, trong đó có 29/04/2024"));
  CHECK(says(vi(term(1, Unit::month), {}, {{"x", make_date(2024, 1, 31), ""}}),
             "Tháng đó không có ngày 31 nên lấy ngày cuối tháng."));
}

TEST_CASE("a milestone is explained with the event recorded under its own id") {
  const Milestone milestone{
      MilestoneId{"12.2a"},
      {"", AfterEvent{"có hướng dẫn", Offset{1, Unit::week, Offset::Direction::after}}, false, {}}};
  const Facts facts =
      vietnam({{"có hướng dẫn", make_date(2024, 4, 1), "1/A"}, {"12.2a", make_date(2024, 4, 8), "2/B"}});
  CHECK(says(explain(milestone, Year{2024}, facts), "Sự kiện xảy ra thứ Hai 08/04/2024 (2/B)"));
  CHECK(says(explain(milestone.deadline, Year{2024}, facts), "(1/A)"));
}

TEST_CASE("an occurrence is explained with its clause and its data") {
  const Occurrence march{"T03", Before{make_date(2024, 3, 15)}, {make_date(2024, 3, 1), make_date(2024, 3, 31)}};
  const Milestone milestone{MilestoneId{"12.2-T03"}, {"", Every{Frequency::monthly}, false, {}}, march};
  const auto text = explain(milestone, Year{2024}, vietnam());
  CHECK(says(text, "một kỳ (T03) của thời hạn \"hằng tháng\", số liệu từ 01/03/2024 đến 31/03/2024."));
  CHECK(says(text, "ngày cuối còn đúng hạn là thứ Năm 14/03/2024"));
  CHECK(says(explain(milestone, Year{2024}, vietnam(), {}, Language::en), "one occurrence (T03) of"));
}

TEST_CASE("29/02 plus a year tells of both readings, plus four years of none") {
  const Events leap{{"x", make_date(2024, 2, 29), ""}};
  const Rule year = AfterEvent{"x", Offset{1, Unit::year, Offset::Direction::after}};
  CHECK(says(vi(year, {}, leap), "đến thứ Sáu 28/02/2025 (khoản 4 Điều 148"));
  CHECK(says(vi(year, {}, leap), "cách hiểu khác cho ngày 01/03/2025."));
  const Policy march{false, Rolling::none, {}, LeapDay::first_of_march};
  CHECK(says(en(year, march, leap), "the other reading gives 2025-02-28."));
  CHECK(says(en(year, march, leap), "moves to the next working day"));
  const Rule back = AfterEvent{"x", Offset{4, Unit::year, Offset::Direction::before}};
  CHECK_FALSE(says(vi(back, {}, leap), "cách hiểu khác"));
}

TEST_CASE("the regular reports of the year are listed with their windows and days") {
  const auto text = vi(InRegularReport{"báo cáo định kỳ CCHC"});
  CHECK(says(text, "Báo cáo CCHC quý I (số liệu 15/12/2023 - 14/03/2024, chậm nhất thứ Tư 20/03/2024)"));
  CHECK(says(text, "Báo cáo CCHC năm (số liệu 15/12/2023 - 14/12/2024, chậm nhất thứ Sáu 20/12/2024)"));
  CHECK(says(text, "Công văn 581/BNV-CCHC"));
  CHECK(says(vi(InRegularReport{"báo cáo khác"}), "Chưa biết các kỳ báo cáo"));
}

TEST_CASE("what has no day says why") {
  CHECK(says(vi(PerDocument{"Kế hoạch"}), "Ngày do văn bản khác quy định: \"Kế hoạch\""));
  CHECK(says(vi(Unread{"sớm nhất\xFF"}), "không đoán"));
  CHECK(says(vi(Unread{"sớm nhất\xFF"}), "sớm nhất\xEF\xBF\xBD"));
}

TEST_CASE("an explanation is a few sentences in either language, with the last good day in it") {
  const Events events{{"x", make_date(2024, 3, 4), ""}};
  const std::vector<Rule> rules{Before{september},
                                NoLaterThan{september},
                                Within{Half{Year{2024}, 2}},
                                Between{make_date(2024, 4, 1), september},
                                Throughout{Year{2024}},
                                Onward{make_date(2025, 1, 1)},
                                Every{Frequency::quarterly, {}},
                                AfterEvent{"x", Offset{2, Unit::month, Offset::Direction::after}},
                                AfterEvent{"x", Offset{2, Unit::working_day, Offset::Direction::before}},
                                AfterEvent{"x", Offset{1, Unit::year, Offset::Direction::after}},
                                AfterEvent{"x", std::nullopt},
                                AfterEvent{"z", std::nullopt},
                                PerDocument{"Quyết định"},
                                InRegularReport{"báo cáo CCHC"},
                                Unread{"?"}};
  for (const auto& rule : rules) {
    for (const Policy policy : {Policy{}, Policy{true, Rolling::none}, forward, back}) {
      CAPTURE(wording(rule));
      const auto day = last_day(resolve(rule, Year{2024}, vietnam(events), policy));
      const std::string in_vietnamese = vi(rule, policy, events);
      const std::string in_english = en(rule, policy, events);
      CHECK(says(in_vietnamese, wording(rule)));
      CHECK(says(in_english, wording(rule)));
      CHECK(says(in_vietnamese, day ? to_vietnamese(*day) : ""));
      CHECK(says(in_english, day ? to_string(*day) : ""));
      CHECK(in_vietnamese != in_english);
      CHECK(in_vietnamese.back() == '.');
    }
  }
}

TEST_CASE("explaining a fixed day far ahead needs no calendar unless it is to roll") {
  CHECK(says(vi(Before{make_date(2035, 1, 1)}), "31/12/2034"));
  CHECK_THROWS_AS(vi(Before{make_date(2035, 1, 1)}, forward), OutsideCalendar);
}
