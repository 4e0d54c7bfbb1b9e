#include "cchc/every.hpp"

#include <doctest/doctest.h>

using namespace cchc;

TEST_CASE("anchors are equal when all of their parts are") {
  const Anchor day{Anchor::Relation::before, 15, 6};
  CHECK(day == Anchor{Anchor::Relation::before, 15, 6});
  CHECK_FALSE(day == Anchor{Anchor::Relation::by, 15, 6});
  CHECK_FALSE(day == Anchor{Anchor::Relation::before, last_of_month, 6});
  Anchor other = day;
  other.of = MonthOf::last_month_of_quarter;
  CHECK_FALSE(day == other);
  other = day;
  other.year = YearOf::next;
  CHECK_FALSE(day == other);
  other = day;
  other.time = TimeOfDay{17, 0};
  CHECK_FALSE(day == other);
  other = day;
  other.to_month = 12;
  CHECK_FALSE(day == other);
}

TEST_CASE("a duty is the same with the same frequency, days, interval and count") {
  const Every monthly{Frequency::monthly, {{Anchor::Relation::before, 15}}};
  CHECK(monthly == Every{Frequency::monthly, {{Anchor::Relation::before, 15}}});
  CHECK_FALSE(monthly == Every{Frequency::monthly});
  CHECK_FALSE(monthly == Every{Frequency::quarterly, {{Anchor::Relation::before, 15}}});
  Every other = monthly;
  other.interval = 2;
  CHECK_FALSE(monthly == other);
  other = monthly;
  other.count = 2;
  CHECK_FALSE(monthly == other);
  other = monthly;
  other.at_least = true;
  CHECK_FALSE(monthly == other);
  other = monthly;
  other.also = {Frequency::annual};
  CHECK_FALSE(monthly == other);
}
