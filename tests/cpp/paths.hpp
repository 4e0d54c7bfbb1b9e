#pragma once

#include <filesystem>
#include <string>

#include "cchc/agency.hpp"
#include "cchc/shipped.hpp"

/// A file of the source tree.
inline std::filesystem::path source_file(const std::string& name) {
  return std::filesystem::path{CCHC_SOURCE_DIR} / name;
}

inline const cchc::Directory& gia_lai_directory() {
  static const cchc::Directory directory = cchc::parse_directory(cchc::shipped("agencies/gialai.csv"));
  return directory;
}
