#include "deadline_columns.hpp"

#include <utility>

#include "bindings.hpp"
#include "cchc/error.hpp"
#include "cchc/match.hpp"
#include "numpy_days.hpp"

namespace cchc::python {

namespace {

std::optional<Date> first_day(const Due& due) {
  return match(
      due, [](const DueBy& by) { return by.from; },
      [](const Standing& standing) { return std::optional<Date>{standing.from}; },
      [](const Awaiting&) { return std::optional<Date>{}; }, [](const Unclear&) { return std::optional<Date>{}; });
}

/// The code of a due that the calendar does not reach.
constexpr std::int8_t outside = -1;

void add_due(DeadlineColumns& columns, const Deadline& deadline, Year year, const Facts& facts, Policy policy) {
  try {
    const Due due = resolve(deadline, year, facts, policy);
    columns.due.push_back(static_cast<std::int8_t>(due.index()));
    columns.first.push_back(number_of(first_day(due)));
    columns.last.push_back(number_of(last_day(due)));
  } catch (const OutsideCalendar&) {
    columns.due.push_back(outside);
    columns.first.push_back(not_a_day);
    columns.last.push_back(not_a_day);
  }
}

void add_clause(DeadlineColumns& columns, std::int32_t cell, Deadline&& deadline) {
  columns.cell.push_back(cell);
  columns.rule.push_back(static_cast<std::int8_t>(deadline.rule.index()));
  columns.year_inferred.push_back(deadline.year_inferred ? 1 : 0);
  columns.begin.push_back(static_cast<std::int32_t>(deadline.place.begin));
  columns.end.push_back(static_cast<std::int32_t>(deadline.place.end));
  columns.deadlines.push_back(std::move(deadline));
}

}  // namespace

DeadlineColumns read_columns(const std::vector<std::string_view>& cells, const std::vector<Year>& years,
                             const Facts& facts, Policy policy) {
  DeadlineColumns columns;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Year year = years.size() == 1 ? years.front() : years[i];
    const auto cell = static_cast<std::int32_t>(i);
    auto reading = read_deadlines(cells[i], year);
    for (auto& deadline : reading.value) {
      add_due(columns, deadline, year, facts, policy);
      add_clause(columns, cell, std::move(deadline));
    }
    for (auto& issue : reading.issues) columns.issues.push_back({cell, std::move(issue)});
  }
  return columns;
}

