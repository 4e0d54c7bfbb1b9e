#include "plan_columns.hpp"

#include <algorithm>

#include "cursor.hpp"
#include "numerals.hpp"

namespace cchc::detail {

namespace {

constexpr std::size_t longest_heading = 80;  // bytes; a heading is a few words
constexpr std::size_t fewest_columns = 5;

/// The words that name a column, the most telling first: "Cơ quan phối hợp" is no "cơ quan".
struct Name {
  Column column;
  std::array<WordKey, 2> words;
};

constexpr std::array names{
    Name{Column::coordinating, {word("phối"), word("hợp")}}, Name{Column::lead, {word("chủ"), word("trì")}},
    Name{Column::lead, {word("cơ"), word("quan")}},          Name{Column::lead, {word("đơn"), word("vị")}},
    Name{Column::deadline, {word("thời"), word("gian")}},    Name{Column::deadline, {word("thời"), word("hạn")}},
    Name{Column::deadline, {word("tiến"), word("độ")}},      Name{Column::budget, {word("kinh"), word("phí")}},
    Name{Column::budget, {word("ghi"), word("chú")}},        Name{Column::product, {word("sản"), word("phẩm")}},
    Name{Column::product, {word("kết"), word("quả")}},       Name{Column::objective, {word("mục"), word("tiêu")}},
    Name{Column::activity, {word("hoạt"), word("động")}},    Name{Column::task, {word("nhiệm"), word("vụ")}},
    Name{Column::activity, {word("nội"), word("dung")}},     Name{Column::stt, {word("số"), word("TT")}},
};

bool holds(const Tokens& tokens, const std::array<WordKey, 2>& words) noexcept {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (tokens[i].is(words[0]) && tokens[i + 1].is(words[1])) return true;
  }
  return false;
}

}  // namespace

std::string_view to_string(Column column) noexcept {
  constexpr std::array<std::string_view, column_count> keys{"stt",  "objective",    "task",     "activity", "product",
                                                            "lead", "coordinating", "deadline", "budget"};
  return keys[static_cast<std::size_t>(column)];
}

std::optional<Column> column_of(std::string_view heading) {
  if (heading.empty() || heading.size() > longest_heading) return {};
  const Tokens tokens{heading};
  if (tokens.size() == 1 && (tokens[0].is<word("STT")>() || tokens[0].is<word("TT")>())) return Column::stt;
  for (const Name& name : names) {
    if (holds(tokens, name.words)) return name.column;
  }
  return {};
}

std::optional<Header> find_header(const std::vector<Paragraph>& paragraphs) {
  Header best;
  Header run;
  const auto has = [](const Header& header, Column column) {
    return std::find(header.order.begin(), header.order.end(), column) != header.order.end();
  };
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const auto column = column_of(paragraphs[i].text);
    if (!column || has(run, *column)) run = {};
    if (!column) continue;
    if (run.order.empty()) run.begin = i;
    run.order.push_back(*column);
    run.end = i + 1;
    if (run.order.size() > best.order.size()) best = run;
  }
  const bool table = best.order.size() >= fewest_columns && has(best, Column::deadline) && has(best, Column::lead);
  return table ? std::optional{best} : std::nullopt;
}

std::optional<Header> guess_header(const std::vector<Paragraph>& paragraphs) {
  for (std::size_t i = 0; i + 2 < paragraphs.size(); ++i) {
    if (roman_number(paragraphs[i].text) != 1) continue;
    if (whole_number(paragraphs[i + 1].text) || whole_number(paragraphs[i + 2].text) != 1) continue;
    Header header;
    for (std::size_t c = 0; c < column_count; ++c) header.order.push_back(static_cast<Column>(c));
    header.begin = header.end = i;
    return header;
  }
  return {};
}

}  // namespace cchc::detail
