#include <doctest/doctest.h>

#include <algorithm>

#include "cchc/error.hpp"
#include "cchc/json.hpp"
#include "cchc/year_on_year.hpp"
#include "random_rubric.hpp"

using namespace cchc;
using namespace cchc::test;

namespace {

const Directory four = four_bodies();
const Date next_end = make_date(2025, 12, 31);

RubricHead next_head() {
  RubricHead head = small_head();
  head.id = "moi";
  head.since = make_date(2025, 1, 1);
  head.until = make_date(2025, 12, 31);
  return head;
}

/// The year after: 1.2 is worth 4 by another rule, 2 is now 2.1 and halved, 3 is dropped, 4 is new.
Rubric next_rubric() {
  return Rubric(next_head(),
                {line("tong", "", "10"), line("1", "tong", "6"), line("1.1", "1", "1", ca_mau_choice()),
                 line("1.2", "1", "4", Linear{}), line("1.3", "1", "1", Counted{points("0.25")}),
                 line("2", "tong", "2"), line("2.1", "2", "2", Assessed{}), line("4", "tong", "2", Assessed{}),
                 line("thuong", "tong", "1", Counted{points("0.5")}, Role::bonus)});
}

std::vector<CriterionId> ids(std::initializer_list<const char*> names) {
  std::vector<CriterionId> all;
  for (const char* name : names) all.emplace_back(name);
  return all;
}

Crosswalk small_crosswalk() {
  return {"thu",
          "moi",
          "Bảng đối chiếu thử",
          {{ids({"1.1"}), ids({"1.1"}), ""},
           {ids({"1.2"}), ids({"1.2"}), "nâng điểm"},
           {ids({"1.3"}), ids({"1.3"}), ""},
           {ids({"2"}), ids({"2.1"}), ""},
           {ids({"3"}), {}, "bỏ"},
           {{}, ids({"4"}), "thêm"},
           {ids({"thuong"}), ids({"thuong"}), ""}}};
}

/// Two years of body "a", and what is needed to compare them.
struct Both {
  Rubric rubric_before = small_rubric();
  Rubric rubric_after = next_rubric();
  Crosswalk crosswalk = small_crosswalk();
  Marks marks_before;
  Marks marks_after;

  YearOnYear compared() const {
    const Scorecard before = score(rubric_before, four, marks_before, year_end);
    const Scorecard after = score(rubric_after, four, marks_after, next_end);
    return year_on_year({rubric_before, before, marks_before, rubric_after, after, crosswalk});
  }
};

Both two_years() {
  Both both;
  both.marks_before.marks = {mark("1.1", "a", Choice{"muon"}), mark("1.2", "a", Share{4, 5}),
                             mark("1.3", "a", Count{2}),       mark("2", "a", Share{2, 3}),
                             mark("3", "a", points("1.5")),    mark("thuong", "a", Count{1})};
  both.marks_after.marks = {mark("1.1", "a", Choice{"kip-thoi"}), mark("1.2", "a", Share{9, 10}),
                            mark("1.3", "a", Count{2}),           mark("2.1", "a", points("1.5")),
                            mark("4", "a", points("2")),          mark("thuong", "a", Count{0})};
  return both;
}

/// What a marking could take for a leaf.
Finding some_finding(Dice& dice, const Criterion& leaf) {
  if (dice.one_in(12)) return NotSubmitted{};
  if (dice.one_in(12)) return UnderAppraisal{};
  if (dice.one_in(6)) return points_up_to(dice, *leaf.maximum);
  if (const auto* chosen = std::get_if<Chosen>(&leaf.marking)) return Choice{chosen->options.front().id};
  const bool counted = std::holds_alternative<Counted>(leaf.marking) || std::holds_alternative<Stepped>(leaf.marking) ||
                       std::holds_alternative<Deducted>(leaf.marking);
  if (counted) return Count{dice.from_to(0, 9)};
  if (std::holds_alternative<Assessed>(leaf.marking)) return points_up_to(dice, *leaf.maximum);
  return Share{dice.from_to(0, 7), 7};
}

Marks some_marks(Dice& dice, const Rubric& rubric) {
  Marks marks;
  for (std::uint32_t leaf = 0; leaf < rubric.criteria().size(); ++leaf) {
    if (!rubric.is_leaf({leaf})) continue;
    const Criterion& criterion = rubric.criteria()[leaf];
    for (const char* agency : {"a", "b", "c"}) {
      if (dice.one_in(9)) {
        marks.exemptions.push_back({criterion.id, AgencyId(agency), "không có"});
      } else if (!dice.one_in(15)) {
        marks.marks.push_back(mark(criterion.id.str().c_str(), agency, some_finding(dice, criterion)));
      }
    }
  }
  return marks;
}

Percent sum_of_parts(const UnitYears& unit) { return unit.rule + unit.performance + unit.open + unit.remainder; }

}  // namespace

