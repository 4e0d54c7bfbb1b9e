#include <utility>

#include "cchc/gap.hpp"
#include "figure_words.hpp"
#include "index_cells.hpp"
#include "sentences.hpp"

namespace cchc {
namespace {

using detail::exact;
using detail::number;
using detail::Rows;

std::string words(const std::vector<Raise>& raises, const Rubric& rubric, Language language) {
  std::string text;
  for (const Raise& raise : raises) {
    text +=
        (text.empty() ? "" : ", ") + rubric.at(raise.criterion).id.str() + " (+" + number(raise.points, language) + ")";
  }
  return text;
}

Value name_or_missing(std::optional<AgencyRef> agency, const Directory& directory) {
  return agency ? Value(detail::clean(directory.at(*agency).name)) : Value{};
}

Value rank_or_missing(std::optional<int> rank) { return rank ? Value(std::int64_t{*rank}) : Value{}; }

void say_raises(detail::Sentences& out, const Lift& lift, const Rubric& rubric) {
  const std::string count = std::to_string(lift.raises.size());
  out.say("Ít nhất " + count + " tiêu chí phải tăng, tổng điểm tăng " + number(lift.points, Language::vi) + ": " +
              words(lift.raises, rubric, Language::vi) + ".",
          "At least " + count + " criteria must rise, the total by " + number(lift.points, Language::en) + ": " +
              words(lift.raises, rubric, Language::en) + ".");
}

}  // namespace

std::string explain(const Lift& lift, const Rubric& rubric, const Directory& directory, Language language) {
  const std::string& name = directory.at(lift.agency).name;
  detail::Sentences out(language);
  if (!lift.rank) {
    out.say(name + " được chấm điểm nhưng không xếp hạng.", name + " is scored, not ranked.");
    return detail::clean(std::move(out).text());
  }
  const std::string rank = std::to_string(*lift.rank);
  if (!lift.beside) {
    out.say(name + " đang ở hạng " + rank + ", phía trên không còn đủ số bậc.",
            name + " has rank " + rank + ": there are not so many places above it.");
    return detail::clean(std::move(out).text());
  }
  const std::string& beside = directory.at(*lift.beside).name;
  if (lift.reach == Reach::out_of_reach) {
    out.say(name + " đang ở hạng " + rank + " và không thể đứng ngang hoặc trên " + beside +
                ", kể cả khi đạt điểm tối đa ở mọi tiêu chí còn tăng được.",
            name + " has rank " + rank + " and cannot come level with " + beside +
                ", not even with every criterion that can still rise at its maximum.");
  } else {
    const std::string after = std::to_string(lift.rank_after.value_or(0));
    out.say(name + " đang ở hạng " + rank + ", lên hạng " + after + " khi không đứng sau " + beside + ".",
            name + " has rank " + rank + " and gets rank " + after + " when it does not stand behind " + beside + ".");
    say_raises(out, lift, rubric);
  }
  out.say("Điểm của các đơn vị khác và điểm tối đa của từng đơn vị được giữ nguyên.",
          "The points of all other units and each unit's own maximum are held fixed.");
  return detail::clean(std::move(out).text());
}

Table tabulate(const std::vector<Gap>& gaps, const Rubric& rubric, const Directory& directory, Language language) {
  Rows rows({detail::unit_heading,
             {"rank", "Hạng", "Rank"},
             {"ahead", "Đơn vị xếp ngay trên", "Next above"},
             {"points", "Điểm còn thiếu để lên hạng", "Points to the next rank"},
             {"reach", "Khả năng", "Reach"}},
            language);
  for (const Gap& gap : gaps) {
    const bool reached = gap.reach == Reach::reached;
    rows.add({detail::clean(directory.at(gap.agency).name), rank_or_missing(gap.rank),
              name_or_missing(gap.ahead, directory),
              reached ? exact(gap.points, rubric.head().publication.point_places) : Value{},
              std::string(label(gap.reach, language))});
  }
  const std::string title = language == Language::vi ? "Khoảng cách đến hạng trên – " : "Gap to the next rank – ";
  return std::move(rows).table(title + rubric.head().title);
}

Table tabulate(const Lift& lift, const Rubric& rubric, const Directory& directory, Language language) {
  Rows rows({detail::criterion_heading, detail::text_heading, {"points", "Điểm cần tăng", "Points to gain"}}, language);
  for (const Raise& raise : lift.raises) {
    const Criterion& criterion = rubric.at(raise.criterion);
    rows.add({criterion.id.str(), detail::clean(criterion.text),
              exact(raise.points, rubric.head().publication.point_places)});
  }
  const std::string title = language == Language::vi ? "Tiêu chí cần tăng điểm – " : "Criteria to raise – ";
  return std::move(rows).table(title + detail::clean(directory.at(lift.agency).name));
}

std::string_view to_string(Reach reach) noexcept {
  switch (reach) {
    case Reach::reached: return "reached";
    case Reach::out_of_reach: return "out_of_reach";
    case Reach::no_such_place: return "no_such_place";
    case Reach::not_ranked: break;
  }
  return "not_ranked";
}

std::string_view label(Reach reach, Language language) noexcept {
  const bool vi = language == Language::vi;
  switch (reach) {
    case Reach::reached: return vi ? "Có thể đạt" : "Within reach";
    case Reach::out_of_reach: return vi ? "Không thể đạt" : "Out of reach";
    case Reach::no_such_place: return vi ? "Không còn hạng trên" : "No such place above";
    case Reach::not_ranked: break;
  }
  return vi ? "Không xếp hạng" : "Not ranked";
}

bool operator==(const Raise& a, const Raise& b) noexcept { return a.criterion == b.criterion && a.points == b.points; }

bool operator==(const Lift& a, const Lift& b) noexcept {
  return a.agency == b.agency && a.reach == b.reach && a.rank == b.rank && a.rank_after == b.rank_after &&
         a.beside == b.beside && a.points == b.points && a.raises == b.raises;
}

bool operator==(const Gap& a, const Gap& b) noexcept {
  return a.agency == b.agency && a.reach == b.reach && a.rank == b.rank && a.ahead == b.ahead && a.points == b.points;
}

}  // namespace cchc
