#include "name_index.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace cchc::detail {

namespace {

/// Short forms that stand for the same words in every province.
constexpr std::array<std::pair<std::string_view, std::string_view>, 15> written_forms{{
    {"UBND", "Ủy ban nhân dân"},
    {"HĐND", "Hội đồng nhân dân"},
    {"ĐBQH", "đại biểu Quốc hội"},
    {"MTTQ", "Mặt trận Tổ quốc"},
    {"VP", "Văn phòng"},
    {"BQL", "Ban Quản lý"},
    {"KKT", "Khu kinh tế"},
    {"TP", "thành phố"},
    {"TX", "thị xã"},
    {"CCHC", "cải cách hành chính"},
    {"PTTH", "Phát thanh - Truyền hình"},
    {"TTĐT", "Thông tin điện tử"},
    {"TW", "trung ương"},
    {"TƯ", "trung ương"},
    {"UB", "Ủy ban"},
}};

constexpr std::size_t most_signs_inside = 3;
constexpr std::size_t most_spellings = 64;  // a name of nothing but short forms must not take all memory

bool is_term(const Token& token) noexcept {
  return token.is_number() || (token.kind == Token::Kind::word && !token.is<word("và")>());
}

/// Numbers and words share one space of keys: no word has the tone 7.
WordKey term(const Token& token) noexcept { return token.is_number() ? token.key | WordBuilder::tone_bits : token.key; }

}  // namespace

NameIndex::NameIndex(const std::vector<Agency>& agencies) : bodies_(1) {
  const auto forms = short_forms();
  for (std::size_t i = 0; i < agencies.size(); ++i) {
    const AgencyRef body{static_cast<std::uint32_t>(i)};
    for (const Words& words : spellings(agencies[i].name, forms)) add(words, body);
    for (const std::string& alias : agencies[i].aliases) {
      for (const Words& words : spellings(alias, forms)) add(words, body);
    }
  }
}

NameIndex::Words NameIndex::words_of(std::string_view name) {
  Words words;
  bool joined = false;
  for (const Token& token : Tokens{name}) {
    if (token.is<word("các")>()) continue;
    if (is_term(token))
      words.push_back({term(token), std::exchange(joined, false)});
    else
      joined = !words.empty();
  }
  return words;
}

std::vector<NameIndex::ShortForm> NameIndex::short_forms() {
  std::vector<ShortForm> forms;
  for (const auto& [brief, full] : written_forms) forms.push_back({words_of(brief), words_of(full)});
  return forms;
}

/// The name with each short form written out, and each written-out form shortened, in every combination.
std::vector<NameIndex::Words> NameIndex::spellings(std::string_view name, const std::vector<ShortForm>& forms) {
  std::vector<Words> found{words_of(name)};
  if (found.front().empty()) return {};
  std::set<Words> seen{found.front()};
  const auto replace = [&](const Words& words, const Words& from, const Words& to) {
    const auto same = [](Word a, Word b) { return a.key == b.key; };
    for (auto at = words.begin();; ++at) {
      at = std::search(at, words.end(), from.begin(), from.end(), same);
      if (at == words.end()) return;
      Words other{words.begin(), at};
      other.insert(other.end(), to.begin(), to.end());
      other[static_cast<std::size_t>(at - words.begin())].joined = at->joined;
      other.insert(other.end(), at + static_cast<std::ptrdiff_t>(from.size()), words.end());
      if (seen.insert(other).second) found.push_back(std::move(other));
    }
  };
  for (std::size_t i = 0; i < found.size() && found.size() < most_spellings; ++i) {
    const Words words = found[i];  // NOLINT(performance-unnecessary-copy-initialization): `found` grows
    for (const auto& [brief, full] : forms) {
      replace(words, full, brief);
      replace(words, brief, full);
    }
  }
  return found;
}

void NameIndex::add(const Words& words, AgencyRef body) {
  Node node = root;
  for (const Word& next : words) {
    Edge& edge = edges_[{node, next.key}];
    if (edge.to == root) {
      edge.to = static_cast<Node>(bodies_.size());
      bodies_.emplace_back();
    }
    edge.may_be_joined = edge.may_be_joined || next.joined;
    node = edge.to;
  }
  auto& bodies = bodies_[node];
  if (std::find(bodies.begin(), bodies.end(), body) == bodies.end()) bodies.push_back(body);
}

const NameIndex::Edge* NameIndex::step(Node from, const Token& token) const noexcept {
  const auto edge = edges_.find({from, term(token)});
  return edge == edges_.end() ? nullptr : &edge->second;
}

/// Steps over what may stand between two words of a name: "các", a full stop after a short form, the short form in
/// brackets after its words, and (told by `joined`) a comma, a hyphen, "và", "&", "/".
std::size_t NameIndex::skip_inside(const Tokens& tokens, std::size_t at, bool& joined) const noexcept {
  for (std::size_t count = 0; at < tokens.size() && count < most_signs_inside; ++count, ++at) {
    const Token& token = tokens[at];
    if (token.is<word("các")>() || token.is_sign('.')) continue;
    if (token.is_sign('(') && at + 2 < tokens.size() && tokens[at + 2].is_sign(')')) {
      at += 2;
      continue;
    }
    if (is_term(token) || token.is_sign(';') || token.is_sign(':') || token.is_sign('(') || token.is_sign(')')) break;
    joined = true;
  }
  return at;
}

NameIndex::Walk NameIndex::walk(const Tokens& tokens, std::size_t at, Node start) const noexcept {
  Walk walk;
  walk.end = at;
  Node node = start;
  std::size_t words = 0;
  while (at < tokens.size()) {
    bool joined = false;
    if (words > 0) at = skip_inside(tokens, at, joined);
    if (at == tokens.size() || !is_term(tokens[at])) break;
    const Edge* edge = step(node, tokens[at]);
    if (edge == nullptr || (joined && !edge->may_be_joined)) break;
    node = walk.last = edge->to;
    walk.end = ++at;
    if (walk.path_size < walk.path.size()) walk.path[walk.path_size++] = node;
    ++words;
    if (bodies_[node].empty()) continue;
    walk.name = node;
    walk.name_end = at;
    walk.name_words = words;
  }
  return walk;
}

NameIndex::Node NameIndex::child(Node from, WordKey word) const noexcept {
  const auto edge = edges_.find({from, word});
  return edge == edges_.end() ? root : edge->second.to;
}

}  // namespace cchc::detail
