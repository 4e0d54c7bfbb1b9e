#include "cchc/columns.hpp"

#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <cmath>
#include <deque>
#include <limits>
#include <numeric>

#include "allocations.hpp"
#include "cchc/error.hpp"
#include "cchc/match.hpp"
#include "cchc/rank.hpp"
#include "random_rubric.hpp"
#include "ranker.hpp"

using namespace cchc;
using namespace cchc::test;

namespace {

/// Findings of all units, as columns and as marks.
class Findings {
 public:
  Findings(Dice& dice, const Rubric& rubric, std::size_t units) : dice_(dice), rubric_(rubric), units_(units) {
    for (std::uint32_t line = 0; line < rubric.criteria().size(); ++line) {
      if (rubric.is_leaf({line}) && !dice.one_in(9)) add({line});
    }
  }

  std::vector<LeafColumn> columns;
  Marks marks;

 private:
  std::vector<std::int64_t>& numbers() { return numbers_.emplace_back(units_); }

  void add(CriterionRef leaf) {
    LeafColumn column{leaf, PointsCells{}, {}};
    std::vector<std::uint8_t>* states = nullptr;
    if (dice_.one_in(3)) {
      states = &states_.emplace_back(units_);
      for (std::uint8_t& state : *states) {
        state = static_cast<std::uint8_t>(dice_.one_in(3) ? dice_.from_to(0, 4) : 0);
      }
      column.states = Cells::of(states->data());
    }
    const Criterion& criterion = rubric_.at(leaf);
    const bool by_hand = std::holds_alternative<Assessed>(criterion.marking) || dice_.one_in(8);
    if (by_hand) {
      fill_points(column, criterion, states);
    } else {
      match(
          criterion.marking, [&](const Chosen& chosen) { fill_options(column, criterion, chosen, states); },
          [&](const Stepped&) { fill_counts(column, criterion, states); },
          [&](const Counted&) { fill_counts(column, criterion, states); },
          [&](const Deducted&) { fill_counts(column, criterion, states); },
          [&](const auto&) { fill_shares(column, criterion, states); });
    }
    columns.push_back(std::move(column));
  }

  void mark(const Criterion& criterion, std::size_t unit, Finding finding, const std::vector<std::uint8_t>* states) {
    const std::string agency = "u" + std::to_string(unit);
    const auto state = states == nullptr ? ScoreState::scored : static_cast<ScoreState>((*states)[unit]);
    if (state == ScoreState::missing) return;
    if (state == ScoreState::exempt) {
      return marks.exemptions.push_back({criterion.id, AgencyId(agency), "Không có chức năng này"});
    }
    if (state == ScoreState::not_submitted) finding = NotSubmitted{};
    if (state == ScoreState::under_appraisal) finding = UnderAppraisal{};
    marks.marks.push_back(test::mark(criterion.id.str().c_str(), agency.c_str(), std::move(finding)));
  }

  void fill_points(LeafColumn& column, const Criterion& criterion, const std::vector<std::uint8_t>* states) {
    const std::int64_t most = criterion.maximum->billionths();
    if (dice_.one_in(2)) {  // doubles, as people have them
      std::vector<double>& points = doubles_.emplace_back(units_);
      for (std::size_t i = 0; i < units_; ++i) {
        const auto exact = Points::billionths(dice_.one_in(20) ? most + 1 : figure(dice_, 0, most));
        points[i] = exact.to_double();
        mark(criterion, i, exact, states);
      }
      column.findings = PointsCells{Cells::of(points.data())};
      return;
    }
    auto& words = numbers_.emplace_back(2 * units_);  // decimal128 of scale 9
    for (std::size_t i = 0; i < units_; ++i) {
      const std::int64_t exact = dice_.one_in(20) ? -1 : figure(dice_, 0, most);
      words[2 * i] = exact;
      words[2 * i + 1] = exact < 0 ? -1 : 0;
      mark(criterion, i, Points::billionths(exact), states);
    }
    column.findings = PointsCells{{words.data(), Format::decimal128, 0, nullptr, nullptr, 9, {}}};
  }

