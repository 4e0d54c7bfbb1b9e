#pragma once

#include <cstddef>
#include <string_view>

#include "tokens.hpp"

namespace cchc::detail {

/// A place among tokens from which a grammar reads. Every reading function either moves past what it read and says so,
/// or leaves the cursor where it was.
class Cursor {
 public:
  Cursor(const Tokens& tokens, std::size_t at, std::size_t end) noexcept : tokens_{&tokens}, at_{at}, end_{end} {}

  std::size_t at() const noexcept { return at_; }
  std::size_t end() const noexcept { return end_; }
  bool done() const noexcept { return at_ >= end_; }
  void seek(std::size_t at) noexcept { at_ = at; }
  void next() noexcept { ++at_; }

  /// The token `ahead` of the next one; past the end a sign that is nothing.
  const Token& peek(std::size_t ahead = 0) const noexcept {
    static constexpr Token nothing{};
    return at_ + ahead < end_ ? (*tokens_)[at_ + ahead] : nothing;
  }

  /// Reads these words, one after another: accept<word("trở"), word("đi")>().
  template <WordKey... keys>
  bool accept() noexcept {
    std::size_t ahead = 0;
    if (!(peek(ahead++).is(keys) && ...)) return false;
    at_ += sizeof...(keys);
    return true;
  }

  /// Reads words that a table holds.
  template <class Keys>
  bool accept_all(const Keys& keys) noexcept {
    std::size_t ahead = 0;
    for (const WordKey key : keys) {
      if (!peek(ahead++).is(key)) return false;
    }
    at_ += ahead;
    return true;
  }

  /// Reads one of these words.
  template <WordKey... keys>
  bool accept_any() noexcept {
    if (!(peek().is(keys) || ...)) return false;
    ++at_;
    return true;
  }

  bool accept_sign(char32_t sign) noexcept {
    if (!peek().is_sign(sign)) return false;
    ++at_;
    return true;
  }

  /// "đối với …": after a term, whose it is.
  bool says_whose() const noexcept { return peek().is<word("đối")>() && peek(1).is<word("với")>(); }

  /// A hyphen or a dash, as in "2021 - 2025".
  bool accept_dash() noexcept { return accept_sign('-') || accept_sign(U'–') || accept_sign(U'—'); }

 private:
  const Tokens* tokens_;
  std::size_t at_;
  std::size_t end_;
};

}  // namespace cchc::detail
