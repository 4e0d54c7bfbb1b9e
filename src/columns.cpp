#include "cchc/columns.hpp"

#include <algorithm>
#include <utility>

#include "chunks.hpp"
#include "column_block.hpp"
#include "ranker.hpp"

namespace cchc {
namespace {

/// Units that a thread takes at once; progress is told after each.
constexpr std::size_t chunk_units = 8 * detail::block_units;

/// What one thread does, block by block.
struct Worker {
  Worker(const detail::Job& job, std::size_t units) : block(job, std::min(units, detail::block_units)) {}

  void work(std::size_t begin, std::size_t end) {
    for (; begin < end; begin += detail::block_units) block.score(begin, std::min(detail::block_units, end - begin));
  }

  detail::Block block;
};

void add(std::vector<Unusable>& all, const std::vector<Unusable>& more) {
  for (const Unusable& one : more) {
    const auto place = std::lower_bound(all.begin(), all.end(), one,
                                        [](const Unusable& a, const Unusable& b) { return a.leaf < b.leaf; });
    if (place == all.end() || place->leaf != one.leaf) {
      all.insert(place, one);
    } else {
      place->count += one.count;
      place->first = std::min(place->first, one.first);
    }
  }
}

}  // namespace

Evaluator::Evaluator(Rubric rubric, Date on)
    : program_(std::make_shared<const detail::Program>(std::move(rubric), on)) {}

const Rubric& Evaluator::rubric() const noexcept { return program_->rubric; }

Date Evaluator::on() const noexcept { return program_->on; }

std::vector<Unusable> Evaluator::score(std::size_t units, const std::vector<LeafColumn>& columns,
                                       const std::vector<LineColumns>& wanted, const Run& run) const {
  const detail::Job job(*program_, columns, wanted);
  std::vector<Unusable> unusable;
  detail::Chunks chunks(
      units, chunk_units, run, [&] { return Worker(job, units); },
      [&](const Worker& worker) { add(unusable, worker.block.unusable()); });
  chunks.run();
  return unusable;
}

void Evaluator::rank(std::size_t units, const std::vector<LineColumns>& scored, const std::int32_t* groups,
                     std::int32_t* ranks) const {
  detail::Ranker(program_->rubric, scored).rank(units, groups, ranks);
}

bool operator==(const Evaluator& a, const Evaluator& b) noexcept {
  return a.on() == b.on() && a.rubric() == b.rubric();
}

}  // namespace cchc
