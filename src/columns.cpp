#include "cchc/columns.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>

#include "cchc/error.hpp"
#include "column_block.hpp"
#include "ranker.hpp"

namespace cchc {
namespace {

/// Units that a thread takes at once; progress is told after each.
constexpr std::size_t chunk_units = 8 * detail::block_units;

/// The blocks of one call, taken by several threads until all are done or one fails.
class Work {
 public:
  Work(const detail::Job& job, std::size_t units, const Run& run) : job_(job), units_(units), run_(run) {}

  std::vector<Unusable> all() {
    std::vector<std::thread> others;
    try {
      for (unsigned i = 1; i < thread_count(); ++i) others.emplace_back([this] { work(false); });
    } catch (const std::system_error&) {  // fewer threads than asked for do it, too
    }
    work(true);
    for (std::thread& other : others) other.join();
    if (failure_) std::rethrow_exception(failure_);
    if (run_.progress && told_ < units_) run_.progress(units_);
    std::sort(unusable_.begin(), unusable_.end(), [](const Unusable& a, const Unusable& b) { return a.leaf < b.leaf; });
    return std::move(unusable_);
  }

 private:
  std::size_t thread_count() const {
    const std::size_t asked = run_.threads > 0 ? run_.threads : std::thread::hardware_concurrency();
    return std::min(std::max<std::size_t>(asked, 1), (units_ + chunk_units - 1) / chunk_units);
  }

  void work(bool calling_thread) noexcept {
    try {
      detail::Block block(job_, std::min(units_, detail::block_units));
      for (std::size_t begin = 0; (begin = next_.fetch_add(chunk_units)) < units_;) {
        const std::size_t end = std::min(begin + chunk_units, units_);
        for (std::size_t at = begin; at < end; at += detail::block_units) {
          block.score(at, std::min(detail::block_units, end - at));
        }
        const std::size_t done = done_.fetch_add(end - begin) + end - begin;
        if (calling_thread && run_.progress) run_.progress(told_ = done);
      }
      const std::lock_guard<std::mutex> lock(mutex_);
      for (const Unusable& one : block.unusable()) add(one);
    } catch (...) {
      next_.store(units_);  // nobody begins another chunk
      const std::lock_guard<std::mutex> lock(mutex_);
      failure_ = std::current_exception();
    }
  }

  void add(const Unusable& more) {
    const auto same =
        std::find_if(unusable_.begin(), unusable_.end(), [&](const Unusable& one) { return one.leaf == more.leaf; });
    if (same == unusable_.end()) return unusable_.push_back(more);
    same->count += more.count;
    same->first = std::min(same->first, more.first);
  }

  const detail::Job& job_;
  std::size_t units_;
  const Run& run_;
  std::atomic<std::size_t> next_{0};
  std::atomic<std::size_t> done_{0};
  std::size_t told_ = 0;  // of the calling thread alone
  std::mutex mutex_;      // of what follows
  std::vector<Unusable> unusable_;
  std::exception_ptr failure_;
};

}  // namespace

Evaluator::Evaluator(Rubric rubric, Date on)
    : program_(std::make_shared<const detail::Program>(std::move(rubric), on)) {}

const Rubric& Evaluator::rubric() const noexcept { return program_->rubric; }

Date Evaluator::on() const noexcept { return program_->on; }

std::vector<Unusable> Evaluator::score(std::size_t units, const std::vector<LeafColumn>& columns,
                                       const std::vector<LineColumns>& wanted, const Run& run) const {
  const detail::Job job(*program_, columns, wanted);
  return Work(job, units, run).all();
}

void Evaluator::rank(std::size_t units, const std::vector<LineColumns>& scored, const std::int32_t* groups,
                     std::int32_t* ranks) const {
  detail::Ranker(program_->rubric, scored).rank(units, groups, ranks);
}

bool operator==(const Evaluator& a, const Evaluator& b) noexcept {
  return a.on() == b.on() && a.rubric() == b.rubric();
}

}  // namespace cchc
