#include <doctest/doctest.h>

#include <set>

#include "cchc/deadline.hpp"
#include "cchc/grammar.hpp"

using namespace cchc;

namespace {

const Year plan_year{2024};

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("each phrase is one clause, read by the construct it stands beside") {
  for (const auto& construct : grammar()) {
    CHECK_FALSE(construct.phrases.empty());
    for (const auto& phrase : construct.phrases) {
      CAPTURE(phrase);
      CHECK(constructs_in(phrase, plan_year) == Ids{construct.id});
    }
  }
}

TEST_CASE("each phrase reads back from its wording") {
  for (const auto& construct : grammar()) {
    for (const auto& phrase : construct.phrases) {
      CAPTURE(phrase);
      const auto deadlines = read_deadlines(phrase, plan_year).value;
      REQUIRE(deadlines.size() == 1);
      const auto again = read_deadlines(wording(deadlines.front().rule), plan_year).value;
      REQUIRE(again.size() == 1);
      CHECK(again.front().rule == deadlines.front().rule);
      CHECK(std::holds_alternative<Unread>(deadlines.front().rule) == (construct.id == "unread"));
    }
  }
}

TEST_CASE("the grammar names each construct once and ends with what is not read") {
  const auto constructs = grammar();
  std::set<std::string> ids;
  for (const auto& construct : constructs) ids.insert(construct.id);
  CHECK(ids.size() == constructs.size());
  CHECK(constructs.back().id == "unread");
  CHECK(constructs.back().evidence == Evidence::none);
}

TEST_CASE("the clauses of a cell name their constructs in order") {
  CHECK(constructs_in("- Trước 30/6/2024\n- Theo Kế hoạch\n- Khi bố trí được kinh phí", plan_year) ==
        Ids{"before", "per_document", "unread"});
  CHECK(constructs_in("trước ngày 31/02/2024", plan_year) == Ids{"before"});
  CHECK(constructs_in("", plan_year).empty());
}
