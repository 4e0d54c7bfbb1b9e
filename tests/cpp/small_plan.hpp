#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cchc/plan.hpp"
#include "cchc/progress.hpp"
#include "cchc/schedule.hpp"

// A plan of six milestones, its bodies and its days, made by hand: what the stages after reading are tested on.
namespace small {

using namespace cchc;

inline Agency body(const char* id, const char* name, AgencyKind kind, Level level) {
  Agency agency{AgencyId(id), kind, level, name, {}, {}, {}, {}, {}, {}, "nguồn thử", "", {}};
  return agency;
}

inline Agency group(const char* id, const char* name, Membership members) {
  Agency agency = body(id, name, AgencyKind::group, Level::none);
  agency.members = std::move(members);
  return agency;
}

inline Directory directory() {
  std::vector<Agency> all = {
      body("snv", "Sở Nội vụ", AgencyKind::provincial_agency, Level::province),
      body("stp", "Sở Tư pháp", AgencyKind::provincial_agency, Level::province),
      body("huyen.a", "UBND huyện A", AgencyKind::people_committee, Level::district),
      body("huyen.b", "UBND huyện B", AgencyKind::people_committee, Level::district),
      group("g.huyen", "UBND cấp huyện", {Membership::Known::listed, {AgencyKind::people_committee}, Level::district}),
      group("g.xa", "UBND cấp xã", {Membership::Known::listed, {AgencyKind::people_committee}, Level::commune}),
  };
  all[0].aliases = {"SNV"};
  all[2].until = all[3].until = make_date(2025, 6, 30);
  return Directory(std::move(all));
}

inline Cell cell(std::string text, bool carried = false) {
  const std::size_t size = text.size();
  return {std::move(text), {100, 100 + size, 7, 0}, carried};
}

inline Milestone milestone(const char* id, std::string subject, Rule rule, Place place) {
  return {MilestoneId(id), {std::move(subject), std::move(rule), false, place}};
}

inline Activity activity(const char* id, std::string text, std::string lead, std::string deadline) {
  return {ActivityId(id),
          cell(std::move(text)),
          cell("- Kế hoạch.\n- Báo cáo."),
          cell(std::move(lead)),
          cell(""),
          cell(std::move(deadline)),
          cell("\xC2\xA0", true),
          {},
          {},
          {}};
}

inline Party agency_party(const char* id, std::string text) {
  const std::size_t size = text.size();
  return {OneAgency{AgencyId(id)}, std::move(text), {0, size, 0, 0}};
}

inline Party group_party(const char* id, std::string text) {
  const std::size_t size = text.size();
  return {WholeGroup{AgencyId(id)}, std::move(text), {0, size, 0, 0}};
}

inline Activity two_clauses() {
  const std::string first = "- Ban hành Kế hoạch trước ngày 31/12/2023.";
  const std::string second = "- Báo cáo trong Quý IV năm 2024.";
  Activity a = activity("1.1", "Ban hành Kế hoạch; kiểm tra | rà soát <văn bản>",
                        "Sở Tư pháp; các cơ quan có liên quan", first + "\n" + second);
  a.leads = {agency_party("stp", "Sở Tư pháp"), {UnnamedAgencies{}, "các cơ quan có liên quan", {12, 40, 0, 0}}};
  a.milestones = {milestone("1.1a", "Ban hành Kế hoạch", Before{make_date(2023, 12, 31)}, {0, first.size(), 0, 0}),
                  milestone("1.1b", "Báo cáo", Within{Quarter{Year{2024}, 4}},
                            {first.size() + 1, first.size() + 1 + second.size(), 0, 0})};
  return a;
}

inline Activity whole_group() {
  Activity a = activity("2.1", "Kiểm soát thủ tục hành chính", "UBND cấp huyện", "Thường xuyên trong năm 2024");
  a.leads = {group_party("g.huyen", "UBND cấp huyện")};
  a.milestones = {milestone("2.1", "", Throughout{Year{2024}}, {0, 31, 0, 0})};
  return a;
}

inline Activity after_event() {
  Activity a = activity("3.1", "Trình HĐND tỉnh", "Sở Nội vụ", "Sau khi có thông báo của Bộ Tư pháp");
  a.leads = {agency_party("snv", "Sở Nội vụ")};
  a.milestones = {milestone("3.1", "", AfterEvent{"có thông báo của Bộ Tư pháp", {}}, {})};
  return a;
}

inline Activity without_members() {
  Activity a = activity("3.2", "Niêm yết thủ tục hành chính", "UBND cấp xã", "Theo Kế hoạch");
  a.leads = {group_party("g.xa", "UBND cấp xã")};
  a.milestones = {milestone("3.2", "", PerDocument{"Kế hoạch"}, {})};
  return a;
}

inline Activity unread() {
  Activity a = activity("4.1", "Tuyên truyền", "Sở Nội vụ", "Kịp thời");
  a.leads = {agency_party("snv", "Sở Nội vụ")};
  a.milestones = {milestone("4.1", "", Unread{"Kịp thời"}, {0, 10, 0, 0})};
  return a;
}

inline Plan plan() {
  Head head{"Kế hoạch",
            "12/KH-UBND",
            "CẢI CÁCH HÀNH CHÍNH NĂM 2024",
            "UBND tỉnh",
            "Gia Lai",
            "Nguyễn Văn A",
            make_date(2023, 12, 26),
            {{"Nghị quyết", "76/NQ-CP", make_date(2021, 7, 15), {10, 50, 3, 0}}, {}}};
  std::vector<Section> sections = {{Area::institutions, cell("I"), cell("Cải cách thể chế")},
                                   {Area::procedures, cell("II"), cell("Cải cách thủ tục hành chính")}};
  std::vector<Objective> objectives = {{0, cell("1"), cell("Hoàn thiện thể chế")},
                                       {1, cell("2"), cell("Đơn giản hóa thủ tục")},
                                       {1, cell("4"), cell("")}};
  std::vector<Task> tasks = {{TaskId("1"), 0, cell("1. Theo dõi thi hành pháp luật"), {two_clauses()}},
                             {TaskId("2"), 0, cell("2. Kiểm soát"), {whole_group()}},
                             {TaskId("3"), 1, cell("3. Công khai"), {after_event(), without_members()}},
                             {TaskId("4"), 1, cell("4. Tuyên truyền", true), {unread()}}};
  return Plan(Year{2024}, std::move(head), std::move(sections), std::move(objectives), std::move(tasks));
}

inline Schedule schedule() {
  return {Policy{},
          {DueBy{{}, make_date(2023, 12, 30)}, DueBy{make_date(2024, 10, 1), make_date(2024, 12, 31)},
           Standing{make_date(2024, 1, 1), make_date(2024, 12, 31), make_date(2024, 12, 31)},
           Awaiting{"có thông báo của Bộ Tư pháp"}, Awaiting{"Kế hoạch"}, Unclear{"Kịp thời"}}};
}

inline Report report(const char* milestone, const char* agency, Date reported, std::optional<Date> finished = {},
                     std::string evidence = "") {
  return {MilestoneId(milestone), AgencyId(agency), reported, finished, std::move(evidence)};
}

}  // namespace small
