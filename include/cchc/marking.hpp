#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cchc/language.hpp"
#include "cchc/points.hpp"

namespace cchc {

// One struct for each way a scoring table turns what was found into points. Each with a real rule:
// docs/09-rubric-and-marks.md.

/// "Ban hành kịp thời: 1; ban hành muộn: 0,5; không ban hành: 0".
struct Option {
  std::string id;    ///< what a marks file writes: "kip-thoi"
  std::string text;  ///< "Ban hành kịp thời"
  Points points;
};
struct Chosen {
  std::vector<Option> options;
};

/// An edge of a band in percent; a closed edge belongs to the band.
struct Edge {
  Percent at;
  bool closed = true;
};
struct Band {
  Edge from;
  Edge to;
  Points points;
};

/// "Trên 90 %: 2; từ 70 % đến 90 %: 1; dưới 70 %: 0". The bands cover 0 to 100 % without gap or overlap.
struct Banded {
  std::vector<Band> bands;
};

/// "Không trễ: 1; trễ 1 đến 3 báo cáo: 0,5; trễ từ 4 trở lên: 0": by a count. The steps rise from 0; each holds until
/// the next begins.
struct Step {
  std::int64_t from = 0;
  Points points;
};
struct Stepped {
  std::vector<Step> steps;
};

/// "Tỷ lệ x điểm tối đa": nothing below `floor`, all from `full_from` on. Both edges count.
struct Linear {
  Percent floor;
  Percent full_from = Percent::whole(100);
};

/// "Mỗi văn bản 0,5 điểm, không quá 2": so much each, up to the maximum.
struct Counted {
  Points each;
};

/// "Mỗi lần vi phạm trừ 0,25 điểm": the maximum less so much each, not below zero.
struct Deducted {
  Points each;
};

/// "Điểm = tỷ lệ hài lòng x điểm tối đa / 100": the percentage of a survey.
struct Surveyed {};

/// Points given by people within the maximum.
struct Assessed {};

/// The sum of the criteria below it.
struct Sum {};

/// The rule is not known: only in a rubric that says it is incomplete.
struct Unknown {};

using Marking = std::variant<Chosen, Banded, Stepped, Linear, Counted, Deducted, Surveyed, Assessed, Sum, Unknown>;

bool operator==(const Marking& a, const Marking& b) noexcept;

/// The rule in words: "trên 90 %: 2; từ 70 % đến 90 %: 1; dưới 70 %: 0".
std::string wording(const Marking& marking, Language language = Language::vi);
std::string_view kind_of(const Marking& marking) noexcept;  ///< the type's name in snake case: "chosen"

}  // namespace cchc
