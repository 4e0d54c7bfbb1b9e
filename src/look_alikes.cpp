#include "look_alikes.hpp"

#include <algorithm>

namespace cchc::detail {

namespace {

constexpr std::size_t near = 10;  // words before a rule that can say what it is

bool two(const Tokens& tokens, std::size_t at, WordKey first, WordKey second) noexcept {
  return at + 1 < tokens.size() && tokens[at].is(first) && tokens[at + 1].is(second);
}

bool is_time_word(const Token& token) noexcept {
  return token.is<word("năm")>() || token.is<word("giai")>() || token.is_number();
}

/// "tầm nhìn đến năm 2045", also when a mark is lost
bool is_vision(const Tokens& tokens, std::size_t at) noexcept {
  return two(tokens, at, word("tầm"), word("nhìn")) || two(tokens, at, word("tam"), word("nhìn")) ||
         two(tokens, at, word("tầm"), word("nhin"));
}

/// A range, or its end.
bool is_stretch(const Tokens& tokens, const FoundRule& rule) noexcept {
  return std::holds_alternative<Between>(rule.rule) || tokens[rule.begin].is<word("đến")>();
}

bool is_weather(const Token& token) noexcept {
  return token.is<word("mưa")>() || token.is<word("lũ")>() || token.is<word("bão")>() || token.is<word("nắng")>() ||
         token.is<word("rét")>() || token.is<word("dịch")>() || token.is<word("thiên")>();
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
  const auto is = [&](WordKey first, WordKey second) { return two(tokens, at, first, second); };
  switch (tokens[at].key) {
    case word("kế"): return is(word("kế"), word("hoạch"));
    case word("chương"): return is(word("chương"), word("trình"));
    case word("chiến"): return is(word("chiến"), word("lược"));
    case word("quy"): return is(word("quy"), word("hoạch"));
    case word("đề"): return is(word("đề"), word("án"));
    case word("nghị"): return is(word("nghị"), word("quyết")) || is(word("nghị"), word("định"));
    case word("quyết"): return is(word("quyết"), word("định"));
    case word("thông"): return is(word("thông"), word("tư")) || is(word("thông"), word("báo"));
    case word("chỉ"): return is(word("chỉ"), word("thị")) || is(word("chỉ"), word("tiêu"));
    case word("công"): return is(word("công"), word("văn")) || is(word("công"), word("điện"));
    case word("kết"): return is(word("kết"), word("luận"));
    case word("nhiệm"): return is(word("nhiệm"), word("kỳ")) || is(word("nhiệm"), word("kì"));
    case word("thời"): return is(word("thời"), word("kỳ")) || is(word("thời"), word("kì"));
    case word("dự"): return is(word("dự"), word("toán"));
    case word("tình"): return is(word("tình"), word("hình"));
    case word("luật"): return true;
    default: return false;
  }
}

/// "tính đến ngày 31/12/2024", "tại cuộc họp ngày 15/6/2025"
bool LookAlikes::counts_data(std::size_t at, std::size_t begin) const noexcept {
  while (at > begin && (tokens_[at - 1].is<word("đến")>() || tokens_[at - 1].is<word("tới")>() ||
                        tokens_[at - 1].is<word("ngày")>())) {
    --at;
  }
  return at > begin && (tokens_[at - 1].is<word("tính")>() || tokens_[at - 1].is<word("họp")>());
}

bool LookAlikes::said_before(const FoundRule& rule, std::size_t begin) const noexcept {
  const bool of_years = is_of_years(tokens_, rule);
  const std::size_t from = rule.begin - std::min(rule.begin - std::min(begin, rule.begin), near);
  for (std::size_t i = from; i < rule.begin; ++i) {
    if (two(tokens_, i, word("hiệu"), word("lực")) || two(tokens_, i, word("số"), word("liệu"))) return true;
    if (two(tokens_, i, word("thời"), word("điểm")) && i + 2 == rule.begin && !rule.cued) return true;
    if (is_vision(tokens_, i)) return true;
    if (of_years && names_document(tokens_, i)) return true;
    if (tokens_[i].is<word("đã")>() && is_stretch(tokens_, rule))
      return true;  // "đã ban hành từ năm 2020 đến năm 2024"
    if (tokens_[i].is<word("đợt")>() && is_weather(tokens_[i + 1])) return true;  // "đợt mưa lũ từ ngày 16-22/11/2025"
  }
  return counts_data(rule.begin, begin);
}

bool LookAlikes::said_after(std::size_t at, std::size_t end) noexcept {
  if (at < searched_from_ || at > searched_to_) {
    searched_from_ = at;
    told_ = false;
    for (; at + 1 < end; ++at) {
      told_ = two(tokens_, at, word("xảy"), word("ra")) || is_vision(tokens_, at);
      if (told_ || tokens_[at].is_sign(';') || tokens_[at].is_sign('.')) break;
    }
    searched_to_ = at;
  }
  return told_;
}

bool LookAlikes::is_no_term(const FoundRule& rule, std::size_t begin, std::size_t end) noexcept {
  if (said_before(rule, begin)) return true;
  const bool happens = std::holds_alternative<Every>(rule.rule) || std::holds_alternative<AfterEvent>(rule.rule);
  if (!happens && said_after(rule.end, end)) return true;
  if (rule.end < end && tokens_[rule.end].is<word("qua")>()) return true;  // "trong 3 tháng qua"
  const bool law = rule.end + 1 < end && tokens_[rule.end].is_sign('(') && is_time_word(tokens_[rule.begin]);
  return law && two(tokens_, rule.end + 1, word("sửa"), word("đổi"));  // "năm 2008 (sửa đổi, bổ sung năm 2019)"
}

bool is_law(const Tokens& tokens, std::size_t at) noexcept {
  return tokens[at].is<word("luật")>() || two(tokens, at, word("bộ"), word("luật"));
}

}  // namespace cchc::detail
