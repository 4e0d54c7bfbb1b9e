#pragma once

#include <cstddef>

// What the tests take from the heap, counted by operators new and delete of their own (allocations.cpp). The address
// sanitizer brings its own operators and checks more with them: there nothing is counted.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define CCHC_ADDRESS_SANITIZER
#endif
#endif
#if !defined(__SANITIZE_ADDRESS__) && !defined(CCHC_ADDRESS_SANITIZER)
#define CCHC_COUNTS_ALLOCATIONS

namespace heap {

/// What is taken from the heap while this lives.
class Watch {
 public:
  Watch() noexcept;
  std::size_t allocations() const noexcept;  ///< how often
  std::size_t peak_bytes() const noexcept;   ///< the most that was held at once, beside what was held before

 private:
  std::size_t allocations_, bytes_;
};

}  // namespace heap

#endif
