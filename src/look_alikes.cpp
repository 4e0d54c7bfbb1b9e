#include "look_alikes.hpp"

#include <algorithm>

#include "bullets.hpp"

namespace cchc::detail {

namespace {

constexpr std::size_t near = 10;  // words before a rule that can say what it is

template <WordKey first, WordKey second>
bool two(const Tokens& tokens, std::size_t at) noexcept {
  return at + 1 < tokens.size() && tokens[at].is<first>() && tokens[at + 1].is<second>();
}

bool is_time_word(const Token& token) noexcept {
  return token.is<word("năm")>() || token.is<word("giai")>() || token.is_number();
}

/// "tầm nhìn đến năm 2045", also when a mark is lost
bool is_vision(const Tokens& tokens, std::size_t at) noexcept {
  return two<word("tầm"), word("nhìn")>(tokens, at) || two<word("tam"), word("nhìn")>(tokens, at) ||
         two<word("tầm"), word("nhin")>(tokens, at);
}

/// A range, or its end.
bool is_stretch(const Tokens& tokens, const FoundRule& rule) noexcept {
  return std::holds_alternative<Between>(rule.rule) || tokens[rule.begin].is<word("đến")>();
}

bool is_weather(const Token& token) noexcept {
  return token.is<word("mưa")>() || token.is<word("lũ")>() || token.is<word("bão")>() || token.is<word("nắng")>() ||
         token.is<word("rét")>() || token.is<word("dịch")>() || token.is<word("thiên")>();
}

/// A word that asks for something until then: "trước ngày 30/8"
bool is_latest(const Token& token) noexcept {
  return token.is<word("trước")>() || token.is<word("chậm")>() || token.is<word("muộn")>() || token.is<word("hạn")>();
}

/// Verbs of what is asked for until a day.
bool asks_for_something(const Token& token) noexcept {
  return token.is<word("hoàn")>() || token.is<word("thực")>() || token.is<word("gửi")>() || token.is<word("báo")>() ||
         token.is<word("trình")>() || token.is<word("nộp")>() || token.is<word("phải")>() || token.is<word("xong")>();
}

/// Years are what titles hold: "giai đoạn 2026 - 2035", "đến năm 2030", "năm 2025".
bool is_of_years(const Tokens& tokens, const FoundRule& rule) noexcept {
  const Token& first = tokens[rule.begin];
  const bool apart = rule.begin > 0 && (tokens[rule.begin - 1].is_sign('(') || tokens[rule.begin - 1].is_sign(':'));
  if (!rule.cued) return !apart && is_time_word(first);
  return first.is<word("đến")>() && tokens[rule.end - 1].is_number() && tokens[rule.end - 1].digits == 4 &&
         rule.end - rule.begin <= 3;
}

}  // namespace

bool names_document(const Tokens& tokens, std::size_t at) noexcept {
  if (at + 1 >= tokens.size() || tokens[at].kind != Token::Kind::word) return false;
  const Token& second = tokens[at + 1];
  switch (tokens[at].key) {
    case word("luật"): return true;
    case word("kế"): return second.is<word("hoạch")>();
    case word("chương"): return second.is<word("trình")>();
    case word("chiến"): return second.is<word("lược")>();
    case word("quy"): return second.is<word("hoạch")>();
    case word("đề"): return second.is<word("án")>();
    case word("nghị"): return second.is<word("quyết")>() || second.is<word("định")>();
    case word("quyết"): return second.is<word("định")>();
    case word("thông"): return second.is<word("tư")>() || second.is<word("báo")>();
    case word("chỉ"): return second.is<word("thị")>() || second.is<word("tiêu")>();
    case word("công"): return second.is<word("văn")>() || second.is<word("điện")>();
    case word("kết"): return second.is<word("luận")>() || second.is<word("quả")>();
    case word("phương"): return second.is<word("hướng")>();
    case word("nhiệm"):
    case word("thời"): return second.is<word("kỳ")>() || second.is<word("kì")>();
    case word("ngân"): return second.is<word("sách")>();
    case word("dự"): return second.is<word("toán")>();
    case word("trọng"): return second.is<word("tâm")>();
    case word("tiêu"): return second.is<word("chí")>();
    case word("tình"): return second.is<word("hình")>();
    default: return false;
  }
}

/// "được chốt tại 0 giờ ngày 1-1-2026": whose figures count
bool LookAlikes::is_closing_day(std::size_t at) const noexcept {
  const bool closes = tokens_[at].is<word("chốt")>() && !(at > 0 && tokens_[at - 1].is<word("hạn")>());
  const Token& next = tokens_[at + 1];
  return closes && (next.is<word("tại")>() || next.is<word("đến")>() || next.is<word("vào")>() ||
                    next.is<word("lúc")>() || next.is<word("ngày")>());
}

/// "đã được đăng ký tại cơ quan có thẩm quyền của Việt Nam trước ngày 01/01/2016": it was done by then
bool LookAlikes::was_done(const FoundRule& rule, std::size_t begin) const noexcept {
  constexpr std::size_t far = 16;
  if (!std::holds_alternative<Before>(rule.rule)) return false;
  for (std::size_t i = rule.begin; i > begin + 1 && i + far > rule.begin; --i) {
    const Token& token = tokens_[i - 1];
    if (token.kind == Token::Kind::sign || asks_for_something(token)) return false;
    if (two<word("đã"), word("được")>(tokens_, i - 2)) return true;
  }
  return false;
}

/// "Tính từ ngày 15 của tháng trước kỳ báo cáo đến ngày 14 của tháng cuối quý": the span of data, and its end
bool LookAlikes::spans_data(const FoundRule& rule, std::size_t begin) const noexcept {
  constexpr std::size_t far = 24;
  if (std::holds_alternative<AfterEvent>(rule.rule)) return false;  // "tính từ ngày nhận được hồ sơ"
  for (std::size_t i = rule.begin; i > begin && i + far > rule.begin; --i) {
    if (is_separator(tokens_[i - 1])) return false;
    if (two<word("tính"), word("từ")>(tokens_, i - 1) || two<word("tính"), word("bắt")>(tokens_, i - 1)) return true;
  }
  return false;
}

/// "người sinh trước ngày 01/01/1960"; not "học sinh", "tuyển sinh", "vệ sinh" and their like
bool LookAlikes::is_birth(std::size_t at, std::size_t begin) const noexcept {
  if (!tokens_[at].is<word("sinh")>() || at == begin) return tokens_[at].is<word("sinh")>();
  const Token& before = tokens_[at - 1];
  return !before.is<word("học")>() && !before.is<word("thí")>() && !before.is<word("tuyển")>() &&
         !before.is<word("vệ")>() && !before.is<word("dân")>() && !before.is<word("thú")>();
}

/// "tính đến ngày 31/12/2024", "tại cuộc họp ngày 15/6/2025"; but "tổ chức họp trước ngày 15/6" asks for it
bool LookAlikes::counts_data(std::size_t at, std::size_t begin) const noexcept {
  const bool asked = is_latest(tokens_[at]);
  while (at > begin && (tokens_[at - 1].is<word("đến")>() || tokens_[at - 1].is<word("tới")>() ||
                        tokens_[at - 1].is<word("ngày")>() || tokens_[at - 1].is<word("từ")>() ||
                        tokens_[at - 1].is<word("thời")>() || tokens_[at - 1].is<word("điểm")>())) {
    --at;
  }
  if (at == begin) return false;
  return tokens_[at - 1].is<word("tính")>() || (tokens_[at - 1].is<word("họp")>() && !asked) || is_birth(at - 1, begin);
}

/// "Nghị quyết số 22-NQ/TW … về phòng thủ dân sự đến năm 2030": the years of a document's name, which stands near or is
/// followed by nothing that is asked for.
bool LookAlikes::in_title(std::size_t at, std::size_t begin) const noexcept {
  constexpr std::size_t far = 32;
  for (std::size_t i = at; i > begin && i + far > at; --i) {
    if (is_separator(tokens_[i - 1])) return false;
    if (names_document(tokens_, i - 1)) return true;
    if (asks_for_something(tokens_[i - 1]) && i + near < at) return false;
  }
  return false;
}

/// ", định hướng đến năm 2030" just after years that were no term: a title goes on
bool LookAlikes::goes_on_title(std::size_t at) const noexcept {
  const auto is_close = [at](const auto& range) {
    constexpr std::size_t close = 4;
    return range.second <= at && at <= range.second + close;
  };
  return std::any_of(refused_.begin(), refused_.begin() + static_cast<std::ptrdiff_t>(rejected_), is_close);
}

bool LookAlikes::said_before(const FoundRule& rule, std::size_t begin) const noexcept {
  const bool of_years = is_of_years(tokens_, rule);
  const bool is_day = !rule.cued && std::holds_alternative<NoLaterThan>(rule.rule);
  const bool labelled =  // "Số liệu sơ bộ: ngày 01 tháng 10 năm kế tiếp"
      std::holds_alternative<Every>(rule.rule) && rule.begin > 0 && tokens_[rule.begin - 1].is_sign(':');
  const std::size_t from = rule.begin - std::min(rule.begin - std::min(begin, rule.begin), near);
  for (std::size_t i = from; i < rule.begin; ++i) {
    if (two<word("hiệu"), word("lực")>(tokens_, i)) return true;
    if (two<word("số"), word("liệu")>(tokens_, i) && !labelled &&
        (i + 2 == rule.begin || !is_latest(tokens_[rule.begin])))
      return true;
    if (two<word("đã"), word("hoàn")>(tokens_, i)) return true;  // "đã hoàn thành trước ngày 28/5/2021"
    if (two<word("bãi"), word("bỏ")>(tokens_, i)) return true;   // "sẽ bị bãi bỏ kể từ ngày 04/5/2023"
    if (is_closing_day(i)) return true;
    if (is_day && two<word("thông"), word("qua")>(tokens_, i)) return true;  // "Quốc hội thông qua ngày 26/6/2025"
    if (two<word("thời"), word("điểm")>(tokens_, i) && i + 2 == rule.begin && !rule.cued) return true;
    if (is_vision(tokens_, i) && rule.begin - i <= 3) return true;
    if (tokens_[i].is<word("đã")>() && is_stretch(tokens_, rule))
      return true;  // "đã ban hành từ năm 2020 đến năm 2024"
    if (tokens_[i].is<word("đợt")>() && is_weather(tokens_[i + 1])) return true;  // "đợt mưa lũ từ ngày 16-22/11/2025"
  }
  const bool further = tokens_[rule.begin].is<word("các")>() || tokens_[rule.begin].is<word("những")>();
  if (of_years && in_title(rule.begin, begin)) return true;
  if ((of_years || further) && goes_on_title(rule.begin)) return true;
  const bool rain = std::holds_alternative<Between>(rule.rule) && rule.begin > begin + 1 &&
                    is_weather(tokens_[rule.begin - 2]) && tokens_[rule.begin + 1].is<word("ngày")>();
  const bool recurs = std::holds_alternative<Every>(rule.rule);  // "họp mỗi năm ít nhất hai kỳ"
  return rain || spans_data(rule, begin) || was_done(rule, begin) ||
         (!recurs && counts_data(rule.begin, begin));  // "mưa lớn từ ngày 15 đến ngày 20/11"
}

bool LookAlikes::said_after(std::size_t at, std::size_t end) noexcept {
  if (at < searched_from_ || at > searched_to_) {
    searched_from_ = at;
    told_ = false;
    for (; at + 1 < end; ++at) {
      told_ = two<word("xảy"), word("ra")>(tokens_, at) || is_vision(tokens_, at);
      if (told_ || tokens_[at].is_sign(';') || tokens_[at].is_sign('.')) break;
    }
    searched_to_ = at;
  }
  return told_;
}

/// "trong tháng 2, tức ngay sau Tết": the same said in other words; "hàng quý: Tính từ …", "hàng năm được
/// tính từ …": whose data they are
bool LookAlikes::tells_again(const FoundRule& rule) const noexcept {
  if (const auto* event = std::get_if<AfterEvent>(&rule.rule)) {
    const auto before = [&](std::size_t back) { return tokens_[rule.begin - std::min(rule.begin, back)]; };
    if (before(before(1).is<word("ngay")>() ? 2 : 1).is<word("tức")>()) return true;
    if (before(1).is_sign('(') && before(2).is_number() && before(2).digits == 4)
      return true;  // "ngày 01/02/2026 (42 ngày trước ngày bầu cử)"
    if (before(2).is<word("tiến")>() && before(1).is<word("độ")>())
      return true;  // "vượt tiến độ trước 10 ngày so với …"
    for (std::size_t i = rule.begin; !event->offset && i < rule.end; ++i) {
      if (two<word("tính"), word("đến")>(tokens_, i)) return true;  // "sau khi sắp xếp … tính đến ngày 26/12/2025"
    }
  }
  const bool joined =
      rule.end < tokens_.size() && (tokens_[rule.end].is_sign(':') || tokens_[rule.end].is<word("được")>());
  return joined && two<word("tính"), word("từ")>(tokens_, rule.end + 1);
}

/// What a plan or a report is called by, and no term: "kế hoạch 5 năm (2021 - 2025)", "kế hoạch trung hạn và hằng năm",
/// and a life: "100 năm ngày sinh (09/7/1912 - 09/7/2012)"
bool LookAlikes::names_years(const FoundRule& rule) const noexcept {
  constexpr date::years longest{50};  // no duty runs longer
  const auto before = [&](std::size_t back) { return rule.begin < back ? Token{} : tokens_[rule.begin - back]; };
  if (const auto* range = std::get_if<Between>(&rule.rule)) {
    const bool of_plan = before(1).is_sign('(') && before(2).is<word("năm")>() && before(3).is_number();
    return (of_plan && before(4).is<word("hoạch")>()) || range->last.year() - range->first.year() > longest;
  }
  return std::holds_alternative<Every>(rule.rule) && before(1).is<word("và")>() && before(2).is<word("hạn")>() &&
         before(3).is<word("trung")>();
}

/// "theo Nghị định số 37 ngày 06/6/2022": by right of it; a plan or a programme may say when
bool LookAlikes::cites_law(std::size_t at) const noexcept {
  const bool law = two<word("nghị"), word("định")>(tokens_, at) || two<word("thông"), word("tư")>(tokens_, at) ||
                   two<word("công"), word("văn")>(tokens_, at) || two<word("quyết"), word("định")>(tokens_, at);
  return law && at + 2 < tokens_.size() && (tokens_[at + 2].is<word("số")>() || tokens_[at + 2].is_number());
}

/// "chưa thực hiện nghiêm chế độ báo cáo theo quy định": how it is done, where no word before speaks of time
bool LookAlikes::tells_how(const FoundRule& rule, std::size_t begin) const noexcept {
  constexpr std::size_t few = 4;  // "Thực hiện theo quy định" may be a cell
  constexpr std::size_t far = 6;
  if (!std::holds_alternative<PerDocument>(rule.rule) || !tokens_[rule.begin].is<word("theo")>()) return false;
  if (cites_law(rule.begin + 1)) return true;
  std::size_t words = 0;
  for (std::size_t i = rule.begin; i > begin && tokens_[i - 1].kind != Token::Kind::sign; --i, ++words) {
    const Token& token = tokens_[i - 1];
    if (token.is<word("thời")>() || token.is<word("hạn")>() || two<word("tiến"), word("độ")>(tokens_, i - 1))
      return false;
  }
  for (std::size_t i = rule.begin + 1; words > few && i < std::min(rule.begin + far, rule.end); ++i) {
    if (tokens_[i].is<word("thời")>()) return false;  // "theo thời gian quy định"
    if (two<word("quy"), word("định")>(tokens_, i)) return true;
  }
  return false;
}

/// "ngày 10/11 năm thứ năm của kế hoạch", "ngày 30/6 của năm cuối cùng": a year that the plan does not tell
bool LookAlikes::names_other_year(std::size_t at, std::size_t end) const noexcept {
  if (at < end && tokens_[at].is<word("của")>()) ++at;
  if (at + 1 >= end || !tokens_[at].is<word("năm")>()) return false;
  const Token& which = tokens_[at + 1];
  return which.kind == Token::Kind::word && !which.is<word("nay")>() && !which.is<word("này")>() &&
         !which.is<word("và")>() && !which.is<word("để")>();
}

/// "việc sắp xếp trong giai đoạn 2023 - 2025 phải hoàn thành trước tháng 10/2024": the years are of what has to be done
bool LookAlikes::says_of_what(const FoundRule& rule, std::size_t end) const noexcept {
  constexpr std::size_t far = 16;
  const bool years = tokens_[rule.end - 1].is_number() && tokens_[rule.end - 1].digits == 4 &&
                     two<word("giai"), word("đoạn")>(tokens_, rule.begin + 1);
  const bool asks =
      years && rule.end + 1 < end &&
      (tokens_[rule.end].is<word("phải")>() || tokens_[rule.end + 1].is<word("hoàn")>());  // or lost marks
  for (std::size_t i = rule.end; asks && i < std::min(end, rule.end + far) && !is_separator(tokens_[i]); ++i) {
    if (tokens_[i].is<word("trước")>() || tokens_[i].is<word("chậm")>()) return true;  // the term itself follows
  }
  return false;
}

/// "từ 2.5 - 3.5 điểm": numbers of something
bool LookAlikes::is_measured(const FoundRule& rule, std::size_t end) const noexcept {
  if (rule.end >= end || !std::holds_alternative<Between>(rule.rule)) return false;
  const Token& of = tokens_[rule.end];
  const bool measure = of.is_sign('%') || of.is<word("điểm")>() || of.is<word("triệu")>() || of.is<word("tỷ")>() ||
                       of.is<word("đồng")>() || of.is<word("lần")>() || of.is<word("km")>() || of.is<word("m")>() ||
                       of.is<word("ha")>() || of.is<word("tấn")>() || of.is<word("kg")>() || of.is<word("nghìn")>();
  const auto names = [](const Token& token) { return (token.cues & unit) != 0; };
  return measure && std::none_of(tokens_.begin() + rule.begin, tokens_.begin() + rule.end, names);
}

/// "Ngày 16/4/2025, Hội đồng … đã tổ chức …", "Đến hết ngày 23/10, toàn ngành đã thực hiện …": a day that opens a
/// report of what was done
bool LookAlikes::has_passed(const FoundRule& rule, std::size_t end) const noexcept {
  constexpr std::size_t far = 16;
  const bool comma = rule.end < end && tokens_[rule.end].is_sign(',');
  const bool until = !rule.cued || tokens_[rule.begin].is<word("đến")>();
  const bool day = until && std::holds_alternative<NoLaterThan>(rule.rule);
  const bool period = std::holds_alternative<Within>(rule.rule);
  if (!comma || !(day || period)) return false;
  for (std::size_t i = rule.end + 1; i < std::min(end, rule.end + far) && !is_separator(tokens_[i]); ++i) {
    if (tokens_[i].is<word("đã")>()) return true;
    if (asks_for_something(tokens_[i])) return false;  // "Đến hết năm 2025, hoàn thành việc đã giao"
  }
  return false;
}

void LookAlikes::reject(const FoundRule& rule) noexcept {
  if (rejected_ < refused_.size()) refused_[rejected_++] = {rule.begin, rule.end};
}

bool LookAlikes::is_rejected(std::size_t at) const noexcept {
  return std::any_of(refused_.begin(), refused_.begin() + static_cast<std::ptrdiff_t>(rejected_),
                     [at](const auto& range) { return range.first < at && at < range.second; });
}

bool LookAlikes::is_no_term(const FoundRule& rule, std::size_t begin, std::size_t end) noexcept {
  if (said_before(rule, begin)) return true;
  if (tells_again(rule)) return true;
  if (has_passed(rule, end) || names_years(rule) || tells_how(rule, begin) || is_measured(rule, end)) return true;
  const bool happens = std::holds_alternative<Every>(rule.rule) || std::holds_alternative<AfterEvent>(rule.rule) ||
                       std::holds_alternative<PerDocument>(rule.rule);
  if (!happens && said_after(rule.end, tokens_.size())) return true;
  if (rule.end < end && tokens_[rule.end].is<word("qua")>()) return true;  // "trong 3 tháng qua"
  if (!rule.cued && is_of_years(tokens_, rule) && rule.end < end && tokens_[rule.end].is<word("là")>()) return true;
  if (says_of_what(rule, end)) return true;
  if (rule.doubts.year_inferred && names_other_year(rule.end, end)) return true;
  const bool law = rule.end + 1 < end && tokens_[rule.end].is_sign('(') && is_time_word(tokens_[rule.begin]);
  return law && two<word("sửa"), word("đổi")>(tokens_, rule.end + 1);  // "năm 2008 (sửa đổi, bổ sung năm 2019)"
}

bool is_law(const Tokens& tokens, std::size_t at) noexcept {
  return tokens[at].is<word("luật")>() || two<word("bộ"), word("luật")>(tokens, at);
}

}  // namespace cchc::detail
