#include "column_cells.hpp"

#include <algorithm>
#include <cstring>
#include <string_view>
#include <type_traits>

#include "clones.hpp"
#include "exact.hpp"

namespace cchc {
namespace detail {
namespace {

constexpr std::int64_t billion = 1'000'000'000;

/// Doubles nearest to a number of nine decimal places give it back up to here.
constexpr double most_double = 2e6;
constexpr double most_whole_double = 0x1p51;

/// The nearest whole numbers, for sizes up to 2^51: there the last bit of a double near 1.5 x 2^52 counts ones. Whether
/// all numbers are within `most`; the others become 0.
CCHC_CLONES bool round_cells(const double* __restrict from, double factor, double most, std::int64_t* __restrict to,
                             std::size_t count) {
  constexpr double base = 0x1.8p52;
  constexpr std::int64_t base_bits = 0x4338000000000000;
  std::int64_t out = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const bool fits = (from[i] >= -most) & (from[i] <= most);
    out |= fits ? 0 : 1;
    const double shifted = (fits ? from[i] * factor : 0.0) + base;
    std::int64_t bits = 0;
    std::memcpy(&bits, &shifted, sizeof bits);
    to[i] = bits - base_bits;
  }
  return out == 0;
}

template <class Number>
CCHC_CLONES void copy_cells(const Number* __restrict from, std::int64_t* __restrict to, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i)
    to[i] = static_cast<std::int64_t>(from[i]);  // NOLINT(bugprone-signed-char-misuse): int8 cells are numbers
}

/// Bytes of a cell; of texts 0: where they lie is not known beforehand.
std::size_t size_of(Format format) noexcept {
  switch (format) {
    case Format::int8:
    case Format::uint8: return 1;
    case Format::int16:
    case Format::uint16: return 2;
    case Format::int32:
    case Format::uint32: return 4;
    case Format::int64:
    case Format::float64: return 8;
    case Format::decimal128: return 16;
    case Format::text32:
    case Format::text64: break;
  }
  return 0;
}

std::int64_t place_among(const std::vector<std::string>& names, std::string_view text) noexcept {
  const auto found = std::find(names.begin(), names.end(), text);
  return found == names.end() ? -1 : found - names.begin();
}

bool is_set(const std::uint8_t* bits, std::size_t place) noexcept { return (bits[place / 8] >> (place % 8) & 1) != 0; }

}  // namespace

bool is_text(Format format) noexcept { return format == Format::text32 || format == Format::text64; }

void Flaws::set(std::size_t cell, Flaw flaw) noexcept {
  if (!any_) std::fill_n(cells_.begin(), count_, Flaw::none);
  any_ = true;
  if (cells_[cell] == Flaw::none) cells_[cell] = flaw;
}

void CellReader::open(const Cells& cells, Counting counting, const std::vector<std::string>& names,
                      Translations& translations) {
  cells_ = &cells;
  names_ = &names;
  counting_ = counting;
  if (cells.names.empty()) return;
  auto& translated = translations.emplace_back();
  for (const std::string& entry : cells.names) translated.push_back(place_among(names, entry));
  translated_ = &translated;
}

void CellReader::fetch(std::size_t begin, std::size_t count) const noexcept {
  constexpr std::size_t line = 64;
  const std::size_t size = size_of(cells_->format);
  const auto* at = static_cast<const char*>(cells_->data) + (cells_->first + begin) * size;
  for (const char* const end = at + count * size; at < end; at += line) __builtin_prefetch(at, 0, 2);
}

const std::uint8_t* CellReader::bytes(std::size_t begin) const noexcept {
  const bool plain = cells_->format == Format::uint8 && cells_->valid == nullptr && translated_ == nullptr;
  return plain ? static_cast<const std::uint8_t*>(cells_->data) + cells_->first + begin : nullptr;
}

const std::int64_t* CellReader::read(std::size_t begin, std::size_t count, std::int64_t* buffer, Flaws& flaws) const {
  const std::size_t from = cells_->first + begin;
  if (cells_->valid != nullptr) mark_missing(from, count, flaws);
  if (cells_->format == Format::int64 && counting_ == Counting::ones && translated_ == nullptr) {
    return static_cast<const std::int64_t*>(cells_->data) + from;
  }
  fill(from, count, buffer, flaws);
  return buffer;
}

void CellReader::mark_missing(std::size_t from, std::size_t count, Flaws& flaws) const {
  for (std::size_t i = 0; i < count; ++i) {
    if (!is_set(cells_->valid, from + i)) flaws.set(i, Flaw::nothing);
  }
}

