#include "cchc/layer.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "cchc/error.hpp"

namespace cchc {
namespace {

template <class T>
void replace(T& value, const std::optional<T>& by) {
  if (by) value = *by;
}

RubricHead head_of(const RubricHead& base, const RubricLayer& over) {
  RubricHead head = base;
  head.id = over.id;
  head.decision = over.decision;
  replace(head.title, over.title);
  if (over.since) head.since = over.since;
  if (over.until) head.until = over.until;
  replace(head.missing, over.missing);
  replace(head.note, over.note);
  replace(head.capped, over.capped);
  replace(head.precedence, over.precedence);
  replace(head.publication, over.publication);
  replace(head.ranking, over.ranking);
  replace(head.groups, over.groups);
  replace(head.grades, over.grades);
  return head;
}

/// The line with the decision it comes from, where it names no source of its own.
Criterion sourced(Criterion line, const Decision& decision) {
  if (line.basis.empty()) line.basis = citation(decision);
  return line;
}

/// One layer being laid.
class Laying {
 public:
  Laying(const Rubric& base, const RubricLayer& over) : base_(base), over_(over) {}

  Rubric run() && {
    if (over_.base != base_.head().id) {
      fault("lies over rubric " + over_.base + ", given was " + base_.head().id);
    }
    check_names();
    std::vector<Criterion> lines = kept();
    for (const Criterion& line : over_.added) lines.push_back(sourced(line, over_.decision));
    try {
      Rubric rubric(head_of(base_.head(), over_), std::move(lines));
      if (faults_.empty()) return rubric;
    } catch (const InvalidValue& error) {
      faults_.emplace_back(error.what());
    }
    std::string text = "layer " + over_.id + " cannot be laid over rubric " + base_.head().id + ":";
    for (const std::string& one : faults_) text += "\n  - " + one;
    throw InvalidValue(text);
  }

 private:
  void fault(std::string what) { faults_.push_back(std::move(what)); }

  void check_names() {
    for (const Criterion& line : over_.replaced) {
      name(line.id);
      if (!base_.find(line.id)) fault("replaces criterion " + line.id.str() + ", which the base has not");
    }
    for (const Criterion& line : over_.added) {
      name(line.id);
      if (base_.find(line.id)) fault("adds criterion " + line.id.str() + ", which the base has: replace it");
    }
    for (const CriterionId& id : over_.removed) {
      name(id);
      if (!base_.find(id)) fault("removes criterion " + id.str() + ", which the base has not");
    }
  }

  void name(const CriterionId& id) {
    if (++named_[id.str()] == 2) fault("names criterion " + id.str() + " twice");
  }

  /// The base's lines that stay, each as the layer has it.
  std::vector<Criterion> kept() {
    std::vector<Criterion> lines;
    const auto all = static_cast<std::uint32_t>(base_.criteria().size());
    for (std::uint32_t line = 0; line < all; ++line) {
      const Criterion& own = base_.criteria()[line];
      if (std::find(over_.removed.begin(), over_.removed.end(), own.id) != over_.removed.end()) {
        check_removed(line);
        line = base_.end({line}) - 1;
        continue;
      }
      const Criterion* other = replacement(own.id);
      lines.push_back(other != nullptr ? sourced(*other, over_.decision) : sourced(own, base_.head().decision));
    }
    return lines;
  }

  void check_removed(std::uint32_t top) {
    for (std::uint32_t line = top + 1; line < base_.end({top}); ++line) {
      const Criterion& below = base_.criteria()[line];
      if (replacement(below.id) == nullptr) continue;
      fault("replaces criterion " + below.id.str() + ", but removes " + base_.criteria()[top].id.str() + " above it");
    }
  }

  const Criterion* replacement(const CriterionId& id) const {
    const auto is = [&id](const Criterion& line) { return line.id == id; };
    const auto found = std::find_if(over_.replaced.begin(), over_.replaced.end(), is);
    return found == over_.replaced.end() ? nullptr : &*found;
  }

  const Rubric& base_;
  const RubricLayer& over_;
  std::unordered_map<std::string, int> named_;
  std::vector<std::string> faults_;
};

auto fields_of(const RubricLayer& one) {
  return std::tie(one.id, one.base, one.decision, one.title, one.since, one.until, one.missing, one.note, one.capped,
                  one.precedence, one.publication, one.ranking, one.groups, one.grades, one.replaced, one.added,
                  one.removed);
}

}  // namespace

Rubric layer(const Rubric& base, const RubricLayer& over) { return Laying(base, over).run(); }

bool operator==(const RubricLayer& a, const RubricLayer& b) noexcept { return fields_of(a) == fields_of(b); }

}  // namespace cchc
