#pragma once

#include <array>
#include <cstddef>
#include <utility>

#include "rule_grammar.hpp"

namespace cchc::detail {

/// Dates and periods that are no deadlines: when a document takes effect, the span of its data, the day of a law it
/// cites, the years in a title, what has already happened.
class LookAlikes {
 public:
  explicit LookAlikes(const Tokens& tokens) noexcept : tokens_{tokens} {}

  /// `begin` to `end` are the tokens of the clause. Asked of rules from left to right, it looks at each token once.
  bool is_no_term(const FoundRule& rule, std::size_t begin, std::size_t end) noexcept;

  /// Remembers the words of a rule that is no term, so that no part of them is read as one; of many the first few.
  void reject(const FoundRule& rule) noexcept;
  bool is_rejected(std::size_t at) const noexcept;

 private:
  bool said_before(const FoundRule& rule, std::size_t begin) const noexcept;
  bool tells_again(const FoundRule& rule) const noexcept;
  bool names_years(const FoundRule& rule) const noexcept;
  bool tells_how(const FoundRule& rule, std::size_t begin) const noexcept;
  bool is_measured(const FoundRule& rule, std::size_t end) const noexcept;
  bool names_other_year(std::size_t at, std::size_t end) const noexcept;
  bool cites_law(std::size_t at) const noexcept;
  bool says_of_what(const FoundRule& rule, std::size_t end) const noexcept;
  bool has_passed(const FoundRule& rule, std::size_t end) const noexcept;
  bool is_closing_day(std::size_t at) const noexcept;
  bool was_done(const FoundRule& rule, std::size_t begin) const noexcept;
  bool spans_data(const FoundRule& rule, std::size_t begin) const noexcept;
  bool in_title(std::size_t at, std::size_t begin) const noexcept;
  bool goes_on_title(std::size_t at) const noexcept;
  bool is_birth(std::size_t at, std::size_t begin) const noexcept;
  bool counts_data(std::size_t at, std::size_t begin) const noexcept;
  bool said_after(std::size_t at, std::size_t end) noexcept;

  const Tokens& tokens_;
  std::size_t searched_from_ = 1;  // the last search forward: where it began, and the telltale or full stop it met
  std::size_t searched_to_ = 0;
  bool told_ = false;
  std::array<std::pair<std::size_t, std::size_t>, 8> refused_{};
  std::size_t rejected_ = 0;
};

/// "Luật Đất đai …", "Bộ luật Dân sự …"
bool is_law(const Tokens& tokens, std::size_t at) noexcept;

/// The name of a kind of document, of which years and days are often a part: "Kế hoạch", "Nghị quyết", "nhiệm kỳ".
bool names_document(const Tokens& tokens, std::size_t at) noexcept;

}  // namespace cchc::detail
