#pragma once

#include <cstddef>

#include "rule_grammar.hpp"

namespace cchc::detail {

/// A date or period that is no deadline: when a document takes effect, the span of its data, the day of a law it cites,
/// the years in a title, what has already happened. `begin` to `end` are the tokens of the clause.
bool is_no_term(const Tokens& tokens, const FoundRule& rule, std::size_t begin, std::size_t end) noexcept;

/// A title: in capitals throughout, or the name of a law.
bool is_title(const Tokens& tokens, std::size_t begin, std::size_t end) noexcept;

}  // namespace cchc::detail
