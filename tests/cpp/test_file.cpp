#include "file.hpp"

#include <doctest/doctest.h>

#include "cchc/error.hpp"
#include "temporary_file.hpp"

using namespace cchc;
using detail::read_file;

TEST_CASE("a file is read byte for byte") {
  const std::string bytes{"a\0b\r\n\xFF", 6};
  const TemporaryFile file{"kế hoạch.txt", bytes};
  CHECK(read_file(file.path(), 6) == bytes);
  const TemporaryFile empty{"empty", ""};
  CHECK(read_file(empty.path(), 0).empty());
}

TEST_CASE("a file longer than one read is whole") {
  std::string bytes;
  for (int n = 0; n < 20'000; ++n) bytes += std::to_string(n);
  const TemporaryFile file{"long", bytes};
  CHECK(read_file(file.path(), bytes.size()) == bytes);
}

TEST_CASE("a file over the limit is refused and the limit is named") {
  const TemporaryFile file{"long.txt", "12345"};
  CHECK_THROWS_WITH_AS(read_file(file.path(), 4), doctest::Contains("more than 4 bytes"), BadFile);
  CHECK_THROWS_WITH_AS(read_file(file.path(), 4), doctest::Contains("long.txt"), BadFile);
}

TEST_CASE("a file of 200 MB is refused without being read") {
  const TemporaryFile file{"huge.txt", "x"};
  std::filesystem::resize_file(file.path(), std::uintmax_t{200} << 20);  // a hole: it takes no room on the disk
  CHECK_THROWS_WITH_AS(read_file(file.path(), std::size_t{64} << 20), doctest::Contains("67108864"), BadFile);
}

TEST_CASE("a missing file and a folder are refused") {
  const TemporaryFile file{"x", "x"};
  CHECK_THROWS_WITH_AS(read_file(file.folder() / "không có.csv", 9), doctest::Contains("no such file"), BadFile);
  CHECK_THROWS_WITH_AS(read_file(file.folder(), 9), doctest::Contains("folder"), BadFile);
  CHECK_THROWS_AS(read_file("", 9), BadFile);
}
