#pragma once

#include <cstdint>

#include "word_key.hpp"

namespace cchc::detail {

/// What a word may be in the language of deadlines, in bits. A word is looked up once, when it is read; what it cannot
/// begin is then not tried.
enum Cue : unsigned {
  no_cue = 0,
  opens_dated = 1U << 0U,  ///< a rule of this evidence may begin with it
  opens_loose = 1U << 1U,
  opens_bare = 1U << 2U,
  opens_remark = 1U << 3U,  ///< "dự kiến", "nếu có", "âm lịch"
  recurs = 1U << 4U,        ///< says by itself that something comes back: "hằng", "lần"
  unit = 1U << 5U,          ///< "tháng", "ngày"
  after_unit = 1U << 6U,    ///< says so after a unit: "tháng sau", "năm báo cáo", "tháng cuối quý"
  before_unit = 1U << 7U,   ///< says so before a unit: "của quý", "các tháng 3, 6, 9"
  starts_day = 1U << 8U,    ///< a point in time of this kind may start with it
  starts_quarter = 1U << 9U,
  starts_month = 1U << 10U,
  starts_year = 1U << 11U,
  starts_week = 1U << 12U,
  starts_part = 1U << 13U,    ///< of a month: "nửa", "thượng tuần"
  before_point = 1U << 14U,   ///< stands before a point in time: "đầu", "thứ"
  starts_number = 1U << 15U,  ///< of no word: a point in time may start with a number, too
  point_cues = starts_day | starts_quarter | starts_month | starts_year | starts_week | starts_part | before_point
};

/// The cues of a word; of most none.
std::uint16_t cues_of(WordKey key) noexcept;

}  // namespace cchc::detail
