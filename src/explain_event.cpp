// Terms that start with an event: waiting for it, or counted from it by the Civil Code.

#include "cchc/match.hpp"
#include "civil_code.hpp"
#include "explanation.hpp"
#include "legal_basis.hpp"
#include "quote.hpp"

namespace cchc::detail {
namespace {

void say_event(Explanation& e, const Event& event, bool counted_back) {
  const std::string document = event.document.empty() ? "" : " (" + printable(event.document) + ")";
  e.out.say("Sự kiện xảy ra " + weekday_vi(event.on) + document + "; ngày đó không tính, đếm " +
                (counted_back ? "ngược từ ngày liền trước" : "từ ngày liền sau") +
                in_brackets(first_day_not_counted.vi) + ".",
            "The event happened on " + weekday_en(event.on) + document + "; that day is not counted, counting " +
                (counted_back ? "goes back from the day before" : "starts the day after") +
                in_brackets(first_day_not_counted.en) + ".");
}

void explain_term(Explanation& e, const Event& event, Offset offset, Date last) {
  const bool back = offset.direction == Offset::Direction::before;
  e.say_last_day(last);
  say_event(e, event, back);
  const Basis basis = basis_of(offset.unit);
  const auto counted = count_calendar_term(event.on, offset);
  const Date reached = counted.value_or(last);
  e.out.say("Đếm đủ thì đến " + weekday_vi(reached) + in_brackets(basis.vi) + ".",
            "The count ends on " + weekday_en(reached) + in_brackets(basis.en) + ".");
  if (reached == last) return;
  const auto cited = [&](const char* article, const char* mirrored) {
    return " (" + std::string{back ? mirrored : ""} + article + ")";
  };
  e.say_moved(reached, last, cited(day_off_moves.vi, "suy ra từ "), cited(day_off_moves.en, "inferred from "));
}

void say_event_awaited(Explanation& e, const std::string& name, bool term_follows) {
  e.out.say("Chờ ghi nhận sự kiện \"" + name + "\"; khi có, " +
                (term_follows ? "thời hạn đếm từ ngày liền sau" + in_brackets(first_day_not_counted.vi)
                              : "đó là ngày bắt đầu, lời văn không cho biết khi nào phải xong") +
                ".",
            "It waits for the event \"" + name + "\" to be recorded; then " +
                (term_follows ? "the term counts from the day after" + in_brackets(first_day_not_counted.en)
                              : "the duty starts, and the words do not say when to be done") +
                ".");
}

}  // namespace

void explain_rule(Explanation& e, const AfterEvent& r) {
  const Event* event = find_event(e.facts.events, r.event);
  const Due due = resolve(e.rule, e.plan_year, e.facts, e.policy);
  match(
      due, [&](const DueBy& by) { explain_term(e, *event, *r.offset, by.date); },
      [&](const Standing& duty) {
        e.say_running(duty);
        e.out.say(
            "Lời văn chỉ cho biết khi nào bắt đầu, không cho biết khi nào xong, nên không tính đúng hạn hay quá hạn.",
            "The words say when to start and not when to be done, so it is neither on time nor late.");
      },
      [&](const Awaiting& waiting) {
        e.say_waiting();
        say_event_awaited(e, printable(waiting.event), r.offset.has_value());
      },
      [&](const Unclear&) {
        e.say_waiting();
        e.out.say("Khoảng thời gian ghi trong lời văn dẫn ra ngoài các năm 1900 đến 2199; cần kiểm tra lại văn bản.",
                  "The term written leads out of the years 1900 to 2199; look at the document again.");
      });
}

}  // namespace cchc::detail
