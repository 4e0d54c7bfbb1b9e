#include "cchc/robustness.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "cchc/error.hpp"
#include "chunks.hpp"
#include "clones.hpp"
#include "draw_batch.hpp"
#include "random.hpp"
#include "reweigh.hpp"

namespace cchc {
namespace {

using detail::full_weight;
using detail::Reweigh;
using Int = std::int64_t;

constexpr std::size_t most_ranked = 10'000;  // the table of places grows with the square
constexpr std::size_t chunk_draws = 256;
constexpr std::size_t together = detail::draws_together;

/// Where one unit's points for a leaf may lie, in thousandths of billionths.
CCHC_CLONES void vary_marks(const detail::Numbers& numbers, std::uint64_t first, Int span, const Int* __restrict points,
                            const Int* __restrict maximum, Int* __restrict varied, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    const Int moved = points[i] * full_weight + numbers.at(first + i, span) * maximum[i];
    const Int most = maximum[i] * full_weight;
    varied[i] = moved < 0 ? 0 : (moved < most ? moved : most);
  }
}

/// `n` weights for each of the draws that go together, draw beside draw.
CCHC_CLONES void draw_numbers(const detail::Numbers* draws, Int span, double* __restrict drawn, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t draw = 0; draw < together; ++draw) {
      drawn[i * together + draw] = static_cast<double>(full_weight + draws[draw].at(i, span));
    }
  }
}

Int span_of(const Variation& variation) {
  const Int tenth = Percent::whole(1).billionths() / 10;
  const Int within = variation.within.billionths();
  if (within > 0 && within <= 1000 * tenth && within % tenth == 0) return within / tenth;
  throw InvalidValue("varied within " + to_string(variation.within) +
                     " %: expected above 0 up to 100, in tenths of a percent");
}

std::vector<CriterionRef> varied_lines(const Variation& variation, const Rubric& rubric) {
  std::vector<CriterionRef> lines;
  for (const CriterionId& id : variation.lines) lines.push_back(rubric.ref(id));
  std::sort(lines.begin(), lines.end());
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].index < rubric.end(lines[i - 1])) {
      throw InvalidValue("criterion " + rubric.at(lines[i]).id.str() + " is varied twice: by itself and with " +
                         rubric.at(lines[i - 1]).id.str());
    }
  }
  for (std::uint32_t line = 0; variation.lines.empty() && line < rubric.criteria().size(); ++line) {
    if (rubric.is_leaf({line})) lines.push_back({line});
  }
  return lines;
}

/// What one thread draws.
class Drawing {
 public:
  Drawing(const Reweigh& reweigh, const Rubric& rubric, const Variation& variation, const Robustness& result)
      : reweigh_(reweigh),
        rubric_(rubric),
        variation_(variation),
        span_(span_of(variation)),
        lines_(varied_lines(variation, rubric)),
        draw_(reweigh),
        weights_(rubric.criteria().size(), full_weight) {
    for (const RobustRank& unit : result.units) {
      if (unit.rank) places_.emplace_back(unit.draws.size(), 0);
    }
    if (variation.what == Varied::marks) prepare_marks();
    if (variation.what == Varied::weights && detail::DrawBatch::is_exact(reweigh)) {
      batch_.emplace(reweigh);
      std::fill_n(batch_->weights(), rubric.criteria().size() * together, static_cast<double>(full_weight));
      drawn_.resize(lines_.size() * together);
    }
    for (const CriterionRef line : lines_) ends_.push_back(rubric.end(line));
  }

  void work(std::size_t begin, std::size_t end) {
    for (; batch_ && begin < end; begin += together) {
      work_together(begin, std::min(end - begin, together));
    }
    for (; begin < end; ++begin) {
      const detail::Numbers numbers(variation_.seed, begin);
      const Int* points = nullptr;
      variation_.what == Varied::weights ? draw_weights(numbers) : draw_marks(numbers);
      if (variation_.what == Varied::marks) points = points_.data();
      count(draw_.ranks(weights_, points));
    }
  }

