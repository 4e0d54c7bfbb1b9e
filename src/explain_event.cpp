// Terms that start with an event: waiting for it, or counted from it by the Civil Code.

#include "cchc/civil_code.hpp"
#include "cchc/match.hpp"
#include "explanation.hpp"
#include "legal_basis.hpp"
#include "quote.hpp"
#include "resolve_rule.hpp"

namespace cchc::detail {
namespace {

std::string in_words(Offset offset, Language language) {
  const std::string count = std::to_string(offset.count) + " ";
  const auto unit = [&](const char* vi, const char* en) {
    return count + (language == Language::vi ? vi : std::string{en} + (offset.count == 1 ? "" : "s"));
  };
  switch (offset.unit) {
    case Unit::hour: return unit("giờ", "hour");
    case Unit::day: return unit("ngày", "day");
    case Unit::working_day: return unit("ngày làm việc", "working day");
    case Unit::week: return unit("tuần", "week");
    case Unit::month: return unit("tháng", "month");
    case Unit::year: break;
  }
  return unit("năm", "year");
}

void say_event(Explanation& e, const Event& event, bool back) {
  const std::string document = event.document.empty() ? "" : " (" + printable(event.document) + ")";
  const Date first = back ? day_before(event.on) : next_day(event.on);
  e.out.say("Sự kiện xảy ra " + weekday_vi(event.on) + document + "; ngày đó không tính, đếm " +
                (back ? "ngược từ ngày liền trước, " : "từ ngày liền sau, ") + weekday_vi(first) +
                in_brackets(first_day_not_counted.vi) + ".",
            "The event happened on " + weekday_en(event.on) + document + "; that day is not counted, counting " +
                (back ? "goes back from the day before, " : "starts the day after, ") + weekday_en(first) +
                in_brackets(first_day_not_counted.en) + ".");
}

/// The days off between the event and the last day, which a term of working days passes over.
void say_days_passed(Explanation& e, Date event, Date last) {
  const Span span = event < last ? Span{next_day(event), last} : Span{last, day_before(event)};
  int count = 0;
  std::string holidays_vi, holidays_en, worked_vi, worked_en;
  for (Date day = span.first; day <= span.last; day = next_day(day)) {
    const bool works = e.facts.calendar.is_working_day(day);
    count += works ? 0 : 1;
    const SpecialDay* special = e.facts.calendar.find(day);
    if (!special) continue;
    std::string& list_vi = works ? worked_vi : holidays_vi;
    std::string& list_en = works ? worked_en : holidays_en;
    const std::string separator = list_vi.empty() ? "" : "; ";
    list_vi += separator + to_vietnamese(day) + " " + special->name;
    list_en += separator + to_string(day) + " " + special->name;
  }
  if (!worked_vi.empty())
    e.out.say("Có đếm ngày làm bù: " + worked_vi + ".", "Worked in exchange and counted: " + worked_en + ".");
  if (count == 0) return e.out.say("Không có ngày nghỉ nào ở giữa.", "No day off lies between.");
  const bool none = holidays_vi.empty();
  e.out.say("Không đếm " + std::to_string(count) + " ngày nghỉ ở giữa" +
                (none ? " (thứ Bảy, Chủ nhật)" : ", trong đó có " + holidays_vi) + ".",
            std::to_string(count) + (count == 1 ? " day off between is" : " days off between are") + " not counted" +
                (none ? " (Saturdays and Sundays)" : ", among them " + holidays_en) + ".");
}

/// Why a count of months or years does not end on the event's own day number.
void say_shorter_month(Explanation& e, Date event, Offset offset, Date counted) {
  const bool years = offset.unit == Unit::year;
  if ((!years && offset.unit != Unit::month) || counted.day() == event.day()) return;
  if (!years) {
    return e.out.say(
        "Tháng đó không có ngày " + std::to_string(static_cast<unsigned>(event.day())) + " nên lấy ngày cuối tháng.",
        "That month has no day " + std::to_string(static_cast<unsigned>(event.day())) + ", so its last day is taken.");
  }
  Policy other = e.policy;
  other.leap_day = e.policy.leap_day == LeapDay::first_of_march ? LeapDay::last_of_february : LeapDay::first_of_march;
  const auto otherwise = count_calendar_term(event, offset, other);
  e.out.say("Năm đó không có ngày 29/02 mà luật không nói rõ; cách hiểu khác cho ngày " +
                to_vietnamese(otherwise.value_or(counted)) + ".",
            "That year has no 29 February and the law is silent; the other reading gives " +
                to_string(otherwise.value_or(counted)) + ".");
}

void say_move(Explanation& e, Date counted, Date last, bool back) {
  if (counted == last) {
    return e.out.say("Đó là ngày làm việc nên không phải chuyển.", "It is a working day and need not move.");
  }
  const auto cited = [&](const char* article, const char* mirrored) {
    return " (" + std::string{back ? mirrored : ""} + article + ")";
  };
  e.say_moved(counted, last, cited(day_off_moves.vi, "suy ra từ "), cited(day_off_moves.en, "inferred from "));
}

void say_before(Explanation& e, const Event& event) {
  const bool counts = e.policy.before_includes_the_day;
  e.out.say("Sự kiện xảy ra " + weekday_vi(event.on) + "; \"trước\" được hiểu là " +
                (counts ? "tính cả ngày đó." : "không tính ngày đó."),
            "The event happens on " + weekday_en(event.on) + "; \"before\" is read so that this day " +
                (counts ? "counts." : "does not count."));
}

/// Step by step: the event's day, the count, the day it ends on, and the move off a day off.
void explain_term(Explanation& e, const Event& event, Offset offset, Date last) {
  const bool back = offset.direction == Offset::Direction::before;
  e.say_last_day(last);
  if (is_before_event(offset)) return say_before(e, event);
  say_event(e, event, back);
  const Basis basis = basis_of(offset.unit);
  const Date counted = count_calendar_term(event.on, offset, e.policy).value_or(last);
  e.out.say(
      "Đếm đủ " + in_words(offset, Language::vi) + " thì đến " + weekday_vi(counted) + in_brackets(basis.vi) + ".",
      "A count of " + in_words(offset, Language::en) + " ends on " + weekday_en(counted) + in_brackets(basis.en) + ".");
  if (offset.unit == Unit::working_day) return say_days_passed(e, event.on, last);
  say_shorter_month(e, event.on, offset, counted);
  say_move(e, counted, last, back);
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
