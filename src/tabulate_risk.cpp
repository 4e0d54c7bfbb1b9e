#include <utility>

#include "cchc/risk.hpp"
#include "figure_words.hpp"
#include "index_cells.hpp"
#include "sentences.hpp"

namespace cchc {
namespace {

using detail::exact;
using detail::Rows;

constexpr std::size_t most_named = 20;  // milestones in one cell; the rest are counted

std::string number_or_dash(std::optional<Points> points, Language language) {
  return points ? detail::number(*points, language) : "—";
}

/// "3.1 (31/12/2024, quá hạn), …".
std::string words(const std::vector<PendingMilestone>& milestones, const Plan& plan, Language language) {
  const bool vi = language == Language::vi;
  std::string text;
  for (std::size_t i = 0; i < milestones.size() && i < most_named; ++i) {
    const PendingMilestone& one = milestones[i];
    const std::string day =
        one.last_good ? detail::day_words(*one.last_good, language) : (vi ? "không có ngày cuối" : "no last day");
    text += (text.empty() ? "" : ", ") + plan.at(one.milestone).id.str() + " (" + day;
    if (one.status == Status::overdue) text += vi ? ", đã quá hạn" : ", overdue";
    text += ')';
  }
  if (milestones.size() > most_named) {
    const std::string rest = std::to_string(milestones.size() - most_named);
    text += vi ? " và " + rest + " mốc khác" : " and " + rest + " more";
  }
  return text;
}

}  // namespace

std::string explain(const PointsAtRisk& risk, const Rubric& rubric, const Plan& plan, const Directory& directory,
                    Date as_of, Language language) {
  const Criterion& criterion = rubric.at(risk.criterion);
  const std::string name = detail::name_of(criterion);
  const std::string& agency = directory.at(risk.agency).name;
  detail::Sentences out(language);
  out.say("Tiêu chí " + name + " của " + agency + " đến ngày " + to_vietnamese(as_of) + ": đang có " +
              number_or_dash(risk.now, Language::vi) + " điểm; được " + number_or_dash(risk.all_done, Language::vi) +
              " nếu mọi mốc còn lại hoàn thành, còn " + number_or_dash(risk.none_done, Language::vi) +
              " nếu không mốc nào hoàn thành.",
          "Criterion " + name + " of " + agency + " as of " + to_string(as_of) + ": now " +
              number_or_dash(risk.now, Language::en) + " points, " + number_or_dash(risk.all_done, Language::en) +
              " if all that is left is done, " + number_or_dash(risk.none_done, Language::en) + " if none is.");
  if (risk.milestones.empty()) {
    out.say("Không còn mốc nào có thể làm thay đổi điểm.", "No milestone can move the points any more.");
  } else {
    out.say("Có thể mất " + detail::number(risk.at_risk(), Language::vi) +
                " điểm, do các mốc: " + words(risk.milestones, plan, Language::vi) + ".",
            "At risk: " + detail::number(risk.at_risk(), Language::en) + " points, by the milestones " +
                words(risk.milestones, plan, Language::en) + ".");
  }
  return detail::clean(std::move(out).text());
}

Table tabulate(const Risks& risks, const Rubric& rubric, const Plan& plan, const Directory& directory,
               Language language) {
  Rows rows({detail::unit_heading,
             detail::criterion_heading,
             detail::text_heading,
             detail::maximum_heading,
             {"now", "Điểm đến nay", "Points now"},
             {"all_done", "Điểm nếu hoàn thành hết", "If all is done"},
             {"none_done", "Điểm nếu không hoàn thành thêm", "If none is done"},
             {"at_risk", "Điểm có thể mất", "At risk"},
             {"next_day", "Ngày cuối sớm nhất còn đúng hạn", "Next last good day"},
             {"milestones", "Các mốc chưa hoàn thành", "Pending milestones"}},
            language);
  const int places = rubric.head().publication.point_places;
  const auto cell = [places](std::optional<Points> points) { return points ? exact(*points, places) : Value{}; };
  for (const PointsAtRisk& risk : risks.lines) {
    const Criterion& criterion = rubric.at(risk.criterion);
    Value next;
    for (const PendingMilestone& one : risk.milestones) {
      if (one.status == Status::overdue || !one.last_good) continue;
      next = *one.last_good;
      break;
    }
    rows.add({detail::clean(directory.at(risk.agency).name), criterion.id.str(), detail::clean(criterion.text),
              cell(criterion.maximum), cell(risk.now), cell(risk.all_done), cell(risk.none_done), cell(risk.at_risk()),
              std::move(next), detail::text_or_missing(words(risk.milestones, plan, language))});
  }
  return std::move(rows).table(detail::title_of(rubric, risks.as_of, "Điểm có thể mất", "Points at risk", language));
}

}  // namespace cchc
