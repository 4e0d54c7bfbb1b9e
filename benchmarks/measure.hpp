#pragma once

#include <algorithm>
#include <array>
#include <ctime>
#include <iostream>
#include <string_view>

namespace bench {

/// Seconds of processor time, so that what else the machine does counts little.
inline double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// Seconds that one call of `work` takes: after a warm-up, the median of nine runs of 0.1 seconds or more each.
template <class Work>
double seconds(const Work& work) {
  constexpr double shortest_run = 0.1;
  const auto run = [&](int calls) {
    const double start = processor_seconds();
    for (int call = 0; call < calls; ++call) work();
    return processor_seconds() - start;
  };
  int calls = 1;
  while (run(calls) < shortest_run) calls *= 2;  // the warm-up, too
  std::array<double, 9> taken{};
  for (double& one : taken) one = run(calls) / calls;
  std::sort(taken.begin(), taken.end());
  return taken[taken.size() / 2];
}

/// One line that benchmarks/run.py reads.
inline void report(std::string_view name, double value) { std::cout << name << ' ' << value << '\n'; }

}  // namespace bench
