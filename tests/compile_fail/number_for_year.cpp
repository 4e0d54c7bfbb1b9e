// error: could not convert '2024' from 'int' to .*Year|no matching function for call to 'plan_of'
#include "cchc/dates.hpp"

void plan_of(cchc::Year year);

void forget_the_unit() {
#ifdef CCHC_RIGHT
  plan_of(cchc::Year{2024});
#else
  plan_of(2024);
#endif
}
