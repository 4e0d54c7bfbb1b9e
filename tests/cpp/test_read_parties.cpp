#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "cchc/document.hpp"
#include "cchc/error.hpp"
#include "cchc/party.hpp"
#include "cchc/text.hpp"
#include "csv.hpp"
#include "utf8.hpp"

using namespace cchc;

namespace {

const std::filesystem::path source_dir{CCHC_SOURCE_DIR};

const Directory& gia_lai() {
  static const Directory directory = read_directory(source_dir / "data/agencies/gialai.csv");
  return directory;
}

const Date in_2024 = make_date(2024, 6, 30);

Reading<std::vector<Party>> read(std::string_view cell, Date on = in_2024) { return read_parties(cell, gia_lai(), on); }

/// "agency:gl.snv|unnamed"
std::string kinds_and_ids(const std::vector<Party>& parties) {
  std::string text;
  for (const Party& party : parties) {
    if (!text.empty()) text += '|';
    text += kind_of(party);
    if (const auto* one = std::get_if<OneAgency>(&party.who)) text += ':' + one->agency.str();
    if (const auto* whole = std::get_if<WholeGroup>(&party.who)) text += ':' + whole->group.str();
  }
  return text;
}

std::string words(const std::vector<Party>& parties) {
  std::string text;
  for (const Party& party : parties) text += (text.empty() ? "" : "|") + party.text;
  return text;
}

std::string codes(const std::vector<Issue>& issues) {
  std::string text;
  for (const Issue& issue : issues) text += (text.empty() ? "" : " ") + issue.code;
  return text;
}

/// Every byte that is not white space lies in the place of a party or of an issue; parties stand in order.
void check_covered(std::string_view cell, const Reading<std::vector<Party>>& reading) {
  std::vector<bool> covered(cell.size());
  const auto cover = [&](Place place) {
    REQUIRE(place.begin <= place.end);
    REQUIRE(place.end <= cell.size());
    std::fill(covered.begin() + static_cast<std::ptrdiff_t>(place.begin),
              covered.begin() + static_cast<std::ptrdiff_t>(place.end), true);
  };
  std::size_t last = 0;
  for (const Party& party : reading.value) {
    cover(party.place);
    CHECK(last <= party.place.begin);
    last = party.place.end;
    const auto place = cell.substr(party.place.begin, party.place.end - party.place.begin);
    CHECK(place.find(party.text) != std::string_view::npos);
    CHECK_FALSE(party.text.empty());
  }
  for (const Issue& issue : reading.issues) cover(issue.place);
  for (std::size_t at = 0; at < cell.size();) {
    const auto c = detail::decode(cell, at);
    const bool holds = detail::is_space(c.value) || covered[at];
    CHECK_MESSAGE(holds, "byte " << at << " of " << std::string{cell});
    at += c.length;
  }
}

std::vector<std::string> cells_of_key() {
  std::vector<std::string> cells;
  for (const auto& row : detail::parse_csv(read_document(source_dir / "tests/data/agency_cells.csv").text).rows) {
    cells.push_back(row[0].text);
  }
  return cells;
}

}  // namespace

TEST_CASE("agency cells of the 2024 plan and their relatives are read as the key says") {
  const auto key = detail::parse_csv(read_document(source_dir / "tests/data/agency_cells.csv").text);
  CHECK(key.rows.size() > 80);
  for (const auto& row : key.rows) {
    CAPTURE(row[0].text);
    const Date on = parse_date(row[1].text);
    const auto reading = read(row[0].text, on);
    CHECK(kinds_and_ids(reading.value) == row[2].text);
    CHECK(words(reading.value) == row[3].text);
    CHECK(std::to_string(members(reading.value, gia_lai(), on).size()) == row[4].text);
    check_covered(row[0].text, reading);
  }
}

