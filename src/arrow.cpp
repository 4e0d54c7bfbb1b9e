#include "cchc/arrow.hpp"

#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

#include "cchc/error.hpp"

namespace cchc {
namespace {

struct KnownFormat {
  std::string_view arrow;
  Format format;
};
constexpr KnownFormat known_formats[] = {
    {"c", Format::int8},   {"s", Format::int16},  {"i", Format::int32},   {"l", Format::int64},  {"C", Format::uint8},
    {"S", Format::uint16}, {"I", Format::uint32}, {"g", Format::float64}, {"u", Format::text32}, {"U", Format::text64}};

std::string name_of(const ArrowSchema& schema) { return schema.name == nullptr ? "" : schema.name; }

[[noreturn]] void refuse(const ArrowSchema& schema, const std::string& why) {
  throw InvalidValue("column \"" + name_of(schema) + "\" is of the Arrow format \"" + schema.format + "\": " + why);
}

/// The scale of "d:18,9" or "d:18,9,128"; empty for other decimals.
std::optional<int> scale_of(std::string_view format) {
  if (format.substr(0, 2) != "d:") return std::nullopt;
  const char* const end = format.data() + format.size();
  int precision = 0;
  int scale = 0;
  auto [comma, fault] = std::from_chars(format.data() + 2, end, precision);
  if (fault != std::errc{} || comma == end || *comma != ',') return std::nullopt;
  const auto [rest, other_fault] = std::from_chars(comma + 1, end, scale);
  const bool known_width = rest == end || std::string_view(rest, static_cast<std::size_t>(end - rest)) == ",128";
  return other_fault == std::errc{} && known_width && scale >= -9 && scale <= 18 ? std::optional(scale) : std::nullopt;
}

/// The buffers of a column, without what its dictionary says.
Cells plain_cells(const ArrowSchema& schema, const ArrowArray& array) {
  Cells cells;
  bool known = false;
  if (const auto scale = scale_of(schema.format)) {
    cells.format = Format::decimal128;
    cells.scale = *scale;
    known = true;
  }
  for (const KnownFormat& one : known_formats) {
    if (one.arrow != schema.format) continue;
    cells.format = one.format;
    known = true;
  }
  if (!known) {
    refuse(schema,
           "expected whole numbers up to 64 bits, float64, decimal128 of a scale from -9 to 18, text, or a "
           "dictionary of text");
  }
  const bool text = cells.format == Format::text32 || cells.format == Format::text64;
  if (array.n_buffers != (text ? 3 : 2)) refuse(schema, "it has " + std::to_string(array.n_buffers) + " buffers");
  cells.valid = array.null_count == 0 ? nullptr : static_cast<const std::uint8_t*>(array.buffers[0]);
  cells.first = static_cast<std::size_t>(array.offset);
  cells.data = array.buffers[text ? 2 : 1];
  if (text) cells.ends = array.buffers[1];
  return cells;
}

template <class End>
std::vector<std::string> texts_of(const Cells& cells, std::size_t count) {
  const auto* ends = static_cast<const End*>(cells.ends) + cells.first;
  const auto* bytes = static_cast<const char*>(cells.data);
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < count; ++i) texts.emplace_back(bytes + ends[i], bytes + ends[i + 1]);
  return texts;
}

std::vector<std::string> entries_of(const ArrowSchema& schema, const ArrowArray& dictionary) {
  const Cells cells = plain_cells(*schema.dictionary, dictionary);
  const auto count = static_cast<std::size_t>(dictionary.length);
  if (cells.format == Format::text32) return texts_of<std::int32_t>(cells, count);
  if (cells.format == Format::text64) return texts_of<std::int64_t>(cells, count);
  refuse(schema, "it is a dictionary of the format \"" + std::string(schema.dictionary->format) + "\", expected text");
}

/// What is handed over, kept until it is released.
struct Held {
  std::string format, name;
  std::shared_ptr<const void> values;
  std::vector<std::uint8_t> valid;
  const void* buffers[2] = {nullptr, nullptr};
};

struct HeldBatch {
  const void* buffers[1] = {nullptr};
  std::vector<ArrowSchema> schemas;
  std::vector<ArrowArray> arrays;
  std::vector<ArrowSchema*> schema_places;
  std::vector<ArrowArray*> array_places;
};

/// Of a whole batch: its children first, unless somebody has moved them out.
template <class Struct>
void release_batch(Struct* whole) {
  for (std::int64_t i = 0; i < whole->n_children; ++i) {
    if (whole->children[i]->release != nullptr) whole->children[i]->release(whole->children[i]);
  }
  delete static_cast<HeldBatch*>(whole->private_data);
  whole->release = nullptr;
}

template <class Struct>
void release_column(Struct* column) {
  delete static_cast<std::shared_ptr<Held>*>(column->private_data);
  column->release = nullptr;
}

ArrowSchema schema_of(const std::shared_ptr<Held>& held, bool nullable) {
  return {held->format.c_str(),
          held->name.c_str(),
          nullptr,
          nullable ? ARROW_FLAG_NULLABLE : 0,
          0,
          nullptr,
          nullptr,
          &release_column<ArrowSchema>,
          new std::shared_ptr<Held>(held)};
}

ArrowArray array_of(const std::shared_ptr<Held>& held, std::size_t length, std::int64_t missing) {
  return {
      static_cast<std::int64_t>(length), missing, 0, 2, 0, held->buffers, nullptr, nullptr, &release_column<ArrowArray>,
      new std::shared_ptr<Held>(held)};
}

}  // namespace

