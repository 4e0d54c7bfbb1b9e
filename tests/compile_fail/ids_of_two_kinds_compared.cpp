// error: (no match for|invalid operands to binary expression).*(TaskTag|TaskId).*(ActivityTag|ActivityId)
#include "cchc/id.hpp"

bool same(const cchc::TaskId& task, const cchc::ActivityId& activity) {
#ifdef CCHC_RIGHT
  return task.str() == activity.str();
#else
  return task == activity;
#endif
}
