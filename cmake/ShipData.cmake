# Builds the facts of data/ into the library; src/shipped.cpp hands them out. docs/decisions/0004.
# Plans, progress and marks are a user's own papers and schemas serve other programs: none is built in.
function(cchc_ship_data target)
  set(data ${PROJECT_SOURCE_DIR}/data)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${data} ${data}/*.csv ${data}/*.json)
  list(FILTER files EXCLUDE REGEX "^(plans|progress|marks|schemas)/")
  list(SORT files)
  set(paths ${files})
  list(TRANSFORM paths PREPEND ${data}/)

  set(source ${PROJECT_BINARY_DIR}/shipped_files.cpp)
  set(list ${PROJECT_BINARY_DIR}/shipped_files.txt)  # a new or removed file changes it, and so rebuilds
  string(REPLACE ";" "\n" names "${files}")
  file(CONFIGURE OUTPUT ${list} CONTENT "${names}\n" @ONLY)
  add_custom_command(OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} -D data=${data} -D list=${list} -D source=${source}
            -P ${PROJECT_SOURCE_DIR}/cmake/write_shipped_files.cmake
    DEPENDS ${paths} ${list} ${PROJECT_SOURCE_DIR}/cmake/write_shipped_files.cmake
    COMMENT "Building data/ in"
    VERBATIM)
  target_sources(${target} PRIVATE ${source})
endfunction()
