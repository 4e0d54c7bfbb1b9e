#include "columns.hpp"

#include <array>

#include "bindings.hpp"
#include "column_scores.hpp"

namespace cchc::python {

namespace {

/// Told after each chunk: lets Ctrl-C through and tells the caller.
class Progress {
 public:
  Progress(const py::object& callback, std::size_t units) : callback_(callback), units_(units) {}

  void operator()(std::size_t done) const {
    const py::gil_scoped_acquire locked;
    if (PyErr_CheckSignals() != 0) throw py::error_already_set();
    if (!callback_.is_none()) callback_(before + done, units_);
  }

  std::size_t before = 0;  ///< units of the batches that are done

 private:
  const py::object& callback_;
  std::size_t units_;
};

void add_unusable(ColumnScores& scores, const Rubric& rubric, const std::vector<Unusable>& more, std::size_t before) {
  for (Unusable one : more) {
    const std::string& id = rubric.at(one.leaf).id.str();
    one.first += before;
    for (auto& [known, sum] : scores.unusable) {
      if (known != id) continue;
      sum.count += one.count;
      one.count = 0;
    }
    if (one.count > 0) scores.unusable.emplace_back(id, one);
  }
}

void score_batches(const Evaluator& evaluator, const GivenColumns& given, ColumnScores& scores, unsigned threads,
                   const py::object& callback) {
  Progress progress(callback, scores.units());
  for (const ColumnBatch& batch : given.batches) {
    const auto columns = leaf_columns(evaluator.rubric(), batch.columns);
    const auto lines = scores.from(progress.before);
    const py::gil_scoped_release unlocked;
    const auto unusable = evaluator.score(batch.units, columns, lines, {threads, std::cref(progress)});
    add_unusable(scores, evaluator.rubric(), unusable, progress.before);
    progress.before += batch.units;
  }
}

/// The groups as they are compared: null where there are none.
std::vector<std::int32_t> group_numbers(const py::object& groups, std::size_t units) {
  if (groups.is_none()) return {};
  const auto array = py::array_t<std::int32_t, py::array::c_style | py::array::forcecast>::ensure(groups);
  if (!array || array.ndim() != 1 || static_cast<std::size_t>(array.size()) != units) {
    throw InvalidValue("groups: expected one whole number for each of " + std::to_string(units) + " units");
  }
  return {array.data(), array.data() + units};
}

ColumnScores score_columns(const Evaluator& evaluator, const py::object& columns,
                           const std::optional<std::vector<std::string>>& lines, const std::vector<std::string>& wanted,
                           const py::object& groups, unsigned threads, const py::object& progress) {
  const GivenColumns given = given_columns(columns);
  const std::vector<std::string> whole = {evaluator.rubric().criteria().front().id.str()};
  ColumnScores scores(evaluator, given.units(), lines ? *lines : whole, wanted);
  const auto numbers = group_numbers(groups, scores.units());
  score_batches(evaluator, given, scores, threads, progress);
  if (scores.ranks() != nullptr) {
    const py::gil_scoped_release unlocked;
    evaluator.rank(scores.units(), scores.lines(), groups.is_none() ? nullptr : numbers.data(), scores.ranks());
  }
  return scores;
}

bool is_decimal(const ColumnScores::Column& column) { return column.format == "d:18,9"; }

/// A NumPy array that shares the column's memory and cannot be written to.
py::array view_of(const py::object& self, const std::string& name) {
  const auto& scores = self.cast<const ColumnScores&>();
  const auto& column = scores.at(name);
  const char* dtype = is_decimal(column) ? "i8" : (column.format == "i" ? "i4" : (column.format == "I" ? "u4" : "u1"));
  py::array array(py::dtype(dtype), {scores.units()}, {}, column.cells.get(), self);
  array.attr("flags").attr("writeable") = false;
  return array;
}

/// Points and percentages as float64, NaN where there is no percentage; other columns as they are.
py::array column_of(const py::object& self, const std::string& name) {
  const auto& scores = self.cast<const ColumnScores&>();
  const auto& column = scores.at(name);
  if (!is_decimal(column)) return view_of(self, name);
  py::array_t<double> array(static_cast<py::ssize_t>(scores.units()));
  double* to = array.mutable_data();
  const auto* from = static_cast<const std::int64_t*>(column.cells.get());
  const py::gil_scoped_release unlocked;
  for (std::size_t i = 0; i < scores.units(); ++i) {
    to[i] = from[i] == no_percent ? std::numeric_limits<double>::quiet_NaN() : static_cast<double>(from[i]) / 1e9;
  }
  return array;
}

/// The bits of the cells that are there; empty when all are.
std::vector<std::uint8_t> valid_bits(const ColumnScores::Column& column, std::size_t units, std::int64_t& missing) {
  std::vector<std::uint8_t> bits((units + 7) / 8, 0xFF);
  const auto* wide = static_cast<const std::int64_t*>(column.cells.get());
  const auto* ranks = static_cast<const std::int32_t*>(column.cells.get());
  for (std::size_t i = 0; i < units; ++i) {
    const bool there = is_decimal(column) ? wide[i] != no_percent : ranks[i] != 0;
    if (there) continue;
    bits[i / 8] = static_cast<std::uint8_t>(bits[i / 8] & ~(1U << i % 8));
    ++missing;
  }
  return missing == 0 ? std::vector<std::uint8_t>{} : bits;
}

ArrowColumn arrow_column(const ColumnScores::Column& column, std::size_t units, bool decimal) {
  ArrowColumn out{column.name, column.format, column.cells, column.cells.get(), {}, 0};
  if (is_decimal(column) || column.name == "rank") out.valid = valid_bits(column, units, out.missing);
  if (!is_decimal(column)) return out;
  const auto* from = static_cast<const std::int64_t*>(column.cells.get());
  if (decimal) {
    const auto words = std::make_shared<std::vector<std::array<std::int64_t, 2>>>(units);
    for (std::size_t i = 0; i < units; ++i) (*words)[i] = {from[i], from[i] < 0 ? -1 : 0};
    out.data = words->data();
    out.values = words;
  } else {
    const auto numbers = std::make_shared<std::vector<double>>(units);
    for (std::size_t i = 0; i < units; ++i) (*numbers)[i] = static_cast<double>(from[i]) / 1e9;
    out.format = "g";
    out.data = numbers->data();
    out.values = numbers;
  }
  return out;
}

template <class Struct>
py::capsule capsule_of(std::unique_ptr<Struct> made, const char* name) {
  const auto destroy = [](PyObject* capsule) {
    auto* inside = static_cast<Struct*>(PyCapsule_GetPointer(capsule, PyCapsule_GetName(capsule)));
    if (inside->release != nullptr) inside->release(inside);
    delete inside;
  };
  return py::capsule(made.release(), name, destroy);
}

py::tuple arrow_of(const ColumnScores& scores, bool decimal) {
  std::vector<ArrowColumn> columns;
  for (const auto& column : scores.columns()) columns.push_back(arrow_column(column, scores.units(), decimal));
  auto schema = std::make_unique<ArrowSchema>();
  auto batch = std::make_unique<ArrowArray>();
  export_batch(std::move(columns), scores.units(), schema.get(), batch.get());
  return py::make_tuple(capsule_of(std::move(schema), "arrow_schema"), capsule_of(std::move(batch), "arrow_array"));
}

/// Hands the same columns over with float64 instead of decimals.
struct FloatBatch {
  py::object scores;
};

void bind_column_scores(py::module_& m) {
  py::class_<ColumnScores> type(m, "ColumnScores", "Columns of points, maxima, percentages and ranks of units.");
  // properties
  type.def_property_readonly(
      "names",
      [](const ColumnScores& scores) {
        py::tuple names(scores.columns().size());
        for (std::size_t i = 0; i < names.size(); ++i) names[i] = scores.columns()[i].name;
        return names;
      },
      "The names of its columns: \"1.2/points\", \"rank\".");
  type.def_property_readonly(
      "unusable",
      [](const ColumnScores& scores) {
        py::list all;
        for (const auto& [id, one] : scores.unusable) all.append(py::make_tuple(id, one.count, one.first));
        return py::tuple(all);
      },
      "Of each criterion with findings that its marking cannot take: its id, how many, and the first row.");
  // operations
  type.def("exact", &view_of, "name"_a, "A column as it is kept: points and percentages in whole billionths.");
  type.def(
      "as_floats", [](const py::object& self) { return FloatBatch{self}; },
      "The same for Arrow, with float64 instead of decimal128(18, 9).");
  type.def(
      "__arrow_c_array__", [](const ColumnScores& scores, const py::object&) { return arrow_of(scores, true); },
      "requested_schema"_a = py::none(), "The columns as an Arrow record batch.");
  // operators, representation
  type.def("__getitem__", &column_of, "name"_a,
           "A column as a NumPy array: points and percentages as float64, a rank of 0 is no rank.");
  type.def("__len__", &ColumnScores::units, "How many units.");
  type.def("__repr__", [](const ColumnScores& scores) {
    return "<cchc.ColumnScores of " + std::to_string(scores.units()) + " units, " +
           std::to_string(scores.columns().size()) + " columns>";
  });

  py::class_<FloatBatch> floats(m, "FloatBatch", "Columns for Arrow with float64 instead of decimals.");
  floats.def(
      "__arrow_c_array__",
      [](const FloatBatch& batch, const py::object&) {
        return arrow_of(batch.scores.cast<const ColumnScores&>(), false);
      },
      "requested_schema"_a = py::none(), "The columns as an Arrow record batch.");
}

}  // namespace

void bind_columns(py::module_& m) {
  bind_column_scores(m);

  py::class_<Evaluator> type(m, "Evaluator", "A rubric made ready for whole columns of units.");
  // constructors
  type.def(py::init<Rubric, Date>(), "rubric"_a, "on"_a,
           "Throws InvalidValue when the rubric is incomplete or not in force.");
  // properties
  type.def_property_readonly("rubric", &Evaluator::rubric, "The rubric.");
  type.def_property_readonly("on", &Evaluator::on, "The day of the scoring.");
  // operations
  type.def("score", &score_columns, "columns"_a, py::kw_only(), "lines"_a = py::none(),
           "wanted"_a = std::vector<std::string>{"points", "maximum", "percent", "rank"}, "groups"_a = py::none(),
           "threads"_a = 1, "progress"_a = py::none(),
           "Scores and ranks units from columns of findings: a mapping of names to arrays, or Arrow record batches.");
  // operators, representation
  add_value_protocol(type, {"rubric", "on"});
}

}  // namespace cchc::python
