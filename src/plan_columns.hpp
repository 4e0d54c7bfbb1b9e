#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "paragraphs.hpp"

namespace cchc::detail {

/// The columns of a plan's table, in the order the house names them.
enum class Column : unsigned char { stt, objective, task, activity, product, lead, coordinating, deadline, budget };
inline constexpr std::size_t column_count = 9;

std::string_view to_string(Column column) noexcept;  ///< "stt", …: the keys of `cells`

/// Which column a heading names ("Cơ quan phối hợp"); null when none.
std::optional<Column> column_of(std::string_view heading);

/// The headings of the table: which columns it has, in which order, and where its first row begins.
struct Header {
  std::vector<Column> order;
  std::size_t begin = 0;  ///< paragraphs of the headings, half open
  std::size_t end = 0;
};

/// The longest run of paragraphs that are headings of different columns, a deadline and a lead among them.
std::optional<Header> find_header(const std::vector<Paragraph>& paragraphs);

/// Where rows begin when the headings are missing: "I", a heading, "1". The usual order is then taken.
std::optional<Header> guess_header(const std::vector<Paragraph>& paragraphs);

}  // namespace cchc::detail
