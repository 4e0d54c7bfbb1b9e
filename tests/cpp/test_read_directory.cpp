#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "agency_fields.hpp"
#include "cchc/agency.hpp"
#include "cchc/error.hpp"

using namespace cchc;

namespace {

std::string refusal(const std::string& csv) {
  try {
    parse_directory(csv);
  } catch (const BadFile& error) {
    return error.what();
  }
  return {};
}

bool says(const std::string& message, const char* words) { return message.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("the shipped directory of Gia Lai is read whole") {
  const auto directory = read_directory(std::filesystem::path{CCHC_SOURCE_DIR} / "data/agencies/gialai.csv");
  CHECK(directory.agencies().size() == 105);
  const Agency& pleiku = directory.at(AgencyId{"gl.h622"});
  CHECK(pleiku.kind == AgencyKind::people_committee);
  CHECK(pleiku.level == Level::district);
  CHECK(pleiku.codes == std::vector<std::string>{"GSO:622"});
  CHECK(pleiku.parent == AgencyId{"gl.tinh"});
  CHECK_FALSE(pleiku.since.has_value());
  CHECK(pleiku.until == make_date(2025, 6, 30));
  CHECK_FALSE(pleiku.members.has_value());
  const Agency& bodies = directory.at(AgencyId{"grp.sbn"});
  REQUIRE(bodies.members.has_value());
  CHECK(bodies.members->kinds == std::vector{AgencyKind::provincial_agency, AgencyKind::management_board});
}

TEST_CASE("every group of the shipped directory says who belongs to it, every row where it comes from") {
  const auto directory = read_directory(std::filesystem::path{CCHC_SOURCE_DIR} / "data/agencies/gialai.csv");
  for (const Agency& agency : directory.agencies()) {
    CAPTURE(agency.id.str());
    CHECK(agency.members.has_value() == (agency.kind == AgencyKind::group));
    CHECK_FALSE(agency.source.empty());
  }
}

TEST_CASE("columns may come in any order, and most may be left out") {
  const auto directory = parse_directory("name,kind,id\nSở A,provincial_agency,a\n");
  CHECK(directory.at(AgencyId{"a"}).name == "Sở A");
  CHECK(directory.at(AgencyId{"a"}).level == Level::none);
  CHECK(parse_directory("id,kind,name\n").agencies().empty());
}

TEST_CASE("a wrong field is refused with its line and column") {
  const std::string head = "id,kind,level,name,since,members\n";
  CHECK(says(refusal(head + "a,ministry,,A,,\n"), "line 2, column 2"));
  CHECK(says(refusal(head + "a b,front,,A,,\n"), "line 2, column 1"));
  CHECK(says(refusal(head + "a,front,world,A,,\n"), "line 2, column 3"));
  CHECK(says(refusal(head + "a,front,,A,31/02/2024,\n"), "line 2, column 5"));
  CHECK(says(refusal(head + "a,group,,A,,all\n"), "line 2, column 6"));
  CHECK(says(refusal(head + "a,front,,A\n"), "4 fields in the row"));
  CHECK(says(refusal("id,kind,title\na,front,A\n"), "line 1, column 3"));
  CHECK(says(refusal("id,kind\na,front\n"), "no heading"));
  CHECK(says(refusal("id,id,kind,name\n"), "given twice"));
  CHECK_FALSE(refusal("").empty());
  CHECK_FALSE(refusal("id,kind,name\n\"a,front,A\n").empty());
  CHECK_FALSE(refusal("id,kind,name\na,front,\xFF\n").empty());
}

TEST_CASE("faults between rows are refused as faults of the file") {
  const std::string message = refusal("id,kind,name,parent\na,front,A,\na,front,B,x\n");
  CHECK(says(message, "the id a is given twice"));
  CHECK(says(message, "unknown parent x"));
}

TEST_CASE("a missing file is refused by its name") {
  CHECK_THROWS_AS(read_directory("no-such-directory.csv"), BadFile);
}

TEST_CASE("who belongs to a group is written and read back") {
  for (const char* words :
       {"open", "unfixed", "@province", "vertical", "provincial_agency|management_board@province"}) {
    const auto members = detail::find_membership(words);
    REQUIRE(members.has_value());
    CHECK(detail::to_string(*members) == words);
  }
  for (const char* words :
       {"", "all", "front@", "front@world", "front@none", "group", "front||central", "|", "front|"}) {
    CAPTURE(words);
    CHECK_FALSE(detail::find_membership(words).has_value());
  }
}

TEST_CASE("kinds and levels are written and read back") {
  for (int i = 0; i <= static_cast<int>(AgencyKind::group); ++i) {
    const auto kind = static_cast<AgencyKind>(i);
    CHECK(detail::find_agency_kind(to_string(kind)) == kind);
  }
  for (int i = 0; i <= static_cast<int>(Level::commune); ++i) {
    const auto level = static_cast<Level>(i);
    CHECK(detail::find_level(to_string(level)) == level);
  }
  CHECK(detail::find_level("") == Level::none);
  CHECK(to_string(AgencyKind::vertical) == "vertical");
  CHECK(to_string(Level::district) == "district");
}
