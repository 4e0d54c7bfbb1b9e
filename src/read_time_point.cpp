#include "number_words.hpp"
#include "read_period.hpp"
#include "time_point.hpp"

namespace cchc::detail {

using Kind = TimePoint::Kind;

namespace {

constexpr int first_leap_year = 2000;  // has every day and month that a year can have

/// "2025-12-31", "2025/12/31"
std::optional<TimePoint> read_iso_day(Cursor& cursor) noexcept {
  const Token& year = cursor.peek();
  const Token& sign = cursor.peek(1);
  const bool same = (sign.is_sign('-') || sign.is_sign('/')) && sign.key == cursor.peek(3).key;
  if (!year.is_number() || year.digits != 4 || !same || !short_number(cursor.peek(2)) || !short_number(cursor.peek(4)))
    return {};
  for (std::size_t ahead = 1; ahead <= 4; ++ahead) {
    if (cursor.peek(ahead).spaced) return {};
  }
  TimePoint point;
  point.year = static_cast<int>(year.key);
  point.number = static_cast<int>(cursor.peek(2).key);
  point.day = static_cast<int>(cursor.peek(4).key);
  cursor.seek(cursor.at() + 5);
  return point;
}

/// "15", "08 (tám)"; in words after "ngày": "mười lăm"; "mùng 5", "rằm", of which only the last is lunar for sure
std::optional<int> read_day_number(Cursor& cursor, bool named, TimePoint& point) noexcept {
  if (cursor.accept<word("rằm")>()) {
    point.lunar = true;
    return 15;
  }
  const bool early = cursor.accept_any<word("mùng"), word("mồng")>();
  if (!short_number(cursor.peek())) return named || early ? read_number_in_words(cursor) : std::nullopt;
  const auto day = static_cast<int>(cursor.peek().key);
  cursor.next();
  skip_number_in_words(cursor);
  return day;
}

/// "5-7 ngày", "ngày 5-10 hằng tháng" are no day and month
bool begins_each_month(const Cursor& cursor) noexcept {
  return cursor.peek(1).is<word("tháng")>() && (cursor.peek().is<word("hằng")>() || cursor.peek().is<word("hàng")>() ||
                                                cursor.peek().is<word("mỗi")>() || cursor.peek().is<word("của")>());
}

/// "15/8/2024", "15/8", "ngày 31-7", "15 tháng 8 năm 2024", "ngày mười lăm tháng sáu", and "8/2024", which is a month
std::optional<TimePoint> read_day(Cursor& cursor) noexcept {
  const bool named = cursor.accept<word("ngày")>();
  TimePoint point;
  const auto day = read_day_number(cursor, named, point);
  if (!day) return {};
  point.day = *day;
  const bool spelt = cursor.accept<word("tháng")>();
  const bool dashed = cursor.peek().is_sign('-');
  const bool slashed = cursor.peek().is_sign('/');
  if (!spelt && !read_separator(cursor)) return {};
  const Token& after = cursor.peek(1);
  if (dashed && (after.is_sign('/') || after.is<word("tháng")>())) return {};  // "15-16/11/2025" is two days
  if (spelt || short_number(cursor.peek())) {
    point.lunar = point.lunar || cursor.peek().is<word("giêng")>() || cursor.peek().is<word("chạp")>();
    const bool in_words = !short_number(cursor.peek());
    if (in_words && !named && !point.lunar) return {};  // "6 tháng hai lần"
    point.number = read_month_number(cursor);
    if (in_words && point.number == 0) return {};
    read_year_tail(cursor, point);
    if (slashed && !named && !point.year && cursor.peek().is<word("ngày")>()) return {};  // "1/2 ngày"
    const bool sure = spelt || slashed || point.year || (named && !begins_each_month(cursor));
    return sure ? std::optional{point} : std::nullopt;
  }
  point.kind = Kind::month;
  point.number = point.day;
  point.year = named ? std::nullopt : read_year(cursor, point.noise);
  return point.year ? std::optional{point} : std::nullopt;
}

/// "âm lịch", "(âm lịch)", "ÂL" after a day or a month
bool accept_lunar(Cursor& cursor) noexcept {
  const std::size_t start = cursor.at();
  const bool bracket = cursor.accept_sign('(');
  const bool lunar = cursor.accept<word("âm"), word("lịch")>() || cursor.accept<word("âl")>();
  if (lunar && (!bracket || cursor.accept_sign(')'))) return true;
  cursor.seek(start);
  return false;
}

/// "(tức ngày 03/3/2026)" after a lunar day: the same day in this calendar
std::optional<TimePoint> read_solar(Cursor& cursor) noexcept {
  const std::size_t start = cursor.at();
  if (cursor.accept_sign('(')) {
    cursor.accept<word("tức")>();
    cursor.accept<word("là")>();
    const auto day = read_day(cursor);
    if (day && !day->lunar && cursor.accept_sign(')')) return day;
  }
  cursor.seek(start);
  return {};
}

/// What may start a point in time: most tokens start none.
unsigned start_of(const Token& token) noexcept {
  return token.is_number() ? unsigned{starts_number} : token.cues & point_cues;
}

std::optional<TimePoint> read_plain_point(Cursor& cursor) noexcept {
  struct Reader {
    std::optional<TimePoint> (*read)(Cursor&) noexcept;
    unsigned starts;
  };
  constexpr Reader readers[] = {{read_iso_day, starts_number},      {read_day, starts_number | starts_day},
                                {read_quarter, starts_quarter},     {read_named_month, starts_month},
                                {read_part_of_year, starts_number}, {read_named_year, starts_year},
                                {read_week, starts_week},           {read_days_of_month, starts_number | starts_part},
                                {read_edge_of_period, starts_day}};
  const std::size_t begin = cursor.at();
  const unsigned start = start_of(cursor.peek());
  for (const Reader& reader : readers) {
    auto point = (reader.starts & start) != 0 ? reader.read(cursor) : std::nullopt;
    if (!point) {
      cursor.seek(begin);
      continue;
    }
    if (point->number != 0 && accept_lunar(cursor)) point->lunar = true;
    if (!point->lunar) return point;
    const auto solar = read_solar(cursor);
    return solar ? solar : point;
  }
  return {};
}

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

/// "đầu", "giữa", "cuối" before a period
TimePoint::Part read_part(Cursor& cursor) noexcept {
  if (cursor.accept<word("đầu")>()) return TimePoint::Part::early;
  if (cursor.accept<word("giữa")>()) return TimePoint::Part::middle;
  return cursor.accept<word("cuối")>() ? TimePoint::Part::late : TimePoint::Part::whole;
}

}  // namespace

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
    cursor.accept_sign('\'') || cursor.accept_sign(U'’') || cursor.accept_sign(U'′');
  }
  if (minutes ? hour.key < 24 || time.minute == 0 : named) return time;
  cursor.seek(start);
  return {};
}

