#pragma once

#include <optional>

#include "cchc/every.hpp"
#include "cursor.hpp"

namespace cchc::detail {

// The parts of a recurring duty. Each function leaves the cursor where it was when its part does not stand there.

/// One past the last words without which nothing recurs: "hằng", "định kỳ", "lần", "tháng sau", "của quý". A cheap
/// look at the whole cell: most have none, and need no search for days that come back.
std::size_t past_recurring_words(const Tokens& tokens) noexcept;

/// How often: "hằng tháng", "hàng tuần, tháng, quý, 6 tháng, 9 tháng và năm", "định kỳ 6 tháng", "02 lần/năm",
/// "ít nhất 05 năm một lần", "mỗi kỳ báo cáo", "định kỳ". The anchors stay empty.
std::optional<Every> read_frequency(Cursor& cursor);

/// "định kỳ", and how scanned papers spell it.
bool accept_regularly(Cursor& cursor) noexcept;

/// A count: "02", "06 (sáu)", "hai", "ba mươi", "năm" before "ngày"
std::optional<int> read_count(Cursor& cursor) noexcept;

/// "ngày", "tuần", "tháng", "quý", "năm", "6 tháng", "9 tháng", "kỳ báo cáo"
std::optional<Frequency> read_period_name(Cursor& cursor) noexcept;

/// An anchor, and how often it says by itself that it recurs: "ngày 15 của tháng cuối quý" each quarter, "ngày 15 tháng
/// 01 năm sau" each year.
struct FoundAnchor {
  Anchor anchor;
  std::optional<Frequency> implied = {};
  bool edge = false;         ///< "ngày cuối cùng", "ngày đầu tiên"
  bool working_day = false;  ///< "ngày làm việc cuối cùng của tháng"
};

/// "trước ngày 15", "ngày 15/6", "ngày cuối cùng của tháng cuối quý", "15 giờ thứ Sáu", "trước 19 giờ", "tháng 12",
/// "từ ngày 01/10 đến ngày 30/4 năm sau". `relation` is that of the anchor before, and holds until another is named.
std::optional<FoundAnchor> read_anchor(Cursor& cursor, std::optional<Anchor::Relation>& relation);

}  // namespace cchc::detail
