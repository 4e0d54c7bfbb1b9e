#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "cchc/party.hpp"
#include "tokens.hpp"

namespace cchc::detail {

/// The parties of one cell and what there is to say about them, as they are found.
class PartyList {
 public:
  PartyList(std::string_view cell, const Tokens& tokens, const Directory& directory, Date on) noexcept
      : cell_{cell}, tokens_{tokens}, directory_{directory}, on_{on} {}

  std::size_t size() const noexcept { return reading_.value.size(); }

  /// The words of the tokens from `begin` to before `end`, and where they stand.
  std::string_view text(std::size_t begin, std::size_t end) const noexcept;
  Place place(std::size_t begin, std::size_t end) const noexcept;

  void add_unnamed(std::size_t begin, std::size_t end);
  void add_named(AgencyRef agency, std::size_t begin, std::size_t end);
  void report(Issue issue) { reading_.issues.push_back(std::move(issue)); }

  /// The last party takes the bytes of these tokens: bullet, label and separator with it.
  void cover(std::size_t begin, std::size_t end) { reading_.value.back().place = place(begin, end); }

  /// The last party takes what is left from token `covered` on; without any, the whole cell is an issue.
  Reading<std::vector<Party>> finish(std::size_t covered);

 private:
  void add(decltype(Party::who) who, std::size_t begin, std::size_t end);
  void report_members(const Agency& group, std::size_t begin, std::size_t end);
  void report_repeated();

  std::string_view cell_;
  const Tokens& tokens_;
  const Directory& directory_;
  Date on_;
  Reading<std::vector<Party>> reading_;
};

}  // namespace cchc::detail
