// The rules that name a day of the calendar: the reading, what rolling did, and why.

#include "explanation.hpp"
#include "legal_basis.hpp"
#include "resolve_rule.hpp"

namespace cchc::detail {
namespace {

/// What the policy did with a fixed day, and that it went past the day written when it did.
void say_rolling(Explanation& e, Date found, Date written) {
  if (e.policy.rolling == Rolling::none) {
    return e.out.say("Ngày ấn định không chuyển khi gặp ngày nghỉ: " + std::string{day_off_moves.vi} +
                         " nói về thời hạn, không rõ có áp dụng cho ngày ấn định.",
                     "A fixed day does not move when it is a day off: " + std::string{day_off_moves.en} +
                         " speaks of time limits, and whether it holds for fixed days is open.");
  }
  const Date last = rolled(found, e.policy.rolling, e.facts.calendar);
  if (last == found) {
    return e.out.say("Đó là ngày làm việc nên không phải chuyển.", "It is a working day and need not move.");
  }
  const bool past = last > written;
  e.say_moved(
      found, last,
      " theo lựa chọn của người dùng" + (past ? ", đã qua mốc mà văn bản nêu (" + to_vietnamese(written) + ")" : ""),
      " as asked for" + (past ? ", which is past the day the document names (" + to_string(written) + ")" : ""));
}

void explain_fixed(Explanation& e, Date written, const std::string& why_vi, const std::string& why_en) {
  e.say_last_day(rolled(written, e.policy.rolling, e.facts.calendar));
  e.out.say(why_vi, why_en);
  say_rolling(e, written, written);
}

/// An hour is an instant: whether the day itself counts does not arise.
void explain_instant(Explanation& e, const Before& r) {
  const Date day = last_good_day(r, e.policy);
  e.say_last_day(rolled(day, e.policy.rolling, e.facts.calendar));
  e.out.say(
      "Phải xong trước " + to_vietnamese(*r.time) + " ngày " + to_vietnamese(r.date) + "; bảng chỉ tính theo ngày.",
      "It must be done before " + to_string(*r.time) + " on " + to_string(r.date) + "; tables count days only.");
  say_rolling(e, day, r.date);
}

}  // namespace

void explain_rule(Explanation& e, const Before& r) {
  if (r.time) return explain_instant(e, r);
  Policy other = e.policy;
  other.before_includes_the_day = !other.before_includes_the_day;
  const auto last = [&](Policy policy) { return rolled(last_good_day(r, policy), policy.rolling, e.facts.calendar); };
  e.say_last_day(last(e.policy));
  const bool counts = e.policy.before_includes_the_day;
  e.out.say("\"Trước ngày\" được hiểu là " + std::string{counts ? "tính cả ngày ghi" : "không tính ngày ghi"} +
                "; nếu " + (counts ? "không tính ngày ghi" : "tính cả ngày ghi") + " thì ngày cuối là " +
                weekday_vi(last(other)) + " (chưa có hướng dẫn chính thức về cách hiểu).",
            "\"Before\" is read so that the day written " + std::string{counts ? "counts" : "does not count"} +
                "; were it " + (counts ? "not counted" : "counted") + ", the last day would be " +
                weekday_en(last(other)) + " (there is no official guidance on the reading).");
  say_rolling(e, last_good_day(r, e.policy), r.date);
}

void explain_rule(Explanation& e, const NoLaterThan& r) {
  if (r.time) {
    return explain_fixed(e, r.date,
                         "Ngày ghi còn được tính, đến " + to_vietnamese(*r.time) + " ngày đó; bảng chỉ tính theo ngày.",
                         "The day written counts, until " + to_string(*r.time) + "; tables count days only.");
  }
  explain_fixed(e, r.date, "Ngày ghi còn được tính, đến 24 giờ ngày đó" + in_brackets(until_midnight.vi) + ".",
                "The day written counts, until 24:00" + in_brackets(until_midnight.en) + ".");
}

void explain_rule(Explanation& e, const Within& r) {
  const Basis basis = basis_of(r.period);
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
                    ", đến 24 giờ ngày cuối" + in_brackets(until_midnight.vi) + ".",
                "Both the first day, " + to_string(r.first) + ", and the last, " + to_string(r.last) +
                    ", count, until 24:00 of the last" + in_brackets(until_midnight.en) + ".");
}

}  // namespace cchc::detail
