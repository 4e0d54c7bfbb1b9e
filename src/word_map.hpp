#pragma once

#include <array>
#include <cstddef>
#include <stdexcept>

#include "word_key.hpp"

namespace cchc::detail {

template <class Value>
struct WordEntry {
  WordKey word = 0;  ///< 0 is no word
  Value value{};
};

/// What is known of some words, laid out by the compiler so that one look or two tell it of any word.
template <class Value, std::size_t count>
class WordMap {
 public:
  constexpr explicit WordMap(const WordEntry<Value> (&entries)[count]) {
    for (const auto& entry : entries) {
      std::size_t at = place(entry.word);
      for (; slots_[at].word != 0; at = (at + 1) % slots_.size()) {
        if (slots_[at].word == entry.word) throw std::logic_error("a word stands twice");  // the compiler stops here
      }
      slots_[at] = entry;
    }
  }

  /// The value of a word; of one that is not in the map an empty one.
  constexpr Value operator[](WordKey word) const noexcept {
    std::size_t at = place(word);
    while (slots_[at].word != word && slots_[at].word != 0) at = (at + 1) % slots_.size();
    return slots_[at].value;
  }

 private:
  /// A power of two, at most a quarter of it used.
  static constexpr std::size_t slots() noexcept {
    std::size_t size = 1;
    while (size < 4 * count) size *= 2;
    return size;
  }

  static constexpr std::size_t place(WordKey word) noexcept {
    constexpr WordKey golden = 0x9E3779B97F4A7C15;
    constexpr unsigned upper_half = 32;
    return ((word * golden) >> upper_half) % slots();
  }

  std::array<WordEntry<Value>, slots()> slots_{};
};

}  // namespace cchc::detail
