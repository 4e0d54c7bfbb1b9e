#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "cchc/error.hpp"
#include "columns.hpp"

namespace cchc::python {

namespace {

bool is_array(const py::object& object) { return py::isinstance<py::array>(object); }

bool has(const py::object& object, const char* method) { return py::hasattr(py::type::of(object), method); }

/// Whether a library of which the arrays are NumPy's made it: there NaN stays what it is.
bool is_of_pandas(const py::object& object) {
  const auto module = py::str(py::type::of(object).attr("__module__")).cast<std::string>();
  return module == "pandas" || module.rfind("pandas.", 0) == 0;
}

[[noreturn]] void refuse(const std::string& name, const std::string& why) {
  throw InvalidValue("column \"" + name + "\" " + why);
}

Format format_of(const std::string& name, const py::array& array) {
  const py::dtype dtype = array.dtype();
  const char kind = dtype.kind();
  const py::ssize_t size = dtype.itemsize();
  const bool native = dtype.byteorder() == '=' || dtype.byteorder() == '|';
  if (native && kind == 'i') {
    return size == 8 ? Format::int64 : (size == 4 ? Format::int32 : (size == 2 ? Format::int16 : Format::int8));
  }
  if (native && kind == 'u' && size <= 4)
    return size == 4 ? Format::uint32 : (size == 2 ? Format::uint16 : Format::uint8);
  if (native && kind == 'f' && size == 8) return Format::float64;
  refuse(name, "is of dtype " + py::str(dtype).cast<std::string>() +
                   ": expected whole numbers up to int64 or uint32, float64, or str for options and states");
}

/// Words looked up once each: numbers of a dictionary of their own. None is missing.
struct Words {
  std::vector<std::int32_t> codes;
  std::vector<std::uint8_t> valid;
  std::vector<std::string> names;
};

Cells words_of(const std::string& name, const py::array& array, GivenColumns& given) {
  auto words = std::make_shared<Words>();
  const auto count = static_cast<std::size_t>(array.shape(0));
  words->codes.resize(count);
  words->valid.assign((count + 7) / 8, 0xFF);
  std::unordered_map<std::string_view, std::int32_t> known;
  const auto* items = static_cast<PyObject* const*>(array.data());
  for (std::size_t i = 0; i < count; ++i) {
    Py_ssize_t size = 0;
    if (items[i] == Py_None) {
      words->valid[i / 8] = static_cast<std::uint8_t>(words->valid[i / 8] & ~(1U << i % 8));
      continue;
    }
    const char* text = PyUnicode_Check(items[i]) ? PyUnicode_AsUTF8AndSize(items[i], &size) : nullptr;
    if (text == nullptr) {
      PyErr_Clear();
      refuse(name, "has an object that is no str in row " + std::to_string(i) + ": expected str or None");
    }
    const std::string_view word(text, static_cast<std::size_t>(size));
    const auto [place, added] = known.emplace(word, static_cast<std::int32_t>(words->names.size()));
    if (added) words->names.emplace_back(word);
    words->codes[i] = place->second;
  }
  if (words->names.empty()) words->names.emplace_back();
  Cells cells = Cells::of(words->codes.data());
  cells.valid = words->valid.data();
  cells.names = words->names;
  given.held.push_back(std::move(words));
  return cells;
}

Cells cells_of_array(const std::string& name, py::array array, GivenColumns& given, std::size_t& units) {
  if (array.ndim() != 1) refuse(name, "has " + std::to_string(array.ndim()) + " dimensions: expected one");
  units = static_cast<std::size_t>(array.shape(0));
  if (array.dtype().kind() == 'U') array = array.attr("astype")("O");
  const bool dense = units <= 1 || array.strides(0) == array.itemsize();
  if (!dense || reinterpret_cast<std::uintptr_t>(array.data()) % static_cast<std::size_t>(array.itemsize()) != 0) {
    array = array.attr("copy")();
  }
  const bool words = array.dtype().kind() == 'O';
  Cells cells = words ? words_of(name, array, given) : Cells{array.data(), format_of(name, array)};
  given.owners.push_back(std::move(array));
  return cells;
}

template <class Struct>
const Struct& in_capsule(const py::handle& capsule, const char* name) {
  void* inside = PyCapsule_GetPointer(capsule.ptr(), name);
  if (inside == nullptr) throw py::error_already_set();
  return *static_cast<const Struct*>(inside);
}

/// Schema and array of `__arrow_c_array__`; `given` keeps them.
std::pair<const ArrowSchema&, const ArrowArray&> arrow_array(const py::object& source, GivenColumns& given) {
  const py::tuple pair = source.attr("__arrow_c_array__")();
  given.owners.push_back(pair);
  return {in_capsule<ArrowSchema>(pair[0], "arrow_schema"), in_capsule<ArrowArray>(pair[1], "arrow_array")};
}

/// The arrays of `__arrow_c_stream__`; `given` keeps them.
class Stream {
 public:
  Stream(const py::object& source, GivenColumns& given) : capsule_(source.attr("__arrow_c_stream__")()), given_(given) {
    stream_ = const_cast<ArrowArrayStream*>(&in_capsule<ArrowArrayStream>(capsule_, "arrow_array_stream"));
    check(stream_->get_schema(stream_, hold<ArrowSchema>(schema_)));
    given.owners.push_back(capsule_);
  }

