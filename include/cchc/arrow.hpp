#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "cchc/cells.hpp"

// The C data interface of Apache Arrow: https://arrow.apache.org/docs/format/CDataInterface.html. The structs are as
// published there, under the guard that every header with them shares.
#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

extern "C" {
struct ArrowSchema {
  const char* format;
  const char* name;
  const char* metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema** children;
  struct ArrowSchema* dictionary;
  void (*release)(struct ArrowSchema*);
  void* private_data;
};

struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void** buffers;
  struct ArrowArray** children;
  struct ArrowArray* dictionary;
  void (*release)(struct ArrowArray*);
  void* private_data;
};
}

#endif

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

extern "C" {
struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema* out);
  int (*get_next)(struct ArrowArrayStream*, struct ArrowArray* out);
  const char* (*get_last_error)(struct ArrowArrayStream*);
  void (*release)(struct ArrowArrayStream*);
  void* private_data;
};
}

#endif

namespace cchc {

/// A column of an Arrow array where it lies; the array must outlive it. Throws InvalidValue, naming the column and its
/// format, for one that no finding is read from.
Cells cells_of(const ArrowSchema& schema, const ArrowArray& array);

/// The columns of a record batch, which is an array of structs. Throws InvalidValue for another array.
std::vector<NamedCells> columns_of(const ArrowSchema& schema, const ArrowArray& batch);

/// A column to be handed over. `values` keeps what `data` points to.
struct ArrowColumn {
  std::string name;
  std::string format;  ///< as Arrow writes it: "g", "d:18,9", "i"
  std::shared_ptr<const void> values;
  const void* data = nullptr;
  std::vector<std::uint8_t> valid;  ///< a bit for each cell; empty: all are there
  std::int64_t missing = 0;         ///< how many bits are not set
};

/// Hands columns of `length` cells over as a record batch; whoever takes it calls `release`. Nothing is copied.
void export_batch(std::vector<ArrowColumn> columns, std::size_t length, ArrowSchema* schema, ArrowArray* batch);

}  // namespace cchc