  void fill_options(LeafColumn& column, const Criterion& criterion, const Chosen& chosen,
                    const std::vector<std::uint8_t>* states) {
    std::vector<std::int32_t>& codes = codes_.emplace_back(units_);
    for (std::size_t i = 0; i < units_; ++i) {
      const std::int64_t code = dice_.from_to(
          dice_.one_in(20) ? -1 : 0, static_cast<std::int64_t>(chosen.options.size()) - (dice_.one_in(20) ? 0 : 1));
      const bool known = code >= 0 && code < static_cast<std::int64_t>(chosen.options.size());
      codes[i] = static_cast<std::int32_t>(code);
      mark(criterion, i, Choice{known ? chosen.options[static_cast<std::size_t>(code)].id : "none-such"}, states);
    }
    column.findings = OptionCells{Cells::of(codes.data())};
  }

  void fill_counts(LeafColumn& column, const Criterion& criterion, const std::vector<std::uint8_t>* states) {
    std::vector<std::int64_t>& counts = numbers();
    for (std::size_t i = 0; i < units_; ++i) {
      counts[i] = dice_.one_in(10) ? dice_.from_to(-1, INT64_MAX - 1) : dice_.from_to(0, 12);
      if (dice_.one_in(20)) counts[i] = -counts[i];
      mark(criterion, i, Count{counts[i]}, states);
    }
    column.findings = CountCells{Cells::of(counts.data())};
  }

  void fill_shares(LeafColumn& column, const Criterion& criterion, const std::vector<std::uint8_t>* states) {
    std::vector<std::int64_t>& parts = numbers();
    std::vector<std::int64_t>& wholes = numbers();
    const bool percent = dice_.one_in(4);
    const std::array<std::int64_t, 5> sizes = {0, 10, 1000, (std::int64_t{1} << 53), INT64_MAX};
    for (std::size_t i = 0; i < units_; ++i) {
      const std::int64_t most = dice_.one_in(2) ? 400 : sizes[static_cast<std::size_t>(dice_.from_to(0, 4))];
      wholes[i] = most == 0 ? 0 : dice_.from_to(1, most);
      parts[i] = dice_.from_to(0, wholes[i]);
      if (dice_.one_in(20)) parts[i] = dice_.one_in(2) ? -3 : (wholes[i] < INT64_MAX ? wholes[i] + 1 : 0);
      if (percent) {
        parts[i] = figure(dice_, 0, 100'000'000'000);
        wholes[i] = 100'000'000'000;
        doubles_of_percent_.push_back(static_cast<double>(parts[i]) / 1e9);
      }
      mark(criterion, i, Share{parts[i], wholes[i]}, states);
    }
    column.findings = ShareCells{Cells::of(parts.data()), Cells::of(wholes.data())};
    if (!percent) return;
    doubles_.emplace_back(doubles_of_percent_.end() - static_cast<std::ptrdiff_t>(units_), doubles_of_percent_.end());
    column.findings = PercentCells{Cells::of(doubles_.back().data())};
  }

  Dice& dice_;
  const Rubric& rubric_;
  std::size_t units_;
  std::deque<std::vector<std::int64_t>> numbers_;
  std::deque<std::vector<std::int32_t>> codes_;
  std::deque<std::vector<std::uint8_t>> states_;
  std::deque<std::vector<double>> doubles_;
  std::vector<double> doubles_of_percent_;
};

/// Room for all that can be wanted of every line.
struct Results {
  Results(std::size_t lines, std::size_t units)
      : points(lines * units),
        maximum(lines * units),
        percent(lines * units),
        open(lines * units),
        states(lines * units) {
    for (std::uint32_t line = 0; line < lines; ++line) {
      const std::size_t at = line * units;
      wanted.push_back({{line}, &points[at], &maximum[at], &percent[at], &open[at], &states[at]});
    }
  }

