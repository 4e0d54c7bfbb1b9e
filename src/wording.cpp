#include <string>

#include "cchc/match.hpp"
#include "cchc/rule.hpp"
#include "every_wording.hpp"
#include "tokens.hpp"

namespace cchc {

namespace {

std::string on_day(Date day) { return "ngày " + to_vietnamese(day); }

/// "17 giờ ngày 15/09/2024"
std::string at_time(const std::optional<TimeOfDay>& time, Date day) {
  return (time ? to_vietnamese(*time) + " " : "") + on_day(day);
}

std::string_view unit_name(Unit unit) noexcept {
  switch (unit) {
    case Unit::hour: return "giờ";
    case Unit::day: return "ngày";
    case Unit::working_day: return "ngày làm việc";
    case Unit::week: return "tuần";
    case Unit::month: return "tháng";
    case Unit::year: break;
  }
  return "năm";
}

/// "sau ngày ký", "kể từ khi nhận hồ sơ"
std::string since(const std::string& event) {
  const detail::Tokens words{event};
  const bool a_day = !words.empty() && words[0].is<detail::word("ngày")>();
  return (a_day ? " " : " khi ") + event;
}

/// "trong thời hạn 15 ngày làm việc", "trước 10 ngày": nobody says from when
std::string lone_term(const Offset& offset) {
  const std::string term = detail::two_digits(offset.count) + " " + std::string{unit_name(offset.unit)};
  return (offset.direction == Offset::Direction::after ? "trong thời hạn " : "trước ") + term;
}

std::string wording(const AfterEvent& rule) {
  if (!rule.offset) return "sau" + since(rule.event);
  const Offset& offset = *rule.offset;
  if (rule.event.empty()) return lone_term(offset);
  const bool after = offset.direction == Offset::Direction::after;
  const std::string term = detail::two_digits(offset.count) + " " + std::string{unit_name(offset.unit)};
  if (offset.count == 0 && !after) return "trước" + since(rule.event);
  const std::string event = (after ? " kể từ" : " trước") + since(rule.event);
  if (offset.bound == Offset::Bound::earliest) return "sớm nhất " + term + event;
  return (after ? "trong " : "chậm nhất ") + term + event;
}

/// "theo Kế hoạch"; but "khi có yêu cầu" and "đột xuất" stand by themselves.
std::string wording(const PerDocument& rule) {
  const detail::Tokens words{rule.document};
  const bool demand = !words.empty() && (words[0].is<detail::word("khi")>() || words[0].is<detail::word("đột")>());
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
      rule, [](const Before& r) { return "trước " + at_time(r.time, r.date); },
      [](const NoLaterThan& r) { return "chậm nhất " + at_time(r.time, r.date); },
      [](const Within& r) { return "trong " + to_vietnamese(r.period); },
      [](const Between& r) { return "từ " + on_day(r.first) + " đến " + on_day(r.last); },
      [](const Throughout& r) { return "thường xuyên trong năm " + std::to_string(static_cast<int>(r.year)); },
      [](const Onward& r) { return wording(r); }, [](const Every& r) { return detail::wording_of(r); },
      [](const AfterEvent& r) { return wording(r); }, [](const PerDocument& r) { return wording(r); },
      [](const InRegularReport& r) { return "lồng ghép trong " + r.series; }, [](const Unread& r) { return r.text; });
}

}  // namespace cchc
