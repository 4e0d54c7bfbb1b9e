#include "cchc/points.hpp"

#include "bindings.hpp"

namespace cchc::python {

void bind_points(py::module_& m) {
  py::native_enum<Rounding>(m, "Rounding", "enum.Enum", "What becomes of an exact half.")
      .value("half_away", Rounding::half_away, "away from zero")
      .value("half_even", Rounding::half_even, "to the even neighbour")
      .value("half_down", Rounding::half_down, "towards zero")
      .finalize();
  add_enum_repr(m.attr("Rounding"));
  // module functions
  m.attr("most_places") = most_places;
  m.def("round_points", py::overload_cast<Points, int, Rounding>(&round), "points"_a, "places"_a,
        "rounding"_a = Rounding::half_away, "Rounds to 0 to 9 decimal places.");
  m.def("scale", &scale, "maximum"_a, "share"_a, "maximum x share, rounded once, half away from zero.");
  m.def("percent_of", &percent_of, "part"_a, "whole"_a, "places"_a = most_places, "rounding"_a = Rounding::half_away,
        "part of whole in percent, rounded once.");
  m.def("parse_points", &parse_points, "text"_a, "Reads \"0,25\" or \"0.25\".");
  m.def("parse_percent", &parse_percent, "text"_a, "Reads \"87,25 %\" or \"87.25\".");
}

}  // namespace cchc::python
