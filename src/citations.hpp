#pragma once

#include <vector>

#include "cchc/head.hpp"
#include "paragraphs.hpp"

namespace cchc::detail {

/// The legal documents a text cites, each number and date once, in order of first citation: "Nghị quyết số 76/NQ-CP
/// ngày 15/7/2021", "các Quyết định số 258/QĐ-UBND …, số 602/QĐ-UBND …", "Nghị quyết số 18-NQ/TW", "Luật Viên chức" has
/// no number and is none.
std::vector<Citation> read_citations(const std::vector<Paragraph>& paragraphs);

}  // namespace cchc::detail
