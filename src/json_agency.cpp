#include "json_values.hpp"

namespace cchc::detail {
namespace {

constexpr std::initializer_list<AgencyKind> agency_kinds = {AgencyKind::province,
                                                            AgencyKind::council,
                                                            AgencyKind::people_committee,
                                                            AgencyKind::office,
                                                            AgencyKind::office_holder,
                                                            AgencyKind::provincial_agency,
                                                            AgencyKind::management_board,
                                                            AgencyKind::sub_unit,
                                                            AgencyKind::public_service_unit,
                                                            AgencyKind::portal,
                                                            AgencyKind::vertical,
                                                            AgencyKind::enterprise,
                                                            AgencyKind::party_body,
                                                            AgencyKind::front,
                                                            AgencyKind::central,
                                                            AgencyKind::group};
constexpr std::initializer_list<Level> levels = {Level::none, Level::central, Level::province, Level::district,
                                                 Level::commune};
constexpr Name<Membership::Known> known_names[] = {
    {Membership::Known::listed, "listed"}, {Membership::Known::open, "open"}, {Membership::Known::unfixed, "unfixed"}};

}  // namespace

AgencyKind agency_kind_from(const JsonNode& node) { return node.choice(agency_kinds); }

Level level_from(const JsonNode& node) { return node.choice(levels); }

Json json_of(const Membership& members) {
  Json kinds = Json::array();
  for (const AgencyKind kind : members.kinds) kinds.push_back(std::string(to_string(kind)));
  return Json::object({{"known", name_of(known_names, members.known)},
                       {"kinds", std::move(kinds)},
                       {"level", std::string(to_string(members.level))}});
}

Membership membership_from(const JsonNode& node) {
  node.only({"known", "kinds", "level"});
  return {value_of(known_names, node.at("known")), node.at("kinds").list<AgencyKind>(agency_kind_from),
          level_from(node.at("level"))};
}

}  // namespace cchc::detail
