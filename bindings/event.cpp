#include "cchc/event.hpp"

#include "bindings.hpp"

namespace cchc::python {

void bind_event(py::module_& m) {
  py::class_<Event> type(m, "Event", "Something that happened and starts a waiting term.");
  // constructors
  type.def(py::init<std::string, Date, std::string>(), "name"_a, "on"_a, "document"_a = "", "Makes an event.");
  // properties
  type.def_readonly("name", &Event::name, "The words of the clause or a milestone's id.");
  type.def_readonly("on", &Event::on, "The day it happened.");
  type.def_readonly("document", &Event::document, "The document that proves it.");
  // operators, representation
  add_value_protocol(type, {"name", "on", "document"});
  // module functions
  m.attr("max_events_bytes") = max_events_bytes;
  const auto find = [](const Events& events, std::string_view name) -> std::optional<Event> {
    const Event* found = find_event(events, name);
    return found == nullptr ? std::nullopt : std::optional<Event>{*found};
  };
  m.def("find_event", find, "events"_a, "name"_a, "The earliest event of this name, compared folded, or None.");
  m.def("read_events", &read_events, WithoutGil(), "csv_file"_a, "Reads a CSV of events.");
  m.def("parse_events", &parse_events, WithoutGil(), "csv"_a, "Reads the text of a CSV of events.");
}

}  // namespace cchc::python
