#include "cchc/chain.hpp"

#include "bindings.hpp"

namespace cchc::python {

void bind_chain(py::module_& m) {
  py::class_<Link> type(m, "Link", "An event that is the completion of another milestone.");
  // constructors
  type.def(py::init<std::string, MilestoneId>(), "event"_a, "after"_a, "Makes a link.");
  // properties
  type.def_readonly("event", &Link::event, "The words of the clause, or the id of the milestone that waits.");
  type.def_readonly("after", &Link::after, "The milestone whose completion it is.");
  // operators, representation
  add_value_protocol(type, {"event", "after"});
  // module functions
  m.def("read_links", &read_links, WithoutGil(), "csv_file"_a, "Reads the links of a CSV of events.");
  m.def("parse_links", &parse_links, WithoutGil(), "csv"_a, "Reads the links of the text of a CSV of events.");
  m.def("chain", &chain, WithoutGil(), "recorded"_a, "links"_a, "plan"_a, "directory"_a, "progress"_a, "as_of"_a,
        "The events recorded, and those that follow because another milestone is done.");
}

}  // namespace cchc::python
