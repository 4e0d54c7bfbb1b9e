#include <algorithm>
#include <set>

#include "cchc/agency.hpp"
#include "cchc/error.hpp"
#include "name_index.hpp"

namespace cchc {

namespace {

using Faults = std::vector<std::string>;

bool meet(const Agency& a, const Agency& b) noexcept {
  return (!a.since || !b.until || *a.since <= *b.until) && (!b.since || !a.until || *b.since <= *a.until);
}

void check_links(const Directory& directory, const Agency& agency, Faults& faults) {
  const std::string& id = agency.id.str();
  if (agency.name.empty()) faults.push_back(id + " has no name");
  if (agency.since && agency.until && *agency.since > *agency.until) {
    faults.push_back(id + " ends on " + to_string(*agency.until) + ", before it begins on " + to_string(*agency.since));
  }
  if (agency.parent && !directory.find(*agency.parent)) {
    faults.push_back(id + " has the unknown parent " + agency.parent->str());
  }
  if (agency.successor && !directory.find(*agency.successor)) {
    faults.push_back(id + " has the unknown successor " + agency.successor->str());
  }
}

/// A circle is told once, by the body where the walk along it closes.
void check_circles(const Directory& directory, Faults& faults) {
  const auto& agencies = directory.agencies();
  std::vector<std::size_t> walked(agencies.size(), agencies.size());  // by the walk from which body
  for (std::size_t first = 0; first < agencies.size(); ++first) {
    std::optional<AgencyRef> at = AgencyRef{static_cast<std::uint32_t>(first)};
    while (at && walked[at->index] == agencies.size()) {
      walked[at->index] = first;
      const auto& successor = agencies[at->index].successor;
      at = successor ? directory.find(*successor) : std::nullopt;
    }
    if (at && walked[at->index] == first) {
      faults.push_back("the successors of " + agencies[at->index].id.str() + " lead back to it");
    }
  }
}

/// Of the bodies that carry one name, each that begins before an earlier one has ended.
void check_name(const std::vector<Agency>& agencies, std::vector<AgencyRef> bodies, std::set<std::string>& faults) {
  const auto begins = [&](AgencyRef a, AgencyRef b) { return agencies[a.index].since < agencies[b.index].since; };
  std::stable_sort(bodies.begin(), bodies.end(), begins);  // no day sorts first
  const Agency* last = &agencies[bodies.front().index];    // the one that ends last
  for (std::size_t i = 1; i < bodies.size(); ++i) {
    const Agency& next = agencies[bodies[i].index];
    if (meet(*last, next)) {
      faults.insert(last->id.str() + " (" + last->name + ") and " + next.id.str() + " (" + next.name +
                    ") share a name or alias on one day");
    }
    if (last->until && (!next.until || *last->until < *next.until)) last = &next;
  }
}

void check(const Directory& directory, Faults faults) {
  for (const Agency& agency : directory.agencies()) check_links(directory, agency, faults);
  check_circles(directory, faults);
  std::set<std::string> clashes;
  for (detail::NameIndex::Node node = 0; node < directory.names().size(); ++node) {
    const auto& bodies = directory.names().bodies(node);
    if (bodies.size() > 1) check_name(directory.agencies(), bodies, clashes);
  }
  faults.insert(faults.end(), clashes.begin(), clashes.end());
  if (faults.empty()) return;
  std::string message = "a directory cannot be made: ";
  for (const std::string& fault : faults) message.append(fault).append("; ");
  throw InvalidValue{message + "correct the rows named"};
}

}  // namespace

Directory::Directory(std::vector<Agency> agencies)
    : agencies_{std::move(agencies)}, names_{std::make_shared<const detail::NameIndex>(agencies_)} {
  Faults faults;
  for (std::size_t i = 0; i < agencies_.size(); ++i) {
    const std::string& id = agencies_[i].id.str();
    if (!by_id_.emplace(id, AgencyRef{static_cast<std::uint32_t>(i)}).second) {
      faults.push_back("the id " + id + " is given twice");
    }
  }
  check(*this, std::move(faults));
}

const Agency& Directory::at(AgencyRef agency) const {
  if (agency.index < agencies_.size()) return agencies_[agency.index];
  throw NotFound{"agency number " + std::to_string(agency.index) + " was asked for; the directory holds " +
                 std::to_string(agencies_.size()) + ": take the handle from this directory"};
}

const Agency& Directory::at(const AgencyId& id) const {
  if (const auto agency = find(id)) return agencies_[agency->index];
  throw NotFound{"the directory holds no agency \"" + id.str() + "\": look for it by name, or add it to the file"};
}

std::optional<AgencyRef> Directory::find(const AgencyId& id) const {
  const auto found = by_id_.find(id.str());
  return found == by_id_.end() ? std::nullopt : std::optional{found->second};
}

std::optional<AgencyRef> Directory::find(std::string_view name, Date on) const {
  const detail::Tokens tokens{name};
  const std::size_t begin = !tokens.empty() && tokens[0].is<detail::word("các")>() ? 1 : 0;
  const auto walk = names_->walk(tokens, begin);
  if (!walk.found() || walk.name_end != tokens.size()) return std::nullopt;
  for (const AgencyRef body : names_->bodies(walk.name)) {
    if (agencies_[body.index].in_force(on)) return body;
  }
  return std::nullopt;
}

std::optional<AgencyRef> Directory::heir(AgencyRef agency, Date on) const {
  for (std::optional<AgencyRef> next = agency; next;) {
    const Agency& body = at(*next);
    if (body.in_force(on)) return next;
    next = body.successor ? find(*body.successor) : std::nullopt;
  }
  return std::nullopt;
}

std::vector<AgencyRef> Directory::members(AgencyRef group, Date on) const {
  std::vector<AgencyRef> found;
  const Agency& asked = at(group);
  if (!asked.members || !asked.in_force(on)) return found;
  for (std::uint32_t i = 0; i < agencies_.size(); ++i) {
    if (belongs(agencies_[i], *asked.members, on)) found.push_back({i});
  }
  return found;
}

bool operator==(const Directory& a, const Directory& b) noexcept { return a.agencies() == b.agencies(); }

}  // namespace cchc
