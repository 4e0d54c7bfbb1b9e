#include "cchc/crosswalk.hpp"

#include <optional>
#include <unordered_map>
#include <utility>

#include "cchc/error.hpp"
#include "signs.hpp"

namespace cchc {
namespace {

/// How a line counts towards the whole.
Role role_in_whole(const Rubric& rubric, CriterionRef line) {
  if (detail::sign_in(rubric, line, {0}) < 0) return Role::penalty;
  return detail::is_part_of(rubric, line, {0}) ? Role::part : Role::bonus;
}

/// Collects what is wrong with the links of one side.
class Side {
 public:
  Side(const Rubric& rubric, const char* name, std::vector<std::string>& faults)
      : rubric_(rubric), name_(name), faults_(faults), times_(rubric.criteria().size()) {}

  /// The role of the lines of one link; empty when there are none.
  std::optional<Role> add(const std::vector<CriterionId>& ids) {
    std::optional<Role> role;
    for (const CriterionId& id : ids) {
      const auto line = rubric_.find(id);
      if (!line) {
        fault("has no criterion " + id.str());
        continue;
      }
      for (std::uint32_t at = line->index; at < rubric_.end(*line); ++at) ++times_[at];
      const Role own = role_in_whole(rubric_, *line);
      if (role && *role != own) fault("mixes parts, bonuses and penalties in the link of " + id.str());
      role = own;
    }
    return role;
  }

  void require_all() {
    for (std::uint32_t line = 0; line < times_.size(); ++line) {
      if (!rubric_.is_leaf({line}) || times_[line] == 1) continue;
      fault("criterion " + rubric_.criteria()[line].id.str() +
            (times_[line] == 0 ? " is in no link" : " is in several links"));
    }
  }

 private:
  void fault(const std::string& what) { faults_.push_back(std::string("rubric ") + name_ + ": " + what); }

  const Rubric& rubric_;
  const char* name_;
  std::vector<std::string>& faults_;
  std::vector<int> times_;
};

void require_id(const std::string& said, const Rubric& rubric, const char* name, std::vector<std::string>& faults) {
  if (said == rubric.head().id) return;
  faults.push_back("it names " + said + " as the rubric " + name + ", given was " + rubric.head().id);
}

/// The leaves of a rubric by their words; empty where several have the same.
std::unordered_map<std::string, std::optional<CriterionRef>> leaves_by_text(const Rubric& rubric) {
  std::unordered_map<std::string, std::optional<CriterionRef>> leaves;
  for (std::uint32_t line = 0; line < rubric.criteria().size(); ++line) {
    if (!rubric.is_leaf({line})) continue;
    const auto [at, first] = leaves.try_emplace(rubric.criteria()[line].text, CriterionRef{line});
    if (!first) at->second.reset();
  }
  return leaves;
}

bool same_words(const Rubric& a, CriterionRef in_a, const Rubric& b, CriterionRef in_b) {
  return b.is_leaf(in_b) && a.at(in_a).text == b.at(in_b).text && role_in_whole(a, in_a) == role_in_whole(b, in_b);
}

}  // namespace

bool operator==(const CrosswalkLink& a, const CrosswalkLink& b) noexcept {
  return a.before == b.before && a.after == b.after && a.note == b.note;
}

bool operator==(const Crosswalk& a, const Crosswalk& b) noexcept {
  return a.before == b.before && a.after == b.after && a.note == b.note && a.links == b.links;
}

void require_fits(const Crosswalk& crosswalk, const Rubric& before, const Rubric& after) {
  std::vector<std::string> faults;
  require_id(crosswalk.before, before, "before", faults);
  require_id(crosswalk.after, after, "after", faults);
  Side from(before, "before", faults);
  Side to(after, "after", faults);
  for (const CrosswalkLink& link : crosswalk.links) {
    const auto role = from.add(link.before);
    const auto other = to.add(link.after);
    if (link.before.empty() && link.after.empty()) faults.emplace_back("a link names no criterion on either side");
    if (role && other && *role != *other) {
      faults.push_back("criteria " + link.before.front().str() + " before and " + link.after.front().str() +
                       " after do not count alike: " + std::string(to_string(*role)) + " and " +
                       std::string(to_string(*other)));
    }
  }
  from.require_all();
  to.require_all();
  if (faults.empty()) return;
  std::string text = "the crosswalk does not fit its rubrics:";
  for (const std::string& one : faults) text += "\n  - " + one;
  throw InvalidValue(text);
}

Crosswalk propose_crosswalk(const Rubric& before, const Rubric& after) {
  Crosswalk draft{before.head().id, after.head().id, "", {}};
  const auto words_before = leaves_by_text(before);
  const auto words_after = leaves_by_text(after);
  std::vector<bool> taken(after.criteria().size());
  const auto partner = [&](CriterionRef line) -> std::optional<CriterionRef> {
    const Criterion& own = before.at(line);
    const auto same_id = after.find(own.id);
    if (same_id && same_words(before, line, after, *same_id)) return same_id;
    const auto same_text = words_after.find(own.text);
    const bool only_one = same_text != words_after.end() && same_text->second && words_before.at(own.text);
    return only_one && same_words(before, line, after, *same_text->second) ? same_text->second : std::nullopt;
  };
  for (std::uint32_t line = 0; line < before.criteria().size(); ++line) {
    if (!before.is_leaf({line})) continue;
    CrosswalkLink link{{before.criteria()[line].id}, {}, ""};
    if (const auto other = partner({line})) {
      link.after.push_back(after.at(*other).id);
      taken[other->index] = true;
    }
    draft.links.push_back(std::move(link));
  }
  for (std::uint32_t line = 0; line < after.criteria().size(); ++line) {
    if (after.is_leaf({line}) && !taken[line]) draft.links.push_back({{}, {after.criteria()[line].id}, ""});
  }
  return draft;
}

}  // namespace cchc
