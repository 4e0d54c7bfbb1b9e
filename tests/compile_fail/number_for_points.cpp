// error: could not convert '2.5[^']*' from 'double' to .*Points|conversion from .*double.* to non-scalar type
#include "cchc/points.hpp"

cchc::Points maximum() {
#ifdef CCHC_RIGHT
  return cchc::Points::billionths(2'500'000'000);
#else
  return 2.5;
#endif
}
