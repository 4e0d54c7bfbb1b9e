#include "rule_grammar.hpp"

#include <string>

#include "cchc/text.hpp"
#include "time_point.hpp"

// One function for each way to say "when", a real phrase above it. Each reads from the cursor, or leaves it and returns
// nothing. docs/04-deadlines.md shows the same list to jurists.

namespace cchc::detail {

namespace {

using Kind = TimePoint::Kind;
using Read = std::optional<FoundRule>;

constexpr std::size_t most_anchors = 12;  // one a month; a longer list is no rule, and its reading stays linear

/// A cursor over one cell that knows the year of the plan.
class Reader {
 public:
  Reader(const RuleText& source, std::size_t begin, std::size_t end) noexcept
      : source_{source}, cursor_{source.tokens, begin, end}, begin_{begin} {}

  Read dated();
  Read loose();
  Read bare();

 private:
  Read before();
  Read by_then();
  Read within();
  Read from_to();
  Read throughout();
  Read every();
  Read anchored();
  Read term_after_event();
  Read regular_report();
  Read after_event();
  Read per_document();

  Read range_after(TimePoint first);
  Read onward_after(const TimePoint& from);
  std::optional<Frequency> frequency();
  std::optional<Offset> term();
  bool event_cue(Offset::Direction& direction);
  std::string rest() { return words_to(cursor_.end()); }
  std::string rest_of_clause();
  std::string words_to(std::size_t last);

  Read found(Rule rule) { return FoundRule{std::move(rule), begin_, cursor_.at(), inferred_, slip_, false}; }
  Read impossible() { return FoundRule{Unread{}, begin_, cursor_.at(), inferred_, slip_, true}; }
  template <class Make>
  Read found_if(std::optional<Date> day, Make make) {
    return day ? found(make(*day)) : impossible();
  }

  /// Gives a point its missing year: the plan's.
  TimePoint dated(TimePoint point) noexcept {
    slip_ = slip_ || point.slip;
    if (!point.year) {
      point.year = static_cast<int>(source_.plan_year);
      inferred_ = true;
    }
    return point;
  }
  std::optional<TimePoint> point() noexcept {
    const auto read = read_time_point(cursor_);
    return read ? std::optional{dated(*read)} : std::nullopt;
  }

