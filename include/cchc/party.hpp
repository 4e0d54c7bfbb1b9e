#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cchc/agency.hpp"
#include "cchc/issue.hpp"

namespace cchc {

/// "Sở Nội vụ": one body.
struct OneAgency {
  AgencyId agency;
};

/// "Các sở, ban, ngành tỉnh": every member of a group of the directory.
struct WholeGroup {
  AgencyId group;
};

/// "các cơ quan, đơn vị có liên quan": the document does not say who; never counted.
struct UnnamedAgencies {};

/// What an agency cell names: one of the three, and the words that name it ("các sở, ban, ngành tỉnh").
struct Party {
  std::variant<OneAgency, WholeGroup, UnnamedAgencies> who;
  std::string text;
  Place place;  ///< in the cell: the words, the bullet or label before them ("Chủ trì:") and the separator after them
};

bool operator==(const Party& a, const Party& b) noexcept;

std::string_view kind_of(const Party& party) noexcept;  ///< "agency", "group", "unnamed"

/// Reads an agency cell; names mean the bodies in force on `on`. Known names and group expressions are matched first,
/// the longest first, so that "Sở Thông tin và Truyền thông" is not cut at its "và". "có liên quan" makes the part
/// before it unnamed; a later part borrows the head of an earlier one ("UBND cấp huyện, cấp xã"). Never throws for the
/// text, and every byte that is not white space lies in the place of a party or of an issue. A name of bodies that are
/// no longer, or not yet, in force on `on` stands for the nearest of them: the last that ended, else the first to
/// begin. Issues: party.unknown, party.abolished, party.repeated, party.base_not_fixed, party.members_not_listed,
/// party.no_members, party.only_some, party.office_holder, party.more_words, party.none.
Reading<std::vector<Party>> read_parties(std::string_view cell, const Directory& directory, Date on);

/// The bodies in force on a day that a party stands for, in directory order: a body or its heir, the members of a
/// group, nothing for unnamed ones. Throws NotFound when the directory does not hold the party's id.
std::vector<AgencyRef> members(const Party& party, const Directory& directory, Date on);

/// Of several parties, each body once.
std::vector<AgencyRef> members(const std::vector<Party>& parties, const Directory& directory, Date on);

}  // namespace cchc
