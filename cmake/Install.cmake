# The CMake package: find_package(cchc) in another project.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/cchc)
install(TARGETS cchc EXPORT cchcTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY include/cchc DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT cchcTargets NAMESPACE cchc:: DESTINATION ${package_dir})

set(CCHC_LINKS_UTF8PROC OFF)
if(utf8proc_FOUND)
  set(CCHC_LINKS_UTF8PROC ON)
endif()
configure_package_config_file(cmake/cchcConfig.cmake.in ${PROJECT_BINARY_DIR}/cchcConfig.cmake
  INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/cchcConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/cchcConfig.cmake ${PROJECT_BINARY_DIR}/cchcConfigVersion.cmake
  cmake/Findutf8proc.cmake DESTINATION ${package_dir})
