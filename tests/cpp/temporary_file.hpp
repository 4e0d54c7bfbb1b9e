#pragma once

#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <string_view>

/// A file in a folder of its own, there while the test that made it runs.
class TemporaryFile {
 public:
  TemporaryFile(const std::string& name, std::string_view bytes)
      : folder_{new_folder()}, path_{folder_ / std::filesystem::u8path(name)} {
    std::ofstream{path_, std::ios::binary} << bytes;
  }
  ~TemporaryFile() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const std::filesystem::path& path() const { return path_; }
  const std::filesystem::path& folder() const { return folder_; }

 private:
  /// Tests run side by side, each in a process of its own: the name must be nobody else's.
  static std::filesystem::path new_folder() {
    std::random_device random;
    std::filesystem::path folder;
    do {
      folder = std::filesystem::temp_directory_path() / ("cchc-test-" + std::to_string(random()));
    } while (!std::filesystem::create_directory(folder));
    return folder;
  }

  std::filesystem::path folder_, path_;
};