  const ArrowSchema& schema() const { return *schema_; }

  /// The next array; null at the end.
  const ArrowArray* next() {
    ArrowArray* array = nullptr;
    check(stream_->get_next(stream_, hold<ArrowArray>(array)));
    return array->release == nullptr ? nullptr : array;
  }

 private:
  template <class Struct>
  Struct* hold(Struct*& place) {
    const std::shared_ptr<Struct> held(new Struct{}, [](Struct* one) {
      if (one->release != nullptr) one->release(one);
      delete one;
    });
    given_.held.push_back(held);
    return place = held.get();
  }

  void check(int fault) {
    if (fault == 0) return;
    const char* why = stream_->get_last_error(stream_);
    throw InvalidValue("the Arrow stream cannot be read: " + std::string(why == nullptr ? "no reason given" : why));
  }

  py::object capsule_;
  GivenColumns& given_;
  ArrowArrayStream* stream_ = nullptr;
  ArrowSchema* schema_ = nullptr;
};

/// A column under the name that it has here.
Cells named_cells(const std::string& name, ArrowSchema schema, const ArrowArray& array, std::size_t& units) {
  schema.name = name.c_str();
  units = static_cast<std::size_t>(array.length);
  return cchc::cells_of(schema, array);
}

void add_batch(const ArrowSchema& schema, const ArrowArray& array, GivenColumns& given) {
  given.batches.push_back({static_cast<std::size_t>(array.length), columns_of(schema, array)});
}

void add_mapping(const py::dict& columns, GivenColumns& given) {
  ColumnBatch batch;
  batch.columns.reserve(columns.size());
  given.owners.reserve(columns.size());
  for (const auto& [key, array] : columns) {
    const auto name = py::cast<std::string>(key);
    std::size_t units = 0;
    Cells cells = cells_of(name, py::reinterpret_borrow<py::object>(array), given, units);
    if (!batch.columns.empty() && units != batch.units) {
      refuse(name, "has " + std::to_string(units) + " rows, \"" + batch.columns.front().name + "\" has " +
                       std::to_string(batch.units) + ": expected as many");
    }
    batch.units = units;
    batch.columns.push_back({name, std::move(cells)});
  }
  given.batches.push_back(std::move(batch));
}

}  // namespace

std::size_t GivenColumns::units() const noexcept {
  std::size_t units = 0;
  for (const ColumnBatch& batch : batches) units += batch.units;
  return units;
}

Cells cells_of(const std::string& name, const py::object& array, GivenColumns& given, std::size_t& units) {
  if (is_array(array)) return cells_of_array(name, array, given, units);
  if (has(array, "__arrow_c_array__")) {
    const auto [schema, cells] = arrow_array(array, given);
    return named_cells(name, schema, cells, units);
  }
  if (has(array, "__arrow_c_stream__") && !is_of_pandas(array)) {
    Stream stream(array, given);
    const ArrowArray* first = stream.next();
    if (first == nullptr) return {};
    if (stream.next() != nullptr) refuse(name, "comes in several chunks: combine them, or give a table as a whole");
    return named_cells(name, stream.schema(), *first, units);
  }
  py::array converted = py::array::ensure(array);
  if (converted) return cells_of_array(name, std::move(converted), given, units);
  refuse(name, "is no array of NumPy or Arrow");
}

GivenColumns given_columns(const py::object& columns) {
  GivenColumns given;
  if (py::isinstance<py::dict>(columns)) {
    add_mapping(columns, given);
  } else if (has(columns, "__arrow_c_array__")) {
    const auto [schema, array] = arrow_array(columns, given);
    add_batch(schema, array, given);
  } else if (has(columns, "__arrow_c_stream__") && !is_of_pandas(columns)) {
    Stream stream(columns, given);
    while (const ArrowArray* array = stream.next()) add_batch(stream.schema(), *array, given);
  } else if (has(columns, "items")) {
    add_mapping(py::dict(columns.attr("items")()), given);
  } else {
    throw py::type_error("columns: expected a mapping of names to arrays, or Arrow record batches");
  }
  return given;
}

}  // namespace cchc::python
