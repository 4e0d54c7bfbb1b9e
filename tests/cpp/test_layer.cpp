#include <doctest/doctest.h>

#include "cchc/error.hpp"
#include "cchc/json.hpp"
#include "cchc/layer.hpp"
#include "small_rubric.hpp"

using namespace cchc;
using namespace cchc::test;

namespace {

/// A province gives one point of criterion 3 to a new criterion of its own, and grades.
RubricLayer province() {
  RubricLayer layer;
  layer.id = "tinh";
  layer.base = "thu";
  layer.decision = {"Quyết định", "9/QĐ-UBND", make_date(2024, 2, 1), "UBND tỉnh", ""};
  layer.title = "Bộ tiêu chí của tỉnh";
  layer.grades = std::vector<Grade>{{"Tốt", percent("80"), true, {}}};
  layer.replaced = {line("3", "tong", "3")};
  layer.replaced[0].marking = Sum{};
  layer.added = {line("3.1", "3", "2", Assessed{}), line("3.2", "3", "1", Assessed{})};
  layer.added[1].basis = "Điều 2 Quyết định 9/QĐ-UBND";
  layer.removed = {CriterionId("thuong")};
  return layer;
}

}  // namespace

TEST_CASE("a province's layer replaces, adds and removes lines, and the rest stays the ministry's") {
  const Rubric rubric = layer(small_rubric(), province());
  CHECK(rubric.head().id == "tinh");
  CHECK(rubric.head().title == "Bộ tiêu chí của tỉnh");
  CHECK(rubric.head().since == make_date(2024, 1, 1));
  CHECK(rubric.head().grades.size() == 1);
  CHECK(rubric.head().groups == small_rubric().head().groups);
  CHECK_FALSE(rubric.find(CriterionId("thuong")).has_value());
  CHECK(rubric.maximum() == points("10"));
  CHECK_FALSE(rubric.is_leaf(rubric.ref(CriterionId("3"))));
  CHECK(rubric.at(rubric.ref(CriterionId("1.2"))).marking == small_rubric().at(CriterionRef{3}).marking);
}

TEST_CASE("each line says which decision it comes from") {
  const Rubric rubric = layer(small_rubric(), province());
  const auto basis = [&](const char* id) { return rubric.at(rubric.ref(CriterionId(id))).basis; };
  CHECK(basis("1.1") == "Quyết định 1/QĐ-UBND ngày 02/01/2024, Phụ lục");
  CHECK(basis("3") == "Quyết định 9/QĐ-UBND ngày 01/02/2024");
  CHECK(basis("3.1") == "Quyết định 9/QĐ-UBND ngày 01/02/2024");
  CHECK(basis("3.2") == "Điều 2 Quyết định 9/QĐ-UBND");
}

TEST_CASE("a layer over a layer is laid the same way") {
  RubricLayer district;
  district.id = "huyen";
  district.base = "tinh";
  district.decision = {"Quyết định", "3/QĐ-UBND", std::nullopt, "UBND huyện", ""};
  district.removed = {CriterionId("3.1"), CriterionId("3.2")};
  district.replaced = {line("3", "tong", "3", Assessed{})};
  const Rubric rubric = layer(layer(small_rubric(), province()), district);
  CHECK(rubric.is_leaf(rubric.ref(CriterionId("3"))));
  CHECK(rubric.at(rubric.ref(CriterionId("2"))).basis == "Quyết định 1/QĐ-UBND ngày 02/01/2024, Phụ lục");
}

TEST_CASE("sums are proved again, and every fault of a layer is listed at once") {
  RubricLayer over = province();
  over.base = "khac";
  over.replaced.push_back(line("9", "tong", "1", Assessed{}));
  over.added[0] = line("1.1", "1", "1", Assessed{});
  over.removed.push_back(CriterionId("8"));
  over.removed.push_back(CriterionId("8"));
  std::string said;
  try {
    layer(small_rubric(), over);
  } catch (const InvalidValue& error) {
    said = error.what();
  }
  for (const char* fault : {"lies over rubric khac, given was thu", "replaces criterion 9, which the base has not",
                            "adds criterion 1.1, which the base has", "removes criterion 8, which the base has not",
                            "names criterion 8 twice", "criterion 1.1 stands twice"}) {
    CAPTURE(fault);
    CHECK(said.find(fault) != std::string::npos);
  }
  over = province();
  over.added[0].maximum = points("1.5");
  CHECK_THROWS_WITH_AS(layer(small_rubric(), over), doctest::Contains("the parts below it add up to 2.5"),
                       InvalidValue);
  over = province();
  over.removed = {CriterionId("1")};
  over.replaced.push_back(line("1.1", "1", "1", Assessed{}));
  CHECK_THROWS_WITH_AS(layer(small_rubric(), over), doctest::Contains("removes 1 above it"), InvalidValue);
}

TEST_CASE("an empty layer changes nothing but id and decision") {
  RubricLayer over;
  over.id = "moi";
  over.base = "thu";
  const Rubric rubric = layer(small_rubric(), over);
  REQUIRE(rubric.criteria().size() == small_rubric().criteria().size());
  for (std::size_t i = 0; i < rubric.criteria().size(); ++i) {
    CHECK(rubric.criteria()[i].id == small_rubric().criteria()[i].id);
    CHECK(rubric.criteria()[i].maximum == small_rubric().criteria()[i].maximum);
  }
}

TEST_CASE("a layer travels as JSON") {
  RubricLayer over = province();
  over.since = make_date(2024, 3, 1);
  over.missing = std::vector<std::string>{};
  over.capped = false;
  over.publication = Publication{1, 1, Rounding::half_even, Stage::printed};
  over.ranking = RankingRule{Compare::published, Ties::next_criterion, {CriterionId("1")}};
  over.precedence = small_head().precedence;
  over.groups = small_head().groups;
  CHECK(rubric_layer_from_json(to_json(over)) == over);
  CHECK(rubric_layer_from_json(to_json(province())) == province());
  CHECK(to_json(province()).find("\"since\"") == std::string::npos);
  CHECK_THROWS_AS(parse_rubric_layer(to_json(small_rubric())), BadFile);
  CHECK_THROWS_WITH_AS(
      parse_rubric_layer(R"({"cchc":"rubric_layer","version":1,"rubric_layer":{"id":"a","base":"b","color":1}})"),
      doctest::Contains("color"), BadFile);
}
