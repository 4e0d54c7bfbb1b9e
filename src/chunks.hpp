#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "cchc/run.hpp"

namespace cchc::detail {

/// A piece of work in chunks, which several threads take one after another until all are done or one fails. `make`
/// makes the worker of a thread, `work(begin, end)` does a chunk, `merge` takes the worker in when its thread is done.
template <class Make, class Merge>
class Chunks {
 public:
  Chunks(std::size_t total, std::size_t chunk, const Run& run, Make make, Merge merge)
      : total_(total), chunk_(chunk), run_(run), make_(std::move(make)), merge_(std::move(merge)) {}

  /// Throws what a worker or the progress threw.
  void run() {
    std::vector<std::thread> others;
    try {
      for (std::size_t i = 1; i < thread_count(); ++i) others.emplace_back([this] { take(false); });
    } catch (const std::system_error&) {  // fewer threads than asked for do it, too
    }
    take(true);
    for (std::thread& other : others) other.join();
    if (failure_) std::rethrow_exception(failure_);
    if (run_.progress && told_ < total_) run_.progress(total_);
  }

 private:
  std::size_t thread_count() const {
    const std::size_t asked = run_.threads > 0 ? run_.threads : std::thread::hardware_concurrency();
    return std::min(std::max<std::size_t>(asked, 1), (total_ + chunk_ - 1) / chunk_);
  }

  void take(bool calling_thread) noexcept {
    try {
      auto worker = make_();
      for (std::size_t begin = 0; (begin = next_.fetch_add(chunk_)) < total_;) {
        const std::size_t end = std::min(begin + chunk_, total_);
        worker.work(begin, end);
        const std::size_t done = done_.fetch_add(end - begin) + end - begin;
        if (calling_thread && run_.progress) run_.progress(told_ = done);
      }
      const std::lock_guard<std::mutex> lock(mutex_);
      merge_(worker);
    } catch (...) {
      next_.store(total_);  // nobody begins another chunk
      const std::lock_guard<std::mutex> lock(mutex_);
      failure_ = std::current_exception();
    }
  }

  std::size_t total_, chunk_;
  const Run& run_;
  Make make_;
  Merge merge_;
  std::atomic<std::size_t> next_{0};
  std::atomic<std::size_t> done_{0};
  std::size_t told_ = 0;  // of the calling thread alone
  std::mutex mutex_;      // of what `merge` writes and the failure
  std::exception_ptr failure_;
};

}  // namespace cchc::detail
