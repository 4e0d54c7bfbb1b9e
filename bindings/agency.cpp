#include "cchc/agency.hpp"

#include "bindings.hpp"

namespace cchc::python {

namespace {

using Known = Membership::Known;

void bind_agency_enums(py::module_& m) {
  py::native_enum<AgencyKind>(m, "AgencyKind", "enum.Enum", "What a body is.")
      .value("province", AgencyKind::province)
      .value("council", AgencyKind::council)
      .value("people_committee", AgencyKind::people_committee)
      .value("office", AgencyKind::office)
      .value("office_holder", AgencyKind::office_holder)
      .value("provincial_agency", AgencyKind::provincial_agency)
      .value("management_board", AgencyKind::management_board)
      .value("sub_unit", AgencyKind::sub_unit)
      .value("public_service_unit", AgencyKind::public_service_unit)
      .value("portal", AgencyKind::portal)
      .value("vertical", AgencyKind::vertical)
      .value("enterprise", AgencyKind::enterprise)
      .value("party_body", AgencyKind::party_body)
      .value("front", AgencyKind::front)
      .value("central", AgencyKind::central)
      .value("group", AgencyKind::group)
      .finalize();
  py::native_enum<Level>(m, "Level", "enum.Enum", "At which level of government.")
      .value("none", Level::none)
      .value("central", Level::central)
      .value("province", Level::province)
      .value("district", Level::district)
      .value("commune", Level::commune)
      .finalize();
  py::native_enum<Known>(m, "Known", "enum.Enum", "How well the members of a group are known.")
      .value("listed", Known::listed)
      .value("open", Known::open)
      .value("unfixed", Known::unfixed)
      .finalize();
  for (const char* name : {"AgencyKind", "Level", "Known"}) add_enum_repr(m.attr(name));
}

void bind_membership(py::module_& m) {
  py::class_<Membership> type(m, "Membership", "Who belongs to a group on a day.");
  // constructors
  type.def(py::init<Known, std::vector<AgencyKind>, Level>(), "known"_a = Known::listed,
           "kinds"_a = std::vector<AgencyKind>{}, "level"_a = Level::none, "Makes a membership.");
  // properties
  type.def_readonly("known", &Membership::known, "Whether the words name a settled set of bodies.");
  type.def_property_readonly("kinds", tuple_getter(&Membership::kinds), "Bodies of these kinds belong.");
  type.def_readonly("level", &Membership::level, "Bodies of this level, or of any when none.");
  // operators, representation
  add_value_protocol(type, {"known", "kinds", "level"});
}

void bind_one_agency(py::module_& m) {
  py::class_<Agency> type(m, "Agency", "A body, from its first to its last day, or a group of bodies.");
  // constructors
  type.def(py::init<AgencyId, AgencyKind, Level, std::string, std::vector<std::string>, std::optional<AgencyId>,
                    std::optional<Date>, std::optional<Date>, std::optional<AgencyId>, std::vector<std::string>,
                    std::string, std::string, std::optional<Membership>>(),
           "id"_a, "kind"_a, "level"_a, "name"_a, "aliases"_a = std::vector<std::string>{}, "parent"_a = py::none(),
           "since"_a = py::none(), "until"_a = py::none(), "successor"_a = py::none(),
           "codes"_a = std::vector<std::string>{}, "source"_a = "", "note"_a = "", "members"_a = py::none(),
           "Makes an agency.");
  // properties
  type.def_readonly("id", &Agency::id, "Its name in files: \"gl.snv\".");
  type.def_readonly("kind", &Agency::kind, "What it is.");
  type.def_readonly("level", &Agency::level, "At which level of government.");
  type.def_readonly("name", &Agency::name, "Its name: \"Sở Nội vụ\".");
  type.def_property_readonly("aliases", tuple_getter(&Agency::aliases), "Abbreviations and other spellings.");
  type.def_readonly("parent", &Agency::parent, "The id of the body it belongs to, or None.");
  type.def_readonly("since", &Agency::since, "Its first day in force, or None.");
  type.def_readonly("until", &Agency::until, "Its last day in force, or None.");
  type.def_readonly("successor", &Agency::successor, "The id of the body that took over, or None.");
  type.def_property_readonly("codes", tuple_getter(&Agency::codes), "Codes in other registers: \"GSO:622\".");
  type.def_readonly("source", &Agency::source, "The document that says so.");
  type.def_readonly("note", &Agency::note, "A remark.");
  type.def_readonly("members", &Agency::members, "Of a group only: who belongs to it.");
  // predicates
  type.def("in_force", &Agency::in_force, "day"_a, "True when it exists on that day.");
  // operators, representation
  add_value_protocol(type, {"id", "kind", "level", "name", "aliases", "parent", "since", "until", "successor", "codes",
                            "source", "note", "members"});
}

}  // namespace

void bind_agency(py::module_& m) {
  bind_agency_enums(m);
  bind_membership(m);
  bind_one_agency(m);

  py::class_<Directory> type(m, "Directory", "The bodies of one province, by id, by name on a day, and by group.");
  // constructors
  type.def(py::init<std::vector<Agency>>(), "agencies"_a,
           "Throws InvalidValue naming every repeated id or name and every unknown parent or successor.");
  // properties
  type.def_property_readonly(
      "agencies", [](const py::object& self) { return tuple_of(self.cast<const Directory&>().agencies(), self); },
      "The bodies, in the order given.");
  // operations
  type.def("at", py::overload_cast<AgencyRef>(&Directory::at, py::const_), "agency"_a,
           py::return_value_policy::reference_internal, "The body; throws NotFound.");
  type.def("at", py::overload_cast<const AgencyId&>(&Directory::at, py::const_), "id"_a,
           py::return_value_policy::reference_internal, "The body of this id; throws NotFound.");
  type.def("find", py::overload_cast<const AgencyId&>(&Directory::find, py::const_), "id"_a,
           "The body of this id, or None.");
  type.def("find", py::overload_cast<std::string_view, Date>(&Directory::find, py::const_), "name"_a, "on"_a,
           "The body that carries this name or alias on that day, or None.");
  type.def("heir", &Directory::heir, "agency"_a, "on"_a, "Itself, or the successor in force that day, or None.");
  type.def("members", &Directory::members, "group"_a, "on"_a, "The bodies of a group in force that day.");
  // operators, representation
  add_json_protocol(type, "directory_from_json");
  type.def(
      "__eq__", [](const Directory& a, const Directory& b) { return a == b; }, py::is_operator(),
      "Equal when all their agencies are.");
  type.def("__hash__", [](const Directory& directory) { return directory.agencies().size(); }, "A quick hash.");
  type.def("__len__", [](const Directory& directory) { return directory.agencies().size(); }, "How many bodies.");
  const auto repr = [](const Directory& d) {
    return "<cchc.Directory of " + std::to_string(d.agencies().size()) + " bodies>";
  };
  type.def("__repr__", repr, "Its size.");
  // module functions
  m.def("parse_directory", &parse_directory, WithoutGil(), "csv"_a, "A directory from the text of a CSV.");
  m.def("read_directory", &read_directory, WithoutGil(), "csv_file"_a, "A directory from a CSV file.");
}

}  // namespace cchc::python
