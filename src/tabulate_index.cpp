#include "cchc/tabulate_index.hpp"

#include <string>
#include <utility>
#include <vector>

#include "index_cells.hpp"

namespace cchc {
namespace {

using detail::criterion_heading;
using detail::exact;
using detail::Heading;
using detail::maximum_heading;
using detail::own_maximum_heading;
using detail::percent_heading;
using detail::points_heading;
using detail::printed;
using detail::Rows;
using detail::text_heading;
using detail::text_or_missing;
using detail::title_of;
using detail::unit_heading;

const char* role_label(Role role, bool vi) {
  switch (role) {
    case Role::part: return "";
    case Role::bonus: return vi ? "điểm thưởng" : "bonus";
    case Role::penalty: break;
  }
  return vi ? "điểm trừ" : "penalty";
}

/// "tạm tính: còn 3 tiêu chí; tự chấm: 1,5 điểm".
std::string caveats(const Ranked& unit, bool vi) {
  std::string text;
  const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : "; ") + part; };
  if (!unit.rank) add(vi ? "không xếp hạng" : "not ranked");
  if (unit.open > 0) {
    add(vi ? "tạm tính, còn " + std::to_string(unit.open) + " tiêu chí chưa có kết quả"
           : "provisional, " + std::to_string(unit.open) + " criteria open");
  }
  if (unit.self_scored > Points{}) {
    add(vi ? "gồm " + to_vietnamese(unit.self_scored) + " điểm tự chấm chưa thẩm định"
           : "of which " + to_string(unit.self_scored) + " self-scored, not appraised");
  }
  return text;
}

std::vector<Heading> ranking_headings() { return {{"group", "Nhóm", "Group"}, {"rank", "Hạng", "Rank"}, unit_heading}; }

}  // namespace

Table tabulate(const Rubric& rubric, Language language) {
  Rows rows({criterion_heading,
             text_heading,
             maximum_heading,
             {"role", "Loại", "Role"},
             {"rule", "Cách chấm", "Rule"},
             {"basis", "Căn cứ", "Basis"}},
            language);
  const bool vi = language == Language::vi;
  for (const Criterion& criterion : rubric.criteria()) {
    rows.add({criterion.id.str(), detail::clean(criterion.text),
              criterion.maximum ? exact(*criterion.maximum, 0) : Value{},
              text_or_missing(role_label(criterion.role, vi)), detail::clean(wording(criterion.marking, language)),
              text_or_missing(criterion.basis)});
  }
  return std::move(rows).table(rubric.head().title);
}

Table tabulate(const Scorecard& scorecard, const Rubric& rubric, const Directory& directory, const Marks& marks,
               Language language) {
  Rows rows({unit_heading,
             criterion_heading,
             text_heading,
             points_heading,
             own_maximum_heading,
             percent_heading,
             {"state", "Tình trạng", "State"},
             {"origin", "Nguồn điểm", "Origin"}},
            language);
  const Publication& rule = rubric.head().publication;
  for (std::size_t unit = 0; unit < scorecard.units.size(); ++unit) {
    for (std::uint32_t line = 0; line < scorecard.lines(); ++line) {
      const Score& score = scorecard.at(unit, {line});
      const Criterion& criterion = rubric.at(CriterionRef{line});
      rows.add({detail::clean(directory.at(scorecard.units[unit]).name), criterion.id.str(),
                detail::clean(criterion.text),
                printed(published_points(scorecard, unit, {line}, rubric), rule.point_places),
                exact(score.maximum, rule.point_places),
                printed(published_percent(scorecard, unit, {line}, rubric), rule.percent_places),
                std::string(label(score.state, language)),
                score.mark ? Value(std::string(label(marks.at(*score.mark).origin, language))) : Value{}});
    }
  }
  return std::move(rows).table(title_of(rubric, scorecard.on, "Bảng điểm", "Scores", language));
}

Table tabulate(const Ranking& ranking, const Scorecard& scorecard, const Rubric& rubric, const Directory& directory,
               Language language) {
  const bool vi = language == Language::vi;
  const Publication& rule = rubric.head().publication;
  const std::vector<CriterionRef> areas = rubric.children({0});
  Rows rows(ranking_headings(), language);
  for (const CriterionRef area : areas) {
    const Criterion& criterion = rubric.at(area);
    rows.add_column("criterion_" + criterion.id.str(), criterion.id.str() + ". " + detail::clean(criterion.text));
  }
  rows.add_columns({points_heading,
                    own_maximum_heading,
                    {"index", "Chỉ số (%)", "Index (%)"},
                    {"grade", "Xếp loại", "Grade"},
                    {"note", "Ghi chú", "Note"}},
                   language);
  for (const Ranked& unit : ranking.units) {
    const std::size_t place = scorecard.place(unit.agency);
    std::vector<Value> row = {rubric.head().groups[unit.group].name,
                              unit.rank ? Value(std::int64_t{*unit.rank}) : Value{},
                              detail::clean(directory.at(unit.agency).name)};
    for (const CriterionRef area : areas) {
      const bool exempt = scorecard.at(place, area).state == ScoreState::exempt;
      row.push_back(exempt ? Value{} : printed(published_points(scorecard, place, area, rubric), rule.point_places));
    }
    row.push_back(printed(published_points(scorecard, place, {0}, rubric), rule.point_places));
    row.push_back(exact(unit.maximum, rule.point_places));
    row.push_back(printed(unit.index, rule.percent_places));
    row.push_back(unit.grade ? Value(rubric.head().grades[*unit.grade].name) : Value{});
    row.push_back(text_or_missing(caveats(unit, vi)));
    rows.add(std::move(row));
  }
  return std::move(rows).table(title_of(rubric, ranking.on, "Xếp hạng", "Ranking", language));
}

}  // namespace cchc