  std::vector<std::int64_t> points, maximum, percent;
  std::vector<std::uint32_t> open;
  std::vector<ScoreState> states;
  std::vector<LineColumns> wanted;
};

std::size_t count_of(const Scorecard& card, std::string_view code) {
  return static_cast<std::size_t>(
      std::count_if(card.issues.begin(), card.issues.end(), [&](const Issue& issue) { return issue.code == code; }));
}

void check_equal(const Results& results, const Scorecard& card, const Rubric& rubric) {
  for (const LineColumns& line : results.wanted) {
    for (std::size_t unit = 0; unit < card.units.size(); ++unit) {
      const Score& score = card.at(unit, line.line);
      REQUIRE(line.points[unit] == score.points.billionths());
      REQUIRE(line.maximum[unit] == score.maximum.billionths());
      REQUIRE(line.open[unit] == score.open);
      REQUIRE(line.states[unit] == score.state);
      const auto percent = published_percent(card, unit, line.line, rubric);
      REQUIRE(line.percent[unit] == (percent ? percent->billionths() : no_percent));
    }
  }
}

void check_ranks(const std::vector<std::int32_t>& ranks, const Ranking& ranking) {
  for (const Ranked& one : ranking.units) REQUIRE(ranks[one.agency.index] == one.rank.value_or(0));
}

}  // namespace

TEST_CASE("columns give what the marks of random rubrics give, to the last billionth, and the same places") {
  for (std::uint32_t seed = 0; seed < 2000; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const Rubric rubric = random_rubric(dice);
    const auto units = static_cast<std::size_t>(dice.from_to(1, 20));
    const Findings findings(dice, rubric, units);
    const Directory directory = bodies(units);
    const Scorecard card = score(rubric, directory, findings.marks, year_end);
    Results results(rubric.criteria().size(), units);
    const Evaluator evaluator(rubric, year_end);
    const auto unusable = evaluator.score(units, findings.columns, results.wanted);
    check_equal(results, card, rubric);
    const auto add = [](std::size_t sum, const Unusable& one) { return sum + one.count; };
    CHECK(std::accumulate(unusable.begin(), unusable.end(), std::size_t{0}, add) == count_of(card, "score.unusable"));
    std::vector<std::int32_t> ranks(units);
    evaluator.rank(units, results.wanted, nullptr, ranks.data());
    check_ranks(ranks, rank(card, rubric, directory));
  }
}

TEST_CASE("ranks are the same whatever number of units is sorted at once") {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    RubricHead head = small_head();
    head.ranking.compare = dice.one_in(2) ? Compare::exact : Compare::published;
    head.ranking.ties = static_cast<Ties>(dice.from_to(0, 2));
    head.ranking.tie_break = {CriterionId("t")};
    const Rubric rubric(head, {line("t", "", "10", Assessed{})});
    const auto units = static_cast<std::size_t>(dice.from_to(1, 3000));
    const std::int64_t fine = dice.one_in(2) ? 10'000'000'000 : dice.from_to(1, 50);  // many ties
    const bool huge = dice.one_in(5);                                                 // beyond what a double tells
    std::vector<std::int64_t> points(units), maximum(units), percent(units);
    std::vector<std::int32_t> groups(units);
    for (std::size_t i = 0; i < units; ++i) {
      maximum[i] = dice.one_in(9) ? 0 : dice.from_to(1, fine) + (huge ? std::int64_t{1} << 60 : 0);
      points[i] = dice.from_to(0, maximum[i]);
      percent[i] = dice.one_in(9) ? no_percent : dice.from_to(0, fine);
      groups[i] = static_cast<std::int32_t>(dice.from_to(-1, 3));
    }
    const std::vector<LineColumns> columns = {{{0}, points.data(), maximum.data(), percent.data()}};
    const std::int32_t* of = dice.one_in(2) ? groups.data() : nullptr;
    const auto ranks = [&](std::size_t window) {
      std::vector<std::int32_t> places(units);
      detail::Ranker(rubric, columns, window).rank(units, of, places.data());
      return places;
    };
    const std::vector<std::int32_t> expected = ranks(detail::Ranker::usual_window);
    CHECK(*std::max_element(expected.begin(), expected.end()) <= static_cast<std::int32_t>(units));
    for (const std::size_t window : {1, 7, 100, 1500}) CHECK(ranks(window) == expected);
  }
}

namespace {

/// The points of one leaf of a table that has no other; -1 where it is not scored.
std::vector<std::int64_t> points_of(const Marking& marking, const char* maximum, const FindingCells& findings,
                                    std::size_t units, std::optional<Cells> states = std::nullopt) {
  const Evaluator evaluator(Rubric(small_head(), {line("t", "", maximum, marking)}), year_end);
  std::vector<std::int64_t> points(units);
  std::vector<ScoreState> found(units);
  evaluator.score(units, {{{0}, findings, std::move(states)}},
                  {{{0}, points.data(), nullptr, nullptr, nullptr, found.data()}});
  for (std::size_t i = 0; i < units; ++i) points[i] = found[i] == ScoreState::scored ? points[i] : -1;
  return points;
}

using Numbers = std::vector<std::int64_t>;

Evaluator small_evaluator() { return Evaluator(small_rubric(), year_end); }

CriterionRef at(const char* id) { return small_rubric().ref(CriterionId(id)); }

/// Enough units for several blocks and threads; every share is of its own.
struct Many {
  explicit Many(std::size_t count) : units(count), parts(count), wholes(count) {
    for (std::size_t i = 0; i < count; ++i) {
      wholes[i] = static_cast<std::int64_t>(i % 997) + 1;
      parts[i] = static_cast<std::int64_t>(i * 7919 % static_cast<std::size_t>(wholes[i]));
    }
    for (const char* id : {"1.2", "2"}) {
      columns.push_back({at(id), ShareCells{Cells::of(parts.data()), Cells::of(wholes.data())}, {}});
    }
  }

