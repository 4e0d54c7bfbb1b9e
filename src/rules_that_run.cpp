#include <array>

#include "rule_reader.hpp"

// Duties that run or recur. A real phrase stands above each.

namespace cchc::detail {

using Kind = TimePoint::Kind;

namespace {

constexpr std::size_t most_anchors = 12;  // one a month; a longer list is no rule, and its reading stays linear

/// The day of each year that a rule without a year names: "trước ngày 25 tháng 12".
std::optional<Anchor> yearly_anchor(const FoundRule& found) {
  const auto anchor = [](Anchor::Relation relation, Date day) {
    return Anchor{relation, static_cast<int>(unsigned(day.day())), static_cast<int>(unsigned(day.month()))};
  };
  if (!found.doubts.year_inferred) return {};
  if (const auto* before = std::get_if<Before>(&found.rule)) return anchor(Anchor::Relation::before, before->date);
  if (const auto* by = std::get_if<NoLaterThan>(&found.rule)) return anchor(Anchor::Relation::by, by->date);
  return {};
}

/// "trước ngày 15", "ngày 15/6", "ngày cuối cùng". "trước" and "chậm nhất" hold for the days that follow, too.
std::optional<Anchor> read_anchor(Cursor& cursor, Anchor::Relation& relation) {
  if (cursor.accept<word("trước")>())
    relation = Anchor::Relation::before;
  else if (cursor.accept<word("chậm"), word("nhất")>())
    relation = Anchor::Relation::by;
  cursor.accept_any<word("vào"), word("là")>();
  if (cursor.accept<word("ngày"), word("cuối"), word("cùng")>()) return Anchor{relation, 0, 0};
  auto day = read_time_point(cursor);
  if (!day) day = read_lone_day(cursor);
  const bool good = day && day->kind == Kind::day && !day->year && day->day >= 1 && day->day <= 31 && day->number <= 12;
  return good ? std::optional{Anchor{relation, day->day, day->number}} : std::nullopt;
}

}  // namespace

// "thường xuyên trong năm 2024", "Thường xuyên, liên tục", "trong suốt năm", "cả năm 2024"
std::optional<FoundRule> RuleReader::throughout() {
  if (begin_ > 0 && source_.tokens[begin_ - 1].is<word("dục")>()) return {};  // "giáo dục thường xuyên" is no duty
  const bool constant = cursor_.accept<word("thường"), word("xuyên")>();
  if (constant) cursor_.accept_sign(',');
  const bool steady = cursor_.accept<word("liên"), word("tục")>();
  const bool whole =
      !constant && !steady && (cursor_.accept<word("cả")>() || cursor_.accept<word("trong"), word("suốt")>());
  if (!constant && !steady && !whole) return {};
  const std::size_t after_cue = cursor_.at();
  if (cursor_.accept_sign(',')) cursor_.accept<word("trong")>();
  cursor_.accept_any<word("trong"), word("suốt")>();
  cursor_.accept_any<word("cả"), word("các")>();
  const bool each = cursor_.accept_any<word("hằng"), word("hàng")>();
  const bool named = cursor_.accept<word("năm")>();
  if (!named && whole) return {};
  TimePoint year{Kind::year, named ? read_year(cursor_, doubts_.slip) : std::nullopt};
  if (!named || (each && year.year)) cursor_.seek(after_cue);
  year = dated(year);
  return found_if(year.first(), [](Date day) { return Throughout{day.year()}; });
}

/// "hằng tháng", "hàng quý", "mỗi năm", "định kỳ 6 tháng"
std::optional<Frequency> RuleReader::frequency() {
  const std::size_t start = cursor_.at();
  const bool regular = cursor_.accept<word("định"), word("kỳ")>() || cursor_.accept<word("định"), word("kì")>();
  if (regular) cursor_.accept_sign('(');
  if (cursor_.accept_any<word("hằng"), word("hàng"), word("hang"), word("mỗi")>() || regular) {
    if (cursor_.accept<word("ngày")>()) return Frequency::daily;
    if (cursor_.accept<word("tuần")>()) return Frequency::weekly;
    if (cursor_.accept<word("tháng")>()) return Frequency::monthly;
    if (cursor_.accept<word("quý")>()) return Frequency::quarterly;
    if (cursor_.accept<word("năm")>()) return Frequency::annual;
    if (cursor_.peek().is_number() && cursor_.peek().key == 6 && cursor_.peek(1).is<word("tháng")>()) {
      cursor_.seek(cursor_.at() + 2);
      return Frequency::semiannual;
    }
  }
  cursor_.seek(start);
  return {};
}

// "hằng tháng", "định kỳ hằng quý", "Hàng năm, trước ngày 25 tháng 12"
std::optional<FoundRule> RuleReader::every() {
  const auto often = frequency();
  if (!often) return {};
  if (cursor_.peek().is_sign(')')) cursor_.next();
  Every rule{*often, {}};
  const std::size_t after_frequency = cursor_.at();
  if (cursor_.accept_sign(',') || cursor_.accept_sign(':')) {
    const auto by = RuleReader{source_, cursor_.at(), cursor_.end()}.before();
    const auto then = by ? by : RuleReader{source_, cursor_.at(), cursor_.end()}.by_then();
    const auto anchor = then && *often == Frequency::annual ? yearly_anchor(*then) : std::nullopt;
    if (anchor) {
      cursor_.seek(then->end);
      rule.anchors.push_back(*anchor);
      return found(std::move(rule));
    }
  }
  cursor_.seek(after_frequency);
  return found(std::move(rule));
}

// "trước ngày 15 hằng tháng", "chậm nhất ngày 15/11 hằng năm", "ngày 15/6 và ngày 15/12 hằng năm"
std::optional<FoundRule> RuleReader::anchored() {
  std::array<Anchor, most_anchors> anchors;
  std::size_t count = 0;
  Anchor::Relation relation = Anchor::Relation::on;
  do {
    const auto anchor = read_anchor(cursor_, relation);
    if (!anchor || count == most_anchors) return {};
    anchors[count++] = *anchor;
  } while (cursor_.accept<word("và")>() || cursor_.accept_sign(','));
  const auto often = frequency();
  if (!often) return {};
  return found(Every{*often, {anchors.data(), anchors.data() + count}});
}

}  // namespace cchc::detail
