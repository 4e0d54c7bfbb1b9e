#include "number_words.hpp"
#include "recurrence.hpp"

namespace cchc::detail {

namespace {

/// "một lần", "1 lần", "/lần" after "05 năm"
bool accept_once(Cursor& cursor) noexcept {
  const std::size_t start = cursor.at();
  cursor.accept_sign('/') || cursor.accept_any<word("một"), word("mỗi")>();
  if (cursor.peek().is_number() && cursor.peek().key == 1) cursor.next();
  if (cursor.accept<word("lần")>()) return true;
  cursor.seek(start);
  return false;
}

struct Stretch {
  Frequency frequency;
  int interval;
};

/// `count` of a unit as a frequency of its own where it has one: 6 months are a half-year, 3 months a quarter.
std::optional<Stretch> stretch_of(int count, Cursor& cursor) noexcept {
  if (cursor.accept<word("ngày")>()) return Stretch{Frequency::daily, count};
  if (cursor.accept<word("tuần")>()) return Stretch{Frequency::weekly, count};
  if (cursor.accept_any<word("quý"), word("quí")>()) return Stretch{Frequency::quarterly, count};
  if (cursor.accept<word("năm")>()) return Stretch{Frequency::annual, count};
  if (!cursor.accept<word("tháng")>()) return {};
  if (count == 3) return Stretch{Frequency::quarterly, 1};
  if (count == 6) return Stretch{Frequency::semiannual, 1};
  if (count == 9) return Stretch{Frequency::nine_months, 1};
  if (count == 12) return Stretch{Frequency::annual, 1};
  return Stretch{Frequency::monthly, count};
}

Every every_of(Stretch stretch) {
  Every every{stretch.frequency};
  every.interval = stretch.interval;
  return every;
}

/// "… , quý, 6 tháng, 9 tháng và năm": the frequencies after the first
void read_more(Cursor& cursor, Every& every) {
  constexpr std::size_t most = 8;
  while (every.also.size() < most) {
    const std::size_t start = cursor.at();
    const bool joined = cursor.accept_any<word("và"), word("hoặc")>() || cursor.accept_sign(',') ||
                        cursor.accept_sign('/') || cursor.accept_sign(';');
    if (joined) cursor.accept<word("và")>();
    const auto more = joined ? read_period_name(cursor) : std::nullopt;
    // "hằng quý, năm 2026": the year is another clause
    if (!more || cursor.peek().is_number() || *more == every.frequency) return cursor.seek(start);
    every.also.push_back(*more);
  }
}

/// "02 lần/năm", "2 lần mỗi quý", "hai ngày/tháng", "một lần trong tháng"
std::optional<Every> read_times(Cursor& cursor) {
  const auto count = read_count(cursor);
  const bool days = count && cursor.accept<word("ngày")>();  // "ít nhất 01 ngày trong 01 tuần", "hai ngày/tháng"
  if (!count || (!days && !cursor.accept<word("lần")>())) return {};
  if (days && !cursor.peek().is_sign('/') && !cursor.peek().is<word("trong")>() && !cursor.peek().is<word("mỗi")>())
    return {};
  if (!cursor.accept_sign('/') &&
      !cursor.accept_any<word("mỗi"), word("một"), word("trong"), word("trên"), word("hằng"), word("hàng")>()) {
    return {};
  }
  cursor.accept_any<word("một"), word("mỗi")>();
  const auto interval = read_count(cursor);
  const auto stretch = stretch_of(interval.value_or(1), cursor);
  if (!stretch || cursor.peek().is_number() || (days && stretch->frequency == Frequency::daily)) return {};
  Every every = every_of(*stretch);
  every.count = *count;
  return every;
}

/// "05 năm một lần", "6 tháng/lần", "hai năm một lần"
std::optional<Every> read_once_in(Cursor& cursor) {
  const auto interval = read_count(cursor);
  const auto stretch = interval ? stretch_of(*interval, cursor) : std::nullopt;
  if (!stretch) return {};
  Every every = every_of(*stretch);
  if (accept_once(cursor)) return every;
  const auto count = read_count(cursor);  // "một năm hai lần"
  every.count = count.value_or(1);
  return count && cursor.accept<word("lần")>() ? std::optional{every} : std::nullopt;
}

/// "02 lần", "ít nhất hai kỳ" after "mỗi năm"
bool read_times_each(Cursor& cursor, Every& every) noexcept {
  const std::size_t start = cursor.at();
  const bool least = cursor.accept<word("ít"), word("nhất")>() || cursor.accept<word("tối"), word("thiểu")>();
  const auto count = read_count(cursor);
  if (count && (cursor.accept<word("lần")>() || (least && cursor.accept<word("kỳ")>()))) {
    every.count = *count;
    every.at_least = least;
    return true;
  }
  cursor.seek(start);
  return false;
}

/// "hằng tháng", "mỗi quý", "hàng năm 2 lần", "mỗi 6 tháng", "định kỳ 03 tháng", "định kỳ (hằng năm)"
std::optional<Every> read_each(Cursor& cursor) {
  const bool regular = accept_regularly(cursor);
  const bool bracket = regular && cursor.accept_sign('(');
  const bool on = regular && cursor.accept<word("vào")>();
  if (on && cursor.peek().is<word("ngày")>()) return {};  // "định kỳ vào ngày 15 hằng tháng"
  if (regular) cursor.accept<word("theo")>();
  if (regular && (cursor.peek(1).is<word("hằng")>() || cursor.peek(1).is<word("hàng")>()))
    cursor.accept_sign(',') || cursor.accept<word("và")>();  // "định kỳ, hằng năm", "định kỳ và hằng năm"
  const bool each =
      cursor.accept_any<word("hằng"), word("hàng"), word("hang"), word("mỗi"), word("từng"), word("cứ")>();
  if (!regular && !each) return {};
  std::optional<Every> every;
  if (const auto period = read_period_name(cursor)) {
    every = Every{*period};
  } else if (const auto count = read_count(cursor)) {
    if (const auto stretch = stretch_of(*count, cursor)) every = every_of(*stretch);
  }
  if (!every || cursor.peek().is_number()) {
    const std::size_t after = cursor.at();
    if (every && each && read_times_each(cursor, *every)) return every;
    cursor.seek(after);
    if (every && each && !cursor.peek().is_number()) return every;
    return {};
  }
  if (each && read_times_each(cursor, *every)) return every;
  if (!accept_once(cursor)) read_more(cursor, *every);
  if (bracket) cursor.accept_sign(')');
  return every;
}

}  // namespace

std::size_t past_recurring_words(const Tokens& tokens) noexcept {
  unsigned before = no_cue;
  std::size_t past = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const unsigned cues = tokens[i].is_sign('/') ? unsigned{after_unit} : tokens[i].cues;  // "hai ngày/tháng"
    const bool pair =
        ((before & unit) != 0 && (cues & after_unit) != 0) || ((before & before_unit) != 0 && (cues & unit) != 0);
    if (pair || (cues & recurs) != 0) past = i + 1;
    if (!tokens[i].is_number()) before = cues;  // "báo cáo 6 tháng"
  }
  return past;
}

