#pragma once

#include <stdexcept>

namespace cchc {

/// Every exception this library throws derives from Error. Its text says what was given, what was expected and what
/// to do. Faults in a document are no exceptions: they are `Issue`s (issue.hpp).
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A value that cannot exist: 31/02, quarter 5, two agencies of one id.
class InvalidValue : public Error {
  using Error::Error;
};

/// No such milestone, agency, column or shipped file.
class NotFound : public Error {
  using Error::Error;
};

/// A day whose holidays have not been announced: refused, never guessed.
class OutsideCalendar : public Error {
  using Error::Error;
};

/// A file that cannot be read: missing, too large, not UTF-8, or not in our format.
class BadFile : public Error {
  using Error::Error;
};

}  // namespace cchc
