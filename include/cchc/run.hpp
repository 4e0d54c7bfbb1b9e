#pragma once

#include <cstddef>
#include <functional>

namespace cchc {

/// How long work is done: on how many threads, and who is told.
struct Run {
  unsigned threads = 1;                            ///< 0: one for each core
  std::function<void(std::size_t done)> progress;  ///< on the calling thread, now and then; throws to stop
};

}  // namespace cchc
