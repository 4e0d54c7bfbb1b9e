#include "cchc/score.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "cchc/error.hpp"
#include "later_mark.hpp"
#include "quote.hpp"
#include "score_sums.hpp"

namespace cchc {
namespace {

constexpr std::uint32_t no_unit = UINT32_MAX;

/// A scorecard under way: what stands at each unit's leaves, then the sums.
class Scoring {
 public:
  Scoring(const Rubric& rubric, const Directory& directory, const Marks& marks, Date on)
      : rubric_(rubric), directory_(directory), marks_(marks), lines_(rubric.criteria().size()) {
    card_.on = on;
    card_.units = units_of(rubric, directory, on);
    card_.scores.resize(card_.units.size() * lines_);
    places_.assign(directory.agencies().size(), no_unit);
    for (std::uint32_t unit = 0; unit < card_.units.size(); ++unit) places_[card_.units[unit].index] = unit;
    for (std::size_t i = 0; i < strength_.size(); ++i) {
      strength_[static_cast<std::size_t>(rubric.head().precedence[i])] = static_cast<int>(i);
    }
    optional_.assign(lines_, false);
    for (std::uint32_t line = 0; line < lines_; ++line) {
      const auto parent = rubric.parent({line});
      optional_[line] = rubric.criteria()[line].role != Role::part || (parent && optional_[parent->index]);
    }
  }

  Scorecard run() && {
    for (const Exemption& exemption : marks_.exemptions) exempt(exemption);
    for (std::uint32_t i = 0; i < marks_.marks.size(); ++i) stand(MarkRef{i});
    for (std::uint32_t unit = 0; unit < card_.units.size(); ++unit) fill(unit);
    return std::move(card_);
  }

 private:
  /// The scores of one unit, line by line; null, with an issue, when it is not one of the rubric's units.
  Score* row_of(const AgencyId& id) {
    const auto agency = directory_.find(id);
    if (!agency) throw NotFound("the directory has no agency " + id.str() + ", which a mark or exemption names");
    const std::uint32_t unit = places_[agency->index];
    if (unit != no_unit) return &card_.scores[unit * lines_];
    if (strangers_.emplace(id.str(), true).second) {
      issue(Severity::error, "score.outside_groups",
            directory_.at(*agency).name + " không thuộc nhóm nào của bộ tiêu chí vào ngày " + to_vietnamese(card_.on) +
                "; điểm của cơ quan này không được dùng.",
            "Chấm bằng bộ tiêu chí của nhóm cơ quan này, hoặc sửa nhóm trong bộ tiêu chí.");
    }
    return nullptr;
  }

  void exempt(const Exemption& exemption) {
    const CriterionRef criterion = rubric_.ref(exemption.criterion);
    Score* row = row_of(exemption.agency);
    if (row == nullptr) return;
    for (std::uint32_t line = criterion.index; line < rubric_.end(criterion); ++line) {
      row[line].state = ScoreState::exempt;
    }
  }

  /// Of the marks for one leaf the stronger one stays.
  void stand(MarkRef ref) {
    const Mark& mark = marks_.at(ref);
    const CriterionRef criterion = rubric_.ref(mark.criterion);
    Score* row = row_of(mark.agency);
    if (row == nullptr) return;
    if (!rubric_.is_leaf(criterion)) {
      return issue(Severity::error, "score.not_a_leaf",
                   "Tiêu chí " + mark.criterion.str() +
                       " là tổng của các tiêu chí con, không chấm trực tiếp; điểm của " + mark.agency.str() +
                       " không được dùng.",
                   "Chấm các tiêu chí thành phần.");
    }
    Score& score = row[criterion.index];
    if (!score.mark || !stronger(marks_.at(*score.mark), mark)) score.mark = ref;
  }

  bool stronger(const Mark& a, const Mark& b) const {
    const int left = strength_[static_cast<std::size_t>(a.origin)];
    const int right = strength_[static_cast<std::size_t>(b.origin)];
    return left == right ? detail::is_later(a, b) : left > right;
  }

  void fill(std::uint32_t unit) {
    Score* row = &card_.scores[unit * lines_];
    for (std::uint32_t line = 0; line < lines_; ++line) {
      row[line].maximum = *rubric_.criteria()[line].maximum;
      if (rubric_.is_leaf({line})) leaf(unit, line, row[line]);
    }
    for (auto line = static_cast<std::uint32_t>(lines_); line-- > 0;) {
      if (!rubric_.is_leaf({line})) row[line] = detail::sum_of(rubric_, {line}, row);
    }
    report(unit, row[0]);
  }

  void leaf(std::uint32_t unit, std::uint32_t line, Score& score) {
    if (score.state == ScoreState::exempt) {
      score.maximum = {};
      score.mark.reset();
      return;
    }
    if (score.mark) {
      const Mark& mark = marks_.at(*score.mark);
      try {
        settle(mark.finding, rubric_.criteria()[line], score);
        if (mark.origin == Origin::self_scored) score.self_scored = score.points;
      } catch (const InvalidValue& error) {
        unusable(unit, mark, error.what());
        score.mark.reset();
      }
    }
    const bool awaited = score.state == ScoreState::missing && !optional_[line];
    score.open = awaited || score.state == ScoreState::under_appraisal ? 1 : 0;
  }

