#include "cchc/chain.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "cchc/text.hpp"
#include "quote.hpp"

namespace cchc {
namespace {

/// The day on which the last of those who lead the milestone finished, and by which evidence.
std::optional<Event> completion(MilestoneRef ref, const Plan& plan, const Directory& directory,
                                const Progress& progress, Date as_of) {
  const Span year = span_of(plan.year());
  const Milestone& milestone = plan.at(ref);
  const Report* last = nullptr;
  for (const AgencyRef agency :
       members(plan.at(plan.activity_of(ref)).leads, directory, std::clamp(as_of, year.first, year.last))) {
    const Report* report = progress.latest(milestone.id, directory.at(agency).id, as_of);
    if (!report || !report->finished_on || *report->finished_on > as_of) return std::nullopt;
    if (!last || *last->finished_on < *report->finished_on) last = report;
  }
  if (!last) return std::nullopt;
  const std::string evidence = last->evidence.empty() ? "" : ": " + last->evidence;
  return Event{"", *last->finished_on, "hoàn thành mốc " + milestone.id.str() + evidence};
}

/// Which milestone waits for which, and what has been recorded.
class Chains {
 public:
  Chains(const Events& recorded, const Links& links, const Plan& plan) : plan_{plan} {
    for (std::uint32_t n = 0; n < plan.milestone_count(); ++n) ids_.emplace(plan.at(MilestoneRef{n}).id.str(), n);
    for (const Event& event : recorded) recorded_.emplace(fold(event.name));
    for (const Link& link : links) add_link(link);
    target_.resize(plan.milestone_count());
    for (std::uint32_t n = 0; n < plan.milestone_count(); ++n) target_[n] = find_target(plan.at(MilestoneRef{n}));
    note_unused(recorded, links);
    break_cycles();
  }

  std::vector<Issue> issues;

  /// The milestone whose completion this one waits for; null when it waits for none, when its event is recorded, and
  /// in a circle.
  std::optional<MilestoneRef> target(std::uint32_t milestone) const { return target_[milestone]; }

 private:
  using Target = std::optional<MilestoneRef>;

  void add_link(const Link& link) {
    if (const auto found = ids_.find(link.after.str()); found != ids_.end()) {
      links_.emplace(fold(link.event), MilestoneRef{found->second});  // the first of a name
      return;
    }
    add(Severity::error, "chain.unknown_milestone",
        "Kế hoạch không có mốc " + detail::quote(link.after.str()) + " mà sự kiện " + detail::quote(link.event) +
            " chờ hoàn thành.",
        "Dùng mã mốc trong bảng kế hoạch, ví dụ 2.1a hoặc 3.1.");
  }

  Target find_target(const Milestone& milestone) {
    const auto* rule = std::get_if<AfterEvent>(&milestone.deadline.rule);
    if (!rule) return std::nullopt;
    const std::array names{fold(milestone.id.str()), fold(rule->event)};
    awaited_.insert(names.begin(), names.end());
    if (recorded_.count(names[0]) + recorded_.count(names[1]) > 0) return std::nullopt;
    for (const std::string& name : names) {
      if (const auto link = links_.find(name); link != links_.end()) return link->second;
    }
    const auto named = ids_.find(squeeze(rule->event));
    return named != ids_.end() ? Target{MilestoneRef{named->second}} : std::nullopt;
  }

  void note_unused(const Events& recorded, const Links& links) {
    const auto note = [&](const char* code, const std::string& name) {
      if (awaited_.count(fold(name)) > 0) return;
      add(Severity::note, code, "Không mốc nào chờ sự kiện " + detail::quote(name) + ".",
          "So lời văn với thời hạn trong kế hoạch, hoặc ghi mã mốc, ví dụ 12.2a.");
    };
    for (const Event& event : recorded) note("event.unused", event.name);
    for (const Link& link : links) note("chain.unused", link.event);
  }

  /// Every milestone waits for one at most, so a walk that comes back to where it has been has found a circle.
  void break_cycles() {
    std::vector<std::uint32_t> walk_of(target_.size(), 0);  // the walk that first came by
    std::uint32_t walk = 0;
    for (std::uint32_t start = 0; start < target_.size(); ++start) {
      ++walk;
      std::uint32_t at = start;
      while (walk_of[at] == 0 && target_[at]) {
        walk_of[at] = walk;
        at = target_[at]->index;
      }
      if (walk_of[at] == walk && target_[at]) break_cycle(at);
    }
  }

  void break_cycle(std::uint32_t first) {
    std::string ids = plan_.at(MilestoneRef{first}).id.str();
    for (std::uint32_t at = first; target_[at];) {
      at = std::exchange(target_[at], std::nullopt)->index;
      ids += " → " + plan_.at(MilestoneRef{at}).id.str();
    }
    add(Severity::error, "chain.cycle", "Các mốc chờ nhau thành vòng: " + ids + ".",
        "Bỏ một mắt xích, hoặc ghi ngày xảy ra của sự kiện.");
  }

  void add(Severity severity, const char* code, std::string message, const char* hint) {
    issues.push_back({severity, code, std::move(message), hint, {}});
  }

  const Plan& plan_;
  std::unordered_map<std::string, std::uint32_t> ids_;
  std::unordered_map<std::string, MilestoneRef> links_;
  std::unordered_set<std::string> recorded_, awaited_;  // folded
  std::vector<Target> target_;
};

}  // namespace

bool operator==(const Link& a, const Link& b) noexcept { return a.event == b.event && a.after == b.after; }

Reading<Events> chain(const Events& recorded, const Links& links, const Plan& plan, const Directory& directory,
                      const Progress& progress, Date as_of) {
  Chains chains{recorded, links, plan};
  Events events = recorded;
  for (std::uint32_t n = 0; n < plan.milestone_count(); ++n) {
    const Milestone& milestone = plan.at(MilestoneRef{n});
    const auto target = chains.target(n);
    if (!target) continue;
    if (auto event = completion(*target, plan, directory, progress, as_of)) {
      event->name = milestone.id.str();
      events.push_back(std::move(*event));
    }
  }
  return {std::move(events), std::move(chains.issues)};
}

}  // namespace cchc
