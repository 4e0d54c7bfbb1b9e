#include "read_period.hpp"
#include "recurrence.hpp"
#include "time_point.hpp"

namespace cchc::detail {

namespace {

using Relation = Anchor::Relation;

/// "trước", "chậm nhất vào", "hạn cuối là", "trong", "vào"
std::optional<Relation> read_relation(Cursor& cursor) noexcept {
  std::optional<Relation> relation;
  if (cursor.accept<word("chậm"), word("nhất")>() || cursor.accept<word("muộn"), word("nhất")>() ||
      cursor.accept<word("không"), word("quá")>() || cursor.accept<word("hạn"), word("cuối")>() ||
      cursor.accept<word("hạn"), word("chót")>() || cursor.accept<word("không"), word("muộn"), word("hơn")>())
    relation = Relation::by;
  if (relation) cursor.accept<word("cùng")>();
  if (relation) cursor.accept_any<word("là"), word("đến")>();
  if (cursor.accept<word("trước")>()) return Relation::before;
  if (!relation && cursor.accept_any<word("đến"), word("tới")>()) relation = Relation::by;
  if (relation) {
    cursor.accept_any<word("vào"), word("trong")>();
    cursor.accept<word("hết")>();
  } else if (cursor.accept<word("trong")>()) {
    relation = Relation::within;
  } else if (cursor.accept<word("vào")>()) {
    relation = Relation::on;
  }
  return relation;
}

/// "thứ Sáu", "thứ 2", "Chủ nhật": 1 Monday to 7 Sunday
int read_weekday(Cursor& cursor) noexcept {
  if (cursor.accept<word("chủ"), word("nhật")>()) return 7;
  if (!cursor.peek().is<word("thứ")>()) return 0;
  const Token& token = cursor.peek(1);
  int number = 0;
  if (token.is_number() && token.key >= 2 && token.key <= 7) number = static_cast<int>(token.key) - 1;
  if (token.is<word("hai")>()) number = 1;
  if (token.is<word("ba")>()) number = 2;
  if (token.is<word("tư")>()) number = 3;
  if (token.is<word("năm")>()) number = 4;
  if (token.is<word("sáu")>()) number = 5;
  if (token.is<word("bảy")>() || token.is<word("bẩy")>()) number = 6;
  if (number != 0) cursor.seek(cursor.at() + 2);
  return number;
}

bool accept_next(Cursor& cursor) noexcept {
  return cursor.accept<word("tiếp"), word("theo")>() || cursor.accept<word("kế"), word("tiếp")>() ||
         cursor.accept<word("liền"), word("kề")>() || cursor.accept<word("liền"), word("sau")>() ||
         cursor.accept<word("sau")>();
}

bool accept_previous(Cursor& cursor) noexcept {
  if (cursor.accept<word("liền"), word("trước")>()) return true;
  if (!cursor.accept<word("trước")>()) return false;
  cursor.accept<word("liền"), word("kề")>();
  return true;
}

/// "tháng cuối quý", "tháng đầu tiên của quý sau", "tháng thứ hai của quý"
std::optional<MonthOf> read_month_of_quarter(Cursor& cursor) noexcept {
  std::optional<MonthOf> of;
  cursor.accept<word("của")>();  // "tháng của cuối quý", as a decree has it
  if (cursor.accept<word("cuối")>())
    of = MonthOf::last_month_of_quarter;
  else if (cursor.accept<word("đầu")>())
    of = MonthOf::first_month_of_quarter;
  else if (cursor.accept<word("giữa")>() || cursor.accept<word("thứ"), word("hai")>())
    of = MonthOf::second_month_of_quarter;
  if (!of) return {};
  cursor.accept_any<word("cùng"), word("tiên")>();
  cursor.accept<word("của")>();
  cursor.accept_any<word("mỗi"), word("hằng"), word("hàng")>();
  if (!cursor.accept_any<word("quý"), word("quí")>()) return {};
  if (*of == MonthOf::first_month_of_quarter && accept_next(cursor)) of = MonthOf::first_month_of_next_quarter;
  cursor.accept<word("báo"), word("cáo")>();
  return of;
}

/// "tháng cuối kỳ báo cáo", "tháng cuối cùng của kỳ báo cáo"
bool accept_last_of_reported(Cursor& cursor) noexcept {
  const std::size_t start = cursor.at();
  if (cursor.accept<word("cuối")>()) {
    cursor.accept<word("cùng")>();
    cursor.accept<word("của")>();
    if (cursor.accept<word("kỳ"), word("báo"), word("cáo")>()) return true;
  }
  cursor.seek(start);
  return false;
}

/// "tháng đầu năm tiếp theo", "tháng cuối cùng của năm"
bool read_month_of_year(Cursor& cursor, FoundAnchor& found) noexcept {
  const std::size_t start = cursor.at();
  const bool month = cursor.accept<word("tháng")>();
  const bool first = cursor.peek().is<word("đầu")>();
  if (month && (first || cursor.peek().is<word("cuối")>())) {
    cursor.next();
    cursor.accept_any<word("tiên"), word("cùng")>();
    cursor.accept<word("của")>();
    if (cursor.peek().is<word("năm")>() && !cursor.peek(1).is_number()) {
      found.anchor.month = first ? 1 : 12;
      found.implied = Frequency::annual;
      if (cursor.peek(1).kind != Token::Kind::word) cursor.next();
      return true;
    }
  }
  cursor.seek(start);
  return false;
}

/// "của tháng báo cáo", "tháng sau", "của tháng cuối quý", "hằng tháng" is a frequency and no part of it
void read_month_of(Cursor& cursor, FoundAnchor& found) noexcept {
  const std::size_t start = cursor.at();
  const bool of = cursor.accept<word("của")>();
  if (read_month_of_year(cursor, found)) return;
  std::optional<MonthOf> month;
  if (cursor.accept<word("tháng")>()) {
    if (found.edge && of && !cursor.peek().is_number() && cursor.peek().kind != Token::Kind::word)
      month = MonthOf::month;  // "ngày cuối cùng của tháng"
    else if (accept_next(cursor))
      month = MonthOf::next_month;
    else if (accept_previous(cursor))
      month = MonthOf::previous_month;
    else if (cursor.accept<word("báo"), word("cáo")>())
      month = MonthOf::reported_month;
    else if (accept_last_of_reported(cursor))
      found.implied = Frequency::per_reporting_period, month = MonthOf::reported_month;
    else
      month = read_month_of_quarter(cursor);
  } else if (of && (cursor.accept<word("mỗi"), word("tháng")>() || cursor.accept<word("từng"), word("tháng")>())) {
    month = MonthOf::month;
  } else if (found.edge && cursor.accept_any<word("quý"), word("quí")>() && !cursor.peek().is_number() &&
             !is_roman_quarter(cursor.peek())) {  // "ngày cuối cùng của quý"
    month = found.anchor.day == last_of_month ? MonthOf::last_month_of_quarter : MonthOf::first_month_of_quarter;
  }
  if (!month) return cursor.seek(start);
  found.anchor.of = *month;
  const bool of_quarter = *month >= MonthOf::first_month_of_quarter;
  if (!found.implied) found.implied = of_quarter ? Frequency::quarterly : Frequency::monthly;
}

/// "năm sau", "của năm liền kề đánh giá", "năm kế hoạch"
std::optional<YearOf> read_year_of(Cursor& cursor, bool& named) noexcept {
  const std::size_t start = cursor.at();
  cursor.accept<word("của")>();
  if (cursor.accept<word("năm")>()) {
    named = true;
    cursor.accept<word("dương"), word("lịch")>() || cursor.accept<word("tài"), word("chính")>();
    std::optional<YearOf> year;
    if (accept_next(cursor))
      year = YearOf::next;
    else if (accept_previous(cursor))
      year = YearOf::previous;
    if (year) cursor.accept<word("năm")>();
    const bool plain = cursor.accept<word("kế"), word("hoạch")>() ||
                       cursor.accept<word("xây"), word("dựng"), word("kế"), word("hoạch")>() ||
                       cursor.accept<word("báo"), word("cáo")>() || cursor.accept<word("đánh"), word("giá")>();
    if (year || plain) return year.value_or(YearOf::same);
  }
  named = false;
  cursor.seek(start);
  return {};
}

/// "ngày cuối cùng", "ngày làm việc đầu tiên" and the month, year or week that stands beside it
void read_edge(Cursor& cursor, EdgeDay edge, FoundAnchor& found) noexcept {
  Anchor& anchor = found.anchor;
  found.edge = true;
  found.working_day = edge.working;
  anchor.day = edge.last ? last_of_month : 1;
  const std::size_t after = cursor.at();
  const bool of = cursor.accept<word("của")>();
  const auto month = read_time_point(cursor);
  if (month && month->kind == TimePoint::Kind::month && !month->year && !month->lunar && month->number <= 12) {
    anchor.month = month->number;
    return;
  }
  cursor.seek(after + (of ? 1 : 0));
  const bool each = cursor.accept_any<word("hằng"), word("hàng"), word("mỗi")>();
  if (edge.working && (of || each) && cursor.peek().is<word("tuần")>()) {
    constexpr int monday = 1;
    constexpr int friday = 5;
    anchor.day = 0;
    anchor.weekday = edge.last ? friday : monday;
    found.working_day = false;
    if (!each) found.implied = Frequency::weekly;
    cursor.seek(each ? after : cursor.at() + 1);
    return;
  }
  if (of && !each && cursor.accept<word("năm")>() && cursor.peek().kind != Token::Kind::word &&
      !cursor.peek().is_number()) {
    anchor.month = edge.last ? 12 : 1;  // "ngày làm việc cuối cùng của năm"
    found.implied = Frequency::annual;
    return;
  }
  cursor.seek(after);
}

/// The day, the month or the hour itself.
bool read_when(Cursor& cursor, FoundAnchor& found) noexcept {
  Anchor& anchor = found.anchor;
  anchor.time = read_time(cursor);
  if (anchor.time) cursor.accept_sign(',');
  cursor.accept_any<word("sáng"), word("chiều")>();
  const std::size_t start = cursor.at();
  cursor.accept<word("ngày")>();
  anchor.weekday = read_weekday(cursor);
  if (anchor.weekday != 0) return true;
  cursor.seek(start);
  if (EdgeDay edge; accept_edge_day(cursor, edge)) {
    read_edge(cursor, edge, found);
    return true;
  }
  cursor.seek(start);
  auto point = read_time_point(cursor);
  if (!point) point = read_lone_day(cursor);
  if (!point) return anchor.time.has_value();
  if (point->year || point->part != TimePoint::Part::whole || point->number > 12 || point->day > 31 || point->lunar)
    return false;
  if (point->kind == TimePoint::Kind::quarter && point->number <= 4)
    anchor.quarter = point->number;
  else if (point->kind == TimePoint::Kind::month && point->number >= 1)
    anchor.month = point->number;
  else if (point->kind == TimePoint::Kind::day && point->day >= 1)
    anchor.day = point->day, anchor.month = point->number;
  else
    return false;
  return true;
}

/// The last day of a month in any year.
int end_of(int month) noexcept {
  const bool short_month = month == 4 || month == 6 || month == 9 || month == 11;
  return month == 2 ? last_of_month : short_month ? 30 : 31;
}

/// "từ ngày 16 đến ngày 31 tháng 12", "tháng 8 đến tháng 10", "từ tháng 10 đến tháng 4 năm sau"
std::optional<FoundAnchor> read_window(Cursor& cursor) {
  cursor.accept<word("trong"), word("thời"), word("gian"), word("từ")>() || cursor.accept<word("từ")>();
  FoundAnchor from;
  FoundAnchor to;
  bool named = false;
  if (!read_when(cursor, from)) return {};
  if (const auto year = read_year_of(cursor, named)) from.anchor.year = *year;
  if (!cursor.accept_any<word("đến"), word("tới")>()) return {};
  cursor.accept<word("hết")>();
  if (!read_when(cursor, to)) return {};
  Anchor& window = from.anchor;
  const Anchor& end = to.anchor;
  if (window.quarter != 0 && end.quarter != 0) {  // "từ quý I đến quý III": their months
    window.month = 3 * window.quarter - 2;
    to.anchor.month = 3 * end.quarter;
    window.quarter = to.anchor.quarter = 0;
  }
  if (end.quarter != 0 || window.quarter != 0 || end.weekday != 0 || window.weekday != 0 || end.time || window.time)
    return {};
  if (window.day == 0) window.day = 1;
  if (window.month == 0) window.month = end.month;  // "từ ngày 16 đến ngày 31 tháng 12"
  window.relation = Relation::window;
  window.to_day = end.day == 0 ? end_of(end.month) : end.day;
  window.to_month = end.month;
  if (window.day != 0 && window.month == 0) {  // "từ ngày 01 đến ngày 05 của tháng sau"
    read_month_of(cursor, to);
    window.of = to.anchor.of;
    from.implied = to.implied;
  }
  const auto year = read_year_of(cursor, named);
  if (year) window.to_year = *year;
  if (year || window.year != YearOf::same) from.implied = Frequency::annual;
  return from;
}

/// "trong 05 ngày đầu của tháng", "10 ngày đầu tiên hằng tháng": a window from the first day on
std::optional<FoundAnchor> read_first_days(Cursor& cursor) {
  constexpr int most = 31;
  cursor.accept_any<word("trong"), word("vào")>();
  const auto days = read_count(cursor);
  if (!days || *days > most || !cursor.accept<word("ngày"), word("đầu")>()) return {};
  cursor.accept<word("tiên")>();
  FoundAnchor found;
  found.edge = true;
  found.anchor.relation = Relation::window;
  found.anchor.day = 1;
  found.anchor.to_day = *days;
  read_month_of(cursor, found);
  return found;
}

}  // namespace

std::optional<FoundAnchor> read_anchor(Cursor& cursor, std::optional<Relation>& relation) {
  const std::size_t start = cursor.at();
  if (cursor.peek().is<word("từ")>() || (cursor.peek().is<word("trong")>() && cursor.peek(1).is<word("thời")>())) {
    if (auto window = read_window(cursor)) return window;
    cursor.seek(start);
  }
  if (auto days = read_first_days(cursor)) return days;
  cursor.seek(start);
  const auto said = read_relation(cursor);
  if (said) relation = said;
  FoundAnchor found;
  if (!read_when(cursor, found)) {
    cursor.seek(start);
    return {};
  }
  if (!said && (cursor.peek().is<word("đến")>() || cursor.peek().is<word("tới")>())) {  // "tháng 8 đến tháng 10"
    const std::size_t after = cursor.at();
    cursor.seek(start);
    if (auto window = read_window(cursor)) return window;
    cursor.seek(after);
  }
  Anchor& anchor = found.anchor;
  if (anchor.day != 0 && anchor.month == 0) read_month_of(cursor, found);
  bool named = false;
  const bool yearly = anchor.month != 0 || anchor.quarter != 0;
  if (const auto year = yearly ? read_year_of(cursor, named) : std::nullopt) {
    anchor.year = *year;
    found.implied = Frequency::annual;
  }
  const bool whole = anchor.day == 0 && anchor.weekday == 0 && !anchor.time;  // "tháng 12", "quý I"
  anchor.relation = relation.value_or(whole ? Relation::within : Relation::on);
  if (whole && anchor.relation == Relation::on) anchor.relation = Relation::within;
  if (!whole && anchor.relation == Relation::within) anchor.relation = Relation::on;  // "trong ngày thứ Hai"
  return found;
}

}  // namespace cchc::detail
