#pragma once

#include <cstddef>

#include "party_names.hpp"
#include "tokens.hpp"

namespace cchc::detail {

/// Words of a cell that are no known name, up to where the next party begins.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;    ///< the token after them
  bool open = false;      ///< begins with a body without a name: "các cơ quan, đơn vị …"
  bool plain = true;      ///< nothing but such words
  bool relevant = false;  ///< says "liên quan"
};

/// Reads on from `at` to the end of the run. What `run` already says of the words before `at` is kept.
Run read_run(const Tokens& tokens, const PartyNames& names, Run run, std::size_t at);

/// After the bracket that closes the one at `at`; after the opening one when none closes it near by.
std::size_t skip_brackets(const Tokens& tokens, std::size_t at) noexcept;

/// After the signs and "và" that stand between two parties.
std::size_t skip_between(const Tokens& tokens, std::size_t at) noexcept;

}  // namespace cchc::detail
