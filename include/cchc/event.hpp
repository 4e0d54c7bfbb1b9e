#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/dates.hpp"
#include "cchc/issue.hpp"

namespace cchc {

/// The largest file of events that is read: 16 MiB.
inline constexpr std::size_t max_events_bytes = std::size_t{16} << 20;

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

/// Reads a CSV an officer can fill in: UTF-8, BOM accepted, comma, semicolon or tab, dates dd/mm/yyyy or ISO, headings
/// event, on, document or sự kiện, ngày, văn bản; rows that are links are left to read_links (chain.hpp). Wrong rows
/// are issues with line and column; good rows are used. Throws BadFile only when the file as a whole cannot be read.
/// Issues: event.no_name, event.bad_day, event.extra_field, event.repeated, event.unknown_column,
/// event.repeated_column; of links also event.bad_milestone.
Reading<Events> read_events(const std::filesystem::path& csv_file);
Reading<Events> parse_events(std::string_view csv);

}  // namespace cchc
