#include "party_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace cchc::detail {

namespace {

/// Up to five words that stand together.
struct Phrase {
  std::array<WordKey, 5> words{};
  std::size_t size = 0;

  template <std::size_t n>
  constexpr Phrase(const char (&written)[n]) noexcept {  // implicit: the tables below read as text
    std::string_view text{written, n - 1};
    while (!text.empty()) {
      const std::size_t space = text.find(' ');
      words[size++] = word(text.substr(0, space));
      text = space == std::string_view::npos ? std::string_view{} : text.substr(space + 1);
    }
  }

  bool stands(const Tokens& tokens, std::size_t at) const noexcept {
    for (std::size_t i = 0; i < size; ++i) {
      if (at + i >= tokens.size() || !tokens[at + i].is(words[i])) return false;
    }
    return true;
  }
};

template <std::size_t n>
using Phrases = std::array<Phrase, n>;

constexpr Phrases<9> every{"các", "tất cả các", "toàn thể các", "toàn bộ các", "mọi", "những", "từng", "mỗi", "tất cả"};
constexpr Phrases<4> some{"một số các", "một số", "một vài", "một phần các"};
constexpr Phrases<13> offices{"thủ trưởng", "lãnh đạo",     "người đứng đầu", "giám đốc", "chủ tịch",
                              "chánh",      "trưởng",       "cục trưởng",     "bí thư",   "thường trực",
                              "đồng chí",   "phó chủ tịch", "chi cục trưởng"};
constexpr Phrases<22> labels{"cơ quan chủ trì",
                             "đơn vị chủ trì",
                             "cơ quan phối hợp",
                             "đơn vị phối hợp",
                             "cơ quan thực hiện",
                             "đơn vị thực hiện",
                             "chủ trì thực hiện",
                             "phối hợp thực hiện",
                             "chủ trì",
                             "phối hợp với",
                             "phối hợp cùng",
                             "phối hợp",
                             "thực hiện",
                             "đầu mối",
                             "làm đầu mối",
                             "giao cho",
                             "giao",
                             "là",
                             "do",
                             "cơ quan đầu mối",
                             "cơ quan thường trực",
                             "phối hợp cùng với"};
constexpr Phrases<32> nouns{"cơ quan",
                            "đơn vị",
                            "tổ chức",
                            "cá nhân",
                            "địa phương",
                            "doanh nghiệp",
                            "hội đoàn thể",
                            "đoàn thể",
                            "hội",
                            "sở",
                            "ban",
                            "ngành",
                            "phòng",
                            "bộ",
                            "huyện",
                            "thị xã",
                            "thành phố",
                            "thị trấn",
                            "phường",
                            "xã",
                            "tỉnh",
                            "hiệp hội",
                            "chủ đầu tư",
                            "cấp",
                            "phòng ban",
                            "cơ sở",
                            "cơ quan chuyên môn",
                            "cơ quan nhà nước",
                            "tập thể",
                            "người dân",
                            "cơ quan hành chính",
                            "đơn vị sự nghiệp"};
constexpr Phrases<6> units{"huyện", "thị xã", "thành phố", "thị trấn", "phường", "xã"};
constexpr Phrases<4> relevances{"có liên quan", "liên quan", "khác có liên quan", "khác liên quan"};
constexpr Phrases<12> limits{"có", "được", "nơi", "phụ trách",       "quản lý", "tham gia",
                             "đã", "chưa", "nằm", "trong danh sách", "thuộc",   "đang"};
constexpr Phrases<15> locators{"của",
                               "thuộc",
                               "trực thuộc",
                               "cấp",
                               "trên địa bàn",
                               "trong",
                               "ở",
                               "tại",
                               "toàn",
                               "đóng trên địa bàn",
                               "đóng tại địa bàn",
                               "đóng chân trên địa bàn",
                               "đóng tại",
                               "tại địa bàn",
                               "trên toàn"};
constexpr std::array<WordKey, 8> links{word("và"),  word("cùng"), word("với"), word("hoặc"),
                                       word("hay"), word("lẫn"),  word("kèm"), word("cũng")};
constexpr Phrases<27> heads{"sở",          "cục",      "chi cục",   "tổng cục", "UBND",       "ủy ban",
                            "HĐND",        "hội đồng", "văn phòng", "công an",  "thanh tra",  "trung tâm",
                            "liên đoàn",   "kho bạc",  "ngân hàng", "công ty",  "tập đoàn",   "tòa án",
                            "bưu điện",    "bảo hiểm", "tỉnh đoàn", "tỉnh ủy",  "bộ chỉ huy", "viện kiểm sát",
                            "ban quản lý", "mặt trận", "chủ tịch"};
/// Heads that small letters make common nouns: "Ban Dân tộc", but "sở, ban, ngành".
constexpr Phrases<13> capital_heads{"ban",  "bộ",     "báo", "đài",      "hội",     "viện", "vụ",
                                    "đoàn", "trường", "quỹ", "hiệp hội", "đảng ủy", "phòng"};

/// The longest of the phrases that stands at `at`.
template <std::size_t n>
std::size_t skip(const Phrases<n>& phrases, const Tokens& tokens, std::size_t at) noexcept {
  std::size_t end = at;
  if (at >= tokens.size() || tokens[at].kind != Token::Kind::word) return end;
  for (const Phrase& phrase : phrases) {
    if (at + phrase.size > end && phrase.stands(tokens, at)) end = at + phrase.size;
  }
  return end;
}

template <std::size_t n>
bool holds(const std::array<WordKey, n>& words, WordKey key) noexcept {
  return std::find(words.begin(), words.end(), key) != words.end();
}

}  // namespace