  static void settle(const Finding& finding, const Criterion& criterion, Score& score) {
    const auto points = points_for(criterion.marking, *criterion.maximum, finding);
    score.points = points.value_or(Points{});
    if (std::holds_alternative<UnderAppraisal>(finding)) {
      score.state = ScoreState::under_appraisal;
    } else if (std::holds_alternative<NotSubmitted>(finding)) {
      score.state = ScoreState::not_submitted;
    } else {
      score.state = points ? ScoreState::scored : ScoreState::missing;  // a share of nothing says nothing
    }
  }

  void report(std::uint32_t unit, const Score& whole) {
    const std::string& name = directory_.at(card_.units[unit]).name;
    if (whole.state == ScoreState::exempt) {
      issue(Severity::error, "score.all_exempt", name + " được miễn mọi tiêu chí: không còn điểm tối đa để tính tỷ lệ.",
            "Kiểm tra lại các tiêu chí không đánh giá, hoặc đưa cơ quan này ra khỏi nhóm.");
    } else if (whole.open > 0) {
      issue(Severity::note, "score.open",
            name + " còn " + std::to_string(whole.open) +
                " tiêu chí chưa có kết quả hoặc đang thẩm định: điểm là tạm tính.",
            "Bổ sung điểm còn thiếu trước khi công bố.");
    }
  }

  void unusable(std::uint32_t unit, const Mark& mark, const char* why) {
    issue(Severity::error, "score.unusable",
          "Kết quả " + detail::quote(to_text(mark.finding)) + " của " + directory_.at(card_.units[unit]).name +
              " không dùng được cho tiêu chí " + mark.criterion.str() + " (" + why + ").",
          "Ghi kết quả theo cách chấm của tiêu chí, trong giới hạn điểm tối đa.");
  }

  void issue(Severity severity, const char* code, std::string message, const char* hint) {
    card_.issues.push_back({severity, code, std::move(message), hint, {}});
  }

  const Rubric& rubric_;
  const Directory& directory_;
  const Marks& marks_;
  std::size_t lines_;
  Scorecard card_;
  std::vector<std::uint32_t> places_;                // of each agency among the units
  std::array<int, 4> strength_{};                    // of each origin
  std::vector<bool> optional_;                       // lines of a bonus or a penalty: nobody waits for them
  std::unordered_map<std::string, bool> strangers_;  // said once each
};

}  // namespace

std::vector<AgencyRef> units_of(const Rubric& rubric, const Directory& directory, Date on) {
  std::vector<AgencyRef> units;
  for (std::uint32_t i = 0; i < directory.agencies().size(); ++i) {
    const Agency& agency = directory.agencies()[i];
    const auto holds = [&](const RankingGroup& group) { return belongs(agency, group.members, on); };
    if (std::any_of(rubric.head().groups.begin(), rubric.head().groups.end(), holds)) units.push_back({i});
  }
  return units;
}

Scorecard score(const Rubric& rubric, const Directory& directory, const Marks& marks, Date on) {
  rubric.require_usable(on);
  return Scoring(rubric, directory, marks, on).run();
}

std::size_t Scorecard::place(AgencyRef unit) const {
  const auto found = std::lower_bound(units.begin(), units.end(), unit);
  if (found != units.end() && *found == unit) return static_cast<std::size_t>(found - units.begin());
  throw NotFound("agency number " + std::to_string(unit.index) + " of the directory is no unit of the scorecard");
}

const Score& Scorecard::at(std::size_t unit, CriterionRef criterion) const {
  if (unit < units.size() && criterion.index < lines()) return scores[unit * lines() + criterion.index];
  throw NotFound("the scorecard has " + std::to_string(units.size()) + " units and " + std::to_string(lines()) +
                 " lines; asked for unit " + std::to_string(unit) + ", line " + std::to_string(criterion.index));
}

bool operator==(const Score& a, const Score& b) noexcept {
  return a.points == b.points && a.self_scored == b.self_scored && a.maximum == b.maximum && a.open == b.open &&
         a.state == b.state && a.mark == b.mark;
}

bool operator==(const Scorecard& a, const Scorecard& b) noexcept {
  return a.on == b.on && a.units == b.units && a.scores == b.scores && a.issues == b.issues;
}

std::string_view to_string(ScoreState state) noexcept {
  switch (state) {
    case ScoreState::scored: return "scored";
    case ScoreState::missing: return "missing";
    case ScoreState::not_submitted: return "not_submitted";
    case ScoreState::under_appraisal: return "under_appraisal";
    case ScoreState::exempt: break;
  }
  return "exempt";
}

std::string_view label(ScoreState state, Language language) noexcept {
  const bool vi = language == Language::vi;
  switch (state) {
    case ScoreState::scored: return vi ? "Đã có điểm" : "Scored";
    case ScoreState::missing: return vi ? "Chưa có kết quả" : "Missing";
    case ScoreState::not_submitted: return vi ? "Chưa nộp" : "Not submitted";
    case ScoreState::under_appraisal: return vi ? "Đang thẩm định" : "Under appraisal";
    case ScoreState::exempt: break;
  }
  return vi ? "Không đánh giá" : "Exempt";
}

}  // namespace cchc
