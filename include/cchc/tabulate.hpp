#pragma once

#include "cchc/language.hpp"
#include "cchc/plan.hpp"
#include "cchc/status.hpp"
#include "cchc/table.hpp"

namespace cchc {

Table tabulate(const Plan& plan, Language language = Language::vi);  ///< one row an activity, the ten cells
Table tabulate(const Schedule& schedule, const Plan& plan, Language language = Language::vi);  ///< one row a milestone
Table tabulate(const Statuses& statuses, const Plan& plan, const Directory& directory, const Schedule& schedule,
               Language language = Language::vi);  ///< one row a milestone and agency
Table tabulate(const std::vector<Issue>& issues, Language language = Language::vi);

/// What a summary counts by.
enum class By { area, objective, agency, month };  ///< month: of the last good day; duties without one have no month

/// How many duties (milestone x agency) stand in each status, one row a group and a last row for all. Every rate is a
/// share whose whole is named in the heading: "đúng hạn trên số đã đến hạn".
Table summarize(const Statuses& statuses, const Plan& plan, const Directory& directory, const Schedule& schedule, By by,
                Language language = Language::vi);

}  // namespace cchc