  const std::vector<std::vector<std::uint32_t>>& places() const noexcept { return places_; }

 private:
  void count(const std::vector<std::int32_t>& ranks) {
    for (std::size_t i = 0; i < ranks.size(); ++i) {
      if (ranks[i] > 0) ++places_[i][static_cast<std::size_t>(ranks[i]) - 1];
    }
  }

  /// Up to eight draws of weights from `begin` on.
  void work_together(std::size_t begin, std::size_t draws) {
    numbers_.clear();
    for (std::size_t draw = 0; draw < together; ++draw) numbers_.emplace_back(variation_.seed, begin + draw);
    draw_numbers(numbers_.data(), span_, drawn_.data(), lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      for (std::uint32_t line = lines_[i].index; line < ends_[i]; ++line) {
        std::copy_n(&drawn_[i * together], together, batch_->weights() + line * together);
      }
    }
    batch_->weigh();
    for (std::size_t draw = 0; draw < draws; ++draw) count(batch_->ranks(draw));
  }

  void draw_weights(const detail::Numbers& numbers) {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Int weight = full_weight + numbers.at(i, span_);
      std::fill(weights_.begin() + lines_[i].index, weights_.begin() + ends_[i], weight);
    }
  }

  /// Only what is scored is varied: elsewhere there is nothing to mark.
  void prepare_marks() {
    const std::size_t stride = reweigh_.stride();
    points_.resize(reweigh_.leaves().size() * stride);
    limits_.resize(points_.size());
    varied_.resize(reweigh_.leaves().size());
    for (std::size_t leaf = 0; leaf < varied_.size(); ++leaf) {
      const std::uint32_t line = reweigh_.leaves()[leaf];
      varied_[leaf] = std::any_of(lines_.begin(), lines_.end(),
                                  [&](CriterionRef one) { return one.index <= line && line < rubric_.end(one); });
      for (std::size_t i = 0; i < reweigh_.units(); ++i) {
        points_[leaf * stride + i] = reweigh_.points(leaf)[i] * full_weight;
        limits_[leaf * stride + i] = reweigh_.scored(leaf, i) ? reweigh_.maximum(leaf)[i] : 0;
      }
    }
  }

  void draw_marks(const detail::Numbers& numbers) {
    const std::size_t units = reweigh_.units();
    for (std::size_t leaf = 0; leaf < varied_.size(); ++leaf) {
      if (!varied_[leaf]) continue;
      const std::size_t at = leaf * reweigh_.stride();
      vary_marks(numbers, std::uint64_t{reweigh_.leaves()[leaf]} * units, span_, reweigh_.points(leaf), &limits_[at],
                 &points_[at], units);
    }
  }

  const Reweigh& reweigh_;
  const Rubric& rubric_;
  const Variation& variation_;
  Int span_;
  std::vector<CriterionRef> lines_;
  std::vector<std::uint32_t> ends_;  // one past the last line below each
  Reweigh::Draw draw_;
  std::optional<detail::DrawBatch> batch_;  // of weights, where doubles are exact
  std::vector<detail::Numbers> numbers_;    // of the draws of a batch
  std::vector<double> drawn_;
  std::vector<Int> weights_;
  std::vector<Int> points_, limits_;  // of marks
  std::vector<bool> varied_;
  std::vector<std::vector<std::uint32_t>> places_;  // of each ranked unit
};

/// The units of a ranking, with room for the places of its group.
std::vector<RobustRank> ranked_units(const Ranking& ranking) {
  std::vector<RobustRank> units;
  for (const Ranked& one : ranking.units) units.push_back({one.agency, one.group, one.rank, 0, 0, {}});
  std::size_t ranked = 0;
  for (RobustRank& one : units) {
    if (!one.rank) continue;
    ++ranked;
    one.draws.resize(static_cast<std::size_t>(std::count_if(
        units.begin(), units.end(), [&](const RobustRank& other) { return other.group == one.group && other.rank; })));
  }
  if (ranked <= most_ranked) return units;
  throw InvalidValue("given " + std::to_string(ranked) + " ranked units, expected at most " +
                     std::to_string(most_ranked) + ": the places of each in all draws are kept");
}

