#pragma once

#include <tuple>

#include "cchc/mark.hpp"

namespace cchc::detail {

/// Whether `a` was made after `b`, of one origin: by round, then by day. Equal ones are in the order of the list.
inline bool is_later(const Mark& a, const Mark& b) noexcept {
  return std::tie(a.round, a.on) > std::tie(b.round, b.on);
}

}  // namespace cchc::detail
