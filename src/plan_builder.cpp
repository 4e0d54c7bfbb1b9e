#include "plan_builder.hpp"

#include <array>

#include "area_words.hpp"
#include "numerals.hpp"

namespace cchc::detail {

namespace {

/// "a" to "z", then "aa", "ab", …
std::string letters(std::size_t n) {
  std::string text;
  for (++n; n > 0; n = (n - 1) / 26) text.insert(text.begin(), static_cast<char>('a' + (n - 1) % 26));
  return text;
}

using CellOf = Cell Activity::*;
constexpr std::array<std::pair<Column, CellOf>, 6> cells_of_activity{{
    {Column::activity, &Activity::activity},
    {Column::product, &Activity::product},
    {Column::lead, &Activity::lead},
    {Column::coordinating, &Activity::coordinating},
    {Column::deadline, &Activity::deadline},
    {Column::budget, &Activity::budget},
}};

}  // namespace

void PlanBuilder::note(Severity severity, const char* code, std::string message, const char* hint, Place place) {
  issues_.push_back({severity, code, std::move(message), hint, place});
}

void PlanBuilder::add_section(Cell numeral) {
  settle_area();
  sections_.push_back({Area::other, std::move(numeral), {}});
}

void PlanBuilder::add_heading(const Paragraph& paragraph) {
  if (sections_.empty()) add_section({});
  Cell& heading = sections_.back().heading;
  if (heading.text.empty()) heading.place = paragraph.place;
  heading.text += (heading.text.empty() ? "" : "\n") + std::string{paragraph.text};
  heading.place.end = paragraph.place.end;
}

/// Names the area of the last section once its heading is complete.
void PlanBuilder::settle_area() {
  if (sections_.empty()) return;
  Section& section = sections_.back();
  section.area = area_of(section.heading.text);
  if (section.area != Area::other) return;
  note(Severity::note, "plan.unknown_area", "Tiêu đề lĩnh vực không thuộc bảy lĩnh vực CCHC đã biết.",
       "Bảng tổng hợp xếp nhiệm vụ vào \"Lĩnh vực khác\".", section.heading.place);
}

void PlanBuilder::add_objective(const RowText& row) {
  if (sections_.empty()) add_section({});
  const CellText& stt = row[Column::stt];
  objectives_.push_back({sections_.size() - 1, stt.cell(), row[Column::objective].cell()});
  const auto number = whole_number(stt.text());
  if (!number) return;
  if (last_stt_ && *number != *last_stt_ + 1) {
    note(Severity::warning, "plan.stt_jump",
         "Số thứ tự nhảy từ " + std::to_string(*last_stt_) + " sang " + std::to_string(*number) + ".",
         "Đối chiếu với bản gốc: có thể thiếu một dòng hoặc đánh số nhầm.", stt.place());
  }
  last_stt_ = number;
}

/// The id, or with "-2", "-3", … when it has been given before.
std::string PlanBuilder::unique(std::string id, Place place) {
  const int times = ++task_ids_[id];
  if (times == 1) return id;
  note(Severity::warning, "plan.repeated_number",
       "Số nhiệm vụ " + id + " xuất hiện lần thứ " + std::to_string(times) + ".",
       "Mã nhiệm vụ được thêm số lần để không trùng.", place);
  return id + "-" + std::to_string(times);
}

void PlanBuilder::add_task(const RowText& row) {
  const CellText& text = row[Column::task];
  const auto number = leading_number(text.text());
  std::string id = std::to_string(number ? *number : static_cast<int>(tasks_.size()) + 1);
  const Place place = text.present() ? text.place() : row.place();
  tasks_.push_back({TaskId{unique(std::move(id), place)}, objectives_.size() - 1, text.cell(), {}});
}

const Activity* PlanBuilder::last_activity() const noexcept {
  for (auto task = tasks_.rbegin(); task != tasks_.rend(); ++task) {
    if (!task->activities.empty()) return &task->activities.back();
  }
  return nullptr;
}

void PlanBuilder::add_row(const RowText& row, bool cut_off) {
  const Activity* above = last_activity();
  const bool new_objective = row[Column::stt].present() || row[Column::objective].present() || objectives_.empty();
  if (new_objective) add_objective(row);
  if (new_objective || row[Column::task].present()) add_task(row);
  Activity activity = start_activity(row);
  if (above != nullptr && !cut_off) carry(activity, row);
  read_agencies(row, activity);
  read_milestones(row, activity);
  note_cells(row, activity, cut_off);
  tasks_.back().activities.push_back(std::move(activity));
}

Activity PlanBuilder::start_activity(const RowText& row) const {
  const Task& task = tasks_.back();
  Activity activity{
      ActivityId{task.id.str() + "." + std::to_string(task.activities.size() + 1)}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
  for (const auto& [column, cell] : cells_of_activity) activity.*cell = row[column].cell();
  return activity;
}

/// Cells that the document does not have stand in the row above, which they are merged with.
void PlanBuilder::carry(Activity& activity, const RowText& row) const {
  const Activity& above = *last_activity();
  for (const auto& [column, cell] : cells_of_activity) {
    if (row[column].present()) continue;
    activity.*cell = above.*cell;
    (activity.*cell).carried = true;
  }
  if (!row[Column::lead].present()) activity.leads = above.leads;
  if (!row[Column::coordinating].present()) activity.coordinators = above.coordinators;
}

void PlanBuilder::read_agencies(const RowText& row, Activity& activity) {
  const auto read = [&](Column column, std::vector<Party>& parties) {
    const CellText& cell = row[column];
    if (!cell.present() || cell.text().empty()) return;
    auto reading = read_parties(cell.text(), directory_, on_);
    parties = std::move(reading.value);
    for (Issue& issue : reading.issues) {
      issue.place = cell.in_document(issue.place);
      issues_.push_back(std::move(issue));
    }
  };
  read(Column::lead, activity.leads);
  read(Column::coordinating, activity.coordinators);
}

void PlanBuilder::read_milestones(const RowText& row, Activity& activity) {
  const CellText& cell = row[Column::deadline];
  auto reading = read_deadlines(activity.deadline.text, year_);
  if (activity.deadline.text.empty()) return;
  const bool several = reading.value.size() > 1;
  for (std::size_t i = 0; i < reading.value.size(); ++i) {
    activity.milestones.push_back(
        {MilestoneId{activity.id.str() + (several ? letters(i) : "")}, std::move(reading.value[i])});
  }
  if (!cell.present()) return;  // a carried cell was noted where it stands
  for (Issue& issue : reading.issues) {
    issue.place = cell.in_document(issue.place);
    issues_.push_back(std::move(issue));
  }
}

void PlanBuilder::note_cells(const RowText& row, const Activity& activity, bool cut_off) {
  if (cut_off) {
    note(Severity::warning, "plan.truncated_row", "Văn bản kết thúc giữa dòng; các ô còn lại của dòng này bị thiếu.",
         "Lấy lại bản đầy đủ của văn bản.", row.place());
    return note_oddities(row, activity.leads, issues_);
  }
  if (activity.lead.text.empty()) {
    note(Severity::warning, "plan.empty_lead", "Ô cơ quan thực hiện để trống.",
         "Không có cơ quan nào bị đánh giá ở dòng này.", row.place());
  }
  if (row[Column::coordinating].present() && activity.coordinating.text.empty()) {
    note(Severity::note, "plan.empty_coordinating",
         "Ô cơ quan phối hợp để trống: văn bản không nêu, không phải là không có.", "Bổ sung nếu có cơ quan phối hợp.",
         row[Column::coordinating].place());
  }
  if (activity.deadline.text.empty()) {
    note(Severity::warning, "plan.empty_deadline",
         "Ô thời gian thực hiện để trống; dòng này không có mốc nào để theo dõi.", "Bổ sung thời hạn nếu có.",
         row.place());
  }
  note_oddities(row, activity.leads, issues_);
}

Plan PlanBuilder::finish(Head head) {
  settle_area();
  return {year_, std::move(head), std::move(sections_), std::move(objectives_), std::move(tasks_)};
}

}  // namespace cchc::detail
