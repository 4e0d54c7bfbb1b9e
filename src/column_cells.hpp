#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "cchc/cells.hpp"

namespace cchc::detail {

/// What is wrong with a cell: it says nothing, or what it says cannot be.
enum class Flaw : std::uint8_t { none, nothing, unusable };

/// The flaws of a block of cells, written down only when there are any.
class Flaws {
 public:
  explicit Flaws(std::size_t most) : cells_(most) {}

  void start(std::size_t count) noexcept { count_ = count, any_ = false; }
  void set(std::size_t cell, Flaw flaw) noexcept;
  bool any() const noexcept { return any_; }
  Flaw operator[](std::size_t cell) const noexcept { return any_ ? cells_[cell] : Flaw::none; }

 private:
  std::vector<Flaw> cells_;
  std::size_t count_ = 0;
  bool any_ = false;
};

/// What the whole numbers of a block count.
enum class Counting { ones, billionths };

/// Reads the cells of a column, which must outlive it, as int64, block by block.
class CellReader {
 public:
  /// What each entry of a dictionary stands for; apart, so that a reader is no more than a few words.
  using Translations = std::deque<std::vector<std::int64_t>>;

  /// `names`: what texts and dictionaries may say; the number of a name is its place among them, -1 of any other.
  void open(const Cells& cells, Counting counting, const std::vector<std::string>& names, Translations& translations);
  bool is_open() const noexcept { return cells_ != nullptr; }

  /// `count` cells from unit `begin` on: where they lie, if as they are wanted, or in `buffer`.
  const std::int64_t* read(std::size_t begin, std::size_t count, std::int64_t* buffer, Flaws& flaws) const;

  /// Asks the memory for cells that are read soon.
  void fetch(std::size_t begin, std::size_t count) const noexcept;

  /// Where the cells lie from unit `begin` on, if they are bytes that stand for themselves; else null.
  const std::uint8_t* bytes(std::size_t begin) const noexcept;

 private:
  void mark_missing(std::size_t from, std::size_t count, Flaws& flaws) const;
  void fill(std::size_t from, std::size_t count, std::int64_t* buffer, Flaws& flaws) const;
  template <class Number>
  void widen(std::size_t from, std::size_t count, std::int64_t* buffer, Flaws& flaws) const;
  void round_doubles(std::size_t from, std::size_t count, std::int64_t* buffer, Flaws& flaws) const;
  void read_decimals(std::size_t from, std::size_t count, std::int64_t* buffer, Flaws& flaws) const;
  template <class End>
  void read_texts(std::size_t from, std::size_t count, std::int64_t* buffer) const;

  const Cells* cells_ = nullptr;
  const std::vector<std::string>* names_ = nullptr;
  const std::vector<std::int64_t>* translated_ = nullptr;  // of each entry of the dictionary; null: there is none
  Counting counting_ = Counting::ones;
};

bool is_text(Format format) noexcept;

}  // namespace cchc::detail
