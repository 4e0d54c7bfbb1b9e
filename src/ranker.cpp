#include "ranker.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "cchc/error.hpp"
#include "rate.hpp"

namespace cchc::detail {
namespace {

constexpr std::int64_t most_exact_double = std::int64_t{1} << 53;

// Keys have 31 bits. In the column of ranks they stand below zero until their unit has its place.
constexpr std::uint32_t most_key = INT32_MAX;
constexpr std::uint32_t bucket_bits = 15;
constexpr std::uint32_t buckets = (most_key >> bucket_bits) + 1;

std::int32_t as_pending(std::uint32_t key) noexcept { return -1 - static_cast<std::int32_t>(key); }
std::uint32_t key_of(std::int32_t pending) noexcept { return static_cast<std::uint32_t>(-1 - pending); }

LineColumns columns_of(const Rubric& rubric, CriterionRef line, const std::vector<LineColumns>& scored) {
  const bool exact = rubric.head().ranking.compare == Compare::exact;
  for (const LineColumns& one : scored) {
    if (one.line != line) continue;
    if (exact ? one.points != nullptr && one.maximum != nullptr : one.percent != nullptr) return one;
  }
  throw InvalidValue("ranks of rubric " + rubric.head().id + " compare criterion " + rubric.at(line).id.str() +
                     ": expected its columns of " + (exact ? "points and maximum" : "percent"));
}

/// One pass of a sort by digits of 11 bits, the lowest first; a digit that is the same for all costs one look.
template <class Entry, class Digit>
void sort_by_digit(std::vector<Entry>& entries, std::vector<Entry>& other, const Digit& digit) {
  std::array<std::uint32_t, 2048> places{};
  for (const Entry& entry : entries) ++places[digit(entry)];
  if (places[digit(entries.front())] == entries.size()) return;
  std::uint32_t before = 0;
  for (std::uint32_t& place : places) before += std::exchange(place, before);
  for (const Entry& entry : entries) other[places[digit(entry)]++] = entry;
  entries.swap(other);
}

std::uint32_t group_of(const std::int32_t* groups, std::uint32_t unit) noexcept {
  return groups == nullptr ? 0 : static_cast<std::uint32_t>(groups[unit]);
}

}  // namespace

Ranker::Ranker(const Rubric& rubric, const std::vector<LineColumns>& scored, std::size_t window)
    : rule_(rubric.head().ranking), window_(window) {
  lines_.push_back(columns_of(rubric, {0}, scored));
  if (rule_.ties != Ties::next_criterion) return;
  for (const CriterionId& id : rule_.tie_break) lines_.push_back(columns_of(rubric, rubric.ref(id), scored));
}

void Ranker::rank(std::size_t units, const std::int32_t* groups, std::int32_t* ranks) const {
  if (units > INT32_MAX) throw InvalidValue("given " + std::to_string(units) + " units to rank, expected below 2^31");
  const bool one_window = !write_keys(units, groups, ranks) || units <= window_;
  const std::vector<std::uint32_t> ends = one_window ? std::vector{most_key + 1} : windows(units, ranks);
  std::vector<Entry> entries;
  std::vector<Entry> other;
  entries.reserve(std::min(units, window_));
  std::unordered_map<std::uint32_t, Given> given;
  for (const std::uint32_t end : ends) {
    entries.clear();
    for (std::size_t unit = 0; unit < units; ++unit) {
      if (ranks[unit] >= 0 || key_of(ranks[unit]) >= end) continue;
      entries.push_back({key_of(ranks[unit]), static_cast<std::uint32_t>(unit)});
    }
    sort_by_keys(entries, other, groups);
    sort_equal_keys(entries, groups);
    give_places(entries, groups, ranks, given);
  }
}

/// Whether the keys tell units apart, but for equal ones; where they do not, all are equal. Not ranked: 0.
bool Ranker::write_keys(std::size_t units, const std::int32_t* groups, std::int32_t* ranks) const noexcept {
  double top = 0;
  bool tell = true;
  for (std::size_t unit = 0; unit < units; ++unit) {
    const bool ranked = is_ranked(unit) && (groups == nullptr || groups[unit] >= 0);
    ranks[unit] = ranked ? as_pending(0) : 0;
    if (!ranked) continue;
    top = std::max(top, rate(unit));
    tell = tell && rates_tell(unit);
  }
  if (!tell) return false;
  const double stretch = top > 0 ? static_cast<double>(most_key) / top : 0;
  for (std::size_t unit = 0; unit < units; ++unit) {
    if (ranks[unit] >= 0) continue;
    ranks[unit] = as_pending(most_key - static_cast<std::uint32_t>(static_cast<std::int64_t>(rate(unit) * stretch)));
  }
  return true;
}

/// One past the last key of each window, so that none has more units than fit, unless that many share the upper bits of
/// their keys.
std::vector<std::uint32_t> Ranker::windows(std::size_t units, const std::int32_t* ranks) const {
  std::vector<std::uint32_t> counts(buckets);
  for (std::size_t unit = 0; unit < units; ++unit) {
    if (ranks[unit] < 0) ++counts[key_of(ranks[unit]) >> bucket_bits];
  }
  std::vector<std::uint32_t> ends;
  std::size_t in_window = 0;
  for (std::uint32_t bucket = 0; bucket < buckets; ++bucket) {
    if (in_window > 0 && in_window + counts[bucket] > window_) {
      ends.push_back(bucket << bucket_bits);
      in_window = 0;
    }
    in_window += counts[bucket];
  }
  ends.push_back(most_key + 1);
  return ends;
}

bool Ranker::is_ranked(std::size_t unit) const noexcept {
  return rule_.compare == Compare::exact ? lines_[0].maximum[unit] > 0 : lines_[0].percent[unit] != no_percent;
}

/// A quotient of whole numbers below 2^53 is rounded once as a double, and rounding never turns an order around: only
/// equal quotients may hide a difference. So it is when they are stretched to 31 bits.
double Ranker::rate(std::size_t unit) const noexcept {
  if (rule_.compare == Compare::published) return static_cast<double>(lines_[0].percent[unit]);
  return static_cast<double>(lines_[0].points[unit]) / static_cast<double>(lines_[0].maximum[unit]);
}

bool Ranker::rates_tell(std::size_t unit) const noexcept {
  return rule_.compare == Compare::published ||
         (lines_[0].points[unit] < most_exact_double && lines_[0].maximum[unit] < most_exact_double);
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

void Ranker::sort_by_keys(std::vector<Entry>& entries, std::vector<Entry>& other, const std::int32_t* groups) {
  constexpr std::size_t few = 512;
  if (entries.size() <= few) {
    std::sort(entries.begin(), entries.end(), [groups](const Entry& a, const Entry& b) {
      const auto [left, right] = std::pair(group_of(groups, a.unit), group_of(groups, b.unit));
      return left != right ? left < right : a.key < b.key;
    });
    return;
  }
  other.resize(entries.size());
  for (const int shift : {0, 11, 22}) {
    sort_by_digit(entries, other, [shift](const Entry& entry) { return entry.key >> shift & 2047; });
  }
  for (const int shift : {0, 11, 22}) {
    if (groups == nullptr) break;
    sort_by_digit(entries, other, [&](const Entry& entry) { return group_of(groups, entry.unit) >> shift & 2047; });
  }
}

void Ranker::sort_equal_keys(std::vector<Entry>& entries, const std::int32_t* groups) const {
  for (auto run = entries.begin(); run != entries.end();) {
    const auto same = [&](const Entry& one) {
      return one.key == run->key && group_of(groups, one.unit) == group_of(groups, run->unit);
    };
    const auto end = std::find_if_not(run + 1, entries.end(), same);
    const auto equal = [&](const Entry& one) { return order(run->unit, one.unit) == 0; };
    if (!std::all_of(run + 1, end, equal)) {
      std::sort(run, end, [this](const Entry& a, const Entry& b) { return order(a.unit, b.unit) > 0; });
    }
    run = end;
  }
}

void Ranker::give_places(const std::vector<Entry>& entries, const std::int32_t* groups, std::int32_t* ranks,
                         std::unordered_map<std::uint32_t, Given>& given) const {
  Given* group = nullptr;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Entry& one = entries[i];
    const std::uint32_t own = group_of(groups, one.unit);
    const bool first = i == 0 || own != group_of(groups, entries[i - 1].unit);
    if (first) group = &given[own];
    ++group->units;
    const bool equal = !first && one.key == entries[i - 1].key && order(entries[i - 1].unit, one.unit) == 0;
    if (!equal) group->place = rule_.ties == Ties::no_gap ? group->place + 1 : group->units;
    ranks[one.unit] = group->place;
  }
}

}  // namespace cchc::detail
