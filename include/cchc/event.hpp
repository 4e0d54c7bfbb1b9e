#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/dates.hpp"
#include "cchc/issue.hpp"

namespace cchc {

/// Something that happened and starts a waiting term: which event, on which day, by which document.
struct Event {
  std::string name;  ///< the words of the clause ("có thông báo bằng văn bản của Bộ Tư pháp") or a milestone's id
  Date on;
  std::string document;  ///< number and date of the document that proves it
};

bool operator==(const Event& a, const Event& b) noexcept;

using Events = std::vector<Event>;

/// The event recorded for a name, compared folded; null when it has not been recorded. The earliest, when several.
const Event* find_event(const Events& events, std::string_view name);

/// Reads a CSV with the headings event, on, document (or sự kiện, ngày, văn bản). Wrong rows are issues; good rows are
/// used. Throws BadFile only when the file as a whole cannot be read.
Reading<Events> read_events(const std::filesystem::path& csv_file);
Reading<Events> parse_events(std::string_view csv);

}  // namespace cchc
