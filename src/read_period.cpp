#include "read_period.hpp"

#include "number_words.hpp"

namespace cchc::detail {

using Kind = TimePoint::Kind;

namespace {

/// "mười hai", "chín" after "tháng"; "tháng năm" may be May or a month and a year, "một" may be a count
std::optional<TimePoint> read_month_in_words(Cursor& cursor) noexcept {
  TimePoint point;
  point.kind = Kind::month;
  point.lunar = cursor.peek().is<word("giêng")>() || cursor.peek().is<word("chạp")>();
  point.number = read_month_number(cursor);
  const bool doubtful = point.number < 2 || point.number > 12 || cursor.peek().is<word("lần")>();
  if (doubtful && !point.lunar) return {};
  if (!point.lunar) point.noise |= odd_spelling;
  read_year_tail(cursor, point);
  return point;
}

constexpr int last_week = -1;

/// "thứ hai", "thứ 2", "đầu tiên", "cuối": which week
int read_week_number(Cursor& cursor) noexcept {
  if (cursor.accept<word("cuối"), word("cùng")>() || cursor.accept<word("cuối")>()) return last_week;
  if (cursor.accept<word("đầu"), word("tiên")>() || cursor.accept<word("đầu")>()) return 1;
  cursor.accept<word("thứ")>();
  const Token& token = cursor.peek();
  int number = 0;
  if (token.is_number())
    number = token.key >= 1 && token.key <= 5 ? static_cast<int>(token.key) : 0;
  else if (token.is<word("nhất")>() || token.is<word("I")>())
    number = 1;
  else if (token.is<word("hai")>() || token.is<word("II")>())
    number = 2;
  else if (token.is<word("ba")>() || token.is<word("III")>())
    number = 3;
  else if (token.is<word("tư")>() || token.is<word("IV")>())
    number = 4;
  if (number != 0) cursor.next();
  return number;
}

}  // namespace

bool read_separator(Cursor& cursor) noexcept {
  if (cursor.accept_sign('/')) return true;
  const bool tight = !cursor.peek().spaced && !cursor.peek(1).spaced && cursor.peek(1).is_number();
  return tight && (cursor.accept_sign('-') || cursor.accept_sign('.'));
}

void read_year_tail(Cursor& cursor, TimePoint& point) noexcept {
  const std::size_t start = cursor.at();
  if (!read_separator(cursor) && !cursor.accept_dash()) {  // "tháng 6, năm 2026", "ngày 31/12 của năm 2025"
    cursor.accept_sign(',');
    cursor.accept<word("của")>();
    if (!cursor.accept<word("năm")>()) cursor.seek(start);
  }
  const bool marked = cursor.at() != start;
  point.year = read_year(cursor, point.noise);
  if (point.year) return;
  const bool goes_on = (cursor.peek(1).is_sign('.') || cursor.peek(1).is_sign('/')) && cursor.peek(2).is_number() &&
                       !cursor.peek(2).spaced;  // "12.3-30.4"
  if (marked && !cursor.peek().spaced && cursor.peek().is_number() && cursor.peek().digits == 2 &&
      point.kind == Kind::day && !goes_on) {  // "15/8/24"
    point.year = 2000 + static_cast<int>(cursor.peek().key);
    point.noise |= short_year;
    cursor.next();
    return;
  }
  cursor.seek(start);
}

int read_quarter_number(Cursor& cursor) noexcept {
  const Token& token = cursor.peek();
  int number = 0;
  if (short_number(token))
    number = token.key == 0 ? 99 : static_cast<int>(token.key);
  else if (token.is<word("I")>() || token.is<word("một")>() || token.is<word("nhất")>())
    number = 1;
  else if (token.is<word("II")>() || token.is<word("hai")>() || token.is<word("nhì")>())
    number = 2;
  else if (token.is<word("III")>() || token.is<word("ba")>())
    number = 3;
  else if (token.is<word("IV")>() || token.is<word("bốn")>() || token.is<word("tư")>())
    number = 4;
  else if (token.is<word("V")>() || token.is<word("VI")>())
    number = 5;  // no such quarter
  if (number != 0) cursor.next();
  return number;
}

std::optional<TimePoint> read_quarter(Cursor& cursor) noexcept {
  const bool letter = cursor.peek().is<word("q")>() && !cursor.peek(1).spaced;
  if (!letter && !cursor.peek().is<word("quý")>() && !cursor.peek().is<word("quí")>()) return {};
  TimePoint point;
  point.kind = Kind::quarter;
  if (letter || cursor.peek().is<word("quí")>()) point.noise |= odd_spelling;
  cursor.next();
  point.number = read_quarter_number(cursor);
  if (point.number == 0) return {};
  read_year_tail(cursor, point);
  return point;
}

int read_month_number(Cursor& cursor) noexcept {
  if (short_number(cursor.peek())) {
    const auto number = static_cast<int>(cursor.peek().key);
    cursor.next();
    skip_number_in_words(cursor);
    return number;
  }
  if (cursor.accept<word("giêng")>()) return 1;
  if (cursor.accept<word("chạp")>()) return 12;
  return read_number_in_words(cursor).value_or(0);
}

std::optional<TimePoint> read_named_month(Cursor& cursor) noexcept { return read_month(cursor); }

std::optional<TimePoint> read_month(Cursor& cursor, Lone lone) noexcept {
  const bool letter = cursor.peek().is<word("t")>() && !cursor.peek(1).spaced;
  if (!letter && !cursor.peek().is<word("tháng")>()) return {};
  cursor.next();
  if (!short_number(cursor.peek())) return letter ? std::nullopt : read_month_in_words(cursor);
  TimePoint point;
  point.kind = Kind::month;
  if (letter) point.noise |= odd_spelling;
  point.number = read_month_number(cursor);
  read_year_tail(cursor, point);
  if (letter && !point.year && lone == Lone::too_little) return {};
  return point;
}

std::optional<TimePoint> read_part_of_year(Cursor& cursor) noexcept {
  if (!short_number(cursor.peek()) || !cursor.peek(1).is<word("tháng")>()) return {};
  const auto months = static_cast<int>(cursor.peek().key);
  const bool first = cursor.peek(2).is<word("đầu")>();
  if (!(first || cursor.peek(2).is<word("cuối")>()) || !cursor.peek(3).is<word("năm")>()) return {};
  if (months < 1 || months > 11) return {};
  cursor.seek(cursor.at() + 3);
  TimePoint point;
  point.kind = months == 6 ? Kind::half : Kind::months;
  point.number = months == 6 ? (first ? 1 : 2) : months;
  point.at_end = !first;
  read_year_tail(cursor, point);
  if (!point.year) cursor.next();  // the word "năm"
  return point;
}

/// The month of a week or of days: "của tháng 6/2025", "/T6". Its letter needs no year here.
std::optional<TimePoint> read_month_of_days(Cursor& cursor, int day, int days) noexcept {
  cursor.accept<word("của")>() || cursor.accept_sign('/') || cursor.accept_sign(',') || cursor.accept_dash();
  auto point = read_month(cursor, Lone::allowed);
  if (!point) return {};
  point->kind = Kind::days;
  point->day = day;
  point->days = days;
  return point;
}

std::optional<TimePoint> read_week(Cursor& cursor) noexcept {
  if (!cursor.accept<word("tuần")>()) return {};
  const int week = read_week_number(cursor);
  if (week == 0) return {};
  constexpr int length = 7;
  auto point = read_month_of_days(cursor, week == last_week ? -length : length * (week - 1) + 1, length);
  if (point) point->rough = true;
  return point;
}

std::optional<TimePoint> read_days_of_month(Cursor& cursor) noexcept {
  constexpr int most = 31;
  if (cursor.accept<word("thượng"), word("tuần")>()) return read_month_of_days(cursor, 1, 10);
  if (cursor.accept<word("trung"), word("tuần")>()) return read_month_of_days(cursor, 11, 10);
  if (cursor.accept<word("hạ"), word("tuần")>()) return read_month_of_days(cursor, 21, most);
  const bool half = cursor.accept<word("nửa")>();
  int days = 15;
  if (!half) {
    if (!short_number(cursor.peek()) || !cursor.peek(1).is<word("ngày")>()) return {};
    days = static_cast<int>(cursor.peek().key);
    if (days < 1 || days > most) return {};
    cursor.seek(cursor.at() + 2);
  }
  const bool first = cursor.accept<word("đầu")>();
  if (!first && !cursor.accept<word("cuối")>()) return {};
  cursor.accept_any<word("tiên"), word("cùng")>();
  const int day = first ? 1 : half ? days + 1 : -days;
  auto point = read_month_of_days(cursor, day, half && !first ? most : days);
  if (point) point->rough = half;
  return point;
}

bool accept_edge_day(Cursor& cursor, EdgeDay& edge) noexcept {
  if (!cursor.accept<word("ngày")>()) return false;
  edge.working = cursor.accept<word("làm"), word("việc")>();
  edge.last = cursor.accept<word("cuối")>();
  if (!edge.last && !cursor.accept<word("đầu")>()) return false;
  cursor.accept_any<word("cùng"), word("tiên")>();
  return true;
}

std::optional<TimePoint> read_edge_of_period(Cursor& cursor) noexcept {
  EdgeDay edge;
  if (!accept_edge_day(cursor, edge)) return {};
  cursor.accept_any<word("của"), word("trong")>();
  const std::size_t start = cursor.at();
  for (const auto read : {read_quarter, read_named_month, read_part_of_year, read_named_year}) {
    cursor.seek(start);
    auto point = read(cursor);
    if (!point) continue;
    const int months = point->kind == Kind::month ? 1 : point->kind == Kind::quarter ? 3 : 12;
    if (point->kind == Kind::half || point->kind == Kind::months) return {};
    const int of_year = point->kind == Kind::year ? 1 : point->number;
    point->number = edge.last ? months * of_year : months * (of_year - 1) + 1;
    point->kind = Kind::day;
    point->day = edge.last ? -1 : 1;
    point->working_day = edge.working;
    return point;
  }
  return {};
}

std::optional<TimePoint> read_named_year(Cursor& cursor) noexcept {
  if (cursor.accept<word("niên"), word("độ")>()) cursor.accept<word("ngân"), word("sách")>();
  if (!cursor.accept<word("năm")>()) return {};
  TimePoint point;
  point.kind = Kind::year;
  point.year = read_year(cursor, point.noise);
  return point.year ? std::optional{point} : std::nullopt;
}

std::optional<TimePoint> read_half(Cursor& cursor) noexcept {
  const bool first = cursor.peek(1).is<word("đầu")>();
  const bool halved = cursor.peek().is<word("nửa")>() && (first || cursor.peek(1).is<word("cuối")>());
  if (!halved || !cursor.peek(2).is<word("năm")>()) return {};
  cursor.seek(cursor.at() + 2);
  TimePoint point;
  point.kind = Kind::half;
  point.number = first ? 1 : 2;
  read_year_tail(cursor, point);
  if (!point.year) cursor.next();
  return point;
}

/// "cuối năm" of the plan's year; not "đầu năm học", "cuối năm tài chính", "cuối năm sau"
std::optional<TimePoint> read_this_year(Cursor& cursor) noexcept {
  if (!cursor.peek().is<word("năm")>() || cursor.peek(1).is<word("học")>() || cursor.peek(1).is<word("tài")>() ||
      cursor.peek(1).is<word("tai")>() || cursor.peek(1).is<word("sau")>() || cursor.peek(1).is<word("trước")>() ||
      cursor.peek(1).is<word("tiếp")>()) {
    return {};
  }
  cursor.next();
  cursor.accept<word("nay")>();
  TimePoint point;
  point.kind = Kind::year;
  return point;
}

}  // namespace cchc::detail
