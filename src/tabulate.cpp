#include "cchc/tabulate.hpp"

#include "cchc/match.hpp"
#include "describe.hpp"
#include "headings.hpp"

namespace cchc {
namespace {

using detail::Rows;

constexpr std::size_t short_text = 120;  // characters of an activity beside its status; the plan's table has all

Value text_or_missing(std::string_view text) { return text.empty() ? Value{} : Value{detail::clean(text)}; }

template <class T>
Value value_or_missing(const std::optional<T>& value) {
  return value ? Value{*value} : Value{};
}

/// "Kế hoạch 3638/KH-UBND", as far as the document says.
std::string name_of(const Plan& plan, Language language) {
  const Head& head = plan.head();
  if (head.number.empty()) {
    return (language == Language::vi ? "Kế hoạch năm " : "Plan of ") + std::to_string(static_cast<int>(plan.year()));
  }
  return detail::clean(head.kind.empty() ? head.number : head.kind + " " + head.number);
}

std::optional<Date> first_day(const Due& due) {
  return match(
      due, [](const DueBy& by) { return by.from; }, [](const Standing& duty) { return std::optional<Date>(duty.from); },
      [](const Awaiting&) { return std::optional<Date>(); }, [](const Unclear&) { return std::optional<Date>(); });
}

Value awaited(const Due& due) {
  const auto* waiting = std::get_if<Awaiting>(&due);
  return waiting ? text_or_missing(waiting->event) : Value{};
}

const char* severity_label(Severity severity, bool vi) {
  switch (severity) {
    case Severity::note: return vi ? "ghi chú" : "note";
    case Severity::warning: return vi ? "cảnh báo" : "warning";
    case Severity::error: break;
  }
  return vi ? "lỗi" : "error";
}

Value number_or_missing(int number) { return number > 0 ? Value{std::int64_t{number}} : Value{}; }

}  // namespace

Table tabulate(const Plan& plan, Language language) {
  Rows rows({detail::area_heading,
             {"stt", "STT", "No."},
             detail::objective_heading,
             detail::task_heading,
             detail::activity_heading,
             {"product", "Kết quả, sản phẩm", "Product"},
             detail::lead_heading,
             {"coordinating", "Cơ quan phối hợp", "Coordinating"},
             detail::deadline_heading,
             {"budget", "Kinh phí", "Budget"}},
            language);
  for (std::uint32_t index = 0; index < plan.activity_count(); ++index) {
    const Row row = plan.row({index});
    std::vector<Value> cells;
    for (const auto cell : {row.area, row.stt, row.objective, row.task, row.activity, row.product, row.lead,
                            row.coordinating, row.deadline, row.budget}) {
      cells.emplace_back(detail::clean(cell));
    }
    rows.add(std::move(cells));
  }
  return std::move(rows).table(name_of(plan, language));
}

Table tabulate(const Schedule& schedule, const Plan& plan, Language language) {
  Rows rows({detail::milestone_heading,
             detail::activity_heading,
             detail::subject_heading,
             detail::lead_heading,
             detail::deadline_heading,
             {"rule", "Thời hạn được đọc là", "Rule"},
             {"from", "Từ ngày", "From"},
             detail::last_day_heading,
             {"awaits", "Còn chờ", "Awaits"},
             detail::reading_heading},
            language);
  for (std::uint32_t index = 0; index < plan.milestone_count(); ++index) {
    const MilestoneRef ref{index};
    const Milestone& milestone = plan.at(ref);
    const Activity& activity = plan.at(plan.activity_of(ref));
    const Due& due = schedule.at(ref);
    const Rule& rule = rule_of(milestone, schedule.policy);
    rows.add({milestone.id.str(), detail::shorten(activity.activity.text, short_text),
              text_or_missing(milestone.deadline.subject), detail::clean(activity.lead.text),
              detail::clause_of(activity, milestone), detail::clean(wording(rule)), value_or_missing(first_day(due)),
              value_or_missing(last_day(due)), awaited(due),
              detail::reading_used(milestone, schedule.policy, language)});
  }
  const std::string title = language == Language::vi ? "Lịch thời hạn – " : "Schedule – ";
  return std::move(rows).table(title + name_of(plan, language));
}

Table tabulate(const Statuses& statuses, const Plan& plan, const Directory& directory, const Schedule& schedule,
               Language language) {
  Rows rows({detail::milestone_heading,
             detail::area_heading,
             detail::task_heading,
             detail::activity_heading,
             detail::subject_heading,
             detail::agency_heading,
             detail::deadline_heading,
             detail::last_day_heading,
             detail::reading_heading,
             {"status", "Tình trạng", "Status"},
             {"days_late", "Số ngày chậm", "Days late"}},
            language);
  for (const StatusItem& item : statuses.items) {
    const Milestone& milestone = plan.at(item.milestone);
    const ActivityRef ref = plan.activity_of(item.milestone);
    const Activity& activity = plan.at(ref);
    rows.add({milestone.id.str(), detail::clean(plan.section_of(ref).heading.text), plan.task_of(ref).id.str(),
              detail::shorten(activity.activity.text, short_text), text_or_missing(milestone.deadline.subject),
              detail::clean(directory.at(item.agency).name), detail::clause_of(activity, milestone),
              value_or_missing(last_day(schedule.at(item.milestone))),
              detail::reading_used(milestone, statuses.policy, language), std::string(label(item.status, language)),
              std::int64_t{item.days_late}});
  }
  const std::string day = to_vietnamese(statuses.as_of);
  const std::string title = language == Language::vi ? "Tình hình thực hiện đến ngày " + day
                                                     : "Compliance as of " + to_string(statuses.as_of);
  return std::move(rows).table(title + " – " + name_of(plan, language));
}

Table tabulate(const std::vector<Issue>& issues, Language language) {
  const bool vi = language == Language::vi;
  Rows rows({{"severity", "Mức độ", "Severity"},
             {"code", "Mã", "Code"},
             {"line", "Dòng", "Line"},
             {"column", "Cột", "Column"},
             {"message", "Nội dung", "Message"},
             {"hint", "Gợi ý", "Hint"}},
            language);
  for (const Issue& issue : issues) {
    rows.add({severity_label(issue.severity, vi), issue.code, number_or_missing(issue.place.line),
              number_or_missing(issue.place.column), detail::clean(issue.message), text_or_missing(issue.hint)});
  }
  return std::move(rows).table(vi ? "Những điểm cần xem lại" : "Points to look at");
}

}  // namespace cchc
