#include "party_list.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "party_issues.hpp"

namespace cchc::detail {

namespace {

bool holds(const Membership& members, const Agency& body) noexcept {
  const bool of_kind = std::find(members.kinds.begin(), members.kinds.end(), body.kind) != members.kinds.end();
  return of_kind && (members.level == Level::none || members.level == body.level);
}

const AgencyId* id_of(const Party& party) noexcept {
  if (const auto* one = std::get_if<OneAgency>(&party.who)) return &one->agency;
  if (const auto* whole = std::get_if<WholeGroup>(&party.who)) return &whole->group;
  return nullptr;
}

}  // namespace

std::string_view PartyList::text(std::size_t begin, std::size_t end) const noexcept {
  const Place where = place(begin, end);
  return cell_.substr(where.begin, where.end - where.begin);
}

Place PartyList::place(std::size_t begin, std::size_t end) const noexcept {
  return {tokens_[begin].begin, tokens_[end - 1].end};
}

void PartyList::add(decltype(Party::who) who, std::size_t begin, std::size_t end) {
  reading_.value.push_back({std::move(who), std::string{text(begin, end)}, place(begin, end)});
}

void PartyList::add_unnamed(std::size_t begin, std::size_t end) { add(UnnamedAgencies{}, begin, end); }

void PartyList::add_named(AgencyRef agency, std::size_t begin, std::size_t end) {
  const Agency& found = directory_.at(agency);
  if (found.kind == AgencyKind::group) {
    add(WholeGroup{found.id}, begin, end);
    return report_members(found, begin, end);
  }
  add(OneAgency{found.id}, begin, end);
  if (found.in_force(on_)) return;
  const auto heir = directory_.heir(agency, on_);
  report(not_in_force(found, heir ? &directory_.at(*heir) : nullptr, on_, place(begin, end)));
}

void PartyList::report_members(const Agency& group, std::size_t begin, std::size_t end) {
  if (!group.members || group.members->known != Membership::Known::listed) {
    return report(base_not_fixed(text(begin, end), place(begin, end)));
  }
  bool listed = false;
  for (const Agency& body : directory_.agencies()) {
    if (!holds(*group.members, body)) continue;
    if (body.in_force(on_)) return;
    listed = true;
  }
  report(listed ? no_members(group, on_, place(begin, end)) : members_not_listed(group, place(begin, end)));
}

void PartyList::report_repeated() {
  if (reading_.value.size() < 2) return;
  std::vector<bool> seen(directory_.agencies().size());
  for (const Party& party : reading_.value) {
    const AgencyId* id = id_of(party);
    if (id == nullptr) continue;
    const AgencyRef agency = *directory_.find(*id);
    if (seen[agency.index]) report(repeated_party(directory_.at(agency), party.place));
    seen[agency.index] = true;
  }
}

Reading<std::vector<Party>> PartyList::finish(std::size_t covered) {
  if (covered < tokens_.size()) {
    if (reading_.value.empty()) {
      report(no_party(place(0, tokens_.size())));
    } else {
      reading_.value.back().place.end = tokens_[tokens_.size() - 1].end;
    }
  }
  report_repeated();
  return std::move(reading_);
}

}  // namespace cchc::detail
