#include "quote.hpp"

#include "utf8.hpp"

namespace cchc::detail {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::size_t most_characters = 60;

/// Takes the first character off `rest`; a byte that begins none comes back as U+FFFD.
std::string_view take_character(std::string_view& rest) {
  const CodePoint first = decode(rest, 0);
  const auto character = first.valid ? rest.substr(0, first.length) : replacement;
  rest.remove_prefix(first.length);
  return character;
}

bool is_control(std::string_view character) {
  return character.size() == 1 && (static_cast<unsigned char>(character[0]) < 0x20 || character[0] == 0x7F);
}

}  // namespace

std::string printable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) result += take_character(text);
  return result;
}

std::string quote(std::string_view text) {
  std::string result = "\"";
  for (std::size_t count = 0; !text.empty() && count < most_characters; ++count) {
    const auto character = take_character(text);
    result += is_control(character) ? " " : character;
  }
  return result += text.empty() ? "\"" : "…\"";
}

}  // namespace cchc::detail
