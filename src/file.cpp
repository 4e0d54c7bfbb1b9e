#include "file.hpp"

#include <fstream>
#include <system_error>

#include "cchc/error.hpp"
#include "quote.hpp"

namespace cchc::detail {
namespace {

std::string refusal(const std::filesystem::path& file, const std::string& reason) {
  return "cannot read \"" + printable(file.u8string()) + "\": " + reason;
}

std::string size_refusal(const std::filesystem::path& file, std::size_t limit) {
  return refusal(file, "it holds more than " + std::to_string(limit) +
                           " bytes, the most that is read; give a smaller file or split it");
}

void check_kind(const std::filesystem::path& file) {
  std::error_code failure;
  const auto status = std::filesystem::status(file, failure);
  if (status.type() == std::filesystem::file_type::not_found) {
    throw BadFile{refusal(file, "there is no such file; check the path")};
  }
  if (failure) throw BadFile{refusal(file, failure.message())};
  if (std::filesystem::is_directory(status)) throw BadFile{refusal(file, "it is a folder; name a file in it")};
}

/// The file's size when it is known beforehand: a pipe has none.
std::size_t known_size(const std::filesystem::path& file) {
  std::error_code failure;
  const auto size = std::filesystem::file_size(file, failure);
  return failure ? 0 : static_cast<std::size_t>(size);
}

}  // namespace

std::string read_file(const std::filesystem::path& file, std::size_t limit) {
  check_kind(file);
  const std::size_t size = known_size(file);
  if (size > limit) throw BadFile{size_refusal(file, limit)};
  std::ifstream input{file, std::ios::binary};
  if (!input) throw BadFile{refusal(file, "it cannot be opened; check that you may read it")};
  std::string bytes;
  bytes.reserve(size);
  char chunk[1 << 14];
  while (input.read(chunk, sizeof chunk), input.gcount() > 0) {
    bytes.append(chunk, static_cast<std::size_t>(input.gcount()));
    if (bytes.size() > limit) throw BadFile{size_refusal(file, limit)};  // a pipe, or a file that grew
  }
  if (input.bad()) throw BadFile{refusal(file, "reading stopped before its end; check the disk")};
  return bytes;
}

}  // namespace cchc::detail
