#pragma once

#include <array>
#include <cstdint>

#include "cchc/share.hpp"
#include "cchc/status.hpp"

namespace cchc::detail {

/// How many duties stand in each status.
class StatusCounts {
 public:
  void add(Status status) { ++counts_[static_cast<std::size_t>(status)]; }

  std::int64_t of(Status status) const { return counts_[static_cast<std::size_t>(status)]; }

  std::int64_t total() const {
    std::int64_t sum = 0;
    for (const std::int64_t count : counts_) sum += count;
    return sum;
  }

  /// Of the duties whose timeliness is settled: finished ones that had a last day, and overdue ones.
  Share on_time() const {
    const std::int64_t on_time = of(Status::done_on_time);
    return {on_time, on_time + of(Status::done_late) + of(Status::overdue)};
  }

  /// Of the duties that could be finished: those that wait for a day or were not understood are left out.
  Share done() const {
    return {of(Status::done_on_time) + of(Status::done_late) + of(Status::done),
            total() - of(Status::awaiting) - of(Status::unclear)};
  }

 private:
  std::array<std::int64_t, 8> counts_{};
};

}  // namespace cchc::detail
