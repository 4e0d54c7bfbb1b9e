#include <algorithm>

#include "rubric_tree.hpp"

namespace cchc::detail {
namespace {

/// Faults of the values of a rubric, line by line and then of its rules.
class Check {
 public:
  Check(const RubricHead& head, const std::vector<Criterion>& criteria, const RubricTree& tree,
        std::vector<std::string>& faults)
      : head_(head), criteria_(criteria), tree_(tree), faults_(faults) {}

  void all() {
    for (std::uint32_t line = 0; line < tree_.order.size(); ++line) {
      maximum(at(line));
      const bool leaf = tree_.ends[line] == line + 1;
      if (leaf) check_marking(at(line), faults_);
      if (!leaf) inner(line);
    }
    if (at(0).role != Role::part) fault(at(0), "is the whole: it can be neither a bonus nor a penalty");
    beside();
    rules();
  }

 private:
  const Criterion& at(std::uint32_t line) const { return criteria_[tree_.order[line]]; }

  void fault(const Criterion& criterion, const std::string& what) {
    faults_.push_back("criterion " + criterion.id.str() + " " + what);
  }

  void maximum(const Criterion& criterion) {
    const bool unknown = !criterion.maximum || std::holds_alternative<Unknown>(criterion.marking);
    if (unknown && head_.missing.empty()) {
      fault(criterion, "has no maximum or no marking, and the rubric does not say what is missing");
    }
    if (!criterion.maximum) return;
    if (*criterion.maximum <= Points{} || *criterion.maximum > max_points) {
      fault(criterion, "has the maximum " + to_string(*criterion.maximum) + ": expected more than 0 and at most " +
                           to_string(max_points));
    }
  }

  /// Parts add up to their parent; bonuses and penalties stand beside them.
  void inner(std::uint32_t line) {
    if (!std::holds_alternative<Sum>(at(line).marking)) fault(at(line), "has a marking, but criteria stand below it");
    Points sum;
    bool known = at(line).maximum.has_value();
    bool parts = false;
    for (std::uint32_t child = line + 1; child < tree_.ends[line]; child = tree_.ends[child]) {
      if (at(child).role != Role::part) continue;
      parts = true;
      known = known && at(child).maximum;
      // No further than is needed to know that it is too much.
      if (known && sum <= max_points) sum += std::clamp(*at(child).maximum, Points{}, max_points);
    }
    const bool adds_up = !parts ? at(line).role != Role::part : !known || sum == *at(line).maximum;
    // A bonus may be of bonuses alone: its maximum is then a cap.
    if (!adds_up) {
      fault(at(line), "has the maximum " + to_string(at(line).maximum.value_or(Points{})) +
                          ", but the parts below it add up to " + to_string(sum) +
                          (sum > max_points ? " or more" : ""));
    }
  }

  /// Above this the bonuses of ten thousand lines, added up where nothing caps them, might not fit.
  void beside() {
    constexpr Points most = Points::whole(1'000'000'000);
    Points sum;
    for (const Criterion& one : criteria_) {
      if (one.role != Role::part && sum <= most)
        sum += std::clamp(one.maximum.value_or(Points{}), Points{}, max_points);
    }
    if (sum > most) faults_.push_back("bonuses and penalties add up to more than " + to_string(most) + " points");
  }

  void rules() {
    places(head_.publication.point_places);
    places(head_.publication.percent_places);
    for (const CriterionId& id : head_.ranking.tie_break) must_exist(id, "the rule of ties");
    if (head_.ranking.ties == Ties::next_criterion && head_.ranking.tie_break.empty()) {
      faults_.emplace_back("ties go to the next criterion, but tie_break names none");
    }
    grades();
    groups();
    precedence();
  }

  void places(int places) {
    if (places < 0 || places > most_places) {
      faults_.push_back("figures are published with " + std::to_string(places) + " decimal places: expected 0 to 9");
    }
  }

  void must_exist(const CriterionId& id, const std::string& who) {
    const auto is = [&](const Criterion& criterion) { return criterion.id == id; };
    if (std::none_of(criteria_.begin(), criteria_.end(), is)) {
      faults_.push_back(who + " names criterion " + id.str() + ", which there is not");
    }
  }

  void grades() {
    for (std::size_t i = 0; i < head_.grades.size(); ++i) {
      const Grade& grade = head_.grades[i];
      for (const Requirement& one : grade.requirements) must_exist(one.criterion, "grade " + grade.name);
      const bool falls = i == 0 || grade.from < head_.grades[i - 1].from ||
                         (grade.from == head_.grades[i - 1].from && head_.grades[i - 1].closed != grade.closed) ||
                         !head_.grades[i - 1].requirements.empty();
      if (!falls) faults_.push_back("grade " + grade.name + " can be reached by none: grades fall from the best");
    }
  }

  void groups() {
    if (head_.groups.empty() && head_.missing.empty()) {
      faults_.emplace_back("no group of units: the rubric applies to nobody");
    }
    for (std::size_t i = 0; i < head_.groups.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (head_.groups[i].id == head_.groups[j].id)
          faults_.push_back("group " + head_.groups[i].id + " stands twice");
      }
    }
  }

  void precedence() {
    std::vector<Origin> sorted = head_.precedence;
    std::sort(sorted.begin(), sorted.end());
    const std::vector<Origin> each = {Origin::self_scored, Origin::computed, Origin::appraised, Origin::surveyed};
    if (sorted != each) faults_.emplace_back("precedence names each of the four origins once, the weakest first");
  }

  const RubricHead& head_;
  const std::vector<Criterion>& criteria_;
  const RubricTree& tree_;
  std::vector<std::string>& faults_;
};

}  // namespace

void check_values(const RubricHead& head, const std::vector<Criterion>& criteria, const RubricTree& tree,
                  std::vector<std::string>& faults) {
  Check(head, criteria, tree, faults).all();
}

}  // namespace cchc::detail