std::optional<TimePoint> read_time_point(Cursor& cursor) noexcept {
  const std::size_t begin = cursor.at();
  if (start_of(cursor.peek()) == 0) return {};
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
  const std::size_t start = cursor.at();
  const bool named = cursor.accept<word("ngày")>();
  const bool early = cursor.peek().is<word("mùng")>() || cursor.peek().is<word("mồng")>();
  if (cursor.peek().is<word("thứ")>() && cursor.peek(2).is<word("của")>()) cursor.next();
  TimePoint point;
  const auto day = named || early ? read_day_number(cursor, true, point) : std::nullopt;
  if (day && !point.lunar) {
    point.day = *day;
    return point;
  }
  cursor.seek(start);
  return {};
}

std::optional<TimePoint> read_tight_day(Cursor& cursor) noexcept {
  const Token& sign = cursor.peek(1);
  const Token& month = cursor.peek(2);
  const bool tight = (sign.is_sign('-') || sign.is_sign('.')) && !sign.spaced && !month.spaced;
  if (!tight || !short_number(cursor.peek()) || !short_number(month) || cursor.peek(3).is_sign('/') ||
      !find_date(first_leap_year, static_cast<unsigned>(month.key), static_cast<unsigned>(cursor.peek().key))) {
    return {};
  }
  TimePoint point;
  point.day = static_cast<int>(cursor.peek().key);
  point.number = static_cast<int>(month.key);
  cursor.seek(cursor.at() + 3);
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
  if (first.kind == Kind::month && cursor.peek().is<word("t")>() && !cursor.peek(1).spaced) {  // "T4-T6"
    point.noise |= odd_spelling;
    cursor.next();
  }
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