  const RuleText& source_;
  Cursor cursor_;
  std::size_t begin_;
  bool inferred_ = false;
  bool slip_ = false;
};

// "trước ngày 15/9/2024", "chậm nhất trước 31/12", "trước tháng 3/2027": before its first day begins
Read Reader::before() {
  if (cursor_.accept<word("chậm"), word("nhất")>() || cursor_.accept<word("muộn"), word("nhất")>())
    cursor_.accept<word("là")>();
  if (!cursor_.accept<word("trước")>()) return {};
  cursor_.accept<word("thời"), word("điểm")>();
  if (const auto p = point()) return found_if(p->first(), [](Date day) { return Before{day}; });
  return {};
}

// "chậm nhất ngày 10/12/2024", "không quá ngày 15/8", "đến hết quý III", "muộn nhất là trong tháng 6"
Read Reader::by_then() {
  const bool latest = cursor_.accept<word("chậm"), word("nhất")>() || cursor_.accept<word("muộn"), word("nhất")>() ||
                      cursor_.accept<word("không"), word("quá")>() ||
                      cursor_.accept<word("không"), word("muộn"), word("hơn")>() ||
                      cursor_.accept<word("không"), word("chậm"), word("hơn")>();
  if (latest) cursor_.accept_any<word("là"), word("vào"), word("trong")>();
  if (latest) cursor_.accept_any<word("vào"), word("trong")>();
  const bool until = cursor_.accept_any<word("đến"), word("tới")>();
  const bool end = cursor_.accept<word("hết")>();
  if (!latest && !end && !(until && cursor_.peek().is<word("ngày")>())) return {};
  if (const auto p = point()) return found_if(p->last(), [](Date day) { return NoLaterThan{day}; });
  return {};
}

// "trong tháng 01/2024", "vào Quý IV năm 2024", "trong giai đoạn 2026 - 2027"
Read Reader::within() {
  if (!cursor_.accept_any<word("trong"), word("vào")>()) return {};
  cursor_.accept<word("khoảng")>();
  cursor_.accept<word("thời"), word("gian")>();
  if (cursor_.accept<word("giai"), word("đoạn")>()) return bare();
  const auto p = point();
  if (!p) return {};
  if (p->kind == Kind::day) return found_if(p->last(), [](Date day) { return NoLaterThan{day}; });
  if (auto range = range_after(*p)) return range;
  if (auto onward = onward_after(*p)) return onward;
  if (p->kind == Kind::nine_months && p->first()) return found(Between{*p->first(), *p->last()});
  return p->is_period() ? found(Within{p->period()}) : impossible();
}

// "từ tháng 3 đến tháng 6/2024", "từ ngày 08 đến ngày 10 tháng 12", "từ quý II/2027 trở đi", "từ Quý I năm 2026"
Read Reader::from_to() {
  cursor_.accept<word("kể")>();
  if (!cursor_.accept<word("từ")>()) return {};
  auto first = read_time_point(cursor_);
  if (!first) first = read_lone_day(cursor_);
  if (!first) return {};
  if (auto range = range_after(*first)) return range;
  if (first->kind == Kind::day && first->number == 0) return {};
  const TimePoint from = dated(*first);
  if (auto onward = onward_after(from)) return onward;
  if (!cursor_.accept<word("trở"), word("đi")>() && cursor_.accept_any<word("đến"), word("tới")>()) return {};
  return found_if(from.first(), [](Date day) { return Onward{day}; });
}

/// "… - Quý III", "… đến hết tháng 6", "… đến trước ngày 31/5/2025": the rest of a range whose first member was read.
Read Reader::range_after(TimePoint first) {
  const std::size_t start = cursor_.at();
  const bool to = cursor_.accept_any<word("đến"), word("tới")>() || cursor_.accept_dash();
  cursor_.accept<word("hết")>();
  const bool excluded = to && cursor_.accept<word("trước")>();
  auto last = to ? read_time_point(cursor_) : std::nullopt;
  if (!last && to && first.kind == Kind::year) {  // "năm 2026 - 2027"
    last = TimePoint{Kind::year, read_year(cursor_, slip_)};
    if (!last->year) last.reset();
  }
  if (!last) {
    cursor_.seek(start);
    return {};
  }
  const TimePoint end = dated(*last);
  if (!first.year) first.year = end.year;
  if (first.number == 0 && first.kind == Kind::day) first.number = end.number;
  const auto a = first.first();
  const auto b = excluded ? end.first() : end.last();
  if (!a || !b || *b < *a) return impossible();
  return found(Between{*a, excluded ? day_before(*b) : *b});
}

/// "… và các năm tiếp theo", "… và những năm sau", "… trở đi"
Read Reader::onward_after(const TimePoint& from) {
  const std::size_t start = cursor_.at();
  bool onward = cursor_.accept<word("trở"), word("đi")>() || cursor_.accept<word("trở"), word("về"), word("sau")>();
  if (!onward && (cursor_.accept<word("và")>() || cursor_.accept_sign(','))) {
    const bool more = cursor_.accept_any<word("các"), word("những")>() &&
                      cursor_.accept_any<word("năm"), word("quý"), word("tháng")>();
    onward = more && (cursor_.accept<word("tiếp"), word("theo")>() || cursor_.accept<word("kế"), word("tiếp")>() ||
                      cursor_.accept_any<word("sau"), word("tới")>());
    if (onward) cursor_.accept<word("đó")>();
  }
  if (onward) return found_if(from.first(), [](Date day) { return Onward{day}; });
  cursor_.seek(start);
  return {};
}

// "thường xuyên trong năm 2024", "Thường xuyên, liên tục", "trong suốt năm", "cả năm 2024"
Read Reader::throughout() {
  const bool constant = cursor_.accept<word("thường"), word("xuyên")>();
  if (constant) cursor_.accept_sign(',');
  const bool steady = cursor_.accept<word("liên"), word("tục")>();
  const bool whole =
      !constant && !steady && (cursor_.accept<word("cả")>() || cursor_.accept<word("trong"), word("suốt")>());
  if (!constant && !steady && !whole) return {};
  const std::size_t after_cue = cursor_.at();
  if (cursor_.accept_sign(',')) cursor_.accept<word("trong")>();
  cursor_.accept_any<word("trong"), word("suốt")>();
  cursor_.accept_any<word("cả"), word("các")>();
  const bool each = cursor_.accept_any<word("hằng"), word("hàng")>();
  const bool named = cursor_.accept<word("năm")>();
  if (!named && whole) return {};
  TimePoint year{Kind::year, named ? read_year(cursor_, slip_) : std::nullopt};
  if (!named || (each && year.year)) cursor_.seek(after_cue);
  year = dated(year);
  return found_if(year.first(), [](Date day) { return Throughout{day.year()}; });
}

/// "hằng tháng", "hàng quý", "mỗi năm", "định kỳ 6 tháng"
std::optional<Frequency> Reader::frequency() {
  const std::size_t start = cursor_.at();
  const bool regular = cursor_.accept<word("định"), word("kỳ")>() || cursor_.accept<word("định"), word("kì")>();
  if (regular) cursor_.accept_sign('(');
  if (cursor_.accept_any<word("hằng"), word("hàng"), word("mỗi")>() || regular) {
    if (cursor_.accept<word("ngày")>()) return Frequency::daily;
    if (cursor_.accept<word("tuần")>()) return Frequency::weekly;
    if (cursor_.accept<word("tháng")>()) return Frequency::monthly;
    if (cursor_.accept<word("quý")>()) return Frequency::quarterly;
    if (cursor_.accept<word("năm")>()) return Frequency::annual;
    if (cursor_.peek().is_number() && cursor_.peek().key == 6 && cursor_.peek(1).is<word("tháng")>()) {
      cursor_.seek(cursor_.at() + 2);
      return Frequency::semiannual;
    }
  }
  cursor_.seek(start);
  return {};
}

// "hằng tháng", "định kỳ hằng quý", "Hàng năm, trước ngày 25 tháng 12"
Read Reader::every() {
  const auto often = frequency();
  if (!often) return {};
  if (cursor_.peek().is_sign(')')) cursor_.next();
  Every rule{*often, {}};
  const std::size_t after_frequency = cursor_.at();
  if (cursor_.accept_sign(',') || cursor_.accept_sign(':')) {
    Reader rest{source_, cursor_.at(), cursor_.end()};
    const auto before = cursor_.peek().is<word("trước")>();
    const auto by = rest.before();
    const auto then = by ? by : Reader{source_, cursor_.at(), cursor_.end()}.by_then();
    const Date* day = !then || !then->year_inferred ? nullptr
                      : before                      ? &std::get<Before>(then->rule).date
                                                    : &std::get<NoLaterThan>(then->rule).date;
    if (day != nullptr && !then->impossible && *often == Frequency::annual) {
      cursor_.seek(then->end);
      rule.anchors.push_back({before ? Anchor::Relation::before : Anchor::Relation::by,
                              static_cast<int>(unsigned(day->day())), static_cast<int>(unsigned(day->month()))});
      return found(rule);
    }
  }
  cursor_.seek(after_frequency);
  return found(rule);
}

// "trước ngày 15 hằng tháng", "chậm nhất ngày 15/11 hằng năm", "ngày 15/6 và ngày 15/12 hằng năm"
Read Reader::anchored() {
  std::vector<Anchor> anchors;
  Anchor::Relation relation = Anchor::Relation::on;
  do {
    if (cursor_.accept<word("trước")>())
      relation = Anchor::Relation::before;
    else if (cursor_.accept<word("chậm"), word("nhất")>())
      relation = Anchor::Relation::by;
    cursor_.accept_any<word("vào"), word("là")>();
    if (cursor_.accept<word("ngày"), word("cuối"), word("cùng")>()) {
      anchors.push_back({relation, 0, 0});
      continue;
    }
    const auto day = read_time_point(cursor_);
    const auto lone = day ? day : read_lone_day(cursor_);
    if (!lone || lone->kind != Kind::day || lone->year || lone->day < 1 || lone->day > 31 || lone->number > 12)
      return {};
    if (anchors.size() == most_anchors) return {};
    anchors.push_back({relation, lone->day, lone->number});
  } while (cursor_.accept<word("và")>() || cursor_.accept_sign(','));
  const auto often = frequency();
  if (!often) return {};
  return found(Every{*often, std::move(anchors)});
}

/// "15 ngày làm việc", "02 tháng", "1 năm"
std::optional<Offset> Reader::term() {
  const Token& number = cursor_.peek();
  if (!number.is_number() || number.digits > 3 || number.key == 0) return {};
  cursor_.next();
  Offset offset;
  offset.count = static_cast<int>(number.key);
  if (cursor_.accept<word("ngày"), word("làm"), word("việc")>())
    offset.unit = Unit::working_day;
  else if (cursor_.accept<word("ngày")>())
    offset.unit = Unit::day;
  else if (cursor_.accept<word("tuần")>())
    offset.unit = Unit::week;
  else if (cursor_.accept<word("tháng")>())
    offset.unit = Unit::month;
  else if (cursor_.accept<word("năm")>())
    offset.unit = Unit::year;
  else
    return {};
  return offset;
}

/// "kể từ khi", "sau khi", "trước khi", "kể từ"; the word "ngày" stays with the event it belongs to.
bool Reader::event_cue(Offset::Direction& direction) {
  cursor_.accept_sign(',');
  direction = Offset::Direction::after;
  const bool after = cursor_.accept<word("kể"), word("từ")>() || cursor_.accept<word("tính"), word("từ")>() ||
                     cursor_.accept_any<word("từ"), word("sau")>();
  if (!after) {
    if (!cursor_.accept<word("trước")>()) return false;
    direction = Offset::Direction::before;
  }
  cursor_.accept<word("khi")>();
  return true;
}

// "trong 15 ngày làm việc kể từ ngày nhận được hồ sơ", "chậm nhất 10 ngày trước khi khai mạc"
Read Reader::term_after_event() {
  cursor_.accept<word("chậm"), word("nhất")>() || cursor_.accept<word("không"), word("quá")>() ||
      cursor_.accept<word("muộn"), word("nhất")>();
  cursor_.accept<word("là")>();
  if (cursor_.accept_any<word("trong"), word("sau")>()) {
    cursor_.accept<word("thời"), word("hạn")>() || cursor_.accept<word("thời"), word("gian")>() ||
        cursor_.accept<word("vòng")>();
    cursor_.accept<word("tối"), word("đa")>() || cursor_.accept<word("không"), word("quá")>();
  }
  if (cursor_.at() == begin_) return {};
  auto offset = term();
  if (!offset || !event_cue(offset->direction)) return {};
  std::string event = rest_of_clause();
  if (event.empty()) return {};
  return found(AfterEvent{std::move(event), offset});
}

// "lồng ghép trong báo cáo định kỳ CCHC"
Read Reader::regular_report() {
  if (!cursor_.accept<word("lồng"), word("ghép")>()) return {};
  cursor_.accept_any<word("trong"), word("vào"), word("với")>();
  cursor_.accept<word("các")>();
  if (!cursor_.peek().is<word("báo")>()) return {};
  return found(InRegularReport{rest()});
}

// "Sau khi có thông báo bằng văn bản của Bộ Tư pháp", "kể từ ngày …", "ngay sau Hội nghị …"
Read Reader::after_event() {
  cursor_.accept<word("ngay")>();
  const bool after = cursor_.accept<word("sau")>() || cursor_.accept<word("kể"), word("từ")>();
  if (!after) return {};
  cursor_.accept<word("khi")>();
  if (cursor_.peek().is<word("năm")>() || cursor_.peek().is_number()) return {};
  std::string event = rest();
  if (event.empty()) return {};
  return found(AfterEvent{std::move(event), {}});
}

// "Theo Kế hoạch", "theo hướng dẫn của Trung ương"; but not "theo dõi"
Read Reader::per_document() {
  if (!cursor_.accept<word("theo")>() || cursor_.peek().is<word("dõi")>()) return {};
  cursor_.accept<word("đúng")>();
  std::string document = rest();
  if (document.empty()) return {};
  return found(PerDocument{std::move(document)});
}

/// The words from here to the next semicolon or the end.
std::string Reader::rest_of_clause() {
  std::size_t last = cursor_.at();
  while (last < cursor_.end() && !source_.tokens[last].is_sign(';')) ++last;
  return words_to(last);
}

/// The words from here to the token `last`, squeezed; a full stop or comma at the end is not theirs.
std::string Reader::words_to(std::size_t last) {
  const std::size_t begin = cursor_.at();
  while (last > begin && source_.tokens[last - 1].kind == Token::Kind::sign &&
         (source_.tokens[last - 1].is_sign('.') || source_.tokens[last - 1].is_sign(';') ||
          source_.tokens[last - 1].is_sign(','))) {
    --last;
  }
  cursor_.seek(last);
  if (begin == last) return {};
  const std::size_t from = source_.tokens[begin].begin;
  return squeeze(source_.text.substr(from, source_.tokens[last - 1].end - from));
}

Read Reader::dated() {
  for (const auto read : {&Reader::throughout, &Reader::anchored, &Reader::every, &Reader::before, &Reader::by_then,
                          &Reader::within, &Reader::from_to, &Reader::term_after_event}) {
    if (auto rule = (this->*read)()) return rule;
    cursor_.seek(begin_);
    inferred_ = slip_ = false;
  }
  return {};
}

Read Reader::loose() {
  for (const auto read : {&Reader::regular_report, &Reader::after_event, &Reader::per_document}) {
    if (auto rule = (this->*read)()) return rule;
    cursor_.seek(begin_);
  }
  return {};
}

// "Năm 2024", "Quý II - Quý III/2024", "15/8/2024", "Năm 2024 và các năm tiếp theo", "2026 - 2027",
// "Giai đoạn 2021 - 2025"
Read Reader::bare() {
  cursor_.accept<word("giai"), word("đoạn")>();
  auto first = read_time_point(cursor_);
  if (!first && cursor_.peek().is_number()) first = TimePoint{Kind::year, read_year(cursor_, slip_)};
  if (!first || (first->kind == Kind::year && !first->year)) return {};
  if (auto range = range_after(*first)) return range;
  const TimePoint p = dated(*first);
  if (auto onward = onward_after(p)) return onward;
  if (p.kind == Kind::day) return found_if(p.last(), [](Date day) { return NoLaterThan{day}; });
  if (p.kind == Kind::nine_months && p.first()) return found(Between{*p.first(), *p.last()});
  return p.is_period() ? found(Within{p.period()}) : impossible();
}

/// Words that can begin a dated rule, so that most tokens cost one look.
bool may_begin(const Token& token, Evidence evidence) noexcept {
  if (token.kind == Token::Kind::sign) return false;
  if (evidence == Evidence::bare) {
    return token.is_number() || token.is<word("ngày")>() || token.is<word("quý")>() || token.is<word("quí")>() ||
           token.is<word("tháng")>() || token.is<word("năm")>() || token.is<word("giai")>() || token.is<word("t")>() ||
           token.is<word("q")>();
  }
  switch (token.is_number() ? 0 : token.key) {
    case word("sau"):
    case word("kể"): return evidence != Evidence::bare;
    case word("trước"):
    case word("chậm"):
    case word("muộn"):
    case word("không"):
    case word("trong"):
    case word("đến"):
    case word("tới"):
    case word("hết"):
    case word("vào"):
    case word("từ"):
    case word("thường"):
    case word("liên"):
    case word("cả"):
    case word("hằng"):
    case word("hàng"):
    case word("mỗi"):
    case word("định"):
    case word("ngày"): return evidence == Evidence::dated;
    case word("ngay"):
    case word("theo"):
    case word("lồng"): return evidence == Evidence::loose;
    default: return false;
  }
}

}  // namespace

std::optional<FoundRule> read_rule(const RuleText& source, std::size_t begin, std::size_t end, Evidence evidence) {
  if (begin >= end || !may_begin(source.tokens[begin], evidence)) return {};
  Reader reader{source, begin, end};
  switch (evidence) {
    case Evidence::dated: return reader.dated();
    case Evidence::loose: return reader.loose();
    case Evidence::bare: break;
  }
  return reader.bare();
}

}  // namespace cchc::detail
