#include "cchc/due.hpp"

#include "cchc/match.hpp"

namespace cchc {

bool operator==(const DueBy& a, const DueBy& b) noexcept { return a.from == b.from && a.date == b.date; }
bool operator==(const Standing& a, const Standing& b) noexcept {
  return a.from == b.from && a.until == b.until && a.judged_on == b.judged_on;
}
bool operator==(const Awaiting& a, const Awaiting& b) noexcept { return a.event == b.event; }
bool operator==(const Unclear& a, const Unclear& b) noexcept { return a.text == b.text; }

std::string_view kind_of(const Due& due) noexcept {
  return match(
      due, [](const DueBy&) -> std::string_view { return "due_by"; },
      [](const Standing&) -> std::string_view { return "standing"; },
      [](const Awaiting&) -> std::string_view { return "awaiting"; },
      [](const Unclear&) -> std::string_view { return "unclear"; });
}

std::optional<Date> last_day(const Due& due) noexcept {
  return match(
      due, [](const DueBy& by) -> std::optional<Date> { return by.date; },
      [](const Standing& standing) { return standing.judged_on; },
      [](const Awaiting&) -> std::optional<Date> { return std::nullopt; },
      [](const Unclear&) -> std::optional<Date> { return std::nullopt; });
}

}  // namespace cchc
