#pragma once

namespace cchc {

/// The version of the library; a test holds it equal to the project's.
inline constexpr char version[] = "0.1.0";

}  // namespace cchc
