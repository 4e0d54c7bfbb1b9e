#include "cchc/id.hpp"

#include "cchc/error.hpp"
#include "quote.hpp"

namespace cchc::detail {
namespace {

constexpr std::size_t longest_id = 64;

bool may_stand_in_id(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
}

}  // namespace

void check_id(std::string_view text) {
  bool good = !text.empty() && text.size() <= longest_id;
  for (const char c : text) good = good && may_stand_in_id(c);
  if (!good) {
    throw InvalidValue{quote(text) + " is no identifier: expected 1 to 64 letters a-z A-Z, digits, dots or hyphens"};
  }
}

}  // namespace cchc::detail
