#pragma once

#include <cstddef>
#include <cstdint>

namespace cchc::detail {

/// So many draws go together: their sums stay in registers while a column passes.
inline constexpr std::size_t draws_together = 8;

/// A column of units, and where its eight weights stand.
struct WeighedColumn {
  const double* cells;
  const double* weights;
};

/// Adds to eight rows of sums, `stride` apart, each column times its weights. Numbers are whole and sums stay below
/// 2^53, so doubles hold them exactly, in whatever order. `stride` is a multiple of eight.
void add_products(double* sums, std::size_t stride, const WeighedColumn* columns, std::size_t count) noexcept;

/// Quotients, and -1 where there is no maximum.
void divide(double* quotients, const double* points, const double* maximum, std::size_t count) noexcept;

/// Room for what `rank_keys` compares: a multiple of 64 floats.
inline constexpr std::size_t keys_together = 64;

/// The rank of each key, the greatest first; 0 of keys below zero. Compares them as floats, as a first look: false, and
/// no rank is to be used, when some are equal so; where they are all different, doubles are too. `small_keys` and
/// `ahead` have room for `count` up to a multiple of 64.
bool rank_keys(std::int32_t* ranks, const double* keys, std::size_t count, float* small_keys,
               std::int32_t* ahead) noexcept;

}  // namespace cchc::detail
