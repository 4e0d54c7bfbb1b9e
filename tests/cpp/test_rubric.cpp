#include <doctest/doctest.h>

#include <functional>

#include "cchc/error.hpp"
#include "cchc/json.hpp"
#include "cchc/shipped.hpp"
#include "small_rubric.hpp"

using namespace cchc;
using namespace cchc::test;

namespace {

/// What is said of the small rubric after a change of it.
std::string faults_after(const std::function<void(RubricHead&, std::vector<Criterion>&)>& change) {
  RubricHead head = small_head();
  std::vector<Criterion> lines = small_lines();
  change(head, lines);
  try {
    const Rubric rubric(head, lines);
    return "";
  } catch (const InvalidValue& error) {
    return error.what();
  }
}

std::string faults_of_marking(Marking marking) {
  return faults_after([&](RubricHead&, std::vector<Criterion>& lines) { lines[2].marking = std::move(marking); });
}

bool says(const std::string& text, const char* words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("a rubric keeps its lines in the order they are printed, each before its children") {
  std::vector<Criterion> lines = small_lines();
  std::swap(lines[1], lines[5]);  // given in another order, the tree is what counts
  const Rubric rubric(small_head(), lines);
  CHECK(rubric.criteria().front().id == CriterionId("tong"));
  CHECK(rubric.children({0}).size() == 4);
  const CriterionRef one = rubric.ref(CriterionId("1"));
  CHECK(rubric.children(one).size() == 3);
  CHECK(rubric.parent(one) == CriterionRef{0});
  CHECK_FALSE(rubric.parent({0}).has_value());
  CHECK(rubric.end(one) == one.index + 4);
  CHECK(rubric.is_leaf(rubric.ref(CriterionId("1.2"))));
  CHECK(rubric.maximum() == points("10"));
  CHECK_FALSE(rubric.find(CriterionId("9")).has_value());
  CHECK_THROWS_AS(rubric.ref(CriterionId("9")), NotFound);
  CHECK_THROWS_AS(rubric.at(CriterionRef{8}), NotFound);
}

TEST_CASE("parts that do not add up, repeated ids, unknown parents and several wholes are refused, all at once") {
  const std::string text = faults_after([](RubricHead&, std::vector<Criterion>& lines) {
    lines[3].maximum = points("2.5");
    lines[6].maximum = points("3.000000001");
  });
  CHECK(says(text, "2 faults"));
  CHECK(says(text, "criterion 1 has the maximum 4, but the parts below it add up to 4.5"));
  CHECK(says(text, "criterion tong has the maximum 10, but the parts below it add up to 10.000000001"));
  const std::string tree = faults_after([](RubricHead&, std::vector<Criterion>& lines) {
    lines.push_back(lines[2]);
    lines.push_back(line("5", "99", "1", Assessed{}));
    lines.push_back(line("khac", "", "1", Assessed{}));
  });
  CHECK(says(tree, "criterion 1.1 stands twice"));
  CHECK(says(tree, "criterion 5 stands below 99"));
  CHECK(says(tree, "several criteria have no parent (tong, khac)"));
}

TEST_CASE("a circle of parents is found, and lines below it are named") {
  const std::string text = faults_after([](RubricHead&, std::vector<Criterion>& lines) {
    lines.push_back(line("x", "y", "1"));
    lines.push_back(line("y", "x", "1"));
    lines.push_back(line("z", "z", "1"));
  });
  for (const char* id : {"x", "y", "z"}) {
    CHECK(says(text, (std::string("criterion ") + id + " is not below the whole").c_str()));
  }
}

TEST_CASE("two hundred levels of nesting and too many lines are refused") {
  std::vector<Criterion> lines = {line("l0", "", "1")};
  for (int i = 1; i <= 200; ++i) {
    const std::string id = "l" + std::to_string(i);
    lines.push_back(line(id.c_str(), lines.back().id.str().c_str(), "1"));
  }
  lines.back().marking = Assessed{};
  CHECK_THROWS_WITH_AS(Rubric(small_head(), lines), doctest::Contains("more than 16 levels"), InvalidValue);
  std::vector<Criterion> many(max_criteria + 1, line("a", "", "1", Assessed{}));
  CHECK_THROWS_WITH_AS(Rubric(small_head(), many), doctest::Contains("at most 10000"), InvalidValue);
  CHECK_THROWS_WITH_AS(Rubric(small_head(), {}), doctest::Contains("no criteria"), InvalidValue);
}

TEST_CASE("sixteen levels are taken") {
  std::vector<Criterion> lines = {line("l0", "", "1")};
  for (int i = 1; i <= max_rubric_depth; ++i) {
    lines.push_back(line(("l" + std::to_string(i)).c_str(), lines.back().id.str().c_str(), "1"));
  }
  lines.back().marking = Assessed{};
  CHECK(Rubric(small_head(), lines).criteria().size() == 17);
}

TEST_CASE("bands may stand in any order, one of a single value among them") {
  const Edge seventy{percent("70"), true};
  const Edge beside{percent("70"), false};
  const Band above{beside, {percent("100"), true}, points("1")};
  const Band below{{percent("0"), true}, beside, points("0")};
  CHECK(
      Rubric(small_head(), {line("a", "", "1", Banded{{above, {seventy, seventy, points("0.5")}, below}})}).maximum() ==
      points("1"));
}

TEST_CASE("bands with a gap, an overlap or an open end are refused") {
  const auto band = [](const char* from, bool from_closed, const char* to, bool to_closed) {
    return Band{{percent(from), from_closed}, {percent(to), to_closed}, Points{}};
  };
  CHECK(faults_of_marking(ca_mau_bands()).find("gives 2") != std::string::npos);  // above that line's maximum of 1
  CHECK(says(faults_of_marking(Banded{{band("0", true, "70", false), band("70", false, "100", true)}}),
             "gap between its bands at 70 %"));
  CHECK(says(faults_of_marking(Banded{{band("0", true, "60", false), band("70", true, "100", true)}}), "gap"));
  CHECK(says(faults_of_marking(Banded{{band("0", true, "70", true), band("70", true, "100", true)}}), "overlapping"));
  CHECK(says(faults_of_marking(Banded{{band("0", true, "80", true), band("70", true, "100", true)}}), "overlapping"));
  CHECK(says(faults_of_marking(Banded{{band("0", false, "100", true)}}), "no band holds 0 %"));
  CHECK(says(faults_of_marking(Banded{{band("0", true, "100", false)}}), "no band holds 100 %"));
  CHECK(says(faults_of_marking(Banded{}), "no bands"));
  CHECK(faults_of_marking(Banded{{band("100", true, "100", true), band("0", true, "100", false)}}).empty());
}

TEST_CASE("other markings that cannot be are refused") {
  CHECK(says(faults_of_marking(Chosen{}), "no option"));
  CHECK(says(faults_of_marking(Chosen{{{"a", "", Points{}}, {"a", "", Points{}}}}), "option a twice"));
  CHECK(says(faults_of_marking(Chosen{{{"a", "", points("1.5")}}}), "gives 1.5 for option a"));
  CHECK(says(faults_of_marking(Stepped{{{1, Points{}}}}), "no step from 0"));
  CHECK(says(faults_of_marking(Stepped{{{0, Points{}}, {0, Points{}}}}), "do not rise"));
  CHECK(says(faults_of_marking(Linear{percent("90"), percent("80")}), "0 <= floor <= full_from"));
  CHECK(says(faults_of_marking(Linear{percent("0"), percent("101")}), "full_from"));
  CHECK(says(faults_of_marking(Counted{Points{}}), "counts 0 each"));
  CHECK(says(faults_of_marking(Deducted{points("2")}), "counts 2 each"));
  CHECK(says(faults_of_marking(Sum{}), "no criteria below it"));
  CHECK(says(faults_of_marking(Unknown{}), "does not say what is missing"));
  CHECK(says(faults_after([](RubricHead&, std::vector<Criterion>& lines) { lines[1].marking = Assessed{}; }),
             "criteria stand below it"));
  CHECK(says(faults_after([](RubricHead&, std::vector<Criterion>& lines) { lines[2].maximum = Points{}; }),
             "expected more than 0"));
}

TEST_CASE("rules that name no line, and grades that nobody can reach, are refused") {
  CHECK(
      says(faults_after([](RubricHead& head, auto&) { head.ranking.tie_break = {CriterionId("9")}; }), "criterion 9"));
  CHECK(says(faults_after([](RubricHead& head, auto&) { head.ranking.ties = Ties::next_criterion; }), "tie_break"));
  CHECK(says(faults_after([](RubricHead& head, auto&) {
               head.grades = {{"Khá", percent("70"), true, {}}, {"Tốt", percent("80"), true, {}}};
             }),
             "grade Tốt can be reached by none"));
  CHECK(says(faults_after([](RubricHead& head, auto&) { head.groups.clear(); }), "applies to nobody"));
  CHECK(says(faults_after([](RubricHead& head, auto&) { head.precedence.pop_back(); }), "precedence"));
  CHECK(says(faults_after([](RubricHead& head, auto&) { head.publication.point_places = 10; }), "0 to 9"));
}

TEST_CASE("a rubric with something missing loads and does not score") {
  const Rubric rubric = parse_rubric(shipped("rubrics/par-index-2022-2030.json"));
  CHECK(rubric.maximum() == points("100"));
  CHECK(rubric.at(rubric.ref(CriterionId("1"))).maximum == points("9.5"));
  CHECK_FALSE(rubric.at(rubric.ref(CriterionId("5"))).maximum.has_value());
  CHECK_THROWS_WITH_AS(rubric.require_usable(year_end), doctest::Contains("incomplete"), InvalidValue);
}

TEST_CASE("every shipped rubric reads back from its JSON, byte for byte after the first writing") {
  for (const std::string_view name : shipped_names()) {
    if (name.substr(0, 8) != "rubrics/") continue;
    CAPTURE(name);
    const Rubric rubric = parse_rubric(shipped(name));
    const std::string text = to_json(rubric);
    CHECK(rubric_from_json(text) == rubric);
    CHECK(to_json(rubric_from_json(text)) == text);
  }
}

TEST_CASE("faults of a rubric file are named with line and pointer") {
  std::string json = to_json(small_rubric());
  const auto spoil = [&](const char* from, const char* to) {
    std::string spoilt = json;
    const auto place = spoilt.find(from);
    REQUIRE(place != std::string::npos);
    return spoilt.replace(place, std::string(from).size(), to);
  };
  CHECK_THROWS_WITH_AS(parse_rubric(spoil("\"maximum\": \"4\"", "\"maximum\": \"4,x\"")),
                       doctest::Contains("/rubric/criteria/1/maximum"), BadFile);
  CHECK_THROWS_WITH_AS(parse_rubric(spoil("\"maximum\": \"4\"", "\"maximum\": 5")), doctest::Contains("add up to 4"),
                       BadFile);
  CHECK_THROWS_WITH_AS(parse_rubric(spoil("\"kind\": \"surveyed\"", "\"kind\": \"guessed\"")),
                       doctest::Contains("no kind of marking"), BadFile);
  CHECK(parse_rubric(spoil("\"maximum\": \"4\"", "\"maximum\": 4.0")) == small_rubric());
}

TEST_CASE("ten thousand lines of the largest maximum are refused without a sum that does not fit") {
  for (const Role role : {Role::part, Role::bonus}) {
    const std::string text = faults_after([&](RubricHead&, std::vector<Criterion>& lines) {
      while (lines.size() < max_criteria) {
        lines.push_back(line(("x" + std::to_string(lines.size())).c_str(), "tong", "1000000", Assessed{}, role));
      }
    });
    CHECK(says(text, role == Role::part ? "the parts below it add up to" : "bonuses and penalties add up to"));
    CHECK(says(text, role == Role::part ? "or more" : "more than 1000000000 points"));
  }
}
