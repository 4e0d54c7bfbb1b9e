#include <utility>

#include "cchc/compare.hpp"
#include "figure_words.hpp"
#include "index_cells.hpp"
#include "sentences.hpp"

namespace cchc {
namespace {

using detail::exact;
using detail::number;
using detail::printed;
using detail::Rows;
using detail::signed_number;

constexpr std::size_t most_named = 12;  // leaves in one paragraph; the rest are counted

bool differs(const ScoreChange& change) {
  return change.before.points != change.after.points || change.before.maximum != change.after.maximum ||
         change.before.state != change.after.state;
}

std::string moves(const ChangeCauses& causes, const Rubric& rubric, Language language) {
  const bool vi = language == Language::vi;
  std::string text;
  for (std::size_t i = 0; i < causes.leaves.size() && i < most_named; ++i) {
    const ChangeCause& one = causes.leaves[i];
    text += (text.empty() ? "" : ", ") + rubric.at(one.criterion).id.str() + " (" + signed_number(one.points, language);
    if (one.maximum != Points{}) {
      text += (vi ? "; điểm tối đa " : "; maximum ") + signed_number(one.maximum, language);
    }
    text += ')';
  }
  if (causes.leaves.size() > most_named) {
    const std::string rest = std::to_string(causes.leaves.size() - most_named);
    text += vi ? " và " + rest + " tiêu chí khác" : " and " + rest + " other criteria";
  }
  return text;
}

void say_change(detail::Sentences& out, const ScoreChange& change, const std::string& vi, const std::string& en) {
  const auto from_to = [&](Language language) {
    return number(change.before.points, language) + "/" + number(change.before.maximum, language) + " → " +
           number(change.after.points, language) + "/" + number(change.after.maximum, language);
  };
  out.say(vi + from_to(Language::vi) + " điểm (" + signed_number(change.points(), Language::vi) + ").",
          en + from_to(Language::en) + " points (" + signed_number(change.points(), Language::en) + ").");
}

void say_causes(detail::Sentences& out, const ChangeCauses& causes, const Rubric& rubric) {
  if (!causes.leaves.empty()) {
    out.say("Do: " + moves(causes, rubric, Language::vi) + ".",
            "Because of: " + moves(causes, rubric, Language::en) + ".");
  }
  if (causes.limited != Points{}) {
    out.say(
        "Giới hạn của tổng (không dưới 0, không quá điểm tối đa): " + signed_number(causes.limited, Language::vi) + ".",
        "Limits of sums (not below zero, not above the maximum): " + signed_number(causes.limited, Language::en) + ".");
  }
}

Value rank_of(const std::optional<Ranked>& unit) {
  return unit && unit->rank ? Value(std::int64_t{*unit->rank}) : Value{};
}

}  // namespace

std::string explain(const Comparison& comparison, AgencyRef unit, CriterionRef criterion, const Rubric& rubric,
                    const Directory& directory, Language language) {
  const ScoreChange& change = comparison.at(unit, criterion);
  const std::string name = detail::name_of(rubric.at(criterion));
  const std::string& agency = directory.at(unit).name;
  detail::Sentences out(language);
  if (!differs(change)) {
    out.say("Tiêu chí " + name + " của " + agency + " không thay đổi.",
            "Criterion " + name + " of " + agency + " did not change.");
    return detail::clean(std::move(out).text());
  }
  say_change(out, change, "Tiêu chí " + name + " của " + agency + ": ", "Criterion " + name + " of " + agency + ": ");
  if (change.before.state != change.after.state) {
    out.say("Tình trạng: " + std::string(label(change.before.state, Language::vi)) + " → " +
                std::string(label(change.after.state, Language::vi)) + ".",
            "State: " + std::string(label(change.before.state, Language::en)) + " → " +
                std::string(label(change.after.state, Language::en)) + ".");
  }
  if (!rubric.is_leaf(criterion)) say_causes(out, causes(comparison, unit, criterion, rubric), rubric);
  return detail::clean(std::move(out).text());
}

Table tabulate(const Comparison& comparison, const Rubric& rubric, const Directory& directory, Language language) {
  Rows rows({detail::unit_heading,
             detail::criterion_heading,
             detail::text_heading,
             {"points_before", "Điểm trước", "Points before"},
             {"points_after", "Điểm sau", "Points after"},
             {"points_change", "Chênh lệch điểm", "Change of points"},
             {"maximum_before", "Điểm tối đa trước", "Maximum before"},
             {"maximum_after", "Điểm tối đa sau", "Maximum after"},
             {"percent_before", "Tỷ lệ trước (%)", "Percent before"},
             {"percent_after", "Tỷ lệ sau (%)", "Percent after"},
             {"percent_change", "Chênh lệch tỷ lệ (%)", "Change of percent"},
             {"state_before", "Tình trạng trước", "State before"},
             {"state_after", "Tình trạng sau", "State after"}},
            language);
  const Publication& rule = rubric.head().publication;
  for (const AgencyRef unit : comparison.units) {
    for (std::uint32_t line = 0; line < comparison.lines(); ++line) {
      const ScoreChange& change = comparison.at(unit, {line});
      if (!differs(change)) continue;
      const Criterion& criterion = rubric.at(CriterionRef{line});
      rows.add({detail::clean(directory.at(unit).name), criterion.id.str(), detail::clean(criterion.text),
                exact(change.before.points, rule.point_places), exact(change.after.points, rule.point_places),
                exact(change.points(), rule.point_places), exact(change.before.maximum, rule.point_places),
                exact(change.after.maximum, rule.point_places), printed(change.percent_before, rule.percent_places),
                printed(change.percent_after, rule.percent_places), printed(change.percent(), rule.percent_places),
                std::string(label(change.before.state, language)), std::string(label(change.after.state, language))});
    }
  }
  return std::move(rows).table(detail::title_of(rubric, comparison.after, "So sánh điểm", "Comparison", language));
}

Table tabulate(const std::vector<RankChange>& changes, const Rubric& rubric, const Directory& directory,
               Language language) {
  Rows rows({{"group", "Nhóm", "Group"},
             detail::unit_heading,
             {"rank_before", "Hạng trước", "Rank before"},
             {"rank_after", "Hạng sau", "Rank after"},
             {"climbed", "Tăng (+), giảm (−) bậc", "Places gained"},
             {"index_before", "Chỉ số trước (%)", "Index before (%)"},
             {"index_after", "Chỉ số sau (%)", "Index after (%)"}},
            language);
  const int places = rubric.head().publication.percent_places;
  for (const RankChange& change : changes) {
    const Ranked& known = change.after ? *change.after : change.before.value();
    const auto climbed = change.climbed();
    rows.add({rubric.head().groups.at(known.group).name, detail::clean(directory.at(change.agency).name),
              rank_of(change.before), rank_of(change.after), climbed ? Value(std::int64_t{*climbed}) : Value{},
              printed(change.before ? change.before->index : std::nullopt, places),
              printed(change.after ? change.after->index : std::nullopt, places)});
  }
  const std::string title = language == Language::vi ? "So sánh xếp hạng – " : "Comparison of ranks – ";
  return std::move(rows).table(title + rubric.head().title);
}

}  // namespace cchc
