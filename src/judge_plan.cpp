// judge(plan, …): every milestone with every agency that owes it.

#include <algorithm>
#include <string>
#include <utility>

#include "cchc/status.hpp"

namespace cchc {
namespace {

/// The day whose bodies owe a milestone.
Date day_of_duty(const Due& due, Year plan_year, Date as_of) {
  if (const auto last = last_day(due)) return *last;
  const Span year = span_of(plan_year);
  return std::clamp(as_of, year.first, year.last);
}

/// Finds the milestones of many reports: `Plan::find` walks through the plan for each.
class MilestonesById {
 public:
  explicit MilestonesById(const Plan& plan) : plan_(plan) {
    for (std::uint32_t index = 0; index < plan.milestone_count(); ++index) sorted_.push_back({index});
    std::sort(sorted_.begin(), sorted_.end(),
              [&](MilestoneRef a, MilestoneRef b) { return plan.at(a).id < plan.at(b).id; });
  }

  std::optional<MilestoneRef> find(const MilestoneId& id) const {
    const auto found =
        std::lower_bound(sorted_.begin(), sorted_.end(), id,
                         [this](MilestoneRef ref, const auto& wanted) { return plan_.at(ref).id < wanted; });
    return found != sorted_.end() && plan_.at(*found).id == id ? std::optional(*found) : std::nullopt;
  }

 private:
  const Plan& plan_;
  std::vector<MilestoneRef> sorted_;
};

/// Judges a plan, milestone by milestone, into one result.
class Judge {
 public:
  Judge(const Plan& plan, const Directory& directory, const Schedule& schedule, const Progress& progress, Date as_of)
      : plan_(plan), directory_(directory), schedule_(schedule), progress_(progress) {
    result_.as_of = as_of;
    result_.policy = schedule.policy;
  }

  Statuses run() {
    result_.items.reserve(plan_.milestone_count());
    for (std::uint32_t index = 0; index < plan_.milestone_count(); ++index) judge_milestone({index});
    note_reports();
    return std::move(result_);
  }

 private:
  void judge_milestone(MilestoneRef ref) {
    const Milestone& milestone = plan_.at(ref);
    const Activity& activity = plan_.at(plan_.activity_of(ref));
    const Due& due = schedule_.at(ref);
    const Date on = day_of_duty(due, plan_.year(), result_.as_of);
    note_gaps(milestone, activity, on);
    for (const AgencyRef agency : members(activity.leads, directory_, on)) {
      const Report* report = progress_.latest(milestone.id, directory_.at(agency).id, result_.as_of);
      result_.items.push_back({ref, agency, judge(due, report, result_.as_of), days_late(due, report, result_.as_of)});
    }
  }

  /// A group that the directory knows to be open ("có liên quan") names nobody either.
  bool is_unnamed(const Party& party) const {
    const auto* whole = std::get_if<WholeGroup>(&party.who);
    if (whole == nullptr) return std::holds_alternative<UnnamedAgencies>(party.who);
    const auto& members = directory_.at(whole->group).members;
    return members && members->known == Membership::Known::open;
  }

  /// What the lead cell leaves open: it gives no items, so it must give issues.
  void note_gaps(const Milestone& milestone, const Activity& activity, Date on) {
    const std::string name = "Mốc " + milestone.id.str();
    const Place place = activity.lead.place;
    if (activity.leads.empty()) {
      add(Severity::warning, "status.no_lead", name + " không có cơ quan thực hiện nên không được đánh giá.",
          "Bổ sung cơ quan thực hiện của nhiệm vụ.", place);
    }
    bool unnamed = false;
    for (const Party& party : activity.leads) {
      if (is_unnamed(party)) {
        unnamed = true;
      } else if (members(party, directory_, on).empty()) {
        add(Severity::warning, "status.no_members",
            name + ": danh bạ không có cơ quan nào thuộc \"" + party.text + "\" vào ngày " + to_vietnamese(on) + ".",
            "Bổ sung các cơ quan này vào danh bạ nếu cần đánh giá từng cơ quan.", place);
      }
    }
    if (unnamed) {
      add(Severity::note, "status.unnamed",
          name + " giao cho cả những cơ quan không nêu tên; các cơ quan này không được đánh giá.",
          "Xác định cơ quan cụ thể từ văn bản giao việc nếu cần theo dõi.", place);
    }
  }

  void note_reports() {
    const MilestonesById milestones(plan_);
    std::size_t later = 0;
    for (const Report& report : progress_.reports()) {
      if (report.reported_on > result_.as_of) {
        ++later;
      } else if (!is_owed(report, milestones.find(report.milestone))) {
        add(Severity::warning, "progress.not_responsible",
            "Báo cáo ngày " + to_vietnamese(report.reported_on) + " của " + report.agency.str() + " về mốc " +
                report.milestone.str() + " không được tính: cơ quan này không phải cơ quan thực hiện mốc đó.",
            "Kiểm tra lại mã mốc và tên cơ quan trong báo cáo.", {});
      }
    }
    if (later == 0) return;
    add(Severity::note, "progress.after_as_of",
        std::to_string(later) + " báo cáo có ngày sau " + to_vietnamese(result_.as_of) + " nên không được tính.",
        "Chọn ngày đánh giá muộn hơn nếu muốn tính các báo cáo này.", {});
  }

  /// Items stand in the order of milestones, so a report's are found by bisection.
  bool is_owed(const Report& report, std::optional<MilestoneRef> milestone) const {
    if (!milestone) return false;
    auto item = std::partition_point(result_.items.begin(), result_.items.end(),
                                     [&](const StatusItem& one) { return one.milestone < *milestone; });
    for (; item != result_.items.end() && item->milestone == *milestone; ++item) {
      if (directory_.at(item->agency).id == report.agency) return true;
    }
    return false;
  }

  void add(Severity severity, const char* code, std::string message, const char* hint, Place place) {
    result_.issues.push_back({severity, code, std::move(message), hint, place});
  }

  const Plan& plan_;
  const Directory& directory_;
  const Schedule& schedule_;
  const Progress& progress_;
  Statuses result_;
};

}  // namespace

Statuses judge(const Plan& plan, const Directory& directory, const Schedule& schedule, const Progress& progress,
               Date as_of) {
  return Judge(plan, directory, schedule, progress, as_of).run();
}

}  // namespace cchc
