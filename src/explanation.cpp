#include "explanation.hpp"

#include "quote.hpp"

namespace cchc::detail {
namespace {

/// "Thứ Bảy 14/09/2024" may be the start of a sentence.
std::string capital(std::string text) {
  if (text.front() == 't') text.front() = 'T';
  return text;
}

/// What a day off is called, when it is more than a weekend.
std::string occasion(const Calendar& calendar, Date day) {
  const SpecialDay* special = calendar.find(day);
  return special ? ", " + special->name + "," : "";
}

}  // namespace

std::string Explanation::words() const { return "\"" + printable(wording(rule)) + "\""; }

void Explanation::say_last_day(Date last) {
  out.say("Theo " + words() + ", ngày cuối còn đúng hạn là " + weekday_vi(last) + ".",
          "By " + words() + " the last good day is " + weekday_en(last) + ".");
}

void Explanation::say_running(const Standing& duty) {
  out.say("Theo " + words() + ", nhiệm vụ chạy từ " + to_vietnamese(duty.from) +
              (duty.until ? " đến " + to_vietnamese(*duty.until) : " và không có ngày kết thúc") + ".",
          "By " + words() + " the duty runs from " + to_string(duty.from) +
              (duty.until ? " to " + to_string(*duty.until) : " and has no last day") + ".");
}

void Explanation::say_waiting() {
  out.say("Theo " + words() + ", chưa có ngày nào để tính là đúng hạn hay quá hạn.",
          "By " + words() + " there is no day yet to be on time or late for.");
}

void Explanation::say_moved(Date from, Date to, const std::string& why_vi, const std::string& why_en) {
  const std::string off = occasion(facts.calendar, from);
  const bool forward = from < to;
  out.say(capital(weekday_vi(from)) + off + " là ngày nghỉ nên chuyển " +
              (forward ? "sang ngày làm việc kế tiếp" : "về ngày làm việc liền trước") + why_vi + ".",
          weekday_en(from) + off + " is a day off and moves to the " +
              (forward ? "next working day" : "working day before") + why_en + ".");
}

std::string in_brackets(const std::string& text) { return " (" + text + ")"; }

}  // namespace cchc::detail
