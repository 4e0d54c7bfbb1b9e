#include "party_names.hpp"

#include <algorithm>

#include "party_words.hpp"

namespace cchc::detail {

namespace {

constexpr WordKey word_committee = word("UBND");
constexpr WordKey word_province = word("tỉnh");

/// Longer chains of parents than this are no administration.
constexpr int most_parents = 8;

}  // namespace

PartyNames::PartyNames(const Tokens& tokens, const Directory& directory, Date on) noexcept
    : tokens_{tokens},
      directory_{directory},
      on_{on},
      committee_{directory.names().child(NameIndex::root, word_committee)},
      province_{directory.names().child(NameIndex::root, word_province)} {}

/// The body in force; else the last that ended before the day; else the first that begins after it.
AgencyRef PartyNames::nearest(const std::vector<AgencyRef>& bodies) const noexcept {
  const auto rank = [&](AgencyRef body) {
    const Agency& agency = directory_.agencies()[body.index];
    const bool past = agency.until && *agency.until < on_;
    const Date day = agency.in_force(on_) ? on_ : past ? *agency.until : *agency.since;
    const int days = (date::sys_days{day} - date::sys_days{on_}).count();
    return std::pair{agency.in_force(on_) ? 0 : past ? 1 : 2, past ? -days : days};
  };
  return *std::min_element(bodies.begin(), bodies.end(), [&](AgencyRef a, AgencyRef b) { return rank(a) < rank(b); });
}

std::optional<PartyNames::Name> PartyNames::name_of(const NameIndex::Walk& walk) const noexcept {
  if (!walk.found()) return std::nullopt;
  return Name{nearest(directory_.names().bodies(walk.name)), walk.name_end, walk.name_words};
}

std::optional<PartyNames::Name> PartyNames::find_from(NameIndex::Node start, std::size_t at) const noexcept {
  return name_of(directory_.names().walk(tokens_, at, start));
}

std::optional<PartyNames::Name> PartyNames::find_unborrowed(std::size_t at) const noexcept {
  if (auto name = find_from(NameIndex::root, at)) return name;
  if (committee_ == NameIndex::root) return std::nullopt;
  auto name = find_from(committee_, at);
  if (!name) return name;
  const Level level = directory_.agencies()[name->agency.index].level;  // "tỉnh" alone is no party
  return level == Level::district || level == Level::commune ? name : std::nullopt;
}

std::optional<PartyNames::Name> PartyNames::find(std::size_t at) const noexcept {
  if (auto name = find_unborrowed(at)) return name;
  for (std::size_t i = lent_.path_size; i > 0; --i) {
    const auto name = find_from(lent_.path[i - 1], at);
    if (name && (i == 1 || may_borrow_much(*name))) return name;
  }
  return std::nullopt;
}

/// "UBND cấp huyện, xã" borrows two words; but the "thị xã, thành phố" after "UBND huyện Chư Sê" are not every
/// district.
bool PartyNames::may_borrow_much(const Name& name) const noexcept {
  const auto is_group = [&](AgencyRef agency) { return directory_.agencies()[agency.index].kind == AgencyKind::group; };
  return !is_group(name.agency) || (lent_.found() && is_group(directory_.names().bodies(lent_.name).front()));
}

void PartyNames::lend(std::size_t at, bool whole) noexcept {
  const auto walk = directory_.names().walk(tokens_, at);
  if (walk.path_size > 0 && (walk.found() || !whole)) lent_ = walk;
}

bool PartyNames::is_lone_head(std::size_t at, std::size_t end) const noexcept {
  const auto walk = directory_.names().walk(tokens_, at);
  return walk.path_size > 0 && walk.end == end;
}

std::size_t PartyNames::skip_begun(std::size_t at) const noexcept {
  const auto walk = directory_.names().walk(tokens_, at);
  const bool breaks_off = walk.end == tokens_.size() || tokens_[walk.end].kind == Token::Kind::sign ||
                          tokens_[walk.end].starts_line || is_link(tokens_[walk.end]);
  return breaks_off ? walk.end : at;
}

std::optional<AgencyRef> PartyNames::find_shared(std::size_t at, std::size_t next) const noexcept {
  const auto head = directory_.names().walk(tokens_, at);
  const auto whole = directory_.names().walk(tokens_, next);
  if (!whole.found()) return std::nullopt;
  const auto name = find_from(head.last, next + 1);
  return name && name->end == whole.name_end ? std::optional{name->agency} : std::nullopt;
}

/// "Gia Lai" after "tỉnh".
std::size_t PartyNames::skip_province(std::size_t at) const noexcept {
  if (province_ == NameIndex::root) return at;
  const auto name = find_from(province_, at);
  return name && directory_.agencies()[name->agency.index].kind == AgencyKind::province ? name->end : at;
}

std::size_t PartyNames::skip_place(std::size_t at) const noexcept {
  const std::size_t n = tokens_.size();
  const bool comma = at + 1 < n && tokens_[at].is_sign(',') && tokens_[at + 1].is<word_province>();
  const std::size_t begin = comma ? at + 1 : skip_locator(tokens_, at);
  if (begin < n && tokens_[begin].is<word_province>()) {
    const std::size_t end = skip_province(begin + 1);
    if (end > begin + 1) return end;
    const bool another = end < n && tokens_[end].upper && !tokens_[end].starts_line && !starts_party(end);
    return comma || another ? at : end;  // "tỉnh Kon Tum" is not ours
  }
  if (const std::size_t end = skip_province(begin); end > begin) return end;
  if (begin == at) return at;
  const auto name = find_from(NameIndex::root, begin);
  const bool ours = name && directory_.agencies()[name->agency.index].kind == AgencyKind::people_committee &&
                    directory_.agencies()[name->agency.index].level == Level::province;
  return ours ? skip_province(name->end) : at;
}

bool PartyNames::owns(NameIndex::Node name, AgencyRef agency) const {
  const auto& bodies = directory_.names().bodies(name);
  std::optional<AgencyRef> at = agency;
  for (int i = 0; i < most_parents && at; ++i) {
    const auto& parent = directory_.at(*at).parent;
    at = parent ? directory_.find(*parent) : std::nullopt;
    if (at && std::find(bodies.begin(), bodies.end(), *at) != bodies.end()) return true;
  }
  return false;
}

std::size_t PartyNames::skip_owner(std::size_t at, AgencyRef agency) const noexcept {
  if (at >= tokens_.size() || tokens_[at].starts_line) return at;
  const bool dash = tokens_[at].is_sign('-') || tokens_[at].is_sign(U'–');
  const bool bracket = tokens_[at].is_sign('(');
  const std::size_t begin = dash || bracket ? at + 1 : skip_locator(tokens_, at);
  const auto walk = directory_.names().walk(tokens_, begin);
  if (!walk.found() || !owns(walk.name, agency)) return at;
  const std::size_t end = skip_place(walk.name_end);
  if (!bracket) return end;
  return end < tokens_.size() && tokens_[end].is_sign(')') ? end + 1 : at;
}

bool PartyNames::starts_party(std::size_t at) const noexcept {
  at = skip_some(tokens_, skip_every(tokens_, at));
  return skip_head(tokens_, at) > at || skip_noun(tokens_, at) > at || skip_label(tokens_, at) > at ||
         skip_office(tokens_, at) > at || find_unborrowed(at);
}

}  // namespace cchc::detail
