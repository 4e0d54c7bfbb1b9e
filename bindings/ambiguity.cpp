#include "cchc/ambiguity.hpp"

#include "bindings.hpp"

namespace cchc::python {

void bind_ambiguity(py::module_& m) {
  py::native_enum<Ambiguity>(m, "Ambiguity", "enum.Enum", "Why a clause can be read two ways.")
      .value("latest_before", Ambiguity::latest_before)
      .value("part_of_period", Ambiguity::part_of_period)
      .value("appointment", Ambiguity::appointment)
      .value("stated_day", Ambiguity::stated_day)
      .value("once_or_yearly", Ambiguity::once_or_yearly)
      .value("times_a_year", Ambiguity::times_a_year)
      .value("half_yearly", Ambiguity::half_yearly)
      .finalize();
  add_enum_repr(m.attr("Ambiguity"));
}

}  // namespace cchc::python