TEST_CASE("a finding is marked again by the new rule, and points by hand are carried in proportion") {
  const YearOnYear years = two_years().compared();
  const UnitYears& a = years.at({0});
  // before: 0.5 + 1 + 1 + 2 + 1.5 + 0.5 = 6.5 of 10; after: 1 + 3.6 + 0.5 + 1.5 + 2 + 0 = 8.6 of 10
  CHECK(a.before == percent("65"));
  CHECK(a.after == percent("86"));

  CHECK(a.links[0].carried == Carried::marked_again);
  CHECK(a.links[0].rule == Percent{});
  CHECK(a.links[0].performance == percent("5"));

  CHECK(a.links[1].carried == Carried::marked_again);  // 80 % was 1 of 2 and is 3.2 of 4
  CHECK(a.links[1].restated == points("3.2"));
  CHECK(a.links[1].rule == percent("22"));
  CHECK(a.links[1].performance == percent("4"));

  CHECK(a.links[2].restated == points("0.5"));  // two of 0.25 instead of 0.5
  CHECK(a.links[2].performance == Percent{});

  CHECK(a.links[3].carried == Carried::in_proportion);  // a survey became points by hand
  CHECK(a.links[3].restated == points("1.333333333"));
  CHECK(a.links[3].rule == percent("-6.66666667"));

  CHECK(a.links[4].carried == Carried::only_before);
  CHECK(a.links[4].rule == percent("-15"));
  CHECK(a.links[5].carried == Carried::only_after);
  CHECK(a.links[5].rule == percent("20"));
  CHECK(a.unmatched == percent("5"));

  CHECK(a.links[6].performance == percent("-5"));
  CHECK(a.restated() == a.before + a.rule);
  CHECK(a.after - a.before == sum_of_parts(a));
  CHECK(a.remainder == Percent{});
}

TEST_CASE("what is not settled is neither rule nor performance, and units of one year only are named") {
  Both both = two_years();
  both.marks_after.marks[1].finding = UnderAppraisal{};
  both.marks_before.exemptions = {{CriterionId("tong"), AgencyId("b"), "mới thành lập"}};
  const YearOnYear years = both.compared();
  const LinkChange& open = years.at({0}).links[1];
  CHECK(open.carried == Carried::open);
  CHECK_FALSE(open.restated);
  CHECK(open.open == percent("-10"));
  CHECK(open.rule == Percent{});
  CHECK(open.performance == Percent{});
  CHECK(years.no_figure == std::vector<AgencyRef>{{1}});
  CHECK_THROWS_AS((void)years.at({1}), NotFound);
}

TEST_CASE("an exemption of one year moves the scope, not the performance") {
  Both both = two_years();
  both.marks_after.exemptions = {{CriterionId("1.3"), AgencyId("a"), "không có nhiệm vụ"}};
  const YearOnYear years = both.compared();
  const UnitYears& a = years.at({0});
  CHECK(a.links[2].carried == Carried::only_before);
  CHECK(a.links[2].performance == Percent{});
  CHECK(a.after - a.before == sum_of_parts(a));
}

TEST_CASE("the same table and the same crosswalk leave performance alone") {
  Both both = two_years();
  both.rubric_after = Rubric(next_head(), small_lines());
  both.crosswalk = propose_crosswalk(both.rubric_before, both.rubric_after);
  CHECK(both.crosswalk.links.size() == 6);
  both.marks_after.marks = both.marks_before.marks;
  both.marks_after.marks[1].finding = Share{19, 20};
  const UnitYears a = both.compared().at({0});
  CHECK(a.rule == Percent{});
  CHECK(a.performance == percent("10"));
  CHECK(a.remainder == Percent{});
}

TEST_CASE("the parts add up to the change for tables of every shape") {
  Dice dice(20260101);
  int moved = 0;
  for (int round = 0; round < 60; ++round) {
    const Rubric before = random_rubric(dice);
    const Rubric after = random_rubric(dice);
    const Crosswalk crosswalk = propose_crosswalk(before, after);
    const Marks first = some_marks(dice, before);
    const Marks second = some_marks(dice, after);
    const Scorecard from = score(before, four, first, year_end);
    const Scorecard to = score(after, four, second, year_end);
    const YearOnYear years = year_on_year({before, from, first, after, to, crosswalk});
    for (const UnitYears& unit : years.units) {
      CHECK(unit.after - unit.before == sum_of_parts(unit));
      for (const LinkChange& link : unit.links) {
        const Percent of_index = percent_of(link.after, to.at(to.place(unit.agency), {0}).maximum) -
                                 percent_of(link.before, from.at(from.place(unit.agency), {0}).maximum);
        CHECK(link.rule + link.performance + link.open == of_index);
        moved += of_index != Percent{} ? 1 : 0;
      }
    }
  }
  CHECK(moved > 100);
}

