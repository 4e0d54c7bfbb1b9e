#include "cchc/differences.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "cchc/score.hpp"
#include "index_cells.hpp"
#include "later_mark.hpp"

namespace cchc {
namespace {

using Cause = DifferenceCause;
using detail::exact;
using detail::Rows;

constexpr std::array causes = {Cause::not_appraised, Cause::not_self_scored, Cause::under_appraisal,
                               Cause::agreed,        Cause::not_submitted,   Cause::no_evidence,
                               Cause::given_by_hand, Cause::finding_changed};

/// The latest self-score and the latest appraisal of each leaf of each unit.
class Layers {
 public:
  Layers(const Rubric& rubric, const Directory& directory, const Marks& marks, const Scorecard& card)
      : lines_(rubric.criteria().size()), marks_(marks), own_(card.units.size() * lines_), given_(own_.size()) {
    for (std::uint32_t i = 0; i < marks.marks.size(); ++i) {
      const Mark& mark = marks.marks[i];
      const AgencyRef agency = *directory.find(mark.agency);
      const auto unit = std::lower_bound(card.units.begin(), card.units.end(), agency);
      if (unit == card.units.end() || *unit != agency) continue;  // an issue of the scorecard
      const std::size_t cell =
          static_cast<std::size_t>(unit - card.units.begin()) * lines_ + rubric.ref(mark.criterion).index;
      if (mark.origin == Origin::self_scored) take(own_[cell], {i});
      if (mark.origin == Origin::appraised) take(given_[cell], {i});
    }
  }

  const Mark* own(std::size_t unit, std::uint32_t line) const { return at(own_[unit * lines_ + line]); }
  const Mark* given(std::size_t unit, std::uint32_t line) const { return at(given_[unit * lines_ + line]); }

  std::optional<MarkRef> own_ref(std::size_t unit, std::uint32_t line) const { return own_[unit * lines_ + line]; }
  std::optional<MarkRef> given_ref(std::size_t unit, std::uint32_t line) const { return given_[unit * lines_ + line]; }

 private:
  void take(std::optional<MarkRef>& stands, MarkRef mark) const {
    if (!stands || !detail::is_later(marks_.at(*stands), marks_.at(mark))) stands = mark;
  }

  const Mark* at(std::optional<MarkRef> mark) const { return mark ? &marks_.at(*mark) : nullptr; }

