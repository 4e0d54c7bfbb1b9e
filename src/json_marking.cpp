#include "cchc/match.hpp"
#include "json_index.hpp"

namespace cchc::detail {
namespace {

Json kind(const Marking& marking) { return Json::object({{"kind", std::string(kind_of(marking))}}); }

Json option_json(const Option& option) {
  return Json::object({{"id", option.id}, {"text", option.text}, {"points", json_of(option.points)}});
}

Option option_from(const JsonNode& node) {
  node.only({"id", "text", "points"});
  return {node.at("id").text(), optional_text(node, "text"), points_from(node.at("points"))};
}

Json edge_json(Edge edge) { return Json::object({{"at", json_of(edge.at)}, {"closed", edge.closed}}); }

Edge edge_from(const JsonNode& node) {
  node.only({"at", "closed"});
  return {percent_from(node.at("at")), node.at("closed").boolean()};
}

Json band_json(const Band& band) {
  return Json::object({{"from", edge_json(band.from)}, {"to", edge_json(band.to)}, {"points", json_of(band.points)}});
}

Band band_from(const JsonNode& node) {
  node.only({"from", "to", "points"});
  return {edge_from(node.at("from")), edge_from(node.at("to")), points_from(node.at("points"))};
}

Json step_json(const Step& step) { return Json::object({{"from", step.from}, {"points", json_of(step.points)}}); }

Step step_from(const JsonNode& node) {
  node.only({"from", "points"});
  return {node.at("from").integer(0), points_from(node.at("points"))};
}

Linear linear_from(const JsonNode& node) {
  node.only({"kind", "floor", "full_from"});
  return {optional_from<Percent>(node, "floor", percent_from),
          optional_from(node, "full_from", percent_from, Percent::whole(100))};
}

Points each_from(const JsonNode& node) {
  node.only({"kind", "each"});
  return points_from(node.at("each"));
}

template <class Plain>
Marking plain_from(const JsonNode& node) {
  node.only({"kind"});
  return Plain{};
}

}  // namespace

Json json_of(Points points) { return to_string(points); }
Json json_of(Percent percent) { return to_string(percent); }

Points points_from(const JsonNode& node) {
  return node.check([&] { return parse_points(node.decimal()); });
}

Percent percent_from(const JsonNode& node) {
  return node.check([&] { return parse_percent(node.decimal()); });
}

Json json_of(const Marking& marking) {
  Json json = kind(marking);
  match(
      marking, [&](const Chosen& chosen) { json["options"] = array_of(chosen.options, option_json); },
      [&](const Banded& banded) { json["bands"] = array_of(banded.bands, band_json); },
      [&](const Stepped& stepped) { json["steps"] = array_of(stepped.steps, step_json); },
      [&](const Linear& linear) {
        json["floor"] = json_of(linear.floor);
        json["full_from"] = json_of(linear.full_from);
      },
      [&](const Counted& counted) { json["each"] = json_of(counted.each); },
      [&](const Deducted& deducted) { json["each"] = json_of(deducted.each); }, [](const Surveyed&) {},
      [](const Assessed&) {}, [](const Sum&) {}, [](const Unknown&) {});
  return json;
}

Marking marking_from(const JsonNode& node) {
  const JsonNode kind = node.at("kind");
  const std::string& name = kind.text();
  if (name == "chosen") {
    node.only({"kind", "options"});
    return Chosen{node.at("options").list<Option>(option_from)};
  }
  if (name == "banded") {
    node.only({"kind", "bands"});
    return Banded{node.at("bands").list<Band>(band_from)};
  }
  if (name == "stepped") {
    node.only({"kind", "steps"});
    return Stepped{node.at("steps").list<Step>(step_from)};
  }
  if (name == "linear") return linear_from(node);
  if (name == "counted") return Counted{each_from(node)};
  if (name == "deducted") return Deducted{each_from(node)};
  if (name == "surveyed") return plain_from<Surveyed>(node);
  if (name == "assessed") return plain_from<Assessed>(node);
  if (name == "sum") return plain_from<Sum>(node);
  if (name == "unknown") return plain_from<Unknown>(node);
  kind.fail("\"" + name + "\" is no kind of marking; there are chosen, banded, stepped, linear, counted, deducted, " +
            "surveyed, assessed, sum, unknown");
}

}  // namespace cchc::detail
