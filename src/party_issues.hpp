#pragma once

#include <string>
#include <string_view>

#include "cchc/agency.hpp"
#include "cchc/issue.hpp"

namespace cchc::detail {

// What a reader of an agency cell has to say; `words` as the cell has them. docs/errors.md explains the codes.

Issue unknown_party(std::string_view words, Place place);
Issue base_not_fixed(std::string_view words, Place place);
Issue only_some(std::string_view words, Place place);
Issue no_party(Place place);
Issue more_words(std::string_view words, Place place);
Issue office_holder(std::string_view words, const Agency& body, Place place);
Issue repeated_party(const Agency& body, Place place);
Issue members_not_listed(const Agency& group, Place place);
Issue no_members(const Agency& group, Date on, Place place);
Issue not_in_force(const Agency& body, const Agency* heir, Date on, Place place);

}  // namespace cchc::detail
