#include <limits>

#include "json_values.hpp"

namespace cchc::detail {
namespace {

constexpr Name<Frequency> frequencies[] = {
    {Frequency::daily, "daily"},           {Frequency::weekly, "weekly"},
    {Frequency::monthly, "monthly"},       {Frequency::quarterly, "quarterly"},
    {Frequency::semiannual, "semiannual"}, {Frequency::nine_months, "nine_months"},
    {Frequency::annual, "annual"},         {Frequency::per_reporting_period, "per_reporting_period"}};
constexpr Name<Anchor::Relation> relations[] = {{Anchor::Relation::before, "before"},
                                                {Anchor::Relation::by, "by"},
                                                {Anchor::Relation::on, "on"},
                                                {Anchor::Relation::within, "within"},
                                                {Anchor::Relation::window, "window"}};
constexpr Name<int> weekdays[] = {{1, "mon"}, {2, "tue"}, {3, "wed"}, {4, "thu"}, {5, "fri"}, {6, "sat"}, {7, "sun"}};
constexpr Name<MonthOf> months[] = {{MonthOf::month, "month"},
                                    {MonthOf::reported_month, "reported_month"},
                                    {MonthOf::previous_month, "previous_month"},
                                    {MonthOf::next_month, "next_month"},
                                    {MonthOf::first_month_of_quarter, "first_month_of_quarter"},
                                    {MonthOf::second_month_of_quarter, "second_month_of_quarter"},
                                    {MonthOf::last_month_of_quarter, "last_month_of_quarter"},
                                    {MonthOf::first_month_of_next_quarter, "first_month_of_next_quarter"}};
constexpr Name<YearOf> years[] = {{YearOf::same, "same"}, {YearOf::next, "next"}, {YearOf::previous, "previous"}};

Json day_of(int day) { return day == last_of_month ? Json("last") : Json(day); }

int day_from(const JsonNode& node) {
  if (!node.is_string()) return static_cast<int>(node.integer(1, 31));
  if (node.text() != "last") node.fail("expected 1 to 31 or \"last\"");
  return last_of_month;
}

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// A day of a window: "10-01" in a year, 5 or "last" in a month.
Json edge_of(int month, int day) {
  if (month == 0) return day_of(day);
  return two(month) + "-" + (day == last_of_month ? "last" : two(day));
}

/// Reads "10-01" into `month` and `day`.
void edge_from(const JsonNode& node, int& month, int& day) {
  if (!node.is_string() || node.text() == "last") {
    day = day_from(node);
    return;
  }
  const std::string& text = node.text();
  const auto number = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
  const auto digits = [&](std::size_t at) {
    return at + 2 <= text.size() && text[at] >= '0' && text[at] <= '9' && text[at + 1] >= '0' && text[at + 1] <= '9';
  };
  const bool last = text.size() == 7 && text.substr(2) == "-last";
  const bool formed = digits(0) && (last || (text.size() == 5 && text[2] == '-' && digits(3)));
  month = formed ? number(0) : 0;
  day = !formed ? 0 : last ? last_of_month : number(3);
  if (month < 1 || month > 12 || (!last && (day < 1 || day > 31))) {
    node.fail("expected a month and a day such as \"10-01\", or 1 to 31, or \"last\"");
  }
}

Json window_of(const Anchor& anchor) {
  Json json = Json::object({{"relation", name_of(relations, anchor.relation)}});
  json["from"] = edge_of(anchor.month, anchor.day);
  json["to"] = edge_of(anchor.to_month, anchor.to_day);
  if (anchor.of != MonthOf::month) json["of"] = name_of(months, anchor.of);
  if (anchor.year != YearOf::same) json["year"] = name_of(years, anchor.year);
  if (anchor.to_year != YearOf::same) json["to_year"] = name_of(years, anchor.to_year);
  return json;
}

Anchor window_from(const JsonNode& node) {
  node.only({"relation", "from", "to", "of", "year", "to_year"});
  Anchor anchor;
  anchor.relation = Anchor::Relation::window;
  edge_from(node.at("from"), anchor.month, anchor.day);
  edge_from(node.at("to"), anchor.to_month, anchor.to_day);
  if (const auto of = node.find("of")) anchor.of = value_of(months, *of);
  if (const auto year = node.find("year")) anchor.year = value_of(years, *year);
  if (const auto year = node.find("to_year")) anchor.to_year = value_of(years, *year);
  return anchor;
}

Json json_of(const Anchor& anchor) {
  if (anchor.relation == Anchor::Relation::window) return window_of(anchor);
  Json json = Json::object({{"relation", name_of(relations, anchor.relation)}});
  if (anchor.day != 0) json["day"] = day_of(anchor.day);
  if (anchor.month != 0) json["month"] = anchor.month;
  if (anchor.quarter != 0) json["quarter"] = anchor.quarter;
  if (anchor.weekday != 0) json["weekday"] = name_of(weekdays, anchor.weekday);
  if (anchor.day != 0 && anchor.month == 0) json["of"] = name_of(months, anchor.of);
  if (anchor.year != YearOf::same) json["year"] = name_of(years, anchor.year);
  if (anchor.time) json["time"] = to_string(*anchor.time);
  return json;
}

int number_from(const JsonNode& node, const char* key, int most, int otherwise) {
  const auto found = node.find(key);
  return found ? static_cast<int>(found->integer(1, most)) : otherwise;
}

Anchor anchor_from(const JsonNode& node) {
  Anchor anchor;
  anchor.relation = value_of(relations, node.at("relation"));
  if (anchor.relation == Anchor::Relation::window) return window_from(node);
  node.only({"relation", "day", "month", "quarter", "weekday", "of", "year", "time"});
  if (const auto day = node.find("day")) anchor.day = day_from(*day);
  anchor.month = number_from(node, "month", 12, 0);
  anchor.quarter = number_from(node, "quarter", 4, 0);
  if (const auto weekday = node.find("weekday")) anchor.weekday = value_of(weekdays, *weekday);
  if (const auto of = node.find("of")) anchor.of = value_of(months, *of);
  if (const auto year = node.find("year")) anchor.year = value_of(years, *year);
  if (const auto time = node.find("time")) anchor.time = time_from(*time);
  return anchor;
}

/// "every_n_years" with its "n_years", or "multiple" with its "frequencies", or one of the names; null when unstated.
void write_frequency(Json& json, const Every& every) {
  if (!every.also.empty()) {
    json["frequency"] = "multiple";
    json["frequencies"] = Json::array({name_of(frequencies, every.frequency)});
    for (const Frequency more : every.also) json["frequencies"].push_back(name_of(frequencies, more));
  } else if (every.frequency == Frequency::annual && every.interval > 1) {
    json["frequency"] = "every_n_years";
    json["n_years"] = every.interval;
  } else {
    json["frequency"] =
        every.frequency == Frequency::unstated ? Json(nullptr) : Json(name_of(frequencies, every.frequency));
    if (every.interval > 1) json["interval"] = every.interval;
  }
}

constexpr int most_periods = 999;

void read_frequency(const JsonNode& node, Every& every) {
  const JsonNode named = node.at("frequency");
  every.frequency = Frequency::unstated;
  every.interval = number_from(node, "interval", most_periods, 1);
  if (named.is_null()) return;
  if (named.text() == "every_n_years") {
    every.frequency = Frequency::annual;
    every.interval = static_cast<int>(node.at("n_years").integer(2, most_periods));
  } else if (named.text() == "multiple") {
    every.also = node.at("frequencies").list<Frequency>([](const JsonNode& one) { return value_of(frequencies, one); });
    if (every.also.size() < 2) node.at("frequencies").fail("expected two frequencies or more");
    every.frequency = every.also.front();
    every.also.erase(every.also.begin());
  } else {
    every.frequency = value_of(frequencies, named);
  }
}

}  // namespace

TimeOfDay time_from(const JsonNode& node) {
  const std::string& text = node.text();
  const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  if (text.size() == 5 && digit(0) && digit(1) && text[2] == ':' && digit(3) && digit(4)) {
    const TimeOfDay time{(text[0] - '0') * 10 + (text[1] - '0'), (text[3] - '0') * 10 + (text[4] - '0')};
    if (time.minute < 60 && (time.hour < 24 || (time.hour == 24 && time.minute == 0))) return time;
  }
  node.fail("expected a time such as \"17:00\"");
}

Json json_of(const Every& every) {
  Json json = Json::object();
  write_frequency(json, every);
  if (every.count > 1) json["count"] = every.count;
  if (every.at_least) json["bound"] = "min";
  json["anchors"] = Json::array();
  for (const Anchor& anchor : every.anchors) json["anchors"].push_back(json_of(anchor));
  return json;
}

Every every_from(const JsonNode& node) {
  node.only({"kind", "frequency", "frequencies", "n_years", "interval", "count", "bound", "anchors"});
  Every every;
  read_frequency(node, every);
  every.count = number_from(node, "count", most_periods, 1);
  if (const auto bound = node.find("bound")) {
    if (bound->text() != "min") bound->fail("expected \"min\", or no bound");
    every.at_least = true;
  }
  every.anchors = node.at("anchors").list<Anchor>(anchor_from);
  return every;
}

}  // namespace cchc::detail
