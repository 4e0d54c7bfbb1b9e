#include <doctest/doctest.h>

#include "cchc/error.hpp"
#include "cchc/party.hpp"

using namespace cchc;

namespace {

Directory small() {
  return parse_directory(
      "id,kind,level,name,aliases,successor,since,until,members\n"
      "a,provincial_agency,province,Sở A,,b,,2025-02-28,\n"
      "c,provincial_agency,province,Sở C,,,,,\n"
      "b,provincial_agency,province,Sở B,,,2025-03-01,,\n"
      "g,group,province,\"Các sở, ban, ngành\",,,,,provincial_agency@province\n"
      "o,group,,Các đơn vị liên quan,,,,,open\n"
      "u,group,,\"Các cơ quan, đơn vị, địa phương\",,,,,unfixed\n");
}

Party one(const char* id) { return {OneAgency{AgencyId{id}}, "…", {}}; }
Party whole(const char* id) { return {WholeGroup{AgencyId{id}}, "…", {}}; }

std::string ids(const std::vector<AgencyRef>& bodies) {
  const Directory directory = small();
  std::string text;
  for (const AgencyRef body : bodies) text += directory.at(body).id.str();
  return text;
}

const Date before = make_date(2025, 2, 28);
const Date after = make_date(2025, 3, 1);

}  // namespace

TEST_CASE("a body stands for itself, then for its heir") {
  CHECK(ids(members(one("a"), small(), before)) == "a");
  CHECK(ids(members(one("a"), small(), after)) == "b");
  CHECK(ids(members(one("b"), small(), before)).empty());
}

TEST_CASE("a group stands for its members of the day, an open or unfixed one for nobody") {
  CHECK(ids(members(whole("g"), small(), before)) == "ac");
  CHECK(ids(members(whole("g"), small(), after)) == "cb");  // in directory order
  CHECK(members(whole("o"), small(), after).empty());
  CHECK(members(whole("u"), small(), after).empty());
  CHECK(members(Party{UnnamedAgencies{}, "các đơn vị liên quan", {}}, small(), after).empty());
}

TEST_CASE("several parties count each body once, in directory order") {
  CHECK(ids(members({one("c"), whole("g"), one("a"), one("b")}, small(), after)) == "cb");
  CHECK(members(std::vector<Party>{}, small(), after).empty());
}

TEST_CASE("a party of another directory is refused") {
  CHECK_THROWS_AS(members(one("x"), small(), after), NotFound);
  CHECK_THROWS_AS(members(whole("x"), small(), after), NotFound);
}

TEST_CASE("parties are equal when kind, id, words and place are") {
  CHECK(one("a") == one("a"));
  CHECK_FALSE(one("a") == one("b"));
  CHECK_FALSE(one("a") == whole("a"));
  CHECK_FALSE(one("a") == Party{UnnamedAgencies{}, "…", {}});
  CHECK(Party{UnnamedAgencies{}, "…", {}} == Party{UnnamedAgencies{}, "…", {}});
  CHECK_FALSE(one("a") == Party{OneAgency{AgencyId{"a"}}, "…", {0, 3}});
  CHECK_FALSE(one("a") == Party{OneAgency{AgencyId{"a"}}, "a", {}});
}

TEST_CASE("a party says what it is") {
  CHECK(kind_of(one("a")) == "agency");
  CHECK(kind_of(whole("g")) == "group");
  CHECK(kind_of(Party{UnnamedAgencies{}, "", {}}) == "unnamed");
}
