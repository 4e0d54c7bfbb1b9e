#include <doctest/doctest.h>

#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "cchc/error.hpp"
#include "cchc/json.hpp"
#include "small_plan.hpp"

using namespace cchc;
using Json = nlohmann::ordered_json;

namespace {

const Date day = make_date(2024, 2, 29);

Rule recurring(const Anchor& anchor) { return Every{Frequency::annual, {anchor}}; }

std::vector<Rule> every_rule() {
  return {Before{day},
          NoLaterThan{day},
          Within{Year{2024} / 8},
          Within{Quarter{Year{2024}, 1}},
          Within{Half{Year{2024}, 2}},
          Within{Year{2024}},
          Between{make_date(2024, 3, 1), make_date(2024, 6, 30)},
          Throughout{Year{2024}},
          Onward{make_date(2024, 1, 1)},
          Every{Frequency::daily, {}},
          Every{Frequency::monthly, {{Anchor::Relation::before, 15, 0}}},
          Every{Frequency::annual, {{Anchor::Relation::on, last_of_month, 6}, {Anchor::Relation::by, 31, 12}}},
          AfterEvent{"có thông báo \"khẩn\"\n", {}},
          AfterEvent{"ban hành", Offset{15, Unit::working_day, Offset::Direction::after}},
          AfterEvent{"họp", Offset{2, Unit::year, Offset::Direction::before}},
          PerDocument{"Kế hoạch"},
          InRegularReport{"báo cáo định kỳ CCHC"},
          Before{day, TimeOfDay{8, 30}},
          NoLaterThan{day, TimeOfDay{24, 0}},
          Within{Span{make_date(2026, 1, 1), make_date(2027, 12, 31)}},
          AfterEvent{"khai giảng", Offset{1, Unit::week, Offset::Direction::before, Offset::Bound::earliest}},
          recurring({Anchor::Relation::before, 0, 0, 0, 5, MonthOf::month, YearOf::same, TimeOfDay{15, 0}}),
          recurring({Anchor::Relation::within, 0, 0, 1, 0, MonthOf::month, YearOf::next}),
          recurring({Anchor::Relation::by, 15, 0, 0, 0, MonthOf::last_month_of_quarter}),
          recurring({Anchor::Relation::window, 1, 10, 0, 0, MonthOf::month, YearOf::same, {}, 30, 4, YearOf::next}),
          recurring({Anchor::Relation::window, 25, 0, 0, 0, MonthOf::month, YearOf::same, {}, last_of_month}),
          Every{Frequency::unstated},
          Every{Frequency::annual, {}, 5, 1, true},
          Every{Frequency::monthly, {}, 2, 3},
          Every{Frequency::weekly, {}, 1, 1, false, {Frequency::nine_months, Frequency::per_reporting_period}},
          Unread{"kịp thời\t\\ / \u00A0 😀"}};
}

std::vector<Deadline> deadlines() {
  std::vector<Deadline> all;
  for (const Rule& rule : every_rule())
    all.push_back({"Báo cáo", rule, all.size() % 2 == 1, {1, all.size() + 1, 0, 0}});
  all[1].tentative = all[2].conditional = true;
  all[3].second = SecondReading{Ambiguity::part_of_period, NoLaterThan{day}};
  return all;
}

Schedule schedule() {
  auto made = small::schedule();
  made.policy = {true, Rolling::back, {Ambiguity::stated_day, Ambiguity::latest_before}, LeapDay::first_of_march, 14};
  made.dues.push_back(Standing{day, {}, {}});
  return made;
}

Progress progress() {
  return Progress({small::report("9.9z", "khong.co", day, day, "Công văn 1"), small::report("1.1a", "stp", day)});
}

Statuses statuses() { return judge(small::plan(), small::directory(), small::schedule(), progress(), day); }

std::vector<Issue> issues() {
  return {{Severity::note, "plan.note", "Một", "Hai", {}},
          {Severity::error, "progress.bad_date", "Ba", "", {4, 9, 2, 3}}};
}

Table table() {
  return {"Bảng \"1\"",
          {{"a", "Cột | A", {{}, std::string(), std::string("x"), std::int64_t{-5}}},
           {"b", "B", {Share{1, 3}, Share{0, 0}, day, std::int64_t{INT64_MAX}}}}};
}

Calendar calendar() {
  return {{make_date(2024, 1, 1), make_date(2024, 12, 31)},
          {{day, DayKind::swap_off, "Nghỉ hoán đổi", "Công văn 1", make_date(2023, 11, 1)},
           {make_date(2024, 5, 1), DayKind::statutory, "Quốc tế Lao động", "BLLĐ", {}}}};
}

Events events() { return {{"có thông báo", day, "CV 5"}, {"", day, ""}}; }

Links links() { return {{"ban hành Kế hoạch", MilestoneId{"1.1a"}}, {"2.1", MilestoneId{"9.9"}}}; }

/// A kind of JSON: one text of it, and what reading and writing it again gives.
struct Kind {
  std::string name;
  std::string text;
  std::function<std::string(std::string_view)> again;
};

std::vector<Kind> kinds() {
  return {
      {"plan", to_json(small::plan()), [](auto text) { return to_json(plan_from_json(text)); }},
      {"directory", to_json(small::directory()), [](auto text) { return to_json(directory_from_json(text)); }},
      {"calendar", to_json(calendar()), [](auto text) { return to_json(calendar_from_json(text)); }},
      {"events", to_json(events()), [](auto text) { return to_json(events_from_json(text)); }},
      {"links", to_json(links()), [](auto text) { return to_json(links_from_json(text)); }},
      {"report_series", to_json(vietnam_report_series()),
       [](auto text) { return to_json(report_series_from_json(text)); }},
      {"deadlines", to_json(deadlines()), [](auto text) { return to_json(deadlines_from_json(text)); }},
      {"schedule", to_json(schedule()), [](auto text) { return to_json(schedule_from_json(text)); }},
      {"progress", to_json(progress()), [](auto text) { return to_json(progress_from_json(text)); }},
      {"statuses", to_json(statuses()), [](auto text) { return to_json(statuses_from_json(text)); }},
      {"table", to_json(table()), [](auto text) { return to_json(table_from_json(text)); }},
      {"issues", to_json(issues()), [](auto text) { return to_json(issues_from_json(text)); }},
  };
}

std::string fault(const Kind& kind, const std::string& text) {
  try {
    kind.again(text);
  } catch (const BadFile& error) {
    return error.what();
  }
  return "";
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Calls `visit` with every value of a document and its pointer.
void walk(Json& value, const std::string& pointer, const std::function<void(Json&, const std::string&)>& visit) {
  visit(value, pointer);
  if (!value.is_structured()) return;
  std::size_t index = 0;
  for (auto item = value.begin(); item != value.end(); ++item, ++index) {
    walk(*item, pointer + "/" + (value.is_object() ? item.key() : std::to_string(index)), visit);
  }
}

}  // namespace

TEST_CASE("every value comes back equal") {
  CHECK(plan_from_json(to_json(small::plan())) == small::plan());
  CHECK(directory_from_json(to_json(small::directory())) == small::directory());
  CHECK(calendar_from_json(to_json(calendar())) == calendar());
  CHECK(events_from_json(to_json(events())) == events());
  CHECK(links_from_json(to_json(links())) == links());
  CHECK(report_series_from_json(to_json(vietnam_report_series())) == vietnam_report_series());
  CHECK(deadlines_from_json(to_json(deadlines())) == deadlines());
  CHECK(schedule_from_json(to_json(schedule())) == schedule());
  CHECK(progress_from_json(to_json(progress())) == progress());
  CHECK(statuses_from_json(to_json(statuses())) == statuses());
  CHECK(table_from_json(to_json(table())) == table());
  CHECK(issues_from_json(to_json(issues())) == issues());
}

TEST_CASE("every value comes back in equal bytes, in an envelope that names kind and version") {
  for (const Kind& kind : kinds()) {
    CAPTURE(kind.name);
    CHECK(kind.again(kind.text) == kind.text);
    CHECK(kind.text.rfind("{\n  \"cchc\": \"" + kind.name + "\",\n  \"version\": 1,\n  \"" + kind.name + "\": ", 0) ==
          0);
    CHECK(kind.text.substr(kind.text.size() - 3) == "\n}\n");
  }
}

TEST_CASE("the order of keys and the spaces in a file do not matter") {
  for (const Kind& kind : kinds()) {
    CAPTURE(kind.name);
    const auto sorted = nlohmann::json::parse(kind.text).dump();
    CHECK(kind.again(sorted) == kind.text);
  }
}

TEST_CASE("rules have the shape that was promised") {
  const auto all = Json::parse(to_json(deadlines()))["deadlines"];
  const auto rule = [&](std::size_t n) { return all[n]["rule"].dump(); };
  CHECK(rule(0) == R"({"kind":"before","date":"2024-02-29"})");
  CHECK(rule(2) == R"({"kind":"within","period":"2024-08"})");
  CHECK(rule(3) == R"({"kind":"within","period":"2024-Q1"})");
  CHECK(rule(6) == R"({"kind":"between","first":"2024-03-01","last":"2024-06-30"})");
  CHECK(rule(7) == R"({"kind":"throughout","year":2024})");
  CHECK(rule(8) == R"({"kind":"onward","from":"2024-01-01"})");
  CHECK(rule(10) ==
        R"({"kind":"every","frequency":"monthly","anchors":[{"relation":"before","day":15,"of":"month"}]})");
  CHECK(
      rule(11) ==
      R"({"kind":"every","frequency":"annual","anchors":[{"relation":"on","day":"last","month":6},{"relation":"by","day":31,"month":12}]})");
  CHECK(rule(13) ==
        R"({"kind":"after_event","event":"ban hành","offset":{"count":15,"unit":"working_day","direction":"after"}})");
  CHECK(rule(15) == R"({"kind":"per_document","document":"Kế hoạch"})");
  CHECK(rule(17) == R"({"kind":"before","date":"2024-02-29","time":"08:30"})");
  CHECK(rule(19) == R"({"kind":"within","period":"2026-01-01/2027-12-31"})");
  CHECK(rule(21) ==
        R"({"kind":"every","frequency":"annual","anchors":[{"relation":"before","weekday":"fri","time":"15:00"}]})");
  CHECK(
      rule(24) ==
      R"({"kind":"every","frequency":"annual","anchors":[{"relation":"window","from":"10-01","to":"04-30","to_year":"next"}]})");
  CHECK(rule(27) == R"({"kind":"every","frequency":"every_n_years","n_years":5,"bound":"min","anchors":[]})");
  CHECK(
      rule(29) ==
      R"({"kind":"every","frequency":"multiple","frequencies":["weekly","nine_months","per_reporting_period"],"anchors":[]})");
  CHECK(all[0]["place"].dump() == R"({"begin":1,"end":1})");
}

TEST_CASE("dues have the shape that was promised") {
  const auto dues = Json::parse(to_json(schedule()))["schedule"]["dues"];
  CHECK(dues[0].dump() == R"({"kind":"due_by","from":null,"date":"2023-12-30"})");
  CHECK(dues[1].dump() == R"({"kind":"due_by","from":"2024-10-01","date":"2024-12-31"})");
  CHECK(dues[2].dump() == R"({"kind":"standing","from":"2024-01-01","date":"2024-12-31","judged_on":"2024-12-31"})");
  CHECK(dues[3].dump() == R"({"kind":"awaiting","from":null,"date":null,"event":"có thông báo của Bộ Tư pháp"})");
  CHECK(dues[5].dump() == R"({"kind":"unclear","from":null,"date":null,"text":"Kịp thời"})");
  CHECK(dues[6].dump() == R"({"kind":"standing","from":"2024-02-29","date":null,"judged_on":null})");
}

TEST_CASE("an activity carries the exact words of its ten cells") {
  const auto plan = Json::parse(to_json(small::plan()))["plan"];
  const auto cells = plan["tasks"][0]["activities"][0]["cells"];
  std::vector<std::string> keys;
  for (const auto& item : cells.items()) keys.push_back(item.key());
  CHECK(keys == std::vector<std::string>{"area", "stt", "objective", "task", "activity", "product", "lead",
                                         "coordinating", "deadline", "budget"});
  CHECK(cells["area"] == "Cải cách thể chế");
  CHECK(cells["product"] == "- Kế hoạch.\n- Báo cáo.");
  CHECK(cells["coordinating"] == "");
  CHECK(cells["budget"] == "\u00A0");
}

TEST_CASE("a value of another kind is refused") {
  const auto all = kinds();
  for (const Kind& reader : all) {
    for (const Kind& given : all) {
      if (given.name == reader.name) continue;
      CAPTURE(reader.name + " from " + given.name);
      CHECK(holds(fault(reader, given.text), "line 2, at \"/cchc\""));
    }
  }
}

TEST_CASE("an unknown version is refused, with what to do") {
  for (const Kind& kind : kinds()) {
    auto json = Json::parse(kind.text);
    for (const auto& version : {Json(2), Json(0), Json("1"), Json(1.0), Json(nullptr)}) {
      json["version"] = version;
      CHECK(holds(fault(kind, json.dump(1)), "line 3, at \"/version\""));
    }
    json["version"] = 7;
    CHECK(holds(fault(kind, json.dump()), "version 7 is unknown"));
  }
}

TEST_CASE("a missing key is refused wherever it is missing") {
  const std::set<std::string> optional_keys{
      "line",     "column", "time",        "day",         "month",          "quarter",
      "weekday",  "of",     "to_year",     "year",        "n_years",        "interval",
      "count",    "bound",  "tentative",   "conditional", "second_reading", "second_readings",
      "leap_day", "label",  "closing_day", "occurrence"};
  for (const Kind& kind : kinds()) {
    auto json = Json::parse(kind.text);
    std::vector<std::string> keys;
    walk(json, "", [&](Json& value, const std::string& pointer) {
      if (!value.is_object()) return;
      for (const auto& item : value.items()) keys.push_back(pointer + "/" + item.key());
    });
    for (const std::string& key : keys) {
      CAPTURE(kind.name + key);
      auto damaged = json;
      const Json::json_pointer pointer(key);
      damaged.at(pointer.parent_pointer()).erase(pointer.back());
      const bool optional = optional_keys.count(pointer.back()) != 0;
      if (optional && (kind.name != "report_series" || pointer.back() == "label")) continue;
      CHECK(holds(fault(kind, damaged.dump()), "line 1, at "));
    }
  }
}

TEST_CASE("an unknown key is refused wherever it stands, and is named") {
  for (const Kind& kind : kinds()) {
    auto json = Json::parse(kind.text);
    walk(json, "", [&](Json& value, const std::string& pointer) {
      if (!value.is_object()) return;
      auto damaged = json;
      damaged.at(Json::json_pointer(pointer))["stranger"] = 1;
      CAPTURE(kind.name + pointer);
      CHECK(holds(fault(kind, damaged.dump()), "/stranger\": unknown key \"stranger\""));
    });
  }
}

TEST_CASE("a value of a wrong type is refused wherever it stands, and its place is named") {
  for (const Kind& kind : kinds()) {
    auto json = Json::parse(kind.text);
    walk(json, "", [&](Json& value, const std::string& pointer) {
      if (value.is_null() || kind.name == "table") return;  // a cell of a table may be of several types
      auto damaged = json;
      damaged.at(Json::json_pointer(pointer)) = 1.5;
      CAPTURE(kind.name + pointer);
      CHECK(holds(fault(kind, damaged.dump()), "at \"" + pointer));
    });
  }
}

TEST_CASE("every truncation is refused") {
  for (const Kind& kind : kinds()) {
    const std::size_t step = 1 + kind.text.size() / 97;
    for (std::size_t length = 0; length + 2 < kind.text.size(); length += step) {
      CHECK_FALSE(fault(kind, kind.text.substr(0, length)).empty());
    }
  }
}

TEST_CASE("keys given twice, great depth and bytes that are not UTF-8 are refused") {
  for (const Kind& kind : kinds()) {
    CHECK(holds(fault(kind, "{\"cchc\": \"" + kind.name + "\",\n\"cchc\": \"" + kind.name + "\"}"),
                "line 2, at \"/cchc\""));
    const std::string open = "{\"cchc\": \"" + kind.name + "\", \"version\": 1, \"" + kind.name + "\": ";
    CHECK(holds(fault(kind, open + std::string(10000, '[') + std::string(10000, ']') + "}"), "deeper than 64"));
    CHECK(holds(fault(kind, open + "\"\xC3\"}"), "not JSON"));
    CHECK_FALSE(fault(kind, "").empty());
    CHECK_FALSE(fault(kind, "[]").empty());
    CHECK_FALSE(fault(kind, "null").empty());
  }
}

TEST_CASE("values that cannot exist are refused, and their place is named") {
  struct Damage {
    const char* kind;
    const char* pointer;
    Json value;
  };
  const Damage damages[] = {{"deadlines", "/deadlines/0/rule/date", "2024-02-30"},
                            {"deadlines", "/deadlines/0/rule/date", "29/02/2024"},
                            {"deadlines", "/deadlines/0/rule/kind", "after"},
                            {"deadlines", "/deadlines/3/rule/period", "2024-Q5"},
                            {"deadlines", "/deadlines/7/rule/year", 24},
                            {"deadlines", "/deadlines/10/rule/anchors/0/day", 32},
                            {"deadlines", "/deadlines/10/rule/anchors/0/day", "first"},
                            {"deadlines", "/deadlines/11/rule/anchors/0/month", 13},
                            {"deadlines", "/deadlines/13/rule/offset/unit", "minute"},
                            {"deadlines", "/deadlines/0/place/begin", -1},
                            {"deadlines", "/deadlines/0/place/begin", 99},
                            {"schedule", "/schedule/policy/rolling", "sideways"},
                            {"schedule", "/schedule/dues/3/date", "2024-01-01"},
                            {"progress", "/progress/0/agency", "Sở Nội vụ"},
                            {"statuses", "/statuses/items/0/status", "fine"},
                            {"statuses", "/statuses/items/0/milestone", 4294967296},
                            {"statuses", "/statuses/items/0/days_late", -1},
                            {"table", "/table/columns/1/key", "a"},
                            {"table", "/table/columns/0/values", Json::array()},
                            {"table", "/table/columns/0/values/3", 18446744073709551615U},
                            {"issues", "/issues/0/severity", "fatal"},
                            {"plan", "/plan/tasks/1/id", "1"},
                            {"plan", "/plan/tasks/0/objective", 9},
                            {"plan", "/plan/objectives/0/section", 9},
                            {"plan", "/plan/tasks/0/activities/0/cells/area", "x"},
                            {"plan", "/plan/tasks/0/activities/0/leads/1/id", "stp"},
                            {"plan", "/plan/sections/0/area", "sport"},
                            {"directory", "/directory/1/id", "snv"},
                            {"directory", "/directory/0/level", "planet"},
                            {"calendar", "/calendar/days/1/day", "2024-02-29"}};
  for (const Damage& damage : damages) {
    for (const Kind& kind : kinds()) {
      if (kind.name != damage.kind) continue;
      CAPTURE(damage.pointer);
      auto json = Json::parse(kind.text);
      json.at(Json::json_pointer(damage.pointer)) = damage.value;
      CHECK(holds(fault(kind, json.dump()), "line 1, at \"/" + kind.name));
    }
  }
}

TEST_CASE("text that is not UTF-8 cannot become JSON, and the message says so") {
  CHECK_THROWS_WITH_AS(to_json(Events{{"\xFF", day, ""}}), doctest::Contains("UTF-8"), InvalidValue);
}

TEST_CASE("every kind has a schema of its own that names kind and version") {
  for (const Kind& kind : kinds()) {
    CAPTURE(kind.name);
    std::ifstream file(std::string(CCHC_SOURCE_DIR) + "/data/schemas/" + kind.name + ".schema.json");
    const auto schema = Json::parse(file);
    CHECK(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema");
    CHECK(schema["properties"]["cchc"]["const"] == kind.name);
    CHECK(schema["properties"]["version"]["const"] == json_version);
    CHECK(schema["additionalProperties"] == false);
    CHECK(schema["properties"].contains(kind.name));
  }
}
