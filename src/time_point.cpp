#include "time_point.hpp"

#include <algorithm>

namespace cchc::detail {

namespace {

using Kind = TimePoint::Kind;

std::optional<Date> last_of_month(int year, int month) noexcept {
  const auto last = Month{Year{year}, date::month{static_cast<unsigned>(month)}} / date::last;
  return find_date(year, static_cast<unsigned>(month), last.ok() ? static_cast<unsigned>(last.day()) : 0);
}

std::optional<Date> first_of_month(int year, int month) noexcept {
  return find_date(year, static_cast<unsigned>(month), 1);
}

bool in_range(int number, int last) noexcept { return number >= 1 && number <= last; }

bool short_number(const Token& token) noexcept { return token.is_number() && token.digits <= 2; }

/// "/" or "-" or "." between the numbers of a date; the last two only when nothing is spaced: "03-11-2023".
bool read_separator(Cursor& cursor) noexcept {
  if (cursor.accept_sign('/')) return true;
  const bool tight = !cursor.peek().spaced && !cursor.peek(1).spaced && cursor.peek(1).is_number();
  return tight && (cursor.accept_sign('-') || cursor.accept_sign('.'));
}

/// "năm 2024", "/2024", ", 2024", or nothing: the year may be missing.
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
  if (marked && !cursor.peek().spaced && cursor.peek().is_number() && cursor.peek().digits == 2 &&
      point.kind == Kind::day) {  // "15/8/24"
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

/// "Quý IV/2024", "quí 4 năm 2024", "Q4/2024"
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

/// "mười hai", "chín" after "tháng"; "tháng năm" may be May or a month and a year, "một" may be a count
std::optional<TimePoint> read_month_in_words(Cursor& cursor) noexcept {
  TimePoint point;
  point.kind = Kind::month;
  if (cursor.accept<word("mười"), word("hai")>())
    point.number = 12;
  else if (cursor.accept<word("mười"), word("một")>())
    point.number = 11;
  else if (cursor.accept<word("mười")>())
    point.number = 10;
  else if (cursor.accept<word("hai")>())
    point.number = 2;
  else if (cursor.accept<word("ba")>())
    point.number = 3;
  else if (cursor.accept_any<word("tư"), word("bốn")>())
    point.number = 4;
  else if (cursor.accept<word("sáu")>())
    point.number = 6;
  else if (cursor.accept_any<word("bảy"), word("bẩy")>())
    point.number = 7;
  else if (cursor.accept<word("tám")>())
    point.number = 8;
  else if (cursor.accept<word("chín")>())
    point.number = 9;
  if (point.number == 0 || cursor.peek().is<word("lần")>()) return {};
  point.noise |= odd_spelling;
  read_year_tail(cursor, point);
  return point;
}

/// "tháng 01 năm 2024", "tháng 8/2024", "T3/2024"
std::optional<TimePoint> read_month(Cursor& cursor) noexcept {
  const bool letter = cursor.peek().is<word("t")>() && !cursor.peek(1).spaced;
  if (!letter && !cursor.peek().is<word("tháng")>()) return {};
  cursor.next();
  if (!short_number(cursor.peek())) return letter ? std::nullopt : read_month_in_words(cursor);
  TimePoint point;
  point.kind = Kind::month;
  if (letter) point.noise |= odd_spelling;
  point.number = static_cast<int>(cursor.peek().key);
  cursor.next();
  read_year_tail(cursor, point);
  if (letter && !point.year) return {};  // "T3" alone is too little
  return point;
}

/// "6 tháng đầu năm 2024", "06 tháng cuối năm", "9 tháng đầu năm"
std::optional<TimePoint> read_part_of_year(Cursor& cursor) noexcept {
  if (!short_number(cursor.peek()) || !cursor.peek(1).is<word("tháng")>()) return {};
  const auto months = static_cast<int>(cursor.peek().key);
  const bool first = cursor.peek(2).is<word("đầu")>();
  if (!(first || cursor.peek(2).is<word("cuối")>()) || !cursor.peek(3).is<word("năm")>()) return {};
  if (!in_range(months, 11)) return {};
  cursor.seek(cursor.at() + 3);
  TimePoint point;
  point.kind = months == 6 ? Kind::half : Kind::months;
  point.number = months == 6 ? (first ? 1 : 2) : months;
  point.at_end = !first;
  read_year_tail(cursor, point);
  if (!point.year) cursor.next();  // the word "năm"
  return point;
}

/// "thứ hai", "thứ 2", "đầu tiên", "cuối": which week
int read_week_number(Cursor& cursor) noexcept {
  if (cursor.accept<word("cuối"), word("cùng")>() || cursor.accept<word("cuối")>()) return TimePoint::last_week;
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

/// "tuần cuối tháng 5/2025", "tuần thứ hai của tháng 9"
std::optional<TimePoint> read_week(Cursor& cursor) noexcept {
  if (!cursor.accept<word("tuần")>()) return {};
  const int week = read_week_number(cursor);
  cursor.accept<word("của")>();
  if (week == 0) return {};
  auto point = read_month(cursor);
  if (!point) return {};
  point->kind = Kind::week;
  point->day = week;
  return point;
}

/// "năm 2024"
std::optional<TimePoint> read_named_year(Cursor& cursor) noexcept {
  if (!cursor.accept<word("năm")>()) return {};
  TimePoint point;
  point.kind = Kind::year;
  point.year = read_year(cursor, point.noise);
  return point.year ? std::optional{point} : std::nullopt;
}

/// "15/8/2024", "15/8", "15 tháng 8 năm 2024", and "8/2024", which is a month
std::optional<TimePoint> read_day(Cursor& cursor) noexcept {
  const bool named = cursor.accept<word("ngày")>();
  if (!short_number(cursor.peek())) return {};
  TimePoint point;
  point.day = static_cast<int>(cursor.peek().key);
  cursor.next();
  const bool spelt = cursor.accept<word("tháng")>();
  const bool spoken = spelt || cursor.peek().is_sign('/');
  const bool dashed = cursor.peek().is_sign('-');
  if (!spelt && !read_separator(cursor)) return {};
  if (dashed && cursor.peek(1).is_sign('/')) return {};  // "15-16/11/2025" is two days
  if (short_number(cursor.peek())) {
    point.number = static_cast<int>(cursor.peek().key);
    cursor.next();
    read_year_tail(cursor, point);
    return spoken || point.year ? std::optional{point} : std::nullopt;  // "5-7 ngày" is no day
  }
  point.kind = Kind::month;
  point.number = point.day;
  point.year = named || spelt ? std::nullopt : read_year(cursor, point.noise);
  return point.year ? std::optional{point} : std::nullopt;
}

std::optional<TimePoint> read_plain_point(Cursor& cursor) noexcept {
  const std::size_t start = cursor.at();
  for (const auto read : {read_day, read_quarter, read_month, read_part_of_year, read_named_year, read_week}) {
    if (const auto point = read(cursor)) return point;
    cursor.seek(start);
  }
  return {};
}

}  // namespace

std::optional<Date> TimePoint::first() const noexcept {
  if (!year) return {};
  switch (kind) {
    case Kind::day: return find_date(*year, static_cast<unsigned>(number), static_cast<unsigned>(day));
    case Kind::week: {  // of seven days from the first of the month on, or the last seven days
      const auto edge = day == last_week ? last_of_month(*year, number) : first_of_month(*year, number);
      const int days = day == last_week ? -6 : 7 * (day - 1);
      return edge ? std::optional<Date>{date::sys_days{*edge} + date::days{days}} : std::nullopt;
    }
    case Kind::month: return first_of_month(*year, number);
    case Kind::quarter: return in_range(number, 4) ? first_of_month(*year, 3 * number - 2) : std::nullopt;
    case Kind::half: return first_of_month(*year, 6 * number - 5);
    case Kind::months: return first_of_month(*year, at_end ? 13 - number : 1);
    case Kind::year: break;
  }
  return first_of_month(*year, 1);
}

std::optional<Date> TimePoint::last() const noexcept {
  if (!year) return {};
  switch (kind) {
    case Kind::day: return first();
    case Kind::week: {
      const auto from = first();
      const auto end = last_of_month(*year, number);
      return from && end ? std::optional<Date>{std::min<Date>(date::sys_days{*from} + date::days{6}, *end)}
                         : std::nullopt;
    }
    case Kind::month: return last_of_month(*year, number);
    case Kind::quarter: return in_range(number, 4) ? last_of_month(*year, 3 * number) : std::nullopt;
    case Kind::half: return last_of_month(*year, 6 * number);
    case Kind::months: return last_of_month(*year, at_end ? 12 : number);
    case Kind::year: break;
  }
  return last_of_month(*year, 12);
}

bool TimePoint::is_period() const noexcept { return kind != Kind::day && first() && last() && *first() <= *last(); }

Period TimePoint::period() const noexcept {
  const Year y{*year};
  switch (kind) {
    case Kind::month: return Month{y, date::month{static_cast<unsigned>(number)}};
    case Kind::quarter: return Quarter{y, number};
    case Kind::half: return Half{y, number};
    case Kind::year: return y;
    case Kind::day:
    case Kind::week:
    case Kind::months: break;
  }
  return Span{*first(), *last()};
}

std::optional<int> read_year(Cursor& cursor, std::uint8_t& noise) noexcept {
  if (!cursor.peek().is_number()) return {};
  std::uint64_t year = 0;
  unsigned digits = 0;
  std::size_t pieces = 0;
  for (; digits < 4 && cursor.peek(pieces).is_number() && (pieces == 0 || cursor.peek(pieces).spaced); ++pieces) {
    const Token& piece = cursor.peek(pieces);
    if (digits + piece.digits > 4) return {};
    for (unsigned i = 0; i < piece.digits; ++i) year *= 10;
    year += piece.key;
    digits += piece.digits;
  }
  if (digits != 4 || (pieces > 1 && year / 100 != 20)) return {};
  if (pieces > 1) noise |= odd_spaces;
  cursor.seek(cursor.at() + pieces);
  return static_cast<int>(year);
}

std::optional<TimeOfDay> read_time(Cursor& cursor) noexcept {
  const Token& hour = cursor.peek();
  if (!short_number(hour) || hour.key > 24) return {};
  const std::size_t start = cursor.at();
  TimeOfDay time{static_cast<int>(hour.key), 0};
  cursor.next();
  const bool named = cursor.accept_any<word("giờ"), word("h"), word("g")>();
  const bool colon = !named && cursor.accept_sign(':');
  const Token& minute = cursor.peek();
  const bool minutes = (named || colon) && short_number(minute) && minute.digits == 2 && minute.key < 60 &&
                       (!minute.spaced || cursor.peek(1).is<word("phút")>() || cursor.peek(1).is<word("ngày")>() ||
                        cursor.peek(1).is_sign(','));
  if (minutes) {
    time.minute = static_cast<int>(minute.key);
    cursor.next();
    cursor.accept_any<word("phút"), word("p")>();
    if (!cursor.accept_sign('\'')) cursor.accept_sign(U'’');
  }
  if (minutes ? hour.key < 24 || time.minute == 0 : named) return time;
  cursor.seek(start);
  return {};
}

namespace {

/// "thứ Sáu, ngày 15/8": the weekday is passed over
void skip_weekday(Cursor& cursor) noexcept {
  const std::size_t start = cursor.at();
  if (cursor.peek(1).is<word("thứ")>() || cursor.peek(1).is<word("chủ")>()) cursor.accept<word("ngày")>();
  bool weekday = cursor.accept<word("chủ"), word("nhật")>();
  if (!weekday && cursor.accept<word("thứ")>()) {
    weekday = !cursor.done();
    cursor.next();
  }
  cursor.accept_sign(',') || cursor.accept_sign('(');  // "thứ Sáu (05/12/2025)"
  const bool day = cursor.peek().is<word("ngày")>() || (short_number(cursor.peek()) && cursor.peek(1).is_sign('/'));
  if (!weekday || !day) cursor.seek(start);
}

/// "nửa đầu năm 2026", "nửa cuối năm"
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

/// "cuối năm" of the plan's year; not "đầu năm học", "cuối năm sau"
std::optional<TimePoint> read_this_year(Cursor& cursor) noexcept {
  if (!cursor.peek().is<word("năm")>() || cursor.peek(1).is<word("học")>() || cursor.peek(1).is<word("sau")>() ||
      cursor.peek(1).is<word("trước")>() || cursor.peek(1).is<word("tiếp")>()) {
    return {};
  }
  cursor.next();
  cursor.accept<word("nay")>();
  TimePoint point;
  point.kind = Kind::year;
  return point;
}

/// "đầu", "giữa", "cuối" before a period
TimePoint::Part read_part(Cursor& cursor) noexcept {
  if (cursor.accept<word("đầu")>()) return TimePoint::Part::early;
  if (cursor.accept<word("giữa")>()) return TimePoint::Part::middle;
  return cursor.accept<word("cuối")>() ? TimePoint::Part::late : TimePoint::Part::whole;
}

}  // namespace

std::optional<TimePoint> read_time_point(Cursor& cursor) noexcept {
  const std::size_t begin = cursor.at();
  const auto time = read_time(cursor);
  if (time) cursor.accept_sign(',');
  skip_weekday(cursor);
  if (!time) {
    if (const auto half = read_half(cursor)) return half;
  }
  const auto part = time ? TimePoint::Part::whole : read_part(cursor);
  auto point = read_plain_point(cursor);
  if (!point && part != TimePoint::Part::whole) point = read_this_year(cursor);
  if (!point || ((time || part != TimePoint::Part::whole) && (point->kind == Kind::day) != time.has_value())) {
    cursor.seek(begin);
    return {};
  }
  point->time = time;
  point->part = part;
  return point;
}

std::optional<TimePoint> read_lone_day(Cursor& cursor) noexcept {
  if (!cursor.peek().is<word("ngày")>() || !short_number(cursor.peek(1))) return {};
  TimePoint point;
  point.day = static_cast<int>(cursor.peek(1).key);
  cursor.seek(cursor.at() + 2);
  return point;
}

std::optional<TimePoint> read_day_of_range(Cursor& cursor) noexcept {
  const Token& to = cursor.peek(1);
  const bool dash = to.is_sign('-') || to.is_sign(U'–') || to.is_sign(U'—');
  if (!short_number(cursor.peek()) || !(dash || to.is<word("đến")>() || to.is<word("tới")>())) return {};
  std::size_t ahead = 2;
  while (cursor.peek(ahead).is<word("hết")>() || cursor.peek(ahead).is<word("ngày")>()) ++ahead;
  const Token& after = cursor.peek(ahead + 1);
  if (!short_number(cursor.peek(ahead)) || !(after.is_sign('/') || after.is<word("tháng")>())) return {};
  TimePoint point;
  point.day = static_cast<int>(cursor.peek().key);
  cursor.next();
  return point;
}

std::optional<TimePoint> read_further(Cursor& cursor, const TimePoint& first) noexcept {
  const std::size_t start = cursor.at();
  TimePoint point;
  point.kind = first.kind;
  if (first.kind == Kind::year) {
    point.year = read_year(cursor, point.noise);
    return point.year ? std::optional{point} : std::nullopt;
  }
  if (first.kind == Kind::quarter) point.number = read_quarter_number(cursor);
  if (first.kind == Kind::month && short_number(cursor.peek()) && cursor.peek().key <= 12) {
    point.number = static_cast<int>(cursor.peek().key);
    cursor.next();
  }
  if (point.number == 0) {
    cursor.seek(start);
    return {};
  }
  read_year_tail(cursor, point);
  return point;
}

}  // namespace cchc::detail
