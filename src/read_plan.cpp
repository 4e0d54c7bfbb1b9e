#include <utility>

#include "align.hpp"
#include "cchc/plan.hpp"
#include "citations.hpp"
#include "plan_builder.hpp"
#include "read_head.hpp"

namespace cchc {

namespace {

using namespace detail;

/// The year the plan is for: in its title, else the year it was issued.
Year find_year(const Head& head, std::vector<Issue>& issues) {
  if (const auto year = plan_year(head)) return *year;
  if (head.issued_on) {
    issues.push_back({Severity::warning,
                      "plan.year_guessed",
                      "Tên văn bản không ghi năm; lấy năm ban hành.",
                      "Kiểm tra năm của kế hoạch.",
                      {}});
    return head.issued_on->year();
  }
  issues.push_back({Severity::error,
                    "plan.no_year",
                    "Không tìm thấy năm của kế hoạch.",
                    "Giữ lại phần tên và ngày ban hành ở đầu văn bản.",
                    {}});
  return first_year;
}

/// The headings, or a guess where they are missing.
std::optional<Header> locate_table(const std::vector<Paragraph>& all, std::vector<Issue>& issues) {
  if (auto header = find_header(all)) {
    if (header->order.size() < column_count) {
      issues.push_back(
          {Severity::note,
           "plan.header_columns",
           "Bảng thiếu một số cột quen thuộc; đọc theo các cột có trong tiêu đề.",
           "Kiểm tra dòng tiêu đề của bảng.",
           {all[header->begin].place.begin, all[header->end - 1].place.end, all[header->begin].place.line}});
    }
    return header;
  }
  if (auto header = guess_header(all)) {
    issues.push_back({Severity::warning, "plan.header_missing",
                      "Không thấy dòng tiêu đề của bảng; đọc theo thứ tự cột quen thuộc.",
                      "Giữ lại dòng tiêu đề: STT, Mục tiêu, Nhiệm vụ, …", all[header->begin].place});
    return header;
  }
  issues.push_back({Severity::error,
                    "plan.no_table",
                    "Không tìm thấy bảng nhiệm vụ trong văn bản.",
                    "Cần phụ lục có các cột từ STT đến Kinh phí, mỗi ô một đoạn, cách nhau bằng dòng trống.",
                    {}});
  return {};
}

/// Hands the cells of the table to the builder, row by row.
class TableReader {
 public:
  TableReader(const std::vector<Paragraph>& all, const Header& header, const Directory& directory, Date on, Year year,
              PlanBuilder& builder)
      : all_{all}, begin_{header.end}, last_column_{header.order.back()}, builder_{builder} {
    features_.reserve(all.size() - begin_);
    for (std::size_t i = begin_; i < all.size(); ++i)
      features_.push_back(features_of(all[i].text, directory, on, year));
    slots_ = align(features_, header.order);
  }

  void read() {
    for (std::size_t i = 0; i < slots_.size(); ++i) place(slots_[i], i);
    end_row(after_ == 0 && !row_[last_column_].present());
    if (after_ == 0) return;
    const Place first = all_[after_].place;
    builder_.issues().push_back({Severity::note,
                                 "plan.after_table",
                                 "Phần sau bảng không thuộc bảng nhiệm vụ; được bỏ qua.",
                                 "Không cần sửa nếu là chữ ký hoặc phần của trang mạng.",
                                 {first.begin, all_.back().place.end, first.line}});
  }

 private:
  void place(Slot slot, std::size_t i) {
    const Paragraph& paragraph = all_[begin_ + i];
    if (slot.kind != Slot::Kind::cell || slot.starts_row) end_row(false);
    switch (slot.kind) {
      case Slot::Kind::cell: return row_[slot.column].add(paragraph, features_[i]);
      case Slot::Kind::numeral: return builder_.add_section({std::string{paragraph.text}, paragraph.place, false});
      case Slot::Kind::heading: return builder_.add_heading(paragraph);
      case Slot::Kind::after: after_ = after_ == 0 ? begin_ + i : after_;
    }
  }

  void end_row(bool cut_off) {
    if (row_.empty()) return;
    builder_.add_row(row_, cut_off);
    row_ = {};
  }

  const std::vector<Paragraph>& all_;
  std::size_t begin_;
  Column last_column_;
  PlanBuilder& builder_;
  std::vector<Features> features_;
  std::vector<Slot> slots_;
  RowText row_;
  std::size_t after_ = 0;  // the first paragraph after the table; 0 while there is none
};

}  // namespace

Reading<Plan> read_plan(const Document& document, const Directory& directory) {
  std::vector<Issue> issues;
  const auto all = paragraphs(document);
  const auto header = locate_table(all, issues);
  Head head = read_head(all, header ? header->begin : all.size());
  head.citations = read_citations(all);
  const Year year = find_year(head, issues);
  const Date on = head.issued_on ? *head.issued_on : year / date::January / 1;
  PlanBuilder builder{directory, on, year};
  if (header) TableReader{all, *header, directory, on, year, builder}.read();
  for (Issue& issue : builder.issues()) issues.push_back(std::move(issue));
  builder.issues().clear();
  Plan plan = builder.finish(std::move(head));
  for (Issue& issue : builder.issues()) issues.push_back(std::move(issue));
  return {std::move(plan), std::move(issues)};
}

}  // namespace cchc
