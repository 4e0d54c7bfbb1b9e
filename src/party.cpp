#include "cchc/party.hpp"

#include <algorithm>

#include "cchc/match.hpp"

namespace cchc {

namespace {

AgencyRef find(const Directory& directory, const AgencyId& id) {
  const auto found = directory.find(id);
  if (!found) directory.at(id);  // throws, saying so
  return *found;
}

}  // namespace

bool operator==(const Party& a, const Party& b) noexcept {
  const auto id = [](const Party& party) {
    return match(
        party.who, [](const OneAgency& one) { return &one.agency; },
        [](const WholeGroup& whole) { return &whole.group; },
        [](const UnnamedAgencies&) -> const AgencyId* { return nullptr; });
  };
  const AgencyId* const left = id(a);
  const AgencyId* const right = id(b);
  const bool same = left == nullptr || right == nullptr ? left == right : *left == *right;
  return same && a.who.index() == b.who.index() && a.text == b.text && a.place == b.place;
}

std::string_view kind_of(const Party& party) noexcept {
  return match(
      party.who, [](const OneAgency&) { return std::string_view{"agency"}; },
      [](const WholeGroup&) { return std::string_view{"group"}; },
      [](const UnnamedAgencies&) { return std::string_view{"unnamed"}; });
}

std::vector<AgencyRef> members(const Party& party, const Directory& directory, Date on) {
  return match(
      party.who,
      [&](const OneAgency& one) {
        const auto heir = directory.heir(find(directory, one.agency), on);
        return heir ? std::vector{*heir} : std::vector<AgencyRef>{};
      },
      [&](const WholeGroup& whole) { return directory.members(find(directory, whole.group), on); },
      [](const UnnamedAgencies&) { return std::vector<AgencyRef>{}; });
}

std::vector<AgencyRef> members(const std::vector<Party>& parties, const Directory& directory, Date on) {
  std::vector<AgencyRef> all;
  for (const Party& party : parties) {
    const auto some = members(party, directory, on);
    all.insert(all.end(), some.begin(), some.end());
  }
  std::sort(all.begin(), all.end());  // handles follow the directory's order
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace cchc
