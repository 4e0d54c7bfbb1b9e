#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "cchc/columns.hpp"

namespace cchc::detail {

/// Places of whole columns of units by a rubric's rule of comparing and of ties. Units are sorted window by window,
/// from the best on: meanwhile `ranks` holds the keys of those whose turn has not come, so that no more memory is
/// needed than one window.
class Ranker {
 public:
  static constexpr std::size_t usual_window = std::size_t{1} << 20;  ///< units sorted at once, 16 bytes each

  /// Throws InvalidValue when a line that decides is not among `scored`, or without the columns that are compared.
  Ranker(const Rubric& rubric, const std::vector<LineColumns>& scored, std::size_t window = usual_window);

  void rank(std::size_t units, const std::int32_t* groups, std::int32_t* ranks) const;

 private:
  /// The smaller the key, the better the unit; equal keys need `order`.
  struct Entry {
    std::uint32_t key;
    std::uint32_t unit;
  };
  /// How far the places of a group are given.
  struct Given {
    std::int32_t place = 0;
    std::int32_t units = 0;
  };

  bool write_keys(std::size_t units, const std::int32_t* groups, std::int32_t* ranks) const noexcept;
  std::vector<std::uint32_t> windows(std::size_t units, const std::int32_t* ranks) const;
  bool is_ranked(std::size_t unit) const noexcept;
  double rate(std::size_t unit) const noexcept;
  bool rates_tell(std::size_t unit) const noexcept;
  int order(std::size_t a, std::size_t b) const noexcept;
  int order(std::size_t a, std::size_t b, const LineColumns& line) const noexcept;
  static void sort_by_keys(std::vector<Entry>& entries, std::vector<Entry>& other, const std::int32_t* groups);
  void sort_equal_keys(std::vector<Entry>& entries, const std::int32_t* groups) const;
  void give_places(const std::vector<Entry>& entries, const std::int32_t* groups, std::int32_t* ranks,
                   std::unordered_map<std::uint32_t, Given>& given) const;

  RankingRule rule_;
  std::vector<LineColumns> lines_;  // the whole, then what breaks ties
  std::size_t window_;
};

}  // namespace cchc::detail
