#include "cchc/policy.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

Policy make_policy(bool before_includes_the_day, Rolling rolling, const std::vector<Ambiguity>& second_readings,
                   LeapDay leap_day, int closing_day) {
  Policy policy{before_includes_the_day, rolling};
  for (const Ambiguity why : second_readings) policy.second_readings.add(why);
  policy.leap_day = leap_day;
  policy.closing_day = closing_day;
  return policy;
}

}  // namespace

void bind_policy(py::module_& m) {
  py::native_enum<Rolling>(m, "Rolling", "enum.Enum", "What to do when the last day of a fixed term is a day off.")
      .value("none", Rolling::none)
      .value("forward", Rolling::forward)
      .value("back", Rolling::back)
      .finalize();
  add_enum_repr(m.attr("Rolling"));

  py::native_enum<LeapDay>(m, "LeapDay", "enum.Enum", "Where a term of years from 29/02 ends in a year without one.")
      .value("last_of_february", LeapDay::last_of_february)
      .value("first_of_march", LeapDay::first_of_march)
      .finalize();
  add_enum_repr(m.attr("LeapDay"));

  py::class_<Policy> type(m, "Policy", "The readings that the law and the words leave open.");
  // constructors
  type.def(py::init(&make_policy), "before_includes_the_day"_a = false, "rolling"_a = Rolling::none,
           "second_readings"_a = std::vector<Ambiguity>{}, "leap_day"_a = LeapDay::last_of_february,
           "closing_day"_a = 0, "Makes a policy.");
  // properties
  type.def_readonly("before_includes_the_day", &Policy::before_includes_the_day,
                    "True: \"trước ngày 15/9\" still counts that day.");
  type.def_readonly("rolling", &Policy::rolling, "Where a day off moves to.");
  type.def_property_readonly(
      "second_readings", [](Policy policy) { return py::tuple(py::cast(policy.second_readings.list())); },
      "The doubts whose second reading is taken.");
  type.def_readonly("leap_day", &Policy::leap_day, "Where years counted from 29/02 end.");
  type.def_readonly("closing_day", &Policy::closing_day,
                    "The day of a period's last month on which its data close; 0: its last day.");
  // operators, representation
  add_value_protocol(type, {"before_includes_the_day", "rolling", "second_readings", "leap_day", "closing_day"});
}

}  // namespace cchc::python
