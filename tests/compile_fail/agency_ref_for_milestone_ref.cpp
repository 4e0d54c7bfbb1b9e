// error: no matching (member )?function for call to .*at
#include "cchc/plan.hpp"

void mix_up(const cchc::Plan& plan, cchc::AgencyRef agency, cchc::MilestoneRef milestone) {
#ifdef CCHC_RIGHT
  (void)plan.at(milestone);
  (void)agency;
#else
  (void)plan.at(agency);
  (void)milestone;
#endif
}
