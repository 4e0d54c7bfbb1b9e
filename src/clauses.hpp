#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

#include "cchc/deadline.hpp"
#include "rule_grammar.hpp"
#include "tokens.hpp"

namespace cchc::detail {

/// A clause of a deadline cell and which of its tokens are the rule itself.
struct Clause {
  Deadline deadline;
  std::size_t rule_tokens = 0;  ///< how many tokens the rule took; 0 when unread
  Doubts doubts;
  std::string_view construct = "unread";  ///< the line of the grammar that read it
  bool of_some = false;                   ///< it says whose term it is, right after it: "đối với tổ chức"
};

/// Hands over the clauses of a cell, one by one in order; together they hold every token.
void read_clauses(std::string_view cell, const Tokens& tokens, Year plan_year,
                  const std::function<void(Clause&&)>& take);

}  // namespace cchc::detail
