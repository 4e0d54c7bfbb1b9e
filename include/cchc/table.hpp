#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cchc/dates.hpp"
#include "cchc/share.hpp"

namespace cchc {

/// A decimal number as it is printed: with `places` digits behind the comma, 0 to 9.
struct Decimal {
  std::int64_t billionths = 0;
  int places = 2;

  friend bool operator==(Decimal a, Decimal b) noexcept { return a.billionths == b.billionths && a.places == b.places; }
  friend bool operator!=(Decimal a, Decimal b) noexcept { return !(a == b); }
};

/// "87.50": throws InvalidValue for anything that is no decimal number with at most nine digits behind the point.
Decimal parse_decimal(std::string_view text);
std::string to_string(Decimal decimal);

/// monostate: missing, which is neither zero nor an empty text.
using Value = std::variant<std::monostate, std::int64_t, Decimal, Share, Date, std::string>;

struct Column {
  std::string key;      ///< English, stable, for programs: "agency"
  std::string heading;  ///< what people read: "Cơ quan"
  std::vector<Value> values;
};

/// Columns of equal length: the one shape everything leaves the library in.
class Table {
 public:
  Table(std::string title, std::vector<Column> columns);  ///< throws InvalidValue on unequal lengths, repeated keys

  const std::string& title() const noexcept { return title_; }
  const std::vector<Column>& columns() const noexcept { return columns_; }
  const Column& column(std::string_view key) const;  ///< throws NotFound
  std::size_t rows() const noexcept { return columns_.empty() ? 0 : columns_.front().values.size(); }

 private:
  std::string title_;
  std::vector<Column> columns_;
};

bool operator==(const Table& a, const Table& b) noexcept;

std::string to_text(const Value& value);      ///< "12/37 (32,43 %)", "15/08/2024"; empty when missing
std::string to_markdown(const Table& table);  ///< values as to_text gives them; "—" for a missing one
std::string to_csv(const Table& table);       ///< RFC 4180, UTF-8, one line of headings; "12/37", "2024-08-15"
std::string to_html(const Table& table);      ///< one <table> with <caption>, escaped; values as in Markdown

}  // namespace cchc
