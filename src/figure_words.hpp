#pragma once

#include <optional>
#include <string>

#include "cchc/rubric.hpp"
#include "cchc/table.hpp"

namespace cchc::detail {

// Figures and names inside sentences.

inline std::string number(Points points, Language language) {
  return language == Language::vi ? to_vietnamese(points) : to_string(points);
}

/// "+0,5", "−0,25": a difference always shows its sign.
inline std::string signed_number(Points points, Language language) {
  if (points < Points{}) return "−" + number(-points, language);
  return (points > Points{} ? "+" : "") + number(points, language);
}

inline std::string percent_words(std::optional<Percent> percent, int places, Language language) {
  if (!percent) return "—";
  const Decimal decimal{percent->billionths(), places};
  return (language == Language::vi ? to_text(decimal) : to_string(decimal)) + " %";
}

inline std::string day_words(Date day, Language language) {
  return language == Language::vi ? to_vietnamese(day) : to_string(day);
}

inline std::string name_of(const Criterion& criterion) { return criterion.id.str() + " \"" + criterion.text + "\""; }

}  // namespace cchc::detail
