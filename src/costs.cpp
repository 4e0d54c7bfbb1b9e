#include "costs.hpp"

#include <algorithm>

// The costs say what the field knows of these tables: a product is a document, an agency cell names bodies, a deadline
// reads as one, numbers count up. They were set on one real plan and are held by tests on plans of other makers.

namespace cchc::detail {

namespace {

bool is_prose(Column column) noexcept {
  return column == Column::objective || column == Column::task || column == Column::activity ||
         column == Column::product;
}

/// A number that does not go on from the last one; `jump` when it only leaves some out ("8, 10").
int out_of_order(int number, int last, int jump, int disorder) noexcept {
  return number == last + 1 ? 0 : number > last && number <= last + 5 ? jump : disorder;
}

int fit_empty(Column column) noexcept {
  switch (column) {
    case Column::budget: return 0;
    case Column::coordinating: return 5;
    case Column::product: return 100;
    case Column::lead:
    case Column::deadline: return 120;
    default: return 600;
  }
}

int fit_task(const Features& p, const Counts& counts) noexcept {
  if (!p.leading) return counts.task > 0 ? 120 : 30;  // once tasks are numbered all are
  return out_of_order(*p.leading, counts.task, 60, 120);
}

int fit_activity(const Features& p, const Counts& counts) noexcept {
  const int document = p.only_document ? 60 : p.names_document ? 20 : 0;
  if (!p.leading) return document;
  return document + out_of_order(*p.leading, counts.activity, 60, 80);
}

/// An objective may repeat its number in the first column: "2. Triển khai đầy đủ …".
int fit_objective(const Features& p, const Counts& counts) noexcept {
  return p.leading && *p.leading != counts.stt ? 80 : 0;
}

int fit_prose(const Features& p, Column column, const Counts& counts) noexcept {
  int cost = 0;
  if (p.agency >= 90) cost += 120;
  if (p.deadline >= 90) cost += 100;
  if (p.all_capitals) cost += 60;
  switch (column) {
    case Column::objective: return cost + fit_objective(p, counts);
    case Column::task: return cost + fit_task(p, counts);
    case Column::activity: return cost + fit_activity(p, counts);
    default: return cost + (p.names_document ? 0 : 15);
  }
}

/// What looks like a cell is no page furniture.
int fit_after(const Features& p) noexcept {
  const bool cell = p.number || p.roman || p.agency >= 90 || p.deadline >= 90;
  return cell ? 120 : p.empty ? 0 : p.leading ? 50 : 20;
}

}  // namespace

int fit(const Features& p, Slot slot, const Counts& counts) noexcept {
  if (slot.kind == Slot::Kind::after) return fit_after(p);
  if (slot.kind == Slot::Kind::numeral) return p.roman ? out_of_order(*p.roman, counts.section, 20, 200) : never;
  if (slot.kind == Slot::Kind::heading) return p.empty || p.number || p.roman ? never : p.leading ? 60 : 0;
  if (slot.column == Column::stt) return p.number ? out_of_order(*p.number, counts.stt, 10, 80) : never;
  if (p.number || p.roman) return 500;
  if (p.empty) return fit_empty(slot.column);
  if (is_prose(slot.column)) return fit_prose(p, slot.column, counts);
  const int capitals = p.all_capitals && p.agency < 90 ? 60 : 0;
  if (slot.column == Column::deadline) return capitals + (100 - p.deadline) * 25 / 10;
  if (slot.column == Column::budget) return capitals + 30;
  return capitals + (100 - p.agency) * 2;
}

int go_on(const Features& before, const Features& p, Column column) noexcept {
  if (p.empty || before.empty || column == Column::stt) return 400;
  if (p.number || p.roman) return 400;
  if (p.small_start && p.style == ListStyle::none) return 5;
  const bool listed = p.style != ListStyle::none && p.style == before.style;
  if (listed && p.style == ListStyle::dash) return before.open_end ? 0 : before.full_stop ? 12 : 5;
  if (listed) return p.leading == *before.leading + 1 ? 5 : 60;
  if (!is_prose(column)) return before.open_end ? 10 : 100;
  if (p.style == ListStyle::none) return before.open_end ? 20 : before.style == ListStyle::none ? 60 : 80;
  if (before.list_follows) return 0;
  if (before.open_end) return 15;
  return before.style == ListStyle::none ? 40 : 30;
}

int cut(const Features& before, const Features& p) noexcept {
  if (before.empty || p.empty) return 0;
  const bool alike = p.style == ListStyle::dash && before.style == ListStyle::dash;
  const int inside_list = !alike ? 0 : before.full_stop ? 15 : before.open_end ? 50 : 30;
  return inside_list + (before.list_follows ? 50 : 0) + (p.small_start && before.open_end ? 60 : 0);
}

int missing(Column column, bool new_objective, bool new_task) noexcept {
  switch (column) {
    case Column::stt: return 0;
    case Column::objective: return new_objective ? 400 : 0;
    case Column::task: return new_objective ? 300 : 0;
    case Column::activity: return new_task ? 200 : 0;
    case Column::product: return new_task ? 60 : 40;
    case Column::lead: return new_task ? 100 : 20;
    case Column::coordinating: return new_task ? 100 : 20;
    case Column::deadline: return 200;
    case Column::budget: return 120;
  }
  return 0;
}

int begin_row(Column column) noexcept {
  switch (column) {
    case Column::stt: return 0;
    case Column::task: return 20;
    case Column::activity: return 30;
    case Column::product: return 40;
    case Column::lead: return 60;
    case Column::deadline: return 120;
    default: return 200;
  }
}

}  // namespace cchc::detail
