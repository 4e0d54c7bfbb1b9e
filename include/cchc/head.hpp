#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cchc/dates.hpp"
#include "cchc/issue.hpp"

namespace cchc {

/// A legal document the plan cites: "Nghị quyết số 76/NQ-CP ngày 15/7/2021". Only number and date together identify it.
struct Citation {
  std::string type, number;
  std::optional<Date> date;
  Place place;  ///< where it is first cited
};

/// What stands above and around the table.
struct Head {
  std::string kind, number, title, issuer, issued_at, signer;  ///< "Kế hoạch", "3638/KH-UBND", …, "Gia Lai", …
  std::optional<Date> issued_on;
  std::vector<Citation> citations;
};

bool operator==(const Citation& a, const Citation& b) noexcept;
bool operator==(const Head& a, const Head& b) noexcept;

}  // namespace cchc
