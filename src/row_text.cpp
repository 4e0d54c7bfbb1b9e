#include "row_text.hpp"

#include <algorithm>

#include "numerals.hpp"
#include "tokens.hpp"

namespace cchc::detail {

void CellText::add(const Paragraph& paragraph, const Features& features) {
  if (pieces_.empty()) {
    first_ = features;
  } else {
    text_ += '\n';
    torn_ = torn_ || features.style == ListStyle::none;
  }
  pieces_.push_back({text_.size(), paragraph.place});
  text_ += paragraph.text;
  last_ = features;
}

Place CellText::in_document(Place in_cell) const noexcept {
  if (pieces_.empty()) return {};
  const auto piece_of = [&](std::size_t at) -> const Piece& {
    const auto next = std::upper_bound(pieces_.begin(), pieces_.end(), at,
                                       [](std::size_t value, const Piece& piece) { return value < piece.begin; });
    return next == pieces_.begin() ? *next : *(next - 1);
  };
  const Piece& from = piece_of(in_cell.begin);
  const Piece& to = piece_of(in_cell.end == 0 ? 0 : in_cell.end - 1);
  const std::size_t begin = from.place.begin + (in_cell.begin - from.begin);
  const std::size_t end = std::min(to.place.end, to.place.begin + (in_cell.end - to.begin));
  const auto from_text = text_.begin() + static_cast<std::ptrdiff_t>(from.begin);
  const auto line_breaks = std::count(from_text, text_.begin() + static_cast<std::ptrdiff_t>(in_cell.begin), '\n');
  return {begin, std::max(begin, end), from.place.line + static_cast<int>(line_breaks)};
}

bool RowText::empty() const noexcept {
  return std::none_of(cells.begin(), cells.end(), [](const CellText& cell) { return cell.present(); });
}

Place RowText::place() const noexcept {
  Place place;
  for (const CellText& cell : cells) {
    if (!cell.present()) continue;
    const Place here = cell.place();
    if (place.end == 0) place = here;
    if (here.begin < place.begin) place = {here.begin, place.end, here.line};
    place.end = std::max(place.end, here.end);
  }
  return place;
}

namespace {

/// "01/20 23/TT-VPCP": a year torn in two.
void note_torn_numbers(const CellText& cell, std::vector<Issue>& issues) {
  if (!has_digit(cell.text())) return;
  const Tokens tokens{cell.text()};
  for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
    const Token& head = tokens[i];
    const Token& tail = tokens[i + 1];
    const bool after = tokens[i - 1].is_sign('/') || tokens[i - 1].is<word("năm")>();
    const bool two_digits = head.is_number() && tail.is_number() && head.digits == 2 && tail.digits == 2 && tail.spaced;
    if (!after || !two_digits || (head.key != 19 && head.key != 20)) continue;
    issues.push_back({Severity::note, "plan.split_number", "Một con số năm bị tách rời bởi khoảng trắng.",
                      "Viết liền bốn chữ số của năm.", cell.in_document({head.begin, tail.end})});
  }
}

void note_torn_cell(const CellText& cell, std::vector<Issue>& issues) {
  if (!cell.is_torn()) return;
  issues.push_back({Severity::note, "plan.split_cell", "Một ô của bảng bị ngắt thành nhiều đoạn; đã nối lại.",
                    "Đối chiếu với bản gốc nếu hai đoạn thuộc hai ô khác nhau.", cell.place()});
}

/// True when a text begins with the words of another, punctuation aside.
bool begins_with(const Tokens& all, std::string_view words) {
  const Tokens start{words};
  std::size_t i = 0;
  for (const Token& token : start) {
    if (token.kind != Token::Kind::word) continue;
    while (i < all.size() && all[i].kind == Token::Kind::sign) ++i;
    if (i >= all.size() || !all[i].is(token.key)) return false;
    ++i;
  }
  return i > 0;
}

}  // namespace

void note_oddities(const RowText& row, const std::vector<Party>& leads, std::vector<Issue>& issues) {
  for (const CellText& cell : row.cells) {
    if (!cell.present()) continue;
    note_torn_cell(cell, issues);
    note_torn_numbers(cell, issues);
  }
  const CellText& activity = row[Column::activity];
  const CellText& product = row[Column::product];
  const bool both = activity.present() && product.present();
  if (both && activity.last().style == ListStyle::dash && product.first().style == ListStyle::dash) {
    issues.push_back(
        {Severity::note,
         "plan.columns_guessed",
         "Không còn đường kẻ giữa cột hoạt động và cột sản phẩm; đoạn mở đầu bằng tên loại văn bản được coi "
         "là sản phẩm.",
         "Đối chiếu với bảng trong bản gốc.",
         {activity.place().begin, product.place().end, activity.place().line}});
  }
  const Tokens words{activity.text()};
  for (const Party& lead : leads) {
    if (!begins_with(words, lead.text)) continue;
    issues.push_back({Severity::note, "plan.activity_names_lead", "Ô hoạt động nhắc lại cơ quan thực hiện.",
                      "Không cần sửa; cơ quan được lấy từ cột cơ quan thực hiện.", activity.place()});
    break;
  }
}

}  // namespace cchc::detail
