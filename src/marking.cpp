#include "cchc/marking.hpp"

#include <algorithm>

#include "cchc/match.hpp"

namespace cchc {
namespace {

bool same(const Option& a, const Option& b) { return a.id == b.id && a.text == b.text && a.points == b.points; }
bool same(Edge a, Edge b) { return a.at == b.at && a.closed == b.closed; }
bool same(const Band& a, const Band& b) { return same(a.from, b.from) && same(a.to, b.to) && a.points == b.points; }
bool same(const Step& a, const Step& b) { return a.from == b.from && a.points == b.points; }

template <class T>
bool all_same(const std::vector<T>& a, const std::vector<T>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const T& x, const T& y) { return same(x, y); });
}

bool same(const Chosen& a, const Chosen& b) { return all_same(a.options, b.options); }
bool same(const Banded& a, const Banded& b) { return all_same(a.bands, b.bands); }
bool same(const Stepped& a, const Stepped& b) { return all_same(a.steps, b.steps); }
bool same(const Linear& a, const Linear& b) { return a.floor == b.floor && a.full_from == b.full_from; }
bool same(Counted a, Counted b) { return a.each == b.each; }
bool same(Deducted a, Deducted b) { return a.each == b.each; }
bool same(Surveyed, Surveyed) { return true; }
bool same(Assessed, Assessed) { return true; }
bool same(Sum, Sum) { return true; }
bool same(Unknown, Unknown) { return true; }

}  // namespace

bool operator==(const Marking& a, const Marking& b) noexcept {
  return a.index() == b.index() &&
         match(a, [&b](const auto& one) { return same(one, *std::get_if<std::decay_t<decltype(one)>>(&b)); });
}

std::string_view kind_of(const Marking& marking) noexcept {
  return match(
      marking, [](const Chosen&) { return "chosen"; }, [](const Banded&) { return "banded"; },
      [](const Stepped&) { return "stepped"; }, [](const Linear&) { return "linear"; },
      [](const Counted&) { return "counted"; }, [](const Deducted&) { return "deducted"; },
      [](const Surveyed&) { return "surveyed"; }, [](const Assessed&) { return "assessed"; },
      [](const Sum&) { return "sum"; }, [](const Unknown&) { return "unknown"; });
}

}  // namespace cchc
