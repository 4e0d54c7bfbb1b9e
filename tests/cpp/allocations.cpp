#include "allocations.hpp"

#if defined(CCHC_COUNTS_ALLOCATIONS)

#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <new>

namespace {

std::size_t allocations = 0;  // the tests run in one thread
std::size_t held = 0;
std::size_t peak = 0;

void release(void* memory) noexcept {
  if (memory != nullptr) held -= malloc_usable_size(memory);
  std::free(memory);
}

}  // namespace

void* operator new(std::size_t size) {
  void* memory = std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr) throw std::bad_alloc();
  ++allocations;
  held += malloc_usable_size(memory);
  peak = std::max(peak, held);
  return memory;
}
void operator delete(void* memory) noexcept { release(memory); }
void operator delete(void* memory, std::size_t) noexcept { release(memory); }

namespace heap {

Watch::Watch() noexcept : allocations_{::allocations}, bytes_{held} { peak = held; }

std::size_t Watch::allocations() const noexcept { return ::allocations - allocations_; }

std::size_t Watch::peak_bytes() const noexcept { return peak - bytes_; }

}  // namespace heap

#endif
