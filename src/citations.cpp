#include "citations.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "cchc/text.hpp"
#include "time_point.hpp"

namespace cchc::detail {

namespace {

/// The kinds of documents that carry numbers (Decree 30/2020/NĐ-CP, Appendix III, and those of the Party).
constexpr std::array<std::array<WordKey, 2>, 13> types{{
    {word("nghị"), word("quyết")},
    {word("nghị"), word("định")},
    {word("quyết"), word("định")},
    {word("thông"), word("tư")},
    {word("kế"), word("hoạch")},
    {word("chỉ"), word("thị")},
    {word("công"), word("văn")},
    {word("công"), word("điện")},
    {word("thông"), word("báo")},
    {word("kết"), word("luận")},
    {word("hướng"), word("dẫn")},
    {word("chương"), word("trình")},
    {word("đề"), word("án")},
}};

class CitationReader {
 public:
  explicit CitationReader(std::string_view text) : text_{text}, tokens_{text}, cursor_{tokens_, 0, tokens_.size()} {}

  std::vector<Citation> read() {
    std::string type;
    while (!cursor_.done()) {
      const std::size_t start = cursor_.at();
      if (const auto named = read_type(); !named.empty()) {
        type = named;
        if (!read_number(type, start)) continue;
      } else if (!type.empty() && cursor_.peek().is<word("số")>()) {
        if (!read_number(type, start)) cursor_.next();
      } else {
        if (cursor_.peek().is_sign('.') && cursor_.peek().end < text_.size() && text_[cursor_.peek().end] == '\n')
          type.clear();
        cursor_.next();
      }
    }
    return std::move(citations_);
  }

 private:
  std::string read_type() {
    for (const auto& words : types) {
      const std::size_t at = cursor_.at();
      if (cursor_.accept_all(words)) return squeeze(slice(at, cursor_.at()));
    }
    return {};
  }

  /// "số 76/NQ-CP ngày 15/7/2021", "138/2020/NĐ-CP", "số: 3638/KH-UBND"; the number may be torn: "107/2020/NĐ- CP".
  bool read_number(const std::string& type, std::size_t start) {
    cursor_.accept<word("số")>();
    cursor_.accept_sign(':');
    const std::size_t begin = cursor_.at();
    if (!cursor_.peek().is_number()) return reset(begin);
    cursor_.next();
    bool letters = false;
    while (joins(cursor_.peek())) {
      letters = letters || cursor_.peek().kind == Token::Kind::word;
      cursor_.next();
    }
    if (!letters) return reset(begin);
    const std::size_t end = cursor_.at();
    std::optional<Date> day;
    if (cursor_.peek().is<word("ngày")>()) {
      if (const auto point = read_time_point(cursor_)) day = point->kind == TimePoint::Kind::day ? point->first() : day;
    }
    add(type, begin, end, start, day);
    return true;
  }

  bool reset(std::size_t at) {
    cursor_.seek(at);
    return false;
  }

  /// Goes on a number: not spaced, or after the hyphen or slash at which the line was torn, in capitals.
  bool joins(const Token& token) const noexcept {
    const Token& before = tokens_[cursor_.at() - 1];
    const bool sign = token.is_sign('/') || token.is_sign('-') || token.is_sign('&');
    if (!token.spaced) return !cursor_.done() && (sign || token.kind != Token::Kind::sign);
    const bool torn = before.is_sign('-') || before.is_sign('/');
    return torn && token.kind == Token::Kind::word && token.upper && !cursor_.done();
  }

  void add(const std::string& type, std::size_t begin, std::size_t end, std::size_t start, std::optional<Date> day) {
    std::string number{slice(begin, end)};
    number.erase(std::remove_if(number.begin(), number.end(), [](unsigned char c) { return c <= ' '; }), number.end());
    if (!day && seen_.count(number) != 0) return;  // cited again without its date
    const bool known = !seen_.insert(number + (day ? " " + to_string(*day) : "")).second;
    seen_.insert(number);
    if (known) return;
    citations_.push_back({type, std::move(number), day, {tokens_[start].begin, tokens_[cursor_.at() - 1].end}});
  }

  std::string_view slice(std::size_t begin, std::size_t end) const noexcept {
    return text_.substr(tokens_[begin].begin, tokens_[end - 1].end - tokens_[begin].begin);
  }

  std::string_view text_;
  Tokens tokens_;
  Cursor cursor_;
  std::set<std::string> seen_;
  std::vector<Citation> citations_;
};

/// Fills in the lines, in one pass.
void number_lines(std::string_view text, std::vector<Citation>& citations) {
  int line = 1;
  std::size_t at = 0;
  for (Citation& citation : citations) {
    line += static_cast<int>(std::count(text.begin() + static_cast<std::ptrdiff_t>(at),
                                        text.begin() + static_cast<std::ptrdiff_t>(citation.place.begin), '\n'));
    at = citation.place.begin;
    citation.place.line = line;
  }
}

}  // namespace

std::vector<Citation> read_citations(const Document& document) {
  auto citations = CitationReader{document.text}.read();
  number_lines(document.text, citations);
  return citations;
}

}  // namespace cchc::detail
