# utf8proc::utf8proc. Before 2.12 the library has no CMake package of its own. The static archive is preferred: a wheel
# or a program that links cchc then needs no shared library beside it.
find_path(utf8proc_INCLUDE_DIR utf8proc.h)
find_library(utf8proc_LIBRARY NAMES libutf8proc.a utf8proc_static utf8proc)
mark_as_advanced(utf8proc_INCLUDE_DIR utf8proc_LIBRARY)

if(utf8proc_INCLUDE_DIR)
  set(utf8proc_VERSION "")
  foreach(part MAJOR MINOR PATCH)
    file(STRINGS ${utf8proc_INCLUDE_DIR}/utf8proc.h line REGEX "^#define UTF8PROC_VERSION_${part} ")
    string(REGEX MATCH "[0-9]+" number "${line}")
    string(APPEND utf8proc_VERSION ".${number}")
  endforeach()
  string(SUBSTRING "${utf8proc_VERSION}" 1 -1 utf8proc_VERSION)
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(utf8proc
  REQUIRED_VARS utf8proc_LIBRARY utf8proc_INCLUDE_DIR
  VERSION_VAR utf8proc_VERSION)

if(utf8proc_FOUND AND NOT TARGET utf8proc::utf8proc)
  add_library(utf8proc::utf8proc UNKNOWN IMPORTED)
  set_target_properties(utf8proc::utf8proc PROPERTIES
    IMPORTED_LOCATION ${utf8proc_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES ${utf8proc_INCLUDE_DIR})
  if(utf8proc_LIBRARY MATCHES "\\.(a|lib)$")
    set_property(TARGET utf8proc::utf8proc PROPERTY INTERFACE_COMPILE_DEFINITIONS UTF8PROC_STATIC)
  endif()
endif()
