#include <string>

#include "cchc/match.hpp"
#include "cchc/rule.hpp"

namespace cchc {

namespace {

std::string on_day(Date day) { return "ngày " + to_vietnamese(day); }

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string_view each(Frequency frequency) noexcept {
  switch (frequency) {
    case Frequency::daily: return "hằng ngày";
    case Frequency::weekly: return "hằng tuần";
    case Frequency::monthly: return "hằng tháng";
    case Frequency::quarterly: return "hằng quý";
    case Frequency::semiannual: return "định kỳ 6 tháng";
    case Frequency::annual: break;
  }
  return "hằng năm";
}

std::string_view relation(Anchor::Relation relation) noexcept {
  switch (relation) {
    case Anchor::Relation::before: return "trước ";
    case Anchor::Relation::by: return "chậm nhất ";
    case Anchor::Relation::on: break;
  }
  return "";
}

std::string wording(const Anchor& anchor) {
  const std::string day = anchor.day == 0 ? "ngày cuối cùng" : "ngày " + two_digits(anchor.day);
  const std::string month = anchor.month == 0 ? "" : "/" + std::to_string(anchor.month);
  return std::string{relation(anchor.relation)} + day + month;
}

std::string wording(const Every& every) {
  std::string text;
  for (const Anchor& anchor : every.anchors) text += (text.empty() ? "" : " và ") + wording(anchor);
  return text.empty() ? std::string{each(every.frequency)} : text + " " + std::string{each(every.frequency)};
}

std::string_view unit_name(Unit unit) noexcept {
  switch (unit) {
    case Unit::day: return "ngày";
    case Unit::working_day: return "ngày làm việc";
    case Unit::week: return "tuần";
    case Unit::month: return "tháng";
    case Unit::year: break;
  }
  return "năm";
}

std::string wording(const AfterEvent& rule) {
  if (!rule.offset) return "sau khi " + rule.event;
  const std::string term = two_digits(rule.offset->count) + " " + std::string{unit_name(rule.offset->unit)};
  const bool a_day = rule.event.rfind("ngày", 0) == 0;  // "kể từ ngày ký", "kể từ khi nhận hồ sơ"
  const std::string event = (a_day ? " " : " khi ") + rule.event;
  const bool after = rule.offset->direction == Offset::Direction::after;
  return after ? "trong " + term + " kể từ" + event : "chậm nhất " + term + " trước" + event;
}

/// "theo Kế hoạch"; but "khi có yêu cầu" and "đột xuất" stand by themselves.
std::string wording(const PerDocument& rule) {
  const bool demand = rule.document.rfind("khi ", 0) == 0 || rule.document == "đột xuất";
  return demand ? rule.document : "theo " + rule.document;
}

std::string wording(const Onward& rule) {
  const Date from = rule.from;
  const bool whole_year = from.month() == date::January && from.day() == date::day{1};
  if (whole_year) return "năm " + std::to_string(static_cast<int>(from.year())) + " và các năm tiếp theo";
  return "từ " + on_day(from) + " trở đi";
}

}  // namespace

std::string wording(const Rule& rule) {
  return match(
      rule, [](const Before& r) { return "trước " + on_day(r.date); },
      [](const NoLaterThan& r) { return "chậm nhất " + on_day(r.date); },
      [](const Within& r) { return "trong " + to_vietnamese(r.period); },
      [](const Between& r) { return "từ " + on_day(r.first) + " đến " + on_day(r.last); },
      [](const Throughout& r) { return "thường xuyên trong năm " + std::to_string(static_cast<int>(r.year)); },
      [](const Onward& r) { return wording(r); }, [](const Every& r) { return wording(r); },
      [](const AfterEvent& r) { return wording(r); }, [](const PerDocument& r) { return wording(r); },
      [](const InRegularReport& r) { return "lồng ghép trong " + r.series; }, [](const Unread& r) { return r.text; });
}

}  // namespace cchc
