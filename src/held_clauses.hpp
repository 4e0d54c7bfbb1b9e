#pragma once

#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "clauses.hpp"

namespace cchc::detail {

/// Clauses that wait until the next one shows that they are complete: the last one, and before it terms "đối với …"
/// whose event may follow. "20 ngày đối với tổ chức, 10 ngày đối với cá nhân kể từ ngày nhận hồ sơ": both count from
/// it.
class HeldClauses {
 public:
  explicit HeldClauses(const std::function<void(Clause&&)>& take) : take_(take) {}

  Clause* last() noexcept { return last_ ? &*last_ : nullptr; }

  void hold(Clause&& clause) {
    const bool waits = last_ && awaits_event(*last_) && std::holds_alternative<AfterEvent>(clause.deadline.rule);
    if (waits)
      terms_.push_back(std::move(*last_));
    else
      release();
    last_ = std::move(clause);
  }

  void release() {
    for (Clause& term : terms_) take_(std::move(term));
    terms_.clear();
    if (last_) take_(std::move(*last_));
    last_.reset();
  }

  /// Gives an event to the terms that await one; false when none does.
  bool give_event(const std::string& event) {
    if (!last_ || !awaits_event(*last_)) return false;
    give(*last_, event);
    for (Clause& term : terms_) give(term, event);
    return true;
  }

 private:
  static bool awaits_event(const Clause& clause) noexcept {
    const auto* term = std::get_if<AfterEvent>(&clause.deadline.rule);
    return term != nullptr && term->event.empty() && clause.of_some;
  }

  static void give(Clause& clause, const std::string& event) {
    std::get<AfterEvent>(clause.deadline.rule).event = event;
    clause.doubts.no_event = false;
  }

  const std::function<void(Clause&&)>& take_;
  std::vector<Clause> terms_;
  std::optional<Clause> last_;
};

}  // namespace cchc::detail
