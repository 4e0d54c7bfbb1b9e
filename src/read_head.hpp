#pragma once

#include <optional>
#include <vector>

#include "cchc/head.hpp"
#include "paragraphs.hpp"

namespace cchc::detail {

/// What the document says of itself above (and, on a portal's page, below) its table, but for the citations.
Head read_head(const std::vector<Paragraph>& paragraphs, std::size_t table_begin);

/// The year in the title: "KẾ HOẠCH … NĂM 2024 CỦA TỈNH …".
std::optional<Year> plan_year(const Head& head);

}  // namespace cchc::detail