bool accept_regularly(Cursor& cursor) noexcept {
  if (!cursor.peek().is<word("định")>()) return false;
  const Token& second = cursor.peek(1);
  const bool regular = second.is<word("kỳ")>() || second.is<word("kì")>() || second.is<word("kǶ")>();
  if (regular) cursor.seek(cursor.at() + 2);
  return regular;
}

std::optional<int> read_count(Cursor& cursor) noexcept {
  const Token& token = cursor.peek();
  if (token.is<word("năm")>() && cursor.peek(1).is<word("ngày")>() && !cursor.peek(2).is_number()) {
    cursor.next();  // "năm ngày làm việc"
    return 5;
  }
  if (!token.is_number()) return token.is<word("tư")>() ? std::nullopt : read_number_in_words(cursor);
  if (token.digits > 3 || token.key == 0) return {};
  cursor.next();
  skip_number_in_words(cursor);
  return static_cast<int>(token.key);
}

std::optional<Frequency> read_period_name(Cursor& cursor) noexcept {
  if (cursor.accept<word("kỳ"), word("báo"), word("cáo")>()) return Frequency::per_reporting_period;
  if (cursor.accept<word("ngày")>()) return Frequency::daily;
  if (cursor.accept<word("tuần")>()) return Frequency::weekly;
  if (cursor.accept<word("tháng")>()) return Frequency::monthly;
  if (cursor.accept_any<word("quý"), word("quí")>()) return Frequency::quarterly;
  if (cursor.accept<word("năm")>()) return Frequency::annual;
  const std::size_t start = cursor.at();
  const auto count = read_count(cursor);  // "06 (sáu) tháng"
  if ((count == 6 || count == 9) && cursor.accept<word("tháng")>())
    return count == 6 ? Frequency::semiannual : Frequency::nine_months;
  cursor.seek(start);
  return {};
}

std::optional<Every> read_frequency(Cursor& cursor) {
  const std::size_t start = cursor.at();
  const bool regular = accept_regularly(cursor);
  const bool least = cursor.accept<word("ít"), word("nhất")>() || cursor.accept<word("tối"), word("thiểu")>();
  const std::size_t from = regular && !least ? start : cursor.at();  // "định kỳ" is a part of read_each's phrases
  for (const auto read : {read_each, read_times, read_once_in}) {
    cursor.seek(from);
    if (auto every = read(cursor)) {
      every->at_least = every->at_least || least;
      return every;
    }
  }
  cursor.seek(from);
  if (regular && !least && accept_regularly(cursor)) {
    const std::size_t after = cursor.at();
    for (const auto read : {read_times, read_once_in}) {  // "định kỳ 02 lần/năm"
      cursor.seek(after);
      if (auto every = read(cursor)) return every;
    }
    cursor.seek(after);
    return Every{Frequency::unstated};
  }
  cursor.seek(start);
  return {};
}

}  // namespace cchc::detail
