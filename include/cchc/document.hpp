#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "cchc/issue.hpp"

namespace cchc {

/// The largest document that is read: 64 MiB. A larger file is refused with BadFile.
inline constexpr std::size_t max_document_bytes = std::size_t{64} << 20;

/// The text of one official document, byte for byte as it was given (UTF-8), and the name it is cited by.
struct Document {
  std::string name;  ///< "ke-hoach-3638-kh-ubnd.txt"
  std::string text;

  std::string_view at(Place place) const;  ///< the words at a place; throws InvalidValue when it lies outside

  friend bool operator==(const Document& a, const Document& b) noexcept { return a.name == b.name && a.text == b.text; }
};

/// Reads a text file. Throws BadFile when it is missing, empty, too large or not UTF-8, naming the first bad byte.
Document read_document(const std::filesystem::path& file);

/// The issue under its line of the document, with a caret and the hint.
std::string explain(const Issue& issue, const Document& document);

}  // namespace cchc
