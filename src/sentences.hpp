#pragma once

#include <string>
#include <utility>

#include "cchc/dates.hpp"
#include "cchc/language.hpp"

namespace cchc::detail {

/// Sentences said in two languages, of which one is kept.
class Sentences {
 public:
  explicit Sentences(Language language) : vi_{language == Language::vi} {}

  void say(const std::string& vietnamese, const std::string& english) {
    text_ += (text_.empty() ? "" : " ") + (vi_ ? vietnamese : english);
  }

  std::string text() && { return std::move(text_); }

 private:
  bool vi_;
  std::string text_;
};

inline std::string weekday_vi(Date day) {
  constexpr const char* names[] = {"Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"};
  return std::string{names[date::weekday{date::sys_days{day}}.c_encoding()]} + " " + to_vietnamese(day);
}

inline std::string weekday_en(Date day) {
  constexpr const char* names[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
  return std::string{names[date::weekday{date::sys_days{day}}.c_encoding()]} + " " + to_string(day);
}

}  // namespace cchc::detail
