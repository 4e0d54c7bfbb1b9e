#pragma once

#include <cstddef>
#include <cstdint>

namespace cchc::detail {

/// So many draws go together: their sums stay in registers while a column passes.
inline constexpr std::size_t draws_together = 8;

/// Adds to eight rows of sums, `stride` apart, each column times its eight weights. Numbers are whole and sums stay
/// below 2^53, so doubles hold them exactly, in whatever order. `stride` is a multiple of eight.
void add_products(double* sums, std::size_t stride, const double* const* columns, const double* weights,
                  std::size_t terms) noexcept;

/// Quotients, and -1 where there is no maximum.
void divide(double* quotients, const double* points, const double* maximum, std::size_t count) noexcept;

/// How many keys are ahead of each. In floats, as a first look: where they are all different, doubles are too.
/// `keys` and `ahead` have room for a multiple of 64; what is beyond `count` is below every key.
void count_ahead(std::int32_t* ahead, const float* keys, std::size_t count) noexcept;

}  // namespace cchc::detail
