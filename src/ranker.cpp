#include "ranker.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <tuple>
#include <utility>

#include "cchc/error.hpp"
#include "rate.hpp"

namespace cchc::detail {
namespace {

constexpr std::int64_t most_exact_double = std::int64_t{1} << 53;

LineColumns columns_of(const Rubric& rubric, CriterionRef line, const std::vector<LineColumns>& scored) {
  const bool exact = rubric.head().ranking.compare == Compare::exact;
  for (const LineColumns& one : scored) {
    if (one.line != line) continue;
    if (exact ? one.points != nullptr && one.maximum != nullptr : one.percent != nullptr) return one;
  }
  throw InvalidValue("ranks of rubric " + rubric.head().id + " compare criterion " + rubric.at(line).id.str() +
                     ": expected its columns of " + (exact ? "points and maximum" : "percent"));
}

/// Sorts by 8 bits after 8 bits, the lowest first; digits that are the same for all cost one look.
template <class Entry, class Digits>
void radix_sort(std::vector<Entry>& entries, int digits, const Digits& digit_of) {
  std::vector<Entry> other(entries.size());
  for (int digit = 0; digit < digits; ++digit) {
    std::array<std::size_t, 256> places{};
    for (const Entry& entry : entries) ++places[digit_of(entry, digit)];
    if (places[digit_of(entries.front(), digit)] == entries.size()) continue;
    std::size_t before = 0;
    for (std::size_t& place : places) before += std::exchange(place, before);
    for (const Entry& entry : entries) other[places[digit_of(entry, digit)]++] = entry;
    entries.swap(other);
  }
}

}  // namespace

Ranker::Ranker(const Rubric& rubric, const std::vector<LineColumns>& scored) : rule_(rubric.head().ranking) {
  lines_.push_back(columns_of(rubric, {0}, scored));
  if (rule_.ties != Ties::next_criterion) return;
  for (const CriterionId& id : rule_.tie_break) lines_.push_back(columns_of(rubric, rubric.ref(id), scored));
}

void Ranker::rank(std::size_t units, const std::int32_t* groups, std::int32_t* ranks) const {
  if (units > UINT32_MAX) throw InvalidValue("given " + std::to_string(units) + " units to rank, expected below 2^32");
  std::vector<Entry> sorted = entries(units, groups, ranks);
  if (keys_tell(sorted)) {
    sort_by_keys(sorted);
    for (auto run = sorted.begin(); run != sorted.end();) {
      const auto end = std::find_if(run, sorted.end(),
                                    [&](const Entry& one) { return one.key != run->key || one.group != run->group; });
      if (end - run > 1) {
        std::sort(run, end, [this](const Entry& a, const Entry& b) { return order(a.unit, b.unit) > 0; });
      }
      run = end;
    }
  } else {
    std::sort(sorted.begin(), sorted.end(), [this](const Entry& a, const Entry& b) {
      return a.group != b.group ? a.group < b.group : order(a.unit, b.unit) > 0;
    });
  }
  give_places(sorted, ranks);
}

std::vector<Ranker::Entry> Ranker::entries(std::size_t units, const std::int32_t* groups, std::int32_t* ranks) const {
  std::vector<Entry> all;
  all.reserve(units);
  const bool exact = rule_.compare == Compare::exact;
  for (std::size_t unit = 0; unit < units; ++unit) {
    ranks[unit] = 0;
    const bool has_rate = exact ? lines_[0].maximum[unit] > 0 : lines_[0].percent[unit] != no_percent;
    if (!has_rate || (groups != nullptr && groups[unit] < 0)) continue;
    all.push_back({key(unit), static_cast<std::uint32_t>(unit),
                   groups == nullptr ? 0 : static_cast<std::uint32_t>(groups[unit])});
  }
  return all;
}

/// A quotient of whole numbers below 2^53 is rounded once as a double, and rounding never turns an order around: only
/// equal quotients may hide a difference. The bits of doubles from 0 on rise as they do.
std::uint64_t Ranker::key(std::size_t unit) const noexcept {
  if (rule_.compare == Compare::published) return ~static_cast<std::uint64_t>(lines_[0].percent[unit]);
  const double rate = static_cast<double>(lines_[0].points[unit]) / static_cast<double>(lines_[0].maximum[unit]);
  std::uint64_t bits = 0;
  std::memcpy(&bits, &rate, sizeof bits);
  return ~bits;
}

bool Ranker::keys_tell(const std::vector<Entry>& entries) const noexcept {
  return rule_.compare == Compare::published || std::all_of(entries.begin(), entries.end(), [&](const Entry& one) {
           return lines_[0].points[one.unit] < most_exact_double && lines_[0].maximum[one.unit] < most_exact_double;
         });
}

int Ranker::order(std::size_t a, std::size_t b) const noexcept {
  int result = 0;
  for (std::size_t i = 0; result == 0 && i < lines_.size(); ++i) result = order(a, b, lines_[i]);
  return result;
}

int Ranker::order(std::size_t a, std::size_t b, const LineColumns& line) const noexcept {
  if (rule_.compare == Compare::published) {
    return (line.percent[a] > line.percent[b]) - (line.percent[a] < line.percent[b]);
  }
  const auto rate = [&](std::size_t unit) {
    return Rate{Points::billionths(line.points[unit]), Points::billionths(line.maximum[unit])};
  };
  return compare(rate(a), rate(b));
}

void Ranker::sort_by_keys(std::vector<Entry>& entries) {
  constexpr std::size_t few = 512;
  if (entries.size() <= few) {
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return std::tie(a.group, a.key) < std::tie(b.group, b.key); });
    return;
  }
  radix_sort(entries, 12, [](const Entry& entry, int digit) {
    return digit < 8 ? entry.key >> (8 * digit) & 0xFF : entry.group >> (8 * (digit - 8)) & 0xFF;
  });
}

void Ranker::give_places(const std::vector<Entry>& entries, std::int32_t* ranks) const noexcept {
  std::int32_t place = 0;
  std::size_t in_group = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const bool first = i == 0 || entries[i].group != entries[i - 1].group;
    if (first) place = 0, in_group = 0;
    ++in_group;
    const bool equal =
        !first && entries[i].key == entries[i - 1].key && order(entries[i - 1].unit, entries[i].unit) == 0;
    if (!equal) place = rule_.ties == Ties::no_gap ? place + 1 : static_cast<std::int32_t>(in_group);
    ranks[entries[i].unit] = place;
  }
}

}  // namespace cchc::detail