  std::size_t units;
  Numbers parts, wholes;
  std::vector<LeafColumn> columns;
};

}  // namespace

TEST_CASE("whole numbers of every width, doubles, decimals and words are read alike") {
  const std::int8_t narrow[] = {0, 1, 3, 127};
  const std::int16_t short_numbers[] = {0, 1, 3, 127};
  const std::int32_t middle[] = {0, 1, 3, 127};
  const std::uint8_t bytes[] = {0, 1, 3, 127};
  const std::uint16_t words[] = {0, 1, 3, 127};
  const std::uint32_t large[] = {0, 1, 3, 127};
  const double doubles[] = {0, 1, 3, 127};
  const std::int64_t decimals[] = {0, 0, 100, 0, 300, 0, 12'700, 0};
  const std::vector<Cells> all = {{narrow, Format::int8},  {short_numbers, Format::int16},
                                  Cells::of(middle),       Cells::of(bytes),
                                  {words, Format::uint16}, {large, Format::uint32},
                                  Cells::of(doubles),      {decimals, Format::decimal128, 0, nullptr, nullptr, 2}};
  for (const Cells& cells : all) {
    CAPTURE(to_string(cells.format));
    CHECK(points_of(Counted{points("0.5")}, "2", CountCells{cells}, 4) ==
          Numbers{0, 500'000'000, 1'500'000'000, 2'000'000'000});
    CHECK(points_of(Assessed{}, "200", PointsCells{cells}, 4)[3] == 127'000'000'000);
  }
  CHECK(points_of(Assessed{}, "200", PointsCells{{narrow, Format::int8, 2}}, 2)[0] == 3'000'000'000);  // from the third
}

TEST_CASE(
    "doubles are taken to the nearest billionth, and NaN, parts of a count and points past the end are unusable") {
  const double given[] = {2.675, 0.285, 1e-9,         3.0000000004,
                          3.1,   -0.5,  std::nan(""), std::numeric_limits<double>::infinity()};
  CHECK(points_of(Assessed{}, "3", PointsCells{Cells::of(given)}, 8) ==
        Numbers{2'675'000'000, 285'000'000, 1, 3'000'000'000, -1, -1, -1, -1});
  CHECK(points_of(Counted{points("1")}, "3", CountCells{Cells::of(given)}, 1) == Numbers{-1});
  std::vector<double> thousandths(1'000'000);
  for (std::size_t i = 0; i < thousandths.size(); ++i) thousandths[i] = static_cast<double>(i) / 1000;
  const Numbers read = points_of(Assessed{}, "1000", PointsCells{Cells::of(thousandths.data())}, thousandths.size());
  for (std::size_t i = 0; i < read.size(); ++i) REQUIRE(read[i] == static_cast<std::int64_t>(i) * 1'000'000);
}

TEST_CASE("a decimal with more digits than points have is unusable, one with zeros there is not") {
  const std::int64_t of_twelve[] = {1'500'000'000'000, 0, 1'500'000'000'001, 0};
  CHECK(points_of(Assessed{}, "3", PointsCells{{of_twelve, Format::decimal128, 0, nullptr, nullptr, 12}}, 2) ==
        Numbers{1'500'000'000, -1});
  const std::int64_t huge[] = {0, 1, -1, -1};  // 2^64 and -1
  CHECK(points_of(Assessed{}, "3", PointsCells{{huge, Format::decimal128}}, 2) == Numbers{-1, -1});
}

TEST_CASE("options are found by number, by word and by dictionary, and others are unusable") {
  const char bytes[] = "muonkip-thoilate";
  const std::int32_t ends[] = {0, 4, 12, 16};
  const std::int64_t long_ends[] = {0, 4, 12, 16};
  const Numbers expected = {500'000'000, 1'000'000'000, -1};
  CHECK(points_of(ca_mau_choice(), "1", OptionCells{{bytes, Format::text32, 0, nullptr, ends}}, 3) == expected);
  CHECK(points_of(ca_mau_choice(), "1", OptionCells{{bytes, Format::text64, 0, nullptr, long_ends}}, 3) == expected);
  const std::int8_t codes[] = {2, 0, 1};
  CHECK(points_of(ca_mau_choice(), "1",
                  OptionCells{{codes, Format::int8, 0, nullptr, nullptr, 0, {"kip-thoi", "late", "muon"}}},
                  3) == expected);
  const std::int32_t numbers[] = {1, 0, 3};
  CHECK(points_of(ca_mau_choice(), "1", OptionCells{Cells::of(numbers)}, 3) == expected);
}

TEST_CASE("a cell that is not valid is missing, and states are numbers or words") {
  const std::int64_t counts[] = {1, 2, 3, 4};
  const std::uint8_t valid[] = {0b1011};
  Cells cells = Cells::of(counts);
  cells.valid = valid;
  CHECK(points_of(Counted{points("1")}, "9", CountCells{cells}, 4) ==
        Numbers{1'000'000'000, 2'000'000'000, -1, 4'000'000'000});
  const std::uint8_t states[] = {0, 4, 2, 9};
  CHECK(points_of(Counted{points("1")}, "9", CountCells{Cells::of(counts)}, 4, Cells::of(states)) ==
        Numbers{1'000'000'000, -1, -1, -1});
  const char words[] = "scoredexempt";
  const std::int32_t ends[] = {0, 6, 12};
  CHECK(points_of(Counted{points("1")}, "9", CountCells{Cells::of(counts)}, 2,
                  Cells{words, Format::text32, 0, nullptr, ends}) == Numbers{1'000'000'000, -1});
}

TEST_CASE("any number of threads gives the same, tells how far it is, and stops when told") {
  const Many many(20'001);
  const Evaluator evaluator = small_evaluator();
  const auto points_with = [&](const Run& run) {
    Numbers points(many.units);
    evaluator.score(many.units, many.columns, {{{0}, points.data()}}, run);
    return points;
  };
  const Numbers alone = points_with({});
  std::vector<std::size_t> told;
  CHECK(points_with({2, [&](std::size_t units) { told.push_back(units); }}) == alone);
  CHECK(points_with({0, {}}) == alone);
  REQUIRE_FALSE(told.empty());
  CHECK(std::is_sorted(told.begin(), told.end()));
  CHECK(told.back() == many.units);
  const auto stop = [](std::size_t) { throw InvalidValue("enough"); };
  CHECK_THROWS_WITH_AS(points_with({2, stop}), "enough", InvalidValue);
  CHECK_THROWS_WITH_AS(points_with({1, stop}), "enough", InvalidValue);
}

TEST_CASE("what cannot be used is counted, with the first unit") {
  Many many(3000);
  many.parts[700] = -1;
  many.parts[2999] = 5000;
  const auto unusable = small_evaluator().score(many.units, many.columns, {});
  REQUIRE(unusable.size() == 2);  // of both criteria, in the rubric's order
  CHECK(unusable[0].leaf == at("1.2"));
  CHECK(unusable[1].count == 2);
  CHECK(unusable[1].first == 700);
}

TEST_CASE("columns that do not belong to a rubric are refused, naming the criterion") {
  const Numbers numbers(4, 1);
  const Cells cells = Cells::of(numbers.data());
  const auto given = [&](const char* id, FindingCells findings) {
    return std::vector<LeafColumn>{{at(id), std::move(findings), std::nullopt}};
  };
  const Evaluator evaluator = small_evaluator();
  CHECK_THROWS_WITH_AS(evaluator.score(4, given("1.2", CountCells{cells}), {}), doctest::Contains("criterion 1.2"),
                       InvalidValue);
  CHECK_THROWS_WITH_AS(evaluator.score(4, given("1", PointsCells{cells}), {}), doctest::Contains("sum"), InvalidValue);
  auto twice = given("2", PointsCells{cells});
  twice.push_back(twice.front());
  CHECK_THROWS_WITH_AS(evaluator.score(4, twice, {}), doctest::Contains("twice"), InvalidValue);
  const Cells words{"a", Format::text32, 0, nullptr, numbers.data()};
  CHECK_THROWS_WITH_AS(evaluator.score(4, given("2", PointsCells{words}), {}), doctest::Contains("text32"),
                       InvalidValue);
  CHECK_THROWS_AS(evaluator.score(4, {{{99}, PointsCells{cells}, {}}}, {}), NotFound);
  CHECK_THROWS_AS(evaluator.score(4, {}, {{{99}}}), NotFound);
  CHECK_THROWS_WITH_AS(Evaluator(small_rubric(), make_date(2025, 1, 1)), doctest::Contains("not in force"),
                       InvalidValue);
  std::vector<std::int32_t> ranks(4);
  CHECK_THROWS_WITH_AS(evaluator.rank(4, {{{0}, nullptr, nullptr}}, nullptr, ranks.data()),
                       doctest::Contains("points and maximum"), InvalidValue);
}

TEST_CASE("ranks hold within groups, and who is outside or has no maximum has none") {
  const Numbers earned = {5, 9, 9, 7, 0, 5};
  const Numbers maximum = {10, 10, 10, 10, 0, 20};
  const std::vector<std::int32_t> groups = {0, 1, 1, -1, 0, 0};
  std::vector<std::int32_t> ranks(6);
  const LineColumns whole{{0}, const_cast<std::int64_t*>(earned.data()), const_cast<std::int64_t*>(maximum.data())};
  small_evaluator().rank(6, {whole}, groups.data(), ranks.data());
  CHECK(ranks == std::vector<std::int32_t>{1, 1, 1, 0, 0, 2});
  small_evaluator().rank(6, {whole}, nullptr, ranks.data());
  CHECK(ranks == std::vector<std::int32_t>{4, 1, 1, 3, 0, 5});
}

TEST_CASE("many units are ranked as few are: by what they have, in any order of rows") {
  const std::size_t units = 50'000;
  Dice dice(3);
  Numbers earned(units), maximum(units);
  for (std::size_t i = 0; i < units; ++i) {
    maximum[i] = dice.one_in(2) ? 100'000'000 : dice.from_to(1, 1'000'000) * 100;
    earned[i] = dice.from_to(0, maximum[i]);
    if (i > 0 && dice.one_in(5)) earned[i] = maximum[i] / 3;
  }
  std::vector<std::int32_t> ranks(units);
  small_evaluator().rank(units, {{{0}, earned.data(), maximum.data()}}, nullptr, ranks.data());
  std::vector<std::size_t> order(units);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return ranks[a] < ranks[b]; });
  for (std::size_t i = 1; i < units; ++i) {
    const auto [a, b] = std::pair(order[i - 1], order[i]);
    const std::int64_t left = earned[a] * maximum[b];
    const std::int64_t right = earned[b] * maximum[a];
    REQUIRE((ranks[a] == ranks[b] ? left == right : left > right));
    REQUIRE(ranks[b] == (ranks[a] == ranks[b] ? ranks[a] : static_cast<std::int32_t>(i) + 1));
  }
}

#if defined(CCHC_COUNTS_ALLOCATIONS)
TEST_CASE("scoring holds a fixed block a thread, however many the units") {
  const auto held = [](std::size_t units, unsigned threads) {
    const Many many(units);
    Numbers points(units), maximum(units);
    const Evaluator evaluator = small_evaluator();
    const std::vector<LineColumns> wanted = {{{0}, points.data(), maximum.data()}};
    const heap::Watch watch;
    evaluator.score(units, many.columns, wanted, {threads, {}});
    return watch.peak_bytes();
  };
  CHECK(held(200'000, 1) == held(20'000, 1));
  CHECK(held(200'000, 1) < 300'000);
  CHECK(held(200'000, 2) <= 2 * held(20'000, 1));
}

TEST_CASE("ranking holds a fixed block, however many the units") {
  const auto held = [](std::size_t units) {
    Dice dice(9);
    Numbers points(units), maximum(units, 1'000'000'000);
    for (std::int64_t& one : points) one = dice.from_to(0, 1'000'000'000);
    std::vector<std::int32_t> ranks(units);
    const std::vector<LineColumns> columns = {{{0}, points.data(), maximum.data()}};
    const Rubric rubric = small_rubric();
    const heap::Watch watch;
    detail::Ranker(rubric, columns, 5000).rank(units, nullptr, ranks.data());
    return watch.peak_bytes();
  };
  CHECK(held(400'000) < 500'000);  // 65,536 counters and two times 5,000 entries
  CHECK(held(400'000) < held(40'000) * 11 / 10);
}
#endif