TEST_CASE("case, normal form, tone place and white space of any kind do not matter") {
  const std::string expected = "agency:gl.vpub|group:grp.huyen|unnamed";
  CHECK(kinds_and_ids(read("VĂN PHÒNG UBND TỈNH, UBND CẤP HUYỆN VÀ CÁC ĐƠN VỊ LIÊN QUAN").value) == expected);
  CHECK(kinds_and_ids(read("văn phòng\xC2\xA0ubnd\ntỉnh ; ubnd cấp\thuyện và các đơn vị\nliên quan").value) ==
        expected);
  CHECK(
      kinds_and_ids(read("Va\xCC\x86n pho\xCC\x80ng UBND ti\xCC\x89nh; UBND ca\xCC\x82\xCC\x81p huye\xCC\xA3\xCC\x82n; "
                         "ca\xCC\x81\x63 \xC4\x91\xC6\xA1n vi\xCC\xA3 li\x65\xCC\x82n quan")
                        .value) == expected);
  CHECK(kinds_and_ids(read("Sở Văn hoá, Thể thao và Du lịch").value) ==
        kinds_and_ids(read("sở văn hóa thể thao du lịch").value));
}

TEST_CASE("\"và\" and commas inside a name do not cut it, and other ones do") {
  CHECK(kinds_and_ids(read("Sở Thông tin và Truyền thông và Sở Nội vụ").value) == "agency:gl.stttt|agency:gl.snv");
  CHECK(kinds_and_ids(read("Sở Lao động - Thương binh và Xã hội - Sở Y tế").value) ==
        "agency:gl.sldtbxh|agency:gl.syt");
  CHECK(kinds_and_ids(read("Sở Nội vụ Sở Tài chính").value) == "agency:gl.snv|agency:gl.stc");
  CHECK(kinds_and_ids(read("Sở Nội vụ/Sở Tài chính").value) == "agency:gl.snv|agency:gl.stc");
}

TEST_CASE("three bodies that sound alike stay three") {
  CHECK(kinds_and_ids(read("UBND tỉnh").value) == "agency:gl.ubnd");
  CHECK(kinds_and_ids(read("Chủ tịch Ủy ban nhân dân tỉnh").value) == "agency:gl.ctubnd");
  CHECK(kinds_and_ids(read("Văn phòng UBND tỉnh Gia Lai").value) == "agency:gl.vpub");
  CHECK(kinds_and_ids(read("Sở Ngoại vụ").value) == "agency:gl.sngv");
  CHECK(kinds_and_ids(read("Ban Dân vận Tỉnh ủy").value) == "agency:gl.bandanvan");
}

TEST_CASE("a later part borrows the head of an earlier one, and no more than it says") {
  CHECK(kinds_and_ids(read("UBND cấp huyện, xã").value) == "group:grp.huyen|group:grp.xa");
  CHECK(kinds_and_ids(read("Sở Nội vụ, Tài chính; Công an tỉnh").value) == "agency:gl.snv|agency:gl.stc|agency:gl.cat");
  CHECK(kinds_and_ids(read("UBND các huyện: Chư Sê và Đức Cơ").value) == "agency:gl.h633|agency:gl.h631");
  CHECK(kinds_and_ids(read("UBND huyện Chư Sê, thị xã, thành phố").value) == "agency:gl.h633|unnamed");
  CHECK(kinds_and_ids(read("UBND các huyện, thị xã; UBND thành phố Pleiku").value) == "unnamed|agency:gl.h622");
  CHECK(kinds_and_ids(read("Nội vụ, Tài chính").value) == "unnamed|unnamed");
}

TEST_CASE("\"có liên quan\" makes the part before it unnamed, and no other part") {
  CHECK(kinds_and_ids(read("Sở Nội vụ, các sở, ban, ngành tỉnh có liên quan; UBND cấp huyện").value) ==
        "agency:gl.snv|unnamed|group:grp.huyen");
  CHECK(kinds_and_ids(read("các sở, ban, ngành và UBND cấp huyện liên quan").value) == "group:grp.sbn|unnamed");
  CHECK(kinds_and_ids(read("các sở, ban, ngành (có liên quan)").value) == "unnamed");
  CHECK(read("các đơn vị có liên quan").clean());
}

TEST_CASE("words that pick some of a group without saying which make it unnamed") {
  for (const char* cell : {"một số sở, ban, ngành", "các sở, ban, ngành được giao nhiệm vụ",
                           "UBND các huyện, thị xã, thành phố (nơi có dự án)"}) {
    CAPTURE(cell);
    const auto reading = read(cell);
    CHECK(kinds_and_ids(reading.value) == "unnamed");
    CHECK(codes(reading.issues) == "party.only_some");
  }
}

