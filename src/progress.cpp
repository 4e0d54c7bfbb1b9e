#include "cchc/progress.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace cchc {
namespace {

/// Less, equal or greater than 0, by milestone, then agency, then day: the order in which reports are looked up.
int compare(const Report& report, const MilestoneId& milestone, const AgencyId& agency, Date day) noexcept {
  if (const int order = report.milestone.str().compare(milestone.str()); order != 0) return order;
  if (const int order = report.agency.str().compare(agency.str()); order != 0) return order;
  return report.reported_on < day ? -1 : day < report.reported_on ? 1 : 0;
}

}  // namespace

bool operator==(const Report& a, const Report& b) noexcept {
  return a.milestone == b.milestone && a.agency == b.agency && a.reported_on == b.reported_on &&
         a.finished_on == b.finished_on && a.evidence == b.evidence;
}

Progress::Progress(std::vector<Report> reports) : reports_(std::move(reports)), order_(reports_.size()) {
  std::iota(order_.begin(), order_.end(), 0U);
  std::stable_sort(order_.begin(), order_.end(), [this](std::uint32_t a, std::uint32_t b) {
    return compare(reports_[a], reports_[b].milestone, reports_[b].agency, reports_[b].reported_on) < 0;
  });
}

const Report* Progress::latest(const MilestoneId& milestone, const AgencyId& agency, Date as_of) const noexcept {
  const auto after = std::partition_point(order_.begin(), order_.end(), [&](std::uint32_t index) {
    return compare(reports_[index], milestone, agency, as_of) <= 0;
  });
  if (after == order_.begin()) return nullptr;
  const Report& report = reports_[*(after - 1)];
  return report.milestone == milestone && report.agency == agency ? &report : nullptr;
}

bool operator==(const Progress& a, const Progress& b) noexcept { return a.reports() == b.reports(); }

}  // namespace cchc
