#include <doctest/doctest.h>

#include <algorithm>

#include "cchc/plan.hpp"
#include "invented_plan.hpp"
#include "paths.hpp"

using namespace cchc;

namespace {

Reading<Plan> read(const std::string& text) {
  return read_plan(Document{"ke-hoach-mau.txt", text}, gia_lai_directory());
}

std::array<std::string, 9> cells(const Row& r) {
  const auto s = [](std::string_view text) { return std::string{text}; };
  return {s(r.stt),  s(r.objective),    s(r.task),     s(r.activity), s(r.product),
          s(r.lead), s(r.coordinating), s(r.deadline), s(r.budget)};
}

bool has_code(const Reading<Plan>& reading, const char* code) {
  return std::any_of(reading.issues.begin(), reading.issues.end(), [&](const Issue& i) { return i.code == code; });
}

void check_cells(const invented::Table& table, const Reading<Plan>& reading) {
  const auto expected = invented::carried(table);
  REQUIRE(reading.value.activity_count() == expected.size());
  for (std::uint32_t i = 0; i < expected.size(); ++i) {
    const auto actual = cells(reading.value.row({i}));
    for (std::size_t c = 0; c < 9; ++c) CHECK(actual[c] == expected[i][c]);
  }
}

invented::Table small_table() {
  invented::Table table;
  table.areas = {
      {"Cải cách thể chế",
       {{"1", "Nâng cao chất lượng văn bản.", "1. Rà soát văn bản.", "Lập danh sách văn bản hết hiệu lực.",
         "Quyết định", "Sở Tư pháp", "", "Quý II/2026", ""},
        {std::nullopt, std::nullopt, std::nullopt, "Công khai danh sách.", "Báo cáo", std::nullopt, std::nullopt,
         "Trước ngày 15/9/2026", ""}}},
      {"Cải cách tài chính công",
       {{"2", "Sử dụng ngân sách hiệu quả.", "2. Giao tự chủ cho đơn vị sự nghiệp.", "Thẩm định phương án tự chủ.",
         "Quyết định giao tự chủ", "Sở Tài chính", "Sở Nội vụ", "Năm 2026", "Ngân sách tỉnh"}}}};
  return table;
}

}  // namespace

TEST_CASE("plans of another province and year are read cell by cell") {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    INFO("seed ", seed);
    auto table = invented::Draw{seed}.table();
    check_cells(table, read(invented::print(table)));
  }
}

TEST_CASE("the head of an invented plan") {
  const auto reading = read(invented::print(small_table()));
  CHECK(reading.value.year() == Year{2026});
  CHECK(reading.value.head().number == "77/KH-UBND");
  CHECK(reading.value.head().issued_on == make_date(2026, 1, 5));
  CHECK(reading.value.head().signer == "Nguyễn Văn Mẫu");
  CHECK(reading.value.sections()[1].area == Area::public_finance);
}

TEST_CASE("columns in another order are read by their headings") {
  auto table = small_table();
  table.order = {0, 1, 2, 3, 4, 7, 5, 6, 8};  // the deadline before the bodies
  check_cells(table, read(invented::print(table)));
}

TEST_CASE("a table without its headings is read in the usual order, with a warning") {
  auto table = small_table();
  table.print_headings = false;
  const auto reading = read(invented::print(table));
  CHECK(has_code(reading, "plan.header_missing"));
  check_cells(table, reading);
}

TEST_CASE("a document without a table gives a plan without tasks and says so") {
  const auto reading = read("KẾ HOẠCH\n\nCẢI CÁCH HÀNH CHÍNH NĂM 2026\n\nI. MỤC ĐÍCH\n\nNâng cao chất lượng.\n");
  CHECK(reading.value.tasks().empty());
  CHECK(reading.value.year() == Year{2026});
  CHECK(has_code(reading, "plan.no_table"));
}

TEST_CASE("a document cut off anywhere is read as far as it goes, and a torn row says so") {
  const std::string whole = invented::print(small_table());
  const std::string last_row = "Thẩm định phương án tự chủ.";
  const auto cut = whole.substr(0, whole.find(last_row) + last_row.size());
  const auto reading = read(cut);
  CHECK(has_code(reading, "plan.truncated_row"));
  REQUIRE(reading.value.activity_count() == 3);
  CHECK(reading.value.row({2}).activity == last_row);
  CHECK(reading.value.row({2}).deadline.empty());
  for (std::size_t length = 0; length < whole.size(); ++length) read(whole.substr(0, length));  // never throws
}

TEST_CASE("an empty document, and one of blanks alone, are plans without anything") {
  CHECK(has_code(read(""), "plan.no_table"));
  CHECK(has_code(read(" \n\n\xC2\xA0\n"), "plan.no_year"));
}

TEST_CASE("Windows line ends change nothing") {
  const auto table = small_table();
  std::string text = invented::print(table);
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) text.insert(at, 1, '\r');
  check_cells(table, read(text));
}

TEST_CASE("an unknown body is kept word for word and reported") {
  auto table = small_table();
  table.areas[0].second[0][5] = "Sở Du lịch và Di sản";
  const auto reading = read(invented::print(table));
  check_cells(table, reading);
  CHECK(has_code(reading, "party.unknown"));
}

TEST_CASE("a task number that comes twice is told apart") {
  auto table = small_table();
  table.areas[1].second[0][2] = "1. Giao tự chủ cho đơn vị sự nghiệp.";
  const auto reading = read(invented::print(table));
  CHECK(has_code(reading, "plan.repeated_number"));
  CHECK(reading.value.tasks()[1].id.str() == "1-2");
}
