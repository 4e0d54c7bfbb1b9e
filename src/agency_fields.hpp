#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cchc/agency.hpp"

namespace cchc::detail {

// The words that data files use for the parts of an agency; null for a word that is none.
std::optional<AgencyKind> find_agency_kind(std::string_view word) noexcept;
std::optional<Level> find_level(std::string_view word) noexcept;  ///< "" and "none" are no level

/// "provincial_agency|management_board@province", "@province", "open", "unfixed": data/agencies/README.md.
std::optional<Membership> find_membership(std::string_view words);
std::string to_string(const Membership& members);

}  // namespace cchc::detail
