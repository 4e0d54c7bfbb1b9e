#include "features.hpp"

#include <algorithm>

#include "cchc/party.hpp"
#include "clauses.hpp"
#include "numerals.hpp"

namespace cchc::detail {

namespace {

constexpr std::size_t longest_agency_cell = 1500;  // bytes; a longer paragraph is prose
constexpr std::size_t few_words = 5;

bool has_small_letter(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    const Letter l = letter(c.value);
    if (l.is_letter() && l.base != '?' && !l.upper) return true;
    at += c.length;
  }
  return false;
}

/// The first two words of something; the table is worked out by the compiler.
struct TwoWords {
  WordKey first, second;
};

template <std::size_t N>
bool begins_with_one(const TwoWords (&table)[N], const Tokens& tokens, std::size_t i) noexcept {
  if (i + 1 >= tokens.size() || tokens[i].kind != Token::Kind::word) return false;
  return std::any_of(std::begin(table), std::end(table),
                     [&](TwoWords words) { return tokens[i].key == words.first && tokens[i + 1].is(words.second); });
}

constexpr TwoWords bodies[] = {
    {word("ủy"), word("ban")},    {word("văn"), word("phòng")}, {word("chi"), word("cục")},  {word("công"), word("an")},
    {word("thanh"), word("tra")}, {word("ban"), word("quản")},  {word("ban"), word("dân")},  {word("ban"), word("chỉ")},
    {word("bộ"), word("chỉ")},    {word("trung"), word("tâm")}, {word("bưu"), word("điện")}, {word("kho"), word("bạc")},
    {word("ngân"), word("hàng")}, {word("bảo"), word("hiểm")},  {word("tòa"), word("án")},   {word("tỉnh"), word("ủy")},
    {word("hội"), word("đồng")},  {word("mặt"), word("trận")},
};

/// Kinds of documents of Decree 30/2020/NĐ-CP, Appendix III, and what plans list as products.
constexpr TwoWords documents[] = {
    {word("quyết"), word("định")}, {word("kế"), word("hoạch")},  {word("báo"), word("cáo")},
    {word("nghị"), word("quyết")}, {word("văn"), word("bản")},   {word("tờ"), word("trình")},
    {word("thông"), word("báo")},  {word("công"), word("văn")},  {word("chỉ"), word("thị")},
    {word("đề"), word("án")},      {word("hướng"), word("dẫn")}, {word("danh"), word("mục")},
    {word("quy"), word("chế")},    {word("quy"), word("định")},  {word("chương"), word("trình")},
    {word("biên"), word("bản")},   {word("kết"), word("luận")},  {word("dự"), word("án")},
};

/// Begins like the name of a body, so that one the directory does not know is still seen as one: "Sở Du lịch".
bool names_body(const Tokens& tokens) noexcept {
  switch (tokens[0].kind == Token::Kind::word ? tokens[0].key : 0) {
    case word("sở"):
    case word("ubnd"):
    case word("hđnd"):
    case word("cục"):
    case word("đài"):
    case word("viện"):
    case word("trường"): return true;
    default: return begins_with_one(bodies, tokens, 0);
  }
}

/// Worth a look in the directory: a body, a group ("các sở", "đơn vị"), a label ("chủ trì"), an abbreviation ("VPUB").
bool may_name_bodies(std::string_view text, const Tokens& tokens) noexcept {
  if (names_body(tokens)) return true;
  const Token& first = tokens[0];
  if (first.kind == Token::Kind::sign) return tokens.size() > 1;  // a bullet
  if (first.kind != Token::Kind::word) return false;
  switch (first.key) {
    case word("các"):
    case word("cơ"):
    case word("đơn"):
    case word("liên"):
    case word("tổ"):
    case word("chủ"):
    case word("bộ"):
    case word("ban"):
    case word("báo"):
    case word("hội"):
    case word("đoàn"):
    case word("cổng"):
    case word("chính"):
    case word("thủ"):
    case word("thuế"):
    case word("cấp"):
    case word("huyện"): return true;
    default: return !has_small_letter(text.substr(first.begin, first.end - first.begin));
  }
}

/// Past the bullet or number and the words that only count: "- Các", "3. Những".
std::size_t skip_opening(const Tokens& tokens) noexcept {
  std::size_t i = 0;
  while (i < tokens.size() && tokens[i].kind != Token::Kind::word) ++i;
  while (i < tokens.size() && (tokens[i].is<word("các")>() || tokens[i].is<word("những")>())) ++i;
  return i;
}

bool ends_open(const Tokens& tokens) noexcept {
  const Token& last = tokens[tokens.size() - 1];
  return last.is_sign(',') || last.is_sign(';') || last.is_sign(':') || last.is<word("và")>();
}

/// The part of the paragraph that known parties cover; a short unknown name counts when it begins like a body.
int agency_percent(std::string_view text, const Tokens& tokens, const Directory& directory, Date on) {
  if (text.size() > longest_agency_cell || !may_name_bodies(text, tokens)) return 0;
  const auto reading = read_parties(text, directory, on);
  std::size_t known = 0;
  for (const Party& party : reading.value) known += party.place.end - party.place.begin;
  for (const Issue& issue : reading.issues) {
    if (issue.code != "party.unknown") continue;
    const Place place = issue.place;
    const Tokens words{text.substr(place.begin, place.end - place.begin)};
    const bool name = !words.empty() && names_body(words) && words.size() <= 2 * few_words;
    known -= std::min(known, name ? (place.end - place.begin) / 10 : place.end - place.begin);
  }
  return static_cast<int>(std::min<std::size_t>(100, 100 * known / (tokens[tokens.size() - 1].end - tokens[0].begin)));
}

int deadline_percent(std::string_view text, const Tokens& tokens, Year plan_year) {
  std::size_t rule_tokens = 0;
  std::size_t labels = 0;
  bool all_read = true;
  read_clauses(text, tokens, plan_year, [&](const Clause& clause) {
    all_read = all_read && (clause.rule_tokens > 0 || clause.doubts.impossible);
    rule_tokens += clause.doubts.impossible ? 4 : clause.rule_tokens;
    ++labels;
  });
  if (!all_read) return 0;
  const std::size_t label_words = 8 * labels;  // a clause may say in a few words what is due
  return static_cast<int>(
      std::min<std::size_t>(100, 100 * (rule_tokens + label_words) / std::max<std::size_t>(1, tokens.size())));
}

}  // namespace

