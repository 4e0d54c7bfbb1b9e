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
  /// The smaller the key, the better the unit; equal keys need `order`.
  struct Entry {
    std::uint32_t key;
    std::uint32_t unit;
  };

  std::vector<Entry> entries(std::size_t units, const std::int32_t* groups, std::int32_t* ranks) const;
  bool is_ranked(std::size_t unit) const noexcept;
  double rate(std::size_t unit) const noexcept;
  bool rates_tell(const std::vector<Entry>& entries) const noexcept;
  int order(std::size_t a, std::size_t b) const noexcept;
  int order(std::size_t a, std::size_t b, const LineColumns& line) const noexcept;
  static void sort_by_keys(std::vector<Entry>& entries, const std::int32_t* groups);
  void sort_equal_keys(std::vector<Entry>& entries, const std::int32_t* groups) const;
  void give_places(const std::vector<Entry>& entries, const std::int32_t* groups, std::int32_t* ranks) const noexcept;

  RankingRule rule_;
  std::vector<LineColumns> lines_;  // the whole, then what breaks ties
};

}  // namespace cchc::detail
