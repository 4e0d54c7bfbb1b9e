#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "cchc/error.hpp"
#include "cchc/shipped.hpp"

namespace {

const std::filesystem::path data = std::filesystem::path{CCHC_SOURCE_DIR} / "data";

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  REQUIRE(in);
  return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace

TEST_CASE("a shipped file is byte for byte the file of data/") {
  REQUIRE_FALSE(cchc::shipped_names().empty());
  for (const auto name : cchc::shipped_names()) {
    CAPTURE(name);
    const bool same = cchc::shipped(name) == bytes_of(data / name);
    CHECK(same);
  }
}

TEST_CASE("every table of facts is shipped, plans, progress, marks and schemas are not") {
  std::vector<std::string> expected;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{data}) {
    const auto name = entry.path().lexically_relative(data);
    const bool table = name.extension() == ".csv" || name.extension() == ".json";
    const bool facts =
        std::set<std::string>{"plans", "progress", "marks", "schemas"}.count(name.begin()->string()) == 0;
    if (table && facts) expected.push_back(name.generic_string());
  }
  std::sort(expected.begin(), expected.end());
  const auto names = cchc::shipped_names();
  CHECK(std::vector<std::string>(names.begin(), names.end()) == expected);
}

TEST_CASE("a file that is not shipped is refused, and those that are get named") {
  for (const auto* name : {"", "calendars", "plans/none.txt", "../CMakeLists.txt"}) {
    CAPTURE(name);
    CHECK_THROWS_AS(cchc::shipped(name), cchc::NotFound);
  }
  const std::string first{cchc::shipped_names().at(0)};
  CHECK_THROWS_WITH_AS(cchc::shipped("rubrics/none.json"), doctest::Contains(first.c_str()), cchc::NotFound);
}
