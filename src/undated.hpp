#pragma once

#include <cstddef>
#include <optional>

#include "look_alikes.hpp"
#include "rule_grammar.hpp"

namespace cchc::detail {

/// Rules that no cue with a day announces: "Quý IV/2025" alone, "(tháng 6)", "theo Kế hoạch", "Hoàn thành năm 2027".
class UndatedRules {
 public:
  UndatedRules(const RuleText& source, LookAlikes& look_alikes) noexcept
      : source_{source}, tokens_{source.tokens}, look_alikes_{look_alikes} {}

  /// In one sentence, of the tokens `begin` to `end`: a bare rule where it or a bracket begins, a loose one anywhere, a
  /// bare period or day that ends it. A loose rule may run on to `limit`.
  std::optional<FoundRule> find(std::size_t begin, std::size_t end, std::size_t limit);

  /// The rule that begins right here.
  std::optional<FoundRule> opening(std::size_t at, std::size_t end);

  /// True when nothing but signs stands between `at` and `end`.
  bool closes(std::size_t at, std::size_t end) const noexcept;

 private:
  std::optional<FoundRule> read(std::size_t at, std::size_t begin, std::size_t end, Evidence evidence);
  std::optional<FoundRule> closing(std::size_t start, std::size_t begin, std::size_t end);

  const RuleText& source_;
  const Tokens& tokens_;
  LookAlikes& look_alikes_;
};

}  // namespace cchc::detail