void CellReader::fill(std::size_t from, std::size_t count, std::int64_t* buffer, Flaws& flaws) const {
  switch (cells_->format) {
    case Format::int8: return widen<std::int8_t>(from, count, buffer, flaws);
    case Format::int16: return widen<std::int16_t>(from, count, buffer, flaws);
    case Format::int32: return widen<std::int32_t>(from, count, buffer, flaws);
    case Format::int64: return widen<std::int64_t>(from, count, buffer, flaws);
    case Format::uint8: return widen<std::uint8_t>(from, count, buffer, flaws);
    case Format::uint16: return widen<std::uint16_t>(from, count, buffer, flaws);
    case Format::uint32: return widen<std::uint32_t>(from, count, buffer, flaws);
    case Format::float64: return round_doubles(from, count, buffer, flaws);
    case Format::decimal128: return read_decimals(from, count, buffer, flaws);
    case Format::text32: return read_texts<std::int32_t>(from, count, buffer);
    case Format::text64: return read_texts<std::int64_t>(from, count, buffer);
  }
}

template <class Number>
void CellReader::widen(std::size_t from, std::size_t count, std::int64_t* buffer, Flaws& flaws) const {
  copy_cells(static_cast<const Number*>(cells_->data) + from, buffer, count);
  if (translated_ != nullptr) {
    for (std::size_t i = 0; i < count; ++i) {
      const bool known = buffer[i] >= 0 && static_cast<std::size_t>(buffer[i]) < translated_->size();
      buffer[i] = known ? (*translated_)[static_cast<std::size_t>(buffer[i])] : -1;
    }
  } else if (counting_ == Counting::billionths) {
    for (std::size_t i = 0; i < count; ++i) {
      const bool fits = buffer[i] >= -billion && buffer[i] <= billion;
      if (!fits) flaws.set(i, Flaw::unusable);
      buffer[i] = fits ? buffer[i] * billion : 0;
    }
  }
}

/// Points and percentages to the nearest billionth; of counts, parts and wholes only whole numbers.
void CellReader::round_doubles(std::size_t from, std::size_t count, std::int64_t* buffer, Flaws& flaws) const {
  const double* numbers = static_cast<const double*>(cells_->data) + from;
  const bool ones = counting_ == Counting::ones;
  const double most = ones ? most_whole_double : most_double;
  const double factor = ones ? 1 : 1e9;
  if (round_cells(numbers, factor, most, buffer, count) && !ones) return;
  for (std::size_t i = 0; i < count; ++i) {
    const bool fits = numbers[i] >= -most && numbers[i] <= most;  // not NaN, either
    if (!fits || (ones && static_cast<double>(buffer[i]) != numbers[i])) flaws.set(i, Flaw::unusable);
  }
}

/// A decimal with more digits than a billionth counts, or than int64 holds, is unusable.
void CellReader::read_decimals(std::size_t from, std::size_t count, std::int64_t* buffer, Flaws& flaws) const {
  const auto* words = static_cast<const std::uint64_t*>(cells_->data) + 2 * from;
  const int shift = (counting_ == Counting::billionths ? 9 : 0) - cells_->scale;
  const Wide factor = power_of_ten(std::min(shift < 0 ? -shift : shift, 18));
  constexpr Wide most = INT64_MAX;
  for (std::size_t i = 0; i < count; ++i) {
    const Wide number = (Wide{static_cast<std::int64_t>(words[2 * i + 1])} * (Wide{1} << 64)) + words[2 * i];
    const bool small = shift < 0 || (number <= most && number >= -most);
    const Wide scaled = shift < 0 ? number / factor : (small ? number * factor : 0);
    const bool exact = shift >= 0 || scaled * factor == number;
    const bool usable = small && exact && fits(scaled);
    if (!usable) flaws.set(i, Flaw::unusable);
    buffer[i] = usable ? static_cast<std::int64_t>(scaled) : 0;
  }
}

template <class End>
void CellReader::read_texts(std::size_t from, std::size_t count, std::int64_t* buffer) const {
  const auto* ends = static_cast<const End*>(cells_->ends) + from;
  const auto* bytes = static_cast<const char*>(cells_->data);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view text(bytes + ends[i], static_cast<std::size_t>(ends[i + 1] - ends[i]));
    buffer[i] = place_among(*names_, text);
  }
}

}  // namespace detail

std::string_view to_string(Format format) noexcept {
  switch (format) {
    case Format::int8: return "int8";
    case Format::int16: return "int16";
    case Format::int32: return "int32";
    case Format::int64: return "int64";
    case Format::uint8: return "uint8";
    case Format::uint16: return "uint16";
    case Format::uint32: return "uint32";
    case Format::float64: return "float64";
    case Format::decimal128: return "decimal128";
    case Format::text32: return "text32";
    case Format::text64: break;
  }
  return "text64";
}

}  // namespace cchc
