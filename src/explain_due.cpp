// explain(rule, …): how the day was found, the reading and the legal basis, in a few sentences.

#include "cchc/match.hpp"
#include "describe.hpp"
#include "explanation.hpp"
#include "legal_basis.hpp"
#include "quote.hpp"

namespace cchc {
namespace detail {
namespace {

void say_judged(Explanation& e, Date day) {
  e.out.say("Kết quả được đánh giá vào cuối năm, " + weekday_vi(day) + in_brackets(end_of_year.vi) + ".",
            "It is judged at the end of the year, on " + weekday_en(day) + in_brackets(end_of_year.en) + ".");
}

void explain_running(Explanation& e) {
  const auto duty = std::get<Standing>(resolve(e.rule, e.plan_year, e.facts, e.policy));
  e.say_running(duty);
  say_judged(e, *duty.judged_on);
}

void say_report(std::string& list_vi, std::string& list_en, const DatedReport& report) {
  const std::string separator = list_vi.empty() ? "" : "; ";
  list_vi += separator + report.name + " (số liệu " + to_vietnamese(report.window.first) + " - " +
             to_vietnamese(report.window.last) + ", chậm nhất " + weekday_vi(report.due) + ")";
  list_en += separator + report.name + " (data " + to_string(report.window.first) + " to " +
             to_string(report.window.last) + ", no later than " + weekday_en(report.due) + ")";
}

}  // namespace

void explain_rule(Explanation& e, const Throughout&) { explain_running(e); }

void explain_rule(Explanation& e, const Onward&) { explain_running(e); }

void explain_rule(Explanation& e, const Every&) {
  explain_running(e);
  e.out.say("Các kỳ trong năm chưa được tách riêng.", "The occurrences of the year are not told apart yet.");
}

void explain_rule(Explanation& e, const PerDocument& r) {
  const std::string name = printable(r.document);
  e.say_waiting();
  e.out.say("Ngày do văn bản khác quy định: \"" + name + "\".", "Another document sets the day: \"" + name + "\".");
}

void explain_rule(Explanation& e, const InRegularReport& r) {
  const ReportSeries* series = find_series(e.facts.series, r.series);
  const auto reports = series ? reports_in(*series, e.plan_year) : std::vector<DatedReport>{};
  if (reports.empty()) {
    e.say_waiting();
    return e.out.say("Chưa biết các kỳ báo cáo của \"" + printable(r.series) + "\".",
                     "The days of the reports \"" + printable(r.series) + "\" are not known.");
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
  e.say_waiting();
  e.out.say("Thời hạn này chưa hiểu được; lời văn được giữ nguyên, không đoán.",
            "The deadline was not understood; its words are kept and nothing is guessed.");
}

}  // namespace detail

namespace {

void say_two_readings(detail::Sentences& out, const Deadline& deadline, Policy policy) {
  const bool second = policy.second_readings.contains(deadline.second->why);
  const Rule& other = second ? deadline.rule : deadline.second->rule;
  const std::string words = "\"" + detail::printable(wording(other)) + "\"";
  out.say("Lời văn có hai cách hiểu (" + detail::why_two(deadline.second->why, Language::vi) + "); cách kia là " +
              words + ".",
          "The words can be read two ways (" + detail::why_two(deadline.second->why, Language::en) +
              "); the other is " + words + ".");
}

}  // namespace

std::string explain(const Deadline& deadline, Year plan_year, const Facts& facts, Policy policy, Language language) {
  detail::Sentences out{language};
  const std::string reason = explain(chosen_rule(deadline, policy), plan_year, facts, policy, language);
  out.say(reason, reason);
  if (deadline.second) say_two_readings(out, deadline, policy);
  if (deadline.tentative)
    out.say("Văn bản ghi đây là dự kiến hoặc phấn đấu.", "The document calls this planned or striven for.");
  if (deadline.conditional) out.say("Văn bản ghi kèm điều kiện.", "The document puts a condition on it.");
  return std::move(out).text();
}

std::string explain(const Rule& rule, Year plan_year, const Facts& facts, Policy policy, Language language) {
  detail::Explanation e{rule, plan_year, facts, policy, detail::Sentences{language}};
  match(rule, [&](const auto& r) { explain_rule(e, r); });
  return std::move(e.out).text();
}

}  // namespace cchc
