#include "party_run.hpp"

#include <algorithm>

#include "party_words.hpp"

namespace cchc::detail {

namespace {

constexpr std::size_t longest_brackets = 64;
constexpr std::size_t most_between = 4;

bool is_any_of(const Token& token, std::u32string_view signs) noexcept {
  return token.kind == Token::Kind::sign && signs.find(static_cast<char32_t>(token.key)) != std::u32string_view::npos;
}

/// Follows one run, token by token.
class RunReader {
 public:
  RunReader(const Tokens& tokens, const PartyNames& names, Run run) : tokens_{tokens}, names_{names}, run_{run} {
    headed_ = skip_head(tokens_, skip_every(tokens_, run_.begin)) > run_.begin;
  }

  Run read(std::size_t at) {
    while (at < tokens_.size() && !ends(at)) at = next(at);
    while (at > run_.begin + 1 && tokens_[at - 1].kind == Token::Kind::sign && !tokens_[at - 1].is_sign(')')) --at;
    run_.end = at;
    return run_;
  }

 private:
  bool ends(std::size_t at) const {
    const Token& token = tokens_[at];
    if (at == run_.begin) return false;
    if (is_any_of(token, U";:)") || ends_sentence(tokens_, at)) return true;
    if (token.starts_line && begins_anew(at)) return true;
    if (token.is_sign('(')) return names_.find(at + 1).has_value();
    if (is_any_of(token, U",") || is_link(token)) return splits(at);
    return is_any_of(token, U"-–/+&") && names_.find_unborrowed(at + 1);
  }

  /// A line that goes on where the last one broke off begins with a small letter.
  bool begins_anew(std::size_t at) const {
    const Token& token = tokens_[at];
    return token.kind != Token::Kind::word || token.upper || names_.find_unborrowed(skip_every(tokens_, at));
  }

  /// Whether another party begins after the comma or "và" at `at`.
  bool splits(std::size_t at) const {
    const std::size_t next = skip_between(tokens_, at);
    if (next >= tokens_.size()) return true;
    if (names_.starts_party(next)) return !goes_on_listing(at, next);
    if (is_link(tokens_[at])) return !headed_ && !run_.open && tokens_[next].upper;
    return tokens_[next].upper && !(run_.open && tokens_[at - 1].upper);
  }

  /// "các cơ quan, đơn vị", "… và các tổ chức": still one expression, until it has said "liên quan".
  bool goes_on_listing(std::size_t comma, std::size_t next) const {
    if (run_.relevant || !(run_.open || goes_on_with_units(comma, next))) return false;
    const std::size_t begin = skip_every(tokens_, next);
    const std::size_t end = skip_noun(tokens_, begin);
    const auto name = names_.find_unborrowed(begin);
    return end > begin && (!name || name->end <= end);
  }

  /// "UBND các huyện, thị xã", but not "UBND các huyện, thị xã An Khê".
  bool goes_on_with_units(std::size_t comma, std::size_t next) const {
    const std::size_t end = skip_unit(tokens_, skip_every(tokens_, next));
    return ends_unit(tokens_[comma - 1]) && end > next && (end == tokens_.size() || !tokens_[end].upper);
  }

  std::size_t next(std::size_t at) {
    if (const std::size_t end = skip_relevance(tokens_, at); end > at) {
      run_.relevant = true;
      return end;
    }
    const std::size_t noun = skip_noun(tokens_, at);
    if (const auto name = names_.find_unborrowed(at); at > run_.begin && name && name->end > noun) {
      run_.plain = false;
      return name->end;
    }
    if (noun > at) return noun;
    const Token& token = tokens_[at];
    if (token.is_sign('(')) return skip_brackets(tokens_, at);
    const bool common = token.kind == Token::Kind::sign || is_link(token) || skip_every(tokens_, at) > at;
    run_.plain = run_.plain && common;
    return at + 1;
  }

  const Tokens& tokens_;
  const PartyNames& names_;
  Run run_;
  bool headed_ = false;
};

}  // namespace

std::size_t skip_brackets(const Tokens& tokens, std::size_t at) noexcept {
  const std::size_t last = std::min(tokens.size(), at + longest_brackets);
  for (std::size_t i = at + 1; i < last; ++i) {
    if (tokens[i].is_sign(')')) return i + 1;
  }
  return at + 1;
}

std::size_t skip_between(const Tokens& tokens, std::size_t at) noexcept {
  const std::size_t last = std::min(tokens.size(), at + most_between);
  while (at < last && (is_any_of(tokens[at], U",/+&-–") || is_link(tokens[at]))) ++at;
  return at;
}

Run read_run(const Tokens& tokens, const PartyNames& names, Run run, std::size_t at) {
  return RunReader{tokens, names, run}.read(at);
}

}  // namespace cchc::detail
