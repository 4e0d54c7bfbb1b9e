#include "cchc/agency.hpp"

#include <algorithm>

#include <array>
#include <tuple>

#include "agency_fields.hpp"

namespace cchc {

namespace {

// In the order of the enumerations.
constexpr std::array<std::string_view, 16> kinds{"province",
                                                 "council",
                                                 "people_committee",
                                                 "office",
                                                 "office_holder",
                                                 "provincial_agency",
                                                 "management_board",
                                                 "sub_unit",
                                                 "public_service_unit",
                                                 "portal",
                                                 "vertical",
                                                 "enterprise",
                                                 "party_body",
                                                 "front",
                                                 "central",
                                                 "group"};
constexpr std::array<std::string_view, 5> levels{"none", "central", "province", "district", "commune"};

template <class Enum, std::size_t n>
std::optional<Enum> find_word(const std::array<std::string_view, n>& words, std::string_view word) noexcept {
  for (std::size_t i = 0; i < n; ++i) {
    if (words[i] == word) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view to_string(AgencyKind kind) noexcept { return kinds[static_cast<std::size_t>(kind)]; }

std::string_view to_string(Level level) noexcept { return levels[static_cast<std::size_t>(level)]; }

bool belongs(const Agency& agency, const Membership& members, Date on) noexcept {
  const auto& kinds = members.kinds;
  return agency.in_force(on) && (members.level == Level::none || agency.level == members.level) &&
         std::find(kinds.begin(), kinds.end(), agency.kind) != kinds.end();
}

bool operator==(const Membership& a, const Membership& b) noexcept {
  return a.known == b.known && a.kinds == b.kinds && a.level == b.level;
}

bool operator==(const Agency& a, const Agency& b) noexcept {
  const auto fields = [](const Agency& x) {
    return std::tie(x.id, x.kind, x.level, x.name, x.aliases, x.parent, x.since, x.until, x.successor, x.codes,
                    x.source, x.note, x.members);
  };
  return fields(a) == fields(b);
}

namespace detail {

std::optional<AgencyKind> find_agency_kind(std::string_view word) noexcept {
  return find_word<AgencyKind>(kinds, word);
}

std::optional<Level> find_level(std::string_view word) noexcept {
  return word.empty() ? Level::none : find_word<Level>(levels, word);
}

std::optional<Membership> find_membership(std::string_view words) {
  if (words == "open") return Membership{Membership::Known::open, {}, Level::none};
  if (words == "unfixed") return Membership{Membership::Known::unfixed, {}, Level::none};
  Membership members;
  if (const auto at = words.find('@'); at != std::string_view::npos) {
    const auto level = find_level(words.substr(at + 1));
    if (!level || *level == Level::none) return std::nullopt;
    members.level = *level;
    words = words.substr(0, at);
    if (words.empty()) return members;
  }
  for (bool more = true; more;) {
    const auto bar = words.find('|');
    const auto kind = find_agency_kind(words.substr(0, bar));
    if (!kind || *kind == AgencyKind::group) return std::nullopt;
    members.kinds.push_back(*kind);
    more = bar != std::string_view::npos;
    if (more) words = words.substr(bar + 1);
  }
  return members;
}

std::string to_string(const Membership& members) {
  if (members.known == Membership::Known::open) return "open";
  if (members.known == Membership::Known::unfixed) return "unfixed";
  std::string words;
  for (const AgencyKind kind : members.kinds) {
    if (!words.empty()) words += '|';
    words += cchc::to_string(kind);
  }
  if (members.level != Level::none) words.append("@").append(cchc::to_string(members.level));
  return words;
}

}  // namespace detail
}  // namespace cchc
