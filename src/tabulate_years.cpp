#include <algorithm>

#include "cchc/year_on_year.hpp"
#include "figure_words.hpp"
#include "index_cells.hpp"
#include "sentences.hpp"

namespace cchc {
namespace {

using detail::exact;
using detail::printed;
using detail::Rows;

constexpr std::size_t most_named = 8;  // links in one sentence; the rest are counted

std::string ids(const std::vector<CriterionId>& lines) {
  std::string text;
  for (const CriterionId& id : lines) text += (text.empty() ? "" : ", ") + id.str();
  return text;
}

/// "1.2 → 1.3", "bỏ 3", or the one id that both tables have.
std::string name_of(const CrosswalkLink& link, Language language) {
  const bool vi = language == Language::vi;
  const std::string before = ids(link.before);
  const std::string after = ids(link.after);
  if (before.empty()) return (vi ? "thêm " : "new ") + after;
  if (after.empty()) return (vi ? "bỏ " : "dropped ") + before;
  return before == after ? after : before + " → " + after;
}

std::string text_of(const CrosswalkLink& link, const TwoYears& years) {
  const bool dropped = link.after.empty();
  const Rubric& rubric = dropped ? years.rubric_before : years.rubric_after;
  std::string text;
  for (const CriterionId& id : dropped ? link.before : link.after) {
    text += (text.empty() ? "" : "; ") + rubric.at(rubric.ref(id)).text;
  }
  return detail::clean(text);
}

/// A percentage as the decision after prints the index.
Percent shown(Percent percent, const TwoYears& years) {
  const Publication& rule = years.rubric_after.head().publication;
  return round(percent, rule.percent_places, rule.rounding);
}

/// One unit as it is printed: every figure rounded, and the remainder such that the printed ones add up.
UnitYears shown(const UnitYears& unit, const TwoYears& years) {
  UnitYears out = unit;
  for (Percent UnitYears::* const part : {&UnitYears::before, &UnitYears::after, &UnitYears::rule,
                                          &UnitYears::unmatched, &UnitYears::performance, &UnitYears::open}) {
    out.*part = shown(unit.*part, years);
  }
  out.remainder = out.after - out.before - out.rule - out.performance - out.open;
  return out;
}

std::string figure(Percent percent, const TwoYears& years, Language language) {
  return detail::percent_words(shown(percent, years), years.rubric_after.head().publication.percent_places, language);
}

/// A change of the index in percentage points: "−1,25".
std::string move(Percent percent, const TwoYears& years, Language language) {
  const Decimal size{shown(std::max(percent, -percent), years).billionths(),
                     years.rubric_after.head().publication.percent_places};
  const char* sign = percent < Percent{} ? "−" : percent > Percent{} ? "+" : "";
  return sign + (language == Language::vi ? to_text(size) : to_string(size));
}

/// The links that moved a part of the change most: "2.1 (−1,25), 3 (+0,50)".
std::string moves(const UnitYears& unit, Percent LinkChange::* part, const TwoYears& years, Language language) {
  std::vector<std::size_t> links;
  for (std::size_t i = 0; i < unit.links.size(); ++i) {
    if (unit.links[i].*part != Percent{}) links.push_back(i);
  }
  const auto size = [&](std::size_t i) { return std::max(unit.links[i].*part, -(unit.links[i].*part)); };
  std::stable_sort(links.begin(), links.end(), [&](auto a, auto b) { return size(a) > size(b); });
  std::string text;
  for (std::size_t n = 0; n < links.size() && n < most_named; ++n) {
    text += (text.empty() ? "" : ", ") + name_of(years.crosswalk.links[links[n]], language) + " (" +
            move(unit.links[links[n]].*part, years, language) + ')';
  }
  if (links.size() > most_named) {
    const std::string rest = std::to_string(links.size() - most_named);
    text += language == Language::vi ? " và " + rest + " tiêu chí khác" : " and " + rest + " other criteria";
  }
  return text;
}

struct PartWords {
  Percent UnitYears::* sum;
  Percent LinkChange::* part;
  const char* vi;
  const char* en;
};

constexpr PartWords part_words[] = {
    {&UnitYears::performance, &LinkChange::performance, "Do kết quả thực hiện: ", "By performance: "},
    {&UnitYears::rule, &LinkChange::rule, "Do thay đổi bảng điểm: ", "By the change of the scoring table: "},
    {&UnitYears::open, &LinkChange::open, "Chưa đủ điểm để phân tích: ", "Not settled: "},
};

bool moved(const LinkChange& link) {
  return link.rule != Percent{} || link.performance != Percent{} || link.open != Percent{};
}

std::string title(const YearOnYear& change, const TwoYears& years, const char* vi, const char* en, Language language) {
  return detail::title_of(years.rubric_after, change.after, vi, en, language);
}

}  // namespace

std::string explain(const YearOnYear& change, AgencyRef unit, const TwoYears& years, const Directory& directory,
                    Language language) {
  const UnitYears one = shown(change.at(unit), years);
  const auto in = [&](Percent percent, Language of) { return figure(percent, years, of); };
  detail::Sentences out(language);
  out.say("Chỉ số của " + directory.at(unit).name + ": " + in(one.before, Language::vi) + " (" +
              to_vietnamese(change.before) + ") → " + in(one.after, Language::vi) + " (" + to_vietnamese(change.after) +
              "), thay đổi " + move(one.after - one.before, years, Language::vi) + " điểm phần trăm.",
          "Index of " + directory.at(unit).name + ": " + in(one.before, Language::en) + " (" +
              to_string(change.before) + ") → " + in(one.after, Language::en) + " (" + to_string(change.after) +
              "), a change of " + move(one.after - one.before, years, Language::en) + " percentage points.");
  out.say("Kết quả năm trước tính theo bảng điểm năm nay: " + in(one.restated(), Language::vi) + ".",
          "What was done before, by the table after: " + in(one.restated(), Language::en) + ".");
  for (const PartWords& words : part_words) {
    const std::string vi = moves(one, words.part, years, Language::vi);
    if (vi.empty()) continue;
    out.say(words.vi + move(one.*words.sum, years, Language::vi) + ", gồm " + vi + ".",
            words.en + move(one.*words.sum, years, Language::en) + ": " + moves(one, words.part, years, Language::en) +
                ".");
  }
  if (one.remainder != Percent{}) {
    out.say("Phần còn lại do giới hạn của tổng và làm tròn: " + move(one.remainder, years, Language::vi) + ".",
            "Limits of sums and rounding: " + move(one.remainder, years, Language::en) + ".");
  }
  return detail::clean(std::move(out).text());
}

Table tabulate(const YearOnYear& change, const TwoYears& years, const Directory& directory, Language language) {
  Rows rows({detail::unit_heading,
             detail::criterion_heading,
             detail::text_heading,
             {"points_before", "Điểm năm trước", "Points before"},
             {"maximum_before", "Điểm tối đa năm trước", "Maximum before"},
             {"restated", "Điểm năm trước theo bảng điểm năm nay", "Points before by the table after"},
             {"points_after", "Điểm năm nay", "Points after"},
             {"maximum_after", "Điểm tối đa năm nay", "Maximum after"},
             {"rule", "Do bảng điểm (điểm %)", "By rule (percentage points)"},
             {"performance", "Do kết quả thực hiện (điểm %)", "By performance (percentage points)"},
             {"open", "Chưa đủ điểm (điểm %)", "Open (percentage points)"},
             {"carried", "Cách quy đổi", "Carried how"},
             {"note", "Ghi chú", "Note"}},
            language);
  const int places = years.rubric_after.head().publication.point_places;
  const int of_index = years.rubric_after.head().publication.percent_places;
  for (const UnitYears& unit : change.units) {
    for (std::size_t i = 0; i < unit.links.size(); ++i) {
      const LinkChange& link = unit.links[i];
      const CrosswalkLink& lines = years.crosswalk.links.at(i);
      if (!moved(link)) continue;
      rows.add({detail::clean(directory.at(unit.agency).name), name_of(lines, language), text_of(lines, years),
                exact(link.before, places), exact(link.maximum_before, places),
                link.restated ? exact(*link.restated, places) : Value{}, exact(link.after, places),
                exact(link.maximum_after, places), printed(shown(link.rule, years), of_index),
                printed(shown(link.performance, years), of_index), printed(shown(link.open, years), of_index),
                std::string(label(link.carried, language)), detail::text_or_missing(lines.note)});
    }
  }
  return std::move(rows).table(title(change, years, "Thay đổi chỉ số theo tiêu chí", "Change of the index", language));
}

Table summarize(const YearOnYear& change, const TwoYears& years, const Directory& directory, Language language) {
  Rows rows(
      {detail::unit_heading,
       {"before", "Chỉ số năm trước (%)", "Index before (%)"},
       {"restated", "Chỉ số năm trước theo bảng điểm năm nay (%)", "Index before by the table after (%)"},
       {"after", "Chỉ số năm nay (%)", "Index after (%)"},
       {"change", "Thay đổi (điểm %)", "Change (percentage points)"},
       {"performance", "Do kết quả thực hiện (điểm %)", "By performance (percentage points)"},
       {"rule", "Do bảng điểm (điểm %)", "By rule (percentage points)"},
       {"unmatched", "Trong đó do tiêu chí thêm, bớt (điểm %)", "Of which lines new or dropped (percentage points)"},
       {"open", "Chưa đủ điểm (điểm %)", "Open (percentage points)"},
       {"remainder", "Giới hạn và làm tròn (điểm %)", "Limits and rounding (percentage points)"}},
      language);
  for (const UnitYears& one : change.units) {
    const UnitYears unit = shown(one, years);
    std::vector<Value> row{detail::clean(directory.at(unit.agency).name)};
    for (const Percent percent : {unit.before, unit.restated(), unit.after, unit.after - unit.before, unit.performance,
                                  unit.rule, unit.unmatched, unit.open, unit.remainder}) {
      row.push_back(printed(percent, years.rubric_after.head().publication.percent_places));
    }
    rows.add(std::move(row));
  }
  return std::move(rows).table(title(change, years, "Chỉ số qua hai năm", "Year on year", language));
}

}  // namespace cchc