TEST_CASE("the same findings under another table are change of rule alone") {
  Both both = two_years();
  both.marks_after.marks = {mark("1.1", "a", Choice{"muon"}), mark("1.2", "a", Share{4, 5}),
                            mark("1.3", "a", Count{2}),       mark("2.1", "a", points("1.333333333")),
                            mark("4", "a", points("2")),      mark("thuong", "a", Count{1})};
  CHECK(both.compared().at({0}).performance == Percent{});
}

TEST_CASE("limits of sums come out as the remainder") {
  Both both = two_years();
  both.rubric_after = Rubric(next_head(), small_lines());
  both.crosswalk = propose_crosswalk(both.rubric_before, both.rubric_after);
  both.marks_after.marks = {mark("1.1", "a", Choice{"kip-thoi"}), mark("1.2", "a", Share{1, 1}),
                            mark("1.3", "a", Count{2}),           mark("2", "a", Share{1, 1}),
                            mark("3", "a", points("3")),          mark("thuong", "a", Count{2})};
  const UnitYears a = both.compared().at({0});
  CHECK(a.after == percent("100"));
  CHECK(a.remainder == percent("-10"));  // the bonus of 1 lifts no sum above 10
}

TEST_CASE("a crosswalk that does not fit names every fault at once") {
  Both both = two_years();
  both.crosswalk.before = "khac";
  both.crosswalk.links[0].after = ids({"1"});
  both.crosswalk.links[4].before = ids({"thuong"});
  both.crosswalk.links[6].after = ids({"9"});
  both.crosswalk.links.push_back({});
  std::string said;
  try {
    (void)both.compared();
  } catch (const InvalidValue& error) {
    said = error.what();
  }
  for (const char* fault :
       {"names khac", "no criterion 9", "criterion 1.2 is in several links", "criterion 3 is in no link",
        "criterion thuong is in several links", "names no criterion on either side"}) {
    CHECK_MESSAGE(said.find(fault) != std::string::npos, fault);
  }
}

TEST_CASE("a part and a bonus do not correspond") {
  Both both = two_years();
  std::swap(both.crosswalk.links[0].after, both.crosswalk.links[6].after);
  CHECK_THROWS_WITH_AS((void)both.compared(),
                       doctest::Contains("criteria 1.1 before and thuong after do not count alike: part and bonus"),
                       InvalidValue);
}

TEST_CASE("a draft pairs leaves of the same words, also when they were numbered anew") {
  std::vector<Criterion> lines = small_lines();
  lines[2].id = CriterionId("1.9");
  lines[5].text = "Mức độ hài lòng";
  const Rubric after(next_head(), lines);
  const Crosswalk draft = propose_crosswalk(small_rubric(), after);
  CHECK(draft.links[0].after == ids({"1.9"}));
  CHECK(draft.links[3].after.empty());
  CHECK(draft.links.back().before.empty());
  CHECK(draft.links.back().after == ids({"2"}));
  CHECK_NOTHROW(require_fits(draft, small_rubric(), after));
}

TEST_CASE("a crosswalk reads back from its JSON") {
  const Crosswalk crosswalk = small_crosswalk();
  CHECK(parse_crosswalk(to_json(crosswalk)) == crosswalk);
  CHECK_THROWS_AS((void)parse_crosswalk(R"({"cchc": "crosswalk", "version": 1, "crosswalk": {"before": "a"}})"),
                  BadFile);
}

TEST_CASE("the change is explained and tabulated, and what is printed adds up") {
  const Both both = two_years();
  const Scorecard before = score(both.rubric_before, four, both.marks_before, year_end);
  const Scorecard after = score(both.rubric_after, four, both.marks_after, next_end);
  const TwoYears years{both.rubric_before, before, both.marks_before, both.rubric_after, after, both.crosswalk};
  const YearOnYear change = year_on_year(years);
  const std::string text = explain(change, {0}, years, four);
  CHECK(text.find("65,00 % (31/12/2024) → 86,00 % (31/12/2025), thay đổi +21,00 điểm phần trăm.") != std::string::npos);
  CHECK(text.find("Do thay đổi bảng điểm: +15,33, gồm 1.2 (+22,00), thêm 4 (+20,00), bỏ 3 (−15,00)") !=
        std::string::npos);
  CHECK(text.find("Kết quả năm trước tính theo bảng điểm năm nay: 80,33 %.") != std::string::npos);
  CHECK(explain(change, {0}, years, four, Language::en).find("2 → 2.1 (") != std::string::npos);

  const Table rows = tabulate(change, years, four);
  CHECK(rows.columns()[1].values.size() == 7);
  const Table sums = summarize(change, years, four);
  const auto cell = [&](std::size_t column) { return std::get<Decimal>(sums.columns()[column].values[0]).billionths; };
  CHECK(cell(4) == cell(5) + cell(6) + cell(8) + cell(9));
  CHECK(cell(2) == cell(1) + cell(6));
}
