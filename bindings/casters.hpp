#pragma once

// How the small types of C++ look in Python: a day is a datetime.date, a year an int, an id a str.

#include <datetime.h>
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <optional>
#include <string>
#include <utility>

#include "cchc/dates.hpp"
#include "cchc/error.hpp"
#include "cchc/id.hpp"
#include "cchc/issue.hpp"
#include "cchc/points.hpp"

namespace pybind11::detail {

template <>
struct type_caster<date::year_month_day> {
  PYBIND11_TYPE_CASTER(date::year_month_day, const_name("datetime.date"));

  static void import_datetime() {
    if (PyDateTimeAPI == nullptr) PyDateTime_IMPORT;
  }

  bool load(handle source, bool) {
    import_datetime();
    // A datetime is a date to Python; taking one would drop its hour and zone in silence.
    if (!source || !PyDate_Check(source.ptr()) || PyDateTime_Check(source.ptr())) return false;
    value = date::year{PyDateTime_GET_YEAR(source.ptr())} / PyDateTime_GET_MONTH(source.ptr()) /
            PyDateTime_GET_DAY(source.ptr());
    return value.ok();
  }

  static handle cast(date::year_month_day day, return_value_policy, handle) {
    import_datetime();
    PyObject* made = PyDate_FromDate(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                                     static_cast<int>(static_cast<unsigned>(day.day())));
    if (made == nullptr) throw error_already_set();
    return made;
  }
};

template <>
struct type_caster<date::year> {
  PYBIND11_TYPE_CASTER(date::year, const_name("int"));

  bool load(handle source, bool) {
    if (!source || !PyLong_Check(source.ptr()) || PyBool_Check(source.ptr())) return false;
    int overflow = 0;
    const long number = PyLong_AsLongAndOverflow(source.ptr(), &overflow);
    if (overflow != 0 || number < static_cast<int>(cchc::first_year) || number > static_cast<int>(cchc::last_year)) {
      throw cchc::InvalidValue("year " + std::string(str(source)) + ": expected a year from 1900 to 2199");
    }
    value = date::year{static_cast<int>(number)};
    return true;
  }

  static handle cast(date::year year, return_value_policy, handle) { return PyLong_FromLong(static_cast<int>(year)); }
};

/// An id is checked at the door: a str that is no id throws InvalidValue.
template <class Tag>
struct type_caster<cchc::Id<Tag>> {
  using Id = cchc::Id<Tag>;
  static constexpr auto name = const_name("str");
  template <class T>
  using cast_op_type = movable_cast_op_type<T>;

  bool load(handle source, bool) {
    if (!source || !PyUnicode_Check(source.ptr())) return false;
    value.emplace(source.cast<std::string>());
    return true;
  }

  operator Id*() { return &*value; }                // NOLINT(google-explicit-constructor): pybind11 asks for it
  operator Id&() { return *value; }                 // NOLINT(google-explicit-constructor)
  operator Id&&() && { return std::move(*value); }  // NOLINT(google-explicit-constructor)

  static handle cast(const Id& id, return_value_policy, handle) {
    return PyUnicode_FromStringAndSize(id.str().data(), static_cast<Py_ssize_t>(id.str().size()));
  }

  std::optional<Id> value;
};

/// Points and percentages are decimal.Decimal in Python. A Decimal, an int, a str or a float is taken; a float means
/// the number that Python prints for it.
template <class Tag>
struct type_caster<cchc::Fixed<Tag>> {
  using Number = cchc::Fixed<Tag>;
  PYBIND11_TYPE_CASTER(Number, const_name("decimal.Decimal"));

  bool load(handle source, bool) {
    const bool number = source && (PyLong_Check(source.ptr()) || PyFloat_Check(source.ptr()));
    if (!source || PyBool_Check(source.ptr())) return false;
    if (!number && !PyUnicode_Check(source.ptr()) && !isinstance(source, decimal_type())) return false;
    value = Number::billionths(cchc::parse_points(plain(source)).billionths());
    return true;
  }

  static handle cast(Number number, return_value_policy, handle) {
    return decimal_type()(cchc::to_string(number)).release();
  }

 private:
  static object decimal_type() { return module_::import("decimal").attr("Decimal"); }

  /// Without an exponent: "1e-05" as "0.00001".
  static std::string plain(handle source) {
    if (PyUnicode_Check(source.ptr())) return source.cast<std::string>();
    const object exact = PyFloat_Check(source.ptr()) ? decimal_type()(repr(source)) : decimal_type()(source);
    return str(exact.attr("__format__")("f"));
  }
};

/// A Reading<T> becomes a cchc.Reading of Python, which is generic as well. One way only.
template <class T>
struct type_caster<cchc::Reading<T>> {
  static constexpr auto name = const_name("cchc.Reading");

  static handle cast(cchc::Reading<T> reading, return_value_policy, handle) {
    const auto type = module_::import("cchc.values").attr("Reading");
    return type(frozen(std::move(reading.value)), frozen(std::move(reading.issues))).release();
  }

 private:
  template <class Item>
  static object frozen(std::vector<Item>&& items) {
    return tuple(pybind11::cast(std::move(items)));
  }
  template <class Other>
  static object frozen(Other&& other) {
    return pybind11::cast(std::forward<Other>(other));
  }
};

}  // namespace pybind11::detail
