#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include "cchc/plan.hpp"
#include "cchc/text.hpp"
#include "paths.hpp"

using namespace cchc;

namespace {

const Reading<Plan>& gia_lai() {
  static const Reading<Plan> reading =
      read_plan(read_document(source_file("data/plans/ke-hoach-3638-kh-ubnd.txt")), gia_lai_directory());
  return reading;
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts{""};
  for (const char c : text) {
    if (c == separator)
      parts.emplace_back();
    else
      parts.back() += c;
  }
  return parts;
}

std::vector<std::string> lines_of(const std::string& file) {
  std::ifstream in{source_file(file)};
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// The words of a cell by the lines it stands on: "350+352".
std::string words_on(const std::vector<std::string>& document, const std::string& numbers) {
  std::string text;
  for (const std::string& number : split(numbers, '+')) {
    const std::string& line = document.at(static_cast<std::size_t>(std::stoi(number)) - 1);
    const std::string words = squeeze(line).empty() ? "" : line;
    text += (text.empty() ? "" : "\n") + words;
  }
  return text;
}

std::vector<std::string> cells(const Row& row) {
  std::vector<std::string> all;
  for (const std::string_view cell : {row.area, row.stt, row.objective, row.task, row.activity, row.product, row.lead,
                                      row.coordinating, row.deadline, row.budget}) {
    all.emplace_back(cell);
  }
  return all;
}

std::map<std::string, int> count_codes(const std::vector<Issue>& issues) {
  std::map<std::string, int> codes;
  for (const Issue& issue : issues) ++codes[issue.code];
  return codes;
}

}  // namespace

TEST_CASE("the plan of Gia Lai for 2024 has 7 areas, 30 objectives, 52 tasks, 63 activities and 65 milestones") {
  const Plan& plan = gia_lai().value;
  CHECK(plan.year() == Year{2024});
  CHECK(plan.sections().size() == 7);
  CHECK(plan.objectives().size() == 30);
  CHECK(plan.objectives().back().stt.text == "31");
  CHECK(plan.tasks().size() == 52);
  CHECK(plan.activity_count() == 63);
  CHECK(plan.milestone_count() == 65);
}

TEST_CASE("every one of its 63 x 10 cells holds the words of its lines in the document") {
  const Plan& plan = gia_lai().value;
  const auto document = lines_of("data/plans/ke-hoach-3638-kh-ubnd.txt");
  const auto key = lines_of("tests/data/plan_3638_lines.csv");
  REQUIRE(key.size() == plan.activity_count() + 1);
  for (std::size_t i = 0; i + 1 < key.size(); ++i) {
    const auto places = split(key[i + 1], ',');
    const ActivityRef activity{static_cast<std::uint32_t>(i)};
    REQUIRE(plan.at(activity).id.str() == places.at(0));
    const auto actual = cells(plan.row(activity));
    for (std::size_t c = 0; c < actual.size(); ++c) {
      INFO(places[0], " cell ", c);
      CHECK(actual[c] == words_on(document, places.at(c + 1)));
    }
  }
}

TEST_CASE("its areas are the seven of the programme, in the plan's order") {
  std::vector<Area> areas;
  for (const Section& section : gia_lai().value.sections()) areas.push_back(section.area);
  CHECK(areas == std::vector<Area>{Area::institutions, Area::procedures, Area::apparatus, Area::civil_service,
                                   Area::public_finance, Area::digital, Area::direction});
}

TEST_CASE("its head says what it is, who issued it, when, and what it rests on") {
  const Head& head = gia_lai().value.head();
  CHECK(head.kind == "Kế hoạch");
  CHECK(head.number == "3638/KH-UBND");
  CHECK(head.issuer == "ỦY BAN NHÂN DÂN TỈNH GIA LAI");
  CHECK(head.issued_at == "Gia Lai");
  CHECK(head.issued_on == make_date(2023, 12, 26));
  CHECK(head.signer == "Trương Hải Long");
  const auto cites = [&](const char* type, const char* number, std::optional<Date> date) {
    return std::any_of(head.citations.begin(), head.citations.end(),
                       [&](const Citation& c) { return c.type == type && c.number == number && c.date == date; });
  };
  CHECK(cites("Nghị quyết", "76/NQ-CP", make_date(2021, 7, 15)));
  CHECK(cites("Quyết định", "602/QĐ-UBND", make_date(2021, 9, 17)));
  CHECK(cites("Nghị quyết", "18-NQ/TW", make_date(2017, 10, 25)));
  CHECK(cites("Nghị định", "106/2020/NĐ-CP", make_date(2020, 9, 10)));  // printed "NĐ- CP"
  CHECK(cites("Nghị định", "138/2020/NĐ-CP", std::nullopt));
}

TEST_CASE("what is odd in it is an issue with a place and a hint") {
  const auto& issues = gia_lai().issues;
  const auto codes = count_codes(issues);
  CHECK(codes.at("plan.stt_jump") == 1);      // 8, 10
  CHECK(codes.at("plan.split_number") == 1);  // "01/20 23/TT-VPCP"
  CHECK(codes.at("plan.split_cell") == 3);    // an objective, a coordinating cell, a deadline
  CHECK(codes.at("plan.empty_coordinating") == 13);
  CHECK(codes.at("plan.columns_guessed") == 1);  // task 8: bullets beside bullets
  CHECK(codes.at("plan.activity_names_lead") >= 1);
  CHECK(codes.count("plan.unknown_area") == 0);
  CHECK(codes.count("deadline.unread") == 0);
  CHECK(codes.count("party.unknown") == 0);
  for (const Issue& issue : issues) {
    CHECK(issue.place.line > 0);
    CHECK_FALSE(issue.hint.empty());
  }
}

TEST_CASE("every paragraph of the appendix is in a cell, a heading or the part after the table") {
  const Document document = read_document(source_file("data/plans/ke-hoach-3638-kh-ubnd.txt"));
  const Plan& plan = gia_lai().value;
  std::vector<bool> held(document.text.size(), false);
  const auto hold = [&](Place place) {
    std::fill(held.begin() + long(place.begin), held.begin() + long(place.end), true);
  };
  for (const Section& section : plan.sections()) hold(section.numeral.place), hold(section.heading.place);
  for (const Objective& objective : plan.objectives()) hold(objective.stt.place), hold(objective.text.place);
  for (const Task& task : plan.tasks()) {
    hold(task.text.place);
    for (const Activity& a : task.activities) {
      for (const Cell* cell : {&a.activity, &a.product, &a.lead, &a.coordinating, &a.deadline, &a.budget})
        hold(cell->place);
    }
  }
  for (const Issue& issue : gia_lai().issues) {
    if (issue.code == "plan.after_table") hold(issue.place);
  }
  const std::size_t first_row = plan.sections().front().numeral.place.begin;
  for (std::size_t i = first_row; i < document.text.size(); ++i) {
    if (document.text[i] > ' ' && !held[i]) FAIL("byte " << i << " is in no cell");
  }
}

TEST_CASE("merged cells are carried down and say so") {
  const Plan& plan = gia_lai().value;
  const Activity& second = plan.at(*plan.find(ActivityId{"5.2"}));
  CHECK(second.activity.carried);
  CHECK(second.activity.text == "Dự thảo Kế hoạch và tiến hành rà soát, đánh giá TTHC.");
  CHECK_FALSE(second.lead.carried);
  CHECK(second.milestones.front().deadline.subject == "Báo cáo kết quả");
}

TEST_CASE("a row with two deadlines has two milestones, a and b") {
  const Plan& plan = gia_lai().value;
  const auto a = plan.find(MilestoneId{"2.1a"});
  const auto b = plan.find(MilestoneId{"2.1b"});
  REQUIRE((a && b));
  CHECK(plan.at(*a).deadline.rule == Rule{Before{make_date(2024, 1, 30)}});
  CHECK(plan.at(*b).deadline.rule == Rule{NoLaterThan{make_date(2024, 12, 10)}});
  CHECK(plan.activity_of(*a) == plan.activity_of(*b));
}
