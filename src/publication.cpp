#include "cchc/publication.hpp"

#include <algorithm>

namespace cchc {
namespace {

bool same(const Requirement& a, const Requirement& b) { return a.criterion == b.criterion && a.at_least == b.at_least; }

}  // namespace

bool operator==(const Publication& a, const Publication& b) noexcept {
  return a.point_places == b.point_places && a.percent_places == b.percent_places && a.rounding == b.rounding &&
         a.stage == b.stage;
}

bool operator==(const RankingRule& a, const RankingRule& b) noexcept {
  return a.compare == b.compare && a.ties == b.ties && a.tie_break == b.tie_break;
}

bool operator==(const RankingGroup& a, const RankingGroup& b) noexcept {
  return a.id == b.id && a.name == b.name && a.members == b.members && a.not_ranked == b.not_ranked;
}

bool operator==(const Grade& a, const Grade& b) noexcept {
  return a.name == b.name && a.from == b.from && a.closed == b.closed &&
         std::equal(a.requirements.begin(), a.requirements.end(), b.requirements.begin(), b.requirements.end(), same);
}

std::string_view to_string(Stage stage) noexcept { return stage == Stage::exact ? "exact" : "printed"; }

std::string_view to_string(Compare compare) noexcept { return compare == Compare::exact ? "exact" : "published"; }

std::string_view to_string(Ties ties) noexcept {
  switch (ties) {
    case Ties::share: return "share";
    case Ties::no_gap: return "no_gap";
    case Ties::next_criterion: break;
  }
  return "next_criterion";
}

}  // namespace cchc
