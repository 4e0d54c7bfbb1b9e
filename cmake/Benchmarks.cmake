# Each benchmarks/<name>.cpp is a program of its own; benchmarks/run.py runs them beside what a user would pick instead.
file(GLOB benchmarks CONFIGURE_DEPENDS benchmarks/*.cpp)
foreach(file IN LISTS benchmarks)
  cmake_path(GET file STEM name)
  add_executable(${name} ${file})
  target_link_libraries(${name} PRIVATE cchc::cchc)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/benchmarks)
  cchc_set_warnings(${name})
endforeach()
