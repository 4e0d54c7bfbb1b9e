#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "cchc/columns.hpp"

namespace cchc::detail {

/// Places of whole columns of units by a rubric's rule of comparing and of ties.
class Ranker {
 public:
  /// Throws InvalidValue when a line that decides is not among `scored`, or without the columns that are compared.
  Ranker(const Rubric& rubric, const std::vector<LineColumns>& scored);

  void rank(std::size_t units, const std::int32_t* groups, std::int32_t* ranks) const;

 private:
  struct Entry {
    std::uint64_t key;  ///< the smaller, the better; equal keys need `order`
    std::uint32_t unit;
    std::uint32_t group;
  };

  std::vector<Entry> entries(std::size_t units, const std::int32_t* groups, std::int32_t* ranks) const;
  std::uint64_t key(std::size_t unit) const noexcept;
  bool keys_tell(const std::vector<Entry>& entries) const noexcept;
  int order(std::size_t a, std::size_t b) const noexcept;
  int order(std::size_t a, std::size_t b, const LineColumns& line) const noexcept;
  static void sort_by_keys(std::vector<Entry>& entries);
  void give_places(const std::vector<Entry>& entries, std::int32_t* ranks) const noexcept;

  RankingRule rule_;
  std::vector<LineColumns> lines_;  // the whole, then what breaks ties
};

}  // namespace cchc::detail
