#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "cchc/plan.hpp"
#include "row_text.hpp"

namespace cchc::detail {

/// Builds a plan row by row. Merged cells take the words of the row above.
class PlanBuilder {
 public:
  PlanBuilder(const Directory& directory, Date on, Year year) : directory_{directory}, on_{on}, year_{year} {}

  void add_section(Cell numeral);
  void add_heading(const Paragraph& paragraph);  ///< to the section last added
  void add_row(const RowText& row, bool cut_off);

  Plan finish(Head head);
  std::vector<Issue>& issues() noexcept { return issues_; }

 private:
  void add_objective(const RowText& row);
  void add_task(const RowText& row);
  Activity start_activity(const RowText& row) const;
  void read_agencies(const RowText& row, Activity& activity);
  void read_milestones(const RowText& row, Activity& activity);
  void carry(Activity& activity, const RowText& row) const;
  void note_cells(const RowText& row, const Activity& activity, bool cut_off);
  void note(Severity severity, const char* code, std::string message, const char* hint, Place place);
  std::string unique(std::string id, Place place);
  const Activity* last_activity() const noexcept;
  void settle_area();

  const Directory& directory_;
  Date on_;
  Year year_;
  std::vector<Section> sections_;
  std::vector<Objective> objectives_;
  std::vector<Task> tasks_;
  std::vector<Issue> issues_;
  std::unordered_map<std::string, int> task_ids_;
  std::optional<int> last_stt_;
};

}  // namespace cchc::detail
