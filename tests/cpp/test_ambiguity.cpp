#include "cchc/ambiguity.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace cchc;

TEST_CASE("a set of ambiguities holds what was added, in the order of the enumeration") {
  Ambiguities some{Ambiguity::half_yearly, Ambiguity::latest_before};
  CHECK(some.contains(Ambiguity::latest_before));
  CHECK_FALSE(some.contains(Ambiguity::appointment));
  CHECK(some.list() == std::vector{Ambiguity::latest_before, Ambiguity::half_yearly});
  some.add(Ambiguity::latest_before);
  CHECK(some == Ambiguities{Ambiguity::latest_before, Ambiguity::half_yearly});
  CHECK(some != Ambiguities{});
  CHECK(Ambiguities{}.empty());
  CHECK(Ambiguities{}.list().empty());
}

TEST_CASE("each ambiguity has a name of its own") {
  std::set<std::string> names;
  Ambiguities all;
  for (const Ambiguity one : every_ambiguity) {
    names.insert(std::string{to_string(one)});
    all.add(one);
  }
  CHECK(names.size() == std::size(every_ambiguity));
  CHECK(names.count("") == 0);
  CHECK(to_string(Ambiguity::stated_day) == "stated_day");
  CHECK(all.list().size() == std::size(every_ambiguity));
}
