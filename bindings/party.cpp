#include "cchc/party.hpp"

#include "bindings.hpp"
#include "cchc/match.hpp"

namespace cchc::python {

namespace {

void bind_who(py::module_& m) {
  py::class_<OneAgency> one(m, "OneAgency", "\"Sở Nội vụ\": one body.");
  one.def(py::init<AgencyId>(), "agency"_a, "Makes it of an id.");
  one.def_readonly("agency", &OneAgency::agency, "The id of the body.");
  add_value_protocol(one, {"agency"});

  py::class_<WholeGroup> group(m, "WholeGroup", "\"Các sở, ban, ngành tỉnh\": every member of a group.");
  group.def(py::init<AgencyId>(), "group"_a, "Makes it of the id of a group.");
  group.def_readonly("group", &WholeGroup::group, "The id of the group.");
  add_value_protocol(group, {"group"});

  py::class_<UnnamedAgencies> unnamed(m, "UnnamedAgencies", "\"các cơ quan có liên quan\": nobody is named.");
  unnamed.def(py::init<>(), "Makes it.");
  add_value_protocol(unnamed, {});
  m.attr("Who") = m.attr("OneAgency") | m.attr("WholeGroup") | m.attr("UnnamedAgencies");
}

/// By hand: the variant has no default, so pybind11's own conversion cannot hold one.
py::object who_of(const Party& party) {
  return match(party.who, [](const auto& who) { return py::cast(who); });
}

template <class Who>
Party make_party(const Who& who, std::string text, Place place) {
  return Party{who, std::move(text), place};
}

}  // namespace

void bind_party(py::module_& m) {
  bind_who(m);

  py::class_<Party> type(m, "Party", "What an agency cell names, the words that name it, and where they stand.");
  // constructors
  type.def(py::init(&make_party<OneAgency>), "who"_a, "text"_a = "", "place"_a = Place{}, "Makes a party.");
  type.def(py::init(&make_party<WholeGroup>), "who"_a, "text"_a = "", "place"_a = Place{}, "Makes a party.");
  type.def(py::init(&make_party<UnnamedAgencies>), "who"_a, "text"_a = "", "place"_a = Place{}, "Makes a party.");
  // properties
  type.def_property_readonly("who", &who_of, "One body, a whole group, or unnamed ones.");
  type.def_readonly("text", &Party::text, "The words that name it.");
  type.def_readonly("place", &Party::place, "Where they stand in the cell, in bytes.");
  // operators, representation
  add_value_protocol(type, {"who", "text", "place"});
  // module functions
  m.def("kind_of", py::overload_cast<const Party&>(&kind_of), "party"_a, "\"agency\", \"group\" or \"unnamed\".");
  m.def("read_parties", &read_parties, WithoutGil(), "cell"_a, "directory"_a, "on"_a,
        "Reads an agency cell; names mean the bodies in force on that day.");
  m.def("members", py::overload_cast<const Party&, const Directory&, Date>(&members), "party"_a, "directory"_a, "on"_a,
        "The bodies in force that day that a party stands for.");
  m.def("members", py::overload_cast<const std::vector<Party>&, const Directory&, Date>(&members), "parties"_a,
        "directory"_a, "on"_a, "Of several parties, each body once.");
}

}  // namespace cchc::python
