#pragma once

#include <optional>
#include <string>
#include <variant>

#include "cchc/dates.hpp"

namespace cchc {

/// The last day that is still on time, and the first day of the stretch where the document names one.
struct DueBy {
  std::optional<Date> from;
  Date date;
};

/// A duty that runs. Judged on `judged_on`; without it (a term that only says when to start) never late, never on time.
struct Standing {
  Date from;
  std::optional<Date> until;  ///< empty: it has no last day
  std::optional<Date> judged_on;
};

/// No day yet: an event must happen, or another document must say.
struct Awaiting {
  std::string event;
};

/// The document could not be read here.
struct Unclear {
  std::string text;
};

using Due = std::variant<DueBy, Standing, Awaiting, Unclear>;

bool operator==(const DueBy& a, const DueBy& b) noexcept;
bool operator==(const Standing& a, const Standing& b) noexcept;
bool operator==(const Awaiting& a, const Awaiting& b) noexcept;
bool operator==(const Unclear& a, const Unclear& b) noexcept;

std::string_view kind_of(const Due& due) noexcept;      ///< "due_by", "standing", "awaiting", "unclear"
std::optional<Date> last_day(const Due& due) noexcept;  ///< the day it is judged by; empty when there is none

}  // namespace cchc
