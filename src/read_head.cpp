#include "read_head.hpp"

#include <string>

#include "cchc/text.hpp"
#include "time_point.hpp"

namespace cchc::detail {

namespace {

/// The words of some lines as one, rules ("-------") left out.
std::string words(std::string_view text) {
  std::string out = squeeze(text);
  while (!out.empty() && (out.back() == '-' || out.back() == '_' || out.back() == ' ')) out.pop_back();
  return out;
}

bool begins(const Tokens& tokens, std::initializer_list<WordKey> keys) noexcept {
  std::size_t i = 0;
  for (const WordKey key : keys) {
    if (i >= tokens.size() || !tokens[i++].is(key)) return false;
  }
  return true;
}

/// "Số: 3638/KH-UBND"
std::string read_number(std::string_view text, const Tokens& tokens) {
  if (!begins(tokens, {word("số")}) || tokens.size() < 3) return {};
  const std::size_t first = tokens[1].is_sign(':') ? 2 : 1;
  return tokens[first].is_number() ? words(text.substr(tokens[first].begin)) : "";
}

/// "Gia Lai, ngày 26 tháng 12 năm 2023"
bool read_place_and_day(std::string_view text, const Tokens& tokens, Head& head) {
  for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
    if (!tokens[i].is_sign(',') || !tokens[i + 1].is<word("ngày")>()) continue;
    Cursor cursor{tokens, i + 1, tokens.size()};
    const auto point = read_time_point(cursor);
    if (!point || !point->first() || !cursor.done()) return false;
    head.issued_at = words(text.substr(0, tokens[i].begin));
    head.issued_on = point->first();
    return true;
  }
  return false;
}

/// "KẾ HOẠCH" alone on its lines: the kind of the document; the title follows.
bool is_kind(const Tokens& tokens) noexcept {
  return tokens.size() <= 3 &&
         (begins(tokens, {word("kế"), word("hoạch")}) || begins(tokens, {word("quyết"), word("định")}) ||
          begins(tokens, {word("chương"), word("trình")}));
}

std::string first_capital_only(std::string_view text) {
  const std::string folded = squeeze(text);
  return folded == "KẾ HOẠCH"       ? "Kế hoạch"
         : folded == "QUYẾT ĐỊNH"   ? "Quyết định"
         : folded == "CHƯƠNG TRÌNH" ? "Chương trình"
                                    : folded;
}

/// "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH": who signs for the body; the name is the next paragraph.
bool is_signature(const Tokens& tokens) noexcept {
  return begins(tokens, {word("TM")}) || begins(tokens, {word("KT")}) || begins(tokens, {word("TL")}) ||
         begins(tokens, {word("TUQ")});
}

/// A portal's own line: "• Người ký: Trương Hải Long"
std::string read_field(std::string_view text, std::initializer_list<WordKey> name) {
  const Tokens tokens{text};
  for (std::size_t i = 0; i + name.size() < tokens.size(); ++i) {
    Cursor cursor{tokens, i, tokens.size()};
    if (!cursor.accept_all(name) || !cursor.accept_sign(':')) continue;
    const std::size_t begin = tokens[cursor.at() - 1].end;
    return words(text.substr(begin, text.find('\n', begin) - begin));
  }
  return {};
}

}  // namespace

Head read_head(const std::vector<Paragraph>& paragraphs, std::size_t table_begin) {
  Head head;
  for (std::size_t i = 0; i < table_begin; ++i) {
    const std::string_view text = paragraphs[i].text;
    const Tokens tokens{text};
    const std::string_view next = i + 1 < table_begin ? paragraphs[i + 1].text : std::string_view{};
    if (head.issuer.empty() && (begins(tokens, {word("ủy"), word("ban")}) || begins(tokens, {word("bộ")})))
      head.issuer = words(text);
    if (head.number.empty()) head.number = read_number(text, tokens);
    if (!head.issued_on) read_place_and_day(text, tokens, head);
    if (head.kind.empty() && is_kind(tokens)) {
      head.kind = first_capital_only(words(text));
      head.title = words(next);
    }
    if (is_signature(tokens) && !next.empty()) head.signer = words(next);
  }
  for (std::size_t i = table_begin; i < paragraphs.size() && head.signer.empty(); ++i) {
    head.signer = read_field(paragraphs[i].text, {word("người"), word("ký")});
  }
  return head;
}

std::optional<Year> plan_year(const Head& head) {
  const Tokens tokens{head.title};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    Cursor cursor{tokens, i, tokens.size()};
    if (!tokens[i].is<word("năm")>()) continue;
    const auto point = read_time_point(cursor);
    if (point && point->first()) return point->first()->year();
  }
  return {};
}

}  // namespace cchc::detail
