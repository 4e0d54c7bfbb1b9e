# What the system offers is taken first; otherwise a pinned copy is fetched. docs/decisions/0003.
include(FetchContent)
find_package(Threads REQUIRED)

# CMake 3.25 glues a SYSTEM that stands after URL_HASH onto the hash: it must be the first argument.
set(JSON_BuildTests OFF CACHE INTERNAL "")
set(JSON_Install OFF CACHE INTERNAL "")
FetchContent_Declare(nlohmann_json SYSTEM
  URL https://github.com/nlohmann/json/releases/download/v3.12.0/json.tar.xz
  URL_HASH SHA256=42f6e95cad6ec532fd372391373363b62a14af6d771056dbfc86160e6dfff7aa
  DOWNLOAD_EXTRACT_TIMESTAMP ON
  FIND_PACKAGE_ARGS 3.11.2 CONFIG)

set(COMPILE_WITH_C_LOCALE ON CACHE INTERNAL "")  # as Debian's: libstdc++'s std::time_get has faults
FetchContent_Declare(date SYSTEM
  GIT_REPOSITORY https://github.com/HowardHinnant/date.git
  GIT_TAG 179a6b921ccd6179b5b04dce812a89f71a51b4df  # v3.0.5
  FIND_PACKAGE_ARGS 3.0.1 CONFIG)
# SOURCE_SUBDIR none: a fetched copy is compiled by cchc_link_utf8proc(), not by its own project.
FetchContent_Declare(utf8proc SYSTEM
  URL https://github.com/JuliaStrings/utf8proc/releases/download/v2.11.3/utf8proc-2.11.3.tar.gz
  URL_HASH SHA256=415189fd2c85cd6ee5ff26af500fa387de9ada1e3e316e93f7338551481d557d
  DOWNLOAD_EXTRACT_TIMESTAMP ON
  SOURCE_SUBDIR none
  FIND_PACKAGE_ARGS 2.6)  # cmake/Findutf8proc.cmake
FetchContent_MakeAvailable(nlohmann_json date utf8proc)

if(NOT utf8proc_FOUND)
  enable_language(C)
endif()

# The system's utf8proc is linked. A fetched one is compiled into the library, so that an installed cchc needs no other.
function(cchc_link_utf8proc target)
  if(utf8proc_FOUND)
    target_link_libraries(${target} PRIVATE utf8proc::utf8proc)
    return()
  endif()
  target_sources(${target} PRIVATE ${utf8proc_SOURCE_DIR}/utf8proc.c)
  target_include_directories(${target} SYSTEM PRIVATE ${utf8proc_SOURCE_DIR})
  target_compile_definitions(${target} PRIVATE UTF8PROC_STATIC)
endfunction()

if(CCHC_BUILD_TESTS)
  set(DOCTEST_WITH_TESTS OFF CACHE INTERNAL "")
  set(DOCTEST_NO_INSTALL ON CACHE INTERNAL "")
  FetchContent_Declare(doctest SYSTEM
    GIT_REPOSITORY https://github.com/doctest/doctest.git
    GIT_TAG 6804767ee637789db8a5cb281381cae98dc36906  # v2.5.2
    FIND_PACKAGE_ARGS 2.4.9 CONFIG)
  FetchContent_MakeAvailable(doctest)
endif()
