#pragma once

#include <cstdint>
#include <vector>

#include "cchc/deadline.hpp"
#include "cchc/schedule.hpp"

namespace cchc::python {

/// An issue and the cell it was found in.
struct CellIssue {
  std::int32_t cell;
  Issue issue;
};

/// The clauses of many deadline cells, one column a fact. Days count from 1970-01-01, as numpy's do.
struct DeadlineColumns {
  std::vector<Deadline> deadlines;
  std::vector<CellIssue> issues;
  std::vector<std::int32_t> cell, begin, end;
  std::vector<std::int8_t> rule, due;
  std::vector<std::int64_t> first, last;
  std::vector<std::uint8_t> year_inferred;
};

/// Reads cell by cell; `years` holds one year for all or one for each.
DeadlineColumns read_columns(const std::vector<std::string_view>& cells, const std::vector<Year>& years,
                             const Facts& facts, Policy policy);

}  // namespace cchc::python
