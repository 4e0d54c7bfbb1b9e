// explain(rule, …): how the day was found, the reading and the legal basis, in a few sentences.

#include "cchc/match.hpp"
#include "cchc/schedule.hpp"
#include "civil_code.hpp"
#include "legal_basis.hpp"
#include "quote.hpp"
#include "resolve_rule.hpp"
#include "sentences.hpp"

namespace cchc {
namespace {

using detail::Basis;
using detail::weekday_en;
using detail::weekday_vi;

/// One explanation under way: what was asked, and the sentences so far.
struct Explanation {
  const Rule& rule;
  Year plan_year;
  const Facts& facts;
  Policy policy;
  detail::Sentences out;

  std::string words() const { return "\"" + detail::printable(wording(rule)) + "\""; }
};

std::string in_brackets(const char* text) { return " (" + std::string{text} + ")"; }

void say_last_day(Explanation& e, Date last) {
  e.out.say("Theo " + e.words() + ", ngày cuối còn đúng hạn là " + weekday_vi(last) + ".",
            "By " + e.words() + " the last good day is " + weekday_en(last) + ".");
}

/// "Thứ Bảy 14/09/2024" may be the start of a sentence.
std::string capital(std::string text) {
  if (text.front() == 't') text.front() = 'T';
  return text;
}

/// A day off by name, when it is more than a weekend.
std::string occasion(const Calendar& calendar, Date day) {
  const SpecialDay* special = calendar.find(day);
  return special ? in_brackets(special->name.c_str()) : "";
}

void say_moved(Explanation& e, Date from, Date to, const std::string& why_vi, const std::string& why_en) {
  const std::string off = occasion(e.facts.calendar, from);
  const bool forward = from < to;
  e.out.say(capital(weekday_vi(from)) + off + " là ngày nghỉ nên chuyển " +
                (forward ? "sang ngày làm việc kế tiếp" : "về ngày làm việc liền trước") + why_vi + ".",
            weekday_en(from) + off + " is a day off and moves to the " +
                (forward ? "next working day" : "working day before") + why_en + ".");
}

/// What the policy did with a fixed day, and that it went past the day written when it did.
void say_rolling(Explanation& e, Date found, Date written) {
  if (e.policy.rolling == Rolling::none) {
    return e.out.say("Ngày ấn định không chuyển khi gặp ngày nghỉ: " + std::string{detail::day_off_moves.vi} +
                         " nói về thời hạn, không rõ có áp dụng cho ngày ấn định.",
                     "A fixed day does not move when it is a day off: " + std::string{detail::day_off_moves.en} +
                         " speaks of time limits, and whether it holds for fixed days is open.");
  }
  const Date last = detail::rolled(found, e.policy.rolling, e.facts.calendar);
  if (last == found) {
    return e.out.say("Đó là ngày làm việc nên không phải chuyển.", "It is a working day and need not move.");
  }
  const bool past = last > written;
  say_moved(
      e, found, last,
      " theo lựa chọn của người dùng" + (past ? ", đã qua ngày ghi trong văn bản là " + to_vietnamese(written) : ""),
      " as asked for" + (past ? ", which is past the day written, " + to_string(written) : ""));
}

void explain_rule(Explanation& e, const Before& r) {
  Policy other = e.policy;
  other.before_includes_the_day = !other.before_includes_the_day;
  const auto last = [&](Policy policy) {
    return detail::rolled(detail::last_good_day(r, policy), policy.rolling, e.facts.calendar);
  };
  say_last_day(e, last(e.policy));
  const bool counts = e.policy.before_includes_the_day;
  e.out.say("\"Trước ngày\" được hiểu là " + std::string{counts ? "tính cả ngày ghi" : "không tính ngày ghi"} +
                "; nếu " + (counts ? "không tính ngày ghi" : "tính cả ngày ghi") + " thì ngày cuối là " +
                weekday_vi(last(other)) + " (chưa có hướng dẫn chính thức về cách hiểu).",
            "\"Before\" is read so that the day written " + std::string{counts ? "counts" : "does not count"} +
                "; were it " + (counts ? "not counted" : "counted") + ", the last day would be " +
                weekday_en(last(other)) + " (there is no official guidance on the reading).");
  say_rolling(e, detail::last_good_day(r, e.policy), r.date);
}

void explain_fixed(Explanation& e, Date written, const std::string& why_vi, const std::string& why_en) {
  say_last_day(e, detail::rolled(written, e.policy.rolling, e.facts.calendar));
  e.out.say(why_vi, why_en);
  say_rolling(e, written, written);
}

void explain_rule(Explanation& e, const NoLaterThan& r) {
  explain_fixed(e, r.date, "Ngày ghi còn được tính, đến 24 giờ ngày đó" + in_brackets(detail::until_midnight.vi) + ".",
                "The day written counts, until 24:00" + in_brackets(detail::until_midnight.en) + ".");
}

void explain_rule(Explanation& e, const Within& r) {
  const Basis basis = detail::basis_of(r.period);
  const Span span = span_of(r.period);
  explain_fixed(
      e, span.last,
      "Kỳ này từ " + to_vietnamese(span.first) + " đến hết " + to_vietnamese(span.last) + in_brackets(basis.vi) + ".",
      "The period runs from " + to_string(span.first) + " to the end of " + to_string(span.last) +
          in_brackets(basis.en) + ".");
}

void explain_rule(Explanation& e, const Between& r) {
  explain_fixed(e, r.last,
                "Tính cả ngày đầu " + to_vietnamese(r.first) + " và ngày cuối " + to_vietnamese(r.last) +
                    ", đến 24 giờ ngày cuối" + in_brackets(detail::until_midnight.vi) + ".",
                "Both the first day, " + to_string(r.first) + ", and the last, " + to_string(r.last) +
                    ", count, until 24:00 of the last" + in_brackets(detail::until_midnight.en) + ".");
}

void say_running(Explanation& e, const Standing& duty) {
  e.out.say("Theo " + e.words() + ", nhiệm vụ chạy từ " + to_vietnamese(duty.from) +
                (duty.until ? " đến " + to_vietnamese(*duty.until) : " và không có ngày kết thúc") + ".",
            "By " + e.words() + " the duty runs from " + to_string(duty.from) +
                (duty.until ? " to " + to_string(*duty.until) : " and has no last day") + ".");
}

void explain_running(Explanation& e, const Standing& duty) {
  say_running(e, duty);
  e.out.say(
      "Kết quả được đánh giá vào cuối năm, " + weekday_vi(*duty.judged_on) + in_brackets(detail::end_of_year.vi) + ".",
      "It is judged at the end of the year, on " + weekday_en(*duty.judged_on) + in_brackets(detail::end_of_year.en) +
          ".");
}

void say_waiting(Explanation& e) {
  e.out.say("Theo " + e.words() + ", chưa có ngày nào để tính là đúng hạn hay quá hạn.",
            "By " + e.words() + " there is no day yet to be on time or late for.");
}

void say_event(Explanation& e, const Event& event, bool counted_back) {
  const std::string document = event.document.empty() ? "" : " (" + detail::printable(event.document) + ")";
  e.out.say("Sự kiện xảy ra " + weekday_vi(event.on) + document + "; ngày đó không tính, đếm " +
                (counted_back ? "ngược từ ngày liền trước" : "từ ngày liền sau") +
                in_brackets(detail::first_day_not_counted.vi) + ".",
            "The event happened on " + weekday_en(event.on) + document + "; that day is not counted, counting " +
                (counted_back ? "goes back from the day before" : "starts the day after") +
                in_brackets(detail::first_day_not_counted.en) + ".");
}

void explain_term(Explanation& e, const Event& event, Offset offset, Date last) {
  const bool back = offset.direction == Offset::Direction::before;
  say_last_day(e, last);
  say_event(e, event, back);
  const Basis basis = detail::basis_of(offset.unit);
  const auto counted = detail::count_calendar_term(event.on, offset);
  const Date reached = counted.value_or(last);
  e.out.say("Đếm đủ thì đến " + weekday_vi(reached) + in_brackets(basis.vi) + ".",
            "The count ends on " + weekday_en(reached) + in_brackets(basis.en) + ".");
  if (reached == last) return;
  const auto cited = [&](const char* article, const char* mirrored) {
    return " (" + std::string{back ? mirrored : ""} + article + ")";
  };
  say_moved(e, reached, last, cited(detail::day_off_moves.vi, "suy ra từ "),
            cited(detail::day_off_moves.en, "inferred from "));
}

void explain_rule(Explanation& e, const AfterEvent& r) {
  const Event* event = find_event(e.facts.events, r.event);
  const Due due = resolve(e.rule, e.plan_year, e.facts, e.policy);
  match(
      due, [&](const DueBy& by) { explain_term(e, *event, *r.offset, by.date); },
      [&](const Standing& duty) {
        say_running(e, duty);
        e.out.say(
            "Lời văn chỉ cho biết khi nào bắt đầu, không cho biết khi nào xong, nên không tính đúng hạn hay quá hạn.",
            "The words say when to start and not when to be done, so it is neither on time nor late.");
      },
      [&](const Awaiting& waiting) {
        say_waiting(e);
        const std::string name = detail::printable(waiting.event);
        e.out.say("Chờ ghi nhận sự kiện \"" + name + "\"; khi có, thời hạn đếm từ ngày liền sau" +
                      in_brackets(detail::first_day_not_counted.vi) + ".",
                  "It waits for the event \"" + name + "\" to be recorded; then the term counts from the day after" +
                      in_brackets(detail::first_day_not_counted.en) + ".");
      },
      [&](const Unclear&) {
        say_waiting(e);
        e.out.say("Khoảng thời gian ghi trong lời văn dẫn ra ngoài các năm 1900 đến 2199; cần kiểm tra lại văn bản.",
                  "The term written leads out of the years 1900 to 2199; look at the document again.");
      });
}

void explain_rule(Explanation& e, const PerDocument& r) {
  const std::string name = detail::printable(r.document);
  say_waiting(e);
  e.out.say("Ngày do văn bản khác quy định: \"" + name + "\".", "Another document sets the day: \"" + name + "\".");
}

void say_report(std::string& list_vi, std::string& list_en, const DatedReport& report) {
  const std::string separator = list_vi.empty() ? "" : "; ";
  list_vi += separator + report.name + " (số liệu " + to_vietnamese(report.window.first) + " - " +
             to_vietnamese(report.window.last) + ", chậm nhất " + weekday_vi(report.due) + ")";
  list_en += separator + report.name + " (data " + to_string(report.window.first) + " to " +
             to_string(report.window.last) + ", no later than " + weekday_en(report.due) + ")";
}

void explain_rule(Explanation& e, const InRegularReport& r) {
  const ReportSeries* series = find_series(e.facts.series, r.series);
  const auto reports = series ? reports_in(*series, e.plan_year) : std::vector<DatedReport>{};
  if (reports.empty()) {
    say_waiting(e);
    return e.out.say("Chưa biết các kỳ báo cáo của \"" + detail::printable(r.series) + "\".",
                     "The days of the reports \"" + detail::printable(r.series) + "\" are not known.");
  }
  std::string list_vi, list_en;
  for (const auto& report : reports) say_report(list_vi, list_en, report);
  const Date last = reports.back().due;
  e.out.say(
      "Theo " + e.words() + ", kết quả nằm trong các báo cáo của năm, đánh giá vào kỳ cuối, " + weekday_vi(last) + ".",
      "By " + e.words() + " the result is part of the year's reports and is judged with the last, " + weekday_en(last) +
          ".");
  e.out.say("Các kỳ: " + list_vi + ".", "The reports: " + list_en + ".");
  e.out.say("Căn cứ: " + series->source + ".", "Basis: " + series->source + ".");
}

void explain_rule(Explanation& e, const Unread&) {
  say_waiting(e);
  e.out.say("Thời hạn này chưa hiểu được; lời văn được giữ nguyên, không đoán.",
            "The deadline was not understood; its words are kept and nothing is guessed.");
}

}  // namespace

std::string explain(const Rule& rule, Year plan_year, const Facts& facts, Policy policy, Language language) {
  Explanation e{rule, plan_year, facts, policy, detail::Sentences{language}};
  const auto running = [&] { explain_running(e, std::get<Standing>(resolve(rule, plan_year, facts, policy))); };
  match(
      rule, [&](const Throughout&) { running(); }, [&](const Onward&) { running(); }, [&](const Every&) { running(); },
      [&](const auto& r) { explain_rule(e, r); });
  return std::move(e.out).text();
}

}  // namespace cchc
