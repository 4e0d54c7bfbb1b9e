#include "cchc/deadline.hpp"

#include <utility>

#include "cchc/match.hpp"
#include "clauses.hpp"
#include "mend.hpp"

namespace cchc {

namespace {

constexpr std::size_t fewest_tokens = 6;  // of most clauses: a long cell finds its place once

std::string noise_in_words(unsigned noise) {
  constexpr std::pair<detail::Noise, const char*> names[] = {
      {detail::decomposed, "dấu tách rời khỏi chữ (Unicode tổ hợp)"},
      {detail::odd_spelling, "viết tắt hoặc sai chính tả tháng, quý"},
      {detail::odd_letters, "chữ cái của bảng chữ khác"},
      {detail::odd_digits, "chữ O, l thay cho số 0, 1"},
      {detail::odd_spaces, "thừa hoặc thiếu dấu cách"},
      {detail::lost_marks, "thiếu dấu tiếng Việt"},
      {detail::short_year, "năm chỉ có hai chữ số"}};
  std::string words;
  for (const auto& [bit, name] : names) {
    if ((noise & bit) != 0) words += (words.empty() ? "" : "; ") + std::string{name};
  }
  return words;
}

/// What the words say and the rule does not hold.
void add_limits(const detail::Doubts& doubts, Place place, std::vector<Issue>& issues) {
  if (doubts.from_now) {
    issues.push_back({Severity::warning, "deadline.from_now",
                      "Thời hạn tính \"từ nay\"; ngày bắt đầu là ngày ban hành văn bản, ô này không ghi.",
                      "Xem ngày ban hành ở đầu văn bản nếu cần ngày bắt đầu.", place});
  }
  if (doubts.open_end) {
    issues.push_back({Severity::warning, "deadline.open_end",
                      "Thời hạn kết thúc khi một sự kiện xảy ra; chỉ biết ngày bắt đầu.",
                      "Theo dõi sự kiện đó và ghi ngày kết thúc khi đã rõ.", place});
  }
  if (doubts.no_event) {
    issues.push_back({Severity::warning, "deadline.no_event", "Thời hạn không nêu được tính từ khi nào.",
                      "Ghi rõ sự kiện bắt đầu, ví dụ \"kể từ ngày nhận được văn bản\".", place});
  }
  if (doubts.part_of_day) {
    issues.push_back({Severity::warning, "deadline.part_of_day", "Thời hạn có phần lẻ của ngày; đã tính tròn lên.",
                      "Theo dõi theo giờ nếu cần chặt hơn.", place});
  }
  if (doubts.working_day) {
    issues.push_back({Severity::warning, "deadline.working_day",
                      "Thời hạn là ngày làm việc đầu tiên hoặc cuối cùng của kỳ; lấy ngày đầu hoặc cuối theo lịch.",
                      "Chọn rolling là back (ngày cuối) hoặc forward (ngày đầu) để dời khỏi ngày nghỉ.", place});
  }
  if (doubts.exception) {
    issues.push_back({Severity::warning, "deadline.exception", "Thời hạn có ngoại lệ (\"trừ …\") chưa được tính.",
                      "Xem lời văn của ô; tách kỳ ngoại lệ thành mốc riêng nếu cần.", place});
  }
}

/// What a reader should know of one clause.
void add_issues(const detail::Clause& clause, Year plan_year, std::vector<Issue>& issues) {
  const Place place = clause.deadline.place;
  if (clause.doubts.lunar) {
    issues.push_back({Severity::warning, "deadline.lunar", "Ngày ghi ở đây là, hoặc có thể là, ngày âm lịch.",
                      "Ghi ngày dương lịch tương ứng.", place});
  }
  if (clause.doubts.impossible && !clause.doubts.lunar) {
    issues.push_back({Severity::error, "deadline.impossible_date", "Ngày hoặc kỳ ghi ở đây không có trên lịch.",
                      "Đối chiếu với bản gốc; sửa văn bản hoặc hỏi cơ quan ban hành.", place});
  } else if (std::holds_alternative<Unread>(clause.deadline.rule)) {
    issues.push_back({Severity::warning, "deadline.unread", "Chưa đọc được thời hạn ở đây; lời văn được giữ nguyên.",
                      "Ghi rõ ngày, tháng, quý hoặc năm, hoặc theo dõi mốc này bằng tay.", place});
  }
  if (clause.deadline.year_inferred) {
    issues.push_back(
        {Severity::note, "deadline.year_inferred",
         "Thời hạn không ghi năm; lấy năm của kế hoạch là " + std::to_string(static_cast<int>(plan_year)) + ".",
         "Ghi rõ năm nếu thời hạn thuộc năm khác.", place});
  }
  if (clause.doubts.noise != detail::no_noise) {
    issues.push_back({Severity::note, "deadline.noise",
                      "Cách viết khác thường, đã đọc theo nghĩa rõ nhất: " + noise_in_words(clause.doubts.noise) + ".",
                      "Viết lại cho đúng trong bản gốc.", place});
  }
  add_limits(clause.doubts, place, issues);
  if (clause.doubts.vague) {
    issues.push_back({Severity::note, "deadline.vague", "Thời hạn chỉ ghi đầu, giữa hoặc cuối kỳ; lấy cả kỳ.",
                      "Ghi rõ ngày hoặc tháng nếu cần chặt hơn.", place});
  }
}

}  // namespace

bool operator==(const SecondReading& a, const SecondReading& b) noexcept { return a.why == b.why && a.rule == b.rule; }

bool operator==(const Deadline& a, const Deadline& b) noexcept {
  return a.subject == b.subject && a.rule == b.rule && a.year_inferred == b.year_inferred && a.place == b.place &&
         a.tentative == b.tentative && a.conditional == b.conditional && a.second == b.second;
}

const Rule& chosen_rule(const Deadline& deadline, Policy policy) noexcept {
  const auto& second = deadline.second;
  return second && policy.second_readings.contains(second->why) ? second->rule : deadline.rule;
}

Reading<std::vector<Deadline>> read_deadlines(std::string_view cell, Year plan_year) {
  Reading<std::vector<Deadline>> reading;
  detail::Tokens tokens{cell};
  if (tokens.empty()) {
    reading.issues.push_back({Severity::note,
                              "deadline.empty",
                              "Ô thời gian thực hiện để trống.",
                              "Bổ sung thời hạn nếu nhiệm vụ có thời hạn.",
                              {0, cell.size()}});
    return reading;
  }
  detail::mend(cell, tokens);
  reading.value.reserve(tokens.size() / fewest_tokens + 1);
  detail::read_clauses(cell, tokens, plan_year, [&](detail::Clause&& clause) {
    add_issues(clause, plan_year, reading.issues);
    reading.value.push_back(std::move(clause.deadline));
  });
  return reading;
}

}  // namespace cchc
