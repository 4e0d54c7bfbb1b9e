#include <doctest/doctest.h>

#include <filesystem>

#include "cchc/agency.hpp"
#include "cchc/error.hpp"

using namespace cchc;

namespace {

Agency body(const char* id, const char* name) {
  return {AgencyId{id}, AgencyKind::provincial_agency, Level::province, name, {}, {}, {}, {}, {}, {}, {}, {}, {}};
}

std::string refusal(std::vector<Agency> agencies) {
  try {
    Directory{std::move(agencies)};
  } catch (const InvalidValue& error) {
    return error.what();
  }
  return {};
}

bool says(const std::string& message, const char* words) { return message.find(words) != std::string::npos; }

const Directory& gia_lai() {
  static const Directory directory =
      read_directory(std::filesystem::path{CCHC_SOURCE_DIR} / "data/agencies/gialai.csv");
  return directory;
}

std::size_t count(const char* group, Date on) { return gia_lai().members(*gia_lai().find(AgencyId{group}), on).size(); }

std::string find(const char* name, Date on) {
  const auto found = gia_lai().find(name, on);
  return found ? gia_lai().at(*found).id.str() : "";
}

const Date in_2024 = make_date(2024, 6, 30);
const Date merged = make_date(2025, 3, 15);
const Date united = make_date(2025, 7, 1);

}  // namespace

TEST_CASE("Gia Lai has twenty provincial bodies in 2024, fifteen after the mergers") {
  CHECK(count("grp.sbn", in_2024) == 20);
  CHECK(count("grp.sbn", make_date(2025, 2, 28)) == 20);
  CHECK(count("grp.sbn", merged) == 15);
  CHECK(count("grp.sbn", united) == 15);
}

TEST_CASE("Gia Lai has seventeen districts until 30/6/2025 and none after") {
  CHECK(count("grp.huyen", in_2024) == 17);
  CHECK(count("grp.huyen", make_date(2025, 6, 30)) == 17);
  CHECK(count("grp.huyen", united) == 0);
}

TEST_CASE("communes are not listed, and open expressions have no members") {
  CHECK(count("grp.xa", in_2024) == 0);
  CHECK(count("grp.lienquan", in_2024) == 0);
  CHECK(count("grp.caccap", in_2024) == 0);
  CHECK(count("gl.snv", in_2024) == 0);  // a body is no group
}

TEST_CASE("a name is found by its day, whatever its case, form and tone place") {
  CHECK(find("Sở Nội vụ", in_2024) == "gl.snv");
  CHECK(find("SNV", merged) == "gl25.snv");
  CHECK(find(" sở  nội\xC2\xA0vụ ", united) == "glm.snv");
  CHECK(find("Sở Văn hoá, Thể thao và Du lịch", in_2024) == "gl.svhttdl");
  CHECK(find("Văn phòng Ủy ban nhân dân tỉnh", in_2024) == "gl.vpub");
  CHECK(find("các sở, ban, ngành", in_2024) == "grp.sbn");
  CHECK(find("Sở Kế hoạch và Đầu tư", merged) == "");
  CHECK(find("Sở Nội vụ tỉnh Kon Tum", in_2024) == "");
  CHECK(find("Sở Nội", in_2024) == "");
  CHECK(find("", in_2024) == "");
}

TEST_CASE("every name and alias of the file finds its own body") {
  for (const Agency& agency : gia_lai().agencies()) {
    const Date day = agency.in_force(in_2024) ? in_2024 : *agency.since;
    CAPTURE(agency.id.str());
    CHECK(find(agency.name.c_str(), day) == agency.id.str());
    for (const std::string& alias : agency.aliases) {
      CAPTURE(alias);
      CHECK(find(alias.c_str(), day) == agency.id.str());
    }
  }
}

