#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cchc/score.hpp"

// A scoring table small enough to check by hand, and the bodies it is for.

namespace cchc::test {

inline Points points(const char* text) { return parse_points(text); }

inline Percent percent(const char* text) { return parse_percent(text); }

inline Criterion line(const char* id, const char* parent, const char* maximum, Marking marking = Sum{},
                      Role role = Role::part) {
  return {CriterionId(id),
          *parent == '\0' ? std::nullopt : std::optional(CriterionId(parent)),
          std::string("Tiêu chí ") + id,
          points(maximum),
          std::move(marking),
          role,
          std::nullopt,
          ""};
}

inline Agency body(const char* id, const char* name) {
  return {AgencyId(id), AgencyKind::provincial_agency, Level::province, name, {}, {}, {}, {}, {}, {}, "", "", {}};
}

inline Directory four_bodies() {
  return Directory({body("a", "Sở A"), body("b", "Sở B"), body("c", "Sở C"), body("d", "Sở D")});
}

inline RubricHead small_head() {
  RubricHead head;
  head.id = "thu";
  head.title = "Bộ tiêu chí thử";
  head.decision = {"Quyết định", "1/QĐ-UBND", make_date(2024, 1, 2), "UBND tỉnh", "Phụ lục"};
  head.since = make_date(2024, 1, 1);
  head.until = make_date(2024, 12, 31);
  head.groups = {{"so", "Các sở", {Membership::Known::listed, {AgencyKind::provincial_agency}, Level::province}, {}}};
  return head;
}

/// "Trên 90 %: 2; từ 70 % đến 90 %: 1; dưới 70 %: 0" (Cà Mau, 1880/QĐ-UBND of 2013): exactly 70 and 90 give 1.
inline Banded ca_mau_bands() {
  return Banded{{{{percent("0"), true}, {percent("70"), false}, points("0")},
                 {{percent("70"), true}, {percent("90"), true}, points("1")},
                 {{percent("90"), false}, {percent("100"), true}, points("2")}}};
}

/// Issued on time 1, late 0.5, not issued 0 (the same decision).
inline Chosen ca_mau_choice() {
  return Chosen{{{"kip-thoi", "Ban hành kịp thời", points("1")},
                 {"muon", "Ban hành muộn", points("0.5")},
                 {"khong", "Không ban hành", points("0")}}};
}

/// 10 = 1 (1 + 2 + 1) 4 + 2: 3 + 3: 3, and a bonus of at most 1.
inline std::vector<Criterion> small_lines() {
  return {line("tong", "", "10"),
          line("1", "tong", "4"),
          line("1.1", "1", "1", ca_mau_choice()),
          line("1.2", "1", "2", ca_mau_bands()),
          line("1.3", "1", "1", Counted{points("0.5")}),
          line("2", "tong", "3", Surveyed{}),
          line("3", "tong", "3", Assessed{}),
          line("thuong", "tong", "1", Counted{points("0.5")}, Role::bonus)};
}

inline Rubric small_rubric() { return Rubric(small_head(), small_lines()); }

inline Mark mark(const char* criterion, const char* agency, Finding finding, Origin origin = Origin::appraised) {
  return {CriterionId(criterion), AgencyId(agency), origin, 1, std::move(finding), "", std::nullopt, "", ""};
}

inline const Date year_end = make_date(2024, 12, 31);

}  // namespace cchc::test