void find_intervals(Robustness& result) {
  for (RobustRank& unit : result.units) {
    for (std::size_t place = 0; place < unit.draws.size(); ++place) {
      if (unit.draws[place] == 0) continue;
      if (unit.best == 0) unit.best = static_cast<int>(place) + 1;
      unit.worst = static_cast<int>(place) + 1;
    }
  }
}

auto fields_of(const Variation& one) { return std::make_tuple(one.what, one.within, one.lines, one.draws, one.seed); }

auto fields_of(const RobustRank& one) {
  return std::make_tuple(one.agency, one.group, one.rank, one.best, one.worst, one.draws);
}

}  // namespace

double RobustRank::acceptability(int place) const noexcept {
  std::uint64_t all = 0;
  for (const std::uint32_t count : draws) all += count;
  const auto index = static_cast<std::size_t>(place) - 1;
  return all == 0 || place < 1 || index >= draws.size() ? 0
                                                        : static_cast<double>(draws[index]) / static_cast<double>(all);
}

Robustness robustness(const Scorecard& scorecard, const Rubric& rubric, const Directory& directory,
                      const Variation& variation, const Run& run) {
  if (variation.draws == 0 || variation.draws > most_draws) {
    throw InvalidValue("given " + std::to_string(variation.draws) + " draws, expected 1 to " +
                       std::to_string(most_draws));
  }
  const Ranking ranking = rank(scorecard, rubric, directory);
  const Reweigh reweigh(scorecard, rubric, ranking);
  Robustness result{variation, ranked_units(ranking)};
  detail::Chunks chunks(
      variation.draws, chunk_draws, run, [&] { return Drawing(reweigh, rubric, variation, result); },
      [&](const Drawing& drawing) {
        std::size_t ranked = 0;
        for (RobustRank& unit : result.units) {
          if (!unit.rank) continue;
          const auto& places = drawing.places()[ranked++];
          for (std::size_t i = 0; i < places.size(); ++i) unit.draws[i] += places[i];
        }
      });
  chunks.run();
  find_intervals(result);
  return result;
}

std::vector<LeftOut> leave_one_out(const Scorecard& scorecard, const Rubric& rubric, const Directory& directory,
                                   const std::vector<CriterionId>& lines) {
  const Ranking ranking = rank(scorecard, rubric, directory);
  const Reweigh reweigh(scorecard, rubric, ranking);
  Reweigh::Draw draw(reweigh);
  std::vector<CriterionRef> left = rubric.children({0});
  if (!lines.empty()) left.clear();
  for (const CriterionId& id : lines) left.push_back(rubric.ref(id));
  std::vector<LeftOut> result;
  for (const CriterionRef line : left) {
    std::vector<Int> weights(rubric.criteria().size(), full_weight);
    std::fill(weights.begin() + line.index, weights.begin() + rubric.end(line), 0);
    const auto& ranks = draw.ranks(weights, nullptr);
    LeftOut one{line, {}};
    std::size_t ranked = 0;
    for (const Ranked& unit : ranking.units) {
      const int place = unit.rank ? ranks[ranked++] : 0;
      one.ranks.push_back(place > 0 ? std::optional(place) : std::nullopt);
    }
    result.push_back(std::move(one));
  }
  return result;
}

bool operator==(const Variation& a, const Variation& b) noexcept { return fields_of(a) == fields_of(b); }
bool operator==(const RobustRank& a, const RobustRank& b) noexcept { return fields_of(a) == fields_of(b); }
bool operator==(const Robustness& a, const Robustness& b) noexcept {
  return a.variation == b.variation && a.units == b.units;
}
bool operator==(const LeftOut& a, const LeftOut& b) noexcept { return a.line == b.line && a.ranks == b.ranks; }

std::string_view to_string(Varied what) noexcept { return what == Varied::weights ? "weights" : "marks"; }

}  // namespace cchc
