#include <doctest/doctest.h>

#include <string>

#include "cchc/version.hpp"

TEST_CASE("version.hpp names the version of the project") { CHECK(std::string{cchc::version} == CCHC_VERSION); }
