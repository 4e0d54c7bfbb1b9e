#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "cchc/dates.hpp"
#include "cchc/id.hpp"

namespace cchc {

namespace detail {
class NameIndex;
}

enum class AgencyKind {
  province,
  council,
  people_committee,
  office,
  office_holder,
  provincial_agency,  ///< sở, ban, ngành cấp tỉnh
  management_board,
  sub_unit,
  public_service_unit,
  portal,
  vertical,  ///< cơ quan trung ương đóng tại địa bàn (ngành dọc)
  enterprise,
  party_body,
  front,
  central,
  group  ///< not a body: what a group expression names
};

enum class Level { none, central, province, district, commune };

/// Who belongs to a group on a day: every body in force of one of `kinds` and, unless none, of `level`.
struct Membership {
  enum class Known { listed, open, unfixed };  ///< open: "có liên quan"; unfixed: the words have no settled base
  Known known = Known::listed;
  std::vector<AgencyKind> kinds;
  Level level = Level::none;
};

/// A body, from its first to its last day, or a group of bodies.
struct Agency {
  AgencyId id;
  AgencyKind kind = AgencyKind::provincial_agency;
  Level level = Level::none;
  std::string name;                  ///< "Sở Nội vụ"
  std::vector<std::string> aliases;  ///< abbreviations and other spellings; unique among bodies in force on a day
  std::optional<AgencyId> parent;
  std::optional<Date> since;  ///< first day in force; empty: before the directory begins
  std::optional<Date> until;  ///< last day in force; empty: no end known
  std::optional<AgencyId> successor;
  std::vector<std::string> codes;  ///< "GSO:622"
  std::string source;
  std::string note;
  std::optional<Membership> members;  ///< of a group only

  bool in_force(Date day) const noexcept { return (!since || *since <= day) && (!until || day <= *until); }
};

/// Whether the body is in force on the day and of the kinds and level that the members are of.
bool belongs(const Agency& agency, const Membership& members, Date on) noexcept;

bool operator==(const Membership& a, const Membership& b) noexcept;
bool operator==(const Agency& a, const Agency& b) noexcept;

/// The bodies of one province ("danh bạ cơ quan"), by id, by name on a day, and by group.
class Directory {
 public:
  /// Throws InvalidValue on a repeated id, a name or alias that two bodies carry on one day, an unknown parent or
  /// successor, successors that run in a circle, and a body that ends before it begins; the message lists every fault.
  explicit Directory(std::vector<Agency> agencies);

  const std::vector<Agency>& agencies() const noexcept { return agencies_; }
  const Agency& at(AgencyRef agency) const;    ///< throws NotFound
  const Agency& at(const AgencyId& id) const;  ///< throws NotFound
  std::optional<AgencyRef> find(const AgencyId& id) const;
  std::optional<AgencyRef> find(std::string_view name, Date on) const;  ///< by name or alias, folded; in force that day
  std::optional<AgencyRef> heir(AgencyRef agency, Date on) const;  ///< itself, or along `successor` the one in force
  std::vector<AgencyRef> members(AgencyRef group, Date on) const;  ///< in directory order; empty for an open group

  const detail::NameIndex& names() const noexcept { return *names_; }  ///< for the readers of this library

 private:
  std::vector<Agency> agencies_;
  std::unordered_map<std::string, AgencyRef> by_id_;
  std::shared_ptr<const detail::NameIndex> names_;  // shared by copies: it never changes
};

bool operator==(const Directory& a, const Directory& b) noexcept;

Directory parse_directory(std::string_view csv);                  ///< throws BadFile, naming line and column
Directory read_directory(const std::filesystem::path& csv_file);  ///< the same from a file

std::string_view to_string(AgencyKind kind) noexcept;
std::string_view to_string(Level level) noexcept;

}  // namespace cchc
