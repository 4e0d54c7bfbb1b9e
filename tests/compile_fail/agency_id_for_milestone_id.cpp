// error: from expression of type .*AgencyId|no matching function for call to 'report'
#include "cchc/id.hpp"

void report(const cchc::MilestoneId& milestone);

void mix_up(const cchc::AgencyId& agency, const cchc::MilestoneId& milestone) {
#ifdef CCHC_RIGHT
  report(milestone);
  (void)agency;
#else
  report(agency);
  (void)milestone;
#endif
}
