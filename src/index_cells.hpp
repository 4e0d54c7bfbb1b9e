#pragma once

#include <optional>
#include <string>

#include "cchc/rubric.hpp"
#include "cchc/table.hpp"
#include "describe.hpp"
#include "headings.hpp"

namespace cchc::detail {

// Columns and cells that the tables of the index share.
inline constexpr Heading unit_heading{"agency", "Cơ quan, đơn vị", "Unit"};
inline constexpr Heading criterion_heading{"criterion", "Tiêu chí", "Criterion"};
inline constexpr Heading text_heading{"text", "Nội dung", "Text"};
inline constexpr Heading maximum_heading{"maximum", "Điểm tối đa", "Maximum"};
inline constexpr Heading own_maximum_heading{"maximum", "Điểm tối đa của đơn vị", "Own maximum"};
inline constexpr Heading points_heading{"points", "Điểm đạt được", "Points"};
inline constexpr Heading percent_heading{"percent", "Tỷ lệ (%)", "Percent"};

inline Value printed(Points points, int places) { return Decimal{round(points, places).billionths(), places}; }

inline Value printed(std::optional<Percent> percent, int places) {
  return percent ? Value(Decimal{percent->billionths(), places}) : Value{};
}

/// A figure that is shown as it is: at least as exact as the decision prints points.
inline Value exact(Points points, int places) {
  while (places < most_places && round(points, places) != points) ++places;
  return printed(points, places);
}

inline Value text_or_missing(const std::string& text) { return text.empty() ? Value{} : Value(clean(text)); }

inline std::string title_of(const Rubric& rubric, Date on, const char* vi, const char* en, Language language) {
  return language == Language::vi ? std::string(vi) + " – " + rubric.head().title + ", ngày " + to_vietnamese(on)
                                  : std::string(en) + " – " + rubric.head().title + ", " + to_string(on);
}

}  // namespace cchc::detail
