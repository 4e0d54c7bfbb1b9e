#include <doctest/doctest.h>

#include <string>
#include <type_traits>
#include <unordered_set>

#include "cchc/error.hpp"
#include "cchc/id.hpp"

using namespace cchc;

TEST_CASE("an id holds letters, digits, dots and hyphens") {
  CHECK(MilestoneId{"12.2a"}.str() == "12.2a");
  CHECK(AgencyId{"gl.ubnd-huyen.Chu-Puh"}.str() == "gl.ubnd-huyen.Chu-Puh");
  CHECK(TaskId{std::string(64, 'x')}.str().size() == 64);
}

TEST_CASE("what cannot be an id is refused and shown") {
  for (const char* bad : {"", " ", "a b", "sở", "a_b", "a/b", "12,2", "a\n", "\xFF"}) {
    CHECK_THROWS_AS(TaskId{bad}, InvalidValue);
  }
  CHECK_THROWS_AS(TaskId{std::string(65, 'x')}, InvalidValue);
  CHECK_THROWS_WITH_AS(TaskId{"a_b"}, doctest::Contains("\"a_b\""), InvalidValue);
  CHECK_THROWS_WITH_AS(TaskId{"x\xFFy"}, doctest::Contains("x\xEF\xBF\xBDy"), InvalidValue);
}

TEST_CASE("every byte alone is an id or is refused") {
  const std::string allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-";
  for (int byte = 0; byte < 256; ++byte) {
    const std::string text(1, static_cast<char>(byte));
    if (allowed.find(text) != std::string::npos) {
      CHECK(TaskId{text}.str() == text);
    } else {
      CHECK_THROWS_AS(TaskId{text}, InvalidValue);
    }
  }
}

TEST_CASE("ids of one kind compare and hash by their text") {
  CHECK(AgencyId{"gl.snv"} == AgencyId{"gl.snv"});
  CHECK(AgencyId{"gl.snv"} != AgencyId{"gl.stc"});
  CHECK(AgencyId{"a"} < AgencyId{"b"});
  const std::unordered_set<AgencyId> agencies{AgencyId{"a"}, AgencyId{"b"}, AgencyId{"a"}};
  CHECK(agencies.size() == 2);
}

TEST_CASE("ids and handles of different kinds are different types") {
  static_assert(!std::is_convertible_v<TaskId, ActivityId>);
  static_assert(!std::is_constructible_v<ActivityId, TaskId>);
  static_assert(!std::is_convertible_v<AgencyRef, MilestoneRef>);
  static_assert(!std::is_convertible_v<const char*, TaskId>);
  CHECK(MilestoneRef{1} < MilestoneRef{2});
  CHECK(MilestoneRef{1} == MilestoneRef{1});
}
