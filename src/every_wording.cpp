#include "every_wording.hpp"

namespace cchc::detail {

namespace {

/// What comes between "hằng" and the rest: "tháng"; for half-years and the like the number of months.
std::string_view period_name(Frequency frequency) noexcept {
  switch (frequency) {
    case Frequency::daily: return "ngày";
    case Frequency::weekly: return "tuần";
    case Frequency::monthly: return "tháng";
    case Frequency::quarterly: return "quý";
    case Frequency::semiannual: return "6 tháng";
    case Frequency::nine_months: return "9 tháng";
    case Frequency::per_reporting_period: return "kỳ báo cáo";
    case Frequency::unstated: return "";
    case Frequency::annual: break;
  }
  return "năm";
}

std::string_view cue(Frequency frequency) noexcept {
  switch (frequency) {
    case Frequency::unstated: return "định kỳ";
    case Frequency::semiannual:
    case Frequency::nine_months: return "định kỳ ";
    case Frequency::per_reporting_period: return "mỗi ";
    default: return "hằng ";
  }
}

std::string_view relation(Anchor::Relation relation) noexcept {
  switch (relation) {
    case Anchor::Relation::before: return "trước ";
    case Anchor::Relation::by: return "chậm nhất ";
    case Anchor::Relation::within: return "trong ";
    case Anchor::Relation::window: return "từ ";
    case Anchor::Relation::on: break;
  }
  return "";
}

std::string_view month_of(MonthOf of) noexcept {
  switch (of) {
    case MonthOf::reported_month: return " của tháng báo cáo";
    case MonthOf::previous_month: return " của tháng trước";
    case MonthOf::next_month: return " của tháng sau";
    case MonthOf::first_month_of_quarter: return " của tháng đầu quý";
    case MonthOf::second_month_of_quarter: return " của tháng thứ hai của quý";
    case MonthOf::last_month_of_quarter: return " của tháng cuối quý";
    case MonthOf::first_month_of_next_quarter: return " của tháng đầu quý sau";
    case MonthOf::month: break;
  }
  return "";
}

std::string_view year_of(YearOf year) noexcept {
  return year == YearOf::next ? " năm sau" : year == YearOf::previous ? " năm trước" : "";
}

std::string_view weekday(int number) noexcept {
  constexpr std::string_view names[] = {"thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"};
  return names[(number + 6) % 7];
}

std::string day_words(int day, int month) {
  if (day == last_of_month) {
    return "ngày cuối cùng" + (month == 0 ? "" : " của tháng " + std::to_string(month));
  }
  return "ngày " + two_digits(day) + (month == 0 ? "" : "/" + std::to_string(month));
}

std::string month_or_quarter(const Anchor& anchor) {
  constexpr const char* numerals[] = {"IV", "I", "II", "III"};
  if (anchor.month != 0) return "tháng " + std::to_string(anchor.month);
  return anchor.quarter == 0 ? "" : std::string{"quý "} + numerals[anchor.quarter & 3];
}

std::string wording_of(const Anchor& anchor) {
  const bool window = anchor.relation == Anchor::Relation::window;
  std::string text{relation(anchor.relation)};
  if (anchor.time) text += to_vietnamese(*anchor.time) + " ";
  if (anchor.weekday != 0)
    text += weekday(anchor.weekday);
  else if (anchor.day != 0)
    text += day_words(anchor.day, anchor.month) + (window ? "" : std::string{month_of(anchor.of)});
  else
    text += month_or_quarter(anchor);
  text += year_of(anchor.year);
  if (window) {
    text += " đến " + day_words(anchor.to_day, anchor.to_month) + std::string{month_of(anchor.of)} +
            std::string{year_of(anchor.to_year)};
  }
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

/// "hằng quý", "02 lần/năm", "05 năm một lần", "hằng tháng, quý, năm"
std::string frequency_words(const Every& every) {
  const std::string name{period_name(every.frequency)};
  const std::string least = every.at_least ? "ít nhất " : "";
  const std::string many = every.interval > 1 ? two_digits(every.interval) + " " : "";
  if (every.count > 1 || (every.at_least && every.interval == 1)) {
    return least + two_digits(every.count) + " lần/" + many + name;
  }
  if (every.interval > 1) return least + many + name + " một lần";
  std::string text = std::string{cue(every.frequency)} + name;
  for (const Frequency more : every.also) text += ", " + std::string{period_name(more)};
  return text;
}

/// "hằng tháng" may follow its day; what has numbers of its own stands first.
bool follows_its_days(const Every& every) noexcept {
  const bool plain = every.interval == 1 && every.count == 1 && !every.at_least && every.also.empty();
  return plain && cue(every.frequency) == "hằng ";
}

}  // namespace

std::string two_digits(int number) { return (number >= 0 && number < 10 ? "0" : "") + std::to_string(number); }

std::string wording_of(const Every& every) {
  std::string days;
  for (const Anchor& anchor : every.anchors) days += (days.empty() ? "" : " và ") + wording_of(anchor);
  std::string often = frequency_words(every);
  if (days.empty()) return often;
  return follows_its_days(every) ? days + " " + often : often + ", " + days;
}

}  // namespace cchc::detail
