#include "cchc/issue.hpp"

#include <algorithm>

namespace cchc {
namespace {

/// How many characters begin in these bytes: continuation bytes (10xxxxxx) begin none.
std::size_t characters(std::string_view bytes) {
  return static_cast<std::size_t>(std::count_if(
      bytes.begin(), bytes.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

}  // namespace

Place in_characters(Place place, std::string_view text) noexcept {
  const std::size_t begin = std::min(place.begin, text.size());
  const std::size_t end = std::clamp(place.end, begin, text.size());
  place.begin = characters(text.substr(0, begin));
  place.end = place.begin + characters(text.substr(begin, end - begin));
  return place;
}

std::string_view to_string(Severity severity) noexcept {
  switch (severity) {
    case Severity::note: return "note";
    case Severity::warning: return "warning";
    case Severity::error: return "error";
  }
  return "";
}

}  // namespace cchc