TEST_CASE("an unknown name is kept word for word, with an issue") {
  const auto reading = read("Sở Du lịch và Thể thao; Sở Nội vụ");
  CHECK(words(reading.value) == "Sở Du lịch và Thể thao|Sở Nội vụ");
  CHECK(kinds_and_ids(reading.value) == "unnamed|agency:gl.snv");
  REQUIRE(codes(reading.issues) == "party.unknown");
  CHECK(reading.issues[0].place.end == std::string{"Sở Du lịch và Thể thao"}.size());
  CHECK(kinds_and_ids(read("Phòng Nội vụ các huyện, thị xã, thành phố").value) == "unnamed");
  CHECK(kinds_and_ids(read("Các đơn vị trực thuộc Sở Văn hóa, Thể thao và Du lịch").value) == "unnamed");
}

TEST_CASE("an abolished body is named as it was, and its heir answers for it") {
  const Date on = make_date(2025, 3, 15);
  const auto reading = read("Sở Kế hoạch và Đầu tư", on);
  CHECK(kinds_and_ids(reading.value) == "agency:gl.skhdt");
  REQUIRE(codes(reading.issues) == "party.abolished");
  CHECK(reading.issues[0].hint.find("gl25.stc") != std::string::npos);
  const auto heirs = members(reading.value, gia_lai(), on);
  REQUIRE(heirs.size() == 1);
  CHECK(gia_lai().at(heirs[0]).id == AgencyId{"gl25.stc"});

  const auto later = members(reading.value, gia_lai(), make_date(2025, 7, 1));
  REQUIRE(later.size() == 1);
  CHECK(gia_lai().at(later[0]).id == AgencyId{"glm.stc"});
}

TEST_CASE("one name means the body of its day") {
  CHECK(kinds_and_ids(read("Sở Nội vụ", make_date(2025, 2, 28)).value) == "agency:gl.snv");
  CHECK(kinds_and_ids(read("Sở Nội vụ", make_date(2025, 3, 1)).value) == "agency:gl25.snv");
  CHECK(kinds_and_ids(read("Sở Nội vụ", make_date(2025, 7, 1)).value) == "agency:glm.snv");
  CHECK(codes(read("Sở Dân tộc và Tôn giáo").issues) == "party.abolished");  // not there yet
}

TEST_CASE("groups say when they cannot be counted") {
  CHECK(codes(read("Các cơ quan, đơn vị, địa phương").issues) == "party.base_not_fixed");
  CHECK(codes(read("các cơ quan, đơn vị").issues) == "party.base_not_fixed");
  CHECK(codes(read("UBND cấp xã").issues) == "party.members_not_listed");
  CHECK(codes(read("UBND cấp huyện", make_date(2025, 7, 1)).issues) == "party.no_members");
  CHECK(read("UBND cấp huyện").clean());
}

TEST_CASE("who heads a body stands for it, and says so") {
  const auto reading = read("Thủ trưởng các sở, ban, ngành; Giám đốc Sở Nội vụ; Chủ tịch UBND cấp huyện");
  CHECK(kinds_and_ids(reading.value) == "group:grp.sbn|agency:gl.snv|group:grp.huyen");
  CHECK(codes(reading.issues) == "party.office_holder party.office_holder party.office_holder");
}

TEST_CASE("a body named twice, and words after a name, are noted") {
  CHECK(codes(read("Sở Nội vụ, SNV").issues) == "party.repeated");
  CHECK(codes(read("Sở Nội vụ (SNV)").issues) == "");
  const auto reading = read("Sở Nội vụ theo dõi, tổng hợp");
  CHECK(kinds_and_ids(reading.value) == "agency:gl.snv");
  CHECK(words(reading.value) == "Sở Nội vụ");
  CHECK(codes(reading.issues) == "party.more_words");
}

