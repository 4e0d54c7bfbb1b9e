// Any bytes as an agency cell: nothing crashes, every byte that is not white space lies in a place, every id is known.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "cchc/party.hpp"
#include "cchc/shipped.hpp"
#include "utf8.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(std::string_view cell, const cchc::Directory& directory, cchc::Date on) {
  const auto reading = cchc::read_parties(cell, directory, on);
  std::vector<bool> covered(cell.size());
  const auto cover = [&](cchc::Place place) {
    require(place.begin <= place.end && place.end <= cell.size());
    for (std::size_t i = place.begin; i < place.end; ++i) covered[i] = true;
  };
  for (const cchc::Party& party : reading.value) cover(party.place);
  for (const cchc::Issue& issue : reading.issues) cover(issue.place);
  for (std::size_t at = 0; at < cell.size();) {
    const auto c = cchc::detail::decode(cell, at);
    require(covered[at] || cchc::detail::is_space(c.value));
    at += c.length;
  }
  require(cchc::members(reading.value, directory, on).size() <= directory.agencies().size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const cchc::Directory directory = cchc::parse_directory(cchc::shipped("agencies/gialai.csv"));
  const std::string_view cell{reinterpret_cast<const char*>(data), size};
  check(cell, directory, cchc::make_date(2024, 6, 30));
  check(cell, directory, cchc::make_date(2025, 7, 1));
  return 0;
}
