#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "cchc/columns.hpp"
#include "small_rubric.hpp"

// Scoring tables of every shape and marking, and findings for them, good and bad, as columns and as marks.

namespace cchc::test {

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : generator_(seed) {}

  std::int64_t from_to(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(generator_() % (static_cast<std::uint64_t>(high - low) + 1));
  }
  bool one_in(std::int64_t n) { return from_to(1, n) == 1; }

 private:
  std::mt19937_64 generator_;
};

/// A number of billionths with few digits, mostly, as tables have them; from `low` to `high`.
inline std::int64_t figure(Dice& dice, std::int64_t low, std::int64_t high) {
  const std::int64_t step = dice.one_in(4) ? 1 : (dice.one_in(2) ? 250'000'000 : 10'000'000);
  return std::clamp(dice.from_to(low, high) / step * step, low, high);
}

inline Points points_up_to(Dice& dice, Points maximum) {
  return Points::billionths(figure(dice, 0, maximum.billionths()));
}

inline Percent some_percent(Dice& dice, Percent low, Percent high) {
  return Percent::billionths(figure(dice, low.billionths(), high.billionths()));
}

inline Marking random_bands(Dice& dice, Points maximum) {
  Banded banded;
  Edge from{Percent{}, true};
  const Percent all = Percent::whole(100);
  while (from.at < all && banded.bands.size() < 4) {
    Edge to{some_percent(dice, from.at, all), dice.one_in(2)};
    if (dice.one_in(6) && from.closed && from.at > Percent{}) to = from;  // a band of one value
    if (to.at <= from.at && !(to.at == from.at && to.closed && from.closed)) continue;
    if (to.at == all) break;
    banded.bands.push_back({from, to, points_up_to(dice, maximum)});
    from = {to.at, !to.closed};
  }
  banded.bands.push_back({from, {all, true}, points_up_to(dice, maximum)});
  return banded;
}

inline Marking random_marking(Dice& dice, Points maximum) {
  const auto each = [&] { return std::max(Points::billionths(1), points_up_to(dice, maximum)); };
  switch (dice.from_to(0, 7)) {
    case 0: {
      Chosen chosen;
      for (std::int64_t i = dice.from_to(1, 5); i-- > 0;) {
        chosen.options.push_back({"o" + std::to_string(i), "", points_up_to(dice, maximum)});
      }
      return chosen;
    }
    case 1: return random_bands(dice, maximum);
    case 2: {
      Stepped stepped;
      for (std::int64_t from = 0; stepped.steps.size() < 3; from += dice.from_to(1, 9)) {
        stepped.steps.push_back({from, points_up_to(dice, maximum)});
      }
      return stepped;
    }
    case 3: {
      const Percent floor = some_percent(dice, Percent{}, Percent::whole(90));
      return Linear{floor, some_percent(dice, floor + Percent::whole(1), Percent::whole(100))};
    }
    case 4: return Counted{each()};
    case 5: return Deducted{each()};
    case 6: return Surveyed{};
    default: return Assessed{};
  }
}

/// Adds the lines below one; what its parts add up to.
inline Points grow(Dice& dice, std::vector<Criterion>& lines, std::size_t parent, int depth, Role role) {
  Points sum;
  const std::string id = lines[parent].id.str();
  const std::int64_t children = dice.from_to(1, 5);
  for (std::int64_t i = 0; i < children; ++i) {
    const bool part = i == 0 ? role == Role::part || dice.one_in(2) : !dice.one_in(5);
    const Role own = part ? Role::part : (dice.one_in(2) ? Role::bonus : Role::penalty);
    const std::size_t place = lines.size();
    lines.push_back(line((id + "." + std::to_string(i)).c_str(), id.c_str(), "1", Sum{}, own));
    Points maximum = Points::billionths(std::max<std::int64_t>(1, figure(dice, 1, 20'000'000'000)));
    if (dice.one_in(40)) maximum = max_points;
    const bool leaf = depth == 0 || dice.one_in(2);
    if (!leaf) {
      const Points parts = grow(dice, lines, place, depth - 1, own);
      if (parts > Points{}) maximum = parts;
    }
    lines[place].maximum = maximum;
    if (leaf) lines[place].marking = random_marking(dice, maximum);
    if (part) sum += maximum;
  }
  return sum;
}

inline Rubric random_rubric(Dice& dice) {
  for (;;) {
    RubricHead head = small_head();
    head.capped = dice.one_in(2);
    head.publication = {static_cast<int>(dice.from_to(0, 9)), static_cast<int>(dice.from_to(0, 5)),
                        static_cast<Rounding>(dice.from_to(0, 2)), dice.one_in(2) ? Stage::exact : Stage::printed};
    head.ranking.compare = dice.one_in(2) ? Compare::exact : Compare::published;
    head.ranking.ties = static_cast<Ties>(dice.from_to(0, 2));
    std::vector<Criterion> lines = {line("t", "", "1")};
    lines[0].maximum = grow(dice, lines, 0, 3, Role::part);
    if (dice.one_in(30)) {  // a table of one line
      lines.erase(lines.begin() + 1, lines.end());
      lines[0].marking = random_marking(dice, *lines[0].maximum);
    }
    head.ranking.tie_break = {lines[static_cast<std::size_t>(dice.from_to(0, 7)) % lines.size()].id, lines.back().id};
    const auto fits = [](const Criterion& one) { return *one.maximum <= max_points; };
    if (std::all_of(lines.begin(), lines.end(), fits)) return Rubric(head, lines);
  }
}

inline Directory bodies(std::size_t count) {
  std::vector<Agency> all;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    all.push_back(body(("u" + number).c_str(), ("Sở " + number).c_str()));
  }
  return Directory(std::move(all));
}

}  // namespace cchc::test
