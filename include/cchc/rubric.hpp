#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "cchc/area.hpp"
#include "cchc/marking.hpp"
#include "cchc/origin.hpp"
#include "cchc/publication.hpp"

namespace cchc {

inline constexpr int max_rubric_depth = 16;          ///< levels below the whole; published tables have up to five
inline constexpr std::size_t max_criteria = 10'000;  ///< lines of one rubric
inline constexpr Points max_points = Points::whole(1'000'000);  ///< of one line

/// The document a rubric comes from.
struct Decision {
  std::string type;    ///< "Quyết định"
  std::string number;  ///< "766/QĐ-TTg"
  std::optional<Date> date;
  std::string issuer;
  std::string article;  ///< "Phụ lục I"
};

/// A part counts towards the maximum of its parent. A bonus is added and a penalty taken off beside it, each within its
/// own maximum.
enum class Role { part, bonus, penalty };

/// How the statuses of a plan fill a criterion without a person: done or on time, of the duties of an area.
struct Computation {
  enum class Rate { done, on_time };
  Rate rate = Rate::done;
  std::optional<Area> area;       ///< empty: of the whole plan
  bool reports_only = false;      ///< only duties met in regular reports
  bool exempt_when_none = false;  ///< a unit without such duties: exempt, or (default) left missing
};

/// One line of a scoring table. A line without children, at any depth, is a leaf and is marked.
struct Criterion {
  CriterionId id;
  std::optional<CriterionId> parent;  ///< empty: the whole
  std::string text;
  std::optional<Points> maximum;  ///< empty only while it is not known
  Marking marking = Sum{};
  Role role = Role::part;
  std::optional<Computation> computation;
  std::string basis;  ///< article or source of this line; empty: the rubric's decision
};

struct RubricHead {
  std::string id;
  std::string title;
  Decision decision;
  std::optional<Date> since;         ///< first day in force; empty: not known
  std::optional<Date> until;         ///< last day in force; empty: no end known
  std::vector<std::string> missing;  ///< what is not known; such a rubric loads and does not score
  std::string note;                  ///< "minh họa": said in every explanation
  bool capped = true;                ///< a bonus lifts no sum above its maximum
  std::vector<Origin> precedence = {Origin::self_scored, Origin::computed, Origin::appraised, Origin::surveyed};
  Publication publication;
  RankingRule ranking;
  std::vector<RankingGroup> groups;
  std::vector<Grade> grades;
};

/// A scoring table ("bộ tiêu chí"): one tree, its lines in the order they are printed.
class Rubric {
 public:
  /// Throws InvalidValue, listing every fault: no line or several for the whole, an unknown parent, a circle, a
  /// repeated id, too deep or too many lines, parts that do not add up, a maximum below zero or too large, bands with a
  /// gap or an overlap, points above the maximum, a marking on a line with children, and rules that name no line or
  /// group.
  Rubric(RubricHead head, std::vector<Criterion> criteria);

  const RubricHead& head() const noexcept { return head_; }
  const std::vector<Criterion>& criteria() const noexcept { return criteria_; }  ///< each before its children

  const Criterion& at(CriterionRef criterion) const;  ///< throws NotFound
  CriterionRef ref(const CriterionId& id) const;      ///< throws NotFound
  std::optional<CriterionRef> find(const CriterionId& id) const noexcept;
  std::optional<CriterionRef> parent(CriterionRef criterion) const;
  std::vector<CriterionRef> children(CriterionRef criterion) const;
  bool is_leaf(CriterionRef criterion) const { return end(criterion) == criterion.index + 1; }
  std::uint32_t end(CriterionRef criterion) const;  ///< one past the last line below it
  Points maximum() const;                           ///< of the whole; throws InvalidValue when not known

  bool in_force(Date day) const noexcept;
  void require_usable(Date day) const;  ///< throws InvalidValue when something is missing or it is not in force

 private:
  RubricHead head_;
  std::vector<Criterion> criteria_;
  std::vector<std::uint32_t> parents_;  // of the whole: itself
  std::vector<std::uint32_t> ends_;
  std::unordered_map<std::string, CriterionRef> by_id_;
};

bool operator==(const Decision& a, const Decision& b) noexcept;
bool operator==(const Computation& a, const Computation& b) noexcept;
bool operator==(const Criterion& a, const Criterion& b) noexcept;
bool operator==(const Rubric& a, const Rubric& b) noexcept;

Rubric parse_rubric(std::string_view json);                  ///< throws BadFile, naming line and pointer
Rubric read_rubric(const std::filesystem::path& json_file);  ///< the same from a file

std::string citation(const Decision& decision);  ///< "Quyết định 766/QĐ-TTg ngày 23/06/2022, Phụ lục I"
std::string_view to_string(Role role) noexcept;  ///< the names above

}  // namespace cchc