Features features_of(std::string_view paragraph, const Directory& directory, Date on, Year plan_year) {
  Features f;
  const Tokens tokens{paragraph};
  f.empty = tokens.empty();
  if (f.empty) return f;
  f.number = whole_number(paragraph);
  f.roman = roman_number(paragraph);
  f.leading = leading_number(paragraph);
  const bool dash =
      tokens[0].is_sign('-') || tokens[0].is_sign(U'–') || tokens[0].is_sign('+') || tokens[0].is_sign(U'•');
  f.style = f.leading ? ListStyle::number : dash ? ListStyle::dash : ListStyle::none;
  f.small_start = tokens[0].kind == Token::Kind::word && !tokens[0].upper;
  f.open_end = ends_open(tokens);
  f.list_follows = tokens[tokens.size() - 1].is_sign(':');
  f.full_stop = tokens[tokens.size() - 1].is_sign('.');
  f.all_capitals = !f.number && !f.roman && !has_small_letter(paragraph);
  const std::size_t opening = skip_opening(tokens);
  f.names_document = opening < tokens.size() &&
                     (begins_with_one(documents, tokens, opening) ||
                      (tokens[opening].is<word("dự")>() && begins_with_one(documents, tokens, opening + 2)));
  f.only_document = f.names_document && f.style == ListStyle::none && tokens.size() <= few_words;
  if (f.number || f.roman) return f;
  f.agency = agency_percent(paragraph, tokens, directory, on);
  f.deadline = deadline_percent(paragraph, tokens, plan_year);
  return f;
}

}  // namespace cchc::detail
