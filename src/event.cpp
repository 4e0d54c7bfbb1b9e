#include "cchc/event.hpp"

#include "cchc/text.hpp"

namespace cchc {

bool operator==(const Event& a, const Event& b) noexcept {
  return a.name == b.name && a.on == b.on && a.document == b.document;
}

const Event* find_event(const Events& events, std::string_view name) {
  const std::string wanted = fold(name);
  const Event* earliest = nullptr;
  for (const auto& event : events) {
    if ((!earliest || event.on < earliest->on) && fold(event.name) == wanted) earliest = &event;
  }
  return earliest;
}

}  // namespace cchc
