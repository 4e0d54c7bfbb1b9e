#include "cchc/robustness.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

/// Lets Ctrl-C through and tells the caller.
Run run_of(unsigned threads, const py::object& progress) {
  return {threads, [&progress](std::size_t done) {
            const py::gil_scoped_acquire locked;
            if (PyErr_CheckSignals() != 0) throw py::error_already_set();
            if (!progress.is_none()) progress(done);
          }};
}

Robustness robustness_of(const Scorecard& card, const Rubric& rubric, const Directory& directory,
                         const Variation& variation, unsigned threads, const py::object& progress) {
  const Run run = run_of(threads, progress);
  const py::gil_scoped_release unlocked;
  return robustness(card, rubric, directory, variation, run);
}

/// Of each unit, in a row, the share of draws that gave each rank.
py::array_t<double> acceptability_of(const Robustness& result) {
  std::size_t places = 0;
  for (const RobustRank& unit : result.units) places = std::max(places, unit.draws.size());
  py::array_t<double> table({result.units.size(), places});
  auto cells = table.mutable_unchecked<2>();
  for (std::size_t i = 0; i < result.units.size(); ++i) {
    for (std::size_t place = 0; place < places; ++place) {
      cells(static_cast<py::ssize_t>(i), static_cast<py::ssize_t>(place)) =
          result.units[i].acceptability(static_cast<int>(place) + 1);
    }
  }
  return table;
}

void bind_variation(py::module_& m) {
  py::native_enum<Varied>(m, "Varied", "enum.Enum", "What each draw changes.")
      .value("weights", Varied::weights, "the maximum of each line, and all that is earned there with it")
      .value("marks", Varied::marks, "the points of each unit for each leaf")
      .finalize();
  add_enum_repr(m.attr("Varied"));

  py::class_<Variation> type(m, "Variation", "What is varied, by how much, how often, and from which seed.");
  // constructors
  type.def(py::init<Varied, Percent, std::vector<CriterionId>, std::uint32_t, std::uint64_t>(),
           "what"_a = Varied::weights, "within"_a = Percent::whole(10), "lines"_a = std::vector<CriterionId>{},
           "draws"_a = 1000, "seed"_a = 1, "Makes it.");
  // properties
  type.def_readonly("what", &Variation::what, "Weights or marks.");
  type.def_readonly("within", &Variation::within, "In percent, up and down.");
  type.def_property_readonly("lines", tuple_getter(&Variation::lines), "Which lines; none: every leaf by itself.");
  type.def_readonly("draws", &Variation::draws, "How many draws.");
  type.def_readonly("seed", &Variation::seed, "Where the numbers begin.");
  // operators, representation
  add_value_protocol(type, {"what", "within", "lines", "draws", "seed"});
}

void bind_results(py::module_& m) {
  py::class_<RobustRank> unit(m, "RobustRank", "The places of one unit in all draws.");
  // constructors
  unit.def(py::init<AgencyRef, std::uint32_t, std::optional<int>, int, int, std::vector<std::uint32_t>>(), "agency"_a,
           "group"_a, "rank"_a, "best"_a, "worst"_a, "draws"_a, "Makes it.");
  // properties
  unit.def_readonly("agency", &RobustRank::agency, "The unit.");
  unit.def_readonly("group", &RobustRank::group, "Its group.");
  unit.def_readonly("rank", &RobustRank::rank, "Its rank without a change, or None.");
  unit.def_readonly("best", &RobustRank::best, "Its best rank in all draws.");
  unit.def_readonly("worst", &RobustRank::worst, "Its worst rank in all draws.");
  unit.def_property_readonly("draws", tuple_getter(&RobustRank::draws), "How many draws gave rank 1, 2, …");
  // operations
  unit.def("acceptability", &RobustRank::acceptability, "place"_a, "The share of draws that gave this rank.");
  // operators, representation
  add_value_protocol(unit, {"agency", "group", "rank", "best", "worst", "draws"});

  py::class_<Robustness> type(m, "Robustness", "How firm a ranking stands when weights or marks change a little.");
  // constructors
  type.def(py::init<Variation, std::vector<RobustRank>>(), "variation"_a, "units"_a, "Makes it.");
  // properties
  type.def_readonly("variation", &Robustness::variation, "What was varied.");
  type.def_property_readonly("units", tuple_getter(&Robustness::units), "As in the ranking.");
  // operations
  type.def("acceptability", &acceptability_of, "Units × ranks: the share of draws that gave each.");
  // operators, representation
  add_value_protocol(type, {"variation", "units"});
  type.def(
      "__repr__",
      [](const Robustness& result) {
        return "<cchc.Robustness of " + std::to_string(result.units.size()) + " units, " +
               std::to_string(result.variation.draws) + " draws of " + std::string(to_string(result.variation.what)) +
               ">";
      },
      py::prepend(), "Its size and what was varied.");

  py::class_<LeftOut> left(m, "LeftOut", "The ranking with one line left out.");
  // constructors
  left.def(py::init<CriterionRef, std::vector<std::optional<int>>>(), "line"_a, "ranks"_a, "Makes it.");
  // properties
  left.def_readonly("line", &LeftOut::line, "The line.");
  left.def_property_readonly("ranks", tuple_getter(&LeftOut::ranks), "Of each unit of the ranking, or None.");
  // operators, representation
  add_value_protocol(left, {"line", "ranks"});
}

}  // namespace

void bind_robustness(py::module_& m) {
  bind_variation(m);
  bind_results(m);
  // module functions
  m.attr("most_draws") = most_draws;
  m.def("robustness", &robustness_of, "scorecard"_a, "rubric"_a, "directory"_a, "variation"_a = Variation{},
        "threads"_a = 1, "progress"_a = py::none(), "Ranks again under each draw of other weights or marks.");
  m.def("leave_one_out", &leave_one_out, WithoutGil(), "scorecard"_a, "rubric"_a, "directory"_a,
        "lines"_a = std::vector<CriterionId>{}, "Ranks again without each of the lines.");
}

}  // namespace cchc::python
