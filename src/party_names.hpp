#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include "cchc/agency.hpp"
#include "name_index.hpp"
#include "tokens.hpp"

namespace cchc::detail {

/// Finds the names of a directory in one agency cell.
class PartyNames {
 public:
  PartyNames(const Tokens& tokens, const Directory& directory, Date on) noexcept;

  struct Name {
    AgencyRef agency;
    std::size_t end = 0;    ///< the token after it
    std::size_t words = 0;  ///< how many words it has
  };

  /// The longest name at `at`, written out, without its "UBND" ("các huyện, thị xã, thành phố"), or with a head
  /// borrowed from an earlier part ("Các sở: Nội vụ, Tài chính").
  std::optional<Name> find(std::size_t at) const noexcept;
  std::optional<Name> find_unborrowed(std::size_t at) const noexcept;

  /// From here on, later parts may borrow the words at `at`; `whole`: only if they are a name, written out.
  void lend(std::size_t at, bool whole) noexcept;

  /// True when the words from `at` to `end` only begin a name: "Các sở" before a colon.
  bool is_lone_head(std::size_t at, std::size_t end) const noexcept;

  /// Steps over words that begin a name and break off: "UBND các huyện, thị xã" is not cut at its comma.
  std::size_t skip_begun(std::size_t at) const noexcept;

  /// "HĐND" in "HĐND và UBND tỉnh": a lone head that goes on as the name at `next` does after its first word.
  std::optional<AgencyRef> find_shared(std::size_t at, std::size_t next) const noexcept;

  /// Steps over where a body is: "tỉnh", "tỉnh Gia Lai", "trên địa bàn tỉnh", "thuộc UBND tỉnh".
  std::size_t skip_place(std::size_t at) const noexcept;

  /// Steps over the body an agency belongs to: "Trung tâm Lưu trữ - Sở Nội vụ".
  std::size_t skip_owner(std::size_t at, AgencyRef agency) const noexcept;

  bool starts_party(std::size_t at) const noexcept;  ///< a name, a head, "các đơn vị", a label

 private:
  std::optional<Name> name_of(const NameIndex::Walk& walk) const noexcept;
  std::optional<Name> find_from(NameIndex::Node start, std::size_t at) const noexcept;
  bool may_borrow_much(const Name& name) const noexcept;
  AgencyRef nearest(const std::vector<AgencyRef>& bodies) const noexcept;
  bool owns(NameIndex::Node name, AgencyRef agency) const;
  std::size_t skip_province(std::size_t at) const noexcept;

  const Tokens& tokens_;
  const Directory& directory_;
  Date on_;
  NameIndex::Node committee_;  // "UBND"
  NameIndex::Node province_;   // "tỉnh"
  NameIndex::Walk lent_;
};

}  // namespace cchc::detail
