#include "cchc/arrow.hpp"

#include <doctest/doctest.h>

#include "cchc/error.hpp"

using namespace cchc;

namespace {

/// What a test hands over, kept until it is released.
struct Exported {
  explicit Exported(std::vector<ArrowColumn> columns, std::size_t length) {
    export_batch(std::move(columns), length, &schema, &batch);
  }
  Exported(const Exported&) = delete;
  Exported& operator=(const Exported&) = delete;
  ~Exported() {
    if (schema.release != nullptr) schema.release(&schema);
    if (batch.release != nullptr) batch.release(&batch);
  }

  ArrowSchema schema{};
  ArrowArray batch{};
};

ArrowColumn three(const char* name, const char* format) {
  const auto values = std::make_shared<std::vector<std::int64_t>>(std::vector<std::int64_t>{7, 0, 9, 0, 11, 0});
  return {name, format, values, values->data(), {}, 0};
}

}  // namespace

TEST_CASE("columns handed over are read back where they lie") {
  ArrowColumn half = three("2/part", "l");
  half.valid = {0b101};
  half.missing = 1;
  const void* const data = half.data;
  const Exported exported({half, three("3", "d:18,9")}, 3);
  const auto columns = columns_of(exported.schema, exported.batch);
  REQUIRE(columns.size() == 2);
  CHECK(columns[0].name == "2/part");
  CHECK(columns[0].cells.format == Format::int64);
  CHECK(columns[0].cells.data == data);
  REQUIRE(columns[0].cells.valid != nullptr);
  CHECK(*columns[0].cells.valid == 0b101);
  CHECK(columns[1].cells.format == Format::decimal128);
  CHECK(columns[1].cells.scale == 9);
  CHECK(columns[1].cells.valid == nullptr);
}

TEST_CASE("a column that was moved out outlives its batch") {
  std::weak_ptr<const void> values;
  ArrowSchema schema{};
  ArrowArray column{};
  {
    ArrowColumn given = three("2", "l");
    values = given.values;
    Exported exported({std::move(given)}, 3);
    schema = *exported.schema.children[0];
    column = *exported.batch.children[0];
    exported.schema.children[0]->release = nullptr;  // moved, as the interface says
    exported.batch.children[0]->release = nullptr;
  }
  CHECK_FALSE(values.expired());
  CHECK(static_cast<const std::int64_t*>(cells_of(schema, column).data)[2] == 9);
  schema.release(&schema);
  column.release(&column);
  CHECK(values.expired());
  CHECK((column.release == nullptr));
}

TEST_CASE("a format that no finding is read from is refused with the column's name") {
  for (const char* format : {"f", "L", "d:38,20", "d:9,2,256", "d:x", "tdD", "+l", "b", "vu"}) {
    CAPTURE(format);
    const Exported exported({three("2.1", format)}, 3);
    CHECK_THROWS_WITH_AS(columns_of(exported.schema, exported.batch), doctest::Contains("\"2.1\""), InvalidValue);
    CHECK_THROWS_WITH_AS(columns_of(exported.schema, exported.batch), doctest::Contains(format), InvalidValue);
  }
  const Exported exported({three("2.1", "l")}, 3);
  CHECK_THROWS_WITH_AS(columns_of(*exported.schema.children[0], *exported.batch.children[0]),
                       doctest::Contains("record batch"), InvalidValue);
}
