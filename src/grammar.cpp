#include "cchc/grammar.hpp"

#include <array>
#include <iterator>
#include <utility>

#include "clauses.hpp"
#include "mend.hpp"
#include "rule_reader.hpp"

// The grammar of "when", line by line. The reader goes through this list, and docs/04-deadlines.md is made from it. A
// line is tried only where a word stands that may begin it: a new first word needs its cue in cues.cpp.

namespace cchc {

namespace detail {

constexpr std::size_t most_phrases = 16;

/// A construct, what reads it, and how officials write it.
struct RuleReader::Line {
  Read (RuleReader::*read)();
  Evidence evidence;
  std::string_view id;
  std::string_view meaning;
  std::string_view vietnamese;
  std::array<std::string_view, most_phrases> phrases;  ///< empty after the last
};

// Among those of one evidence the first that fits wins. clang-format would fill the lines.
// clang-format off
constexpr RuleReader::Line RuleReader::lines[] = {
    {&RuleReader::throughout, Evidence::dated, "throughout",
     "A duty that runs through a year or a stage.",
     "Việc làm suốt năm hoặc suốt giai đoạn.",
     {"Thường xuyên trong năm", "Thường xuyên, liên tục", "cả năm 2024", "trong suốt quá trình thực hiện",
      "thường xuyên trong cả giai đoạn 2024 - 2026", "24/24h"}},
    {&RuleReader::anchored, Evidence::dated, "anchored",
     "A day, weekday, month or hour that comes back.",
     "Ngày, thứ, tháng hoặc giờ lặp lại theo kỳ.",
     {"trước ngày 15 hằng tháng", "chậm nhất ngày 15/11 hằng năm", "trước ngày 15 tháng 6 và 15 tháng 12 hằng năm",
      "chậm nhất vào ngày 15 của tháng cuối quý", "trước 15 giờ thứ Sáu hàng tuần", "Tháng 12 hằng năm",
      "trước ngày 15 tháng 01 năm sau", "từ tháng 10 đến tháng 4 năm sau", "mùng 5 hằng tháng",
      "Tháng 3, 6, 9, 12 hằng năm", "chậm nhất ngày làm việc cuối cùng của tháng", "trong 5 ngày đầu của tháng",
      "từ quý I đến quý III hằng năm", "trước ngày 20 tháng 7 đối với báo cáo 6 tháng",
      "trước ngày 25 hằng tháng (trừ tháng 6 và tháng 12)"}},
    {&RuleReader::every, Evidence::dated, "every",
     "How often, with the days that follow it.",
     "Chu kỳ, kèm các ngày ghi sau đó.",
     {"Hằng quý", "Hàng tuần, tháng, quý và năm", "02 lần/tháng", "02 lần/năm", "định kỳ ít nhất 05 năm một lần",
      "Hàng năm, trước ngày 25 tháng 12", "Định kỳ 06 tháng (trước ngày 05 tháng 6 và 05 tháng 12)",
      "02 lần/ngày (trước 9h00’ và 16h00’)", "hai ngày/tháng", "mỗi năm ít nhất hai kỳ", "cuối mỗi quý"}},
    {&RuleReader::report_of_period, Evidence::dated, "report_of_period",
     "A report named by its period, and its day.",
     "Báo cáo gọi tên theo kỳ, kèm ngày gửi.",
     {"Báo cáo 6 tháng, chậm nhất vào ngày 20/6", "Báo cáo năm chậm nhất vào ngày 15/12",
      "Báo cáo quý trước ngày 20 của tháng cuối quý"}},
    {&RuleReader::before, Evidence::dated, "before",
     "Before a day, the first day of a period, or an hour.",
     "Trước một ngày, trước ngày đầu của kỳ, hoặc trước một giờ.",
     {"trước ngày 15/9/2024", "Trước 31/12", "trước tháng 3/2024", "Trước năm 2030", "chậm nhất trước ngày 15/9/2024",
      "trước 17 giờ ngày 15/8/2024", "trước ngày mười lăm tháng sáu năm 2024", "trước 2024-12-31",
      "không được tổ chức trước ngày 22/8/2024"}},
    {&RuleReader::by_then, Evidence::dated, "by_then",
     "By a day or the end of a period; the day counts.",
     "Đến một ngày hoặc đến hết kỳ; tính cả ngày đó.",
     {"chậm nhất ngày 10/12/2024", "đến hết Quý III/2024", "không quá ngày 15/8/2024",
      "muộn nhất là trong tháng 6/2024", "Đến năm 2030", "Hạn cuối: 15/8/2024", "chậm nhất 11h ngày 05/6/2024",
      "Hạn cuối nộp lệ phí là 17h ngày 21/7/2024", "chậm nhất ngày cuối cùng của quý II/2024", "đến hết năm",
      "đến hết niên độ ngân sách năm 2024"}},
    {&RuleReader::within, Evidence::dated, "within",
     "In a period or stretch, or on a day.",
     "Trong một kỳ, một khoảng thời gian hoặc một ngày.",
     {"Trong tháng 01 năm 2024", "Trong Quý I/2024", "vào cuối quý II/2024", "trong giai đoạn 2024 - 2025", "Trong năm",
      "trong tháng 11, 12/2024", "trong ngày 20/11/2024", "vào các ngày 26, 27, 28, 29/6/2024",
      "vào lúc 8h00 ngày 16/7/2024",
      "trong 10 ngày đầu tháng 6/2024", "trong nhiệm kỳ 2021 - 2026",
      "trong thời gian từ ngày 01/3/2024 đến ngày 20/3/2024",
      "vào 00h00 ngày 15-9 và kết thúc vào 23h59 ngày 30-6-2025"}},
    {&RuleReader::not_before, Evidence::dated, "not_before",
     "Not before a day: from that day on.",
     "Không sớm hơn một ngày: từ ngày đó trở đi.",
     {"không trước ngày 01/01/2025", "không sớm hơn tháng 6/2024", "sớm nhất từ ngày 15/8/2024"}},
    {&RuleReader::from_now, Evidence::dated, "from_now",
     "From now or from an event to a day.",
     "Từ nay hoặc từ một sự kiện đến một ngày.",
     {"Từ nay đến hết ngày 31 tháng 12 năm 2024", "từ ngày ban hành Kế hoạch đến hết năm 2024"}},
    {&RuleReader::from_to, Evidence::dated, "from_to",
     "From a day or period to another, or on without end.",
     "Từ ngày, kỳ này đến ngày, kỳ khác, hoặc trở đi.",
     {"từ tháng 3 đến tháng 6/2024", "Từ ngày 27/5 đến trước ngày 31/5/2024", "từ quý II/2024 trở đi",
      "từ Quý I năm 2024", "từ sau năm 2027", "Từ tháng 10/2024 đến khi tổ chức thành công Đại hội",
      "từ 22-3 đến tháng 8-2024", "từ ngày 01-15/6/2024", "từ ngày 12.3-30.4", "từ ngày 1/9 đến hết năm",
      "từ 7h30 đến 11h30 ngày 15/6/2024", "từ tháng 4/2024, hoàn thành trước ngày 30/6/2024",
      "lùi từ ngày 01/3/2024 sang ngày 15/6/2024"}},
    {&RuleReader::open_or_range, Evidence::dated, "open_or_range",
     "A range or an open end without \"từ\".",
     "Khoảng thời gian hoặc thời hạn để ngỏ, không có chữ \"từ\".",
     {"Năm 2024 và các năm tiếp theo", "năm 2025 trở đi", "tháng 3 đến tháng 5/2024"}},
    {&RuleReader::after_point, Evidence::dated, "after_point",
     "After a day or period: from the day after on.",
     "Sau một ngày hoặc một kỳ: từ ngày kế tiếp trở đi.",
     {"sau năm 2028", "sau ngày 31/12/2024", "sau quý II/2024"}},
    {&RuleReader::years_ahead, Evidence::dated, "years_ahead",
     "The years after the one named before, or after the plan's.",
     "Các năm sau năm đã nêu, hoặc sau năm của kế hoạch.",
     {"các năm tiếp theo", "những năm sau"}},
    {&RuleReader::term_after_event, Evidence::dated, "term_after_event",
     "A term that is counted from an event, onwards or back.",
     "Khoảng thời gian tính từ một sự kiện, về sau hoặc về trước.",
     {"trong 15 ngày làm việc kể từ ngày nhận được hồ sơ", "trong 24-48 giờ sau khi nước rút",
      "trước 10 ngày so với ngày họp", "sớm nhất trước 01 tuần so với ngày tổ chức khai giảng",
      "chậm nhất là 80 ngày trước ngày bầu cử (tức ngày 15/12/2024)", "ít nhất trước 45 ngày đến thời điểm khai mạc",
      "trong thời hạn năm ngày làm việc kể từ ngày nhận hồ sơ", "không quá 0,5 ngày làm việc kể từ khi nhận hồ sơ",
      "trong 15 ngày đối với hộ gia đình kể từ ngày nhận đủ hồ sơ", "trong vòng 24 giờ khi phát hiện sự cố"}},
    {&RuleReader::event_before_term, Evidence::dated, "event_before_term",
     "Before an event, by a term named after it.",
     "Trước một sự kiện, khoảng thời gian ghi sau.",
     {"trước ngày họp 05 ngày", "trước khi khai mạc kỳ họp ít nhất 15 ngày"}},

    {&RuleReader::regular_report, Evidence::loose, "regular_report",
     "Inside a regular report or meeting.",
     "Lồng ghép trong báo cáo hoặc cuộc họp định kỳ.",
     {"Lồng ghép trong báo cáo định kỳ CCHC", "lồng ghép trong các cuộc họp giao ban"}},
    {&RuleReader::regularly, Evidence::loose, "regularly",
     "It recurs; nobody says how often.",
     "Làm định kỳ, không nêu chu kỳ.",
     {"cập nhật định kỳ"}},
    {&RuleReader::lone_term, Evidence::loose, "lone_term",
     "A term; nobody says from when.",
     "Khoảng thời gian, không nêu tính từ khi nào.",
     {"Không quá 15 ngày làm việc", "trong thời hạn 30 ngày", "trước 10 ngày", "không quá ½ ngày",
      "Thời hạn giải quyết: 15 ngày làm việc", "Trong vòng 60 ngày tiếp theo",
      "không được quá 20 ngày làm việc đối với công trình"}},
    {&RuleReader::after_event, Evidence::loose, "after_event",
     "After an event.",
     "Sau một sự kiện.",
     {"Sau khi có thông báo bằng văn bản của Bộ Tư pháp", "ngay sau Hội nghị quán triệt của Bộ Chính trị",
      "kể từ ngày ký", "ngay khi có văn bản hướng dẫn", "Sau khi nhận được hồ sơ, trong thời hạn 07 ngày làm việc"}},
    {&RuleReader::before_event, Evidence::loose, "before_event",
     "Before an event.",
     "Trước một sự kiện.",
     {"trước khi khai mạc kỳ họp", "trước ngày bầu cử", "trước kỳ họp HĐND tỉnh", "Trước Tết Nguyên đán"}},
    {&RuleReader::on_demand, Evidence::loose, "on_demand",
     "When somebody asks for it.",
     "Khi có yêu cầu.",
     {"Đột xuất khi có yêu cầu", "Đột xuất", "khi cần thiết", "khi có chỉ đạo của cấp trên"}},
    {&RuleReader::when_it_happens, Evidence::loose, "when_it_happens",
     "When an event comes.",
     "Khi một sự kiện xảy ra.",
     {"Khi xuất hiện ca bệnh bất thường", "khi có văn bản hướng dẫn"}},
    {&RuleReader::at_session, Evidence::loose, "at_session",
     "At a session, whose own calendar says when.",
     "Tại kỳ họp, phiên họp; lịch họp ghi ngày.",
     {"Kỳ họp thứ nhất Quốc hội khóa XVI", "tại phiên họp tháng 6"}},
    {&RuleReader::per_document, Evidence::loose, "per_document",
     "As another document or a superior says, or by its period.",
     "Theo văn bản khác, theo cấp trên, hoặc theo kỳ.",
     {"Theo Kế hoạch", "Theo Kế hoạch của Ủy ban Thường vụ Quốc hội", "Theo lộ trình triển khai Đề án.",
      "theo hướng dẫn của Trung ương", "theo quý", "theo tháng hoặc quý"}},

    {&RuleReader::lone_working_days, Evidence::bare, "lone_working_days",
     "A number of days or hours and no more.",
     "Chỉ ghi số ngày hoặc số giờ.",
     {"05 ngày làm việc", "02 ngày", "½ ngày làm việc", "08 giờ làm việc"}},
    {&RuleReader::lone_time, Evidence::bare, "lone_time",
     "A day, a period or a range by itself.",
     "Chỉ ghi ngày, kỳ hoặc khoảng thời gian.",
     {"ngày 15/8/2024", "6 tháng đầu năm 2024", "9 tháng đầu năm 2024", "Năm 2024", "Quý II - Quý III/2024",
      "thời gian lựa chọn nhà thầu là năm 2024",
      "Tuần cuối tháng 5/2024", "Giai đoạn 2026 - 2030", "8h00 ngày 16/7/2024", "Quý 2+3/2024", "T4-T6/2024",
      "nửa cuối tháng 6/2024", "Tuần 3/T6"}},

    {nullptr, Evidence::none, "unread",
     "What no construct reads; its words are kept.",
     "Không thuộc cách viết nào; lời văn được giữ nguyên.",
     {"khi bố trí được kinh phí", "trong thời gian sớm nhất"}},
};
// clang-format on

namespace {

/// Where the lines of an evidence begin.
constexpr std::size_t first_of(Evidence evidence) noexcept {
  std::size_t at = 0;
  while (RuleReader::lines[at].evidence < evidence) ++at;
  return at;
}

constexpr bool stand_together() noexcept {
  for (std::size_t at = 1; at < std::size(RuleReader::lines); ++at) {
    if (RuleReader::lines[at].evidence < RuleReader::lines[at - 1].evidence) return false;
  }
  return true;
}
static_assert(stand_together(), "the lines of an evidence follow one another");

}  // namespace

std::optional<FoundRule> RuleReader::read(Evidence evidence) {
  constexpr std::size_t first[] = {first_of(Evidence::dated), first_of(Evidence::loose), first_of(Evidence::bare),
                                   first_of(Evidence::none)};
  const auto which = static_cast<std::size_t>(evidence);
  for (std::size_t at = first[which]; at < first[which + 1]; ++at) {
    const Line& line = lines[at];
    if (auto rule = (this->*line.read)()) {
      rule->construct = line.id;
      return rule;
    }
    cursor_.seek(begin_);
    doubts_ = {};
  }
  return {};
}

}  // namespace detail

bool operator==(const Construct& a, const Construct& b) noexcept {
  return a.id == b.id && a.evidence == b.evidence && a.meaning == b.meaning && a.vietnamese == b.vietnamese &&
         a.phrases == b.phrases;
}

std::vector<Construct> grammar() {
  std::vector<Construct> constructs;
  for (const auto& line : detail::RuleReader::lines) {
    Construct construct{
        std::string{line.id}, line.evidence, std::string{line.meaning}, std::string{line.vietnamese}, {}};
    for (const std::string_view phrase : line.phrases) {
      if (!phrase.empty()) construct.phrases.emplace_back(phrase);
    }
    constructs.push_back(std::move(construct));
  }
  return constructs;
}

std::vector<std::string> constructs_in(std::string_view cell, Year plan_year) {
  std::vector<std::string> ids;
  detail::Tokens tokens{cell};
  detail::mend(cell, tokens);
  detail::read_clauses(cell, tokens, plan_year,
                       [&](const detail::Clause& clause) { ids.emplace_back(clause.construct); });
  return ids;
}

}  // namespace cchc
