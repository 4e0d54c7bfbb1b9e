#pragma once

#include <string>
#include <string_view>

#include "cchc/chain.hpp"
#include "cchc/crosswalk.hpp"
#include "cchc/layer.hpp"
#include "cchc/mark.hpp"
#include "cchc/rank.hpp"
#include "cchc/status.hpp"
#include "cchc/table.hpp"

namespace cchc {

/// Every value travels as {"cchc": <kind>, "version": 1, <kind>: …}; data/schemas/ holds a JSON Schema for each kind.
inline constexpr int json_version = 1;
inline constexpr std::size_t max_json_bytes = std::size_t{256} << 20;
inline constexpr int max_json_depth = 64;

// Writers. Indented by two spaces; keys in a fixed order, so equal values give equal bytes.
std::string to_json(const Plan& plan);
std::string to_json(const Directory& directory);
std::string to_json(const Calendar& calendar);
std::string to_json(const Events& events);
std::string to_json(const Links& links);
std::string to_json(const std::vector<ReportSeries>& series);
std::string to_json(const std::vector<Deadline>& deadlines);
std::string to_json(const Schedule& schedule);
std::string to_json(const Progress& progress);
std::string to_json(const Statuses& statuses);
std::string to_json(const Rubric& rubric);
std::string to_json(const RubricLayer& layer);
std::string to_json(const Crosswalk& crosswalk);
std::string to_json(const Marks& marks);
std::string to_json(const Scorecard& scorecard);
std::string to_json(const Ranking& ranking);
std::string to_json(const Table& table);
std::string to_json(const std::vector<Issue>& issues);

// Readers. Throw BadFile, naming line and JSON pointer, for a wrong kind, an unknown version, a missing, unknown or
// duplicate key, a wrong type, a depth over max_json_depth or a size over max_json_bytes.
Plan plan_from_json(std::string_view text);
Directory directory_from_json(std::string_view text);
Calendar calendar_from_json(std::string_view text);
Events events_from_json(std::string_view text);
Links links_from_json(std::string_view text);
std::vector<ReportSeries> report_series_from_json(std::string_view text);
std::vector<Deadline> deadlines_from_json(std::string_view text);
Schedule schedule_from_json(std::string_view text);
Progress progress_from_json(std::string_view text);
Statuses statuses_from_json(std::string_view text);
Rubric rubric_from_json(std::string_view text);
RubricLayer rubric_layer_from_json(std::string_view text);
Crosswalk crosswalk_from_json(std::string_view text);
Marks marks_from_json(std::string_view text);
Scorecard scorecard_from_json(std::string_view text);
Ranking ranking_from_json(std::string_view text);
Table table_from_json(std::string_view text);
std::vector<Issue> issues_from_json(std::string_view text);

}  // namespace cchc
