#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cchc/arrow.hpp"
#include "cchc/columns.hpp"
#include "pybind.hpp"

namespace cchc::python {

/// Columns of as many units each.
struct ColumnBatch {
  std::size_t units = 0;
  std::vector<NamedCells> columns;
};

/// What Python hands over, and what keeps it alive.
struct GivenColumns {
  std::vector<ColumnBatch> batches;
  std::vector<py::object> owners;
  std::vector<std::shared_ptr<const void>> held;

  std::size_t units() const noexcept;
};

/// From a mapping of names to arrays, an Arrow record batch or a stream of them. Throws InvalidValue, naming the
/// column, for arrays of different lengths and for a format that no finding is read from.
GivenColumns given_columns(const py::object& columns);

/// One array, from NumPy or Arrow; `units` is how many cells it has.
Cells cells_of(const std::string& name, const py::object& array, GivenColumns& given, std::size_t& units);

}  // namespace cchc::python
