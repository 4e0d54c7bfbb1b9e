#include "cchc/computed.hpp"

#include <string>
#include <utility>
#include <vector>

#include "cchc/score.hpp"
#include "describe.hpp"
#include "looks_at.hpp"
#include "status_counts.hpp"

namespace cchc {
namespace {

using Rate = Computation::Rate;

constexpr std::size_t most_named = 20;  // milestones in the evidence of one mark; the rest are counted

/// What one unit owes of what one line looks at.
class Duties {
 public:
  void add(Status status, const MilestoneId& milestone, Rate rate) {
    counts_.add(status);
    if (!costs(status, rate)) return;
    if (++lost_ <= most_named) names_ += (names_.empty() ? "" : ", ") + milestone.str();
  }

  Share share(Rate rate) const { return rate == Rate::done ? counts_.done() : counts_.on_time(); }

  std::string lost() const {
    return lost_ > most_named ? names_ + " và " + std::to_string(lost_ - most_named) + " mốc khác" : names_;
  }

 private:
  static bool costs(Status status, Rate rate) {
    const bool unfinished = status == Status::open || status == Status::overdue || status == Status::standing;
    const bool late = status == Status::done_late || status == Status::overdue;
    return rate == Rate::done ? unfinished : late;
  }

  detail::StatusCounts counts_;
  std::size_t lost_ = 0;
  std::string names_;
};

std::string words_of(Policy policy) {
  const std::string before =
      policy.before_includes_the_day ? "“trước ngày” tính cả ngày ghi" : "“trước ngày” không tính ngày ghi";
  switch (policy.rolling) {
    case Rolling::none: return before + ", hạn vào ngày nghỉ giữ nguyên";
    case Rolling::forward: return before + ", hạn vào ngày nghỉ chuyển về sau";
    case Rolling::back: break;
  }
  return before + ", hạn vào ngày nghỉ chuyển về trước";
}

std::string reason_of(Rate rate, Share share, const Statuses& statuses) {
  const std::string what = rate == Rate::done ? "Số mốc đã hoàn thành trên số mốc đánh giá được: "
                                              : "Số mốc hoàn thành đúng hạn trên số mốc đã rõ đúng hay trễ hạn: ";
  return what + to_string(share) + ", tính đến " + to_vietnamese(statuses.as_of) + "; " + words_of(statuses.policy);
}

std::string name_of(const Plan& plan) {
  const Head& head = plan.head();
  return detail::clean(head.kind.empty() ? head.number : head.kind + " " + head.number);
}

Mark mark_of(const Criterion& criterion, const AgencyId& agency, const Duties& duties, const Plan& plan,
             const Statuses& statuses) {
  const Rate rate = criterion.computation->rate;
  const Share share = duties.share(rate);
  const std::string lost = duties.lost();
  const std::string words = rate == Rate::done ? "chưa hoàn thành: " : "không đúng hạn: ";
  return {criterion.id,
          agency,
          Origin::computed,
          1,
          share,
          name_of(plan),
          statuses.as_of,
          reason_of(rate, share, statuses),
          lost.empty() ? "" : "Mốc " + words + lost};
}

std::vector<Duties> duties_of(const Computation& computation, const Plan& plan, const Statuses& statuses,
                              std::size_t agencies) {
  std::vector<Duties> all(agencies);
  for (const StatusItem& item : statuses.items) {
    if (!detail::looks_at(computation, plan, item.milestone)) continue;
    all.at(item.agency.index).add(item.status, plan.at(item.milestone).id, computation.rate);
  }
  return all;
}

}  // namespace

Marks compute_marks(const Rubric& rubric, const Plan& plan, const Directory& directory, const Statuses& statuses) {
  Marks marks;
  const std::vector<AgencyRef> units = units_of(rubric, directory, statuses.as_of);
  for (const Criterion& criterion : rubric.criteria()) {
    if (!criterion.computation) continue;
    const auto duties = duties_of(*criterion.computation, plan, statuses, directory.agencies().size());
    for (const AgencyRef unit : units) {
      const AgencyId& id = directory.at(unit).id;
      const Duties& own = duties[unit.index];
      if (!own.share(criterion.computation->rate).empty()) {
        marks.marks.push_back(mark_of(criterion, id, own, plan, statuses));
      } else if (criterion.computation->exempt_when_none) {
        marks.exemptions.push_back(
            {criterion.id, id,
             "Không có mốc nào của " + name_of(plan) + " để tính tiêu chí này đến " + to_vietnamese(statuses.as_of)});
      }
    }
  }
  return marks;
}

}  // namespace cchc
