#include "describe.hpp"

#include "cchc/match.hpp"
#include "cchc/text.hpp"
#include "quote.hpp"
#include "utf8.hpp"

namespace cchc::detail {
namespace {

/// What rolling does to a day that the document itself names.
std::string rolled(std::string reading, Policy policy, bool vi) {
  switch (policy.rolling) {
    case Rolling::none: return reading;
    case Rolling::forward:
      return reading + (vi ? "; gặp ngày nghỉ thì chuyển sang ngày làm việc kế tiếp"
                           : "; a day off moves to the next working day");
    case Rolling::back:
      return reading + (vi ? "; gặp ngày nghỉ thì chuyển về ngày làm việc liền trước"
                           : "; a day off moves to the working day before");
  }
  return reading;
}

std::string before(const Before& rule, Policy policy, bool vi) {
  if (rule.time) return vi ? "trước một giờ: tính đến giờ đó" : "before an hour: until that hour";
  if (policy.before_includes_the_day) return vi ? "trước ngày: tính cả ngày ghi" : "before: the day named counts";
  return vi ? "trước ngày: không tính ngày ghi" : "before: the day named does not count";
}

std::string after(const AfterEvent& rule, bool vi) {
  if (!rule.offset) return vi ? "sau sự kiện: chỉ có ngày bắt đầu" : "after an event: only a first day";
  if (rule.offset->bound == Offset::Bound::earliest)
    return vi ? "sớm nhất: chỉ có ngày bắt đầu" : "at the earliest: only a first day";
  if (rule.offset->direction == Offset::Direction::before) {
    return vi ? "tính ngược từ ngày liền trước ngày xảy ra sự kiện (suy ra từ BLDS 2015, Điều 147 và 148)"
              : "counted back from the day before the event (inferred from Civil Code 2015, art. 147 and 148)";
  }
  return vi ? "tính từ ngày liền sau ngày xảy ra sự kiện (BLDS 2015, Điều 147 và 148)"
            : "counted from the day after the event (Civil Code 2015, art. 147 and 148)";
}

std::string reading_of(const Rule& rule, Policy policy, Language language) {
  const bool vi = language == Language::vi;
  const auto say = [vi](const char* vietnamese, const char* english) { return std::string(vi ? vietnamese : english); };
  return match(
      rule, [&](const Before& r) { return rolled(before(r, policy, vi), policy, vi); },
      [&](const NoLaterThan&) {
        return rolled(say("chậm nhất ngày: tính cả ngày ghi", "no later than: the day named counts"), policy, vi);
      },
      [&](const Within&) { return rolled(say("ngày cuối của kỳ", "last day of the period"), policy, vi); },
      [&](const Between&) { return rolled(say("ngày cuối của khoảng", "last day of the stretch"), policy, vi); },
      [&](const Throughout&) { return say("thường xuyên: đánh giá cuối năm", "all year: judged at its end"); },
      [&](const Onward&) { return say("nhiều năm: đánh giá cuối mỗi năm", "runs on: judged at each year's end"); },
      [&](const Every&) { return say("định kỳ: đánh giá cuối năm", "recurring: judged at the year's end"); },
      [&](const AfterEvent& r) { return after(r, vi); },
      [&](const PerDocument&) { return say("theo văn bản khác", "as another document says"); },
      [&](const InRegularReport&) {
        return say("theo báo cáo định kỳ: kỳ cuối trong năm", "in the regular reports: the last one of the year");
      },
      [&](const Unread&) { return say("chưa hiểu được thời hạn", "the deadline was not understood"); });
}

}  // namespace

std::string clean(std::string_view text) { return to_nfc(printable(text)); }

std::string shorten(std::string_view text, std::size_t characters) {
  std::string line = squeeze(clean(text));
  std::size_t space = 0;
  std::size_t at = 0;
  for (std::size_t count = 0; at < line.size(); ++count) {
    if (line[at] == ' ') space = at;
    if (count == characters) return line.substr(0, space > 0 ? space : at) + "…";
    at += decode(line, at).length;
  }
  return line;
}

std::string clause_of(const Activity& activity, const Milestone& milestone) {
  const std::string& cell = activity.deadline.text;
  const Place place = milestone.deadline.place;
  const bool inside = place.begin < place.end && place.end <= cell.size();
  return squeeze(clean(inside ? std::string_view(cell).substr(place.begin, place.end - place.begin) : cell));
}

std::string why_two(Ambiguity why, Language language) {
  const bool vi = language == Language::vi;
  switch (why) {
    case Ambiguity::latest_before:
      return vi ? "\"chậm nhất trước ngày\" lẫn hai cách nói" : "\"chậm nhất trước ngày\" mixes two ways of speaking";
    case Ambiguity::part_of_period: return vi ? "chỉ ghi đầu, giữa hoặc cuối kỳ" : "only a part of the period is named";
    case Ambiguity::appointment:
      return vi ? "ngày giờ có thể là lịch hẹn hoặc hạn cuối" : "a day and hour may be an appointment or a last day";
    case Ambiguity::stated_day:
      return vi ? "ngày ghi kèm có thể khác ngày tính ra" : "the day stated may differ from the one counted";
    case Ambiguity::once_or_yearly: return vi ? "có thể làm một lần hoặc hằng năm" : "it may be due once or each year";
    case Ambiguity::times_a_year:
      return vi ? "02 lần/năm không nói là mỗi nửa năm" : "twice a year need not be once each half-year";
    case Ambiguity::half_yearly: break;
  }
  return vi ? "báo cáo 6 tháng có thể là mỗi năm một lần hoặc mỗi nửa năm"
            : "a half-year report may be due once a year or each half-year";
}

std::string reading_used(const Milestone& milestone, Policy policy, Language language) {
  const Deadline& deadline = milestone.deadline;
  const bool vi = language == Language::vi;
  std::string reading = reading_of(rule_of(milestone, policy), policy, language);
  if (milestone.occurrence) {
    const Span window = milestone.occurrence->window;
    reading += vi ? "; một kỳ, số liệu từ " + to_vietnamese(window.first) + " đến " + to_vietnamese(window.last)
                  : "; one occurrence, data from " + to_string(window.first) + " to " + to_string(window.last);
  }
  if (!deadline.second) return reading;
  const bool second = policy.second_readings.contains(deadline.second->why);
  const Rule& other = second ? deadline.rule : deadline.second->rule;
  reading += vi ? "; có hai cách hiểu, đã bỏ: " : "; of two readings this one was not taken: ";
  return reading + "\"" + clean(wording(other)) + "\" (" + why_two(deadline.second->why, language) + ")";
}

}  // namespace cchc::detail
