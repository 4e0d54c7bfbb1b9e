// error: no match for 'operator\+'|no matching function
#include "cchc/points.hpp"

cchc::Points add(cchc::Points points, cchc::Percent percent) {
#ifdef CCHC_RIGHT
  return points + cchc::Points::billionths(percent.billionths());
#else
  return points + percent;
#endif
}