Cells cells_of(const ArrowSchema& schema, const ArrowArray& array) {
  Cells cells = plain_cells(schema, array);
  if (schema.dictionary != nullptr) cells.names = entries_of(schema, *array.dictionary);
  if (schema.dictionary != nullptr && cells.names.empty()) cells.names.emplace_back();  // still no plain numbers
  return cells;
}

std::vector<NamedCells> columns_of(const ArrowSchema& schema, const ArrowArray& batch) {
  if (std::string_view(schema.format) != "+s") refuse(schema, "expected a record batch, which is a struct of columns");
  if (batch.null_count != 0 && batch.buffers[0] != nullptr) refuse(schema, "rows of it are null, expected none");
  std::vector<NamedCells> columns;
  for (std::int64_t i = 0; i < schema.n_children; ++i) {
    columns.push_back({name_of(*schema.children[i]), cells_of(*schema.children[i], *batch.children[i])});
    columns.back().cells.first += static_cast<std::size_t>(batch.offset);
  }
  return columns;
}

void export_batch(std::vector<ArrowColumn> columns, std::size_t length, ArrowSchema* schema, ArrowArray* batch) {
  auto schemas = std::make_unique<HeldBatch>();
  auto arrays = std::make_unique<HeldBatch>();
  const std::size_t count = columns.size();
  schemas->schemas.reserve(count), schemas->schema_places.reserve(count);
  arrays->arrays.reserve(count), arrays->array_places.reserve(count);
  for (ArrowColumn& column : columns) {
    const auto held = std::make_shared<Held>();
    held->format = std::move(column.format);
    held->name = std::move(column.name);
    held->values = std::move(column.values);
    held->valid = std::move(column.valid);
    held->buffers[0] = held->valid.empty() ? nullptr : held->valid.data();
    held->buffers[1] = column.data;
    schemas->schemas.push_back(schema_of(held, !held->valid.empty()));
    schemas->schema_places.push_back(&schemas->schemas.back());
    arrays->arrays.push_back(array_of(held, length, column.missing));
    arrays->array_places.push_back(&arrays->arrays.back());
  }
  const auto children = static_cast<std::int64_t>(count);
  *schema = {"+s",   "", nullptr, 0, children, schemas->schema_places.data(), nullptr, &release_batch<ArrowSchema>,
             nullptr};
  *batch = {
      static_cast<std::int64_t>(length), 0,      0, 1, children, arrays->buffers, arrays->array_places.data(), nullptr,
      &release_batch<ArrowArray>,        nullptr};
  schema->private_data = schemas.release();
  batch->private_data = arrays.release();
}

}  // namespace cchc
