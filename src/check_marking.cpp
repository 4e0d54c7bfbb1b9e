#include <algorithm>

#include "cchc/match.hpp"
#include "rubric_tree.hpp"

namespace cchc::detail {
namespace {

/// Faults of one criterion's marking, each with its name before it.
class Check {
 public:
  Check(const Criterion& criterion, std::vector<std::string>& faults) : criterion_(criterion), faults_(faults) {}

  void operator()(const Chosen& chosen) {
    if (chosen.options.empty()) fault("has no option to choose");
    for (const Option& option : chosen.options) {
      within(option.points, "option " + option.id);
      const auto same = [&](const Option& other) { return other.id == option.id; };
      if (std::count_if(chosen.options.begin(), chosen.options.end(), same) > 1) {
        return fault("has the option " + option.id + " twice");
      }
    }
  }

  void operator()(const Banded& banded) {
    std::vector<Band> bands = banded.bands;
    std::sort(bands.begin(), bands.end(), [](const Band& a, const Band& b) {
      return a.from.at != b.from.at ? a.from.at < b.from.at : a.from.closed && !b.from.closed;  // one value, then above
    });
    if (bands.empty()) return fault("has no bands");
    if (bands.front().from.at != Percent{} || !bands.front().from.closed) fault("has a gap: no band holds 0 %");
    if (bands.back().to.at != Percent::whole(100) || !bands.back().to.closed) fault("has a gap: no band holds 100 %");
    for (const Band& band : bands) check(band);
    for (std::size_t i = 1; i < bands.size(); ++i) meet(bands[i - 1], bands[i]);
  }

  void operator()(const Stepped& stepped) {
    if (stepped.steps.empty() || stepped.steps.front().from != 0) fault("has no step from 0");
    for (std::size_t i = 0; i < stepped.steps.size(); ++i) {
      within(stepped.steps[i].points, "the step from " + std::to_string(stepped.steps[i].from));
      if (i > 0 && stepped.steps[i].from <= stepped.steps[i - 1].from) fault("has steps that do not rise");
    }
  }

  void operator()(const Linear& linear) {
    const Percent all = Percent::whole(100);
    if (linear.floor < Percent{} || linear.full_from <= Percent{} || linear.full_from > all ||
        linear.floor > linear.full_from) {
      fault("is linear from " + to_string(linear.floor) + " % to " + to_string(linear.full_from) +
            " %: expected 0 <= floor <= full_from <= 100 and full_from above 0");
    }
  }

  void operator()(const Counted& counted) { each(counted.each); }
  void operator()(const Deducted& deducted) { each(deducted.each); }
  void operator()(const Surveyed&) {}
  void operator()(const Assessed&) {}
  void operator()(const Sum&) { fault("has no marking and no criteria below it"); }
  void operator()(const Unknown&) {}

 private:
  void fault(const std::string& what) { faults_.push_back("criterion " + criterion_.id.str() + " " + what); }

  void within(Points points, const std::string& name) {
    if (points < Points{} || (criterion_.maximum && points > *criterion_.maximum)) {
      fault("gives " + to_string(points) + " for " + name + ": expected 0 to " +
            (criterion_.maximum ? to_string(*criterion_.maximum) : "its maximum"));
    }
  }

  void each(Points points) {
    if (points <= Points{} || (criterion_.maximum && points > *criterion_.maximum)) {
      fault("counts " + to_string(points) + " each: expected more than 0 and no more than its maximum");
    }
  }

  void check(const Band& band) {
    within(band.points, "the band from " + to_string(band.from.at) + " %");
    const bool one_value = band.from.at == band.to.at && band.from.closed && band.to.closed;
    if (band.from.at >= band.to.at && !one_value) fault("has an empty band at " + to_string(band.from.at) + " %");
  }

  /// Where one band ends the next begins, and the edge belongs to one of them.
  void meet(const Band& below, const Band& above) {
    if (below.to.at < above.from.at || (below.to.at == above.from.at && !below.to.closed && !above.from.closed)) {
      fault("has a gap between its bands at " + to_string(below.to.at) + " %");
    } else if (below.to.at > above.from.at || (below.to.closed && above.from.closed)) {
      fault("has overlapping bands at " + to_string(above.from.at) + " %");
    }
  }

  const Criterion& criterion_;
  std::vector<std::string>& faults_;
};

}  // namespace

void check_marking(const Criterion& criterion, std::vector<std::string>& faults) {
  std::visit(Check(criterion, faults), criterion.marking);
}

}  // namespace cchc::detail