  std::size_t lines_;
  const Marks& marks_;
  std::vector<std::optional<MarkRef>> own_, given_;
};

std::optional<Points> earned(const Mark* mark, const Criterion& criterion) {
  return mark != nullptr ? points_for(criterion.marking, *criterion.maximum, mark->finding) : std::nullopt;
}

Cause cause_of(const Mark* own, const Mark* given, const Difference& difference) {
  if (given == nullptr) return Cause::not_appraised;
  if (std::holds_alternative<UnderAppraisal>(given->finding)) return Cause::under_appraisal;
  if (own == nullptr) return Cause::not_self_scored;
  if (difference.self_scored == difference.appraised) return Cause::agreed;
  if (std::holds_alternative<NotSubmitted>(given->finding)) return Cause::not_submitted;
  if (own->evidence.empty() && difference.points() < Points{}) return Cause::no_evidence;
  const bool by_hand = std::holds_alternative<Points>(given->finding) && !std::holds_alternative<Points>(own->finding);
  return by_hand ? Cause::given_by_hand : Cause::finding_changed;
}

auto fields_of(const Difference& one) {
  return std::tie(one.agency, one.criterion, one.cause, one.self_scored, one.appraised, one.self_mark,
                  one.appraised_mark);
}

Value points_or_missing(std::optional<Points> points) { return points ? exact(*points, 2) : Value{}; }

std::string reason_of(const Difference& one, const Marks& marks) {
  return one.appraised_mark ? marks.at(*one.appraised_mark).reason : "";
}

}  // namespace

Points Difference::points() const noexcept { return self_scored && appraised ? *appraised - *self_scored : Points{}; }

bool operator==(const Difference& a, const Difference& b) noexcept { return fields_of(a) == fields_of(b); }

std::vector<Difference> differences(const Rubric& rubric, const Directory& directory, const Marks& marks, Date on) {
  const Scorecard card = score(rubric, directory, marks, on);
  const Layers layers(rubric, directory, marks, card);
  std::vector<Difference> all;
  for (std::size_t unit = 0; unit < card.units.size(); ++unit) {
    for (std::uint32_t line = 0; line < card.lines(); ++line) {
      const Mark* own = layers.own(unit, line);
      const Mark* given = layers.given(unit, line);
      const bool exempt = card.at(unit, {line}).state == ScoreState::exempt;
      if (exempt || !rubric.is_leaf({line}) || (own == nullptr && given == nullptr)) continue;
      const Criterion& criterion = rubric.at(CriterionRef{line});
      Difference one{card.units[unit],
                     {line},
                     Cause::agreed,
                     earned(own, criterion),
                     earned(given, criterion),
                     layers.own_ref(unit, line),
                     layers.given_ref(unit, line)};
      one.cause = cause_of(own, given, one);
      all.push_back(one);
    }
  }
  return all;
}

Table tabulate(const std::vector<Difference>& differences, const Rubric& rubric, const Directory& directory,
               const Marks& marks, Language language) {
  std::vector<Difference> shown;
  const auto differs = [](const Difference& one) { return one.cause != Cause::agreed; };
  std::copy_if(differences.begin(), differences.end(), std::back_inserter(shown), differs);
  std::stable_sort(shown.begin(), shown.end(),
                   [](const Difference& a, const Difference& b) { return a.points() < b.points(); });
  Rows rows({detail::unit_heading,
             detail::criterion_heading,
             {"self_scored", "Điểm tự chấm", "Self-scored"},
             {"appraised", "Điểm thẩm định", "Appraised"},
             {"difference", "Chênh lệch", "Difference"},
             {"cause", "Nguyên nhân", "Cause"},
             {"reason", "Lý do của tổ thẩm định", "Reason of the appraisers"}},
            language);
  for (const Difference& one : shown) {
    const bool both = one.self_scored && one.appraised;
    rows.add({detail::clean(directory.at(one.agency).name), rubric.at(one.criterion).id.str(),
              points_or_missing(one.self_scored), points_or_missing(one.appraised),
              both ? exact(one.points(), 2) : Value{}, std::string(label(one.cause, language)),
              detail::text_or_missing(reason_of(one, marks))});
  }
  return std::move(rows).table(language == Language::vi ? "Điểm tự chấm và điểm thẩm định"
                                                        : "Self-scored and appraised points");
}

Table summarize(const std::vector<Difference>& differences, Language language) {
  const bool vi = language == Language::vi;
  Rows rows({{"cause", "Nguyên nhân", "Cause"},
             {"leaves", "Số tiêu chí (đơn vị × tiêu chí)", "Leaves (unit × leaf)"},
             {"difference", "Chênh lệch điểm", "Difference of points"}},
            language);
  const auto add = [&](std::string name, auto counts) {
    Points sum;
    std::int64_t count = 0;
    for (const Difference& one : differences) {
      if (!counts(one)) continue;
      ++count;
      sum += one.points();
    }
    rows.add({std::move(name), count, exact(sum, 2)});
  };
  for (const Cause cause : causes) {
    add(std::string(label(cause, language)), [cause](const Difference& one) { return one.cause == cause; });
  }
  add(vi ? "Tổng" : "Total", [](const Difference&) { return true; });
  return std::move(rows).table(vi ? "Chênh lệch theo nguyên nhân" : "Differences by cause");
}

std::string_view to_string(DifferenceCause cause) noexcept {
  switch (cause) {
    case Cause::not_appraised: return "not_appraised";
    case Cause::not_self_scored: return "not_self_scored";
    case Cause::under_appraisal: return "under_appraisal";
    case Cause::agreed: return "agreed";
    case Cause::not_submitted: return "not_submitted";
    case Cause::no_evidence: return "no_evidence";
    case Cause::given_by_hand: return "given_by_hand";
    case Cause::finding_changed: break;
  }
  return "finding_changed";
}

std::string_view label(DifferenceCause cause, Language language) noexcept {
  const bool vi = language == Language::vi;
  switch (cause) {
    case Cause::not_appraised: return vi ? "Chưa thẩm định" : "Not appraised";
    case Cause::not_self_scored: return vi ? "Đơn vị không tự chấm" : "Not self-scored";
    case Cause::under_appraisal: return vi ? "Đang thẩm định" : "Under appraisal";
    case Cause::agreed: return vi ? "Thống nhất" : "Agreed";
    case Cause::not_submitted: return vi ? "Chưa nộp" : "Not submitted";
    case Cause::no_evidence: return vi ? "Không có minh chứng" : "No evidence";
    case Cause::given_by_hand: return vi ? "Tổ thẩm định cho điểm trực tiếp" : "Points given by hand";
    case Cause::finding_changed: break;
  }
  return vi ? "Kết quả kiểm chứng khác" : "Finding changed";
}

}  // namespace cchc
