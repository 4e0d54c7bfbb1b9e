#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cchc/issue.hpp"
#include "cchc/rule.hpp"

namespace cchc {

/// One clause of a deadline cell; a cell may hold several, each for its own product.
struct Deadline {
  std::string subject;  ///< what is due: "Báo cáo kết quả"; empty when the clause stands for the whole row
  Rule rule;
  bool year_inferred = false;  ///< the clause names no year: the plan's was taken
  Place place;                 ///< the clause in its cell, label, bullet and full stop included
};

bool operator==(const Deadline& a, const Deadline& b) noexcept;

/// Reads a deadline cell. A missing year is `plan_year`. Reading is total: any bytes give a result, and every byte that
/// is not white space lies in the place of a clause; what is not understood comes back as Unread with an issue.
/// Issues: deadline.unread, deadline.impossible_date, deadline.year_inferred, deadline.empty, deadline.noise,
/// deadline.vague, deadline.hour.
Reading<std::vector<Deadline>> read_deadlines(std::string_view cell, Year plan_year);

}  // namespace cchc
