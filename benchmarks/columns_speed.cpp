// How long it takes to score and rank units in columns. Arguments: a rubric in JSON, the day, and how many units to go
// up to.
#include <algorithm>
#include <cchc/cchc.hpp>
#include <chrono>
#include <cstdlib>
#include <deque>
#include <iostream>
#include <random>
#include <string>

#include "measure.hpp"

namespace {

using Numbers = std::vector<std::int64_t>;

/// Findings of every leaf, as many columns as there are, with a tenth of the units exempt from the third area.
class Table {
 public:
  Table(const cchc::Rubric& rubric, std::size_t units) : units_(units), exempt_(units) {
    for (std::uint8_t& state : exempt_) state = random_() % 10 == 0 ? 4 : 0;
    for (std::uint32_t line = 0; line < rubric.criteria().size(); ++line) {
      if (rubric.is_leaf({line})) add({line}, rubric.criteria()[line]);
    }
  }

  std::size_t units() const { return units_; }
  std::vector<cchc::LeafColumn> columns;

 private:
  void add(cchc::CriterionRef leaf, const cchc::Criterion& criterion) {
    cchc::LeafColumn column{leaf, cchc::PointsCells{}, {}};
    cchc::match(
        criterion.marking,
        [&](const cchc::Chosen& chosen) {
          auto& codes = codes_.emplace_back(units_);
          for (std::uint8_t& code : codes) code = static_cast<std::uint8_t>(random_() % chosen.options.size());
          column.findings = cchc::OptionCells{cchc::Cells::of(codes.data())};
        },
        [&](const cchc::Assessed&) {
          auto& points = points_.emplace_back(units_);
          for (double& one : points) one = static_cast<double>(random_() % 101) / 100;
          column.findings = cchc::PointsCells{cchc::Cells::of(points.data())};
        },
        [&](const auto& marking) {
          using Kind = std::decay_t<decltype(marking)>;
          auto& numbers = numbers_.emplace_back(units_);
          for (auto& one : numbers) one = static_cast<std::int32_t>(random_() % 8);
          column.findings = cchc::CountCells{cchc::Cells::of(numbers.data())};
          if (std::is_same_v<Kind, cchc::Counted> || std::is_same_v<Kind, cchc::Deducted> ||
              std::is_same_v<Kind, cchc::Stepped>) {
            return;
          }
          auto& wholes = numbers_.emplace_back(units_);
          for (std::size_t i = 0; i < units_; ++i)
            wholes[i] = numbers[i] + static_cast<std::int32_t>(random_() % 500) + 1;
          column.findings = cchc::ShareCells{cchc::Cells::of(numbers.data()), cchc::Cells::of(wholes.data())};
        });
    if (criterion.id.str().rfind("3.", 0) == 0) column.states = cchc::Cells::of(exempt_.data());
    columns.push_back(std::move(column));
  }

  std::size_t units_;
  std::mt19937 random_{1};
  std::vector<std::uint8_t> exempt_;
  std::deque<std::vector<std::uint8_t>> codes_;
  std::deque<std::vector<std::int32_t>> numbers_;
  std::deque<std::vector<double>> points_;
};

/// Scores the whole of every unit and ranks them.
class Run {
 public:
  Run(const cchc::Evaluator& evaluator, const Table& table)
      : evaluator_(evaluator),
        table_(table),
        points_(table.units()),
        maximum_(table.units()),
        percent_(table.units()),
        ranks_(table.units()),
        wanted_{{{0}, points_.data(), maximum_.data(), percent_.data()}} {}

  void operator()(unsigned threads) {
    evaluator_.score(table_.units(), table_.columns, wanted_, {threads, {}});
    evaluator_.rank(table_.units(), wanted_, nullptr, ranks_.data());
  }
  void only_score() { evaluator_.score(table_.units(), table_.columns, wanted_); }

 private:
  const cchc::Evaluator& evaluator_;
  const Table& table_;
  Numbers points_, maximum_, percent_;
  std::vector<std::int32_t> ranks_;
  std::vector<cchc::LineColumns> wanted_;
};

/// The least of several runs by the clock on the wall: of threads together there is no other time.
template <class Work>
double wall_seconds(const Work& work) {
  double least = 1e9;
  for (int run = 0; run < 15; ++run) {
    const auto start = std::chrono::steady_clock::now();
    work();
    least = std::min(least, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  return least;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "columns_speed: given " << argc - 1 << " arguments, expected RUBRIC UNITS\n";
    return 2;
  }
  const cchc::Evaluator evaluator(cchc::read_rubric(argv[1]), cchc::make_date(2024, 12, 31));
  const auto most = static_cast<std::size_t>(std::strtoull(argv[2], nullptr, 10));
  {
    const Table province(evaluator.rubric(), 63);
    Run run(evaluator, province);
    bench::report("seconds_63", bench::seconds([&] { run(1); }));
  }
  for (std::size_t units = 100'000; units <= most; units *= 10) {
    const Table table(evaluator.rubric(), units);
    Run run(evaluator, table);
    bench::report("seconds_" + std::to_string(units), bench::seconds([&] { run(1); }));
    bench::report("score_seconds_" + std::to_string(units), bench::seconds([&] { run.only_score(); }));
    if (units > 100'000) continue;
    bench::report("wall_1", wall_seconds([&] { run(1); }));
    bench::report("wall_2", wall_seconds([&] { run(2); }));
  }
}