std::size_t skip_every(const Tokens& tokens, std::size_t at) noexcept { return skip(every, tokens, at); }
std::size_t skip_some(const Tokens& tokens, std::size_t at) noexcept { return skip(some, tokens, at); }
std::size_t skip_office(const Tokens& tokens, std::size_t at) noexcept { return skip(offices, tokens, at); }
std::size_t skip_label(const Tokens& tokens, std::size_t at) noexcept { return skip(labels, tokens, at); }
std::size_t skip_noun(const Tokens& tokens, std::size_t at) noexcept { return skip(nouns, tokens, at); }
std::size_t skip_unit(const Tokens& tokens, std::size_t at) noexcept { return skip(units, tokens, at); }
std::size_t skip_relevance(const Tokens& tokens, std::size_t at) noexcept { return skip(relevances, tokens, at); }
std::size_t skip_limit(const Tokens& tokens, std::size_t at) noexcept { return skip(limits, tokens, at); }
std::size_t skip_locator(const Tokens& tokens, std::size_t at) noexcept { return skip(locators, tokens, at); }

std::size_t skip_sure_head(const Tokens& tokens, std::size_t at) noexcept { return skip(heads, tokens, at); }

std::size_t skip_head(const Tokens& tokens, std::size_t at) noexcept {
  const std::size_t end = skip(heads, tokens, at);
  return end == at && at < tokens.size() && tokens[at].upper ? skip(capital_heads, tokens, at) : end;
}

std::size_t skip_bullet(const Tokens& tokens, std::size_t at) noexcept {
  if (at + 1 >= tokens.size() || !tokens[at].starts_line || tokens[at + 1].spaced) return at;
  const bool numbers = tokens[at].is_number() || tokens[at].is<word("đ")>() || tokens[at].end - tokens[at].begin == 1;
  const bool closed = tokens[at + 1].is_sign('.') || tokens[at + 1].is_sign(')') || tokens[at + 1].is_sign('/');
  return numbers && closed && tokens[at].kind != Token::Kind::sign ? at + 2 : at;
}

bool is_link(const Token& token) noexcept { return token.kind == Token::Kind::word && holds(links, token.key); }

bool ends_unit(const Token& token) noexcept {
  constexpr std::array<WordKey, 5> last_words{word("huyện"), word("xã"), word("phố"), word("trấn"), word("phường")};
  return token.kind == Token::Kind::word && holds(last_words, token.key);
}

bool ends_sentence(const Tokens& tokens, std::size_t at) noexcept {
  if (!tokens[at].is_sign('.')) return false;
  if (at + 1 == tokens.size() || tokens[at + 1].starts_line) return true;
  const bool after_short_form = at > 0 && !tokens[at].spaced && tokens[at - 1].end - tokens[at - 1].begin <= 2;
  return tokens[at + 1].spaced && !after_short_form;
}

}  // namespace cchc::detail
