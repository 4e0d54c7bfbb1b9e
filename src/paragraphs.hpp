#pragma once

#include <string_view>
#include <vector>

#include "cchc/document.hpp"

namespace cchc::detail {

/// Lines of a document between blank lines. A line that holds a no-break space is not blank: it is an empty cell.
struct Paragraph {
  std::string_view text;  ///< without the blanks and line breaks around it; empty for an empty cell
  Place place;            ///< of `text`, or of the no-break space
};

std::vector<Paragraph> paragraphs(const Document& document);

}  // namespace cchc::detail
