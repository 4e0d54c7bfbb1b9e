#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cchc/ambiguity.hpp"
#include "cchc/boxed.hpp"
#include "cchc/issue.hpp"
#include "cchc/policy.hpp"
#include "cchc/rule.hpp"

namespace cchc {

/// What a clause may mean as well, and why.
struct SecondReading {
  Ambiguity why;
  Rule rule;
};

/// One clause of a deadline cell; a cell may hold several, each for its own product.
struct Deadline {
  std::string subject;  ///< what is due: "Báo cáo kết quả"; empty when the clause stands for the whole row
  Rule rule;
  bool year_inferred = false;  ///< the clause names no year: the plan's was taken
  Place place;                 ///< the clause in its cell, label, bullet and full stop included
  bool tentative = false;      ///< "dự kiến", "phấn đấu"
  bool conditional = false;    ///< "(nếu có)"
  Boxed<SecondReading> second = {};
};

bool operator==(const SecondReading& a, const SecondReading& b) noexcept;
bool operator==(const Deadline& a, const Deadline& b) noexcept;

/// The reading that a policy chooses.
const Rule& chosen_rule(const Deadline& deadline, Policy policy) noexcept;

/// Reads a deadline cell. A missing year is `plan_year`. Reading is total: any bytes give a result, and every byte that
/// is not white space lies in the place of a clause; what is not understood comes back as Unread with an issue.
/// Issues: deadline.unread, deadline.impossible_date, deadline.year_inferred, deadline.empty, deadline.noise,
/// deadline.vague.
Reading<std::vector<Deadline>> read_deadlines(std::string_view cell, Year plan_year);

}  // namespace cchc