TEST_CASE("a sub-unit takes its owner along, brackets name another body") {
  CHECK(kinds_and_ids(read("Ban Thi đua - Khen thưởng thuộc Sở Nội vụ").value) == "agency:gl.btdkt");
  CHECK(kinds_and_ids(read("Trung tâm Lưu trữ (Sở Nội vụ)").value) == "agency:gl.ttlt");
  CHECK(kinds_and_ids(read("Bộ Nội vụ (Vụ CCHC)").value) == "agency:tw.bnv|agency:tw.bnv.cchc");
  CHECK(kinds_and_ids(read("UBND huyện Chư Sê, tỉnh Gia Lai").value) == "agency:gl.h633");
}

TEST_CASE("an empty cell names nobody, and one of signs alone says so") {
  CHECK(read("").value.empty());
  CHECK(read("").clean());
  CHECK(read("\xC2\xA0\n").clean());
  for (const char* cell : {"-", "Chủ trì:", "1.", ";;;"}) {
    CAPTURE(cell);
    const auto reading = read(cell);
    CHECK(reading.value.empty());
    CHECK(codes(reading.issues) == "party.none");
    check_covered(cell, reading);
  }
}

TEST_CASE("bytes that are no text are kept inside a place") {
  for (const std::string& cell : {std::string{"\xFF\xFE"}, std::string{"Sở Nội vụ \xC3"}, std::string{"Sở\0Nội vụ", 13},
                                  std::string{"Sở \xF0\x9F\x98\x80 Nội vụ"}}) {
    check_covered(cell, read(cell));
  }
}

TEST_CASE("whatever is joined, cut or shuffled, every byte is covered and every id is known") {
  const auto cells = cells_of_key();
  const std::vector<std::string> joints{", ", "; ", " và ",           "\n",     "\n- ", ": ", " (",
                                        ") ", ".",  " có liên quan ", " tỉnh ", "/",    " - "};
  std::mt19937 random{2024};
  const auto any = [&](std::size_t size) { return std::uniform_int_distribution<std::size_t>{0, size - 1}(random); };
  for (int i = 0; i < 3000; ++i) {
    std::string cell;
    for (std::size_t part = 0; part <= any(4); ++part) {
      const std::string& words = cells[any(cells.size())];
      const std::size_t begin = any(4) == 0 ? any(words.size()) : 0;  // cuts letters in two as well
      cell += words.substr(begin, any(4) == 0 ? any(words.size()) : words.size());
      cell += joints[any(joints.size())];
    }
    const auto reading = read(cell, i % 2 == 0 ? in_2024 : make_date(2025, 7, 1));
    check_covered(cell, reading);
    CHECK_NOTHROW(members(reading.value, gia_lai(), in_2024));
  }
}

TEST_CASE("a party is read alone as it is read among others") {
  for (const std::string& cell : cells_of_key()) {
    for (const Party& party : read(cell).value) {
      if (std::holds_alternative<UnnamedAgencies>(party.who)) continue;
      const auto alone = read(party.text).value;
      const bool borrowed = alone.size() != 1 || std::holds_alternative<UnnamedAgencies>(alone[0].who);
      if (!borrowed) CHECK(kinds_and_ids(alone) == kinds_and_ids({party}));
    }
  }
}

TEST_CASE("a directory of another province is read by the same words") {
  const auto directory = parse_directory(
      "id,kind,level,name,aliases,members\n"
      "x.tinh,province,province,Tỉnh Kon Tum,,\n"
      "x.ubnd,people_committee,province,UBND tỉnh Kon Tum,UBND tỉnh,\n"
      "x.snv,provincial_agency,province,Sở Nội vụ,,\n"
      "x.sbn,group,province,\"Các sở, ban, ngành\",,provincial_agency@province\n");
  const auto read_there = [&](std::string_view cell) {
    return kinds_and_ids(read_parties(cell, directory, in_2024).value);
  };
  CHECK(read_there("Sở Nội vụ tỉnh Kon Tum") == "agency:x.snv");
  CHECK(read_there("Sở Nội vụ tỉnh Gia Lai") == "unnamed");
  CHECK(read_there("các sở, ban, ngành tỉnh") == "group:x.sbn");
  CHECK(read_there("UBND các huyện, thị xã, thành phố") == "unnamed");
  CHECK(read_parties("Sở Nội vụ", Directory{{}}, in_2024).issues.size() == 1);
}
