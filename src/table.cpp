#include "cchc/table.hpp"

#include <algorithm>
#include <utility>

#include "cchc/error.hpp"
#include "cchc/match.hpp"
#include "decimal.hpp"
#include "exact.hpp"
#include "quote.hpp"

namespace cchc {
namespace {

using detail::Wide;  // holds a share of int64 times ten thousand

/// "32,43": hundredths of a percent, rounded half away from zero.
std::string percent(Share share) {
  const Wide whole = share.whole < 0 ? -Wide{share.whole} : Wide{share.whole};
  const Wide part = share.part < 0 ? -Wide{share.part} : Wide{share.part};
  const Wide hundredths = (part * 20000 + whole) / (whole * 2);
  std::string units;  // std::to_string knows no 128 bits
  for (Wide rest = hundredths / 100; units.empty() || rest > 0; rest /= 10) units += static_cast<char>('0' + rest % 10);
  std::reverse(units.begin(), units.end());
  const auto cents = static_cast<int>(hundredths % 100);
  const bool negative = (share.part < 0) != (share.whole < 0) && hundredths != 0;
  return (negative ? "-" : "") + units + "," + static_cast<char>('0' + cents / 10) +
         static_cast<char>('0' + cents % 10);
}

std::string to_text(Share share) {
  const std::string ratio = std::to_string(share.part) + "/" + std::to_string(share.whole);
  return share.empty() ? ratio : ratio + " (" + percent(share) + " %)";  // of nothing there is no rate
}

void check_lengths(const std::vector<Column>& columns) {
  for (const Column& column : columns) {
    const std::size_t expected = columns.front().values.size();
    if (column.values.size() == expected) continue;
    throw InvalidValue("column " + detail::quote(column.key) + " has " + std::to_string(column.values.size()) +
                       " values; expected " + std::to_string(expected) + ", as in the first column");
  }
}

void check_keys(const std::vector<Column>& columns) {
  std::vector<std::string_view> keys;
  for (const Column& column : columns) keys.push_back(column.key);
  std::sort(keys.begin(), keys.end());
  const auto repeated = std::adjacent_find(keys.begin(), keys.end());
  if (repeated != keys.end()) {
    throw InvalidValue("two columns have the key " + detail::quote(*repeated) + "; give each its own");
  }
}

}  // namespace

Table::Table(std::string title, std::vector<Column> columns) : title_(std::move(title)), columns_(std::move(columns)) {
  check_lengths(columns_);
  check_keys(columns_);
}

const Column& Table::column(std::string_view key) const {
  std::string keys;
  for (const Column& column : columns_) {
    if (column.key == key) return column;
    keys += (keys.empty() ? "" : ", ") + column.key;
  }
  throw NotFound("no column " + detail::quote(key) + "; the table has " + keys);
}

bool operator==(const Table& a, const Table& b) noexcept {
  const auto same = [](const Column& x, const Column& y) {
    return x.key == y.key && x.heading == y.heading && x.values == y.values;
  };
  return a.title() == b.title() &&
         std::equal(a.columns().begin(), a.columns().end(), b.columns().begin(), b.columns().end(), same);
}

std::string to_text(const Value& value) {
  return match(
      value, [](std::monostate) { return std::string(); }, [](std::int64_t number) { return std::to_string(number); },
      [](Decimal number) { return detail::decimal_text(number.billionths, number.places, ','); },
      [](Share share) { return to_text(share); }, [](Date day) { return to_vietnamese(day); },
      [](const std::string& text) { return text; });
}

}  // namespace cchc