namespace {

/// The words of a Python sequence of str, which `held` keeps alive while others may change the sequence.
std::vector<std::string_view> views_of(const py::tuple& held) {
  std::vector<std::string_view> views;
  views.reserve(held.size());
  for (const auto& item : held) {
    Py_ssize_t size = 0;
    const char* text = PyUnicode_Check(item.ptr()) ? PyUnicode_AsUTF8AndSize(item.ptr(), &size) : nullptr;
    if (text == nullptr) {
      PyErr_Clear();
      throw py::type_error("cell " + std::to_string(views.size()) + " is not a str that can be written in UTF-8");
    }
    views.emplace_back(text, static_cast<std::size_t>(size));
  }
  return views;
}

DeadlineColumns read_batch(const py::iterable& cells, const std::vector<Year>& years, Policy policy) {
  if (py::isinstance<py::str>(cells)) throw py::type_error("cells is one str; expected a sequence of them");
  const py::tuple held(cells);
  const auto views = views_of(held);
  const py::gil_scoped_release unlocked;
  return read_columns(views, years, Facts{vietnam_calendar(), {}, {}}, policy);
}

DeadlineColumns read_batch_of_years(const py::iterable& cells, const std::vector<Year>& years, Policy policy) {
  const py::tuple held(cells);
  if (held.size() != years.size()) {
    throw InvalidValue(std::to_string(years.size()) + " years for " + std::to_string(held.size()) +
                       " cells: expected one year for all or one for each");
  }
  return read_batch(held, years, policy);
}

/// A numpy array that shares the column's memory and cannot be written to.
template <class Number>
py::array array_of(const std::vector<Number>& column, const char* dtype, const py::object& owner) {
  py::array array(py::dtype(dtype), {column.size()}, {sizeof(Number)}, column.data(), owner);
  array.attr("flags").attr("writeable") = false;
  return array;
}

template <class Number>
auto array_getter(std::vector<Number> DeadlineColumns::* column, const char* dtype) {
  return [column, dtype](const py::object& self) {
    return array_of(self.cast<const DeadlineColumns&>().*column, dtype, self);
  };
}

template <class Choice, std::size_t... I>
py::tuple kinds(std::index_sequence<I...>) {
  return py::make_tuple(kind_of(Choice{std::variant_alternative_t<I, Choice>{}})...);
}

template <class Choice>
py::tuple kinds() {
  return kinds<Choice>(std::make_index_sequence<std::variant_size_v<Choice>>{});
}

py::list issues_of(const DeadlineColumns& columns) {
  py::list list;
  for (const auto& found : columns.issues) list.append(py::make_tuple(found.cell, found.issue));
  return list;
}

py::list subjects_of(const DeadlineColumns& columns) {
  py::list list;
  for (const auto& deadline : columns.deadlines) list.append(deadline.subject);
  return list;
}

const Deadline& deadline_at(const DeadlineColumns& columns, std::size_t index) {
  if (index >= columns.deadlines.size()) throw py::index_error("no such clause");
  return columns.deadlines[index];
}

void bind_arrays(py::class_<DeadlineColumns>& type) {
  type.def_property_readonly("cell", array_getter(&DeadlineColumns::cell, "int32"), "The index of its cell.");
  type.def_property_readonly("rule", array_getter(&DeadlineColumns::rule, "int8"), "Index into rule_kinds.");
  type.def_property_readonly("due", array_getter(&DeadlineColumns::due, "int8"),
                             "Index into due_kinds; -1 when the calendar does not reach so far.");
  type.def_property_readonly("first", array_getter(&DeadlineColumns::first, "datetime64[D]"),
                             "The first day, NaT when none.");
  type.def_property_readonly("last", array_getter(&DeadlineColumns::last, "datetime64[D]"),
                             "The last good day, NaT when none.");
  type.def_property_readonly("year_inferred", array_getter(&DeadlineColumns::year_inferred, "bool"),
                             "True where the plan's year was taken.");
  type.def_property_readonly("begin", array_getter(&DeadlineColumns::begin, "int32"), "First byte of the clause.");
  type.def_property_readonly("end", array_getter(&DeadlineColumns::end, "int32"), "The byte after its last.");
}

}  // namespace

void bind_deadline_columns(py::module_& m) {
  py::class_<DeadlineColumns> type(
      m, "DeadlineColumns", "The clauses of many deadline cells as numpy arrays of one length, one row a clause.");
  // properties
  bind_arrays(type);
  type.def_property_readonly("issues", &issues_of, "Pairs of the index of a cell and an issue found in it.");
  type.def_property_readonly("subjects", &subjects_of, "What is due; made anew at each call.");
  type.attr("rule_kinds") = kinds<Rule>();
  type.attr("due_kinds") = kinds<Due>();
  // operations
  type.def("deadline", &deadline_at, "index"_a, py::return_value_policy::reference_internal, "One clause as a value.");
  // representation
  type.def("__len__", [](const DeadlineColumns& columns) { return columns.deadlines.size(); }, "How many clauses.");
  const auto repr = [](const DeadlineColumns& columns) {
    return "<cchc.DeadlineColumns of " + std::to_string(columns.deadlines.size()) + " clauses>";
  };
  type.def("__repr__", repr, "Its size.");
  // module functions
  const char* doc =
      "Reads many deadline cells at once, without the GIL; `plan_year` is one for all or one for each. Days are those "
      "of the policy, by the Vietnamese calendar, without events and report series.";
  m.def(
      "read_deadlines_batch",
      [](const py::iterable& cells, Year year, Policy policy) { return read_batch(cells, {year}, policy); }, "cells"_a,
      "plan_year"_a, "policy"_a = Policy{}, doc);
  m.def("read_deadlines_batch", &read_batch_of_years, "cells"_a, "plan_year"_a, "policy"_a = Policy{}, doc);
}

}  // namespace cchc::python
