#include "draw_kernels.hpp"

#include <cstring>

#include "clones.hpp"

namespace cchc::detail {
namespace {

// Vectors of the compiler: eight doubles, sixteen floats; on a machine with smaller ones it uses several.
typedef double Doubles __attribute__((vector_size(64)));
typedef float Floats __attribute__((vector_size(64)));
typedef std::int32_t Ints __attribute__((vector_size(64)));

constexpr std::size_t lanes = 8;
constexpr std::size_t float_lanes = 16;
constexpr std::size_t block = 4;  // vectors of floats at a time
static_assert(block * float_lanes == keys_together);

template <class Vector, class Number>
void load(Vector& vector, const Number* from) noexcept {
  std::memcpy(&vector, from, sizeof vector);
}

template <class Vector, class Number>
void store(Number* to, const Vector& vector) noexcept {
  std::memcpy(to, &vector, sizeof vector);
}

}  // namespace

CCHC_CLONES void add_products(double* sums, std::size_t stride, const WeighedColumn* columns,
                              std::size_t count) noexcept {
  for (std::size_t i = 0; i < stride; i += lanes) {
    Doubles sum[draws_together];
    for (std::size_t draw = 0; draw < draws_together; ++draw) load(sum[draw], sums + draw * stride + i);
    for (const WeighedColumn* column = columns; column != columns + count; ++column) {
      Doubles cells;
      load(cells, column->cells + i);
      for (std::size_t draw = 0; draw < draws_together; ++draw) sum[draw] += column->weights[draw] * cells;
    }
    for (std::size_t draw = 0; draw < draws_together; ++draw) store(sums + draw * stride + i, sum[draw]);
  }
}

CCHC_CLONES void divide(double* quotients, const double* points, const double* maximum, std::size_t count) noexcept {
  for (std::size_t i = 0; i < count; i += lanes) {
    Doubles dividend;
    Doubles divisor;
    load(dividend, points + i);
    load(divisor, maximum + i);
    store(quotients + i, dividend / divisor);
  }
  for (std::size_t i = 0; i < count; ++i) quotients[i] = maximum[i] > 0 ? quotients[i] : -1.0;
}

CCHC_CLONES bool rank_keys(std::int32_t* ranks, const double* keys, std::size_t count, float* small_keys,
                           std::int32_t* ahead) noexcept {
  for (std::size_t i = 0; i < count; ++i) small_keys[i] = static_cast<float>(keys[i]);
  for (std::size_t i = count; i % keys_together != 0; ++i) small_keys[i] = -2.0F;  // below every key
  for (std::size_t i = 0; i < count; i += block * float_lanes) {
    Floats key[block];
    Ints more[block] = {};
    for (std::size_t j = 0; j < block; ++j) load(key[j], small_keys + i + j * float_lanes);
    for (std::size_t other = 0; other < count; ++other) {
      const Floats one = Floats{} + small_keys[other];
      for (std::size_t j = 0; j < block; ++j) more[j] -= one > key[j];
    }
    for (std::size_t j = 0; j < block; ++j) store(ahead + i + j * float_lanes, more[j]);
  }
  std::int32_t ranked = 0;
  std::int32_t pairs = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::int32_t has_rank = keys[i] >= 0 ? 1 : 0;
    ranks[i] = has_rank * (ahead[i] + 1);
    ranked += has_rank;
    pairs += has_rank * ahead[i];
  }
  return pairs == ranked * (ranked - 1) / 2;
}

}  // namespace cchc::detail
