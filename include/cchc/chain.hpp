#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/agency.hpp"
#include "cchc/event.hpp"
#include "cchc/plan.hpp"
#include "cchc/progress.hpp"

namespace cchc {

/// An event that is the completion of another milestone: "sau khi ban hành Kế hoạch" starts when milestone 1.1a is
/// done.
struct Link {
  std::string event;  ///< the words of the clause, or the id of the milestone that waits
  MilestoneId after;  ///< the milestone whose completion it is
};

bool operator==(const Link& a, const Link& b) noexcept;

using Links = std::vector<Link>;

/// Reads the rows of a file of events (event.hpp) that name a milestone under the heading after (or sau mốc) in place
/// of a day; its other rows are read_events'. A file without that heading holds no links.
Reading<Links> read_links(const std::filesystem::path& csv_file);  ///< throws BadFile
Reading<Links> parse_links(std::string_view csv);

/// The events known on `as_of`: those recorded, and after them one for each milestone that waits, by a link or because
/// its clause names another milestone's id, for a milestone that is done. Such an event bears the id of the milestone
/// that waits and the day on which the last of those who owed the other finished, as reported by `as_of`. What is
/// recorded goes before what follows from progress. Chains that run in a circle are issues and are not followed.
/// Issues: chain.cycle, chain.unknown_milestone, chain.unused, event.unused.
Reading<Events> chain(const Events& recorded, const Links& links, const Plan& plan, const Directory& directory,
                      const Progress& progress, Date as_of);

}  // namespace cchc
