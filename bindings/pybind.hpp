#pragma once

// The only place that includes pybind11.
#include <pybind11/native_enum.h>
#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include "casters.hpp"
#include "protocol.hpp"

namespace cchc::python {

using namespace pybind11::literals;
using WithoutGil = py::call_guard<py::gil_scoped_release>;

}  // namespace cchc::python
