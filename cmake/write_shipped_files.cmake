# cmake -D data=<folder> -D list=<names, one a line> -D source=<.cpp to write> -P this: see ShipData.cmake.
# Arrays of bytes, since a compiler need not take a string literal of more than 65536 characters.
file(STRINGS ${list} names)
set(arrays "")
set(entries "")
set(index 0)
foreach(name IN LISTS names)
  file(READ ${data}/${name} bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
  string(APPEND arrays "constexpr unsigned char bytes_${index}[] = {${bytes}0};\n")
  string(APPEND entries "    {\"${name}\", {reinterpret_cast<const char*>(bytes_${index}), sizeof bytes_${index} - 1}},\n")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE ${source} "// Written by cmake/write_shipped_files.cmake from data/; do not edit.
#include \"shipped_files.hpp\"

namespace cchc::detail {
namespace {
${arrays}}  // namespace

std::vector<ShippedFile> shipped_files() {
  return {
${entries}  };
}
}  // namespace cchc::detail
")
