#pragma once

#include <string>

#include "cchc/finding.hpp"

namespace cchc::detail {

std::string options_of(const Chosen& chosen);        ///< "\"kip-thoi\", \"muon\""
std::string expected_words(const Marking& marking);  ///< what a marking takes, for messages
inline constexpr const char* not_submitted_words = "chưa nộp";
inline constexpr const char* under_appraisal_words = "đang thẩm định";

}  // namespace cchc::detail
