#include "features.hpp"

#include <algorithm>
#include <variant>

#include "cchc/party.hpp"
#include "clauses.hpp"
#include "numerals.hpp"

namespace cchc::detail {

namespace {

constexpr std::size_t longest_agency_cell = 1500;  // bytes; a longer paragraph is prose
constexpr std::size_t few_words = 5;

/// Words that begin the name of a body: an unknown name is judged by its first word.
bool heads_body(const Token& token) noexcept {
  if (token.kind != Token::Kind::word) return false;
  switch (token.key) {
    case word("sở"): case word("ban"): case word("bộ"): case word("cục"): case word("chi"): case word("văn"):
    case word("ubnd"): case word("hđnd"): case word("ủy"): case word("công"): case word("thanh"):
    case word("các"): case word("cơ"): case word("đơn"): case word("trung"): case word("bưu"): case word("đài"):
    case word("hội"): case word("kho"): case word("ngân"): case word("bảo"): case word("viện"): case word("tòa"):
    case word("trường"): case word("báo"): case word("tổ"): case word("liên"): case word("mặt"): case word("tỉnh"):
      return true;
    default: return token.upper && token.end - token.begin <= 12;  // an abbreviation: "SNV", "VPUB"
  }
}

/// Kinds of documents of Decree 30/2020/NĐ-CP, Appendix III, and what plans list as products.
bool is_document_word(const Tokens& tokens, std::size_t i) noexcept {
  const auto two = [&](WordKey first, WordKey second) {
    return tokens[i].is(first) && i + 1 < tokens.size() && tokens[i + 1].is(second);
  };
  return two(word("quyết"), word("định")) || two(word("kế"), word("hoạch")) || two(word("báo"), word("cáo")) ||
         two(word("nghị"), word("quyết")) || two(word("văn"), word("bản")) || two(word("tờ"), word("trình")) ||
         two(word("thông"), word("báo")) || two(word("công"), word("văn")) || two(word("chỉ"), word("thị")) ||
         two(word("đề"), word("án")) || two(word("hướng"), word("dẫn")) || two(word("danh"), word("mục")) ||
         two(word("quy"), word("chế")) || two(word("quy"), word("định")) || two(word("chương"), word("trình")) ||
         two(word("biên"), word("bản")) || two(word("kết"), word("luận")) || two(word("dự"), word("án"));
}

/// Past the bullet or number and the words that only count: "- Các", "3. Những".
std::size_t skip_opening(const Tokens& tokens) noexcept {
  std::size_t i = 0;
  while (i < tokens.size() && tokens[i].kind != Token::Kind::word) ++i;
  while (i < tokens.size() && (tokens[i].is(word("các")) || tokens[i].is(word("những")))) ++i;
  return i;
}

bool ends_open(const Tokens& tokens) noexcept {
  const Token& last = tokens[tokens.size() - 1];
  return last.is_sign(',') || last.is_sign(';') || last.is_sign(':') || last.is(word("và"));
}

bool has_small_letter(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    const Letter l = letter(c.value);
    if (l.is_letter() && l.base != '?' && !l.upper) return true;
    at += c.length;
  }
  return false;
}

/// The part of the paragraph that known parties cover; a short unknown name counts when it begins like a body.
int agency_percent(std::string_view text, const Tokens& tokens, const Directory& directory, Date on) {
  if (text.size() > longest_agency_cell || !heads_body(tokens[0])) return 0;
  const auto reading = read_parties(text, directory, on);
  std::size_t known = 0;
  for (const Party& party : reading.value) known += party.place.end - party.place.begin;
  for (const Issue& issue : reading.issues) {
    if (issue.code != "party.unknown") continue;
    const Place place = issue.place;
    const Tokens words{text.substr(place.begin, place.end - place.begin)};
    const bool name = !words.empty() && heads_body(words[0]) && words.size() <= 2 * few_words;
    known -= std::min(known, name ? (place.end - place.begin) / 5 : place.end - place.begin);
  }
  return static_cast<int>(std::min<std::size_t>(100, 100 * known / (tokens[tokens.size() - 1].end - tokens[0].begin)));
}

int deadline_percent(std::string_view text, const Tokens& tokens, Year plan_year) {
  std::size_t rule_tokens = 0;
  std::size_t labels = 0;
  for (const Clause& clause : read_clauses(text, tokens, plan_year)) {
    if (clause.rule_tokens == 0 && !clause.impossible) return 0;
    rule_tokens += clause.impossible ? 4 : clause.rule_tokens;
    ++labels;
  }
  const std::size_t label_words = 8 * labels;  // a clause may say in a few words what is due
  return static_cast<int>(std::min<std::size_t>(100, 100 * (rule_tokens + label_words) / std::max<std::size_t>(1, tokens.size())));
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
  const bool dash = tokens[0].is_sign('-') || tokens[0].is_sign(U'–') || tokens[0].is_sign('+') || tokens[0].is_sign(U'•');
  f.style = f.leading ? ListStyle::number : dash ? ListStyle::dash : ListStyle::none;
  f.small_start = tokens[0].kind == Token::Kind::word && !tokens[0].upper;
  f.open_end = ends_open(tokens);
  f.all_capitals = !f.number && !f.roman && !has_small_letter(paragraph);
  const std::size_t opening = skip_opening(tokens);
  f.names_document = opening < tokens.size() && (is_document_word(tokens, opening) ||
                                                 (tokens[opening].is(word("dự")) && opening + 2 < tokens.size() &&
                                                  is_document_word(tokens, opening + 2)));
  f.only_document = f.names_document && f.style == ListStyle::none && tokens.size() <= few_words;
  if (f.number || f.roman) return f;
  f.agency = agency_percent(paragraph, tokens, directory, on);
  f.deadline = deadline_percent(paragraph, tokens, plan_year);
  return f;
}

}  // namespace cchc::detail
