#include <doctest/doctest.h>

#include <string>

#include "allocations.hpp"
#include "cchc/deadline.hpp"
#include "cchc/plan.hpp"
#include "paths.hpp"

#if defined(CCHC_COUNTS_ALLOCATIONS)

using namespace cchc;

namespace {

std::size_t allocations_of(const std::string& cell) {
  const heap::Watch watch;
  const auto reading = read_deadlines(cell, Year{2024});
  CHECK(reading.clean());
  return watch.allocations();
}

std::string times(int count, const std::string& text) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a clause that is all rule takes nothing from the heap but its place in the result") {
  for (const char* cell : {"Trước ngày 31/12/2023", "Trong Quý IV năm 2024", "Năm 2024 và các năm tiếp theo",
                           "chậm nhất ngày 10/12/2024", "từ tháng 3 đến tháng 6/2024", "hằng quý", "2026 - 2027"}) {
    CAPTURE(cell);
    CHECK(allocations_of(cell) == 1);
  }
}

TEST_CASE("a clause allocates once for each text it keeps") {
  CHECK(allocations_of("Ban hành Kế hoạch trước ngày 31/12/2023") == 2);                        // the subject
  CHECK(allocations_of("Sau khi có thông báo bằng văn bản của Bộ Tư pháp") == 2);               // the event
  CHECK(allocations_of("Theo hướng dẫn của Trung ương") == 2);                                  // the document
  CHECK(allocations_of("trước ngày 15 hằng tháng") == 2);                                       // the days
  CHECK(allocations_of("Trả kết quả trong 15 ngày làm việc kể từ ngày nhận được hồ sơ") == 3);  // subject and event
}

TEST_CASE("many clauses of one cell cost the growth of the result and no more") {
  const std::size_t growth = 13;  // a vector of 1000 doubles 10 times; the tokens of a long cell are one more
  CHECK(allocations_of(times(1000, "Trước ngày 31/12/2023;\n")) <= growth);
  CHECK(allocations_of(times(1000, "- Ban hành Kế hoạch trước ngày 31/12/2023.\n")) <= 1000 + growth);
}

TEST_CASE("reading a plan holds at most eight times its size") {
  Document document = read_document(source_file("data/plans/ke-hoach-3638-kh-ubnd.txt"));
  document.text = times(20, document.text + "\n\n");
  const auto& directory = gia_lai_directory();
  const heap::Watch watch;
  const auto reading = read_plan(document, directory);
  CHECK(reading.value.milestone_count() >= 65);
  CHECK(watch.peak_bytes() + document.text.size() <= 8 * document.text.size());
}

#endif
