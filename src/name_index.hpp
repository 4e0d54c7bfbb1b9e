#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

#include "cchc/agency.hpp"
#include "tokens.hpp"

namespace cchc::detail {

/// The names and aliases of a directory as a tree of words. Case, normal form, tone place, "các", "và" and the signs
/// inside a name do not count, and short forms such as "UBND" stand for their words.
class NameIndex {
 public:
  using Node = std::uint32_t;
  static constexpr Node root = 0;

  /// How far the words of a text lead into the tree.
  struct Walk {
    Node name = root;            ///< the longest name found; root when none
    std::size_t name_end = 0;    ///< the token after it
    std::size_t name_words = 0;  ///< how many words it has
    Node last = root;            ///< where the words lead in all
    std::size_t end = 0;         ///< the token after them
    std::array<Node, 6> path{};  ///< after one word, two words, …: what a later name may borrow
    std::size_t path_size = 0;

    bool found() const noexcept { return name != root; }
  };

  explicit NameIndex(const std::vector<Agency>& agencies);

  /// Walks from `start` along the tokens from `at` on.
  Walk walk(const Tokens& tokens, std::size_t at, Node start = root) const noexcept;

  /// Where one word leads; root when no name goes on with it.
  Node child(Node from, WordKey word) const noexcept;

  /// Every body, of whatever days, that carries the name of a node.
  const std::vector<AgencyRef>& bodies(Node name) const noexcept { return bodies_[name]; }

  std::size_t size() const noexcept { return bodies_.size(); }

 private:
  struct Step {
    Node from;
    WordKey word;
    bool operator==(const Step& other) const noexcept { return from == other.from && word == other.word; }
  };
  struct StepHash {
    std::size_t operator()(const Step& step) const noexcept {
      return std::hash<WordKey>{}((step.word ^ step.from) * 0x9E3779B97F4A7C15ULL);
    }
  };
  struct Edge {
    Node to = root;
    bool may_be_joined = false;  // a comma, a hyphen or "và" may stand before this word
  };
  struct Word {
    WordKey key = 0;
    bool joined = false;
    bool operator<(const Word& other) const noexcept { return key < other.key; }
  };
  using Words = std::vector<Word>;

  struct ShortForm {
    Words brief, full;
  };

  static Words words_of(std::string_view name);
  static std::vector<ShortForm> short_forms();
  static std::vector<Words> spellings(std::string_view name, const std::vector<ShortForm>& forms);
  void add(const Words& words, AgencyRef body);
  const Edge* step(Node from, const Token& token) const noexcept;
  std::size_t skip_inside(const Tokens& tokens, std::size_t at, bool& joined) const noexcept;

  std::unordered_map<Step, Edge, StepHash> edges_;
  std::vector<std::vector<AgencyRef>> bodies_;  // by node
};

}  // namespace cchc::detail
