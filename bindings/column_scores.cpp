#include "column_scores.hpp"

#include <algorithm>
#include <optional>

#include "cchc/error.hpp"

namespace cchc::python {

namespace {

template <class Number>
std::shared_ptr<void> room_for(std::size_t units, Number*& place) {
  const std::shared_ptr<void> room(new Number[units], [](void* cells) { delete[] static_cast<Number*>(cells); });
  place = static_cast<Number*>(room.get());
  return room;
}

Wanted wanted_of(const std::string& name) {
  if (name == "points") return Wanted::points;
  if (name == "maximum") return Wanted::maximum;
  if (name == "percent") return Wanted::percent;
  if (name == "open") return Wanted::open;
  if (name == "state") return Wanted::state;
  throw InvalidValue("wanted \"" + name + "\": expected points, maximum, percent, open, state or rank");
}

std::string_view name_of(Wanted what) {
  switch (what) {
    case Wanted::points: return "points";
    case Wanted::maximum: return "maximum";
    case Wanted::percent: return "percent";
    case Wanted::open: return "open";
    case Wanted::state: break;
  }
  return "state";
}

}  // namespace

ColumnScores::ColumnScores(const Evaluator& evaluator, std::size_t units, const std::vector<std::string>& lines,
                           const std::vector<std::string>& wanted)
    : units_(units) {
  const Rubric& rubric = evaluator.rubric();
  for (const std::string& id : lines) {
    for (const std::string& what : wanted) {
      if (what != "rank") want(rubric.ref(CriterionId(id)), id, wanted_of(what), true);
    }
  }
  if (std::find(wanted.begin(), wanted.end(), "rank") == wanted.end()) return;
  want_ranks(rubric);
  std::int32_t* ranks = nullptr;
  ranks_ = room_for(units, ranks);
  columns_.push_back({"rank", "i", ranks_});
}

LineColumns& ColumnScores::line(CriterionRef ref) {
  const auto same = [&](const LineColumns& one) { return one.line == ref; };
  const auto found = std::find_if(lines_.begin(), lines_.end(), same);
  if (found != lines_.end()) return *found;
  LineColumns added;
  added.line = ref;
  return lines_.emplace_back(added);
}

void ColumnScores::want(CriterionRef ref, const std::string& id, Wanted what, bool shown) {
  LineColumns& columns = line(ref);
  const auto make = [&](auto*& place, const char* format) {
    if (place != nullptr) return;
    std::shared_ptr<void> room = room_for(units_, place);
    if (!shown) return hidden_.push_back(std::move(room));
    columns_.push_back({id + "/" + std::string(name_of(what)), format, std::move(room)});
  };
  switch (what) {
    case Wanted::points: return make(columns.points, "d:18,9");
    case Wanted::maximum: return make(columns.maximum, "d:18,9");
    case Wanted::percent: return make(columns.percent, "d:18,9");
    case Wanted::open: return make(columns.open, "I");
    case Wanted::state: return make(columns.states, "C");
  }
}

void ColumnScores::want_ranks(const Rubric& rubric) {
  const RankingRule& rule = rubric.head().ranking;
  std::vector<CriterionRef> refs = {{0}};
  if (rule.ties == Ties::next_criterion) {
    for (const CriterionId& id : rule.tie_break) refs.push_back(rubric.ref(id));
  }
  for (const CriterionRef ref : refs) {
    if (rule.compare == Compare::published) {
      want(ref, "", Wanted::percent, false);
    } else {
      want(ref, "", Wanted::points, false);
      want(ref, "", Wanted::maximum, false);
    }
  }
}

std::vector<LineColumns> ColumnScores::from(std::size_t unit) const {
  std::vector<LineColumns> shifted = lines_;
  const auto shift = [unit](auto*& cells) { cells = cells == nullptr ? nullptr : cells + unit; };
  for (LineColumns& one : shifted) {
    shift(one.points);
    shift(one.maximum);
    shift(one.percent);
    shift(one.open);
    shift(one.states);
  }
  return shifted;
}

const ColumnScores::Column& ColumnScores::at(std::string_view name) const {
  const auto found =
      std::find_if(columns_.begin(), columns_.end(), [&](const Column& column) { return column.name == name; });
  if (found != columns_.end()) return *found;
  throw NotFound("there is no column \"" + std::string(name) + "\" in the result: ask for it by lines and wanted");
}

}  // namespace cchc::python
