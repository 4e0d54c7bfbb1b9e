#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cchc {

/// Where something stands: a half-open range of UTF-8 bytes, and the line it starts on.
struct Place {
  std::size_t begin = 0;
  std::size_t end = 0;
  int line = 0;    ///< from 1; 0 when unknown
  int column = 0;  ///< in a table of data: its column, from 1; 0 elsewhere

  friend bool operator==(const Place& a, const Place& b) noexcept {
    return a.begin == b.begin && a.end == b.end && a.line == b.line && a.column == b.column;
  }
  friend bool operator!=(const Place& a, const Place& b) noexcept { return !(a == b); }
};

/// The same place in characters (Unicode code points) of `text`, for languages that count them, such as Python.
Place in_characters(Place place, std::string_view text) noexcept;

enum class Severity { note, warning, error };

/// Something a reader should look at. Documents are imperfect; reading one never throws for that.
struct Issue {
  Severity severity = Severity::warning;
  std::string code;     ///< stable, explained in docs/errors.md: "deadline.unread"
  std::string message;  ///< what is the matter, in one Vietnamese sentence
  std::string hint;     ///< what to do about it
  Place place;

  friend bool operator==(const Issue& a, const Issue& b) noexcept {
    return a.severity == b.severity && a.code == b.code && a.message == b.message && a.hint == b.hint &&
           a.place == b.place;
  }
  friend bool operator!=(const Issue& a, const Issue& b) noexcept { return !(a == b); }
};

/// A value that was read, and what was doubtful about it.
template <class T>
struct Reading {
  T value;
  std::vector<Issue> issues;

  bool clean() const noexcept { return issues.empty(); }
};

std::string_view to_string(Severity severity) noexcept;  ///< "note", "warning", "error"

}  // namespace cchc
