#pragma once

#include <utility>
#include <variant>

namespace cchc {

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

/// Visits a variant with one lambda per alternative. Forgetting one does not compile.
template <class Variant, class... Cases>
decltype(auto) match(Variant&& choice, Cases&&... cases) {
  return std::visit(Overloaded{std::forward<Cases>(cases)...}, std::forward<Variant>(choice));
}

}  // namespace cchc
