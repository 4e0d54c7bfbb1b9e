#include <doctest/doctest.h>

#include <string>

#include "cchc/plan.hpp"
#include "paths.hpp"

using namespace cchc;

namespace {

std::string cells(std::initializer_list<const char*> words) {
  std::string text;
  for (const char* word : words) text += std::string{word} + "\n\n";
  return text;
}

const std::string headings = cells({"STT", "Mục tiêu", "Nhiệm vụ", "Hoạt động", "Sản phẩm", "Cơ quan chủ trì",
                                    "Cơ quan phối hợp", "Thời gian thực hiện", "Kinh phí"});

}  // namespace

// Every area is "I" and every row is "1": no number goes on from the one before.
TEST_CASE("a long table is read to its end, however badly its rows are numbered") {
  const std::size_t rows = 4000;
  std::string text = "KẾ HOẠCH\n\nCẢI CÁCH HÀNH CHÍNH NĂM 2024\n\n" + headings;
  for (std::size_t i = 0; i < rows; ++i) {
    text += cells({"I", "Cải cách thể chế", "1", "Hoàn thiện thể chế", "1. Rà soát", "1. Lập danh mục", "Danh mục",
                   "Sở Nội vụ", "Sở Tư pháp", "Năm 2024", "\u00A0"});
  }
  const auto plan = read_plan({"plan.txt", text}, gia_lai_directory()).value;
  CHECK(plan.sections().size() == rows);
  CHECK(plan.activity_count() == rows);
}
