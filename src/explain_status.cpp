#include "cchc/match.hpp"
#include "cchc/status.hpp"
#include "describe.hpp"
#include "sentences.hpp"

namespace cchc {
namespace {

using detail::Sentences;

constexpr std::size_t most_characters = 200;  // of the duty's words, which can be half a page

std::string duty_of(const Activity& activity, const Milestone& milestone) {
  const std::string& subject = milestone.deadline.subject;
  return detail::shorten(subject.empty() ? activity.activity.text : subject, most_characters);
}

void say_duty(Sentences& out, const Activity& activity, const Milestone& milestone, const Agency& agency) {
  const std::string duty = duty_of(activity, milestone);
  out.say("Mốc " + milestone.id.str() + ": " + agency.name + " thực hiện \"" + duty + "\".",
          "Milestone " + milestone.id.str() + ": " + agency.name + " owes \"" + duty + "\".");
}

void say_day(Sentences& out, const Due& due) {
  match(
      due,
      [&](const DueBy& by) {
        out.say("Ngày cuối còn đúng hạn là " + detail::weekday_vi(by.date) + ".",
                "The last good day is " + detail::weekday_en(by.date) + ".");
      },
      [&](const Standing& duty) {
        if (!duty.judged_on) {
          return out.say("Bắt đầu từ " + to_vietnamese(duty.from) + ", không có ngày cuối.",
                         "It starts on " + to_string(duty.from) + " and has no last day.");
        }
        out.say("Nhiệm vụ kéo dài từ " + to_vietnamese(duty.from) + ", được đánh giá vào " +
                    to_vietnamese(*duty.judged_on) + ".",
                "It runs from " + to_string(duty.from) + " and is judged on " + to_string(*duty.judged_on) + ".");
      },
      [&](const Awaiting& waiting) {
        out.say("Chưa có ngày, còn chờ: \"" + waiting.event + "\".",
                "No day yet: it waits for \"" + waiting.event + "\".");
      },
      [&](const Unclear&) { out.say("Chưa xác định được ngày nào.", "No day could be found."); });
}

void say_deadline(Sentences& out, const std::string& words, const Milestone& milestone, const Schedule& schedule,
                  MilestoneRef ref) {
  out.say("Thời hạn ghi trong kế hoạch: \"" + words +
              "\"; cách hiểu: " + detail::reading_used(milestone, schedule.policy, Language::vi) + ".",
          "Deadline as written: \"" + words +
              "\"; reading: " + detail::reading_used(milestone, schedule.policy, Language::en) + ".");
  say_day(out, schedule.at(ref));
}

void say_report(Sentences& out, const Report* report, Date as_of) {
  if (report == nullptr) {
    return out.say("Đến " + to_vietnamese(as_of) + " chưa có báo cáo.",
                   "No report had come in by " + to_string(as_of) + ".");
  }
  const std::string reported_vi = "Báo cáo ngày " + to_vietnamese(report->reported_on);
  const std::string reported_en = "Report of " + to_string(report->reported_on);
  const std::string& proof = report->evidence;
  const std::string end_vi = proof.empty() ? "." : "; minh chứng: " + proof + ".";
  const std::string end_en = proof.empty() ? "." : "; evidence: " + proof + ".";
  if (!report->finished_on)
    return out.say(reported_vi + ": chưa hoàn thành" + end_vi, reported_en + ": not finished" + end_en);
  out.say(reported_vi + ": hoàn thành ngày " + to_vietnamese(*report->finished_on) + end_vi,
          reported_en + ": finished on " + to_string(*report->finished_on) + end_en);
}

void say_verdict(Sentences& out, const StatusItem& item, Date as_of) {
  const std::string days = std::to_string(item.days_late);
  const bool late = item.days_late > 0;
  out.say("Kết quả tính đến " + to_vietnamese(as_of) + ": " + std::string(label(item.status, Language::vi)) +
              (late ? ", chậm " + days + " ngày." : "."),
          "As of " + to_string(as_of) + ": " + std::string(label(item.status, Language::en)) +
              (late ? ", " + days + (item.days_late == 1 ? " day late." : " days late.") : "."));
}

}  // namespace

std::string explain(const StatusItem& item, const Plan& plan, const Directory& directory, const Schedule& schedule,
                    const Progress& progress, Date as_of, Language language) {
  const Milestone& milestone = plan.at(item.milestone);
  const Activity& activity = plan.at(plan.activity_of(item.milestone));
  const Agency& agency = directory.at(item.agency);
  Sentences out{language};
  say_duty(out, activity, milestone, agency);
  say_deadline(out, detail::clause_of(activity, milestone), milestone, schedule, item.milestone);
  say_report(out, progress.latest(milestone.id, agency.id, as_of), as_of);
  say_verdict(out, item, as_of);
  return detail::clean(std::move(out).text());
}

}  // namespace cchc
