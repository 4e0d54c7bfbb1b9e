#include "rubric_tree.hpp"

#include <optional>
#include <unordered_map>
#include <utility>

namespace cchc::detail {
namespace {

constexpr std::uint32_t none = UINT32_MAX;

/// Lists of children, by place in the list as given.
struct Family {
  std::vector<std::vector<std::uint32_t>> children;
  std::vector<std::uint32_t> roots;
};

Family family_of(const std::vector<Criterion>& criteria, std::vector<std::string>& faults) {
  std::unordered_map<std::string, std::uint32_t> by_id;
  for (std::uint32_t i = 0; i < criteria.size(); ++i) {
    if (!by_id.emplace(criteria[i].id.str(), i).second) {
      faults.push_back("criterion " + criteria[i].id.str() + " stands twice");
    }
  }
  Family family{std::vector<std::vector<std::uint32_t>>(criteria.size()), {}};
  for (std::uint32_t i = 0; i < criteria.size(); ++i) {
    const auto& parent = criteria[i].parent;
    if (!parent) {
      family.roots.push_back(i);
    } else if (const auto found = by_id.find(parent->str()); found != by_id.end()) {
      family.children[found->second].push_back(i);
    } else {
      faults.push_back("criterion " + criteria[i].id.str() + " stands below " + parent->str() + ", which there is not");
    }
  }
  return family;
}

void check_roots(const std::vector<Criterion>& criteria, const Family& family, std::vector<std::string>& faults) {
  if (family.roots.size() == 1) return;
  if (family.roots.empty()) {
    faults.emplace_back("no criterion is the whole: one must have no parent");
    return;
  }
  std::string ids;
  for (const std::uint32_t root : family.roots) ids += (ids.empty() ? "" : ", ") + criteria[root].id.str();
  faults.push_back("several criteria have no parent (" + ids + "): one is the whole, the others stand below it");
}

/// Walks down from the root without recursion, so that no depth of a bad file exhausts the stack.
class Walk {
 public:
  Walk(const std::vector<Criterion>& criteria, const Family& family) : criteria_(criteria), family_(family) {}

  RubricTree from(std::uint32_t root, std::vector<std::string>& faults) {
    enter(root, none);
    while (!path_.empty()) {
      auto& [place, line, next] = path_.back();
      const auto& children = family_.children[place];
      if (next == children.size()) {
        tree_.ends[line] = static_cast<std::uint32_t>(tree_.order.size());
        path_.pop_back();
        continue;
      }
      const std::uint32_t child = children[next++];
      if (path_.size() > max_rubric_depth) {
        faults.push_back("criterion " + criteria_[child].id.str() + " stands more than " +
                         std::to_string(max_rubric_depth) + " levels below the whole");
        continue;
      }
      enter(child, line);
    }
    return std::move(tree_);
  }

 private:
  struct Step {
    std::uint32_t place, line;
    std::size_t next;
  };

  void enter(std::uint32_t place, std::uint32_t parent) {
    const auto line = static_cast<std::uint32_t>(tree_.order.size());
    tree_.order.push_back(place);
    tree_.parents.push_back(parent == none ? line : parent);
    tree_.ends.push_back(line + 1);
    path_.push_back({place, line, 0});
  }

  const std::vector<Criterion>& criteria_;
  const Family& family_;
  RubricTree tree_;
  std::vector<Step> path_;
};

/// Lines that no walk from a root reaches stand in a circle or below one.
void check_reached(const std::vector<Criterion>& criteria, const Family& family, std::vector<std::string>& faults) {
  std::vector<bool> reached(criteria.size(), false);
  std::vector<std::uint32_t> waiting = family.roots;
  while (!waiting.empty()) {
    const std::uint32_t place = waiting.back();
    waiting.pop_back();
    reached[place] = true;
    for (const std::uint32_t child : family.children[place]) waiting.push_back(child);
  }
  std::unordered_map<std::string, std::uint32_t> by_id;
  for (std::uint32_t i = 0; i < criteria.size(); ++i) by_id.emplace(criteria[i].id.str(), i);
  for (std::uint32_t i = 0; i < criteria.size(); ++i) {
    if (reached[i] || !by_id.count(criteria[i].parent->str())) continue;
    faults.push_back("criterion " + criteria[i].id.str() + " is not below the whole: its parents run in a circle");
  }
}

}  // namespace

RubricTree tree_of(const std::vector<Criterion>& criteria, std::vector<std::string>& faults) {
  if (criteria.empty()) {
    faults.emplace_back("the rubric has no criteria");
    return {};
  }
  if (criteria.size() > max_criteria) {
    faults.push_back("the rubric has " + std::to_string(criteria.size()) + " criteria; at most " +
                     std::to_string(max_criteria) + " are taken");
    return {};
  }
  const Family family = family_of(criteria, faults);
  check_roots(criteria, family, faults);
  check_reached(criteria, family, faults);
  return family.roots.empty() ? RubricTree{} : Walk(criteria, family).from(family.roots.front(), faults);
}

}  // namespace cchc::detail