TEST_CASE("an heir is followed as far as the day needs") {
  const auto heir = [](const char* id, Date on) {
    const auto found = gia_lai().heir(*gia_lai().find(AgencyId{id}), on);
    return found ? gia_lai().at(*found).id.str() : "";
  };
  CHECK(heir("gl.bdt", in_2024) == "gl.bdt");
  CHECK(heir("gl.bdt", merged) == "gl25.sdttg");
  CHECK(heir("gl.bdt", united) == "glm.sdttg");
  CHECK(heir("gl.h633", united) == "");
  CHECK(heir("glm.snv", in_2024) == "");
}

TEST_CASE("a handle or id that the directory did not give out is refused") {
  CHECK_THROWS_AS(gia_lai().at(AgencyRef{100000}), NotFound);
  CHECK_THROWS_AS(gia_lai().at(AgencyId{"gl.none"}), NotFound);
  CHECK_FALSE(gia_lai().find(AgencyId{"gl.none"}).has_value());
  CHECK(gia_lai().at(AgencyId{"gl.snv"}).name == "Sở Nội vụ");
}

TEST_CASE("all faults of a directory are told at once") {
  Agency late = body("late", "Sở L");
  late.since = make_date(2025, 3, 1);
  late.until = make_date(2025, 2, 1);
  Agency orphan = body("orphan", "Sở O");
  orphan.parent = AgencyId{"nobody"};
  orphan.successor = AgencyId{"noone"};
  const std::string message =
      refusal({body("a", "Sở A"), body("a", "Sở B"), late, orphan, body("c", "SỞ  A"), body("d", "")});
  CHECK(says(message, "the id a is given twice"));
  CHECK(says(message, "late ends on 2025-02-01, before it begins"));
  CHECK(says(message, "orphan has the unknown parent nobody"));
  CHECK(says(message, "orphan has the unknown successor noone"));
  CHECK(says(message, "a (Sở A) and c (SỞ  A) share a name or alias"));
  CHECK(says(message, "d has no name"));
}

TEST_CASE("two bodies may share a name on different days only") {
  Agency first = body("first", "Sở A");
  Agency second = body("second", "Sở B");
  second.aliases = {"Sở A"};
  first.until = make_date(2025, 2, 28);
  second.since = make_date(2025, 3, 1);
  CHECK(refusal({first, second}).empty());
  CHECK(refusal({second, first}).empty());
  second.since = make_date(2025, 2, 28);
  CHECK(says(refusal({second, first}), "share a name"));
  CHECK(says(refusal({body("x", "UBND huyện X"), body("y", "Ủy ban nhân dân huyện X")}), "share a name"));
}

TEST_CASE("successors may not run in a circle") {
  Agency a = body("a", "Sở A");
  Agency b = body("b", "Sở B");
  a.successor = AgencyId{"b"};
  CHECK(refusal({a, b}).empty());
  b.successor = AgencyId{"a"};
  CHECK(says(refusal({a, b}), "lead back to it"));
  a.successor = AgencyId{"a"};
  CHECK(says(refusal({a}), "lead back to it"));
}

TEST_CASE("a directory is a value") {
  const Directory copy = gia_lai();
  CHECK(copy == gia_lai());
  CHECK(copy.find("Sở Nội vụ", in_2024).has_value());
  CHECK_FALSE(copy == Directory{{}});
}

TEST_CASE("a directory of any size is checked in reasonable time") {
  std::vector<Agency> agencies;
  for (int i = 0; i < 20000; ++i) {
    agencies.push_back(body(("a" + std::to_string(i)).c_str(), ("Sở số " + std::to_string(i)).c_str()));
    if (i > 0) agencies.back().successor = AgencyId{"a" + std::to_string(i - 1)};
  }
  CHECK(Directory{agencies}.find("sở số 19999", in_2024)->index == 19999);
  const std::string many_short_forms(600, ' ');
  std::string name;
  for (int i = 0; i < 60; ++i) name += "UBND HĐND ";
  CHECK(refusal({body("x", name.c_str())}).empty());
}
